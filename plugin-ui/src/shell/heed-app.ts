import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { onBusy } from '../http';
import { common } from '../messages';
import { go, route, startOf, type Route } from '../router';
import type { SessionKeeper } from '../session';
import { HeedElement } from '../ui/element';
import { bar, footer } from './bar';
import { focusHeading, giveBack } from './focus';
import type { HostFrame } from './host-frame';
import { idleAt } from './idle';
import { directSignIn, pageFor, secondStep, setupCode, waitsForDigits } from './pages';
import type { HeedStepUp } from '../factor/heed-step-up';
import { locked, notOpen, privacy, starting, warning } from './screens';

type Cover = 'none' | 'hidden' | 'locked';

/** The frame around every screen: session, address, privacy, waiting. */
export class HeedApp extends HeedElement {
  private keeper!: SessionKeeper;
  private at: Route | undefined;
  private cover: Cover = 'none';
  private warned = false;
  /** What had the focus before the warning took it. */
  private stood: Element | null = null;
  private busy = false;
  private lastActivity = Date.now();
  private person = '';
  /** Counts the drawings from nothing: a new person or address gets a new page element. */
  private life = 0;
  private moved = false;
  /** The drawing whose page stands, also behind the question for six digits: nothing typed in it is lost. */
  private drawn = -1;
  private waited = false;
  private wentAway = false;

  begin(keeper: SessionKeeper, frame: HostFrame): void {
    this.keeper = keeper;
    keeper.addEventListener('change', () => this.sessionChanged());
    window.addEventListener('hashchange', () => this.follow());
    document.addEventListener('keydown', (event) => this.key(event));
    for (const kind of ['pointerdown', 'keydown', 'input', 'wheel', 'touchstart']) {
      document.addEventListener(kind, (event) => this.active(event), { passive: true });
    }
    document.addEventListener('input', () => frame.keepAlive(Date.now()));
    document.addEventListener('visibilitychange', () => this.visibility());
    this.addEventListener('heed-close', () => frame.close());
    this.addEventListener('heed-loaded', () => this.arrived());
    keeper.askDigits = () => this.askDigits();
    onBusy((busy) => this.showBusy(busy));
    setInterval(() => this.watchIdle(), 1000);
    new ResizeObserver(() => frame.size(this.getBoundingClientRect().height)).observe(this);
    void keeper.launch();
    this.requestUpdate();
  }

  private sessionChanged(): void {
    const session = this.keeper.session;
    const held = this.contains(document.activeElement);
    // After the digits a screen reader is led to the page that was waited for.
    if (this.waited && !this.keeper.waits && session !== undefined) {
      this.moved = true;
      if (this.drawn === this.life) this.arrived();
    }
    this.waited = this.keeper.waits;
    if (session !== undefined && session.person.id !== this.person) {
      // Another person at the same screen: nothing of the first one may remain.
      const swapped = this.person !== '';
      this.person = session.person.id;
      this.life += 1;
      this.cover = 'none';
      this.lastActivity = Date.now();
      if (swapped || route(location.hash) === undefined) history.replaceState(null, '', startOf(session.place.view, session.can, session.factor));
      this.at = route(location.hash);
      // Somebody pressed a button of the screen that goes now; a first drawing leaves the host page's focus alone.
      if (held) this.moving();
    }
    this.requestUpdate();
    if (session === undefined && this.keeper.trouble !== undefined && this.person !== '' && document.hasFocus()) void this.redrawAndFocus('cover-t');
  }

  private follow(): void {
    if (this.keeper.session === undefined) return;
    const asked = route(location.hash);
    if (asked === undefined) {
      if (location.hash === '' || location.hash.startsWith('#/')) go(startOf(this.keeper.session.place.view, this.keeper.session.can, this.keeper.session.factor));
      return;
    }
    this.at = asked;
    this.life += 1;
    this.moving();
    window.scrollTo(0, 0);
  }

  /** A screen reader follows the change of screen: to its heading now, and again when it has loaded. */
  private moving(): void {
    this.moved = true;
    this.requestUpdate();
    void focusHeading(this);
  }

