import { html, nothing, type TemplateResult } from 'lit';
import type { RecordView } from '../api-types';
import { questions, type Filling } from '../form/questions';
import { joined, kept, owed, sealed, type Answers } from '../form/visible';
import { Failure, newKey } from '../http';
import { common } from '../messages';
import { at, Page } from '../page';
import { roleWords } from '../terms';
import * as api from './record-api';
import { record as t } from './messages';

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

  protected override fetchView(): Promise<RecordView> {
    return api.record(this.caseId, this.form, this.child, this.record);
  }

  protected override loaded(view: RecordView): void {
    this.answers = view.revision === 0 ? { ...view.begun } : view.answers;
    this.base = view.answers;
  }

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
        ${view.revision === 0 && Object.keys(view.begun).length > 0 ? html`<p class="prompt">${t.begun}</p>` : nothing}`}
    </header>`;
  }

  private state(view: RecordView): TemplateResult {
    if (view.revision === 0) return html`<span class="tag">${t.notSaved}</span>`;
    return view.missing.length === 0 ? html`<span class="tag tag-ok">${t.complete}</span>` : html`<span class="tag tag-wait">${t.open(view.missing.length)}</span>`;
  }

  private get changed(): boolean {
    const view = this.view;
    return view !== undefined && JSON.stringify(ordered(kept(view.form.questions, this.answers, view.known))) !== JSON.stringify(ordered(this.base));
  }

  protected override body(view: RecordView): TemplateResult {
    return html`${this.problem()}
      ${this.theirs === undefined ? nothing : html`<section class="prompt prompt-wait stack stack-s" id="compare" tabindex="-1" role="alert"><h2>${t.compare}</h2><p>${t.compareText}</p></section>`}
      <form class="stack stack-l" novalidate @submit=${this.save}>
        ${questions(this.filling(view))}
        ${view.mayWrite ? html`<div class="stack stack-s noprint"><p class="row"><button class="btn" aria-disabled=${this.doing !== ''}>${t.save}</button> <span class="muted" role="status">${this.changed ? t.unsaved : ''}</span></p>
          <p class="small muted">${t.halfDone}</p></div>` : html`<p class="muted">${t.readOnly}</p>`}
      </form>
      ${view.savings.length === 0 ? nothing : html`<details><summary>${t.history(view.savings.length)}</summary>
        <ol class="plain">${view.savings.map((each) => html`<li>${t.revision(each.revision)} ${at(each.at)} ${t.by} ${each.by.name}</li>`)}</ol></details>`}`;
  }

  private filling(view: RecordView): Filling {
    const frozen = sealed(view.form.questions, view.form.seal, this.base);
    return {
      questions: view.form.questions, answers: this.answers, known: view.known, prefix: PREFIX, locked: (code) => !view.mayWrite || frozen.includes(code),
      fault: (id) => this.fault(id),
      change: (code, values) => {
        this.answers = { ...this.answers, [code]: values };
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
    const missing = owed(view.form.questions, this.answers, view.known);
    if (missing.length > 0) return this.refuse(missing.map((each) => ({ id: `${PREFIX}-${each.code}`, text: t.owed(each.label) })));
    const before = view.revision;
    const done = await this.act('save', async () => this.take(await api.save(view.caseId, {
      template: `${view.form.id}@${view.form.version}`, base: view.revision, answers: kept(view.form.questions, this.answers, view.known),
      ...(view.child === undefined ? {} : { child: view.child }), ...(view.record === undefined ? {} : { record: view.record }),
    }, this.key)));
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
      const join = joined(this.base, fresh.answers, kept(before.form.questions, this.answers, before.known));
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
