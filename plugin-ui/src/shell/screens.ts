import { html, nothing, type TemplateResult } from 'lit';
import { common, failures, shell as t, troubles } from '../messages';
import type { Trouble } from '../session';

/** One click shows the page again. */
export function privacy(show: () => void): TemplateResult {
  return html`<main class="page page-narrow cover stack" id="cover" tabindex="-1" aria-labelledby="cover-t">
    <h1 id="cover-t">${t.hiddenTitle}</h1><p>${t.hidden}</p>
    <p><button class="btn" @click=${show}>${t.showAgain}</button></p>
  </main>`;
}

export function locked(reopen: () => void): TemplateResult {
  return html`<main class="page page-narrow cover stack" id="cover" tabindex="-1" aria-labelledby="cover-t">
    <h1 id="cover-t">${t.lockedTitle}</h1><p>${t.locked}</p>
    <p><button class="btn" @click=${reopen}>${t.carryOn}</button></p>
  </main>`;
}

/** A plain page for every reason why there is no session. */
export function notOpen(trouble: Exclude<Trouble, 'stand-alone' | 'direct'>, detail: string, retry: () => void): TemplateResult {
  const words = troubles[trouble];
  return html`<main class="page page-narrow cover stack" role="main" aria-labelledby="cover-t">
    <h1 id="cover-t" tabindex="-1">${words.title}</h1>
    <p role="status">${words.text}</p>
    ${detail === '' ? nothing : html`<p>${detail}</p>`}
    ${trouble === 'not-secure' ? nothing : html`<p><button class="btn" @click=${retry}>${common.tryAgain}</button></p>`}
    <p class="muted">${troubles.danger}</p>
  </main>`;
}

export function starting(): TemplateResult {
  return html`<main class="page page-narrow cover"><h1 class="vh">${common.tabTitle}</h1><p class="muted late-show" role="status">${t.starting}</p></main>`;
}

export function warning(stay: () => void): TemplateResult {
  return html`<section class="prompt prompt-wait row spread warn noprint" role="alertdialog" aria-labelledby="warn-t" aria-describedby="warn-d">
    <div class="grow"><h2 class="small" id="warn-t">${t.warnTitle}</h2><p id="warn-d">${t.warn}</p></div>
    <button class="btn btn-2" id="stay" @click=${stay}>${t.stay}</button>
  </section>`;
}

export function coming(): TemplateResult {
  return html`<p class="page muted late-show" role="status">${common.loading}</p>`;
}

/** A part of the program did not come: the network failed, or Heed was renewed while this page stood open. */
export function notFetched(again: () => void): TemplateResult {
  return html`<div class="page page-narrow stack stack-l"><section class="prompt prompt-wait stack stack-s" role="alert">
    <h1 tabindex="-1">${failures.loadTitle}</h1><p>${failures.notFetched}</p>
    <p><button class="btn btn-2" @click=${again}>${common.tryAgain}</button></p>
  </section></div>`;
}
