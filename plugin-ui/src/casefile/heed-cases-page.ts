import { html, nothing, type TemplateResult } from 'lit';
import type { Cases } from '../api-types';
import { at, Page } from '../page';
import { roleWords } from '../terms';
import * as api from './casefile-api';
import { cases as t } from './messages';

/** Every case this person may open, newest first. */
export class HeedCasesPage extends Page<Cases> {
  protected override frame = 'page stack stack-l';

  protected override fetchView(): Promise<Cases> {
    return api.cases();
  }

  protected override heading(): TemplateResult {
    return html`<header class="stack stack-s"><h1 tabindex="-1">${t.title}</h1><p class="lead">${t.text}</p></header>`;
  }

  protected override body(view: Cases): TemplateResult {
    if (view.items.length === 0) return html`<p class="empty"><strong>${t.none}</strong> ${t.noneNext}</p>`;
    return html`${this.problem()}
      <p class="small muted" role="status">${t.shown(view.items.length)}</p>
      <ul class="plain">${view.items.map((each) => html`<li class="due due-wide"><div class="stack-s"><h2 class="h4"><a href=${`#/cases/${each.id}`}>${t.named(each.number, each.who)}</a></h2>
        <p>${each.status === 'CLOSED' ? html`<span class="tag">${t.closed}</span> ` : nothing}${each.about}${each.role === undefined ? '' : `. ${roleWords(each.role)}`}</p></div>
        <p>${each.nextAct === '' ? nothing : html`<strong>${each.nextAct}</strong>${each.nextDue === undefined ? nothing : html`; ${t.latest} ${at(each.nextDue, 'moment')}`}<br>`}${t.opened} ${at(each.openedAt)}</p></li>`)}</ul>
      ${view.more ? html`<p><button class="btn btn-2" aria-disabled=${this.doing !== ''} @click=${() => void this.older()}>${t.older}</button></p>` : nothing}`;
  }

  private async older(): Promise<void> {
    const view = this.view;
    const last = view?.items.at(-1);
    if (view === undefined || last === undefined) return;
    await this.act('older', async () => {
      const more = await api.cases(last.number);
      this.view = { items: [...view.items, ...more.items], more: more.more };
    });
  }
}

customElements.define('heed-cases-page', HeedCasesPage);
