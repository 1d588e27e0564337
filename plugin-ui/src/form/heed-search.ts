import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { HeedElement } from '../ui/element';
import { search as t } from './messages';

export interface Found { id: string; name: string; note: string }

const PAUSE_MS = 250;

/**
 * A field that searches while one types. Tells `heed-pick` with the chosen one; arrow keys, Enter and Escape work.
 * When `free`, any words are an answer: they stay in the field, and `heed-words` tells them as they are typed.
 */
export class HeedSearch extends HeedElement {
  static override properties = { label: {}, hint: {}, box: {}, find: { attribute: false }, without: { attribute: false }, invalid: { type: Boolean }, free: { type: Boolean }, value: {} };

  declare label: string;
  declare hint: string;
  /** The id of the field; the list is this with `-list`. */
  declare box: string;
  declare find: (words: string) => Promise<Found[]>;
  declare without: readonly string[];
  declare invalid: boolean;
  declare free: boolean;
  declare value: string;

  private words = '';
  private found: Found[] | undefined;
  private active = -1;
  private status = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;

  constructor() {
    super();
    this.label = '';
    this.hint = '';
    this.box = 'search';
    this.find = () => Promise.resolve([]);
    this.without = [];
    this.invalid = false;
    this.free = false;
    this.value = '';
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.free && changed.has('value')) this.words = this.value;
  }

  private typed(words: string): void {
    this.words = words;
    if (this.free) this.dispatchEvent(new CustomEvent<string>('heed-words', { detail: words, bubbles: true }));
    clearTimeout(this.timer);
    this.active = -1;
    if (words.trim().length < 2) {
      this.asked += 1;
      this.found = undefined;
      this.status = words.trim() === '' ? '' : t.min;
      this.requestUpdate();
      return;
    }
    this.timer = setTimeout(() => void this.search(words.trim()), PAUSE_MS);
  }

  private async search(words: string): Promise<void> {
    this.asked += 1;
    const mine = this.asked;
    try {
      const found = (await this.find(words)).filter((each) => !this.without.includes(each.id));
      // A slow answer to an older question must not replace a newer one.
      if (mine !== this.asked) return;
      this.found = found;
      this.status = found.length === 0 ? t.none : t.found(found.length);
    } catch {
      if (mine !== this.asked) return;
      this.found = undefined;
      this.status = t.failed;
    }
    this.requestUpdate();
  }

  private key(event: KeyboardEvent): void {
    const last = (this.found?.length ?? 0) - 1;
    if (event.key === 'Escape' && this.found !== undefined) {
      event.preventDefault();
      this.shut();
    } else if (event.key === 'ArrowDown' && last >= 0) {
      event.preventDefault();
      this.active = Math.min(last, this.active + 1);
    } else if (event.key === 'ArrowUp' && last >= 0) {
      event.preventDefault();
      this.active = Math.max(0, this.active - 1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const only = last === 0 ? this.found?.[0] : undefined;
      const chosen = this.found?.[this.active] ?? only;
      if (chosen !== undefined) this.pick(chosen);
    } else return;
    this.requestUpdate();
  }

  private shut(): void {
    clearTimeout(this.timer);
    this.asked += 1;
    this.found = undefined;
    this.active = -1;
    this.status = '';
  }

  /** Taken when pressed: what moves on the page before the button is let go must not lose the choice. A screen reader only clicks. */
  private press(event: MouseEvent, chosen: Found): void {
    if (event.button !== 0) return;
    event.preventDefault();
    this.pick(chosen);
  }

  private pick(chosen: Found): void {
    this.shut();
    this.words = this.free ? chosen.name : '';
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent<Found>('heed-pick', { detail: chosen, bubbles: true }));
    this.querySelector('input')?.focus();
  }

  protected override updated(_changed: PropertyValues): void {
    this.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  override render(): TemplateResult {
    const open = (this.found?.length ?? 0) > 0;
    const list = `${this.box}-list`;
    const describedBy = `${this.invalid ? `${this.box}-e ` : ''}${this.box}-h`;
    return html`<div class="search">
      <label for=${this.box}>${this.label} <span class="hint" id=${`${this.box}-h`}>${this.hint}</span></label>
      <input class="w-m" id=${this.box} role="combobox" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="60"
        aria-autocomplete="list" aria-expanded=${open} aria-controls=${open ? list : nothing} aria-describedby=${describedBy} aria-invalid=${this.invalid ? 'true' : nothing}
        aria-activedescendant=${this.active >= 0 ? `${list}-${this.active}` : nothing}
        .value=${this.words} @input=${(event: Event) => this.typed((event.target as HTMLInputElement).value)} @keydown=${(event: KeyboardEvent) => this.key(event)}>
      ${open ? html`<ul role="listbox" id=${list} aria-label=${this.label}>${this.found?.map((each, i) => html`<li role="option" id=${`${list}-${i}`}
        aria-selected=${i === this.active ? 'true' : 'false'} @mousedown=${(event: MouseEvent) => this.press(event, each)} @click=${() => this.pick(each)}><strong>${each.name}</strong>${each.note === '' ? nothing : html` <span class="muted">${each.note}</span>`}</li>`)}</ul>` : nothing}
      <p class="small muted" role="status">${this.status}</p>
    </div>`;
  }
}

customElements.define('heed-search', HeedSearch);
