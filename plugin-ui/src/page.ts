import { html, nothing, type TemplateResult } from 'lit';
import { Failure } from './http';
import { common, failures } from './messages';
import { zone } from './session';
import * as time from './time';
import { HeedElement } from './ui/element';
import { errorSummary, type Fault } from './ui/errors';

export const nowIso = (): string => new Date().toISOString();

type Style = 'short' | 'spoken' | 'moment' | 'brief';

/** A moment in words, in the school's zone, with the exact value on hover. */
export function at(iso: string, style: Style = 'short'): TemplateResult {
  const words = style === 'brief' ? time.brief(iso, zone()) : time[style](iso, zone(), nowIso());
  return html`<time datetime=${iso} title=${time.exact(iso, zone())}>${words}</time>`;
}

/** What happened, what was kept, what to do: for a person in a hurry. */
export function explain(failure: Failure): { title: string; text: string } {
  if (failure.unreachable) return { title: failures.unreachableTitle, text: failures.unreachable };
  if (failure.status === 401) return { title: failures.loadTitle, text: failures.signedOut };
  const problem = failure.problem;
  if (problem === undefined) return { title: failures.loadTitle, text: failures.unexpected };
  const text = problem.detail || (failure.status === 404 ? failures.gone : failures.unexpected);
  return { title: problem.title || failures.loadTitle, text };
}

/** A screen: loads one view, does acts that answer with a view, shows what went wrong. */
export abstract class Page<V> extends HeedElement {
  view: V | undefined;
  failure: Failure | undefined;
  faults: Fault[] = [];
  /** The act under way, so that a second press does nothing. */
  doing = '';
  /** Read out by screen readers when an act is done. */
  said = '';
  private loading = false;
  /** What has the focus, and what it lies in. */
  private held: HTMLElement[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusin', (event) => (this.held = event.composedPath().filter((each) => each instanceof HTMLElement)));
    void this.load();
  }

  protected abstract fetchView(): Promise<V>;
  protected abstract heading(): TemplateResult;
  protected abstract body(view: V): TemplateResult;
  protected frame = 'page page-narrow stack stack-l';
  /** A form inside another page has a summary of its own. */
  protected problemId = 'problem';

  protected async load(): Promise<void> {
    this.loading = true;
    this.failure = undefined;
    this.requestUpdate();
    try {
      this.view = await this.fetchView();
      this.loaded(this.view);
    } catch (failure) {
      this.failure = failure instanceof Failure ? failure : new Failure(-1);
    }
    this.loading = false;
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('heed-loaded', { bubbles: true }));
  }

  /** After the first answer, before it is drawn. */
  protected loaded(_view: V): void {}

  /** Runs one act at a time. True when it succeeded; otherwise the summary has the focus. */
  protected async act(name: string, work: () => Promise<void>): Promise<boolean> {
    if (this.doing !== '') return false;
    this.doing = name;
    this.failure = undefined;
    this.faults = [];
    this.requestUpdate();
    let done = false;
    try {
      await work();
      done = true;
    } catch (failure) {
      this.failure = failure instanceof Failure ? failure : new Failure(-1);
      this.faults = (this.failure.problem?.errors ?? []).map((each) => ({ id: this.fieldId(each.field), text: each.message }));
    }
    this.doing = '';
    this.requestUpdate();
    if (!done) await this.showProblem();
    return done;
  }

  /** The id of the control that answers for a field of the request. */
  protected fieldId(field: string): string {
    return field.replaceAll('.', '-');
  }

  /** Refuses to send until the answers are there. */
  protected async refuse(faults: Fault[]): Promise<void> {
    this.faults = faults;
    this.failure = undefined;
    this.requestUpdate();
    await this.showProblem();
  }

  protected fault(id: string): string {
    return this.faults.find((each) => each.id === id)?.text ?? '';
  }

  private async showProblem(): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(`#${this.problemId}`)?.focus();
  }

  protected problem(): TemplateResult | typeof nothing {
    if (this.failure !== undefined && this.view !== undefined) {
      const { title, text } = explain(this.failure);
      return errorSummary(title, text, this.faults, this.problemId);
    }
    if (this.faults.length > 0) return errorSummary(failures.missing(this.faults.length), failures.keptOnPage, this.faults, this.problemId);
    return nothing;
  }

  override render(): TemplateResult {
    return html`<div class=${this.frame}>
      ${this.heading()}
      <p class="vh" role="status">${this.said}</p>
      ${this.view !== undefined ? this.body(this.view) : this.failure !== undefined ? this.notLoaded(this.failure) : this.waiting()}
    </div>`;
  }

  /** A control that went away under a person's hands leaves the focus near where it was. */
  protected override updated(): void {
    const [lost, ...around] = this.held;
    if (lost === undefined || lost.isConnected || (document.activeElement ?? document.body) !== document.body) return;
    this.held = [];
    // The heading that has the focus after a change of screen is drawn anew when the screen has loaded.
    if (lost.tagName === 'H1') return this.querySelector<HTMLElement>('h1')?.focus();
    const near = around.find((each) => each.isConnected && this.contains(each)) ?? this;
    (near.querySelector<HTMLElement>('a[href], button, input, select, textarea, [tabindex]') ?? this.querySelector<HTMLElement>('h1'))?.focus();
  }

  /** The button goes away while the page loads; the heading stays. */
  private again(): void {
    this.querySelector<HTMLElement>('h1')?.focus();
    void this.load();
  }

  private waiting(): TemplateResult {
    return html`<p class="muted late-show" role="status">${this.loading ? common.loading : ''}</p>`;
  }

  private notLoaded(failure: Failure): TemplateResult {
    const { title, text } = explain(failure);
    return html`<section class="prompt prompt-wait stack stack-s" role="alert">
      <h2>${title}</h2><p>${text}</p>
      ${failure.status === 404 ? nothing : html`<p><button class="btn btn-2" @click=${() => this.again()}>${common.tryAgain}</button></p>`}
    </section>`;
  }
}
