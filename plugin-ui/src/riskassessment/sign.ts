import { html, nothing, type TemplateResult } from 'lit';
import type { Missing, NewSignature, RiskSignature, SignStep } from '../api-types';
import { common } from '../messages';
import { at, nowIso } from '../page';
import { zone } from '../session';
import { dayOf } from '../time';
import { fieldError, type Fault } from '../ui/errors';
import { sign as t } from './agree-messages';
import { isDay, isWeekend } from './rows';
import { groupName } from './steps';
import { dayWords } from './words';
import type { Work } from './work';

const ORDER: readonly SignStep[] = ['COMPLETED', 'SECOND', 'HEAD'];

/** What the sign-off needs of the page around it. */
export interface Signing {
  work: Work; locked: boolean; busy: boolean; signing: SignForm;
  fault(id: string): string;
  redraw(): void;
  review(day: string): void;
  open(event: Event, missing: Missing): void;
  sign(step: SignStep): void;
}

/** What somebody decides before they sign. */
export class SignForm {
  proceed: boolean | undefined;
  reason = '';

  faults(step: SignStep): Fault[] {
    if (step === 'COMPLETED') return [];
    if (this.proceed === undefined) return [{ id: 'proceed-yes', text: t.needDecision }];
    return this.proceed || this.reason.trim() !== '' ? [] : [{ id: 'reason', text: t.needReason }];
  }

  body(step: SignStep, revision: number): NewSignature {
    return { step, revision, reason: this.reason.trim(), ...(step === 'COMPLETED' || this.proceed === undefined ? {} : { proceed: this.proceed }) };
  }
}

/** Review date, what is missing, and three signatures by three people. */
export function signOff(of: Signing): TemplateResult {
  const { work } = of;
  return html`<section class="stack" aria-labelledby="step-t"><div class="stack stack-s"><h2 id="step-t" tabindex="-1">${t.title}</h2><p>${t.text}</p></div>
    ${reviewDate(of)}
    ${missing(of)}
    <dl class="sum">${ORDER.map((each) => html`<div><dt>${t.steps[each]}</dt><dd>${signature(of, each)}</dd></div>`)}</dl>
    ${work.view.maySign === undefined ? nothing : form(of, work.view.maySign)}
  </section>`;
}

function reviewDate({ work, locked, review }: Signing): TemplateResult {
  const day = work.reviewOn;
  const said = !isDay(day) ? '' : day < dayOf(nowIso(), zone()) ? t.past : isWeekend(day) ? t.weekend(dayWords(day)) : '';
  return html`<div class="stack stack-s"><h3>${t.reviewTitle}</h3><p>${t.reviewText}</p><div><label for="reviewOn">${t.reviewOn}</label>
    <input id="reviewOn" class="w-m" type="date" ?disabled=${locked} .value=${day} aria-describedby=${said === '' ? nothing : 'review-d'} @input=${(event: Event) => review((event.target as HTMLInputElement).value)}></div>
    ${said === '' ? nothing : html`<p class="prompt" id="review-d" role="status">${said}</p>`}</div>`;
}

/** By sheet, in the order of the page, each with the way to its answer. */
function missing(of: Signing): TemplateResult {
  const { work } = of;
  const all = work.view.missing;
  if (all.length === 0) return html`<p class="prompt prompt-ok"><strong>${t.nothingMissing}</strong></p>`;
  const link = (each: Missing, name: string): TemplateResult => html`<li><a href=${each.rowId === undefined ? '#reviewOn' : `#row-${each.rowId}`} @click=${(event: Event) => of.open(event, each)}>${name}</a>${each.rowId === undefined ? nothing : html` ${each.text}`}</li>`;
  const parts = work.groups.map((group) => ({ name: groupName(work, group), found: all.filter((each) => group.rows.some((row) => row.id === each.rowId)) })).filter((each) => each.found.length > 0);
  return html`<section class="stack stack-s" aria-labelledby="missing"><h3 id="missing" tabindex="-1">${t.missing}, ${all.length}</h3><p>${t.missingText}</p>
    ${all.some((each) => each.rowId === undefined) ? html`<ul>${all.filter((each) => each.rowId === undefined).map((each) => link(each, each.text))}</ul>` : nothing}
    ${parts.map(({ name, found }) => html`<h4>${name}</h4><ul>${found.map((each) => link(each, work.row(each.rowId ?? '')?.nature ?? ''))}</ul>`)}</section>`;
}

function signature({ work }: Signing, step: SignStep): TemplateResult {
  const found = work.view.signatures.filter((each) => each.step === step).at(-1);
  const serious = work.rows.some((each) => each.removed === undefined && each.flags.includes('SERIOUS'));
  const why = step !== 'HEAD' ? nothing : html`<p class="small muted">${serious ? t.headWhy : t.headNot}</p>`;
  if (found === undefined) return html`${step === 'HEAD' && !serious ? nothing : html`<span class="tag">${t.waits}</span>`}${why}`;
  return html`<p><strong>${found.by.name}</strong>, ${found.role}, ${at(found.at)}. ${t.signed(found.revision)}</p>${verdict(found)}${found.stands ? nothing : html`<p><span class="tag tag-wait">${t.stale}</span></p>`}${why}`;
}

export function verdict(found: RiskSignature): TemplateResult | typeof nothing {
  if (found.proceed === undefined) return nothing;
  return html`<p><strong>${found.proceed ? t.can : t.cannot}.</strong> ${found.reason === '' ? nothing : html`<span class="said">${found.reason}</span>`}</p>`;
}

/** Only for the person whose turn it is. */
function form(of: Signing, step: SignStep): TemplateResult {
  const { signing } = of;
  const press = (event: Event): void => {
    event.preventDefault();
    of.sign(step);
  };
  const radio = (value: boolean, words: string): TemplateResult => html`<label class="pick"><input type="radio" name="proceed" id=${`proceed-${value ? 'yes' : 'no'}`} .checked=${signing.proceed === value} @change=${() => { signing.proceed = value; of.redraw(); }}><span>${words}</span></label>`;
  return html`<form class="card stack" id="signing" novalidate @submit=${press}><h3>${t.steps[step]}</h3>
    ${step === 'COMPLETED' ? nothing : html`<fieldset><legend class="h4">${t.decide}</legend>${fieldError('proceed-yes', of.fault('proceed-yes'), common.problemPrefix)}${radio(true, t.can)}${radio(false, t.cannot)}</fieldset>
      <div><label for="reason">${t.reason}<span class="hint">${t.reasonHint}</span></label>${fieldError('reason', of.fault('reason'), common.problemPrefix)}<textarea id="reason" rows="2" maxlength="2000" .value=${signing.reason} @input=${(event: Event) => (signing.reason = (event.target as HTMLTextAreaElement).value)}></textarea></div>`}
    <p><button class="btn" aria-disabled=${of.busy}>${step === 'COMPLETED' ? t.complete : step === 'SECOND' ? t.second : t.head}</button></p></form>`;
}
