/** Questions that are answered row by row. The server lays them out in the same way. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { form as t } from './messages';
import type { Filling, Question } from './questions';
import type { Answers } from './visible';

const cell = (asked: Question, row: number, column: Question): string => `${asked.code}.${row}.${column.code}`;

/** The rows that stand on the page: those with an answer, or at least begun, and the first one where a row has to be. */
function shown(asked: Question, answers: Answers): number[] {
  const { most, columns } = asked.rows ?? { most: 0, columns: [] };
  const used = Array.from({ length: most }, (_, i) => i + 1).filter((row) => columns.some((each) => (answers[cell(asked, row, each)] ?? []).length > 0));
  return used.length === 0 && asked.required ? [1] : used;
}

const inRow = (asked: Question, row: number): Question[] => (asked.rows?.columns ?? []).map((each) => ({ ...each, code: cell(asked, row, each), label: `${asked.label} ${row}, ${each.label}`, when: asked.when }));

/** The same questions with one for each column of each row. A row in which nothing stands is none. */
export function laidOut(questions: readonly Question[], answers: Answers): Question[] {
  const given = Object.fromEntries(Object.entries(answers).filter(([, values]) => values.some((each) => each.trim() !== '')));
  return questions.flatMap((each) => (each.rows === undefined ? [each] : shown(each, given).flatMap((row) => inRow(each, row))));
}

export function rows(filling: Filling, asked: Question, one: (filling: Filling, asked: Question) => TemplateResult): TemplateResult {
  const there = shown(asked, filling.answers);
  const { most, columns } = asked.rows ?? { most: 0, columns: [] };
  const free = Array.from({ length: most }, (_, i) => i + 1).find((row) => !there.includes(row));
  const locked = filling.locked(asked.code);
  const add = (): void => {
    const first = columns[0];
    if (free === undefined || first === undefined) return;
    filling.change(cell(asked, free, first), ['']);
    setTimeout(() => document.getElementById(`${filling.prefix}-${cell(asked, free, first)}`)?.focus());
  };
  const remove = (row: number): void => {
    for (const each of columns) filling.change(cell(asked, row, each), []);
    setTimeout(() => document.getElementById(`${filling.prefix}-${asked.code}`)?.focus());
  };
  return html`<div class="stack stack-s">
    ${asked.hint === '' ? nothing : html`<p class="hint">${asked.hint}</p>`}
    ${repeat(there, (row) => row, (row) => html`<fieldset class="card"><legend class="h4">${asked.label} ${row}</legend>
      <div class="fields">${inRow(asked, row).map((each, i) => html`<div class=${each.kind === 'text' ? 'wide' : ''}>${one(filling, { ...each, label: spoken(columns[i]?.label ?? '') })}</div>`)}</div>
      ${locked || (there.length === 1 && asked.required) ? nothing : html`<p class="noprint"><button type="button" class="link small" @click=${() => remove(row)}>${t.removeRow}<span class="vh">: ${asked.label} ${row}</span></button></p>`}</fieldset>`)}
    ${locked || free === undefined ? nothing : html`<p class="noprint"><button type="button" class="btn btn-2 btn-s" id=${`${filling.prefix}-${asked.code}`} @click=${add}>${t.addRow(asked.label, free)}</button></p>`}
  </div>`;
}

const spoken = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1);
