import { html, nothing, type TemplateResult } from 'lit';
import type { CaseChildView } from '../api-types';
import { common } from '../messages';
import { at } from '../page';
import { roleWords, sentence } from '../terms';
import { caseWords as t } from './messages';

/** One lane per child, with the same rows on the same level and the same weight. */
export function lanes(children: readonly CaseChildView[]): TemplateResult {
  return html`<section class="stack" aria-labelledby="lanes"><h2 id="lanes">${t.lanes}</h2>
    <div class="lanes lanes-3">${children.map(lane)}</div></section>`;
}

function lane({ child, role, siblings }: CaseChildView, i: number): TemplateResult {
  const { send } = child;
  return html`<section class="lane" aria-labelledby=${`lane-${i}`}>
    <header><h3 id=${`lane-${i}`}>${child.name}</h3><p class="small">${roleWords(role)}. ${common.yearForm(child.year, child.form)}.${child.left ? ` ${t.left}` : ''}</p></header>
    <dl>
      <div><dt>${t.needs}</dt><dd>${send === undefined ? t.noSend : html`${sentence(send.words)}${send.eal ? ` ${t.eal}` : nothing} <small class="muted">${t.fromMis} ${at(send.asOf, 'brief')}</small>`}</dd></div>
      <div><dt>${t.communication}</dt><dd>${send === undefined || send.communication === '' ? html`<span class="muted">${t.noCommunication}</span>` : send.communication}</dd></div>
      <div><dt>${t.siblings}</dt><dd>${siblings.length === 0 ? html`<span class="muted">${t.noSiblings}</span>` : siblings.map((each) => html`<p>${each.name}, ${common.yearForm(each.year, each.form)}</p>`)}</dd></div>
    </dl>
  </section>`;
}
