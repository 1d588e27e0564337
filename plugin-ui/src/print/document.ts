import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentFoot, Identity } from '../api-types';
import { common } from '../messages';
import { zone } from '../session';
import { exact } from '../time';
import { doc as t } from './messages';

/** "18 Nov 2025, 11:41": a moment as paper says it, with its year, in the school's zone. */
export const moment = (iso: string): TemplateResult => html`<time datetime=${iso}>${exact(iso, zone()).replace(/(\p{L}{3})\p{L}+/u, '$1')}</time>`;

/** "18 November 2025", of a calendar day that has no zone. */
export const plainDay = (day: string): string => exact(`${day}T12:00:00Z`, 'UTC').split(',')[0] ?? day;

/** Who a child is, in one line of a form. */
export function who(child: Identity): string {
  const born = child.born === undefined ? t.bornUnknown : `${t.born} ${plainDay(child.born)}`;
  return [child.name, child.registered === '' ? '' : t.registered(child.registered), born, common.yearForm(child.year, child.form), child.elsewhere?.kind === 'ADULT' ? t.adult : '', child.elsewhere === undefined ? '' : [t.notHere, child.elsewhere.school].filter(Boolean).join(': '), child.left ? t.leftSchool : ''].filter(Boolean).join(', ');
}

/** What every row of a log has. */
export interface Row { number: number; when: string; recordedAt: string; corrects?: number; correctedBy: number[]; by: string }

/** What nobody wrote down stays empty, for a pen. */
export const EMPTY = html``;

/** Where a line and its correction stand, in both directions. */
export function pointers(row: Row): TemplateResult | typeof nothing {
  if (row.corrects === undefined && row.correctedBy.length === 0) return nothing;
  return html`<p class="small">${row.corrects === undefined ? nothing : t.corrects(row.corrects)} ${row.correctedBy.length === 0 ? nothing : t.corrected(row.correctedBy)}</p>`;
}

/**
 * The log, with its head and a foot repeated on every printed page. On a narrow screen each row is a block of its own.
 *
 * @param cells of a row, between its moment and who recorded it
 */
export function log<R extends Row>(columns: readonly string[], rows: readonly R[], foot: DocumentFoot, running: string, cells: (row: R) => TemplateResult[]): TemplateResult {
  const label = (i: number): string => columns[i] ?? '';
  return html`<section class="stack stack-s" aria-labelledby="log"><h2 id="log">${t.log}</h2>
    <p class="small">${t.shown(foot.from, foot.to, foot.total)} ${t.times(zone())}</p>
    <table class="map log" role="table" aria-labelledby="log"><thead role="rowgroup"><tr role="row">${columns.map((each) => html`<th role="columnheader" scope="col">${each}</th>`)}</tr></thead>
      <tbody role="rowgroup">${rows.map((row) => html`<tr role="row"><th role="rowheader" scope="row"><span class="log-no">${t.line} ${row.number}</span>${row.when}</th>
        ${cells(row).map((cell, i) => html`<td role="cell" data-label=${cell === EMPTY ? '' : label(i + 1)}>${cell}</td>`)}
        <td role="cell" data-label=${label(columns.length - 1)}>${row.by}<br><small>${t.recorded} ${moment(row.recordedAt)}</small></td></tr>`)}</tbody>
      <tfoot aria-hidden="true"><tr><td colspan=${columns.length}>${running}</td></tr></tfoot></table></section>`;
}

/** Who printed it and when, how much of it is here, and the seals that a court can compare. */
export function foot(of: DocumentFoot, name: (ref: string) => string): TemplateResult {
  return html`<footer class="foot keep stack stack-s">
    <p>${t.printedBy(of.printedBy.name)} ${moment(of.printedAt)}. ${t.holds(of.from, of.to, of.total)}</p>
    ${of.seals.length === 0 ? nothing : html`<table class="seals"><caption>${t.seals}</caption><thead><tr>${t.sealColumns.map((each) => html`<th scope="col">${each}</th>`)}</tr></thead>
      <tbody>${of.seals.map((each) => html`<tr><th scope="row">${name(each.ref)}<br><small>${each.ref}</small></th><td>${common.count(each.lines)}</td><td class="seal">${each.seal}</td></tr>`)}</tbody></table>
    <p>${t.compare}</p>`}
  </footer>`;
}

/** What the page holds beside the paper: the button, and the parts of a long chronology. */
export function tools(of: DocumentFoot, back: TemplateResult, show: (part: number) => void): TemplateResult {
  const left = t.left(of.from, of.to, of.total);
  const others = Array.from({ length: of.parts }, (_, i) => i + 1).filter((each) => each !== of.part);
  return html`<div class="noprint stack stack-s">${back}
      <p class="row"><button class="btn" @click=${() => window.print()}>${t.print}</button> <span class="small muted">${t.written} ${t.choose}</span></p></div>
    ${left === '' ? nothing : html`<section class="prompt prompt-wait stack stack-s" aria-label=${t.parts}><p><strong>${t.part(of.part, of.parts)}.</strong> ${left}</p>
      <p class="row noprint">${others.map((each) => html`<button class="btn btn-2 btn-s" @click=${() => show(each)}>${t.show(each)}</button>`)}</p></section>`}`;
}
