import { html, nothing, type TemplateResult } from 'lit';
import { common } from '../messages';
import { Page } from '../page';
import { keeper } from '../session';
import { fieldError } from '../ui/errors';
import * as api from './desk-api';
import { firstLead as t } from './first-lead-messages';

/** The headteacher types the code and so agrees with the first lead. No request is needed to show it. */
export class HeedFirstLeadPage extends Page<true> {
  private code = '';
  private done = false;

  protected override fetchView(): Promise<true> {
    return Promise.resolve(true);
  }

  protected override heading(): TemplateResult {
    return html`<header class="stack stack-s"><h1 tabindex="-1">${t.title}</h1>${this.done ? nothing : html`<p class="lead">${t.text}</p>`}</header>`;
  }

  protected override body(): TemplateResult {
    if (this.done) {
      return html`<section class="prompt prompt-ok stack" id="done" tabindex="-1" role="status"><h2>${t.done}</h2><p>${t.why}</p><p class="row"><a class="btn" href="#/desk">${t.toDesk}</a></p></section>`;
    }
    const fault = this.fault('code');
    return html`${this.problem()}
      <form class="card stack narrow-form" novalidate @submit=${this.send}>
        <div class=${fault === '' ? '' : 'has-error'}><label for="code">${t.code} <span class="hint" id="code-h">${t.hint}</span></label>${fieldError('code', fault, common.problemPrefix)}
          <input id="code" autocomplete="off" spellcheck="false" autocapitalize="characters" maxlength="80" aria-describedby=${fault === '' ? 'code-h' : 'code-e code-h'} .value=${this.code}
            @input=${(event: Event) => (this.code = (event.target as HTMLInputElement).value)}></div>
        <p class="row"><button class="btn" aria-disabled=${this.doing !== ''}>${t.button}</button> <a href="#/tab">${t.toTab}</a></p>
      </form>
      <p class="small muted">${t.why}</p>`;
  }

  private send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.code.trim() === '') return this.refuse([{ id: 'code', text: t.need }]);
    this.done = await this.act('code', async () => keeper().take(await api.headCode(this.code.trim())));
    if (!this.done) return;
    this.code = '';
    this.requestUpdate();
    await this.updateComplete;
    document.getElementById('done')?.focus();
  };
}

customElements.define('heed-first-lead-page', HeedFirstLeadPage);
