import { html, nothing, type TemplateResult } from 'lit';
import type { CasePrintView, PrintedLine, PrintedRole } from '../api-types';
import { common } from '../messages';
import { EMPTY, foot, log, moment, pointers, who } from '../print/document';
import { doc } from '../print/messages';
import { PrintPage } from '../print/print-page';
import { zone } from '../session';
import { sentence, term } from '../terms';
import { exact } from '../time';
import * as api from './chronology-api';
import { casePrint as t } from './messages';

/** A case's chronology as the school's form: its header filled from the case, its log whole (003 App 4). */
export class HeedCasePrintPage extends PrintPage<CasePrintView> {
  caseId = '';

  protected override fetchView(): Promise<CasePrintView> {
    return api.casePrint(this.caseId, this.sheet);
  }

  protected override named(view: CasePrintView): string {
    return t.title(term('case').toLowerCase(), view.number);
  }

  protected override school(view: CasePrintView): string {
    return view.schoolName;
  }

  protected override back(): TemplateResult {
    return html`<p><a href=${`#/cases/${this.caseId}`}>${t.back}</a></p>`;
  }

  protected override paper(view: CasePrintView): TemplateResult {
    const last = view.foot.seals[0]?.seal ?? '';
    const running = doc.foot(`${term('case')} ${view.number}. ${doc.printedBy(view.foot.printedBy.name)} ${exact(view.foot.printedAt, zone())}`, last);
    const concerns = view.foot.seals.filter((each) => each.ref.startsWith('concern:')).map((each) => each.ref);
    return html`<p>${doc.confidential}</p>${header(view)}
      ${log(t.columns, view.lines, view.foot, running, (row) => [detail(row), html`${row.action}`, EMPTY, row.documentRef === '' ? EMPTY : html`${row.documentRef}`])}
      ${foot(view.foot, (ref) => (ref.startsWith('case:') ? `${term('case')} ${view.number}` : `${term('concern')} ${concerns.indexOf(ref) + 1}`))}`;
  }
}

function detail(row: PrintedLine): TemplateResult {
  return html`${row.children.length === 0 ? nothing : html`<p class="small"><strong>${common.listAnd(row.children)}</strong></p>`}
    ${row.text === '' ? nothing : html`<p class="said">${row.text}</p>`}${row.verbatim === '' ? nothing : html`<blockquote class="quote said">${row.verbatim}</blockquote>`}${pointers(row)}`;
}

/** The form's own lines, in its order. What Heed has no field for says so. */
function header(view: CasePrintView): TemplateResult {
  const row = (label: string, value: TemplateResult | string): TemplateResult => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
  const unknown = html`<span class="muted">${t.unknown}</span>`;
  const people = ({ label, children }: PrintedRole): TemplateResult => row(label, children.length === 0 ? t.nobody : html`${children.map((each) => html`<p>${who(each)}</p>`)}`);
  const label = (role: PrintedRole['role']): string => view.roles.find((each) => each.role === role)?.label ?? '';
  const sides = [label('MAY_HAVE_BEEN_HARMED'), label('ALLEGED_TO_HAVE_CAUSED_HARM')];
  return html`<dl class="sum doc-head">
    ${row(t.caseRow, html`${view.number}, ${view.status === 'OPEN' ? t.open : t.closed}, ${t.opened} ${moment(view.openedAt)}`)}
    ${row(t.when, view.reported.length === 0 ? t.whenNone : html`${view.reported.map((each) => html`<p>${each.when} (${t.reported} ${each.line})</p>`)}`)}
    ${row(t.place, t.placeIn(view.reported.map((each) => each.line)))}
    ${row(t.summary, sentence(view.about))}
    ${view.roles.filter((each) => each.role !== 'NOT_SURE' || each.children.length > 0).map(people)}
    ${row(t.staffSaw, unknown)}
    ${row(t.lead, view.ledBy.name)}
    ${sides.map((each) => row(t.contactFor(each), unknown))}
    ${row(t.others, view.wrote.length === 0 ? t.nobodyElse : t.wrote(common.listAnd(view.wrote.map((each) => each.name))))}
    ${sides.map((each) => row(t.outside(each), unknown))}
  </dl>`;
}

customElements.define('heed-case-print-page', HeedCasePrintPage);
