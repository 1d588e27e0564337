import { html, nothing, type TemplateResult } from 'lit';
import type { Receipt, ReportView } from '../api-types';
import { Failure, newKey } from '../http';
import { common } from '../messages';
import { at, Page } from '../page';
import { go } from '../router';
import { keeper } from '../session';
import { fieldError } from '../ui/errors';
import { aboutTheHead, adultQuestion } from './adult-question';
import { Autosave } from '../form/autosave';
import { childrenQuestion } from './children-question';
import * as api from './concern-api';
import { whoAndWhere } from './duty';
import { receiptPart } from './receipt';
import { report as t } from './report-messages';
import { paperPart, type Sheet } from './report-parts';
import { empty, fromView, missing, toConcern, type Report } from './report-state';
import { dangerPart, toldQuestion, whenQuestion } from './when-told';
import { wordsQuestion } from './words-question';

/** The second press of a double press on "send" must not leave the receipt through a link that came up under it. A key has no place to press twice. */
function holdSecondPress(first: MouseEvent | undefined): void {
  const hold = (event: MouseEvent): void => {
    if (first === undefined || event.detail === 0 || Math.hypot(event.screenX - first.screenX, event.screenY - first.screenY) > 8) return;
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('click', hold, { capture: true });
  setTimeout(() => document.removeEventListener('click', hold, { capture: true }), 800);
}

/** One page, four required answers, one sending. */
export class HeedReportPage extends Page<ReportView> {
  private report: Report = empty();
  private receipt: Receipt | undefined;
  private pressed: MouseEvent | undefined;
  private refusedHead = false;
  private askAgain = false;
  /** One key for the life of this form: however often it is sent, it is stored once. */
  private key = newKey();
  private readonly draft = new Autosave(() => this.saveDraft(), () => this.requestUpdate());
  private readonly leave = (): void => void this.draft.flush();

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('heed-leaving', this.leave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('heed-leaving', this.leave);
    void this.draft.flush();
  }

  protected override fetchView(): Promise<ReportView> {
    return api.report(keeper().session?.place.childId);
  }

  protected override loaded(view: ReportView): void {
    this.report = fromView(view, keeper().session?.place.childId);
  }

  protected override fieldId(field: string): string {
    const last = field.split('.').pop() ?? field;
    const ids: Record<string, string> = { children: 'add-child', unknownChildren: 'add-child', told: 'told-yes', occurred: 'day', adult: 'adult-name', about: 'about-child' };
    return ids[last] ?? ids[field.split('.')[0] ?? ''] ?? last;
  }

  private saveDraft(): Promise<{ savedAt: string }> {
    if (this.view === undefined) return Promise.reject(new Failure(-1));
    return api.saveDraft(toConcern(this.report, this.view.form));
  }

  private change(work: (report: Report) => void): void {
    work(this.report);
    // About the headteacher nothing is sent, not even as a draft; until that is answered nothing is either.
    const keep = this.report.about === 'CHILD' || (this.report.about === 'ADULT' && this.report.aboutHead === 'no' && !this.refusedHead);
    if (keep) this.draft.touch();
    else this.draft.forget();
    this.requestUpdate();
  }

  protected override heading(): TemplateResult {
    const done = this.receipt !== undefined;
    return html`<header class="stack">
      <p><a href="#/tab">${common.backToTab}</a></p>
      <h1 tabindex="-1">${t.title}</h1>
      ${done || this.view === undefined ? nothing : html`<p class="lead">${t.lead}</p>
        <div class="now"><strong>${t.dangerTitle}</strong><p>${this.report.about === 'ADULT' ? t.dangerAdult : t.danger(whoAndWhere(this.view.onDuty))}</p></div>`}
    </header>`;
  }

  protected override body(view: ReportView): TemplateResult {
    if (this.receipt !== undefined) return receiptPart(this.receipt, () => this.dispatchEvent(new CustomEvent('heed-close', { bubbles: true })));
    const sheet: Sheet = {
      view, report: this.report, onDuty: view.onDuty, fault: (id) => this.fault(id), change: (work) => this.change(work),
      say: (words) => {
        this.said = words;
        this.requestUpdate();
      },
    };
    const { report } = this;
    const head = report.about === 'ADULT' && (report.aboutHead === 'yes' || this.refusedHead);
    return html`${this.problem()}${this.carried(view)}
      <form class="stack stack-l" novalidate @submit=${this.send}>
        ${this.about()}
        ${report.about === 'ADULT' ? adultQuestion(sheet) : nothing}
        ${report.about === '' ? nothing : head ? aboutTheHead(view.adultRoute, (report.answers['saw']?.[0] ?? '') !== '') : html`
          ${childrenQuestion(sheet, report.about === 'CHILD' ? '1. ' : '')}
          <hr class="rule">${wordsQuestion(sheet, report.about === 'CHILD' ? '2. ' : '')}
          <hr class="rule">${whenQuestion(sheet, report.about === 'CHILD' ? '3. ' : '')}
          <hr class="rule">${toldQuestion(sheet, report.about === 'CHILD' ? '4. ' : '')}
          ${dangerPart(sheet)}${paperPart(sheet)}${this.buttons()}`}
      </form>`;
  }

  private about(): TemplateResult {
    const fault = this.fault('about-child');
    const radio = (code: 'CHILD' | 'ADULT', id: string, words: string, hint: string): TemplateResult => html`<label class="pick"><input type="radio" name="about" id=${id}
      .checked=${this.report.about === code} @change=${() => this.change((r) => (r.about = code))}><span>${words}${hint === '' ? nothing : html`<span class="hint">${hint}</span>`}</span></label>`;
    return html`<fieldset class=${fault === '' ? '' : 'has-error'}><legend>${t.about}</legend>${fieldError('about-child', fault, common.problemPrefix)}
      <div class="row row-wide">${radio('CHILD', 'about-child', t.aboutChild, '')}${radio('ADULT', 'about-adult', t.aboutAdult, t.aboutAdultHint)}</div></fieldset>`;
  }

  private carried(view: ReportView): TemplateResult | typeof nothing {
    const saved = view.draft?.savedAt;
    if (saved === undefined) return nothing;
    return html`<section class="prompt row spread"><p class="grow" id="carried" tabindex="-1">${this.askAgain ? t.startSure : html`${t.carried} ${at(saved, 'spoken')}. ${t.carriedEnd}`}</p>
      ${this.askAgain ? html`<div class="row"><button class="btn btn-2 btn-s" @click=${() => void this.startAgain()}>${t.startYes}</button>
          <button class="btn btn-2 btn-s" @click=${() => this.ask(false)}>${t.startNo}</button></div>`
        : html`<button class="link" @click=${() => this.ask(true)}>${t.startAgain}<span class="vh">${t.startAgainOf}</span></button>`}</section>`;
  }

  private ask(sure: boolean): void {
    this.askAgain = sure;
    this.requestUpdate();
    void this.updateComplete.then(() => document.getElementById('carried')?.focus());
  }

  private async startAgain(): Promise<void> {
    await this.act('again', async () => {
      await api.deleteDraft();
      if (this.view !== undefined) delete this.view.draft;
      this.report = empty();
      this.askAgain = false;
    });
    this.querySelector<HTMLElement>('h1')?.focus();
  }

  private buttons(): TemplateResult {
    const sending = this.doing === 'send';
    const saved = this.draft.savedAt;
    return html`<div class="stack stack-s">
      <div class="row"><button class="btn" aria-disabled=${sending} @click=${(event: MouseEvent) => (this.pressed = event)}>${this.report.about === 'ADULT' ? t.submitHead : t.submit}</button>
        <button type="button" class="btn btn-2" @click=${() => void this.later()}>${t.later}</button></div>
      <div role="status">${sending ? html`<p class="small">${common.sending}</p>` : this.draft.failed ? html`<p class="small">${t.notSaved}</p>`
        : saved === '' ? nothing : html`<p class="saved">${t.saved} ${at(saved, 'brief')}. ${t.savedOnly}</p>`}</div>
      <p class="small muted">${t.once}</p>
    </div>`;
  }

  private async later(): Promise<void> {
    if (this.doing !== '') return;
    await this.draft.flush();
    if (this.draft.failed) this.requestUpdate();
    else go('#/tab');
  }

  private send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const view = this.view;
    if (view === undefined || this.doing !== '') return;
    const faults = missing(this.report);
    if (faults.length > 0) return this.refuse(faults);
    holdSecondPress(this.pressed);
    const done = await this.act('send', async () => {
      await this.draft.stop();
      this.receipt = await api.submit(toConcern(this.report, view.form), this.key);
      holdSecondPress(this.pressed);
    });
    if (!done) {
      this.refusedHead = this.failure?.code === 'about-the-head';
      if (!this.refusedHead) this.draft.resume();
    }
    this.requestUpdate();
    await this.updateComplete;
    if (done) document.getElementById('receipt')?.focus();
    else if (this.refusedHead) document.getElementById('about-head')?.focus();
  };
}

customElements.define('heed-report-page', HeedReportPage);
