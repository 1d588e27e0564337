import { html, nothing, type TemplateResult } from 'lit';
import type { CaseChildView, CaseView, Outsider, Role } from '../api-types';
import type { Found } from '../form/heed-search';
import '../form/heed-search';
import { newKey } from '../http';
import { common } from '../messages';
import { Page } from '../page';
import { ROLES, roleWords } from '../terms';
import { fieldError, type Fault } from '../ui/errors';
import * as api from './casefile-api';
import { people as t } from './messages';

const text = (event: Event): string => (event.target as HTMLInputElement).value;
const find = async (words: string): Promise<Found[]> => (await api.pupils(words)).items.map((each) => ({ id: each.id, name: each.name, note: common.yearForm(each.year, each.form) }));
const BLANK: Outsider = { kind: 'CHILD', firstName: '', lastName: '', school: '', homeAuthority: '', contact: '' };

/** Changes who is in a case and which part they may have had, each time with a reason. Tells `heed-case` with the fresh case. */
export class HeedCasePeople extends Page<true> {
  static override properties = { caseFile: { attribute: false } };
  declare caseFile: CaseView | undefined;
  protected override frame = 'stack';
  protected override problemId = 'people-problem';
  private step = 'part';
  private whoId = '';
  private chosenRole: Role = 'NOT_SURE';
  private pupil: Found | undefined;
  private outsider: Outsider = { ...BLANK };
  private reason = '';
  private key = newKey();

  protected override fetchView(): Promise<true> {
    return Promise.resolve(true);
  }

  protected override heading(): TemplateResult {
    return html``;
  }

  protected override fieldId(field: string): string {
    const last = field.split('.').at(-1) ?? field;
    return `people-${{ child: this.step === 'pupil' ? 'find' : 'who', firstName: 'first', born: 'born', oneOfBoth: 'find' }[last] ?? last}`;
  }

  private error(id: string): TemplateResult | typeof nothing {
    return fieldError(id, this.fault(id), common.problemPrefix);
  }

  private get chosen(): CaseChildView | undefined {
    return this.caseFile?.children.find((each) => each.child.id === this.whoId);
  }

  /** Those of whom this step can be taken. */
  private candidates(): readonly CaseChildView[] {
    return (this.caseFile?.children ?? []).filter((each) => this.step !== 'facts' || each.child.elsewhere !== undefined);
  }

  protected override body(): TemplateResult {
    const steps = Object.keys(t.steps).filter((each) => (each !== 'removal' || this.caseFile?.mayDecide) && (each !== 'facts' || this.caseFile?.children.some((child) => child.child.elsewhere !== undefined)));
    const turn = (event: Event): void => {
      this.step = text(event);
      this.whoId = '';
      this.faults = [];
      this.requestUpdate();
    };
    const adds = this.step === 'pupil' || this.step === 'outsider';
    return html`${this.problem()}<form class="card stack" novalidate @submit=${this.send}>
      <div><label for="people-step">${t.step}</label><select id="people-step" @change=${turn}>${steps.map((each) => html`<option value=${each} .selected=${each === this.step}>${t.steps[each]}</option>`)}</select></div>
      ${t.hints[this.step] === undefined ? nothing : html`<p class="hint">${t.hints[this.step]}</p>`}
      ${adds ? nothing : this.whom()}
      ${this.step === 'pupil' ? this.finding() : nothing}
      ${this.step === 'outsider' || (this.step === 'facts' && this.chosen !== undefined) ? this.facts() : nothing}
      ${adds || this.step === 'part' ? this.parts() : nothing}
      <div><label for="people-reason">${t.reason} <span class="hint" id="people-reason-h">${t.reasonHint}</span></label>${this.error('people-reason')}
        <input id="people-reason" maxlength="1000" autocomplete="off" aria-describedby="people-reason-h" .value=${this.reason} @input=${(event: Event) => (this.reason = text(event))}></div>
      <p><button class="btn btn-2" aria-disabled=${this.doing !== ''}>${t.save}</button></p></form>`;
  }

  private whom(): TemplateResult {
    const choose = (event: Event): void => {
      this.whoId = text(event);
      const child = this.chosen;
      this.chosenRole = child?.role ?? 'NOT_SURE';
      this.outsider = { ...(child?.outsider ?? BLANK) };
      this.requestUpdate();
    };
    return html`<div><label for="people-who">${t.who}</label>${this.error('people-who')}<select id="people-who" @change=${choose}><option value="">${common.chooseOne}</option>${this.candidates().map(
      ({ child, role }) => html`<option value=${child.id} .selected=${child.id === this.whoId}>${child.name} (${roleWords(role)})</option>`)}</select></div>`;
  }

