import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { RiskAction, RiskRow } from '../api-types';
import '../form/heed-search';
import type { Found } from '../form/heed-search';
import { common } from '../messages';
import { fieldError } from '../ui/errors';
import { staff } from './assessment-api';
import { whose } from './messages';
import { action as t } from './risk-messages';
import { hasOwnerAndDate } from './rows';
import { dayWords, named } from './words';
import type { Work } from './work';

/** What we will do about one risk: ticks of the library, words of one's own, who does it and by when. */
export class Actions {
  /** Actions of the open row that get their person and day together. */
  private bound: readonly string[] = [];
  private changing = '';
  private own = '';
  private needWhat = false;
  private adding = false;

  constructor(private readonly work: Work, private readonly redraw: () => void, private readonly say: (words: string) => void, private readonly focusOn: (id: string) => Promise<void>) {}

  opened(row: RiskRow | undefined): void {
    this.bound = row === undefined ? [] : this.work.actionsOf(row).filter((each) => !hasOwnerAndDate(each)).map((each) => each.id);
    this.changing = '';
    this.own = '';
    this.adding = false;
    this.needWhat = false;
  }

  draw(row: RiskRow, locked: boolean): TemplateResult {
    const actions = this.work.actionsOf(row);
    const named = [...(row.suggested?.actions ?? []), ...(row.suggested?.consider ?? []), ...actions.map((each) => each.code)];
    const library = this.work.library.filter((each) => named.includes(each.code));
    return html`<div class="mid stack"><h4 class="q">${t.title}</h4>
      ${library.length === 0 && actions.length === 0 ? html`<p class="small muted">${t.none}</p>` : nothing}
      <ul class="plain stack stack-s">
        ${library.map((each) => html`<li>${this.tick(row, each.code, each.label, locked)}${this.details(row, actions.find((one) => one.code === each.code), locked)}</li>`)}
        ${repeat(actions.filter((each) => each.code === ''), (each) => each.id, (each) => html`<li class="task"><p><strong>${each.what}</strong></p>${this.details(row, each, locked)}</li>`)}
      </ul>
      ${locked ? nothing : html`${this.pair(row, actions)}${this.reuse(row, actions)}${this.add(row)}`}</div>`;
  }

  private tick(row: RiskRow, code: string, label: string, locked: boolean): TemplateResult {
    const on = this.work.actionsOf(row).some((each) => each.code === code);
    const set = (event: Event): void => {
      this.work.tick(row.id, code, (event.target as HTMLInputElement).checked);
      const fresh = this.work.row(row.id)?.actions.find((each) => each.code === code);
      if (fresh !== undefined) this.bound = [...this.bound, fresh.id];
      this.redraw();
    };
    return html`<label class="pick tight"><input type="checkbox" id=${`a-${row.id}-${code}`} .checked=${on} ?disabled=${locked} @change=${set}><span class="small">${label}</span></label>`;
  }

  private details(row: RiskRow, one: RiskAction | undefined, locked: boolean): TemplateResult | typeof nothing {
    if (one === undefined) return nothing;
    const id = `d-${one.id}`;
    const reason = this.work.asksWhy(one) ? html`<div><label for=${`${id}-why`} class="small">${t.asksWhy}<span class="hint">${t.asksWhyHint}</span></label>
      <textarea id=${`${id}-why`} rows="2" maxlength="2000" ?disabled=${locked} .value=${one.why} @input=${(event: Event) => this.work.change(row.id, [one.id], { why: (event.target as HTMLTextAreaElement).value })}></textarea></div>` : nothing;
    if (this.changing === one.id) return html`${reason}${this.changer(row, one)}`;
    if (this.bound.includes(one.id) && !locked) return reason;
    return html`${reason}<div class="under-tick small"><p>${named(one)}</p><p class="row"><span class=${one.state === 'DONE' ? 'tag tag-ok' : one.state === 'STARTED' ? 'tag tag-info' : 'tag'}>${t.state[one.state]}</span>
      ${locked ? nothing : html`<button type="button" class="link" @click=${() => this.begin(one.id)}>${t.change}<span class="vh">${t.of(one.what)}</span></button>`}</p></div>`;
  }

  private begin(id: string): void {
    this.changing = id;
    this.bound = this.bound.filter((each) => each !== id);
    void this.focusOn(`w-${id}`);
  }

  private changer(row: RiskRow, one: RiskAction): TemplateResult {
    const change = (patch: Partial<RiskAction>): void => this.work.change(row.id, [one.id], patch);
    const end = (): void => {
      this.changing = '';
      this.redraw();
    };
    const remove = (): void => {
      this.work.drop(row.id, one.id);
      end();
    };
    return html`<div class="stack stack-s">${this.who(`w-${one.id}`, one.owner, change)}${this.day(`b-${one.id}`, one.by, change)}
      <div><label for=${`s-${one.id}`}>${t.stateLabel}</label><select id=${`s-${one.id}`} @change=${(event: Event) => change({ state: (event.target as HTMLSelectElement).value as RiskAction['state'] })}>
        ${(['TO_DO', 'STARTED', 'DONE'] as const).map((each) => html`<option value=${each} .selected=${one.state === each}>${t.state[each]}</option>`)}</select></div>
      <div><label for=${`e-${one.id}`}>${t.evidence}</label><textarea id=${`e-${one.id}`} class="one" rows="1" maxlength="2000" .value=${one.evidence} @input=${(event: Event) => change({ evidence: (event.target as HTMLTextAreaElement).value })}></textarea></div>
      <p class="row"><button type="button" class="btn btn-2 btn-s" @click=${end}>${t.doneChanging}</button>${one.code === '' ? html`<button type="button" class="link small" @click=${remove}>${t.remove}<span class="vh">${t.of(one.what)}</span></button>` : nothing}</p></div>`;
  }

