import { html, nothing, type TemplateResult } from 'lit';
import type { Question, SeriesView, Told } from '../api-types';
import { inWords } from '../form/questions';
import { common } from '../messages';
import { at, Page } from '../page';
import { roleWords } from '../terms';
import { series as t } from './messages';
import * as api from './record-api';

/** All accounts of one child beside each other, question by question, with what changed marked in words (004 4.60). */
export class HeedSeriesPage extends Page<SeriesView> {
  caseId = '';
  form = '';
  child = '';
  protected override frame = 'page stack doc';

  protected override fetchView(): Promise<SeriesView> {
    return api.series(this.caseId, this.form, this.child);
  }

  protected override heading(): TemplateResult {
    const view = this.view;
    return html`<header class="stack stack-s"><p class="noprint"><a href=${`#/cases/${this.caseId}`}>${t.back}</a></p>
      <h1 tabindex="-1">${view === undefined ? t.title : t.of(view.form.title, view.child.child.name)}</h1>
      ${view === undefined ? nothing : html`<p>${roleWords(view.child.role)}. ${common.yearForm(view.child.child.year, view.child.child.form)}. ${common.alleged}</p><p>${t.text}</p>
        ${view.items.length === 0 ? nothing : html`<p class="noprint"><button class="btn btn-2" @click=${() => window.print()}>${t.print}</button></p>`}`}</header>`;
  }

  protected override body(view: SeriesView): TemplateResult {
    if (view.items.length === 0) return html`<p class="empty">${t.none}</p>`;
    const asked = view.form.questions.filter((each) => each.kind !== 'note' && view.items.some((told) => told.answers[each.code] !== undefined));
    return html`<table class="map series" role="table"><caption class="vh">${t.title}</caption>
      <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${t.question}</th>${view.items.map((told, i) => html`<th role="columnheader" scope="col">${this.head(told, i)}</th>`)}</tr></thead>
      <tbody role="rowgroup">${asked.map((each) => html`<tr role="row"><th role="rowheader" scope="row">${each.label}</th>${view.items.map((told, i) => cell(each, told, view.items[i - 1], t.nth(i + 1)))}</tr>`)}</tbody></table>`;
  }

  private head(told: Told, i: number): TemplateResult {
    return html`<a href=${['#/records', this.caseId, this.form, this.child, told.record].join('/')}>${t.nth(i + 1)}</a><br><small>${at(told.at)}, ${told.by.name}</small>`;
  }
}

function cell(asked: Question, told: Told, before: Told | undefined, label: string): TemplateResult {
  const words = inWords(asked, told.answers[asked.code] ?? []);
  const mark = before === undefined ? '' : changed(inWords(asked, before.answers[asked.code] ?? []), words);
  return html`<td role="cell" data-label=${label}>${mark === '' ? nothing : html`<p><span class=${mark === t.same ? 'tag' : 'tag tag-wait'}>${mark}</span></p>`}
    ${words === '' ? nothing : html`<p class=${asked.verbatim ? 'quote said' : 'said'}>${words}</p>`}</td>`;
}

/** Against the account before, in words: what differs is to be asked about gently, never held against a child. */
export function changed(before: string, now: string): string {
  if (before === now) return now === '' ? '' : t.same;
  if (before === '') return t.added;
  return now === '' ? t.unsaid : t.other;
}

customElements.define('heed-series-page', HeedSeriesPage);
