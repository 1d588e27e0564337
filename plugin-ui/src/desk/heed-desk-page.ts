import { html, nothing, type TemplateResult } from 'lit';
import type { DeskRow, DeskView } from '../api-types';
import { at, Page } from '../page';
import { addressOf } from '../router';
import { zone } from '../session';
import * as time from '../time';
import * as api from './desk-api';
import { desk as t } from './messages';
import { pairingList, RoleForm } from './roles';

type Show = keyof typeof t.chips;
/** Set times of the desk: the 24-hour contact (a concern that has one stands among the clocks too) and reviews. */
const SHOWN: Record<Show, (row: DeskRow) => boolean> = {
  ALL: () => true, NEW: (row) => row.kind === 'NEW_CONCERN', CLOCK: (row) => row.due !== undefined, DECIDE: (row) => ['ACKNOWLEDGE', 'TRIAGE', 'ASSESSMENT_SECOND', 'ASSESSMENT_HEAD'].includes(row.kind),
};
/** What a row opens on its screen. */
const PARTS: Record<string, string> = { CONTACT_24H: 'contact', ASSESSMENT_REVIEW: 'assessment', ASSESSMENT_SECOND: 'assessment', ASSESSMENT_HEAD: 'assessment', MEET_AGAIN: 'apart', APART_NOT_KNOWN: 'apart' };
const GROUPS = ['PAST', 'TODAY', 'WEEK', 'LATER'] as const;

/** What is due, in the order in which it falls due. Each row says the next act and does it in one click. */
export class HeedDeskPage extends Page<DeskView> {
  protected override frame = 'page stack stack-l';
  private show: Show = 'ALL';
  private readonly roles = new RoleForm();

  protected override fetchView(): Promise<DeskView> {
    return api.desk();
  }

  protected override heading(): TemplateResult {
    const view = this.view;
    const count = (group: DeskRow['group']): number => view?.rows.filter((each) => each.group === group).length ?? 0;
    return html`<header class="row spread row-top">
      <div class="stack stack-s grow"><h1 tabindex="-1">${t.title}</h1>
        ${view === undefined ? nothing : html`<p class="lead">${t.summary(count('PAST'), count('TODAY'))}</p>
          <p class="small muted">${time.full(view.asOf, zone())}. ${t.zone}</p>`}</div>
      <a class="btn btn-2" href="#/report">${t.report}</a>
    </header>`;
  }

  protected override body(view: DeskView): TemplateResult {
    const rows = view.rows.filter(SHOWN[this.show]);
    return html`${this.problem()}
      ${view.rows.length === 0 ? this.nothingDue(view) : html`${this.chips(view)}
        ${rows.length === 0 ? html`<p class="empty">${t.emptyFilter}</p>` : GROUPS.map((group) => groupPart(group, rows.filter((each) => each.group === group), view.asOf))}`}
      ${view.pairings.length === 0 ? nothing : pairingList(view.pairings, this.doing !== '', (id) => void this.approve(id))}
      ${this.roles.draw(view.rolesToConfirm, (id) => this.fault(id), this.doing !== '', () => this.requestUpdate(), (work) => void this.decide(work))}
      ${view.unsentDrafts === 0 ? nothing : html`<p>${t.drafts(view.unsentDrafts)}</p>`}
      <footer class="small muted stack stack-s">
        ${view.hostQueue.waiting === 0 ? nothing : html`<p class="prompt prompt-wait"><strong>${t.queue(view.hostQueue.waiting, view.hostQueue.oldest === undefined ? '' : time.timeOf(view.hostQueue.oldest, zone()))}</strong>
          ${view.hostQueue.trouble === '' ? nothing : html` ${t.queueTrouble(view.hostQueue.trouble)}`} ${t.queueKept}</p>`}
        ${view.hostQueue.refused === 0 ? nothing : html`<p class="prompt prompt-wait"><strong>${t.refused(view.hostQueue.refused)}</strong></p>`}
        ${view.copiesDiffer === undefined ? nothing : html`<p class="prompt prompt-wait"><strong>${view.copiesDiffer.sentence}</strong> ${t.compared} ${at(view.copiesDiffer.at, 'moment')}.</p>`}
        ${view.rosterAsOf === undefined ? nothing : html`<p>${t.roster}, ${t.old(time.span(view.rosterAsOf, view.asOf))}.</p>`}
      </footer>`;
  }