  /** One person and one day for all actions of this row that have none yet. */
  private pair(row: RiskRow, actions: readonly RiskAction[]): TemplateResult | typeof nothing {
    const bound = actions.filter((each) => this.bound.includes(each.id));
    const first = bound[0];
    if (first === undefined) return nothing;
    const change = (patch: Partial<RiskAction>): void => this.work.change(row.id, bound.map((each) => each.id), patch);
    return html`<fieldset class="stack stack-s"><legend class="small">${t.whoFor(bound.length)}</legend>${this.who(`who-${row.id}`, first.owner, change)}${this.day(`by-${row.id}`, first.by, change)}</fieldset>`;
  }

  private who(id: string, value: string, change: (patch: Partial<RiskAction>) => void): TemplateResult {
    const find = async (words: string): Promise<Found[]> => (await staff(words)).items.map((each) => ({ id: each.id, name: each.name, note: '' }));
    return html`<heed-search free .box=${id} .label=${t.who} .hint=${t.whoHint} .value=${value} .find=${find}
      @heed-words=${(event: CustomEvent<string>) => change({ owner: event.detail, ownerId: '' })} @heed-pick=${(event: CustomEvent<Found>) => change({ owner: event.detail.name, ownerId: event.detail.id })}></heed-search>`;
  }

  private day(id: string, value: string | undefined, change: (patch: Partial<RiskAction>) => void): TemplateResult {
    return html`<div><label for=${id}>${t.by}</label><input id=${id} type="date" .value=${value ?? ''} @input=${(event: Event) => change({ by: (event.target as HTMLInputElement).value })}></div>`;
  }

  private reuse(row: RiskRow, actions: readonly RiskAction[]): TemplateResult | typeof nothing {
    const known = actions.filter(hasOwnerAndDate);
    const first = known[0];
    if (first === undefined) return nothing;
    const here = this.work.reusable(row, true).length;
    const all = this.work.reusable(row, false).length;
    const what = known.every((each) => each.owner === first.owner && each.by === first.by) ? whose.names(first.owner, dayWords(first.by ?? '')) : t.these;
    const use = (only: boolean, n: number): void => {
      this.work.reuse(row, only);
      this.say(t.reused(n));
    };
    const button = (only: boolean, n: number, words: string): TemplateResult => html`<p><button type="button" class="btn btn-2 btn-s" @click=${() => use(only, n)}>${words}</button></p>`;
    const child = this.work.view.children.find((each) => each.child.id === row.child)?.child.shortName;
    return html`${here > 0 && here < all && child !== undefined ? button(true, here, t.reuseHere(what, here, child)) : nothing}${all > 0 ? button(false, all, t.reuseAll(what, all)) : nothing}`;
  }

  private add(row: RiskRow): TemplateResult {
    const shown = [...(row.suggested?.actions ?? []), ...(row.suggested?.consider ?? []), ...this.work.actionsOf(row).map((each) => each.code)];
    const rest = this.work.library.filter((each) => !shown.includes(each.code));
    const elsewhere = this.work.elsewhere(row);
    const id = `own-${row.id}`;
    // Drawn with each letter, so that the field is seen to be empty again when it was added.
    const type = (event: Event): void => {
      this.own = (event.target as HTMLInputElement).value;
      this.redraw();
    };
    const add = (): void => {
      this.needWhat = this.own.trim() === '';
      if (this.needWhat) {
        this.redraw();
        return document.getElementById(id)?.focus();
      }
      this.work.add(row.id, this.own.trim());
      const fresh = this.work.row(row.id)?.actions.at(-1);
      if (fresh !== undefined) this.bound = [...this.bound, fresh.id];
      this.own = '';
      void this.focusOn(`who-${row.id}`);
    };
    const copy = (one: RiskAction): void => this.work.add(row.id, one.what, { owner: one.owner, ...(one.ownerId === undefined ? {} : { ownerId: one.ownerId }), ...(one.by === undefined ? {} : { by: one.by }) });
    return html`<details ?open=${this.adding} @toggle=${(event: Event) => (this.adding = (event.target as HTMLDetailsElement).open)}><summary class="small">${t.add}</summary><div class="stack stack-s">
      ${elsewhere.length === 0 ? nothing : html`<fieldset><legend class="small">${t.elsewhere}</legend>${repeat(elsewhere, (each) => each.id, (each) => html`<label class="pick tight"><input type="checkbox" .checked=${false} @change=${() => copy(each)}><span class="small">${each.what} (${named(each)})</span></label>`)}</fieldset>`}
      <div><label for=${id}>${t.own}</label>${fieldError(id, this.needWhat ? t.needWhat : '', common.problemPrefix)}<input id=${id} maxlength="400" autocomplete="off" .value=${this.own} @input=${type}></div>
      <p><button type="button" class="btn btn-2 btn-s" @click=${add}>${t.addDo}</button></p>
      ${rest.length === 0 ? nothing : html`<fieldset><legend class="small">${t.library}</legend>${repeat(rest, (each) => each.code, (each) => this.tick(row, each.code, each.label, false))}</fieldset>`}</div></details>`;
  }
}
