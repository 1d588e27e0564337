import { html, nothing, type TemplateResult } from 'lit';
import type { ConcernView } from '../api-types';
import { common } from '../messages';
import { fieldError, type Fault } from '../ui/errors';
import { triage as t } from './lead-messages';

type Way = 'attach' | 'open' | 'close';
const text = (event: Event): string => (event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value;

/** One of three ways for a concern: an open case, a case of its own, or closed with a reason. */
export class TriageForm {
  way: Way = 'open';
  caseId = '';
  about = '';
  reason = '';
  /** Why a closed case is opened again for it. */
  reopen = '';

  begin(view: ConcernView): void {
    const open = view.cases.filter((each) => each.status === 'OPEN');
    if (open.length > 0) this.way = 'attach';
    if (open.length === 1) this.caseId = open[0]?.id ?? '';
  }

  private toClosed(view: ConcernView): boolean {
    return view.cases.some((each) => each.id === this.caseId && each.status === 'CLOSED');
  }

  reopening(view: ConcernView): { reopen?: string } {
    return this.toClosed(view) ? { reopen: this.reopen.trim() } : {};
  }

  missing(view: ConcernView): Fault[] {
    if (this.way === 'attach' && this.caseId === '') return [{ id: 'attach', text: t.needCase }];
    if (this.way === 'attach') return this.toClosed(view) && this.reopen.trim() === '' ? [{ id: 'reopen', text: t.needReopen }] : [];
    if (this.way === 'open') return this.about.trim() === '' ? [{ id: 'about', text: t.needAbout }] : [];
    return this.reason.trim() === '' ? [{ id: 'reason', text: t.needReason }] : [];
  }

  draw(view: ConcernView, fault: (id: string) => string, busy: boolean, redraw: () => void, send: (event: Event) => void): TemplateResult {
    const error = (id: string): TemplateResult | typeof nothing => fieldError(id, fault(id), common.problemPrefix);
    const radio = (way: Way, words: string): TemplateResult => html`<label class="pick"><input type="radio" name="way" id=${`way-${way}`} .checked=${this.way === way} @change=${() => {
      this.way = way;
      redraw();
    }}><span>${words}</span></label>`;
    const button = this.way === 'attach' ? t.attachButton : this.way === 'open' ? t.openButton : t.closeButton;
    return html`<section class="stack" aria-labelledby="triage"><h2 id="triage" tabindex="-1">${t.title}</h2><p class="muted">${t.text}</p>
      <form class="card stack" novalidate @submit=${send}>
        <fieldset><legend class="vh">${t.title}</legend>
          ${view.cases.length === 0 ? nothing : html`${radio('attach', t.attach)}
            ${this.way === 'attach' ? html`<div class="under"><label for="attach">${t.attachPick}</label>${error('attach')}
              <select id="attach" @change=${(event: Event) => {
                this.caseId = text(event);
                redraw();
              }}><option value="">${common.chooseOne}</option>${view.cases.map(
                (each) => html`<option value=${each.id} .selected=${each.id === this.caseId}>${t.caseLine(each.number, each.who, each.about)}${each.status === 'CLOSED' ? t.isClosed : ''}</option>`)}</select>
              ${this.toClosed(view) ? html`<label for="reopen">${t.reopen} <span class="hint" id="reopen-h">${t.reopenHint}</span></label>${error('reopen')}
                <input id="reopen" maxlength="1000" autocomplete="off" aria-describedby="reopen-h" .value=${this.reopen} @input=${(event: Event) => (this.reopen = text(event))}>` : nothing}</div>` : nothing}`}
          ${radio('open', t.open)}
          ${this.way === 'open' ? html`<div class="under"><label for="about">${t.openLabel} <span class="hint" id="about-h">${t.openHint}</span></label>${error('about')}
            <input id="about" maxlength="120" autocomplete="off" aria-describedby="about-h" .value=${this.about} @input=${(event: Event) => (this.about = text(event))}></div>` : nothing}
          ${radio('close', t.close)}
          ${this.way === 'close' ? html`<div class="under"><label for="reason">${t.closeLabel} <span class="hint" id="reason-h">${t.closeHint}</span></label>${error('reason')}
            <textarea id="reason" rows="3" maxlength="4000" aria-describedby="reason-h" .value=${this.reason} @input=${(event: Event) => (this.reason = text(event))}></textarea></div>` : nothing}
        </fieldset>
        <p><button class="btn" aria-disabled=${busy}>${button}</button></p>
      </form>
    </section>`;
  }
}

/** Where it went, once that is decided. */
export function decided(view: ConcernView): TemplateResult | typeof nothing {
  if (view.status === 'ATTACHED') {
    return html`<section class="prompt row spread" id="decided" tabindex="-1"><p>${t.attached(view.caseNumber ?? '')}</p>${view.caseId === undefined ? nothing : html`<a href=${`#/cases/${view.caseId}`}>${t.openIt}</a>`}</section>`;
  }
  if (view.status !== 'CLOSED') return nothing;
  return html`<section class="prompt" id="decided" tabindex="-1"><p><strong>${t.closed}:</strong> <span class="said">${view.closedBecause}</span></p></section>`;
}
