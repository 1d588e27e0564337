import { html, nothing, type TemplateResult } from 'lit';
import type { NewRecord, RecordView } from '../api-types';
import { Autosave } from '../form/autosave';
import { questions, type Filling, type Question } from '../form/questions';
import { laidOut } from '../form/rows';
import { joined, kept, owed, sealed, type Answers } from '../form/visible';
import { Failure, newKey } from '../http';
import { common } from '../messages';
import { at, Page } from '../page';
import { roleWords } from '../terms';
import * as api from './record-api';
import { record as t, recordPrint, series } from './messages';

const PREFIX = 'q';

/** One form of a case, for the case or for a child in it: filled in, saved any number of times, joined with what others save. */
export class HeedRecordPage extends Page<RecordView> {
  caseId = '';
  form = '';
  child = '';
  record = '';
  private answers: Answers = {};
  /** What the form said when it was opened or last saved. */
  private base: Answers = {};
  private theirs: { by: string; answers: Answers; codes: readonly string[] } | undefined;
  private key = newKey();
  private draft = this.autosave();
  private readonly leave = (): void => void this.draft.flush();

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('heed-leaving', this.leave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('heed-leaving', this.leave);
    void this.draft.flush();
  }

  /** What is typed is kept for its author, so that a closed laptop loses nothing. */
  private autosave(): Autosave {
    return new Autosave(async () => {
      const view = this.view;
      if (view === undefined || !view.mayWrite) return { savedAt: '' };
      return api.keep(view.caseId, this.sent(view, this.changed ? kept(this.asked(view), this.answers, view.known) : {}));
    }, () => this.requestUpdate());
  }

  private sent(view: RecordView, answers: Record<string, string[]>): NewRecord {
    return { template: `${view.form.id}@${view.form.version}`, base: view.revision, answers, ...(view.child === undefined ? {} : { child: view.child }), ...(view.record === undefined ? {} : { record: view.record }) };
  }

  protected override fetchView(): Promise<RecordView> {
    return api.record(this.caseId, this.form, this.child, this.record);
  }

  protected override loaded(view: RecordView): void {
    this.answers = view.revision === 0 ? { ...view.begun } : view.answers;
    this.base = view.answers;
    if (view.draft === undefined) return;
    // Somebody may have saved since: what only they changed is taken over, what both changed is shown.
    const join = joined(view.draft.before, view.answers, view.draft.answers);
    this.answers = join.answers;
    if (join.both.length > 0) this.theirs = { by: view.savings.at(-1)?.by.name ?? '', answers: view.answers, codes: join.both };
  }

  private forget = async (): Promise<void> => {
    const view = this.view;
    if (view === undefined) return;
    this.draft.forget();
    if (!(await this.act('forget', async () => void (await api.keep(view.caseId, this.sent(view, {})))))) return;
    const { draft: _gone, ...rest } = view;
    this.view = rest;
    this.theirs = undefined;
    this.loaded(rest);
    this.said = t.forgotten;
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>('h1')?.focus();
  };

  protected override fieldId(field: string): string {
    return field.replace(/^answers\./, `${PREFIX}-`);
  }

