import { html, nothing, type TemplateResult } from 'lit';
import type { CaseChildView, CaseView, Elsewhere, LaneRow } from '../api-types';
import { common } from '../messages';
import { at } from '../page';
import { roleWords, sentence } from '../terms';
import { brief } from '../time';
import { focusOn } from '../ui/errors';
import { caseWords as t, people } from './messages';

/** One lane per child, with the same rows on the same level and the same weight: what one of them lacks is seen at a glance. */
export function lanes(view: CaseView): TemplateResult {
  const counted = view.children.map(({ child, lane }) => t.has(child.shortName, lane.filter((row) => !row.gap).length, lane.length));
  return html`<section class="stack" aria-labelledby="lanes"><h2 id="lanes">${t.lanes}</h2><p>${counted.join(' ')}</p>
    <div class="lanes lanes-12">${view.children.map((each, i) => lane(view, each, i))}</div></section>`;
}

/** Of somebody who is no pupil here. */
const from = (elsewhere: Elsewhere): string => [elsewhere.kind === 'ADULT' ? people.adult : people.elsewhere, elsewhere.school === '' ? '' : people.from(elsewhere.school)].filter(Boolean).join(' ');

function lane(view: CaseView, { child, role, siblings, homeAuthority, lane: rows, earlierChecked }: CaseChildView, i: number): TemplateResult {
  const { send, elsewhere } = child;
  return html`<section class="lane" aria-labelledby=${`lane-${i}`}>
    <header><h3 id=${`lane-${i}`}>${child.name}</h3><p class="small">${roleWords(role)}. ${elsewhere === undefined ? `${common.yearForm(child.year, child.form)}.` : from(elsewhere)}${child.left ? ` ${t.left}` : ''}</p></header>
    <dl>
      <div><dt>${t.send}</dt><dd>${send === undefined ? t.noSend : html`${sentence(send.words)}${send.eal ? ` ${t.eal}` : nothing}${send.communication === '' ? nothing : ` ${sentence(send.communication)}`} <small class="muted">${t.fromMis} ${at(send.asOf, 'brief')}</small>`}</dd></div>
      ${rows.map((each) => row(view, each, child.id, child.shortName))}
      ${earlierChecked === undefined ? html`<div class="gap"><dt>${t.earlier}</dt><dd>${t.notLooked} ${view.mayRecord ? html`<button type="button" class="link" @click=${() => focusOn('earlier')}>${t.lookNow}<span class="vh">${t.of(t.earlier, child.shortName)}</span></button>` : nothing}</dd></div>`
        : html`<div><dt>${t.earlier}</dt><dd>${t.looked(earlierChecked.by.name)} ${at(earlierChecked.at, 'brief')}</dd></div>`}
      <div><dt>${t.council}</dt><dd>${homeAuthority === '' ? html`<span class="muted">${t.councilUnknown}</span>` : homeAuthority}</dd></div>
      ${elsewhere === undefined ? html`<div><dt>${t.siblings}</dt><dd>${siblings.length === 0 ? html`<span class="muted">${t.noSiblings}</span>` : siblings.map((each) => html`<p>${each.name}, ${common.yearForm(each.year, each.form)}</p>`)}</dd></div>`
        : html`<div><dt>${t.reach}</dt><dd>${elsewhere.contact === '' ? html`<span class="muted">${t.councilUnknown}</span>` : elsewhere.contact}</dd></div>`}
    </dl>
  </section>`;
}

/** What the records say of one thing, or what is missing, and the form in which it is written. */
function row(view: CaseView, each: LaneRow, child: string, name: string): TemplateResult {
  const open = each.record !== undefined || view.mayRecord;
  const days = each.text.replace(/\b\d{4}-\d\d-\d\d\b/g, (day) => brief(`${day}T12:00:00Z`, 'UTC').split(',')[0] ?? day);
  return html`<div class=${each.gap ? 'gap' : ''}><dt>${each.label}</dt><dd>${days}
    ${open ? html`<a href=${['#/records', view.id, each.form, child, each.record ?? 'new'].join('/')}>${each.gap && view.mayRecord ? t.write : t.read}<span class="vh">${t.of(each.label, name)}</span></a>` : nothing}
    ${each.code === 'plan' || each.code === 'review' ? html` <a href=${`#/assessments/${view.id}`}>${t.risks}<span class="vh">${t.of(each.label, name)}</span></a>` : nothing}</dd></div>`;
}
