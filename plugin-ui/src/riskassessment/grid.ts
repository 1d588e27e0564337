import { html, nothing, type TemplateResult } from 'lit';
import type { Rating, RiskTemplate } from '../api-types';
import { grid as t, risk } from './risk-messages';
import { bandOf, moved, rate } from './rows';
import { band, tone } from './words';

/** One rating of one row: where it stands, what it is, what would change it. */
export interface Picking {
  row: string; which: 'before' | 'after'; template: RiskTemplate; value: Rating | undefined; suggestion: Rating | undefined;
  /** Why it cannot be given yet, in words; empty when it can. */
  waits: string; locked: boolean;
  pick(rating: Rating): void;
}

const FIVE = [1, 2, 3, 4, 5];
const DOWN = [5, 4, 3, 2, 1];

export const idOf = (row: string, which: string): string => `r-${row}-${which}`;
const cellId = (p: Picking, s: number, l: number): string => `${idOf(p.row, p.which)}-${s}-${l}`;
const sev = (p: Picking, s: number): string => (p.template.severities[s - 1] ?? '').toLowerCase();
const lik = (p: Picking, l: number): string => (p.template.likelihoods[l - 1] ?? '').toLowerCase();

/** Before or after, on the paper matrix itself or by the letters of the second form. */
export function picking(p: Picking): TemplateResult {
  const described = p.waits === '' ? nothing : `${idOf(p.row, p.which)}-w`;
  return html`<fieldset class="stack stack-s" ?disabled=${p.waits !== '' || p.locked} aria-describedby=${described}>
    <legend>${p.which === 'before' ? t.before : t.after}</legend>
    ${p.waits === '' ? html`<p class="small muted">${p.which === 'before' ? t.beforeText : t.afterText}</p>` : html`<p class="small" id=${`${idOf(p.row, p.which)}-w`}>${p.waits}</p>`}
    ${p.template.variant === 'hml' ? letters(p) : html`${matrix(p)}${result(p)}${lists(p)}`}
  </fieldset>`;
}

function matrix(p: Picking): TemplateResult {
  const key = (event: KeyboardEvent): void => {
    const at = (event.target as HTMLInputElement).value.split('-').map(Number);
    const to = moved(at[0] ?? 1, at[1] ?? 1, event.key);
    if (to === undefined) return;
    event.preventDefault();
    p.pick(rate(p.template, ...to));
    document.getElementById(cellId(p, ...to))?.focus();
  };
  return html`<div class="g5" @keydown=${key}>
    <span class="ax corner" aria-hidden="true"><span>${t.likely}</span><span>${t.bad}</span></span>
    ${FIVE.map((l) => html`<span class="ax top" aria-hidden="true">${l} ${lik(p, l)}</span>`)}
    ${DOWN.map((s) => html`<span class="ax" aria-hidden="true">${s} ${sev(p, s)}</span>${FIVE.map((l) => cell(p, s, l))}`)}
  </div>`;
}

function cell(p: Picking, s: number, l: number): TemplateResult {
  const rating = rate(p.template, s, l);
  const hinted = p.value === undefined && p.suggestion?.severity === s && p.suggestion.likelihood === l;
  const name = t.cell(s, sev(p, s), l, lik(p, l), rating.score, bandOf(p.template, rating.score)?.label ?? '');
  // With nothing chosen, the keyboard comes in at what the template suggests.
  const stop = p.value === undefined && p.suggestion !== undefined && !hinted ? '-1' : nothing;
  return html`<label class=${`${tone(p.template, rating.score)}${hinted ? ' hinted' : ''}`}><input type="radio" name=${idOf(p.row, p.which)} id=${cellId(p, s, l)} value=${`${s}-${l}`} tabindex=${stop}
    aria-label=${`${name}${hinted ? t.suggestedCell : ''}`} .checked=${p.value?.severity === s && p.value.likelihood === l} @change=${() => p.pick(rating)}>${rating.score}</label>`;
}

function result(p: Picking): TemplateResult {
  const words = (rating: Rating): string => t.words(rating.severity, sev(p, rating.severity), rating.likelihood, lik(p, rating.likelihood));
  return html`<p role="status" class="small result">${p.value !== undefined ? html`${band(p.template, p.value, 'band-l')} <span>${words(p.value)}</span>`
    : p.suggestion !== undefined && p.waits === '' ? html`<span>${t.suggested}</span> ${band(p.template, p.suggestion, 'hinted')} <span>${words(p.suggestion)}</span>` : html`<span class="muted">${t.noneYet}</span>`}</p>`;
}

/** The same answer from two lists. */
function lists(p: Picking): TemplateResult {
  const id = idOf(p.row, p.which);
  const chosen = (event: Event): void => {
    const [s = 0, l = 0] = [...((event.target as HTMLElement).closest('.fields')?.querySelectorAll('select') ?? [])].map((each) => Number(each.value));
    if (s > 0 && l > 0) p.pick(rate(p.template, s, l));
  };
  const list = (name: string, label: string, order: readonly number[], word: (n: number) => string, value: number | undefined): TemplateResult => html`<div><label for=${`${id}-${name}`}>${label}</label>
    <select id=${`${id}-${name}`} @change=${chosen}><option value="0" .selected=${value === undefined}>${t.choose}</option>${order.map((n) => html`<option value=${n} .selected=${value === n}>${n} ${word(n)}</option>`)}</select></div>`;
  return html`<details><summary class="small">${t.lists}<span class="vh">${t.listsOf(p.which === 'before' ? risk.before.toLowerCase() : risk.after)}</span></summary>
    <div class="fields">${list('s', t.howBad, DOWN, (n) => sev(p, n), p.value?.severity)}${list('l', t.howLikely, FIVE, (n) => lik(p, n), p.value?.likelihood)}</div></details>`;
}

/** H, M or L, with what the school means by it. */
function letters(p: Picking): TemplateResult {
  const id = idOf(p.row, p.which);
  return html`<div>${[...p.template.bands].reverse().map((each) => html`<label class="pick"><input type="radio" name=${id} id=${`${id}-${each.from}`} .checked=${p.value?.severity === each.from} @change=${() => p.pick(rate(p.template, each.from, 0))}>
    <span><span class=${`band ${tone(p.template, each.from)}`}><b>${each.code}</b></span> ${each.label}${each.meaning === '' ? nothing : html`<span class="hint">${each.meaning}</span>`}${p.value === undefined && p.suggestion?.severity === each.from ? html` <span class="tag">${risk.suggestedTag}</span>` : nothing}</span></label>`)}</div>`;
}
