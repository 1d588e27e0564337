import { html, nothing, type TemplateResult } from 'lit';
import type { Answered, AssessmentPrintView, AssessmentView, RiskAction, RiskRow, RiskSignature, SignStep } from '../api-types';
import { common } from '../messages';
import { foot, moment, plainDay, who } from '../print/document';
import { doc } from '../print/messages';
import { Page } from '../page';
import { zone } from '../session';
import { term } from '../terms';
import { exact } from '../time';
import { sign as s } from './agree-messages';
import { print } from './assessment-api';
import { assessment as a } from './messages';
import { paper as t } from './paper-messages';
import { risk as r } from './risk-messages';
import { bandOf, flagsOf } from './rows';
import { verdict } from './sign';
import { named, tone } from './words';

/** The school's own form on A4 landscape (003 App 3; 001 Annex A), whole: for the leads alone. A family gets the child's own file. */
export class HeedAssessmentPrintPage extends Page<AssessmentPrintView> {
  caseId = '';
  protected override frame = 'page stack paper landscape';

  protected override fetchView(): Promise<AssessmentPrintView> {
    return print(this.caseId);
  }

  protected override heading(): TemplateResult {
    return this.view === undefined ? html`<h1 tabindex="-1">${t.title}</h1>` : html``;
  }