  private finding(): TemplateResult {
    const pick = (event: CustomEvent<Found>): void => {
      this.pupil = event.detail;
      this.requestUpdate();
    };
    return html`${this.error('people-find')}<heed-search label=${t.find} hint=${t.findHint} box="people-find" .find=${find} .without=${(this.caseFile?.children ?? []).map((each) => each.child.id)} @heed-pick=${pick}></heed-search>
      <p role="status">${this.pupil === undefined ? '' : t.chosen(this.pupil.name)}</p>`;
  }

  private parts(): TemplateResult {
    return html`<div><label for="people-role">${t.role}</label>${this.error('people-role')}<select id="people-role" @change=${(event: Event) => (this.chosenRole = text(event) as Role)}>${ROLES.map(
      (each) => html`<option value=${each} .selected=${each === this.chosenRole}>${roleWords(each)}</option>`)}</select></div>`;
  }

  private facts(): TemplateResult {
    const { outsider } = this;
    const kind = (each: Outsider['kind']): TemplateResult => html`<label class="pick"><input type="radio" name="people-kind" .checked=${outsider.kind === each} @change=${() => this.write({ kind: each })}><span>${t.kinds[each]}</span></label>`;
    const line = (name: 'firstName' | 'lastName' | 'school' | 'homeAuthority' | 'contact', id: string, label: string, max: number): TemplateResult => html`<div><label for=${`people-${id}`}>${label}</label>${this.error(`people-${id}`)}
      <input id=${`people-${id}`} maxlength=${max} autocomplete="off" .value=${outsider[name]} @input=${(event: Event) => (outsider[name] = text(event))}></div>`;
    return html`<fieldset><legend class="h4">${t.kind}</legend>${kind('CHILD')}${kind('ADULT')}</fieldset>
      <div class="fields">${line('firstName', 'first', t.first, 100)}${line('lastName', 'last', t.last, 100)}
        <div><label for="people-born">${t.born}</label>${this.error('people-born')}<input id="people-born" type="date" .value=${outsider.born ?? ''} @input=${(event: Event) => (outsider.born = text(event))}></div>
        ${outsider.kind === 'CHILD' ? line('school', 'school', t.school, 200) : nothing}
        ${line('homeAuthority', 'homeAuthority', t.authority, 100)}${line('contact', 'contact', outsider.kind === 'CHILD' ? t.contact : t.contactAdult, 200)}</div>`;
  }

  private write(change: Partial<Outsider>): void {
    this.outsider = { ...this.outsider, ...change };
    this.requestUpdate();
  }

  private missing(): Fault[] {
    const faults: Fault[] = [];
    const names = this.step === 'outsider' || this.step === 'facts';
    if (['part', 'removal', 'facts'].includes(this.step) && this.whoId === '') faults.push({ id: 'people-who', text: t.needWho });
    if (this.step === 'pupil' && this.pupil === undefined) faults.push({ id: 'people-find', text: t.needPupil });
    if (names && (this.step === 'outsider' || this.whoId !== '') && this.outsider.firstName.trim() === '') faults.push({ id: 'people-first', text: t.needFirst });
    if (this.step === 'part' && this.chosen?.role === this.chosenRole) faults.push({ id: 'people-role', text: t.needRole });
    if (this.reason.trim() === '') faults.push({ id: 'people-reason', text: t.needReason });
    return faults;
  }

  private send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const faults = this.missing();
    if (faults.length > 0) return this.refuse(faults);
    await this.act('people', async () => {
      const fresh = await this.sent(this.caseFile?.id ?? '', this.reason.trim());
      this.key = newKey();
      this.whoId = '';
      this.pupil = undefined;
      this.outsider = { ...BLANK };
      this.reason = '';
      this.dispatchEvent(new CustomEvent('heed-case', { detail: { fresh, said: t.done } }));
    });
  };

  private sent(id: string, reason: string): Promise<CaseView> {
    const { born, ...rest } = this.outsider;
    const outsider: Outsider = born === undefined || born === '' ? rest : { ...rest, born };
    switch (this.step) {
      case 'pupil': return api.addPerson(id, { child: this.pupil?.id ?? '', role: this.chosenRole, reason }, this.key);
      case 'outsider': return api.addPerson(id, { outsider, role: this.chosenRole, reason }, this.key);
      case 'facts': return api.describe(id, { child: this.whoId, outsider, reason });
      case 'removal': return api.takeOut(id, { child: this.whoId, reason });
      default: return api.changePart(id, { child: this.whoId, was: this.chosen?.role ?? 'NOT_SURE', role: this.chosenRole, reason });
    }
  }
}

customElements.define('heed-case-people', HeedCasePeople);
