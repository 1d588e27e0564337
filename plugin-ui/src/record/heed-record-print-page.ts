import { html, nothing, type TemplateResult } from 'lit';
import type { Question, RecordPrintView, RecordView } from '../api-types';
import { inWords } from '../form/questions';
import { isAsked } from '../form/visible';
import { common } from '../messages';
import { at, Page } from '../page';
import { capital, roleWords, term } from '../terms';
import { recordPrint as t } from './messages';
import * as api from './record-api';

/** One record as the school's form on paper: filled in, or blank for a pen. */
export class HeedRecordPrintPage extends Page<RecordPrintView> {
  caseId = '';
  form = '';
  child = '';
  record = '';
  blank = false;
  protected override frame = 'page stack doc';

  protected override fetchView(): Promise<RecordPrintView> {
    return api.print(this.caseId, this.form, this.child, this.record);
  }

  protected override heading(): TemplateResult {
    return this.view === undefined ? html`<h1 tabindex="-1">${t.waiting}</h1>` : html``;
  }

  protected override body({ record, schoolName, printedBy, printedAt }: RecordPrintView): TemplateResult {
    const back = ['#/records', this.caseId, this.form, this.child === '' ? 'case' : this.child, this.record === '' ? 'new' : this.record].join('/');
    const who = record.children.find((each) => each.child.id === record.child);
    return html`<div class="noprint stack stack-s"><p><a href=${back}>${t.back}</a></p>
        <p class="row"><button class="btn" @click=${() => window.print()}>${t.print}</button> <span class="small muted">${t.written}</span></p></div>
      <header class="stack stack-s"><p class="small">${schoolName}. ${capital(term('topic'))}.</p><h1 tabindex="-1">${record.form.title}</h1>
        <p>${t.confidential}</p>
        <p>${term('case')} ${record.number}. ${who === undefined ? html`${common.listAnd(record.children.map((each) => each.child.name))}.` : html`${who.child.name}, ${common.yearForm(who.child.year, who.child.form)}. ${roleWords(who.role)}.`}</p>
        ${this.blank && record.form.intro !== '' ? html`<p>${record.form.intro}</p>` : nothing}</header>
      ${this.blank ? blankForm(record) : filledForm(record)}
      <footer class="foot keep"><p>${t.printedBy(printedBy.name)} ${at(printedAt)}. ${this.blank ? t.blankFoot : saved(record)}</p></footer>`;
  }
}

const saved = (record: RecordView): TemplateResult => {
  const last = record.savings.at(-1);
  if (last === undefined) return html`${t.notSaved}`;
  return html`${t.savedTimes(record.savings.length)} ${last.by.name}, ${at(last.at)}. ${record.missing.length === 0 ? t.complete : t.open(record.missing.length)}`;
};

/** What was asked, in the order of the form, with what was answered; a gap is said to be one. */
function filledForm(record: RecordView): TemplateResult {
  const asked = record.form.questions.filter((each) => each.kind !== 'note' && isAsked(each, record.answers, record.known));
  return html`<dl class="sum doc-head">${asked.map((each) => html`${section(each)}${each.kind === 'rows' ? inRows(each, record) : row(each.label, inWords(each, record.answers[each.code] ?? []), each.verbatim)}`)}</dl>`;
}

const section = (asked: Question): TemplateResult | typeof nothing => (asked.section === '' ? nothing : html`<div class="part"><dt><strong>${asked.section}</strong></dt><dd></dd></div>`);

const row = (label: string, words: string, verbatim: boolean): TemplateResult => html`<div><dt>${label}</dt><dd>${words === '' ? html`<span class="muted">${t.unanswered}</span>` : html`<span class=${verbatim ? 'quote said' : 'said'}>${words}</span>`}</dd></div>`;

function inRows(asked: Question, record: RecordView): TemplateResult {
  const { most, columns } = asked.rows ?? { most: 0, columns: [] };
  const words = (n: number): string[] => columns.map((each) => inWords(each, record.answers[`${asked.code}.${n}.${each.code}`] ?? []));
  const used = Array.from({ length: most }, (_, i) => i + 1).filter((n) => words(n).some((each) => each !== ''));
  if (used.length === 0) return row(asked.label, '', false);
  return html`${used.map((n) => html`<div><dt>${asked.label} ${n}</dt><dd>${words(n).map((each, i) => (each === '' ? nothing : html`<p><span class="muted">${capital(columns[i]?.label ?? '')}:</span> ${each}</p>`))}</dd></div>`)}`;
}

/** Every question with room for a pen; what only some answers ask for says so. */
function blankForm(record: RecordView): TemplateResult {
  return html`<div class="stack stack-s">${record.form.questions.map((each) => html`${each.section === '' ? nothing : html`<h2>${each.section}</h2>`}${forPen(each)}`)}</div>`;
}

function forPen(asked: Question): TemplateResult {
  const hint = html`${asked.hint === '' ? nothing : html`<br><small>${asked.hint}</small>`}${asked.when === '' || asked.kind === 'note' ? nothing : html`<br><small>${t.onlyIf}</small>`}`;
  switch (asked.kind) {
    case 'note': return html`<p class="keep"><strong>${asked.label}</strong>${hint}</p>`;
    case 'choice': case 'many': return html`<div class="blank keep"><p>${asked.label}${hint}</p>${asked.choices.map((each) => html`<p>\u2610 ${each.label}</p>`)}</div>`;
    case 'flag': return html`<div class="blank keep"><p>\u2610 ${asked.label}${hint}</p></div>`;
    case 'rows': return html`<p>${asked.hint}</p><table class="map"><thead><tr>${(asked.rows?.columns ?? []).map((each) => html`<th scope="col">${capital(each.label)}</th>`)}</tr></thead>
      <tbody>${Array.from({ length: Math.max(6, asked.rows?.begin.length ?? 0) }, (_, i) => html`<tr>${(asked.rows?.columns ?? []).map((_each, n) => html`<td class="blank">${n === 0 ? asked.rows?.begin[i] ?? '' : ''}</td>`)}</tr>`)}</tbody></table>`;
    default: return html`<div class=${`blank keep ${asked.kind === 'text' ? 'b-m' : 'b-s'}`}><p>${asked.label}${hint}</p></div>`;
  }
}

customElements.define('heed-record-print-page', HeedRecordPrintPage);
