import { html, nothing, type TemplateResult } from 'lit';
import type { SendRow } from '../api-types';
import { common } from '../messages';
import { send as t, setup } from './messages';
import { text, ticked, type Desk } from './parts';

const PROVISIONS = Object.keys(t.provisions) as SendRow['provision'][];
/** The school census's codes; a code this version does not know stays as it is. */
const NEEDS = Object.keys(t.needs);
const needWords = (code: string): string => t.needs[code] ?? code;

/** What each descriptor of the MIS means. Nothing is guessed from its name. */
export class SendMatch {
  rows: SendRow[] = [];

  begin(rows: readonly SendRow[]): void {
    this.rows = rows.map((each) => ({ ...each }));
  }

  draw(desk: Desk, save: (event: Event) => void): TemplateResult {
    return html`<section class="stack" aria-labelledby="send"><h2 id="send" tabindex="-1">${setup.names.send}</h2><p>${t.text}</p>
      ${this.rows.length === 0 ? html`<p class="empty">${t.none}</p>` : html`<form class="stack" novalidate @submit=${save}>
        <div class="scroll" role="region" aria-label=${t.table} tabindex="0"><table class="map" role="table"><caption class="vh">${t.caption}</caption>
          <thead role="rowgroup"><tr role="row">${t.head.map((each, i) => html`<th role="columnheader" scope="col" class=${i === t.head.length - 1 ? 'n' : ''}>${each}</th>`)}</tr></thead>
          <tbody role="rowgroup">${this.rows.map((each) => this.row(each, desk))}</tbody></table></div>
        <p><button class="btn" aria-disabled=${desk.busy}>${t.save}</button></p></form>`}
    </section>`;
  }

  private row(row: SendRow, desk: Desk): TemplateResult {
    const change = (work: () => void): void => {
      work();
      desk.redraw();
    };
    const open = row.provision === '';
    const needs = row.need === '' || NEEDS.includes(row.need) ? NEEDS : [row.need, ...NEEDS];
    return html`<tr role="row" class=${open ? 'gap' : ''}>
      <th role="rowheader" scope="row">${row.descriptor} ${open ? html`<span class="tag tag-wait">${t.noMatch}</span>` : nothing}</th>
      <td role="cell" data-label=${t.head[1]}><select aria-label=${t.provisionOf(row.descriptor)} @change=${(event: Event) => change(() => (row.provision = text(event) as SendRow['provision']))}>${PROVISIONS.map(
        (each) => html`<option value=${each} .selected=${each === row.provision}>${t.provisions[each]}</option>`)}</select></td>
      <td role="cell" data-label=${t.head[2]}><select aria-label=${t.needOf(row.descriptor)} @change=${(event: Event) => change(() => (row.need = text(event)))}><option value="">${common.chooseOne}</option>${needs.map(
        (each) => html`<option value=${each} .selected=${each === row.need}>${needWords(each)}</option>`)}</select></td>
      <td role="cell"><label class="pick tight"><input type="checkbox" aria-label=${t.ealOf(row.descriptor)} .checked=${row.eal} @change=${(event: Event) => change(() => (row.eal = ticked(event)))}><span aria-hidden="true">${t.eal}</span></label></td>
      <td role="cell" data-label=${t.head[4]}>${shown(row)}</td>
      <td role="cell" class="n" data-label=${t.head[5]}>${common.count(row.pupils)}</td>
    </tr>`;
  }
}

function shown(row: SendRow): TemplateResult | string {
  if (row.provision === '' && !row.eal) return t.nothing;
  if (row.provision === 'K' || row.provision === 'E') return html`<span class="tag tag-info">${t.provisions[row.provision]}</span> ${needWords(row.need)}${row.eal ? html` <span class="tag">${t.eal}</span>` : nothing}`;
  return row.eal ? html`<span class="tag">${t.eal}</span>` : t.notShown;
}
