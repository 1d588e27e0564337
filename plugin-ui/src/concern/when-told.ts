import { html, nothing, type TemplateResult } from 'lit';
import { nowIso } from '../page';
import { zone } from '../session';
import { dayOf, timeOf } from '../time';
import { names } from './duty';
import { report as t } from './report-messages';
import { errorOf, flag, question, textField, value, type Sheet } from './report-parts';
import type { Report } from './report-state';

const text = (event: Event): string => (event.target as HTMLInputElement).value;

/** A day, a day and a time, or "about lunchtime last week": each is an answer, and so is not knowing. */
export function whenQuestion(sheet: Sheet, number: string): TemplateResult {
  const { report, change } = sheet;
  const fault = sheet.fault('day');
  const off = report.unknownWhen;
  const today = (): void => change((r) => {
    r.day = dayOf(nowIso(), zone());
    if (r.time === '') r.time = timeOf(nowIso(), zone());
  });
  const set = (work: (r: Report, words: string) => void) => (event: Event): void => change((r) => work(r, text(event)));
  return html`<fieldset class=${fault === '' ? 'stack' : 'stack has-error'}>
    <legend>${number}${t.whenWhere}</legend>
    ${errorOf(sheet, 'day')}
    <div class="fields">
      <div><label for="day">${t.day}</label><input id="day" type="date" max=${dayOf(nowIso(), zone())} ?disabled=${off} aria-describedby=${fault === '' ? nothing : 'day-e'} aria-invalid=${fault === '' ? nothing : 'true'} .value=${report.day} @input=${set((r, w) => (r.day = w))}></div>
      <div><label for="time">${t.time}</label><input id="time" type="time" ?disabled=${off} .value=${report.time} @input=${set((r, w) => (r.time = w))}></div>
      <div class="low"><button type="button" class="btn btn-2" ?disabled=${off} @click=${today}>${t.today}</button></div>
      <div class="wide"><label for="when-words">${t.ownWords} <span class="hint" id="when-words-h">${t.ownWordsHint}</span></label>
        <input id="when-words" maxlength="200" autocomplete="off" aria-describedby="when-words-h" .value=${report.words} @input=${set((r, w) => (r.words = w))}></div>
      <div class="wide">${place(sheet)}</div>
    </div>
    <div>
      ${flag(sheet, 'online')}
      <label class="pick"><input type="checkbox" id="unknown-when" .checked=${off} @change=${(event: Event) => change((r) => (r.unknownWhen = (event.target as HTMLInputElement).checked))}><span>${t.notKnownWhen}</span></label>
    </div>
  </fieldset>`;
}

function place(sheet: Sheet): TemplateResult | typeof nothing {
  const asked = question(sheet.view.form, 'place');
  if (asked === undefined) return nothing;
  return html`<label for="place">${asked.label}${asked.hint === '' ? nothing : html` <span class="hint">${asked.hint}</span>`}</label>
    <input id="place" maxlength=${asked.max} autocomplete="off" .value=${value(sheet.report, 'place')}
      @input=${(event: Event) => sheet.change((r) => (r.answers['place'] = [text(event)]))}>`;
}

export function toldQuestion(sheet: Sheet, number: string): TemplateResult | typeof nothing {
  const asked = question(sheet.view.form, 'told');
  if (asked === undefined) return nothing;
  const { report } = sheet;
  const fault = sheet.fault('told-yes');
  const head = report.about === 'ADULT';
  const now = value(report, 'told');
  const label = (code: string, given: string): string => {
    if (head) return t.toldHeadChoices[code] ?? given;
    return code === 'yes' && sheet.onDuty.length > 0 ? t.toldYes(names(sheet.onDuty)) : given;
  };
  return html`<fieldset class=${fault === '' ? '' : 'has-error'} aria-describedby=${fault === '' ? 'told-h' : 'told-yes-e told-h'}>
    <legend>${number}${head ? t.toldHead : asked.label}</legend>
    <p class="hint" id="told-h">${head ? t.toldHeadHint : asked.hint}</p>
    ${errorOf(sheet, 'told-yes')}
    ${asked.choices.map((each) => html`<label class="pick"><input type="radio" name="told" id=${`told-${each.code}`} .checked=${now === each.code}
      @change=${() => sheet.change((r) => (r.answers['told'] = [each.code]))}><span>${label(each.code, each.label)}</span></label>
      ${each.code === 'yes' && now === 'yes' ? html`<div class="under">${textField(sheet, 'toldAt', 1)}</div>` : nothing}
      ${each.code === 'send' && now === 'send' ? html`<div class="under w-m">${textField(sheet, 'room', 1)}</div>` : nothing}`)}
  </fieldset>`;
}

export function dangerPart(sheet: Sheet): TemplateResult {
  return html`<div>${flag(sheet, 'danger')}${value(sheet.report, 'danger') === 'yes'
    ? html`<div class="now" role="status"><strong>${t.dangerTitle}</strong><p>${sheet.report.about === 'ADULT' ? t.dangerAdult : t.danger(names(sheet.onDuty))}</p></div>` : nothing}</div>`;
}
