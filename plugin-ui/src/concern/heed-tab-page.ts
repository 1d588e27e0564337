import { html, nothing, type TemplateResult } from 'lit';
import type { TabView } from '../api-types';
import { common } from '../messages';
import { at, nowIso, Page } from '../page';
import { keeper } from '../session';
import { hoursSince } from '../time';
import * as api from './concern-api';
import { dutyList, names } from './duty';
import { leadPart } from './lead-part';
import { tab as t } from './messages';
import { mineList } from './mine';

/** The safeguarding tab on a pupil's profile, or without a pupil on the host's home page. */
export class HeedTabPage extends Page<TabView> {
  private askDelete = false;

  protected override fetchView(): Promise<TabView> {
    return api.tab(keeper().session?.place.childId);
  }

  protected override heading(): TemplateResult {
    const child = this.view?.child;
    return html`<header class="stack stack-s">
      <h1 tabindex="-1">${t.title}</h1>
      ${child === undefined ? nothing : html`<p class="lead">${[child.name, common.yearForm(child.year, child.form)].filter(Boolean).join(', ')}</p>`}
      ${child?.left === true ? html`<p><span class="tag">${t.left}</span></p>` : nothing}
    </header>`;
  }

  protected override body(view: TabView): TemplateResult {
    return html`${this.problem()}
      ${this.roster(view)}
      <section class="card sunk stack" aria-labelledby="report">
        <div class="row spread">
          <div class="grow"><h2 id="report">${t.worried}</h2><p>${t.worriedText}</p></div>
          <a class="btn" href="#/report">${t.report}</a>
        </div>
        <hr class="rule">
        <p><strong>${t.danger}</strong> ${t.dangerThen(names(view.onDuty))}</p>
      </section>
      ${keeper().can('first-lead') ? html`<section class="prompt row spread" aria-labelledby="head-code">
        <div class="grow"><h2 class="h3" id="head-code">${t.firstLead}</h2><p>${t.firstLeadText}</p></div>
        <a class="btn btn-2 btn-s" href="#/first-lead">${t.firstLeadGo}</a></section>` : nothing}
      ${keeper().waits ? html`<section class="prompt row spread" aria-labelledby="digits-wait">
        <div class="grow"><h2 class="h3" id="digits-wait">${t.waits}</h2><p>${t.waitsText}</p></div>
        <a class="btn btn-2 btn-s" href="#/desk">${t.waitsGo}</a></section>` : nothing}
      ${this.draft(view)}
      ${view.lead === undefined ? nothing : leadPart(view.lead, view.child)}
      <section class="stack" aria-labelledby="mine">
        <h2 id="mine">${t.mine}</h2>
        ${mineList(view)}
      </section>
      <section class="stack" aria-labelledby="who">
        <h2 id="who">${t.who}</h2>
        ${dutyList(view.onDuty)}
        <details><summary>${t.tellsYou}</summary><ul class="stack stack-s">${t.tells.map((each) => html`<li>${each}</li>`)}</ul></details>
        <details><summary>${t.yourself}</summary><p>${t.yourselfText(view.onDuty[0]?.name ?? '', view.supportLine)}</p></details>
      </section>`;
  }

  private roster(view: TabView): TemplateResult | typeof nothing {
    if (!view.rosterLate) return nothing;
    const words = view.rosterAsOf === undefined ? t.rosterNever : t.rosterLate(hoursSince(view.rosterAsOf, nowIso()));
    return html`<p class="prompt prompt-wait" role="status">${words}</p>`;
  }

  private draft(view: TabView): TemplateResult | typeof nothing {
    if (view.draft === undefined) return nothing;
    return html`<section class="prompt row spread" aria-labelledby="draft">
      <div class="grow"><h2 class="h3" id="draft" tabindex="-1">${t.draftTitle}</h2>
        ${this.askDelete ? html`<p>${t.deleteSure}</p>` : html`<p>${t.draftSaved} ${at(view.draft.savedAt, 'spoken')}. ${t.draftOnly}</p>`}</div>
      <div class="row">${this.askDelete
        ? html`<button class="btn btn-2 btn-s" @click=${() => void this.deleteDraft()}>${t.deleteYes}</button>
          <button class="btn btn-2 btn-s" @click=${() => this.ask(false)}>${t.deleteNo}</button>`
        : html`<a class="btn btn-2 btn-s" href="#/report">${t.carryOn}</a>
          <button class="link" @click=${() => this.ask(true)}>${t.deleteDraft}<span class="vh">${t.deleteDraftOf}</span></button>`}</div>
    </section>`;
  }

  private ask(sure: boolean): void {
    this.askDelete = sure;
    this.requestUpdate();
    void this.updateComplete.then(() => document.getElementById('draft')?.focus());
  }

  private async deleteDraft(): Promise<void> {
    await this.act('delete-draft', async () => {
      await api.deleteDraft();
      if (this.view !== undefined) delete this.view.draft;
      this.askDelete = false;
      this.said = t.deleted;
    });
    this.querySelector<HTMLElement>('h1')?.focus();
  }
}

customElements.define('heed-tab-page', HeedTabPage);
