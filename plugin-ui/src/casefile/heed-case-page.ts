import { html, nothing, type TemplateResult } from 'lit';
import type { CaseView, EntryView } from '../api-types';
import { newKey } from '../http';
import { common } from '../messages';
import { nowIso, Page } from '../page';
import { go } from '../router';
import { keeper, zone } from '../session';
import { daysBetween } from '../time';
import * as api from './casefile-api';
import { clocks } from './clocks';
import { Composer } from './composer';
import './heed-retention';
import { HostCopiesForm } from './host-copies';
import { lanes } from './lanes';
import { caseWords as t, chronology as c, copies, earlier, life, people } from './messages';
import { keeping } from './retention-words';
import { Timeline } from './timeline';

/** A case: its set times, one lane per child, the chronology and what the MIS holds of it. */
export class HeedCasePage extends Page<CaseView> {
  caseId = '';
  opening = '';
  protected override frame = 'page stack stack-l';
  private readonly composer = new Composer();
  private readonly timeline = new Timeline();
  private accessOpen = false;
  private readonly copies = new HostCopiesForm();
  private keptOpen = false;
  private apartOpen = false;
  /** Fetches the part that says where the children meet; it is another feature's. */
  static meetings: () => Promise<unknown> = () => Promise.resolve();
  private earlierOpen = false;
  /** Renewed after each success: pressing twice writes one line, writing twice writes two. */
  private key = newKey();

  protected override fetchView(): Promise<CaseView> {
    return api.caseFile(this.caseId);
  }

  /** Somebody closed it meanwhile: the way to open it again is shown, and what was typed stays. */
  protected override async act(name: string, work: () => Promise<void>): Promise<boolean> {
    const done = await super.act(name, work);
    if (!done && this.failure?.code === 'case-closed') {
      this.view = await api.caseFile(this.caseId);
      this.requestUpdate();
    }
    return done;
  }

  protected override loaded(): void {
    if (this.opening === 'contact' || this.opening === 'apart') void this.updateComplete.then(() => setTimeout(() => document.getElementById(this.opening)?.focus()));
  }

  protected override fieldId(field: string): string {
    return field === 'text' ? 'line' : field;
  }

  protected override heading(): TemplateResult {
    const view = this.view;
    const who = common.listAnd(view?.children.map((each) => each.child.shortName) ?? []);
    return html`<header class="stack stack-s">
      <p><a href="#/desk">${common.backToDesk}</a></p>
      <h1 tabindex="-1">${view === undefined ? t.title : t.named(view.number, who)}</h1>
      ${view === undefined ? nothing : html`<p class="lead">${view.about}${/[.!?]$/.test(view.about) ? '' : '.'} ${common.alleged}</p>
        <p class="row"><span class="tag tag-info">${view.status === 'OPEN' ? t.open(daysBetween(view.openedAt, nowIso(), zone()) + 1) : t.closed}</span> <span>${t.ledBy(view.ledBy.name)}</span></p>`}
    </header>`;
  }

