import { html, nothing, type TemplateResult } from 'lit';
import type { Receipt } from '../api-types';
import { common } from '../messages';
import { zone } from '../session';
import { exact, timeOf } from '../time';
import { dutyList, whoAndWhere } from './duty';
import { receipt as t } from './report-messages';
import { tab } from './messages';

/** What happened to the report, in the words of the server's own answer. */
export function receiptPart(receipt: Receipt, close: () => void): TemplateResult {
  const { concern, onDuty } = receipt;
  const head = concern.about === 'ADULT';
  return html`<section class="prompt prompt-ok stack" id="receipt" tabindex="-1" role="status" aria-labelledby="receipt-t">
      <h2 id="receipt-t">${t.title}</h2>
      <p>${head ? t.atHead : t.at} <time datetime=${concern.receivedAt} title=${exact(concern.receivedAt, zone())}>${timeOf(concern.receivedAt, zone())}</time>.
        ${t.number} <strong>${concern.receipt}</strong>. ${t.once}</p>
      ${receipt.told === '' ? nothing : html`<p>${receipt.told}</p>`}
      ${head ? nothing : html`<p><strong>${onDuty.length === 0 ? t.goNowAnyone : t.goNow(whoAndWhere(onDuty))}</strong></p><p>${t.notSeen}</p>`}
      <p>${t.after}</p>
    </section>
    ${head || onDuty.length === 0 ? nothing : html`<section class="stack" aria-labelledby="who"><h2 id="who">${tab.who}</h2>${dutyList(onDuty)}</section>`}
    <p class="row"><a class="btn btn-2" href="#/tab">${common.backToTab}</a> <button class="btn btn-2" @click=${close}>${common.backToHost}</button></p>`;
}
