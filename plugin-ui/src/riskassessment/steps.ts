import { html, nothing, type TemplateResult } from 'lit';
import type { RecordSheet, RiskRow } from '../api-types';
import { at } from '../page';
import { zone } from '../session';
import { timeOf } from '../time';
import { assessment as t } from './messages';
import { isDone, isRated, type Group } from './rows';
import { dayWords } from './words';
import type { Work } from './work';

/** What the list of steps shows and where it leads. */
export interface Steps {
  work: Work; caseId: string; step: string; savedAt: string; failed: boolean;
  address(step: string): string;
  go(event: Event, step: string): void;
}

export function groupName(work: Work, group: Group): string {
  if (group.id === 'others') return t.others;
  if (group.id === 'staff') return t.staff;
  return work.view.children.find((each) => each.child.id === group.child)?.child.shortName ?? t.former;
}

/** A task list in any order: what happened, risks by who could be harmed, agreeing it. Half done is fine. */
export function steps(of: Steps): TemplateResult {
  const { work } = of;
  const rated = work.rows.filter(isRated).length;
  const sheets = work.view.sheets ?? [];
  const signed = work.view.next === 'SIGNED';
  return html`<nav class="steps-nav" aria-label=${t.steps}>
    <div class="stack stack-s"><p><strong id="rated">${t.rated(rated, work.rows.length)}</strong></p><progress max=${work.rows.length} value=${rated} aria-labelledby="rated"></progress>${saved(of)}</div>
    ${part(t.happened, sheets.filter((each) => each.child === undefined).map((each) => sheet(of, each)))}
    ${part(t.risks, work.groups.map((each) => step(of, each.id, groupName(work, each), tagOf(work, each.rows))))}
    ${part(t.agree, [...sheets.filter((each) => each.child !== undefined).map((each) => sheet(of, each)),
      step(of, 'sign', t.signOff, signing(work, signed), work.reviewOn === '' ? html`<small>${t.review}: ${t.toDo}</small>` : html`<small>${t.review}: ${dayWords(work.reviewOn)}</small>`),
      ...(work.view.revision === 0 ? [] : [step(of, 'versions', t.versions, html`<span class="tag">${work.view.revision}</span>`)])])}
  </nav>`;
}

const part = (title: string, items: TemplateResult[]): TemplateResult | typeof nothing => (items.length === 0 ? nothing : html`<div><h2 class="small muted">${title}</h2><ul class="tasks">${items}</ul></div>`);

function saved({ work, savedAt, failed }: Steps): TemplateResult {
  const words = failed ? t.notSaved : work.dirty ? t.unsaved : savedAt === '' ? t.nothingYet : t.savedAt(timeOf(savedAt, zone()));
  return html`<p class=${failed || savedAt === '' ? 'small muted' : 'saved'} role="status">${savedAt === '' || failed ? words : html`<time datetime=${savedAt}>${words}</time>`} ${failed ? nothing : t.leave}</p>`;
}

function step(of: Steps, id: string, name: string, tag: TemplateResult, more: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<li><a href=${of.address(id)} aria-current=${of.step === id ? 'step' : nothing} @click=${(event: Event) => of.go(event, id)}>${name}</a> ${tag}${more}</li>`;
}

function tagOf(work: Work, rows: readonly RiskRow[]): TemplateResult {
  const done = rows.filter((each) => isDone(work.view.template, each)).length;
  return html`<span class=${done === rows.length ? 'tag tag-ok' : done > 0 ? 'tag tag-info' : 'tag'}>${t.of(done, rows.length)}</span>`;
}

function signing(work: Work, signed: boolean): TemplateResult {
  if (signed) return html`<span class="tag tag-ok">${t.signed}</span>`;
  if (work.view.maySign !== undefined) return html`<span class="tag tag-info">${t.yours}</span>`;
  return work.view.next === 'FILL' ? html`<span class="tag">${t.later}</span>` : html`<span class="tag tag-wait">${t.waits}</span>`;
}

/** A form of the case's records: its own page, and back here. */
function sheet({ caseId }: Steps, each: RecordSheet): TemplateResult {
  const address = ['#/records', caseId, each.form, each.child ?? 'case', each.record ?? 'new'].join('/');
  const tag = each.record === undefined ? html`<span class="tag">${each.needed ? t.toDo : t.whereItFits}</span>` : each.missing === 0 ? html`<span class="tag tag-ok">${t.done}</span>` : html`<span class="tag tag-info">${t.part(each.missing)}</span>`;
  return html`<li><a href=${address}>${each.childName === '' ? each.title : t.ofChild(each.title, each.childName)}</a> ${tag}${each.at === undefined ? nothing : html`<small>${at(each.at, 'brief')}</small>`}</li>`;
}
