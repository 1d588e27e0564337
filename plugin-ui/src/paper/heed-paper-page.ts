import { html, nothing, svg, type TemplateResult } from 'lit';
import type { OnDuty, PaperForms } from '../api-types';
import { outline } from '../form/body-map';
import { call } from '../http';
import { common } from '../messages';
import { Page } from '../page';
import { fieldError } from '../ui/errors';
import { paper as t } from './messages';

/** Blank forms with codes, one A4 sheet each. */
export class HeedPaperPage extends Page<true> {
  private count = 5;
  private forms: PaperForms | undefined;

  protected override fetchView(): Promise<true> {
    return Promise.resolve(true);
  }

  protected override heading(): TemplateResult {
    return html`<header class="stack stack-s noprint"><h1 tabindex="-1">${t.title}</h1><p class="lead">${t.text}</p></header>`;
  }

  protected override body(): TemplateResult {
    const fault = this.fault('count');
    const { forms } = this;
    return html`${this.problem()}
      <form class="card stack noprint" novalidate @submit=${this.make}>
        <div class=${fault === '' ? '' : 'has-error'}><label for="count">${t.count}</label>${fieldError('count', fault, common.problemPrefix)}
          <input id="count" class="w-s" type="number" min="1" max="50" .value=${String(this.count)} @input=${(event: Event) => (this.count = Number((event.target as HTMLInputElement).value))}></div>
        <p class="row"><button class=${forms === undefined ? 'btn' : 'btn btn-2'} aria-disabled=${this.doing !== ''}>${t.make}</button></p>
        <p class="small muted">${t.keep}</p>
      </form>
      ${forms === undefined ? nothing : html`<p class="row noprint"><strong id="ready" tabindex="-1">${t.made(forms.codes.length)}</strong> <button class="btn" @click=${() => window.print()}>${t.print}</button></p>
        ${forms.codes.map((code) => sheet(code, forms))}`}`;
  }

  private make = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!Number.isInteger(this.count) || this.count < 1 || this.count > 50) return this.refuse([{ id: 'count', text: t.needCount }]);
    if (!(await this.act('make', async () => void (this.forms = await call<PaperForms>('POST', '/api/paper-forms', { count: this.count }))))) return;
    await this.updateComplete;
    document.getElementById('ready')?.focus();
  };
}

const duty = (each: OnDuty): string => [each.name, each.room, each.phone].filter(Boolean).join(', ');

function sheet(code: string, forms: PaperForms): TemplateResult {
  const box = (label: string, size: string): TemplateResult => html`<div class=${`blank ${size}`}><span>${label}</span></div>`;
  return html`<section class="form-sheet" aria-label=${`${t.form}, ${t.code} ${code}`}>
    <header><div><p class="sheet-title">${t.form}</p><p>${forms.schoolName}</p></div><p class="sheet-code"><small>${t.code}</small> <strong>${code}</strong></p></header>
    <p class="sheet-now">${t.danger}</p>
    <p>${t.handTo} <strong>${forms.onDuty.map(duty).join('; ')}</strong></p>
    ${box(t.who, 'b-m')}${box(t.adult, 'b-s')}${box(t.saw, 'b-l')}
    <div class="sheet-two">${box(t.words, 'b-m')}<div class="blank"><span>${t.marks}</span><div class="sheet-bodies">${figure(t.front, t.right, t.left)}${figure(t.back, t.left, t.right)}</div></div></div>
    <div class="sheet-two">${box(t.when, 'b-s')}${box(t.told, 'b-s')}</div>
    <div class="sheet-four">${box(t.name, 'b-s')}${box(t.writtenDay, 'b-s')}${box(t.writtenTime, 'b-s')}${box(t.sign, 'b-s')}</div>
    ${box(t.received, 'b-s')}
    <p class="sheet-foot">${t.confidential} ${t.page}</p>
  </section>`;
}

function figure(name: string, left: string, right: string): TemplateResult {
  return html`<figure aria-hidden="true"><svg viewBox="8 0 144 340">${svg`${outline()}`}</svg><figcaption>${name}<br><small>${left} | ${right}</small></figcaption></figure>`;
}

customElements.define('heed-paper-page', HeedPaperPage);
