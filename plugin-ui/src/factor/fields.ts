import { html, nothing, type TemplateResult } from 'lit';
import { common } from '../messages';
import { fieldError } from '../ui/errors';
import { factor as t } from './messages';

/** One field for a code or a name. Digits bring up the number keys of a phone. */
export function field(id: string, label: string, value: string, fault: string, set: (value: string) => void, how: { hint?: string; digits?: boolean; max?: number } = {}): TemplateResult {
  const described = [fault === '' ? '' : `${id}-e`, how.hint === undefined ? '' : `${id}-h`].filter(Boolean).join(' ');
  return html`<div class=${fault === '' ? '' : 'has-error'}><label for=${id}>${label} ${how.hint === undefined ? nothing : html`<span class="hint" id=${`${id}-h`}>${how.hint}</span>`}</label>${fieldError(id, fault, common.problemPrefix)}
    <input id=${id} autocomplete=${how.digits === true ? 'one-time-code' : 'off'} inputmode=${how.digits === true ? 'numeric' : 'text'} spellcheck="false" autocapitalize="off" maxlength=${how.max ?? 60}
      aria-describedby=${described === '' ? nothing : described} .value=${value} @input=${(event: Event) => set((event.target as HTMLInputElement).value)}></div>`;
}

export const digitsField = (value: string, fault: string, set: (value: string) => void, id = 'code'): TemplateResult =>
  field(id, t.digits, value, fault, set, { hint: t.digitsHint, digits: true, max: 12 });

/** Shown once, to be printed. */
export function codesPart(codes: readonly string[], name: string, onward: () => void): TemplateResult {
  return html`<section class="card stack print-this" aria-labelledby="codes"><h2 id="codes" tabindex="-1">${t.codesTitle}</h2><p>${t.codesText}</p>
    <ul class="plain codes" aria-label=${t.codesLabel}>${codes.map((each) => html`<li>${each}</li>`)}</ul>
    ${name === '' ? nothing : html`<p>${t.downText(`${location.origin}/ui/direct/`, name)}</p>`}
    <p class="row noprint"><button class="btn btn-2" type="button" @click=${() => print()}>${t.print}</button><button class="btn" type="button" @click=${onward}>${t.onward}</button></p></section>`;
}
