import { html, nothing, type TemplateResult } from 'lit';
import type { CasePrintView, PrintedLine, PrintedRole } from '../api-types';
import { common } from '../messages';
import { EMPTY, foot, log, moment, plainDay, pointers, who } from '../print/document';
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
    return html`<p>${doc.confidential}</p>${header(view)}${steps(view)}
      ${log(t.columns, view.lines, view.foot, running, (row) => [detail(row), html`${row.action}`, EMPTY, row.documentRef === '' ? EMPTY : html`${row.documentRef}`])}
      ${foot(view.foot, (ref) => (ref.startsWith('case:') ? `${term('case')} ${view.number}` : `${term('concern')} ${concerns.indexOf(ref) + 1}`))}`;
  }
}

function detail(row: PrintedLine): TemplateResult {
  return html`${row.children.length === 0 ? nothing : html`<p class="small"><strong>${common.listAnd(row.children)}</strong></p>`}
    ${row.text === '' ? nothing : html`<p class="said">${row.text}</p>`}${row.verbatim === '' ? nothing : html`<blockquote class="quote said">${row.verbatim}</blockquote>`}${pointers(row)}`;
}

/** The form's own lines, in its order, filled from the records. What nobody has written down says so. */
function header(view: CasePrintView): TemplateResult {
  const row = (label: string, value: TemplateResult | string): TemplateResult => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
  const unknown = html`<span class="muted">${t.unknown}</span>`;
  const people = ({ label, children }: PrintedRole): TemplateResult => row(label, children.length === 0 ? t.nobody : html`${children.map((each) => html`<p>${who(each)}</p>`)}`);
  const label = (role: PrintedRole['role']): string => view.roles.find((each) => each.role === role)?.label ?? '';
  const said = (code: string, role?: PrintedRole['role']): TemplateResult | undefined => {
    const lines = view.head.filter((each) => each.code === code && (role === undefined || each.role === role));
    return lines.length === 0 ? undefined : html`${lines.map((each) => html`<p class="said">${each.child === undefined || lines.length === 1 && role === undefined ? nothing : `${each.child}: `}${days(each.text)}</p>`)}`;
  };
  const sides = ['MAY_HAVE_BEEN_HARMED', 'ALLEGED_TO_HAVE_CAUSED_HARM'] as const;
  const reported = view.reported.length === 0 ? t.whenNone : html`${view.reported.map((each) => html`<p>${each.when} (${t.reported} ${each.line})</p>`)}`;
  const wrote = view.wrote.length === 0 ? t.nobodyElse : t.wrote(common.listAnd(view.wrote.map((each) => each.name)));
  const enquiry = view.head.find((each) => each.code === 'lead');
  return html`<dl class="sum doc-head">
    ${row(t.caseRow, html`${view.number}, ${view.status === 'OPEN' ? t.open : t.closed}, ${t.opened} ${moment(view.openedAt)}`)}
    ${row(t.when, html`${said('day') ?? nothing}${reported}`)}
    ${row(t.place, said('place') ?? t.placeIn(view.reported.map((each) => each.line)))}
    ${row(t.summary, said('summary') ?? sentence(view.about))}
    ${view.roles.filter((each) => each.role !== 'NOT_SURE' || each.children.length > 0).map(people)}
    ${row(t.children, said('childWitnesses') ?? unknown)}
    ${row(t.staffSaw, said('staffWitnesses') ?? unknown)}
    ${row(t.lead, html`${view.ledBy.name}${enquiry === undefined ? nothing : html`<p>${t.enquiry(enquiry.text)}</p>`}`)}
    ${sides.map((each) => row(t.contactFor(label(each)), said('contacts', each) ?? unknown))}
    ${row(t.others, html`${said('otherStaff') ?? nothing}${wrote}`)}
    ${sides.map((each) => row(t.outside(label(each)), said('professionals', each) ?? unknown))}
  </dl>`;
}

/** Days stand in answers as they are stored. */
const days = (text: string): string => text.replace(/\b\d{4}-\d\d-\d\d\b/g, plainDay);

/** The school's protocol, annotated: which step was taken by whom and when, and which is still to take (003 App 4). */
function steps(view: CasePrintView): TemplateResult {
  const [step = '', done = '', by = ''] = t.stepColumns;
  return html`<section class="stack stack-s" aria-labelledby="steps"><h2 id="steps">${t.steps}</h2>
    <table class="map" role="table" aria-labelledby="steps"><thead role="rowgroup"><tr role="row">${t.stepColumns.map((each) => html`<th role="columnheader" scope="col">${each}</th>`)}</tr></thead>
      <tbody role="rowgroup">${view.steps.map((each) => html`<tr role="row" class=${each.state === 'DONE' ? '' : 'gap'}><th role="rowheader" scope="row" data-label=${step}>${each.step}${each.child === '' ? nothing : html`<br><small>${each.child}</small>`}</th>
        <td role="cell" data-label=${done}>${t.state[each.state]}${each.missing > 0 && each.state === 'BEGUN' ? html`<br><small>${t.toCome(each.missing)}</small>` : nothing}${each.lines.length === 0 ? nothing : html`<br><small>${t.inLines(each.lines)}</small>`}</td>
        <td role="cell" data-label=${each.at === undefined ? '' : by}>${each.by}${each.at === undefined ? nothing : html`<br><small>${moment(each.at)}</small>`}</td></tr>`)}</tbody></table></section>`;
}

customElements.define('heed-case-print-page', HeedCasePrintPage);