  protected override heading(): TemplateResult {
    const view = this.view;
    const who = view?.children.find((each) => each.child.id === view.child);
    return html`<header class="stack stack-s">
      <p class="noprint row"><a href=${`#/cases/${this.caseId}`}>${view === undefined ? t.backPlain : t.back(view.number)}</a>${['assessment', 'safety-plan'].includes(this.form) ? html` <a href=${`#/assessments/${this.caseId}`}>${t.backToRisks}</a>` : nothing}</p>
      <h1 tabindex="-1">${view?.form.title ?? t.title}</h1>
      ${view === undefined ? nothing : html`<p>${t.inCase(view.number, common.listAnd(view.children.map((each) => each.child.shortName)))} ${common.alleged}</p>
        ${who === undefined ? nothing : html`<p class="lead">${t.about(who.child.name)} ${roleWords(who.role)}. ${common.yearForm(who.child.year, who.child.form)}.</p>`}
        ${view.form.intro === '' ? nothing : html`<p class="prompt">${view.form.intro}</p>`}
        <p>${this.state(view)}</p>
        ${view.draft === undefined ? nothing : html`<div class="prompt stack stack-s noprint"><p>${t.draft} ${at(view.draft.savedAt)}. ${t.draftText}</p><p><button type="button" class="link" @click=${this.forget}>${t.forget}</button></p></div>`}
        ${view.revision === 0 && view.draft === undefined && Object.keys(view.begun).length > 0 ? html`<p class="prompt">${t.begun}</p>` : nothing}`}
    </header>`;
  }

  private state(view: RecordView): TemplateResult {
    if (view.revision === 0) return html`<span class="tag">${t.notSaved}</span>`;
    return view.missing.length === 0 ? html`<span class="tag tag-ok">${t.complete}</span>` : html`<span class="tag tag-wait">${t.open(view.missing.length)}</span>`;
  }

  private asked(view: RecordView): Question[] {
    return laidOut(view.form.questions, this.answers);
  }

  private get changed(): boolean {
    const view = this.view;
    return view !== undefined && JSON.stringify(ordered(kept(this.asked(view), this.answers, view.known))) !== JSON.stringify(ordered(this.base));
  }

  protected override body(view: RecordView): TemplateResult {
    return html`${this.problem()}
      ${this.theirs === undefined ? nothing : html`<section class="prompt prompt-wait stack stack-s" id="compare" tabindex="-1" role="alert"><h2>${t.compare}</h2><p>${t.compareText}</p></section>`}
      <form class="stack stack-l" novalidate @submit=${this.save}>
        ${questions(this.filling(view))}
        ${view.mayWrite ? html`<div class="stack stack-s noprint"><p class="row"><button class="btn" aria-disabled=${this.doing !== ''}>${t.save}</button> <span class="muted" role="status">${this.changed ? html`${t.unsaved} ${this.draft.savedAt === '' ? nothing : html`${t.keptSince} ${at(this.draft.savedAt)}.`}` : nothing}</span></p>
          <p class="small muted">${t.halfDone}</p></div>` : html`<p class="muted">${t.readOnly}</p>`}
      </form>
      ${this.ways(view)}
      ${view.savings.length === 0 ? nothing : html`<details><summary>${t.history(view.savings.length)}</summary>
        <ol class="plain">${view.savings.map((each) => html`<li>${t.revision(each.revision)} ${at(each.at)} ${t.by} ${each.by.name}</li>`)}</ol></details>`}`;
  }

  /** Where this record goes from here: onto paper, and beside the child's other ones. */
  private ways(view: RecordView): TemplateResult {
    const here = ['#/records', view.caseId, view.form.id, view.child ?? 'case', view.record ?? 'new'].join('/');
    return html`<ul class="plain noprint">
      ${view.revision === 0 ? nothing : html`<li><a href=${`${here}/print`}>${recordPrint.link}</a></li>`}
      <li><a href=${`${here}/blank`}>${recordPrint.blank}</a></li>
      ${view.form.many && view.child !== undefined ? html`<li><a href=${`#/series/${view.caseId}/${view.form.id}/${view.child}`}>${series.beside}</a></li>` : nothing}</ul>`;
  }

  private filling(view: RecordView): Filling {
    const frozen = sealed(view.form.questions, view.form.seal, this.base);
    return {
      questions: view.form.questions, answers: this.answers, known: view.known, prefix: PREFIX, locked: (code) => !view.mayWrite || frozen.includes(code),
      fault: (id) => this.fault(id),
      change: (code, values) => {
        this.answers = { ...this.answers, [code]: values };
        this.draft.touch();
        this.said = '';
        this.requestUpdate();
      },
      other: (code) => (this.theirs?.codes.includes(code) === true ? { by: this.theirs.by, values: this.theirs.answers[code] ?? [] } : undefined),
    };
  }

  private save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const view = this.view;
    if (view === undefined) return;
    const missing = owed(this.asked(view), this.answers, view.known);
    if (missing.length > 0) return this.refuse(missing.map((each) => ({ id: `${PREFIX}-${each.code}`, text: t.owed(each.label) })));
    const before = view.revision;
    await this.draft.stop();
    const done = await this.act('save', async () => this.take(await api.save(view.caseId, this.sent(view, kept(this.asked(view), this.answers, view.known)), this.key)));
    this.draft = this.autosave();
    if (!done) this.draft.touch();
    if (done) {
      this.said = this.view?.revision === before ? t.unchanged : t.saved;
      this.requestUpdate();
      await this.updateComplete;
      this.querySelector<HTMLElement>('h1')?.focus();
    } else if (this.failure instanceof Failure && this.failure.code === 'answered-by-another') {
      await this.compare(view);
    }
  };

  /** Shows the form as it is now with what was typed here in it; both answers stand where they differ. */
  private async compare(before: RecordView): Promise<void> {
    await this.act('compare', async () => {
      const fresh = await api.record(this.caseId, this.form, this.child, before.record ?? this.record);
      const join = joined(this.base, fresh.answers, kept(this.asked(before), this.answers, before.known));
      this.view = fresh;
      this.base = fresh.answers;
      this.answers = join.answers;
      this.theirs = { by: fresh.savings.at(-1)?.by.name ?? '', answers: fresh.answers, codes: join.both };
      this.key = newKey();
    });
    await this.updateComplete;
    document.getElementById('compare')?.focus();
  }

  private take(fresh: RecordView): void {
    this.view = fresh;
    this.answers = fresh.answers;
    this.base = fresh.answers;
    this.record = fresh.record ?? '';
    this.theirs = undefined;
    this.key = newKey();
  }
}

const ordered = (answers: Answers): [string, string[]][] => Object.entries(answers).map(([code, values]): [string, string[]] => [code, [...values].sort()]).sort(([a], [b]) => a.localeCompare(b));

customElements.define('heed-record-page', HeedRecordPage);