  private chips(view: DeskView): TemplateResult {
    const shown = (Object.keys(t.chips) as Show[]).map((each) => ({ each, n: view.rows.filter(SHOWN[each]).length }));
    const rows = view.rows.filter(SHOWN[this.show]).length;
    return html`<fieldset><legend class="vh">${t.show}</legend><div class="chips">${shown.map(({ each, n }) => html`<label><input type="radio" name="show" .checked=${each === this.show}
      @change=${() => this.choose(each)}><span>${t.chip(t.chips[each], n)}</span></label>`)}</div><p class="vh" role="status">${t.showing(rows)}</p></fieldset>`;
  }

  private choose(show: Show): void {
    this.show = show;
    this.requestUpdate();
  }

  private nothingDue(view: DeskView): TemplateResult {
    return html`<div class="empty stack stack-s"><p><strong>${t.empty}</strong></p>
      <p>${t.emptyNext(view.openCases)}</p><p>${t.emptyQuiet}</p></div>`;
  }

  private async approve(id: string): Promise<void> {
    if (await this.act('approve', async () => void (this.view = await api.approve(id)))) this.tell(t.approved);
  }

  private async decide(work: () => ReturnType<RoleForm['decision']>): Promise<void> {
    const { decision, faults } = work();
    if (faults.length > 0) return this.refuse(faults);
    if (decision === undefined) return;
    if (await this.act('role', async () => void (this.view = await api.decideRole(decision)))) {
      this.roles.reset();
      this.tell(t.roleDone);
    }
  }

  private tell(words: string): void {
    this.said = words;
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('h1')?.focus());
  }
}

function groupPart(group: DeskRow['group'], rows: readonly DeskRow[], now: string): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  return html`<section aria-labelledby=${`group-${group}`}>
    <h2 id=${`group-${group}`}>${t.groups[group]} <span class=${group === 'PAST' ? 'tag tag-late' : 'tag'}>${rows.length}</span></h2>
    <ul class="plain">${rows.map((each) => rowPart(each, now))}</ul>
  </section>`;
}

function rowPart(row: DeskRow, now: string): TemplateResult {
  const late = row.group === 'PAST';
  const address = addressOf(row.ref, PARTS[row.kind] ?? '');
  return html`<li class=${late ? 'due due-late' : 'due'}>
    <div class="clock">${clock(row, now)}</div>
    <div><h3><a href=${address}>${row.act}</a></h3>${row.danger ? html`<p><span class="tag tag-wait">${t.danger}</span></p>` : nothing}<p>${row.why}</p></div>
    <a class=${late ? 'btn' : 'btn btn-2'} href=${address}>${row.button}<span class="vh">, ${row.why}</span></a>
  </li>`;
}

/** The act's latest moment, or, where no time is set, how long it has waited. */
function clock(row: DeskRow, now: string): TemplateResult {
  if (row.due === undefined) return html`<b>${t.waiting(time.span(row.since, now))}</b><small>${t.since} ${at(row.since, 'moment')}</small>`;
  const whole = Date.parse(row.due) - Date.parse(row.since);
  const gone = Math.min(whole, Math.max(0, Date.parse(now) - Date.parse(row.since)));
  const bar = html`<progress max=${whole} value=${gone} aria-hidden="true"></progress>`;
  if (row.group === 'PAST') return html`<b>${t.past(time.span(row.due, now))}</b>${bar}<small>${t.wasDue} ${at(row.due, 'moment')}</small>`;
  return html`<b><time datetime=${row.due} title=${time.exact(row.due, zone())}>${row.kind === 'ASSESSMENT_REVIEW' ? t.reviewBy(time.moment(row.due, zone(), now)) : t.contactNow(time.moment(row.due, zone(), now))}</time></b>${bar}<small>${row.kind === 'ASSESSMENT_REVIEW' ? t.review : t.contact}</small>`;
}

customElements.define('heed-desk-page', HeedDeskPage);
