import { html, nothing, type TemplateResult } from 'lit';
import type { AssessmentView, Missing, RiskRow, SignStep } from '../api-types';
import { newKey, type Failure } from '../http';
import { common } from '../messages';
import { Page } from '../page';
import { focusOn } from '../ui/errors';
import { Actions } from './actions';
import { sign } from './assessment-api';
import { Change } from './change';
import { met } from './conflict';
import { assessment as t, risk as r, sign as s } from './messages';
import type { Around } from './risk';
import { isDone, mayHaveAfter, nextOpen, owesReason, type Group } from './rows';
import { Saving } from './saving';
import { sheet, type NewRisk } from './sheet';
import { SignForm, signOff } from './sign';
import { groupName, steps } from './steps';
import { Versions } from './versions';
import { Work } from './work';

/** The risk assessment and safety plan of a case: steps in any order, half done is fine, saved by itself. */
export class HeedAssessmentPage extends Page<AssessmentView> {
  caseId = '';
  step = '';
  protected override frame = 'page stack stack-l';
  private work: Work | undefined;
  private actions: Actions | undefined;
  private open = '';
  private quick = false;
  private removing: Around['removing'];
  private adding: NewRisk | undefined;
  private readonly change = new Change();
  private signing = new SignForm();
  private readonly versions = new Versions();
  private readonly saving = new Saving(() => this.caseId, {
    why: () => (this.locked ? undefined : this.change.why), taken: (fresh) => this.taken(fresh), refused: (failure) => this.refused(failure),
    met: () => void ((this.work?.theirs.length ?? 0) > 0 && this.focus_('compare')), redraw: () => this.requestUpdate(),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('heed-leaving', this.saving.leave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('heed-leaving', this.saving.leave);
    this.saving.leave();
  }

  protected override fetchView(): Promise<AssessmentView> {
    return this.saving.read();
  }

  protected override loaded(view: AssessmentView): void {
    this.work = new Work(view, () => {
      this.saving.touch();
      this.requestUpdate();
    });
    this.saving.work = this.work;
    this.actions = new Actions(this.work, () => this.requestUpdate(), (words) => this.tell(words));
    const known = ['sign', 'versions', ...this.work.groups.map((each) => each.id)];
    const undone = this.work.groups.find((group) => group.rows.some((row) => !isDone(view.template, row)));
    if (!known.includes(this.step)) this.step = undone?.id ?? 'sign';
    if (!this.locked) this.openRow(this.firstOpen(this.step));
  }

  /** The row that comes first: the one to carry on with. */
  private firstOpen(step: string): string {
    const work = this.work;
    return work?.groups.find((each) => each.id === step)?.rows.find((row) => !isDone(work.view.template, row))?.id ?? '';
  }

  private get signed(): boolean {
    return this.work?.view.signatures.some((each) => each.stands) ?? false;
  }

  private get locked(): boolean {
    return this.work === undefined || !this.work.view.mayWrite || (this.signed && this.change.why === '');
  }

  protected override fieldId(field: string): string {
    const [kind, row] = field.split('.');
    return kind === 'rows' ? `row-${row}` : field === 'proceed' ? 'proceed-yes' : field;
  }

  protected override heading(): TemplateResult {
    const view = this.work?.view;
    return html`<header class="stack"><p class="noprint"><a href=${`#/cases/${this.caseId}`}>${view === undefined ? t.backPlain : t.back(view.number)}</a></p>
      <div class="row spread row-top"><div class="grow stack stack-s"><h1 tabindex="-1">${t.title}</h1>
        ${view === undefined ? nothing : html`<p class="lead">${t.inCase(view.number, common.listAnd(view.children.map((each) => each.child.shortName)))} ${t.version(view.revision, this.signed ? t.complete : t.notSigned)}</p><p class="small muted">${common.alleged}</p>`}</div>
        ${view === undefined || view.revision === 0 ? nothing : html`<div class="row"><a class="btn btn-2" href=${`#/assessments/${this.caseId}/print`}>${t.print}</a></div>`}</div></header>`;
  }

  protected override body(): TemplateResult {
    const { work, actions } = this;
    if (work === undefined || actions === undefined) return html``;
    return html`${this.problem()}${met(work, (row) => this.show(row))}${this.changing(work)}
      <div class="wizard">${steps({ work, caseId: this.caseId, step: this.step, savedAt: this.saving.savedAt, failed: this.saving.failed, waiting: work.dirty, address: this.address, go: this.follow })}
        ${this.main(work, actions)}</div>
      <footer class="foot">${t.foot}</footer>`;
  }

  private main(work: Work, actions: Actions): TemplateResult {
    if (this.step === 'versions') return this.versions.draw(work.view, () => void this.compare(work.view));
    const group = work.groups.find((each) => each.id === this.step);
    if (group === undefined) {
      return signOff({ work, locked: this.locked, busy: this.doing !== '', signing: this.signing, fault: (id) => this.fault(id), redraw: () => this.requestUpdate(), review: (day) => this.review(day), open: this.fill, sign: (step) => void this.sign(step) });
    }
    return sheet(group, { ...this.around(work, actions), adding: this.adding, add: (change) => this.put(() => (this.adding = change)), addRow: (at, new_) => void this.addRow(at, new_), go: this.follow, address: this.address });
  }

  private around(work: Work, actions: Actions): Around {
    return {
      work, actions, open: this.open, locked: this.locked, quick: this.quick, removing: this.removing, redraw: () => this.requestUpdate(),
      toggle: (id) => this.put(() => this.openRow(this.open === id ? '' : id)), confirm: (row, why) => void this.confirm(row, why), next: (row) => void this.next(row.id),
      nextWords: (row) => this.nextWords(row), remove: (change) => this.put(() => (this.removing = change)),
    };
  }

  private put(change: () => void): void {
    change();
    this.requestUpdate();
  }

  private openRow(id: string): void {
    const row = this.work?.row(id);
    this.open = row?.id ?? '';
    this.removing = undefined;
    this.actions?.opened(row);
    const found = row === undefined ? {} : this.work?.offerFor(row) ?? {};
    this.quick = row !== undefined && (row.before ?? found.before) !== undefined && (row.after ?? found.after) !== undefined;
  }

  private readonly address = (step: string): string => `#/assessments/${this.caseId}/${step}`;

  /** The address says where to carry on after a reload; the page itself stays, with all that was typed. */
  private readonly follow = (event: Event, step: string): void => {
    event.preventDefault();
    void this.go(step, this.locked ? '' : this.firstOpen(step), 'step-t');
  };

  private async go(step: string, row: string, focus: string): Promise<void> {
    this.step = step;
    history.replaceState(null, '', this.address(step));
    this.openRow(row);
    this.adding = undefined;
    if (step === 'sign' || step === 'versions') await this.saving.flush();
    await this.focus_(focus);
  }

  private async focus_(id: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    focusOn(id);
  }

  private show(id: string): void {
    const work = this.work;
    const group = work?.groups.find((each) => each.rows.some((row) => row.id === id));
    if (group !== undefined) void this.go(group.id, id, `row-${id}`);
  }

  private readonly fill = (event: Event, missing: Missing): void => {
    event.preventDefault();
    if (missing.rowId === undefined) focusOn('reviewOn');
    else this.show(missing.rowId);
  };

  private async next(from: string): Promise<void> {
    const work = this.work;
    const next = work === undefined ? undefined : nextOpen(work.view.template, work.ordered, from);
    if (next === undefined) await this.go('sign', '', 'step-t');
    else this.show(next.id);
  }

  private nextWords(row: RiskRow): string {
    const work = this.work;
    const next = work === undefined ? undefined : nextOpen(work.view.template, work.ordered, row.id);
    if (work === undefined || next === undefined) return r.toSign;
    const group = work.groups.find((each) => each.rows.includes(next));
    return group === undefined || group.id === this.step ? r.next(next.nature) : r.nextIn(groupName(work, group), next.nature);
  }

  /** One press. It goes on when nothing is left to ask of this row; else to what is asked. */
  private async confirm(row: RiskRow, why?: string): Promise<void> {
    const work = this.work;
    if (work === undefined) return;
    work.confirm(row.id, why);
    const now = work.row(row.id);
    if (now === undefined) return;
    this.tell(r.confirmed(now.nature));
    if (isDone(work.view.template, now)) return this.next(row.id);
    const waits = !mayHaveAfter(now.actions, work.library);
    await this.focus_(owesReason(work.view.template, now) ? `why-${row.id}` : waits ? `who-${row.id}` : `next-${row.id}`);
  }

  private async addRow(group: Group, from: NewRisk): Promise<void> {
    const work = this.work;
    if (work === undefined) return;
    this.adding = undefined;
    const id = work.addRow(group, from.kind, from.nature.trim(), from.template);
    await this.saving.flush();
    const row = work.row(id) ?? work.groups.find((each) => each.id === group.id)?.rows.find((each) => each.code === from.template?.code);
    if (row !== undefined) this.show(row.id);
  }

  private review(day: string): void {
    const work = this.work;
    if (work === undefined) return;
    work.reviewOn = day;
    this.saving.touch();
    this.requestUpdate();
  }

  private changing(work: Work): TemplateResult | typeof nothing {
    if (!work.view.mayWrite) return html`<p class="muted">${t.readOnly}</p>`;
    if (!this.signed) return nothing;
    return this.change.draw(this.fault('change-why'), (given) => void this.refuse(given ? [] : [{ id: 'change-why', text: s.needWhy }]));
  }

  private taken(fresh: AssessmentView): void {
    this.view = fresh;
    this.change.end();
    // What was refused before has been taken now.
    this.failure = undefined;
    this.faults = [];
  }

  private refused(failure: Failure): void {
    this.failure = failure;
    this.faults = (failure.problem?.errors ?? []).map((each) => ({ id: this.fieldId(each.field), text: each.message }));
  }

  private async sign(step: SignStep): Promise<void> {
    const work = this.work;
    if (work === undefined) return;
    await this.saving.flush();
    const faults = this.signing.faults(step);
    if (faults.length > 0) return this.refuse(faults);
    const done = await this.act('sign', async () => {
      const fresh = await sign(this.caseId, this.signing.body(step, work.view.revision), newKey());
      work.saved(fresh, work.settled());
      this.taken(fresh);
    });
    if (!done) return;
    this.signing = new SignForm();
    this.tell(s.done);
    await this.focus_('step-t');
  }

  private async compare(view: AssessmentView): Promise<void> {
    if (await this.act('compare', () => this.versions.compare(view))) await this.focus_('differ');
  }

  private tell(words: string): void {
    this.said = words;
    this.requestUpdate();
  }
}

customElements.define('heed-assessment-page', HeedAssessmentPage);
