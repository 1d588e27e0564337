import { html, nothing, type TemplateResult } from 'lit';
import type { AssessmentView } from '../api-types';
import { Failure } from '../http';
import { common } from '../messages';
import { Page } from '../page';
import { focusOn } from '../ui/errors';
import { Change } from './change';
import { met } from './conflict';
import type { Host } from './host';
import { assessment as t, change as c } from './messages';
import { isDone } from './rows';
import { Saving } from './saving';
import { steps } from './steps';
import { Work } from './work';

/** A part of the wizard that is fetched when one of its steps is opened. */
interface Part { draw(step: string): TemplateResult; opened(row: string): void }

/** The risk assessment and safety plan of a case: steps in any order, half done is fine, saved by itself. */
export class HeedAssessmentPage extends Page<AssessmentView> {
  caseId = '';
  step = '';
  protected override frame = 'page stack stack-l';
  private work: Work | undefined;
  private readonly change = new Change();
  private readonly parts: { rows?: Part; agree?: Part } = {};
  private host: Host | undefined;
  private readonly saving = new Saving(() => this.caseId, {
    why: () => (this.locked ? undefined : this.change.why), taken: (fresh) => this.taken(fresh), refused: (failure) => this.refused(failure),
    met: () => void ((this.work?.theirs.length ?? 0) > 0 && this.focusAfter('compare')), redraw: () => this.requestUpdate(),
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
    this.host = this.asHost(this.work);
    const known = ['sign', ...(view.revision === 0 ? [] : ['versions']), ...this.work.groups.map((each) => each.id)];
    const undone = this.work.groups.find((group) => group.rows.some((row) => !isDone(view.template, row)));
    if (!known.includes(this.step)) this.step = undone?.id ?? 'sign';
    void this.ready(this.carryOn(this.step));
  }

  /** The row to carry on with. */
  private carryOn(step: string): string {
    const work = this.work;
    if (work === undefined || this.locked) return '';
    return work.groups.find((each) => each.id === step)?.rows.find((row) => !isDone(work.view.template, row))?.id ?? '';
  }

  private get signed(): boolean {
    return this.work?.view.signatures.some((each) => each.stands) ?? false;
  }

  /** What is signed changes only for a reason. */
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
        ${view === undefined ? nothing : html`<p class="lead">${t.inCase(view.number, common.listAnd(view.children.map((each) => each.child.shortName)))} ${t.version(view.revision, view.next === 'SIGNED' ? t.complete : this.signed ? t.half : t.notSigned)}</p><p class="small muted">${common.alleged}</p>`}</div>
        ${view === undefined || view.revision === 0 ? nothing : html`<div class="row"><a class="btn btn-2" href=${`#/assessments/${this.caseId}/print`}>${t.print}</a></div>`}</div></header>`;
  }

  protected override body(): TemplateResult {
    const { work } = this;
    if (work === undefined) return html``;
    return html`${this.problem()}${met(work, (row) => this.show(row))}${this.changing(work)}
      <div class="wizard">${steps({ work, caseId: this.caseId, step: this.step, savedAt: this.saving.savedAt, failed: this.saving.failed, address: this.address, go: this.follow })}${this.parts[this.kind]?.draw(this.step) ?? html`<p class="muted late-show" role="status">${common.loading}</p>`}</div>
      <footer class="foot">${t.foot}</footer>`;
  }

  private get kind(): 'rows' | 'agree' {
    return this.work?.groups.some((each) => each.id === this.step) === true ? 'rows' : 'agree';
  }

  private readonly address = (step: string): string => `#/assessments/${this.caseId}/${step}`;

  private readonly follow = (event: Event, step: string): void => {
    event.preventDefault();
    void this.go(step, this.carryOn(step), 'step-t');
  };

  /** The address says where to carry on after a reload; the page itself stays, with all that was typed. */
  private async go(step: string, row: string, focus: string): Promise<void> {
    this.step = step;
    history.replaceState(null, '', this.address(step));
    await Promise.all([this.kind === 'agree' ? this.saving.flush() : undefined, this.ready(row)]);
    await this.focusAfter(focus);
  }

  /** What this step is drawn with, with one of its rows open or none. */
  private async ready(row: string): Promise<void> {
    const { host, kind } = this;
    if (host === undefined) return;
    try {
      this.parts[kind] ??= kind === 'rows' ? new (await import('./sheets')).Sheets(host) : new (await import('./agree')).Agree(host);
      this.parts[kind]?.opened(row);
    } catch {
      this.failure = new Failure(0);
    }
    this.requestUpdate();
  }

  private asHost(work: Work): Host {
    return {
      work, caseId: this.caseId, step: () => this.step, locked: () => this.locked, busy: () => this.doing !== '', fault: (id) => this.fault(id), redraw: () => this.requestUpdate(), act: (name, act) => this.act(name, act), refuse: (faults) => this.refuse(faults),
      flush: () => this.saving.flush(), touch: () => this.saving.touch(), taken: (fresh) => this.taken(fresh), tell: (words) => this.tell(words), focusOn: (id) => this.focusAfter(id),
      address: this.address, go: (step, row, focus) => this.go(step, row, focus), follow: this.follow, show: (row) => this.show(row),
    };
  }

  private async focusAfter(id: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    // A field inside another element is drawn a moment later.
    if (document.getElementById(id) === null) await new Promise((drawn) => setTimeout(drawn));
    focusOn(id);
  }

  private show(id: string): void {
    const group = this.work?.groups.find((each) => each.rows.some((row) => row.id === id));
    if (group !== undefined) void this.go(group.id, id, `row-${id}`);
  }

  private changing(work: Work): TemplateResult | typeof nothing {
    if (!work.view.mayWrite) return html`<p class="muted">${t.readOnly}</p>`;
    if (!this.signed) return nothing;
    return this.change.draw(this.fault('change-why'), (given) => void this.refuse(given ? [] : [{ id: 'change-why', text: c.needWhy }]));
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

  private tell(words: string): void {
    this.said = words;
    this.requestUpdate();
  }
}

customElements.define('heed-assessment-page', HeedAssessmentPage);