  protected override body(view: AssessmentPrintView): TemplateResult {
    const { assessment } = view;
    const name = `${term('case')} ${assessment.number}, ${t.version(assessment.revision)}`;
    const running = doc.foot(`${name}. ${doc.printedBy(view.foot.printedBy.name)} ${exact(view.foot.printedAt, zone())}. ${doc.confidential}`, view.foot.seals[0]?.seal ?? '');
    const saved = assessment.savings.at(-1);
    return html`<div class="noprint stack stack-s"><p><a href=${`#/assessments/${this.caseId}`}>${t.back}</a></p>
        <p class="row"><button class="btn" @click=${() => window.print()}>${doc.print}</button> <span class="small muted">${doc.written} ${t.choose}</span></p>
        <p>${t.family}</p><ul>${view.children.map(({ child }) => html`<li><a href=${`#/children/${child.id}/print`}>${t.sheetOf(child.name)}</a></li>`)}</ul></div>
      <header class="stack stack-s"><h1 tabindex="-1">${t.joint}</h1><p>${view.schoolName}. ${name}${saved === undefined ? '' : ` ${t.of} ${exact(saved.at, zone())}`}. ${common.alleged}</p><p><strong>${t.notForFamilies}</strong></p></header>
      ${about(view)}${risks(view, running)}${view.children.map(({ child }) => plan(child.name, view.plans.filter((each) => each.child === child.id).flatMap((each) => each.answers)))}
      <div class="keep stack">${assessment.template.variant === 'hml' ? letters(assessment) : html`<div class="pair">${matrix(assessment)}${overall(assessment)}</div>`}${signOff(assessment)}</div>
      ${foot(view.foot, (ref) => (ref.startsWith('case:') ? name : ref))}`;
  }
}

const table = (caption: string, content: TemplateResult, kind = ''): TemplateResult => html`<div class="scroll" role="region" aria-label=${caption} tabindex="0"><table class=${kind}><caption>${caption}</caption>${content}</table></div>`;
const line = (label: string, value: TemplateResult | string): TemplateResult => html`<tr><th scope="row">${label}</th><td>${value}</td></tr>`;
const said = (each: Answered): TemplateResult => html`<span class=${each.verbatim ? 'quote said' : 'said'}>${each.values.join('; ')}</span>`;

function about(view: AssessmentPrintView): TemplateResult {
  return table(t.about, html`<tbody>${line(t.names, html`${view.children.map((each) => html`<p>${who(each.child)}. ${each.role}</p>`)}`)}${view.questions.flatMap((each) => each.answers).map((each) => line(each.label, said(each)))}</tbody>`);
}

function risks(view: AssessmentPrintView, running: string): TemplateResult {
  const { assessment } = view;
  const { template, rows } = assessment;
  const groups = [...view.children.map((each) => ({ name: `${each.child.name}, ${each.role}`, rows: rows.filter((row) => row.who === 'CHILD' && row.child === each.child.id) })),
    { name: a.others, rows: rows.filter((row) => row.who === 'OTHERS') }, { name: a.staff, rows: rows.filter((row) => row.who === 'STAFF') }].filter((each) => each.rows.length > 0);
  let no = 0;
  const columns = template.variant === 'hml' ? t.letterColumns : t.columns;
  return table(template.variant === 'hml' ? t.considerations : t.risks, html`<thead><tr>${columns.map((each) => html`<th scope="col">${each}</th>`)}</tr></thead>
    ${groups.map((group) => html`<tbody><tr class="group"><th colspan=${columns.length} scope="rowgroup">${group.name}</th></tr>${group.rows.map((row) => riskRow(assessment, row, ++no))}</tbody>`)}
    <tfoot aria-hidden="true"><tr><td colspan=${columns.length}>${running}</td></tr></tfoot>`, 'big');
}

function riskRow(view: AssessmentView, row: RiskRow, no: number): TemplateResult {
  const kind = view.template.kinds.find((each) => each.code === row.kind)?.label ?? '';
  const first = html`<th scope="row">${no}</th>${view.template.variant === 'hml' ? nothing : html`<td>${kind}</td>`}<td>${row.nature}</td><td><span class="said">${[row.inPlace, row.note].filter(Boolean).join('. ')}</span></td>`;
  if (row.removed !== undefined) return html`<tr>${first}<td colspan="3"><strong>${r.removedBecause}</strong> <span class="said">${row.removed}</span></td></tr>`;
  return html`<tr>${first}${rating(view, row, 'before')}<td>${actions(view, row)}</td>${rating(view, row, 'after')}</tr>`;
}

function rating(view: AssessmentView, row: RiskRow, which: 'before' | 'after'): TemplateResult {
  const value = row[which];
  if (value === undefined) return html`<td class="cell">${r.notRated}</td>`;
  const found = bandOf(view.template, value.score);
  if (view.template.variant === 'hml') return html`<td class=${`cell ${tone(view.template, value.score)}`}>${found?.code}</td>`;
  return html`<td class=${`cell ${tone(view.template, value.score)}`}>${value.severity} × ${value.likelihood} = ${value.score}<br>${found?.label}</td>`;
}

function actions(view: AssessmentView, row: RiskRow): TemplateResult {
  const flags = flagsOf(view.template, row.before, row.after);
  // What one person does by one day stands in one sentence.
  const by = [...new Set(row.actions.map(named))].map((whom) => ({ whom, all: row.actions.filter((each) => named(each) === whom) }));
  return html`${by.map(({ whom, all }) => html`<p>${all.map(actionWords).join('; ')}. ${whom}</p>`)}
    ${flags.length === 0 ? nothing : html`<p><strong>${flags.map((each) => r.flags[each]).join(', ')}:</strong> <span class="said">${row.why === '' ? t.noReason : row.why}</span></p>`}`;
}

function actionWords(one: RiskAction): string {
  return [one.what, one.state === 'TO_DO' ? '' : t.state[one.state], one.evidence, one.why === '' ? '' : `${t.because} ${one.why}`].filter(Boolean).join(', ');
}

const plan = (name: string, answers: readonly Answered[]): TemplateResult => table(t.plan(name), html`<tbody>${answers.length === 0 ? line(t.nothing, '') : answers.map((each) => line(each.label, said(each)))}</tbody>`);

function matrix(view: AssessmentView): TemplateResult {
  const { severities, likelihoods } = view.template;
  return table(t.matrix, html`<thead><tr><th scope="col">${t.howBad}</th>${likelihoods.map((each, i) => html`<th scope="col">${i + 1} ${each.toLowerCase()}</th>`)}</tr></thead>
    <tbody>${severities.map((each, i) => html`<tr><th scope="row">${i + 1} ${each.toLowerCase()}</th>${likelihoods.map((_, l) => html`<td class=${`cell ${tone(view.template, (i + 1) * (l + 1))}`}>${(i + 1) * (l + 1)}</td>`)}</tr>`).reverse()}</tbody>`, 'matrix');
}

function overall(view: AssessmentView): TemplateResult {
  return table(t.overall, html`<thead><tr>${t.overallColumns.map((each) => html`<th scope="col">${each}</th>`)}</tr></thead>
    <tbody>${view.template.bands.map((each, i) => html`<tr><td class=${`cell ${tone(view.template, each.from)}`}>${r.range(each.from, each.to)}</td><th scope="row">${each.label}</th><td>${each.meaning || t.asks[i]}</td></tr>`)}</tbody>`);
}

const letters = (view: AssessmentView): TemplateResult => table(t.lettersMean, html`<tbody>${[...view.template.bands].reverse().map((each) => html`<tr><td class=${`cell ${tone(view.template, each.from)}`}>${each.code}</td><th scope="row">${each.label}</th><td>${each.meaning}</td></tr>`)}</tbody>`);

function signOff(view: AssessmentView): TemplateResult {
  const row = (step: SignStep): TemplateResult => {
    const found: RiskSignature | undefined = view.signatures.filter((each) => each.step === step && each.stands).at(-1);
    return html`<tr><th scope="row">${s.steps[step]}</th><td>${found === undefined ? nothing : html`${found.by.name}, ${found.role}${verdict(found)}`}</td><td class="sign">${found === undefined ? html`<span class="vh">${t.space}</span>` : t.inHeed}</td><td>${found === undefined ? nothing : moment(found.at)}</td></tr>`;
  };
  return table(t.signOff, html`<thead><tr>${t.signColumns.map((each) => html`<th scope="col">${each}</th>`)}</tr></thead>
    <tbody>${row('COMPLETED')}${row('SECOND')}${row('HEAD')}      <tr><th scope="row">${t.review}</th><td colspan="3">${view.reviewOn === undefined ? t.noReview : plainDay(view.reviewOn)}</td></tr></tbody>`, 'big');
}

customElements.define('heed-assessment-print-page', HeedAssessmentPrintPage);
