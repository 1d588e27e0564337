import { html, nothing, type TemplateResult } from 'lit';
import type { FormTemplate, OnDuty, Question, ReportView } from '../api-types';
import { common } from '../messages';
import { fieldError } from '../ui/errors';
import { report as t } from './report-messages';
import type { Report } from './report-state';

/** What every question of the report needs to draw itself. */
export interface Sheet {
  view: ReportView;
  report: Report;
  onDuty: readonly OnDuty[];
  fault(id: string): string;
  /** Changes the report; it is drawn again and the draft is saved soon. */
  change(work: (report: Report) => void): void;
  say(words: string): void;
}

export const question = (form: FormTemplate, code: string): Question | undefined => form.questions.find((each) => each.code === code);

export const value = (report: Report, code: string): string => report.answers[code]?.[0] ?? '';

export function errorOf(sheet: Sheet, id: string): TemplateResult | typeof nothing {
  return fieldError(id, sheet.fault(id), common.problemPrefix);
}

export const describedBy = (sheet: Sheet, id: string): string => (sheet.fault(id) === '' ? `${id}-h` : `${id}-e ${id}-h`);

/** A text answer, one line or many, with its label and hint from the template. */
export function textField(sheet: Sheet, code: string, rows: number): TemplateResult | typeof nothing {
  const asked = question(sheet.view.form, code);
  if (asked === undefined) return nothing;
  const input = (event: Event): void => {
    const words = (event.target as HTMLInputElement | HTMLTextAreaElement).value;
    sheet.change((report) => (report.answers[code] = [words]));
  };
  const invalid = sheet.fault(code) === '' ? nothing : 'true';
  return html`<div>
    <label for=${code}>${asked.label} <span class="hint" id=${`${code}-h`}>${asked.hint}</span></label>
    ${errorOf(sheet, code)}
    ${asked.kind === 'text'
      ? html`<textarea id=${code} rows=${rows} maxlength=${asked.max} aria-describedby=${describedBy(sheet, code)} aria-invalid=${invalid} .value=${value(sheet.report, code)} @input=${input}></textarea>`
      : html`<input id=${code} type=${asked.kind === 'time' ? 'time' : asked.kind === 'day' ? 'date' : 'text'} class=${asked.kind === 'line' ? '' : 'w-s'} maxlength=${asked.max} autocomplete="off" aria-describedby=${describedBy(sheet, code)} aria-invalid=${invalid} .value=${value(sheet.report, code)} @input=${input}>`}
  </div>`;
}

/** One tick: yes or nothing. */
export function flag(sheet: Sheet, code: string): TemplateResult | typeof nothing {
  const asked = question(sheet.view.form, code);
  if (asked === undefined) return nothing;
  const set = (event: Event): void => {
    const on = (event.target as HTMLInputElement).checked;
    sheet.change((report) => (report.answers[code] = on ? ['yes'] : []));
  };
  return html`<label class="pick"><input type="checkbox" id=${code} .checked=${value(sheet.report, code) === 'yes'} @change=${set}>
    <span>${asked.label}${asked.hint === '' ? nothing : html`<span class="hint">${asked.hint}</span>`}</span></label>`;
}

/** Radios or ticks, as the template says. */
export function choices(sheet: Sheet, code: string): TemplateResult | typeof nothing {
  const asked = question(sheet.view.form, code);
  if (asked === undefined) return nothing;
  const many = asked.kind === 'many';
  const chosen = sheet.report.answers[code] ?? [];
  const set = (choice: string, on: boolean): void =>
    sheet.change((report) => (report.answers[code] = many ? asked.choices.map((each) => each.code).filter((each) => (each === choice ? on : chosen.includes(each))) : [choice]));
  return html`<fieldset class="stack-s"><legend class="h4">${asked.label}</legend>
    ${asked.hint === '' ? nothing : html`<p class="hint">${asked.hint}</p>`}
    ${asked.choices.map((each) => html`<label class="pick"><input type=${many ? 'checkbox' : 'radio'} name=${code} .checked=${chosen.includes(each.code)}
      @change=${(event: Event) => set(each.code, (event.target as HTMLInputElement).checked)}><span>${each.label}${each.hint === '' ? nothing : html`<span class="hint">${each.hint}</span>`}</span></label>`)}
  </fieldset>`;
}

export function paperPart(sheet: Sheet): TemplateResult {
  const { report, change } = sheet;
  const input = (work: (report: Report, words: string) => void) => (event: Event): void => change((r) => work(r, (event.target as HTMLInputElement).value));
  return html`<div class="stack stack-s">
    <label class="pick"><input type="checkbox" .checked=${report.paper} @change=${(event: Event) => change((r) => (r.paper = (event.target as HTMLInputElement).checked))}><span>${t.paper}</span></label>
    ${report.paper ? html`<div class="fields">
      <div><label for="paper-code">${t.paperCode}</label>${errorOf(sheet, 'paper-code')}<input id="paper-code" autocomplete="off" maxlength="20" spellcheck="false" .value=${report.paperCode} @input=${input((r, w) => (r.paperCode = w))}></div>
      <div><label for="paper-day">${t.paperDay}</label>${errorOf(sheet, 'paper-day')}<input id="paper-day" type="date" .value=${report.paperDay} @input=${input((r, w) => (r.paperDay = w))}></div>
      <div><label for="paper-time">${t.paperTime}</label>${errorOf(sheet, 'paper-time')}<input id="paper-time" type="time" .value=${report.paperTime} @input=${input((r, w) => (r.paperTime = w))}></div>
    </div>` : nothing}
  </div>`;
}
