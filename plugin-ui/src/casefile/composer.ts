import { html, nothing, type TemplateResult } from 'lit';
import type { CaseView, NewLine } from '../api-types';
import { common } from '../messages';
import { nowIso } from '../page';
import { zone } from '../session';
import { dayOf, timeOf } from '../time';
import { fieldError, type Fault } from '../ui/errors';
import { chronology as t } from './messages';

type Kind = keyof typeof t.kinds;
const text = (event: Event): string => (event.target as HTMLInputElement).value;

/** One line into the chronology: dated now and about every child, unless one says otherwise. */
export class Composer {
  private kind: Kind = 'NOTE';
  private words = '';
  private open = false;
  private day = '';
  private time = '';
  private left = new Set<string>();

  missing(view: CaseView): Fault[] {
    const faults: Fault[] = [];
    if (this.words.trim() === '') faults.push({ id: 'line', text: t.needLine });
    if (this.open && (this.day === '' || this.time === '')) faults.push({ id: 'line-day', text: t.needWhen });
    if (this.children(view).length === 0) faults.push({ id: 'line-child-0', text: t.needChild });
    return faults;
  }

  line(view: CaseView): NewLine {
    const line: NewLine = { kind: this.kind, text: this.words.trim(), children: this.children(view) };
    if (this.open) line.occurred = { day: this.day, time: this.time, precision: 'EXACT' };
    return line;
  }

  clear(): void {
    this.words = '';
    this.open = false;
    this.left.clear();
  }

  private children(view: CaseView): string[] {
    return view.children.map((each) => each.child.id).filter((each) => !this.left.has(each));
  }

  draw(view: CaseView, fault: (id: string) => string, busy: boolean, redraw: () => void, send: (event: Event) => void): TemplateResult {
    const error = (id: string): TemplateResult | typeof nothing => fieldError(id, fault(id), common.problemPrefix);
    const toggle = (): void => {
      this.open = !this.open;
      this.day = dayOf(nowIso(), zone());
      this.time = timeOf(nowIso(), zone());
      if (!this.open) this.left.clear();
      redraw();
    };
    const named = view.children.filter((each) => !this.left.has(each.child.id)).map((each) => each.child.shortName);
    const who = named.length === view.children.length ? t.all(named.length) : common.listAnd(named);
    return html`<form class="card sunk stack stack-s" novalidate @submit=${send}>
      ${error('line')}
      <div class="compose">
        <div><label for="kind">${t.kind}</label><select id="kind" @change=${(event: Event) => {
          this.kind = text(event) as Kind;
          redraw();
        }}>${(Object.keys(t.kinds) as Kind[]).map((each) => html`<option value=${each} .selected=${each === this.kind}>${t.kinds[each]}</option>`)}</select></div>
        <div><label for="line">${this.kind === 'CHILD_WORDS' ? t.words : t.line}</label><textarea id="line" rows="1" maxlength="8000" class="one" aria-describedby=${fault('line') === '' ? nothing : 'line-e'} .value=${this.words} @input=${(event: Event) => (this.words = text(event))}></textarea></div>
        <button class="btn" aria-disabled=${busy}>${t.add}</button>
      </div>
      <p class="small muted">${this.open ? t.datedAt(who) : t.dated(who)} <button type="button" class="link" aria-expanded=${this.open} @click=${toggle}>${this.open ? t.back : t.change}</button></p>
      ${this.open ? html`${error('line-day')}<div class="fields">
        <div><label for="line-day">${common.day}</label><input id="line-day" type="date" .value=${this.day} @input=${(event: Event) => (this.day = text(event))}></div>
        <div><label for="line-time">${common.time}</label><input id="line-time" type="time" .value=${this.time} @input=${(event: Event) => (this.time = text(event))}></div>
      </div>${error('line-child-0')}<fieldset><legend class="h4">${t.about}</legend><div class="row row-wide">${view.children.map((each, i) => html`<label class="pick"><input type="checkbox" id=${`line-child-${i}`}
        .checked=${!this.left.has(each.child.id)} @change=${(event: Event) => {
          if ((event.target as HTMLInputElement).checked) this.left.delete(each.child.id);
          else this.left.add(each.child.id);
          redraw();
        }}><span>${each.child.shortName}</span></label>`)}</div></fieldset>` : nothing}
    </form>`;
  }
}
