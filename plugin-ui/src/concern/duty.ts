import { html, type TemplateResult } from 'lit';
import type { OnDuty } from '../api-types';
import { common } from '../messages';
import { tab as t } from './messages';

/** "room B07, extension 214" */
export const where = (person: OnDuty): string => [person.room, person.phone === '' ? '' : t.phone(person.phone)].filter(Boolean).join(', ');

/** "Ms R. Adeyinka (room B07, extension 214) or Mr J. Corrie (extension 231)" */
export const whoAndWhere = (people: readonly OnDuty[]): string =>
  common.listAnd(people.map((each) => (where(each) === '' ? each.name : `${each.name} (${where(each)})`)), 'or');

export const names = (people: readonly OnDuty[], word = 'or'): string => common.listAnd(people.map((each) => each.name), word);

const sentence = (text: string): string => (text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`);

export function dutyList(people: readonly OnDuty[]): TemplateResult {
  if (people.length === 0) return html`<p class="empty"><strong>${t.nobodyOnDuty}</strong> ${t.nobodyOnDutyNext}</p>`;
  return html`<dl class="sum">${people.map((each) => html`<div><dt>${each.name}</dt>
    <dd>${[sentence(each.role), sentence(where(each))].filter(Boolean).join(' ')}</dd></div>`)}</dl>`;
}
