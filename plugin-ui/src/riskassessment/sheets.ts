import { html, type TemplateResult } from 'lit';
import type { RiskRow } from '../api-types';
import { Actions } from './actions';
import type { Host } from './host';
import type { Around } from './risk';
import { risk as t } from './risk-messages';
import { isDone, mayHaveAfter, nextOpen, owesReason, type Group } from './rows';
import { sheet, type NewRisk } from './sheet';
import { groupName } from './steps';

/** The risks, by who could be harmed: one row open at a time, confirmed one by one. Fetched when a sheet is opened. */
export class Sheets {
  private readonly actions: Actions;
  private open = '';
  private quick = false;
  private removing: Around['removing'];
  private adding: NewRisk | undefined;

  constructor(private readonly host: Host) {
    this.actions = new Actions(host.work, () => host.redraw(), (words) => host.tell(words), (id) => host.focusOn(id));
  }

  draw(step: string): TemplateResult {
    const { host } = this;
    const group = host.work.groups.find((each) => each.id === step);
    if (group === undefined) return html``;
    return sheet(group, {
      host, work: host.work, actions: this.actions, open: this.open, locked: host.locked(), quick: this.quick, removing: this.removing, adding: this.adding,
      toggle: (id) => this.put(() => this.opened(this.open === id ? '' : id)), confirm: (row, why) => void this.confirm(row, why), next: (row) => void this.next(row), nextWords: (row) => this.nextWords(row),
      remove: (change) => this.put(() => (this.removing = change)), add: (change) => this.put(() => (this.adding = change)), addRow: (to, from) => void this.addRow(to, from),
    });
  }

  opened(id: string): void {
    const { work } = this.host;
    const row = work.row(id);
    const found = row === undefined ? {} : work.offerFor(row);
    this.open = row?.id ?? '';
    this.removing = undefined;
    this.adding = undefined;
    this.actions.opened(row);
    this.quick = row !== undefined && (row.before ?? found.before) !== undefined && (row.after ?? found.after) !== undefined;
  }

  private put(change: () => void): void {
    change();
    this.host.redraw();
  }

  private upNext(from: RiskRow): RiskRow | undefined {
    const { work } = this.host;
    return nextOpen(work.view.template, work.ordered, from.id);
  }

  private async next(from: RiskRow): Promise<void> {
    const next = this.upNext(from);
    if (next === undefined) await this.host.go('sign', '', 'step-t');
    else this.host.show(next.id);
  }

  private nextWords(row: RiskRow): string {
    const { work } = this.host;
    const next = this.upNext(row);
    const group = next === undefined ? undefined : work.groups.find((each) => each.rows.includes(next));
    if (next === undefined || group === undefined) return t.toSign;
    return group.id === this.host.step() ? t.next(next.nature) : t.nextIn(groupName(work, group), next.nature);
  }

  /** One press. It goes on when nothing is left to ask of this row; else to what is asked. */
  private async confirm(row: RiskRow, why?: string): Promise<void> {
    const { host } = this;
    const { work } = host;
    work.confirm(row.id, why);
    const now = work.row(row.id) ?? row;
    host.tell(t.confirmed(now.nature));
    if (isDone(work.view.template, now)) return this.next(now);
    const waits = !mayHaveAfter(now.actions, work.library);
    await host.focusOn(owesReason(work.view.template, now) ? `why-${row.id}` : waits ? `who-${row.id}` : `next-${row.id}`);
  }

  private async addRow(group: Group, from: NewRisk): Promise<void> {
    const { host } = this;
    const id = host.work.addRow(group, from.kind, from.nature.trim(), from.template);
    this.adding = undefined;
    await host.flush();
    const row = host.work.row(id) ?? host.work.groups.find((each) => each.id === group.id)?.rows.find((each) => each.code === from.template?.code);
    if (row !== undefined) host.show(row.id);
  }
}
