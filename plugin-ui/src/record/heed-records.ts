import { html, nothing, type TemplateResult } from 'lit';
import type { RecordSheet, RecordsRow, RecordsView } from '../api-types';
import { at, Page } from '../page';
import * as api from './record-api';
import { records as t } from './messages';

/** The records that a school keeps of a case: what is complete, begun, still to begin. One request, made with the case's own. */
export class HeedRecords extends Page<RecordsView> {
  static override properties = { caseId: {} };
  declare caseId: string;
  protected override frame = 'stack';

  constructor() {
    super();
    this.caseId = '';
  }

  protected override fetchView(): Promise<RecordsView> {
    return api.records(this.caseId);
  }

  protected override heading(): TemplateResult {
    const rows = this.view?.rows ?? [];
    return html`<h2 id="records">${t.title}${rows.length === 0 ? nothing : html`, ${t.progress(rows.filter((row) => gaps(row) === 0).length, rows.length)}`}</h2>`;
  }

  protected override body(view: RecordsView): TemplateResult {
    if (view.rows.length === 0) return html`<p class="muted">${t.empty}</p>`;
    return html`<div class="stack stack-s">${view.rows.map((row) => this.row(view, row))}</div>`;
  }

  private row(view: RecordsView, row: RecordsRow): TemplateResult {
    const sheets = row.sheets.filter((each) => view.mayWrite || each.record !== undefined);
    return html`<details class="records"><summary>${row.label} ${state(row)}</summary>
      ${sheets.length === 0 ? html`<p class="muted">${t.none}</p>` : html`<ul class="tasks">${sheets.map((each) => this.sheet(each))}</ul>`}</details>`;
  }

  private sheet(sheet: RecordSheet): TemplateResult {
    const name = sheet.childName === '' ? sheet.title : t.ofChild(sheet.title, sheet.childName);
    const address = ['#/records', this.caseId, sheet.form, sheet.child ?? 'case', sheet.record ?? 'new'].join('/');
    return html`<li><a href=${address}>${sheet.another ? t.another(name) : name}</a> ${tag(sheet)}
      ${sheet.by === undefined || sheet.at === undefined ? nothing : html`<small>${t.savedBy(sheet.by.name)}, ${at(sheet.at)}</small>`}</li>`;
  }
}

function tag(sheet: RecordSheet): TemplateResult | typeof nothing {
  if (sheet.record === undefined) return sheet.needed ? html`<span class="tag tag-wait">${t.notStarted}</span>` : html`<span class="tag">${t.whereItFits}</span>`;
  return sheet.missing === 0 ? html`<span class="tag tag-ok">${t.complete}</span>` : html`<span class="tag tag-wait">${t.toCome(sheet.missing)}</span>`;
}

/** How many of its forms are begun and unfinished, or called for and not begun. */
const gaps = (row: RecordsRow): number => row.sheets.filter((each) => (each.record === undefined ? each.needed : each.missing > 0)).length;

function state(row: RecordsRow): TemplateResult {
  const open = gaps(row);
  if (open > 0) return html`<span class="tag tag-wait">${t.formsToCome(open)}</span>`;
  return row.sheets.some((each) => each.record !== undefined) ? html`<span class="tag tag-ok">${t.complete}</span>` : html`<span class="tag">${t.nothingCalledFor}</span>`;
}

customElements.define('heed-records', HeedRecords);
