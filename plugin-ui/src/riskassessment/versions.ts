import { html, nothing, type TemplateResult } from 'lit';
import type { AssessmentView, RiskAction, RiskRow, RiskSaving } from '../api-types';
import { at } from '../page';
import { version } from './assessment-api';
import { same } from './merge';
import { bandWords, dayWords, named } from './words';
import { sign, versions as t } from './agree-messages';

/** Savings in a row by one person belong together until a reason or a signature stands between them. */
export function runs(view: AssessmentView): RiskSaving[][] {
  const signed = new Set(view.signatures.map((each) => each.revision));
  const found: RiskSaving[][] = [];
  for (const saving of view.savings) {
    const last = found.at(-1)?.at(-1);
    const near = last !== undefined && last.by.id === saving.by.id && saving.why === '' && !signed.has(last.revision) && Date.parse(saving.at) - Date.parse(last.at) < 60 * 60_000;
    if (near) found.at(-1)?.push(saving);
    else found.push([saving]);
  }
  return found;
}

/** The versions of an assessment, and two of them beside each other. */
export class Versions {
  private from = 0;
  private to = 0;
  private pair: { from: AssessmentView; to: AssessmentView } | undefined;

  draw(view: AssessmentView, show: () => void): TemplateResult {
    const all = runs(view).reverse();
    const { from, to } = this.ends(view);
    const list = (id: string, label: string, value: number, choose: (n: number) => void): TemplateResult => html`<div><label for=${id}>${label}</label><select id=${id} @change=${(event: Event) => choose(Number((event.target as HTMLSelectElement).value))}>
      ${all.map((run) => run.at(-1)?.revision ?? 0).map((n) => html`<option value=${n} .selected=${n === value}>${t.version(n)}</option>`)}</select></div>`;
    const press = (event: Event): void => {
      event.preventDefault();
      show();
    };
    return html`<section class="stack" aria-labelledby="step-t"><h2 id="step-t" tabindex="-1">${t.titleOf(view.revision)}</h2>
      <ol class="plain stack stack-s">${all.map((run) => line(view, run))}</ol>
      ${all.length < 2 ? nothing : html`<form class="fields fields-low" @submit=${press}>${list('from', t.from, from, (n) => (this.from = n))}${list('to', t.to, to, (n) => (this.to = n))}<div><button class="btn btn-2">${t.show}</button></div></form>`}
      ${this.pair === undefined ? nothing : comparison(this.pair.from, this.pair.to)}</section>`;
  }

  async compare(view: AssessmentView): Promise<void> {
    const { from, to } = this.ends(view);
    const [was, is] = await Promise.all([Math.min(from, to), Math.max(from, to)].map((each) => version(view.caseId, each)));
    if (was !== undefined && is !== undefined) this.pair = { from: was, to: is };
  }

  private ends(view: AssessmentView): { from: number; to: number } {
    const ends = runs(view).map((run) => run.at(-1)?.revision ?? 0);
    return { from: this.from || (ends.at(-2) ?? 0), to: this.to || (ends.at(-1) ?? 0) };
  }
}

function line(view: AssessmentView, run: readonly RiskSaving[]): TemplateResult {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return html``;
  const signed = view.signatures.filter((each) => each.revision === last.revision).map((each) => `${sign.steps[each.step]} ${each.by.name}`);
  return html`<li><strong>${t.many(first.revision, last.revision)}</strong>, ${at(last.at)}, ${t.by(last.by.name)}${signed.length === 0 ? nothing : html`, ${t.signed(signed.join(', '))}`}${first.why === '' ? nothing : html`. ${t.because} <span class="said">${first.why}</span>`}</li>`;
}

/** What two versions say differently, row by row. Pure. */
export function differences(from: AssessmentView, to: AssessmentView): { nature: string; changes: { field: string; was: string; is: string }[] }[] {
  const words = (view: AssessmentView, row: RiskRow | undefined, field: string): string => {
    if (row === undefined) return '';
    if (field === 'before' || field === 'after') return row[field] === undefined ? '' : bandWords(view.template, row[field]);
    if (field === 'actions') return row.actions.map(actionWords).join('; ');
    return (row[field as 'why' | 'note' | 'removed' | 'inPlace' | 'nature'] ?? '').toString();
  };
  return to.rows.flatMap((row) => {
    const was = from.rows.find((each) => each.id === row.id);
    const changes = Object.keys(t.fields).map((field) => ({ field, was: words(from, was, field), is: words(to, row, field) })).filter((each) => !same(each.was, each.is));
    return changes.length === 0 ? [] : [{ nature: row.nature, changes }];
  });
}

const actionWords = (one: RiskAction): string => `${one.what} (${named(one)})`;

function comparison(from: AssessmentView, to: AssessmentView): TemplateResult {
  const found = differences(from, to);
  const why = to.savings.find((each) => each.revision > from.revision && each.revision <= to.revision && each.why !== '')?.why;
  const day = (view: AssessmentView): string => (view.reviewOn === undefined ? t.nothing : dayWords(view.reviewOn));
  return html`<section class="stack stack-s" aria-labelledby="differ"><h3 id="differ" tabindex="-1">${t.between(from.revision, to.revision)}</h3><p>${t.differ(found.length)}</p>
    ${why === undefined ? nothing : html`<p><strong>${t.reason}</strong> <span class="said">${why}</span></p>`}
    ${from.reviewOn === to.reviewOn ? nothing : html`<p><strong>${t.reviewOn}:</strong> ${day(from)} → ${day(to)}</p>`}
    ${found.length === 0 ? nothing : html`<div class="scroll" role="region" aria-labelledby="differ" tabindex="0"><table class="map"><thead><tr>${t.columns.map((each) => html`<th scope="col">${each}</th>`)}</tr></thead>
      <tbody>${found.map(({ nature, changes }) => html`<tr><th scope="row">${nature}</th><td data-label=${t.columns[1] ?? ''}>${changes.map((each) => html`<p><strong>${t.fields[each.field]}:</strong> ${each.was || t.nothing}</p>`)}</td>
        <td data-label=${t.columns[2] ?? ''}>${changes.map((each) => html`<p><strong>${t.fields[each.field]}:</strong> ${each.is || t.nothing}</p>`)}</td></tr>`)}</tbody></table></div>`}</section>`;
}
