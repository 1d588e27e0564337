import { html, nothing, type TemplateResult } from 'lit';
import type { CaseView, HostCopies } from '../api-types';
import { common } from '../messages';
import { fieldError, type Fault } from '../ui/errors';
import { copies as t } from './messages';

/** What the MIS holds of this case, and a lead's way to hold it back. Asked twice, with a reason. */
export class HostCopiesForm {
  private choice: HostCopies['act'] | '' = '';
  private reason = '';
  private sure = false;

  missing(): Fault[] {
    const faults: Fault[] = [];
    if (this.choice === '') faults.push({ id: 'copies-WITHHOLD', text: t.needAct });
    if (this.reason.trim() === '') faults.push({ id: 'copies-reason', text: t.needReason });
    return faults;
  }

  /** The first press asks whether one is sure; the second one does it. */
  confirmed(): HostCopies | undefined {
    if (!this.sure || this.choice === '') {
      this.sure = true;
      return undefined;
    }
    return { act: this.choice, reason: this.reason.trim() };
  }

  clear(): void {
    this.choice = '';
    this.reason = '';
    this.sure = false;
  }

  draw(view: CaseView, fault: (id: string) => string, busy: boolean, redraw: () => void, send: (event: Event) => void, again: () => void): TemplateResult {
    const error = (id: string): TemplateResult | typeof nothing => fieldError(id, fault(id), common.problemPrefix);
    const radio = (act: HostCopies['act'], words: string): TemplateResult => html`<label class="pick"><input type="radio" name="copies" id=${`copies-${act}`} .checked=${this.choice === act} @change=${() => {
      this.choice = act;
      this.sure = false;
      redraw();
    }}><span>${words}</span></label>`;
    const cancel = (): void => {
      this.sure = false;
      redraw();
    };
    const refused = view.entries.filter((each) => each.hostTrouble !== '').length;
    return html`<section class="stack stack-s" aria-labelledby="copies"><h2 id="copies" tabindex="-1">${t.title}</h2><p>${t.detail[view.writeBack]}</p>
      ${refused === 0 ? nothing : html`<div class="prompt prompt-wait stack stack-s"><p>${t.refused(refused)}</p>
        ${view.mayDecide ? html`<p><button type="button" class="btn btn-2" id="copies-again" aria-disabled=${busy} @click=${again}>${t.again}</button></p>` : nothing}</div>`}
      ${!view.mayDecide || view.writeBack === 'off' ? nothing : html`<details><summary>${t.choose}</summary>
        <form class="card stack" novalidate @submit=${send}>
          <fieldset><legend class="vh">${t.title}</legend>${error('copies-WITHHOLD')}${view.writeBack === 'withheld' ? nothing : radio('WITHHOLD', t.withhold)}${radio('ERASE', t.erase)}</fieldset>
          <div><label for="copies-reason">${t.reason} <span class="hint" id="copies-reason-h">${t.reasonHint}</span></label>${error('copies-reason')}
            <input id="copies-reason" maxlength="500" autocomplete="off" aria-describedby="copies-reason-h" .value=${this.reason} @input=${(event: Event) => (this.reason = (event.target as HTMLInputElement).value)}></div>
          <div role="status">${this.sure ? html`<p class="prompt prompt-wait">${this.choice === 'ERASE' ? t.sureErase : t.sureWithhold}</p>` : nothing}</div>
          <p class="row"><button class="btn btn-2" aria-disabled=${busy}>${!this.sure ? t.button : this.choice === 'ERASE' ? t.yesErase : t.yesWithhold}</button>
            ${this.sure ? html`<button type="button" class="link" @click=${cancel}>${common.cancel}</button>` : nothing}</p>
        </form></details>`}
    </section>`;
  }
}
