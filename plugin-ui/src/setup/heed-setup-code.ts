import { html, nothing, type TemplateResult } from 'lit';
import { common } from '../messages';
import { Page } from '../page';
import { keeper } from '../session';
import { fieldError } from '../ui/errors';
import { setup as t } from './messages';

/** The set-up page on its own, before any MIS is paired: a code instead of a launch. */
export class HeedSetupCode extends Page<true> {
  private code = '';

  protected override fetchView(): Promise<true> {
    return Promise.resolve(true);
  }

  protected override heading(): TemplateResult {
    return html`<header class="stack stack-s"><h1 tabindex="-1">${t.codeTitle}</h1><p class="lead">${t.codeText}</p></header>`;
  }

  protected override body(): TemplateResult {
    const fault = this.fault('setup-code');
    return html`${this.problem()}
      <form class="card stack narrow-form" novalidate @submit=${this.send}>
        <div class=${fault === '' ? '' : 'has-error'}><label for="setup-code">${t.code}</label>${fieldError('setup-code', fault, common.problemPrefix)}
          <input id="setup-code" autocomplete="off" spellcheck="false" autocapitalize="off" maxlength="120" aria-describedby=${fault === '' ? nothing : 'setup-code-e'} .value=${this.code} @input=${(event: Event) => (this.code = (event.target as HTMLInputElement).value)}></div>
        <p><button class="btn" aria-disabled=${this.doing !== ''}>${t.codeButton}</button></p>
      </form>`;
  }

  private send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.code.trim() === '') return this.refuse([{ id: 'setup-code', text: t.codeNeed }]);
    if ((await this.act('code', () => keeper().openSetup(this.code.trim()))) || this.failure?.status !== 403) return;
    this.faults = [{ id: 'setup-code', text: t.codeWrong }];
    this.requestUpdate();
  };
}

customElements.define('heed-setup-code', HeedSetupCode);
