import { html, type TemplateResult } from 'lit';
import type { Rating, RiskAction, RiskTemplate } from '../api-types';
import { nowIso } from '../page';
import { shortDay } from '../time';
import { whose as t } from './messages';
import { bandOf, hasOwnerAndDate } from './rows';

/** The colour of a rating; letters take the colours of the bands that they stand for. */
export function tone(template: RiskTemplate, score: number): string {
  return template.variant === 'hml' ? ['', 'b2', 'b3', 'b5'][score] ?? '' : bandOf(template, score)?.code.toLowerCase() ?? '';
}

/** Word, number and colour, always together. */
export function band(template: RiskTemplate, rating: Rating, more = ''): TemplateResult {
  const found = bandOf(template, rating.score);
  return html`<span class=${`band ${tone(template, rating.score)} ${more}`}><b>${template.variant === 'hml' ? found?.code ?? rating.score : rating.score}</b> ${found?.label ?? ''}</span>`;
}

/** "12 Serious", for a button or a sentence. */
export function bandWords(template: RiskTemplate, rating: Rating): string {
  const found = bandOf(template, rating.score);
  return template.variant === 'hml' ? found?.code ?? '' : `${rating.score} ${found?.label ?? ''}`;
}

/** "Fri 21 Nov", of a calendar day that has no zone. */
export const dayWords = (day: string): string => shortDay(`${day}T12:00:00Z`, 'UTC', nowIso());

export const named = (one: RiskAction): string => (hasOwnerAndDate(one) ? t.names(one.owner, `${t.by} ${dayWords(one.by ?? '')}`) : one.owner.trim() === '' ? t.notNamed : one.owner);
