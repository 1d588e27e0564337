import { html, nothing, type TemplateResult } from 'lit';
import type { OnDuty } from '../api-types';
import type { Found } from '../form/heed-search';
import { common } from '../messages';
import { staff } from './concern-api';
import { dutyList } from './duty';
import { report as t } from './report-messages';
import { errorOf, type Sheet } from './report-parts';

const find = async (words: string): Promise<Found[]> => (await staff(words)).items.map((each) => ({ ...each, note: '' }));
const known = new Map<string, string>();

/** A concern about an adult goes to the headteacher's list alone; about the headteacher it is not sent at all. */
export function adultQuestion(sheet: Sheet): TemplateResult {
  const { report, change } = sheet;
  const pick = (event: CustomEvent<Found>): void => {
    known.set(event.detail.id, event.detail.name);
    change((r) => (r.adult = { personId: event.detail.id }));
    setTimeout(() => document.getElementById('adult-change')?.focus());
  };
  const clear = (): void => {
    change((r) => (r.adult = {}));
    setTimeout(() => document.getElementById('adult-search')?.focus());
  };
  const radio = (code: 'yes' | 'no', words: string): TemplateResult => html`<label class="pick"><input type="radio" name="about-head" id=${`head-${code}`}
    .checked=${report.aboutHead === code} @change=${() => change((r) => (r.aboutHead = code))}><span>${words}</span></label>`;
  return html`<div class="stack">
    <h2 class="q">${t.adultTitle}</h2>
    <p class="prompt">${t.adultText}</p>
    <fieldset class=${sheet.fault('head-no') === '' ? '' : 'has-error'}><legend class="h4">${t.headAsk}</legend>${errorOf(sheet, 'head-no')}${radio('no', common.no)}${radio('yes', common.yes)}</fieldset>
    ${report.aboutHead === 'yes' ? nothing : report.adult.personId !== undefined
      ? html`<p class="card row spread"><strong>${t.adultChosen(known.get(report.adult.personId) ?? '')}</strong><button type="button" class="link" id="adult-change" @click=${clear}>${t.change}</button></p>`
      : html`<heed-search label=${t.adultName} hint=${t.adultNameHint} box="adult-search" .find=${find} @heed-pick=${pick}></heed-search>
        <div class="w-m"><label for="adult-name">${t.adultWrite}</label>${errorOf(sheet, 'adult-name')}<input id="adult-name" maxlength="120" autocomplete="off" .value=${report.adult.name ?? ''}
          @input=${(event: Event) => change((r) => (r.adult = { name: (event.target as HTMLInputElement).value }))}></div>`}
  </div>`;
}

/** Whom to phone. Shown instead of the form, so that nothing reaches the person it is about. */
export function aboutTheHead(route: readonly OnDuty[], wrote: boolean): TemplateResult {
  return html`<section class="now stack" id="about-head" tabindex="-1" aria-labelledby="about-head-t">
    <h2 id="about-head-t">${t.headTitle}</h2>
    <p>${t.headText}</p>
    ${route.length === 0 ? html`<p><strong>${t.headNobody}</strong></p>` : dutyList(route)}
    <p>${t.headNspcc}</p>
    ${wrote ? html`<p class="muted">${t.headKept}</p>` : nothing}
  </section>`;
}
