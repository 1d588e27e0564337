import { html, nothing, type TemplateResult } from 'lit';
import type { ChildLine, Role } from '../api-types';
import type { Found } from '../form/heed-search';
import '../form/heed-search';
import { common } from '../messages';
import { ROLES, roleWords } from '../terms';
import { withSend } from './advice';
import { children as search } from './concern-api';
import { advice, report as t } from './report-messages';
import { errorOf, type Sheet } from './report-parts';

/** "Not sure" stands first: the lead decides, not the form. */
const CHOICES: readonly Role[] = [...ROLES].sort((a) => (a === 'NOT_SURE' ? -1 : 0));

/** Answers of the last searches, so that the chosen one is known in full. */
const seen = new Map<string, ChildLine>();

async function find(words: string): Promise<Found[]> {
  const { items } = await search(words);
  items.forEach((each) => seen.set(each.id, each));
  return items.map((each) => ({ id: each.id, name: each.name, note: [common.yearForm(each.year, each.form), each.left ? t.left : ''].filter(Boolean).join(', ') }));
}

export function childrenQuestion(sheet: Sheet, number: string): TemplateResult {
  const { report } = sheet;
  const fault = sheet.fault('add-child');
  const any = report.children.length > 0;
  const pick = (event: CustomEvent<Found>): void => {
    const line = seen.get(event.detail.id);
    if (line === undefined) return;
    sheet.change((r) => r.children.push({ line, role: 'NOT_SURE' }));
    sheet.say(t.added(line.name));
  };
  return html`<fieldset class=${fault === '' ? 'stack' : 'stack has-error'}>
    <legend>${number}${report.about === 'ADULT' ? t.whichAdult : t.which}</legend>
    ${errorOf(sheet, 'add-child')}
    ${any ? html`<p class="hint">${t.whichHint}</p>
      <ul class="plain stack stack-s">${report.children.map((_, i) => row(sheet, i))}</ul>` : nothing}
    ${report.unknown.map((_, i) => unknownRow(sheet, i))}
    <heed-search label=${any ? t.addAnother : t.addChild} hint=${t.addHint} box="add-child" ?invalid=${fault !== ''} .find=${find}
      .without=${report.children.map((each) => each.line.id)} @heed-pick=${pick}></heed-search>
    <p><button type="button" class="link" @click=${() => addUnknown(sheet)}>${t.notKnown}</button></p>
    ${sendAdvice(report.children.map((each) => each.line))}
  </fieldset>`;
}

function row(sheet: Sheet, i: number): TemplateResult | typeof nothing {
  const entry = sheet.report.children[i];
  if (entry === undefined) return nothing;
  const { line, role } = entry;
  const first = line.name.split(' ')[0] ?? line.name;
  const choose = (event: Event): void => {
    const chosen = (event.target as HTMLSelectElement).value as Role;
    sheet.change((r) => r.children.forEach((each) => (each.role = each.line.id === line.id ? chosen : each.role)));
  };
  const remove = (): void => {
    sheet.change((r) => (r.children = r.children.filter((each) => each.line.id !== line.id)));
    sheet.say(t.removed(line.name));
    document.getElementById('add-child')?.focus();
  };
  return html`<li class="card row row-top">
    <p class="child"><strong>${line.name}</strong><br><span class="muted">${common.yearForm(line.year, line.form)}</span></p>
    <div class="grow"><label for=${`role-${i}`}>${t.part(first)}</label><select id=${`role-${i}`} @change=${choose}>${CHOICES.map(
      (each) => html`<option value=${each} .selected=${each === role}>${roleWords(each)}</option>`)}</select></div>
    <button type="button" class="link" @click=${remove}>${t.remove}<span class="vh"> ${line.name}</span></button>
  </li>`;
}

function addUnknown(sheet: Sheet): void {
  sheet.change((r) => r.unknown.push(''));
  setTimeout(() => document.getElementById(`unknown-${sheet.report.unknown.length - 1}`)?.focus());
}

function unknownRow(sheet: Sheet, i: number): TemplateResult {
  const id = `unknown-${i}`;
  return html`<div class="card row row-top">
    <div class="grow"><label for=${id}>${t.unknownLabel} <span class="vh">(${t.unknownNo(i + 1)})</span><span class="hint" id=${`${id}-h`}>${t.unknownHint}</span></label>
      <input id=${id} maxlength="200" autocomplete="off" aria-describedby=${`${id}-h`} .value=${sheet.report.unknown[i] ?? ''}
        @input=${(event: Event) => sheet.change((r) => (r.unknown[i] = (event.target as HTMLInputElement).value))}></div>
    <button type="button" class="link" @click=${() => sheet.change((r) => r.unknown.splice(i, 1))}>${t.remove}<span class="vh">${t.removeUnknown(i + 1)}</span></button>
  </div>`;
}

function sendAdvice(children: readonly ChildLine[]): TemplateResult | typeof nothing {
  const found = withSend(children);
  return html`<div role="status">${found.length === 0 ? nothing : html`<div class="prompt"><p><strong>${
    advice.send.strong(common.listAnd(found.map((each) => each.name.split(' ')[0] ?? each.name)), found.length === 1)}</strong> ${advice.send.text}</p></div>`}</div>`;
}
