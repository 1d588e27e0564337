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
    const done = rows.filter(complete).length;
    return html`<h2 id="records">${t.title}${rows.length === 0 ? nothing : html`, ${t.progress(done, rows.length)}`}</h2>`;
  }

  protected override body(view: RecordsView): TemplateResult {
    if (view.rows.length === 0) return html`<p class="muted">${t.empty}</p>`;
    return html`<ul class="tasks" aria-labelledby="records">${view.rows.flatMap((row) => row.sheets.filter((each) => view.mayWrite || each.record !== undefined).map((each) => this.sheet(row, each)))}</ul>`;
  }

  private sheet(row: RecordsRow, sheet: RecordSheet): TemplateResult {
    const name = sheet.childName === '' ? sheet.title : t.ofChild(sheet.title, sheet.childName);
    const words = sheet.record === undefined ? (sheet.another ? t.another(name) : name) : name;
    const address = ['#/records', this.caseId, sheet.form, sheet.child ?? 'case', sheet.record ?? 'new'].join('/');
    return html`<li><a href=${address}>${words}</a> ${tag(sheet)}
      <small>${row.label}${sheet.by === undefined || sheet.at === undefined ? nothing : html`. ${t.savedBy(sheet.by.name)}, ${at(sheet.at)}`}</small></li>`;
  }
}

function tag(sheet: RecordSheet): TemplateResult | typeof nothing {
  if (sheet.record === undefined) return sheet.another ? nothing : html`<span class="tag">${t.notStarted}</span>`;
  return sheet.missing === 0 ? html`<span class="tag tag-ok">${t.complete}</span>` : html`<span class="tag tag-wait">${t.toCome(sheet.missing)}</span>`;
}

/** Every form of it was begun and needs no further answer; a further one that may be begun is no gap. */
function complete(row: RecordsRow): boolean {
  return row.sheets.every((each) => each.another || (each.record !== undefined && each.missing === 0));
}

customElements.define('heed-records', HeedRecords);
