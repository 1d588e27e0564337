import { html, nothing, type TemplateResult } from 'lit';
import type { CaseChildView, CaseView, Clock, RecordSheet } from '../api-types';
import { common } from '../messages';
import { at } from '../page';
import { roleWords, sentence } from '../terms';
import { caseWords as t } from './messages';

/** One lane per child, with the same rows on the same level and the same weight. */
export function lanes(view: CaseView): TemplateResult {
  const sheets = view.records.flatMap((each) => each.sheets);
  const review = view.clocks.find((each) => each.kind === 'ASSESSMENT_REVIEW' && each.metAt === undefined);
  return html`<section class="stack" aria-labelledby="lanes"><h2 id="lanes">${t.lanes}</h2>
    <div class="lanes lanes-5">${view.children.map((each, i) => lane(each, i, view.id, sheets.find((sheet) => sheet.form === 'safety-plan' && sheet.child === each.child.id), sheets.some((sheet) => sheet.form === 'risks') ? review ?? null : undefined))}</div></section>`;
}

function lane({ child, role, siblings }: CaseChildView, i: number, caseId: string, plan: RecordSheet | undefined, review: Clock | null | undefined): TemplateResult {
  const { send } = child;
  return html`<section class="lane" aria-labelledby=${`lane-${i}`}>
    <header><h3 id=${`lane-${i}`}>${child.name}</h3><p class="small">${roleWords(role)}. ${common.yearForm(child.year, child.form)}.${child.left ? ` ${t.left}` : ''}</p></header>
    <dl>
      <div><dt>${t.needs}</dt><dd>${send === undefined ? t.noSend : html`${sentence(send.words)}${send.eal ? ` ${t.eal}` : nothing} <small class="muted">${t.fromMis} ${at(send.asOf, 'brief')}</small>`}</dd></div>
      <div><dt>${t.communication}</dt><dd>${send === undefined || send.communication === '' ? html`<span class="muted">${t.noCommunication}</span>` : send.communication}</dd></div>
      <div><dt>${t.siblings}</dt><dd>${siblings.length === 0 ? html`<span class="muted">${t.noSiblings}</span>` : siblings.map((each) => html`<p>${each.name}, ${common.yearForm(each.year, each.form)}</p>`)}</dd></div>
      ${planRow(caseId, plan)}${reviewRow(caseId, review)}
    </dl>
  </section>`;
}

/** A plan that is called for and not begun is a gap, with one act. */
function planRow(caseId: string, plan: RecordSheet | undefined): TemplateResult {
  if (plan === undefined) return html`<div><dt>${t.plan}</dt><dd><span class="muted">${t.planNone}</span></dd></div>`;
  const address = `#/records/${caseId}/safety-plan/${plan.child ?? 'case'}/${plan.record ?? 'new'}`;
  const words = plan.record === undefined ? t.planNone : plan.missing === 0 ? t.planDone : t.planPart(plan.missing);
  return html`<div class=${plan.record === undefined && plan.needed ? 'gap' : ''}><dt>${t.plan}</dt><dd>${words} <a href=${address}>${plan.record === undefined ? t.planWrite : t.planOpen}<span class="vh">: ${plan.title}, ${plan.childName}</span></a></dd></div>`;
}

/** One review for all children of a case: it stands in each lane, since each lane is read alone. */
function reviewRow(caseId: string, review: Clock | null | undefined): TemplateResult {
  if (review === undefined) return html`<div><dt>${t.reviewRow}</dt><dd><span class="muted">${t.reviewNone}</span></dd></div>`;
  if (review === null) return html`<div class="gap"><dt>${t.reviewRow}</dt><dd>${t.reviewNone} <a href=${`#/assessments/${caseId}`}>${t.reviewSet}</a></dd></div>`;
  return html`<div><dt>${t.reviewRow}</dt><dd>${at(review.due, 'moment')} <a href=${`#/assessments/${caseId}`}>${t.risks}</a></dd></div>`;
}
