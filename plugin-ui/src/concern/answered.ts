import { html, nothing, type TemplateResult } from 'lit';
import type { Answered } from '../api-types';

/** Answers as they were given. A child's own words stand in quotation marks, unchanged. */
export function answered(words: readonly Answered[]): TemplateResult {
  return html`<dl class="said-list">${words.map((each) => each.values.length === 0 ? nothing : html`<div><dt>${each.label}</dt>
    <dd>${each.verbatim
      ? each.values.map((value) => html`<blockquote class="quote said">${value}</blockquote>`)
      : each.values.length === 1 ? html`<p class="said">${each.values[0]}</p>`
      : html`<ul>${each.values.map((value) => html`<li>${value}</li>`)}</ul>`}</dd></div>`)}</dl>`;
}
