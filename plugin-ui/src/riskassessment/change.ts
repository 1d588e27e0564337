import { html, type TemplateResult } from 'lit';
import { common } from '../messages';
import { fieldError } from '../ui/errors';
import { change as t } from './messages';

/** What is signed changes only for a reason, given before the first change. */
export class Change {
  why = '';
  private typed = '';

  /** @param begun called with whether a reason was given */
  draw(fault: string, begun: (given: boolean) => void): TemplateResult {
    if (this.why !== '') return html`<p class="prompt">${t.changing(this.why)}</p>`;
    const begin = (event: Event): void => {
      event.preventDefault();
      this.why = this.typed.trim();
      begun(this.why !== '');
    };
    return html`<details class="card" ?open=${fault !== ''}><summary>${t.title}</summary><form class="stack stack-s" novalidate @submit=${begin}><p>${t.text}</p>
      <div><label for="change-why">${t.why}</label>${fieldError('change-why', fault, common.problemPrefix)}<textarea id="change-why" rows="2" maxlength="2000" .value=${this.typed} @input=${(event: Event) => (this.typed = (event.target as HTMLTextAreaElement).value)}></textarea></div>
      <p><button class="btn btn-2">${t.begin}</button></p></form></details>`;
  }

  end(): void {
    this.why = '';
    this.typed = '';
  }
}
