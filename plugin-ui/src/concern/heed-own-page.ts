import { html, nothing, type TemplateResult } from 'lit';
import type { OwnConcern } from '../api-types';
import { newKey } from '../http';
import { common } from '../messages';
import { at, Page } from '../page';
import { fieldError } from '../ui/errors';
import { answered } from './answered';
import * as api from './concern-api';
import { ownWords as t, tab } from './messages';
import { steps, tagOf } from './mine';

/** What the reporter wrote, and the place to add to it. */
export class HeedOwnPage extends Page<OwnConcern> {
  concernId = '';
  opening = '';
  private words = '';
  private key = newKey();

  protected override fetchView(): Promise<OwnConcern> {
    return api.own(this.concernId);
  }

  protected override loaded(): void {
    if (this.opening === 'add') void this.updateComplete.then(() => document.getElementById('words')?.focus());
  }

  protected override heading(): TemplateResult {
    return html`<header class="stack stack-s"><p><a href="#/tab">${common.backToTab}</a></p><h1 tabindex="-1">${t.title}</h1></header>`;
  }

  protected override body(view: OwnConcern): TemplateResult {
    const { concern } = view;
    const fault = this.fault('words');
    return html`${this.problem()}
      <section class="stack" aria-label=${t.title}>
        <p class="row"><span>${t.reportedAt} ${at(concern.receivedAt)}. ${t.receipt(concern.receipt)}</span> ${tagOf(concern)}</p>
        ${steps(concern)}
        <p class="muted">${t.neverChanged}</p>
        <div class="card">${answered(view.words)}</div>
      </section>
      <section class="stack" aria-labelledby="later">
        <h2 id="later" tabindex="-1">${t.additions}</h2>
        ${view.additions.length === 0 ? html`<p class="muted">${t.none}</p>`
          : html`<ol class="timeline">${view.additions.map((each) => html`<li class="stack stack-s"><h3>${at(each.at)}</h3><p class="said">${each.words}</p></li>`)}</ol>`}
        <form class="card sunk stack stack-s" novalidate @submit=${this.send}>
          <label for="words">${t.add} <span class="hint" id="words-h">${t.addHint}</span></label>
          ${fieldError('words', fault, common.problemPrefix)}
          <textarea id="words" rows="4" maxlength="8000" aria-invalid=${fault === '' ? nothing : 'true'} aria-describedby=${fault === '' ? 'words-h' : 'words-e words-h'}
            .value=${this.words} @input=${(event: Event) => (this.words = (event.target as HTMLTextAreaElement).value)}></textarea>
          <button class="btn btn-2" aria-disabled=${this.doing !== ''}>${t.addButton}</button>
          <p class="small muted">${tab.mineFoot}</p>
        </form>
      </section>`;
  }

  private send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.words.trim() === '') return this.refuse([{ id: 'words', text: t.addMissing }]);
    const done = await this.act('add', async () => {
      this.view = await api.add(this.concernId, this.words, this.key);
    });
    if (!done) return;
    this.key = newKey();
    this.words = '';
    this.said = t.added;
    this.requestUpdate();
    await this.updateComplete;
    document.getElementById('later')?.focus();
  };
}

customElements.define('heed-own-page', HeedOwnPage);
