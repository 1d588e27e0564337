import { html, nothing, type TemplateResult } from 'lit';
import type { Enrolment, Proved } from '../api-types';
import { Page } from '../page';
import { keeper } from '../session';
import * as api from './factor-api';
import { codesPart, digitsField, field } from './fields';
import { factor as t } from './messages';

/** Stands before the work of leads, deputies and heads until the second step is set up and proved. One calm page. */
export class HeedFactorPage extends Page<Enrolment | 'PROVE'> {
  private code = '';
  private recovery = '';
  private name = '';
  private given: Proved | undefined;

  protected override fetchView(): Promise<Enrolment | 'PROVE'> {
    return keeper().session?.factor === 'ENROL' ? api.enrol() : Promise.resolve('PROVE');
  }

  protected override loaded(view: Enrolment | 'PROVE'): void {
    if (view !== 'PROVE') this.name = view.name;
  }

  protected override heading(): TemplateResult {
    const enrols = this.view === undefined ? keeper().session?.factor === 'ENROL' : this.view !== 'PROVE';
    return html`<header class="stack stack-s"><h1 tabindex="-1">${enrols ? t.enrolTitle : t.proveTitle}</h1>
      ${this.given === undefined ? html`<p class="lead">${enrols ? t.enrolText : t.proveText}</p>` : nothing}</header>`;
  }

  protected override body(view: Enrolment | 'PROVE'): TemplateResult {
    if (this.given !== undefined) return codesPart(this.given.codes, this.name, this.onward);
    return html`${this.problem()}${view === 'PROVE' ? this.prove() : this.enrol(view)}`;
  }

  private prove(): TemplateResult {
    return html`<form class="card stack narrow-form" novalidate @submit=${this.sendProof}>
        ${digitsField(this.code, this.fault('code'), (value) => (this.code = value))}
        <p><button class="btn" aria-disabled=${this.doing !== ''}>${t.prove}</button></p><p class="small muted">${t.proveOnce}</p>
      </form>
      <details><summary>${t.lost}</summary><form class="stack narrow-form" novalidate @submit=${this.sendRecovery}><p>${t.lostText}</p>
        ${field('recovery', t.recovery, this.recovery, this.fault('recovery'), (value) => (this.recovery = value))}
        <p><button class="btn btn-2" aria-disabled=${this.doing !== ''}>${t.recover}</button></p></form></details>`;
  }

  private enrol(view: Enrolment): TemplateResult {
    return html`<form class="card stack narrow-form" novalidate @submit=${this.sendFirst}>
      <section class="stack stack-s"><h2>${t.step1}</h2><p>${t.step1Text}</p>
        <svg class="qr" viewBox=${`0 0 ${view.size} ${view.size}`} role="img" aria-label=${t.picture} shape-rendering="crispEdges"><path d=${view.picture}></path></svg>
        <p>${t.byHand}: <strong class="secret">${view.secret.replace(/(.{4})/g, '$1 ').trim()}</strong></p></section>
      <section class="stack stack-s"><h2>${t.step2}</h2>${digitsField(this.code, this.fault('code'), (value) => (this.code = value))}</section>
      <section class="stack stack-s"><h2>${t.step3}</h2>${field('name', t.name, this.name, this.fault('name'), (value) => (this.name = value), { hint: t.nameHint, max: 120 })}</section>
      <p><button class="btn" aria-disabled=${this.doing !== ''}>${t.done}</button></p></form>`;
  }

  private sendProof = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.code.trim() === '') return this.refuse([{ id: 'code', text: t.need }]);
    await this.act('prove', async () => keeper().proved(await api.prove(this.code.trim())));
  };

  private sendRecovery = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.recovery.trim() === '') return this.refuse([{ id: 'recovery', text: t.needRecovery }]);
    const done = await this.act('recover', async () => {
      this.view = await api.recover(this.recovery.trim());
      this.loaded(this.view);
    });
    if (done) await this.redraw('h1');
  };

  private sendFirst = async (event: Event): Promise<void> => {
    event.preventDefault();
    const faults = [];
    if (this.code.trim() === '') faults.push({ id: 'code', text: t.need });
    if (this.name.trim().length < 3) faults.push({ id: 'name', text: t.needName });
    if (faults.length > 0) return this.refuse(faults);
    const done = await this.act('enrol', async () => void (this.given = await api.confirm(this.code.trim(), this.name.trim())));
    if (done) await this.redraw('#codes');
  };

  /** Only now the session counts here: before, the page with the codes would be gone. */
  private onward = (): void => {
    if (this.given !== undefined) keeper().proved(this.given);
  };

  /** Both forms call their code `code`. */
  protected override fieldId(name: string): string {
    return this.doing === 'recover' ? 'recovery' : name;
  }

  private async redraw(focus: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>(focus)?.focus();
  }
}

customElements.define('heed-factor-page', HeedFactorPage);
