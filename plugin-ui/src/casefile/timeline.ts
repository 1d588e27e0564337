import { html, nothing, type TemplateResult } from 'lit';
import type { CaseView, Correction, EntryView } from '../api-types';
import { common } from '../messages';
import { at, nowIso } from '../page';
import { zone } from '../session';
import { shortDay } from '../time';
import { fieldError, focusOn, type Fault } from '../ui/errors';
import { chronology as t } from './messages';

/** Lines that Heed itself wrote about an act: there are no words of a person in them to put right. */
const OWN = new Set(['OPENED', 'CASE_OPENED', 'ATTACHED', 'HOST_COPIES', 'CASE_CLOSED', 'CASE_REOPENED', 'CHILD_ADDED', 'PART_CHANGED', 'CHILD_TAKEN_OUT', 'PERSON_CHANGED']);
const TONES: Record<string, string> = { CONCERN: 'tag tag-info' };

/** How the copy in the MIS is, with the MIS's reason where it refused. */
export function hostWords(entry: EntryView): string {
  const words = t.host[entry.host];
  if (entry.hostTrouble === '') return words;
  const why = t.refusals[entry.hostTrouble] ?? t.refusal(entry.hostTrouble);
  return entry.host === 'REFUSED' ? `${words} ${why}` : `${words} ${t.hostFailed} ${why}`.trim();
}

/** What the page lends to the timeline. */
export interface Hands {
  fault(id: string): string;
  busy: boolean;
  redraw(): void;
  correct(entry: EntryView): void;
}

/** Lines newest first. A wrong line is corrected by another; both stay where they are. */
export class Timeline {
  private hidden = new Set<string>();
  private correcting = '';
  private text = '';
  private why = '';

  missing(): Fault[] {
    const faults: Fault[] = [];
    if (this.text.trim() === '') faults.push({ id: 'right', text: t.needText });
    if (this.why.trim() === '') faults.push({ id: 'why', text: t.needWhy });
    return faults;
  }

  correction(): Correction {
    return { text: this.text.trim(), why: this.why.trim() };
  }

  close(): void {
    this.correcting = '';
    this.text = '';
    this.why = '';
  }

  draw(view: CaseView, hands: Hands): TemplateResult {
    const shown = view.entries.filter((each) => each.children.length === 0 || each.children.some((child) => !this.hidden.has(child.id)));
    return html`${view.children.length < 2 ? nothing : html`<fieldset><legend class="vh">${t.filter}</legend><div class="chips">${view.children.map(({ child }) => html`<label><input type="checkbox" .checked=${!this.hidden.has(child.id)}
        @change=${(event: Event) => this.filter(child.id, (event.target as HTMLInputElement).checked, hands)}><span>${child.shortName}</span></label>`)}</div></fieldset>`}
      <p class="small muted" role="status">${t.shown(shown.length, view.total)}</p>
      ${shown.length === 0 ? html`<p class="empty">${t.none}</p>` : html`<ol class="timeline" reversed>${shown.map((each) => this.entry(each, hands))}</ol>`}`;
  }

  private filter(id: string, show: boolean, hands: Hands): void {
    if (show) this.hidden.delete(id);
    else this.hidden.add(id);
    hands.redraw();
  }

  private entry(entry: EntryView, hands: Hands): TemplateResult {
    const day = shortDay(entry.recordedAt, zone(), nowIso());
    const host = hostWords(entry);
    const other = entry.corrects ?? entry.correctedBy;
    const start = (): void => {
      this.correcting = entry.id;
      this.text = entry.verbatim === '' ? entry.text : entry.verbatim;
      this.why = '';
      hands.redraw();
      setTimeout(() => document.getElementById('right')?.focus());
    };
    const see = (event: Event): void => {
      event.preventDefault();
      focusOn(`line-${other ?? ''}`);
    };
    return html`<li class="stack stack-s" id=${`line-${entry.id}`} tabindex="-1">
      <h3>${entry.occurredText !== '' ? entry.occurredText : at(entry.occurredFrom ?? entry.recordedAt)}</h3>
      <p><span class=${TONES[entry.kind] ?? 'tag'}>${entry.kindLabel}</span> <span class="said">${entry.text}</span></p>
      ${entry.verbatim === '' ? nothing : html`<blockquote class="quote said">${entry.verbatim}</blockquote>`}
      ${other === undefined ? nothing : html`<p class="small">${entry.corrects === undefined ? t.corrected : t.corrects} <a href=${`#line-${other}`} @click=${see}>${t.seeOther}<span class="vh">: ${day}</span></a></p>`}
      <p class="small muted">${entry.children.length === 0 ? nothing : html`${common.listAnd(entry.children.map((each) => each.name.split(' ')[0] ?? each.name))}. `}${t.by(entry.by.name)}, ${at(entry.recordedAt, 'brief')}. ${host}
        ${OWN.has(entry.kind) || entry.correctedBy !== undefined || this.correcting === entry.id ? nothing : html`<button class="link" @click=${start}>${t.correct}<span class="vh">${t.correctOf(day)}</span></button>`}</p>
      ${this.correcting === entry.id ? this.form(entry, hands) : nothing}
    </li>`;
  }

  private form(entry: EntryView, hands: Hands): TemplateResult {
    const error = (id: string): TemplateResult | typeof nothing => fieldError(id, hands.fault(id), common.problemPrefix);
    const cancel = (): void => {
      this.close();
      hands.redraw();
      focusOn(`line-${entry.id}`);
    };
    return html`<form class="card sunk stack stack-s" novalidate @submit=${(event: Event) => {
      event.preventDefault();
      hands.correct(entry);
    }}>
      <div><label for="right">${t.correctText}</label>${error('right')}<textarea id="right" rows="3" maxlength="8000" .value=${this.text} @input=${(event: Event) => (this.text = (event.target as HTMLTextAreaElement).value)}></textarea></div>
      <div><label for="why">${t.correctWhy}</label>${error('why')}<input id="why" maxlength="500" autocomplete="off" .value=${this.why} @input=${(event: Event) => (this.why = (event.target as HTMLInputElement).value)}></div>
      <p class="row"><button class="btn btn-2" aria-disabled=${hands.busy}>${t.correctSave}</button><button type="button" class="link" @click=${cancel}>${common.cancel}</button></p>
    </form>`;
  }
}
