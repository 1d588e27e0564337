import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fieldError } from '../ui/errors';
import { form as t } from './messages';
import { rows } from './rows';
import { isAsked, type Answers } from './visible';

export interface Choice { code: string; label: string; hint: string; advice: string }
export interface Question {
  code: string; section: string; kind: string; label: string; hint: string; required: boolean; max: number; choices: readonly Choice[]; verbatim: boolean; when: string;
  rows?: { most: number; columns: readonly Question[]; begin: readonly string[] };
}

/** A form as it stands on the page. */
export interface Filling {
  questions: readonly Question[];
  answers: Answers;
  /** What is known from elsewhere and decides which questions are asked. */
  known: Answers;
  /** Begins the ids of the controls, so that several forms fit on one page. */
  prefix: string;
  /** Which questions may only be read: all, or those before a seal that was given. */
  locked(code: string): boolean;
  fault(id: string): string;
  change(code: string, values: string[]): void;
  /** What somebody else answered meanwhile, with their name; undefined where nobody did. */
  other(code: string): { by: string; values: readonly string[] } | undefined;
}

interface Part { title: string; questions: Question[] }

/** Every question that is asked at this moment, under its section's heading. Each keeps its own controls when others come and go. */
export function questions(filling: Filling): TemplateResult {
  return html`${parts(filling.questions).map((part, i) => {
    const asked = part.questions.filter((each) => isAsked(each, filling.answers, filling.known));
    if (asked.length === 0) return nothing;
    const id = `${filling.prefix}-part-${i}`;
    return html`<section class="stack" aria-labelledby=${part.title === '' ? nothing : id}>
      ${part.title === '' ? nothing : html`<h2 id=${id}>${part.title}</h2>`}
      ${repeat(asked, (each) => each.code, (each) => html`<div class=${each.when === '' ? 'stack stack-s' : 'stack stack-s then'}>${one(filling, each)}${theirs(filling, each)}</div>`)}
    </section>`;
  })}`;
}

function parts(all: readonly Question[]): Part[] {
  const found: Part[] = [];
  for (const each of all) {
    const last = found.at(-1);
    if (last === undefined || (each.section !== '' && each.section !== last.title)) found.push({ title: each.section, questions: [each] });
    else last.questions.push(each);
  }
  return found;
}

function one(filling: Filling, asked: Question): TemplateResult {
  if (asked.kind === 'note') return html`<div class="prompt stack stack-s"><p><strong>${asked.label}</strong></p>${asked.hint === '' ? nothing : html`<p>${asked.hint}</p>`}</div>`;
  if (asked.kind === 'rows') return rows(filling, asked, (of, cell) => html`${one(of, cell)}${theirs(of, cell)}`);
  if (filling.locked(asked.code)) return read(filling, asked);
  switch (asked.kind) {
    case 'choice': case 'many': return choices(filling, asked);
    case 'flag': return flag(filling, asked);
    default: return field(filling, asked);
  }
}

const idOf = (filling: Filling, asked: Question): string => `${filling.prefix}-${asked.code}`;

function described(filling: Filling, asked: Question): string {
  const id = idOf(filling, asked);
  return [filling.fault(id) === '' ? '' : `${id}-e`, asked.hint === '' ? '' : `${id}-h`].filter(Boolean).join(' ');
}

const needed = (asked: Question): TemplateResult | typeof nothing => (asked.required ? html` <span class="small muted">${t.needed}</span>` : nothing);

function field(filling: Filling, asked: Question): TemplateResult {
  const id = idOf(filling, asked);
  const value = filling.answers[asked.code]?.[0] ?? '';
  const input = (event: Event): void => filling.change(asked.code, [(event.target as HTMLInputElement).value]);
  const invalid = filling.fault(id) === '' ? nothing : 'true';
  const by = described(filling, asked) || nothing;
  const label = html`<label for=${id}>${asked.label}${needed(asked)}${asked.hint === '' ? nothing : html`<span class="hint" id=${`${id}-h`}>${asked.hint}</span>`}</label>${error(filling, id)}`;
  const control = asked.kind === 'text'
    ? html`<textarea id=${id} rows=${asked.verbatim ? 5 : 3} maxlength=${asked.max} aria-describedby=${by} aria-invalid=${invalid} .value=${value} @input=${input}></textarea>`
    : html`<input id=${id} type=${asked.kind === 'day' ? 'date' : asked.kind === 'time' ? 'time' : 'text'} class=${asked.kind === 'line' ? '' : 'w-s'}
        maxlength=${asked.kind === 'line' ? asked.max : nothing} autocomplete="off" aria-describedby=${by} aria-invalid=${invalid} .value=${value} @input=${input}>`;
  return asked.verbatim ? html`<div class="voice stack stack-s">${label}${control}</div>` : html`<div>${label}${control}</div>`;
}

