import { html, nothing, type TemplateResult } from 'lit';
import type { Colleague, FactorView } from '../api-types';
import { at, Page } from '../page';
import * as api from './factor-api';
import { codesPart } from './fields';
import { factor as t } from './messages';

/** A person's own second step; leads and the head also help a colleague whose phone is lost. */
export class HeedStepPage extends Page<FactorView> {
  private codes: readonly string[] = [];

  protected override fetchView(): Promise<FactorView> {
    return api.view();
  }

  protected override heading(): TemplateResult {
    return html`<header><h1 tabindex="-1">${t.title}</h1></header>`;
  }

  protected override body(view: FactorView): TemplateResult {
    if (this.codes.length > 0) return codesPart(this.codes, '', () => this.shown([]));
    return html`${this.problem()}
      <section class="card stack"><p>${t.since} ${view.enrolledAt === undefined ? t.none : at(view.enrolledAt)}. ${t.left(view.codesLeft)}</p>
        <p><button class="btn btn-2" aria-disabled=${this.doing !== ''} @click=${this.make}>${t.newCodes}</button> ${t.newCodesText}</p></section>
      ${view.colleagues.length === 0 ? nothing : html`<section class="stack" aria-labelledby="colleagues"><h2 id="colleagues">${t.colleagues}</h2><p>${t.colleaguesText}</p>
        <ul class="plain stack">${view.colleagues.map((each) => this.row(each))}</ul></section>`}`;
  }

  private row(each: Colleague): TemplateResult {
    return html`<li class="card row spread"><span><strong>${each.name}</strong>, ${each.roles.map((role) => t.roles[role] ?? role).join(', ')}: ${each.enrolledAt === undefined ? t.none : html`${t.since} ${at(each.enrolledAt)}`}</span>
      ${each.enrolledAt === undefined ? nothing : html`<button class="btn btn-2 btn-s" aria-label=${t.resetFor(each.name)} aria-disabled=${this.doing !== ''} @click=${() => void this.reset(each)}>${t.reset}</button>`}</li>`;
  }

  private make = async (): Promise<void> => {
    let made: readonly string[] = [];
    if (await this.act('codes', async () => void (made = (await api.codes()).codes))) this.shown(made);
  };

  private async reset(each: Colleague): Promise<void> {
    if (!(await this.act('reset', async () => void (this.view = await api.reset(each.id))))) return;
    this.said = t.resetDone;
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>('h1')?.focus();
  }

  private shown(codes: readonly string[]): void {
    this.codes = codes;
    if (codes.length === 0) void this.load();
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(codes.length === 0 ? 'h1' : '#codes')?.focus());
  }
}

customElements.define('heed-step-page', HeedStepPage);
