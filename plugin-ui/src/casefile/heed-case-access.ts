import { html, nothing, type TemplateResult } from 'lit';
import type { Basis, CaseAccess, CaseView, NewConflict, PersonLine } from '../api-types';
import type { Found } from '../form/heed-search';
import '../form/heed-search';
import { common } from '../messages';
import { at, Page } from '../page';
import { keeper } from '../session';
import { fieldError, type Fault } from '../ui/errors';
import * as api from './casefile-api';
import { access as t } from './messages';

const find = async (words: string): Promise<Found[]> => (await api.staff(words)).items.map((each) => ({ ...each, note: '' }));
const DECIDED = ['named-only', 'reopening', 'people', 'people/removal', 'conflicts/lifting'];

/** Who may open a case, how that came about, and a lead's way to change it. Tells `heed-closed` when it is closed to oneself. */
export class HeedCaseAccess extends Page<CaseAccess> {
  static override properties = { caseFile: { attribute: false } };
  declare caseFile: CaseView | undefined;
  protected override frame = 'stack';
  private step = 'conflicts';
  private chosen: PersonLine[] = [];
  private basis: Basis = 'OWN_CHILD';
  private child = '';
  private reason = '';

  protected override fetchView(): Promise<CaseAccess> {
    return api.access(this.caseFile?.id ?? '');
  }

  protected override heading(): TemplateResult {
    return html``;
  }

  protected override fieldId(field: string): string {
    return field === 'reason' ? 'access-reason' : 'access-find';
  }

  protected override body(view: CaseAccess): TemplateResult {
    const names = (people: readonly PersonLine[], none: string): TemplateResult =>
      people.length === 0 ? html`<p>${none}</p>` : html`<ul>${people.map((each) => html`<li>${each.name}</li>`)}</ul>`;
    return html`${this.problem()}<p>${view.namedOnly ? t.only : t.everybody}</p>
      <h3>${t.people}</h3>${names(view.people, t.nobody)}
      <h3>${t.conflicts}</h3>${names(view.conflicts.map((each) => ({ ...each.person, name: `${each.person.name}: ${t.bases[each.basis]}` })), t.none)}
      <details><summary>${t.choose}</summary>${this.form(view)}</details>
      ${view.history.length === 0 ? nothing : html`<h3>${t.history}</h3><ul>${view.history.map((each) => html`<li>${each.person} ${t.what[each.what] ?? each.what}, ${at(each.at, 'moment')} ${t.by} ${each.by}${each.reason === '' ? '' : `: ${each.reason}`}</li>`)}</ul>`}`;
  }

  private form(view: CaseAccess): TemplateResult {
    const error = (id: string): TemplateResult | typeof nothing => fieldError(id, this.fault(id), common.problemPrefix);
    const steps = Object.keys(t.steps).filter((each) => (!DECIDED.includes(each) || this.caseFile?.mayDecide) && each !== (view.namedOnly ? 'named-only' : 'reopening'));
    const turn = (event: Event): void => {
      this.step = (event.target as HTMLSelectElement).value;
      this.chosen = [];
      this.requestUpdate();
    };
    return html`<form class="card stack" novalidate @submit=${this.send}>
      <div><label for="access-step">${t.step}</label><select id="access-step" @change=${turn}>${steps.map((each) => html`<option value=${each} .selected=${each === this.step}>${t.steps[each]}</option>`)}</select></div>
      ${t.hints[this.step] === undefined ? nothing : html`<p class="hint">${t.hints[this.step]}</p>`}
      ${this.step === 'reopening' ? nothing : this.who(error)}
      ${this.step.startsWith('conflicts') ? this.why(error) : nothing}
      <div><label for="access-reason">${t.reason} <span class="hint" id="access-reason-h">${t.reasonHint}</span></label>${error('access-reason')}
        <input id="access-reason" maxlength="1000" autocomplete="off" aria-describedby="access-reason-h" .value=${this.reason} @input=${(event: Event) => (this.reason = (event.target as HTMLInputElement).value)}></div>
      <p><button class="btn btn-2" aria-disabled=${this.doing !== ''}>${t.steps[this.step]}</button></p></form>`;
  }

  private who(error: (id: string) => TemplateResult | typeof nothing): TemplateResult {
    const pick = (event: CustomEvent<Found>): void => this.choose({ id: event.detail.id, name: event.detail.name });
    const me = keeper().session?.person;
    return html`${error('access-find')}<heed-search label=${t.find} hint=${t.findHint} box="access-find" .find=${find} .without=${this.chosen.map((each) => each.id)} @heed-pick=${pick}></heed-search>
      ${this.step === 'conflicts' && me !== undefined ? html`<p><button type="button" class="link" @click=${() => this.choose(me)}>${t.me}</button></p>` : nothing}
      <p role="status">${this.chosen.length === 0 ? '' : `${t.chosen} ${common.listAnd(this.chosen.map((each) => each.name))}`}</p>`;
  }

  private choose(person: PersonLine): void {
    this.chosen = this.step === 'named-only' ? [...this.chosen, person] : [person];
    this.requestUpdate();
  }

  private why(error: (id: string) => TemplateResult | typeof nothing): TemplateResult {
    const radio = (each: Basis): TemplateResult => html`<label class="pick"><input type="radio" name="basis" .checked=${this.basis === each} @change=${() => {
      this.basis = each;
      this.requestUpdate();
    }}><span>${t.bases[each]}</span></label>`;
    const own = (id: string, name: string, i: number): TemplateResult => html`<label class="pick"><input type="radio" name="own-child" id=${`own-${i}`} .checked=${this.child === id} @change=${() => (this.child = id)}><span>${name}</span></label>`;
    return html`<fieldset><legend>${t.basis}</legend>${(Object.keys(t.bases) as Basis[]).map(radio)}</fieldset>
      ${this.basis === 'OWN_CHILD' ? html`<fieldset><legend>${t.child}</legend>${error('own-0')}${this.caseFile?.children.map((each, i) => own(each.child.id, each.child.name, i))}</fieldset>` : nothing}`;
  }

  private send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const conflict = this.step.startsWith('conflicts');
    const faults: Fault[] = [];
    if (this.step !== 'reopening' && this.chosen.length === 0) faults.push({ id: 'access-find', text: t.needPerson });
    if (conflict && this.basis === 'OWN_CHILD' && this.child === '') faults.push({ id: 'own-0', text: t.needChild });
    if (this.reason.trim() === '') faults.push({ id: 'access-reason', text: t.needReason });
    if (faults.length > 0) return this.refuse(faults);
    const done = await this.act('access', async () => {
      const fresh = await api.changeAccess(this.caseFile?.id ?? '', this.step, this.request(conflict));
      if (fresh.open) this.view = fresh;
      else this.dispatchEvent(new CustomEvent('heed-closed'));
    });
    if (!done) return;
    this.chosen = [];
    this.reason = '';
    this.said = t.done;
    this.requestUpdate();
  };

  private request(conflict: boolean): object {
    const reason = this.reason.trim();
    const ids = this.chosen.map((each) => each.id);
    if (this.step === 'reopening') return { reason };
    if (this.step === 'named-only') return { people: ids, reason };
    const personId = ids[0] ?? '';
    if (!conflict) return { personId, reason };
    const body: NewConflict = { personId, basis: this.basis, reason };
    return this.basis === 'OWN_CHILD' ? { ...body, childId: this.child } : body;
  }
}

customElements.define('heed-case-access', HeedCaseAccess);