function flag(filling: Filling, asked: Question): TemplateResult {
  const id = idOf(filling, asked);
  const set = (event: Event): void => filling.change(asked.code, (event.target as HTMLInputElement).checked ? ['yes'] : []);
  return html`<div>${error(filling, id)}<label class="pick"><input type="checkbox" id=${id} aria-describedby=${filling.fault(id) === '' ? nothing : `${id}-e`} .checked=${filling.answers[asked.code]?.[0] === 'yes'} @change=${set}>
    <span>${asked.label}${needed(asked)}${asked.hint === '' ? nothing : html`<span class="hint">${asked.hint}</span>`}</span></label></div>`;
}

/** Radios or ticks. The first control carries the question's id, so that a message can lead to it. */
function choices(filling: Filling, asked: Question): TemplateResult {
  const id = idOf(filling, asked);
  const many = asked.kind === 'many';
  const chosen = filling.answers[asked.code] ?? [];
  const set = (code: string, on: boolean): void =>
    filling.change(asked.code, many ? asked.choices.map((each) => each.code).filter((each) => (each === code ? on : chosen.includes(each))) : [code]);
  return html`<fieldset class="stack-s" aria-describedby=${filling.fault(id) === '' ? nothing : `${id}-e`}><legend class="h4">${asked.label}${needed(asked)}</legend>
    ${asked.hint === '' ? nothing : html`<p class="hint">${asked.hint}</p>`}${error(filling, id)}
    <div class=${short(asked) ? 'row row-wide' : ''}>${asked.choices.map((each, i) => html`<label class="pick"><input type=${many ? 'checkbox' : 'radio'} name=${id} id=${i === 0 ? id : `${id}-${each.code}`} .checked=${chosen.includes(each.code)}
      @change=${(event: Event) => set(each.code, (event.target as HTMLInputElement).checked)}><span>${each.label}${each.hint === '' ? nothing : html`<span class="hint">${each.hint}</span>`}</span></label>
      ${each.advice !== '' && chosen.includes(each.code) ? html`<p class="prompt" role="status">${each.advice}</p>` : nothing}`)}</div>
    ${!many && chosen.length > 0 ? html`<button type="button" class="link small" @click=${() => filling.change(asked.code, [])}>${t.clear}<span class="vh">: ${asked.label}</span></button>` : nothing}
  </fieldset>`;
}

/** A few short answers stand beside each other, as on paper. */
const short = (asked: Question): boolean => asked.choices.length <= 4 && asked.choices.every((each) => each.hint === '' && each.label.length <= 30);

/** What the answers say, in words. */
export function inWords(asked: Question, values: readonly string[]): string {
  if (asked.kind === 'flag') return values.length > 0 ? t.yes : '';
  return values.map((each) => asked.choices.find((choice) => choice.code === each)?.label ?? each).join('; ');
}

function read(filling: Filling, asked: Question): TemplateResult {
  const words = inWords(asked, filling.answers[asked.code] ?? []);
  return html`<div><p class="label">${asked.label}</p><p class=${asked.verbatim ? 'quote' : 'said'}>${words === '' ? html`<span class="muted">${t.unanswered}</span>` : words}</p></div>`;
}

function theirs(filling: Filling, asked: Question): TemplateResult | typeof nothing {
  const other = filling.other(asked.code);
  if (other === undefined) return nothing;
  const words = inWords(asked, other.values);
  return html`<div class="prompt prompt-wait stack stack-s"><p><strong>${t.other(other.by)}</strong></p><p class="said">${words === '' ? t.emptied : words}</p>
    <p><button type="button" class="btn btn-2 btn-s" @click=${() => filling.change(asked.code, [...other.values])}>${t.takeTheirs}<span class="vh">: ${asked.label}</span></button></p></div>`;
}

function error(filling: Filling, id: string): TemplateResult | typeof nothing {
  return fieldError(id, filling.fault(id), t.problem);
}
