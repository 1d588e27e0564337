import { html, nothing, type TemplateResult } from 'lit';
import type { RecordRow, RecordSheet } from '../api-types';
import { at } from '../page';
import { HeedElement } from '../ui/element';
import { records as t } from './messages';

/** The records that a school keeps of a case: what is complete, begun, still to begin. */
export class HeedRecords extends HeedElement {
  static override properties = { caseId: {}, rows: { attribute: false }, mayWrite: { type: Boolean } };
  declare caseId: string;
  declare rows: readonly RecordRow[];
  declare mayWrite: boolean;

  constructor() {
    super();
    this.caseId = '';
    this.rows = [];
    this.mayWrite = false;
  }

  override render(): TemplateResult {
    const counted = this.rows.filter((row) => row.sheets.some((each) => each.needed));
    const done = counted.filter((row) => gaps(row) === 0).length;
    return html`<section class="stack" aria-labelledby="records"><h2 id="records">${t.title}, ${t.progress(done, counted.length)}</h2>
      <div class="stack stack-s">${this.rows.map((row) => this.row(row))}</div></section>`;
  }

  private row(row: RecordRow): TemplateResult {
    const sheets = row.sheets.filter((each) => this.mayWrite || each.record !== undefined);
    return html`<details class="records"><summary>${row.label} ${alert(row.sheets.find((each) => each.alert !== '')?.alert ?? '')} ${state(row)}</summary>
      ${sheets.length === 0 ? html`<p class="muted">${t.none}</p>` : html`<ul class="tasks">${sheets.map((each) => this.sheet(each))}</ul>`}</details>`;
  }

  private sheet(sheet: RecordSheet): TemplateResult {
    const name = sheet.childName === '' ? sheet.title : t.ofChild(sheet.title, sheet.childName);
    // The risks themselves have a page of their own.
    const address = sheet.form === 'risks' ? `#/assessments/${this.caseId}` : ['#/records', this.caseId, sheet.form, sheet.child ?? 'case', sheet.record ?? 'new'].join('/');
    return html`<li><a href=${address}>${sheet.another ? t.another(name) : name}</a> ${alert(sheet.alert)} ${tag(sheet)}
      ${sheet.by === undefined || sheet.at === undefined ? nothing : html`<small>${t.savedBy(sheet.by.name)}, ${at(sheet.at)}</small>`}</li>`;
  }
}

/** What a lead has to see at once, such as red behaviour. */
const alert = (words: string): TemplateResult | typeof nothing => (words === '' ? nothing : html`<span class="tag tag-late">${words}</span>`);

function tag(sheet: RecordSheet): TemplateResult | typeof nothing {
  if (sheet.record === undefined) return sheet.needed ? html`<span class="tag tag-wait">${t.notStarted}</span>` : html`<span class="tag">${t.whereItFits}</span>`;
  return sheet.missing === 0 ? html`<span class="tag tag-ok">${t.complete}</span>` : html`<span class="tag tag-wait">${t.toCome(sheet.missing)}</span>`;
}

/** How many of its forms are begun and unfinished, or called for and not begun. */
const gaps = (row: RecordRow): number => row.sheets.filter((each) => (each.record === undefined ? each.needed : each.missing > 0)).length;

function state(row: RecordRow): TemplateResult {
  const open = gaps(row);
  if (open > 0) return html`<span class="tag tag-wait">${t.formsToCome(open)}</span>`;
  return row.sheets.some((each) => each.record !== undefined) ? html`<span class="tag tag-ok">${t.complete}</span>` : html`<span class="tag">${t.nothingCalledFor}</span>`;
}

customElements.define('heed-records', HeedRecords);
