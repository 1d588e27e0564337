import { html, nothing, type TemplateResult } from 'lit';

/** One answer that is missing or wrong, and the control that takes the answer. */
export interface Fault { id: string; text: string }

/** Moves the focus to a thing on the page, opening the folded part it lies in. */
export function focusOn(id: string): void {
  const found = document.getElementById(id);
  for (let up = found?.parentElement; up !== null && up !== undefined; up = up.parentElement) {
    if (up instanceof HTMLDetailsElement) up.open = true;
  }
  found?.focus();
}

/** Takes the focus, says what was kept, links to each answer. The page's address stays the same. */
export function errorSummary(title: string, text: string, faults: readonly Fault[], id = 'problem'): TemplateResult {
  const follow = (event: Event, id: string): void => {
    event.preventDefault();
    focusOn(id);
  };
  return html`<section class="errors stack stack-s" id=${id} role="alert" tabindex="-1" aria-labelledby=${`${id}-t`}>
    <h2 id=${`${id}-t`}>${title}</h2>
    <p>${text}</p>
    ${faults.length === 0 ? nothing : html`<ul class="plain">${faults.map(
      (each) => html`<li><a href=${`#${each.id}`} @click=${(event: Event) => follow(event, each.id)}>${each.text}</a></li>`)}</ul>`}
  </section>`;
}

/** The message at the answer itself. Its id is the control's id with `-e`. */
export function fieldError(id: string, text: string, prefix: string): TemplateResult | typeof nothing {
  return text === '' ? nothing : html`<p class="err" id=${`${id}-e`}><span class="vh">${prefix}</span>${text}</p>`;
}
