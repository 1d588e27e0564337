import { html, type TemplateResult } from 'lit';
import { Failure } from '../http';
import { explain } from '../page';
import { keeper } from '../session';
import { HeedElement } from '../ui/element';
import * as api from './factor-api';
import { digitsField } from './fields';
import { factor as t } from './messages';

/** Six digits once more before a step that counts. The step is repeated by whoever asked. */
export class HeedStepUp extends HeedElement {
  private code = '';
  private fault = '';
  private answer: ((right: boolean) => void) | undefined;

  /** True when the digits were right; false when the person turned back. */
  ask(): Promise<boolean> {
    this.code = '';
    this.fault = '';
    this.requestUpdate();
    return new Promise((resolve) => {
      this.answer = resolve;
      void this.updateComplete.then(() => this.querySelector('dialog')?.showModal());
    });
  }

  private end(right: boolean): void {
    const answer = this.answer;
    this.answer = undefined;
    this.querySelector('dialog')?.close();
    answer?.(right);
  }

  private send = async (event: Event): Promise<void> => {
    event.preventDefault();
    try {
      if (this.code.trim() === '') throw new Failure(400);
      keeper().proved(await api.prove(this.code.trim()));
      this.end(true);
    } catch (failure) {
      this.fault = failure instanceof Failure && failure.problem !== undefined ? explain(failure).text : this.code.trim() === '' ? t.need : explain(new Failure(0)).text;
      this.requestUpdate();
      await this.updateComplete;
      this.querySelector<HTMLElement>('#step-code')?.focus();
    }
  };

  override render(): TemplateResult {
    // Escape leaves this question; it must not hide the whole page as well.
    return html`<dialog aria-labelledby="step-t" @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && event.stopPropagation()} @close=${() => this.end(false)}>
      <form class="stack" novalidate @submit=${this.send}><h2 id="step-t">${t.stepTitle}</h2><p>${t.stepText}</p>
        ${digitsField(this.code, this.fault, (value) => (this.code = value), 'step-code')}
        <p class="row"><button class="btn">${t.prove}</button><button class="btn btn-2" type="button" @click=${() => this.end(false)}>${t.stop}</button></p></form></dialog>`;
  }
}

customElements.define('heed-step-up', HeedStepUp);