  private arrived(): void {
    if (!this.moved) return;
    this.moved = false;
    void focusHeading(this, true);
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.defaultPrevented && this.keeper.session !== undefined) this.hide();
  }

  private hide = (): void => {
    if (this.cover !== 'none' || this.keeper.session === undefined) return;
    this.cover = 'hidden';
    this.leaving();
    void this.redrawAndFocus('cover');
  };

  private show = (): void => {
    this.cover = 'none';
    this.active();
    void this.redrawAndFocus('');
  };

  private visibility(): void {
    if (document.visibilityState === 'hidden') {
      this.wentAway = true;
      if (this.keeper.session !== undefined && this.cover === 'none') {
        const held = this.contains(document.activeElement);
        this.cover = 'hidden';
        this.leaving();
        void this.redrawAndFocus(held ? 'cover' : 'none');
      }
    } else if (this.wentAway) {
      this.wentAway = false;
      this.watchIdle();
    }
  }

  /** Pages keep what was typed before the screen is covered. */
  private leaving(): void {
    window.dispatchEvent(new Event('heed-leaving'));
  }

  private active(event?: Event): void {
    this.lastActivity = Date.now();
    // The key that presses "I am still here" must not go on to write into the field that gets the focus back.
    const pressing = event instanceof KeyboardEvent && (event.key === 'Enter' || event.key === ' ') && document.activeElement?.id === 'stay';
    if (this.warned && !pressing) {
      this.warned = false;
      this.requestUpdate();
      void giveBack(this, this.stood);
    }
  }

  private watchIdle(): void {
    const session = this.keeper.session;
    if (session === undefined || this.cover === 'locked') return;
    const idle = idleAt(Date.now(), this.lastActivity, session.idleSeconds);
    if (idle === 'lock') {
      this.leaving();
      this.cover = 'locked';
      this.warned = false;
      // The page's own last save goes out before the session ends.
      setTimeout(() => {
        if (this.cover === 'locked' && this.keeper.session === session) this.keeper.drop();
      }, 500);
      void this.redrawAndFocus('cover');
    } else if (idle === 'warn' && !this.warned && this.cover === 'none') {
      this.warned = true;
      this.stood = document.activeElement;
      void this.redrawAndFocus('stay');
    }
  }

  private reopen = async (): Promise<void> => {
    if (await this.keeper.launch()) this.show();
  };

  private async redrawAndFocus(id: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    if (id === '') await focusHeading(this);
    else document.getElementById(id)?.focus();
  }

  private async askDigits(): Promise<boolean> {
    await import('../factor/heed-step-up');
    return (await this.querySelector<HeedStepUp>('heed-step-up')?.ask()) ?? false;
  }

  private showBusy(busy: boolean): void {
    this.busy = busy;
    this.requestUpdate();
  }

  override render(): TemplateResult | typeof nothing {
    if (this.keeper === undefined) return nothing;
    const covered = this.cover !== 'none' || this.keeper.session === undefined;
    return html`${this.busy ? html`<progress class="busy late-show noprint" aria-label=${common.working}></progress>` : nothing}
      ${covered ? this.coverScreen() : nothing}
      ${this.person === '' ? nothing : html`<div ?hidden=${covered}>${this.page()}</div>`}`;
  }

  private coverScreen(): TemplateResult | typeof nothing {
    if (this.keeper.session !== undefined && this.cover === 'hidden') return privacy(this.show);
    if (this.cover === 'locked' && this.keeper.trouble === undefined) return locked(() => void this.reopen());
    if (this.keeper.trouble === 'stand-alone') return setupCode(this.redraw);
    if (this.keeper.trouble === 'direct') return html`<main>${directSignIn(this.redraw)}</main>`;
    if (this.keeper.trouble !== undefined) return notOpen(this.keeper.trouble, this.keeper.detail, () => void this.reopen());
    return starting();
  }

  /** A part of the program has come, with the heading that the focus waits for. */
  private redraw = (): void => {
    this.requestUpdate();
    if (this.moved) void focusHeading(this);
  };

  private screen(at: Route): TemplateResult {
    const waits = waitsForDigits(at, this.keeper.session);
    if (!waits) this.drawn = this.life;
    return html`${waits ? secondStep(this.redraw) : nothing}
      <div ?hidden=${waits}>${this.drawn === this.life ? keyed(this.life, pageFor(at, this.redraw)) : nothing}</div>`;
  }

  private page(): TemplateResult {
    const session = this.keeper.session;
    return html`${this.warned ? warning(() => this.active()) : nothing}
      ${bar(this.at, this.keeper, this.hide)}
      <main id="main" tabindex="-1">${this.at === undefined ? nothing : this.screen(this.at)}</main>
      <heed-step-up></heed-step-up>
      ${session === undefined ? nothing : footer(this.at, session, this.hide)}`;
  }
}

customElements.define('heed-app', HeedApp);

declare global {
  interface HTMLElementTagNameMap { 'heed-app': HeedApp }
}
