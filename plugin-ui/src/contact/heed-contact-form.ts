import { html, nothing, type TemplateResult } from 'lit';
import type { CaseView, NewContact } from '../api-types';
import { newKey } from '../http';
import { common } from '../messages';
import { nowIso, Page } from '../page';
import { zone } from '../session';
import { dayOf, timeOf } from '../time';
import { fieldError, type Fault } from '../ui/errors';
import * as api from './contact-api';
import { contact as t } from './messages';

type Party = NewContact['party'];
type How = NewContact['how'];
const text = (event: Event): string => (event.target as HTMLInputElement).value;

/** Records a conversation with somebody outside, or a lead's reason for none. Tells `heed-case` with the fresh case. */
export class HeedContactForm extends Page<true> {
  static override properties = { caseFile: { attribute: false } };
  declare caseFile: CaseView | undefined;
  protected override frame = 'stack';
  protected override problemId = 'contact-problem';
  private party: Party | '' = '';
  private who = '';
  private how: How = 'PHONE';
  private words = '';
  private day = dayOf(nowIso(), zone());
  private time = timeOf(nowIso(), zone());
  private left = new Set<string>();
  private because = '';
  private key = newKey();

  protected override fetchView(): Promise<true> {
    return Promise.resolve(true);
  }

  protected override heading(): TemplateResult {
    return html``;
  }

  private chosen(): string[] {
    return (this.caseFile?.children ?? []).map((each) => each.child.id).filter((each) => !this.left.has(each));
  }

  private missing(): Fault[] {
    const faults: Fault[] = [];
    if (this.party === '') faults.push({ id: 'party-SOCIAL_CARE', text: t.needParty });
    if (this.who.trim() === '') faults.push({ id: 'contact-who', text: t.needWho });
    if (this.words.trim() === '') faults.push({ id: 'contact-said', text: t.needSaid });
    if (this.day === '' || this.time === '') faults.push({ id: 'contact-day', text: t.needWhen });
    if (this.chosen().length === 0) faults.push({ id: 'contact-child-0', text: t.needChild });
    return faults;
  }

  protected override body(): TemplateResult {
    const file = this.caseFile;
    if (file === undefined) return html``;
    const error = (id: string): TemplateResult | typeof nothing => fieldError(id, this.fault(id), common.problemPrefix);
    const busy = this.doing !== '';
    const running = file.clocks.some((each) => each.metAt === undefined);
    return html`${this.problem()}
      <form class="stack narrow-form" novalidate @submit=${this.send}>
        <fieldset><legend class="h4">${t.party}</legend>${error('party-SOCIAL_CARE')}${(Object.keys(t.parties) as Party[]).map((each) => html`<label class="pick"><input type="radio" name="party" id=${`party-${each}`}
          .checked=${this.party === each} @change=${() => (this.party = each)}><span>${t.parties[each]}</span></label>`)}</fieldset>
        <div class="fields">
          <div class="wide"><label for="contact-who">${t.who} <span class="hint" id="contact-who-h">${t.whoHint}</span></label>${error('contact-who')}<input id="contact-who" maxlength="200" autocomplete="off" aria-describedby="contact-who-h" .value=${this.who} @input=${(event: Event) => (this.who = text(event))}></div>
          <div><label for="contact-how">${t.how}</label><select id="contact-how" @change=${(event: Event) => (this.how = text(event) as How)}>${(Object.keys(t.ways) as How[]).map((each) => html`<option value=${each} .selected=${each === this.how}>${t.ways[each]}</option>`)}</select></div>
          <div><label for="contact-day">${common.day}</label>${error('contact-day')}<input id="contact-day" type="date" .value=${this.day} @input=${(event: Event) => (this.day = text(event))}></div>
          <div><label for="contact-time">${common.time}</label><input id="contact-time" type="time" .value=${this.time} @input=${(event: Event) => (this.time = text(event))}></div>
        </div>
        <div><label for="contact-said">${t.said}</label>${error('contact-said')}<textarea id="contact-said" rows="3" maxlength="8000" .value=${this.words} @input=${(event: Event) => (this.words = text(event))}></textarea></div>
        <fieldset><legend class="h4">${t.about}</legend>${error('contact-child-0')}<div class="row row-wide">${file.children.map((each, i) => html`<label class="pick"><input type="checkbox" id=${`contact-child-${i}`}
          .checked=${!this.left.has(each.child.id)} @change=${(event: Event) => ((event.target as HTMLInputElement).checked ? this.left.delete(each.child.id) : this.left.add(each.child.id))}><span>${each.child.shortName}</span></label>`)}</div></fieldset>
        <p><button class="btn" aria-disabled=${busy}>${t.save}</button></p>
      </form>
      ${file.mayDecide && running ? html`<details><summary>${t.notTitle}</summary><form class="stack stack-s narrow-form" novalidate @submit=${this.not}>
        <label for="because">${t.not} <span class="hint" id="because-h">${t.notHint}</span></label>${error('because')}
        <textarea id="because" rows="3" maxlength="4000" aria-describedby="because-h" .value=${this.because} @input=${(event: Event) => (this.because = text(event))}></textarea>
        <p><button class="btn btn-2" aria-disabled=${busy}>${t.notSave}</button></p></form></details>` : nothing}`;
  }

  private send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const file = this.caseFile;
    const faults = this.missing();
    if (faults.length > 0) return this.refuse(faults);
    if (file === undefined || this.party === '') return;
    const contact: NewContact = {
      caseId: file.id, party: this.party, who: this.who.trim(), how: this.how, said: this.words.trim(), children: this.chosen(),
      occurred: { day: this.day, time: this.time, precision: 'EXACT' },
    };
    await this.finish(() => api.record(contact, this.key));
  };

  private not = async (event: Event): Promise<void> => {
    event.preventDefault();
    const id = this.caseFile?.id ?? '';
    if (this.because.trim() === '') return this.refuse([{ id: 'because', text: t.needBecause }]);
    await this.finish(() => api.notRequired(id, this.because.trim()));
  };

  private async finish(work: () => Promise<CaseView>): Promise<void> {
    await this.act('contact', async () => {
      const fresh = await work();
      this.key = newKey();
      this.party = '';
      this.who = '';
      this.words = '';
      this.because = '';
      this.dispatchEvent(new CustomEvent('heed-case', { detail: fresh }));
    });
  }
}

customElements.define('heed-contact-form', HeedContactForm);
