import { html, nothing, type TemplateResult } from 'lit';
import type { Clock } from '../api-types';
import { at, nowIso } from '../page';
import { zone } from '../session';
import { exact, moment, span } from '../time';
import { caseWords as t } from './messages';

/** The act and its latest moment; never a countdown. */
export function clocks(all: readonly Clock[]): TemplateResult {
  if (all.length === 0) return html`<p class="muted">${t.noClock}</p>`;
  return html`<dl class="fields card sunk">${all.map((clock) => html`<div><dt class="small muted">${clock.kind === 'ASSESSMENT_REVIEW' ? t.review : t.contact24}</dt><dd>${words(clock)}</dd></div>`)}</dl>`;
}

function words(clock: Clock): TemplateResult {
  if (clock.metAt !== undefined) {
    const took = span(clock.started, clock.metAt);
    return html`<strong>${clock.metHow === 'NOT_REQUIRED' ? t.notRequired : clock.late ? t.doneLate(took) : t.doneIn(took)}</strong><br><small class="muted">${clock.metHow === '' ? nothing : html`${how(clock.metHow)}, `}${at(clock.metAt, 'brief')}</small>`;
  }
  if (clock.kind === 'ASSESSMENT_REVIEW') return review(clock);
  const latest = moment(clock.due, zone(), nowIso());
  const late = clock.late || Date.parse(clock.due) < Date.now();
  return html`<strong><time datetime=${clock.due} title=${exact(clock.due, zone())}>${late ? t.contactLate(latest) : t.contactNow(latest)}</time></strong>
    ${late ? html` <span class="tag tag-late">${t.lateTag}</span>` : nothing}<br><small class="muted">${clock.act}</small>`;
}

/** The day on which somebody looks at the risks again. */
function review(clock: Clock): TemplateResult {
  const late = clock.late || Date.parse(clock.due) < Date.now();
  const latest = moment(clock.due, zone(), nowIso());
  return html`<strong><time datetime=${clock.due} title=${exact(clock.due, zone())}>${late ? t.reviewLate(latest) : t.reviewBy(latest)}</time></strong>${late ? html` <span class="tag tag-late">${t.lateTag}</span>` : nothing}<br><small class="muted">${clock.act}</small>`;
}

/** The server says by code who was contacted, or that contact is not required. */
const how = (code: string): string => t.met[code] ?? code;
