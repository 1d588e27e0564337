import { html, nothing, type TemplateResult } from 'lit';
import { bodyMap } from '../form/body-map';
import { promptsFor, type Prompt } from './advice';
import { advice, report as t } from './report-messages';
import { choices, describedBy, errorOf, question, textField, value, type Sheet } from './report-parts';

/** What was seen or heard, the child's own words apart from it, and advice on both. */
export function wordsQuestion(sheet: Sheet, number: string): TemplateResult {
  const { report, change } = sheet;
  const saw = question(sheet.view.form, 'saw');
  const fault = sheet.fault('saw');
  const people = report.children.map((each) => each.line.name);
  return html`<div class=${fault === '' ? 'stack' : 'stack has-error'}>
      <h2 class="q"><label for="saw">${number}${saw?.label ?? t.saw}</label></h2>
      <p class="hint" id="saw-h">${saw?.hint ?? ''}</p>
      ${errorOf(sheet, 'saw')}
      <textarea id="saw" rows="6" maxlength=${saw?.max ?? 8000} aria-describedby=${describedBy(sheet, 'saw')} aria-required="true" aria-invalid=${fault === '' ? nothing : 'true'}
        .value=${value(report, 'saw')} @input=${(event: Event) => change((r) => (r.answers['saw'] = [(event.target as HTMLTextAreaElement).value]))}></textarea>
      <div class="voice stack">
        ${textField(sheet, 'childWords', 3)}
        <div class="fields">${textField(sheet, 'saidBy', 1)}${textField(sheet, 'heardBy', 1)}</div>
        ${people.length === 0 ? nothing : html`<p class="row small"><span class="muted">${question(sheet.view.form, 'saidBy')?.label ?? ''}:</span> ${people.map((name) => html`<button type="button" class="link"
          @click=${() => change((r) => (r.answers['saidBy'] = [name]))}>${name}</button>`)}</p>`}
      </div>
      <div role="status">${prompts(sheet, promptsFor(value(report, 'saw'), value(report, 'childWords')))}</div>
    </div>
    ${question(sheet.view.form, 'indicators') === undefined && question(sheet.view.form, 'source') === undefined ? nothing
      : html`<details ?open=${(report.answers['indicators']?.length ?? 0) > 0}><summary>${t.more}</summary><div class="stack">${choices(sheet, 'indicators')}${choices(sheet, 'source')}</div></details>`}
    ${marks(sheet)}`;
}

function prompts(sheet: Sheet, found: readonly Prompt[]): TemplateResult | typeof nothing {
  if (found.length === 0) return nothing;
  const lead = sheet.report.about === 'ADULT' ? advice.theHead : sheet.onDuty[0]?.name ?? advice.aLead;
  return html`<div class="prompt stack stack-s">${found.map((each) => {
    switch (each.kind) {
      case 'danger': return html`<p><strong>${advice.danger.strong}</strong> ${advice.danger.text(lead)}</p>`;
      case 'image': return html`<p><strong>${advice.image.strong}</strong> ${advice.image.text(lead)}</p>`;
      case 'banter': return html`<p><strong>${advice.banter.strong(each.word)}</strong> ${advice.banter.text}</p>`;
    }
  })}</div>`;
}

function marks(sheet: Sheet): TemplateResult | typeof nothing {
  const asked = question(sheet.view.form, 'marks');
  if (asked === undefined) return nothing;
  const marked = sheet.report.answers['marks'] ?? [];
  const toggle = (code: string): void =>
    sheet.change((r) => (r.answers['marks'] = marked.includes(code) ? marked.filter((each) => each !== code) : [...marked, code]));
  return html`<details ?open=${marked.length > 0}>
    <summary>${t.marks}</summary>
    <div class="stack"><p class="hint">${t.marksHint}</p>
      ${bodyMap({ marked, toggle, label: (code) => asked.choices.find((each) => each.code === code)?.label ?? '' })}
      ${textField(sheet, 'marksNote', 2)}</div>
  </details>`;
}