  protected override body(view: CaseView): TemplateResult {
    const fault = (id: string): string => this.fault(id);
    const redraw = (): void => this.requestUpdate();
    const busy = this.doing !== '';
    const open = view.status === 'OPEN';
    const team = keeper().can('lead') || keeper().can('deputy');
    return html`${this.problem()}
      ${!open && team ? this.life(view) : nothing}
      <section aria-label=${t.clocks}>${clocks(view.clocks)}</section>
      ${open ? this.contact(view) : nothing}
      ${lanes(view)}
      <div class="stack stack-s">${view.mayRecord ? this.people(view) : nothing}${team ? this.earlier(view) : nothing}</div>
      <heed-records .caseId=${view.id} .rows=${view.records} .mayWrite=${view.mayRecord}></heed-records>
      ${this.apart(view)}
      ${view.concerns.length === 0 ? nothing : html`<section class="stack stack-s" aria-labelledby="concerns"><h2 id="concerns">${t.concerns}</h2>
        <ul>${view.concerns.map((id, i) => html`<li><a href=${`#/concerns/${id}`}>${t.concernOf(i + 1)}</a></li>`)}</ul></section>`}
      <section class="stack" aria-labelledby="chron"><div class="row spread"><h2 id="chron" tabindex="-1">${c.title}</h2><a href=${`#/cases/${view.id}/print`}>${c.print}</a></div>
        ${open ? this.composer.draw(view, fault, busy, redraw, this.add) : nothing}
        ${this.timeline.draw(view, { fault, busy, redraw, correct: (entry) => void this.correct(entry) })}
        ${view.more ? html`<p><button class="btn btn-2" aria-disabled=${busy} @click=${() => void this.older()}>${c.older}</button></p>` : nothing}
      </section>
      ${this.copies.draw({ ...view, mayDecide: view.mayDecide && open }, fault, busy, redraw, this.hold, () => void this.copyAgain())}
      ${team ? html`<details @toggle=${this.showAccess}><summary>${t.access}</summary>${this.accessOpen ? html`<heed-case-access .caseFile=${view} @heed-closed=${() => go('#/cases')}></heed-case-access>` : nothing}</details>` : nothing}
      ${this.kept(view)}
      ${open && view.mayDecide ? html`<details><summary>${life.title}</summary>${this.life(view)}</details>` : nothing}
      <div class="foot">${t.foot}</div>`;
  }

  private readonly turned = (event: CustomEvent<{ fresh: CaseView; said: string }>): void => {
    this.merge(event.detail.fresh);
    this.said = event.detail.said;
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('h1')?.focus());
  };

  private life(view: CaseView): TemplateResult {
    return html`<heed-case-life .caseFile=${view} @heed-case=${this.turned} @heed-loaded=${(event: Event) => event.stopPropagation()}></heed-case-life>`;
  }

  /** Its part of the program comes when somebody opens it. */
  private people(view: CaseView): TemplateResult {
    const opened = (): void => void import('./heed-case-people');
    return html`<details @toggle=${opened}><summary>${people.title}</summary><heed-case-people .caseFile=${view} @heed-case=${this.turned} @heed-loaded=${(event: Event) => event.stopPropagation()}></heed-case-people></details>`;
  }

  /** Asked for only when somebody opens it: what it shows is written down in the audit. */
  private earlier(view: CaseView): TemplateResult {
    const opened = async (event: Event): Promise<void> => {
      const open = (event.target as HTMLDetailsElement).open;
      // Drawn once its part is there: it asks for its view at once, and has to know of which case.
      await import('./heed-case-earlier');
      this.earlierOpen ||= open;
      this.requestUpdate();
    };
    return html`<details @toggle=${opened}><summary id="earlier">${earlier.title}</summary>${this.earlierOpen ? html`<heed-case-earlier .caseFile=${view} @heed-case=${this.turned} @heed-loaded=${(event: Event) => event.stopPropagation()}></heed-case-earlier>` : nothing}</details>`;
  }

  /** Asked for only when somebody opens it; its loading is not the page's. */
  private kept(view: CaseView): TemplateResult {
    const opened = (event: Event): void => {
      this.keptOpen ||= (event.target as HTMLDetailsElement).open;
      this.requestUpdate();
    };
    return html`<details @toggle=${opened}><summary>${keeping.title}</summary>
      ${this.keptOpen ? html`<heed-retention .caseId=${view.id} @heed-loaded=${(event: Event) => event.stopPropagation()}></heed-retention>` : nothing}</details>`;
  }

  /** Asked for only when somebody opens it: the MIS is asked then. Open at once when the desk sent the lead here for it. */
  private apart(view: CaseView): TemplateResult | typeof nothing {
    if (view.children.length < 2) return nothing;
    const opened = async (event: Event): Promise<void> => {
      const open = (event.target as HTMLDetailsElement).open;
      await HeedCasePage.meetings();
      this.apartOpen ||= open;
      this.requestUpdate();
    };
    return html`<details class="card" ?open=${this.opening === 'apart'} @toggle=${opened}><summary id="apart">${t.apart}</summary>
      ${this.apartOpen ? html`<heed-meetings .caseId=${view.id} @heed-loaded=${(event: Event) => event.stopPropagation()}></heed-meetings>` : nothing}</details>`;
  }

  /** The page's main act while the 24 hours run; open at once when the desk sent the lead here for it. */
  private contact(view: CaseView): TemplateResult {
    const running = view.clocks.some((each) => each.kind === 'CONTACT_24H' && each.metAt === undefined);
    const taken = (event: CustomEvent<CaseView>): void => this.taken(event.detail, 'chron');
    return html`<details class="card" ?open=${this.opening === 'contact'}><summary id="contact" class=${running ? 'btn' : ''}>${running ? t.contactTitle : t.recordContact}</summary>
      ${running ? html`<p class="hint">${t.contactHint}</p>` : nothing}
      <heed-contact-form .caseFile=${view} @heed-case=${taken}></heed-contact-form></details>`;
  }

  /** Asked for only when somebody looks: each look is a line in the audit. */
  private showAccess = (event: Event): void => {
    this.accessOpen = (event.target as HTMLDetailsElement).open;
    this.requestUpdate();
  };

  private add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const view = this.view;
    if (view === undefined) return;
    const faults = this.composer.missing(view);
    if (faults.length > 0) return this.refuse(faults);
    const done = await this.act('add', async () => this.merge(await api.addLine(view.id, this.composer.line(view), this.key)));
    if (!done) return;
    this.key = newKey();
    this.composer.clear();
    this.said = c.added;
    this.requestUpdate();
    await this.updateComplete;
    document.getElementById('line')?.focus();
  };

  private async correct(entry: EntryView): Promise<void> {
    const faults = this.timeline.missing();
    if (faults.length > 0) return this.refuse(faults);
    const done = await this.act('correct', async () => this.merge(await api.correct(this.caseId, entry.id, this.timeline.correction(), this.key)));
    if (!done) return;
    this.timeline.close();
    this.said = c.correctDone;
    await this.focusAfter('chron');
  }

  private async older(): Promise<void> {
    const view = this.view;
    const last = view?.entries.at(-1);
    if (view === undefined || last === undefined) return;
    await this.act('older', async () => {
      const more = await api.entries(view.id, last.recordedAt);
      this.view = { ...view, entries: [...view.entries, ...more.items], more: more.more };
    });
  }

  private hold = async (event: Event): Promise<void> => {
    event.preventDefault();
    const faults = this.copies.missing();
    if (faults.length > 0) return this.refuse(faults);
    const body = this.copies.confirmed();
    if (body === undefined) return this.requestUpdate();
    if (!(await this.act('copies', async () => this.merge(await api.hostCopies(this.caseId, body))))) return;
    this.copies.clear();
    this.said = copies.done;
    await this.focusAfter('copies');
  };

  private async copyAgain(): Promise<void> {
    if (!(await this.act('again', async () => this.merge(await api.copyAgain(this.caseId))))) return;
    this.said = copies.againDone;
    await this.focusAfter('copies');
  }

  /** The answer holds the newest lines; older ones already shown stay. */
  private merge(fresh: CaseView): void {
    const first = fresh.entries.at(-1)?.seq ?? 0;
    const older = (this.view?.entries ?? []).filter((each) => each.seq < first);
    const more = older.length > 0 ? this.view?.more ?? fresh.more : fresh.more;
    this.view = { ...fresh, entries: [...fresh.entries, ...older], more };
    this.key = newKey();
  }

  private taken(fresh: CaseView, focus: string): void {
    this.merge(fresh);
    this.opening = '';
    this.said = c.added;
    this.querySelector('#contact')?.closest('details')?.removeAttribute('open');
    void this.focusAfter(focus);
  }

  private async focusAfter(id: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    document.getElementById(id)?.focus();
  }
}

customElements.define('heed-case-page', HeedCasePage);
