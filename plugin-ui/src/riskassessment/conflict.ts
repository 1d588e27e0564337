import { html, nothing, type TemplateResult } from 'lit';
import type { Rating, RiskRow } from '../api-types';
import type { Theirs } from './merge';
import { conflict as t } from './messages';
import { bandWords, named } from './words';
import type { Work } from './work';

/** Answers that somebody else gave to the same questions of a row, beside one's own: one of the two is chosen. */
export function quarrels(row: RiskRow, work: Work): TemplateResult | typeof nothing {
  const found = work.theirs.filter((each) => each.row === row.id);
  if (found.length === 0) return nothing;
  return html`${found.map((each) => html`<div class="prompt prompt-wait stack stack-s"><p><strong>${t.other(work.theirsBy, fieldWords(each))}</strong></p><p class="said">${words(each, work)}</p>
    <p class="row"><button type="button" class="btn btn-2 btn-s" @click=${() => work.choose(each, true)}>${t.take}<span class="vh">: ${fieldWords(each)}</span></button>
      <button type="button" class="btn btn-2 btn-s" @click=${() => work.choose(each, false)}>${t.keep}<span class="vh">: ${fieldWords(each)}</span></button></p></div>`)}`;
}

const fieldWords = (their: Theirs): string => t.fields[their.field.split('.')[0] === 'actions' ? 'action' : their.field] ?? '';

function words(their: Theirs, work: Work): string {
  if (their.field.startsWith('actions.')) return their.action === undefined ? t.empty : `${their.action.what}: ${named(their.action)}${their.action.why === '' ? '' : `. ${their.action.why}`}`;
  const value = their.from[their.field as keyof RiskRow];
  if (value === undefined || value === '') return t.empty;
  return typeof value === 'string' ? value : bandWords(work.view.template, value as Rating);
}

/** Said once above the page, with a link to each row. */
export function met(work: Work, go: (row: string) => void): TemplateResult | typeof nothing {
  if (work.theirs.length === 0) return nothing;
  const rows = work.ordered.filter((row) => work.theirs.some((each) => each.row === row.id));
  const follow = (event: Event, id: string): void => {
    event.preventDefault();
    go(id);
  };
  return html`<section class="prompt prompt-wait stack stack-s" id="compare" tabindex="-1" role="alert"><h2 class="h3">${t.title}</h2><p>${t.text}</p>
    <p>${t.in}</p><ul>${rows.map((row) => html`<li><a href=${`#row-${row.id}`} @click=${(event: Event) => follow(event, row.id)}>${row.nature}</a></li>`)}</ul></section>`;
}
