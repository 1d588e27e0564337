import { html, type TemplateResult } from 'lit';
import { Page } from '../page';
import { keeper } from '../session';
import * as api from './factor-api';
import { digitsField, field } from './fields';
import { factor as t } from './messages';

/** For the day on which the host is down: a name, six digits and one recovery code. */
export class HeedDirectPage extends Page<true> {
  private name = '';
  private code = '';
  private emergency = '';

  protected override fetchView(): Promise<true> {
    return Promise.resolve(true);
  }

  protected override heading(): TemplateResult {
    return html`<header class="stack stack-s"><h1 tabindex="-1">${t.directTitle}</h1><p class="lead">${t.directText}</p></header>`;
  }

  protected override body(): TemplateResult {
    return html`${this.problem()}<form class="card stack narrow-form" novalidate @submit=${this.send}>
      ${field('name', t.name, this.name, this.fault('name'), (value) => (this.name = value), { max: 120 })}
      ${digitsField(this.code, this.fault('code'), (value) => (this.code = value))}
      ${field('emergency', t.emergency, this.emergency, this.fault('emergency'), (value) => (this.emergency = value))}
      <p><button class="btn" aria-disabled=${this.doing !== ''}>${t.signIn}</button></p><p class="small muted">${t.directKeep}</p></form>`;
  }

  private send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const faults = [];
    if (this.name.trim() === '') faults.push({ id: 'name', text: t.needName });
    if (this.code.trim() === '') faults.push({ id: 'code', text: t.need });
    if (this.emergency.trim() === '') faults.push({ id: 'emergency', text: t.needEmergency });
    if (faults.length > 0) return this.refuse(faults);
    await this.act('direct', async () => keeper().take(await api.direct(this.name.trim(), this.code.trim(), this.emergency.trim())));
  };
}

customElements.define('heed-direct-page', HeedDirectPage);
