import { html, nothing, type TemplateResult } from 'lit';
import type { ApartView, MetAgain, Occasion, PairView } from '../api-types';
import { newKey } from '../http';
import { common } from '../messages';
import { at, nowIso, Page } from '../page';
import { zone } from '../session';
import { shortDay } from '../time';
import { fieldError } from '../ui/errors';
import * as api from './apart-api';
import { meetings as t } from './meetings-words';

/**
 * Where the children of a case would meet, by their timetables, and in what the plan keeps them apart. Asks the server when it is shown.
 * Tells `heed-apart` what was read, so that the assessment can take it over into its rows.
 */
export class HeedMeetings extends Page<ApartView> {
  caseId = '';
  protected override frame = 'stack';
  protected override problemId = 'meetings-problem';
  private done = '';
  private key = newKey();
  /** Ticks that were changed and not saved, and the reasons, by pair. */
  private readonly ticks = new Map<string, Set<Occasion>>();
  private readonly reasons = new Map<string, string>();

  protected override fetchView(): Promise<ApartView> {
    return api.apart(this.caseId);
  }

  protected override heading(): TemplateResult {
    return html``;
  }

  protected override loaded(view: ApartView): void {
    this.dispatchEvent(new CustomEvent<ApartView>('heed-apart', { detail: view, bubbles: true }));
  }

  protected override body(view: ApartView): TemplateResult {
    if (view.pairs.length === 0) return html`<p>${t.onlyOne}</p>`;
    return html`${this.problem()}${this.metAgain(view)}${state(view)}
      ${view.pairs.map((pair) => this.pair(view, pair))}
      <p><button type="button" class="link" aria-disabled=${this.doing !== ''} @click=${() => void this.load()}>${t.readAgain}</button></p>`;
  }

  private metAgain(view: ApartView): TemplateResult | typeof nothing {
    const waiting = view.plan.again.filter((each) => each.lookedAt === undefined);
    if (waiting.length === 0) return nothing;
    const row = (each: MetAgain): TemplateResult => html`<li>${each.names}: ${each.where} <small>${t.found} ${at(each.at, 'moment')}</small></li>`;
    return html`<div class="prompt prompt-wait stack stack-s"><h3>${t.again}</h3><ul>${waiting.map(row)}</ul>${view.plan.mayWrite ? this.lookedForm() : nothing}</div>`;
  }

  private lookedForm(): TemplateResult {
    const id = 'apart-done';
    return html`<form class="stack stack-s narrow-form" novalidate @submit=${this.look}>
      <div><label for=${id}>${t.done} <span class="hint" id="apart-done-h">${t.doneHint}</span></label>${fieldError(id, this.fault(id), common.problemPrefix)}
        <input id=${id} maxlength="1000" autocomplete="off" aria-describedby="apart-done-h" .value=${this.done} @input=${(event: Event) => (this.done = valueOf(event))}></div>
      <p><button class="btn btn-2" aria-disabled=${this.doing !== ''}>${t.doneButton}</button></p></form>`;
  }

  private pair(view: ApartView, pair: PairView): TemplateResult {
    const kept = this.kept(pair);
    const met = new Set(pair.meetings.map((each) => each.occasion));
    const shown = view.occasions.filter((each) => met.has(each.code) || kept.has(each.code));
    return html`<details ?open=${view.pairs.length <= 3}><summary>${pair.names}</summary><div class="stack">
      ${pair.known ? (met.size === 0 ? html`<p>${t.nowhere}</p>` : nothing) : html`<p class="prompt prompt-wait">${t.missing}</p>`}
      ${shown.length === 0 ? nothing : html`<dl>${shown.map((each) => html`<dt>${each.label} ${tag(kept.has(each.code), met.has(each.code))}</dt>
        ${pair.meetings.filter((line) => line.occasion === each.code).map((line) => html`<dd>${line.sentence}</dd>`)}`)}</dl>`}
      ${view.plan.mayWrite ? this.keepForm(view, pair, kept) : nothing}</div></details>`;
  }

  private keepForm(view: ApartView, pair: PairView, kept: Set<Occasion>): TemplateResult {
    const id = key(pair);
    const ticked = this.ticks.get(id) ?? kept;
    const turn = (code: Occasion): void => {
      const next = new Set(ticked);
      if (!next.delete(code)) next.add(code);
      this.ticks.set(id, next);
      this.requestUpdate();
    };
    const box = (code: Occasion, label: string, i: number): TemplateResult =>
      html`<label class="pick tight"><input type="checkbox" id=${i === 0 ? `tick-${id}` : nothing} .checked=${ticked.has(code)} @change=${() => turn(code)}><span>${label}</span></label>`;
    return html`<details><summary>${t.keep}</summary><form class="stack stack-s narrow-form" novalidate @submit=${(event: Event) => void this.keep(event, pair, kept)}>
      <fieldset><legend>${t.keepLegend(pair.names)}</legend>${fieldError(`tick-${id}`, this.fault(`tick-${id}`), common.problemPrefix)}<div class="region-list">${view.occasions.map((each, i) => box(each.code, each.label, i))}</div></fieldset>
      <p class="hint">${t.keepHint}</p>
      <div><label for=${`why-${id}`}>${t.reason} <span class="hint" id=${`why-${id}-h`}>${t.reasonHint}</span></label>${fieldError(`why-${id}`, this.fault(`why-${id}`), common.problemPrefix)}
        <input id=${`why-${id}`} maxlength="1000" autocomplete="off" aria-describedby=${`why-${id}-h`} .value=${this.reasons.get(id) ?? ''} @input=${(event: Event) => this.reasons.set(id, valueOf(event))}></div>
      <p><button class="btn btn-2" aria-disabled=${this.doing !== ''}>${t.save}</button></p></form></details>`;
  }

  private kept(pair: PairView): Set<Occasion> {
    return new Set(this.view?.plan.kept.filter((each) => each.one === pair.one && each.other === pair.other).map((each) => each.occasion));
  }

  private async keep(event: Event, pair: PairView, kept: Set<Occasion>): Promise<void> {
    event.preventDefault();
    const id = key(pair);
    const ticked = this.ticks.get(id) ?? kept;
    const reason = (this.reasons.get(id) ?? '').trim();
    const added = [...ticked].filter((each) => !kept.has(each));
    const ended = [...kept].filter((each) => !ticked.has(each));
    if (added.length + ended.length === 0) return this.refuse([{ id: `tick-${id}`, text: t.unchanged }]);
    if (reason === '') return this.refuse([{ id: `why-${id}`, text: t.needReason }]);
    const done = await this.act('keep', async () => {
      for (const [occasions, apart] of [[added, true], [ended, false]] as const) {
        if (occasions.length > 0) this.take(await api.keepApart(this.caseId, { one: pair.one, other: pair.other, occasions, apart, reason }, this.key));
        this.key = newKey();
      }
    });
    if (!done) return;
    this.ticks.delete(id);
    this.reasons.delete(id);
    this.said = t.saved;
    this.requestUpdate();
  }

  private look = async (event: Event): Promise<void> => {
    event.preventDefault();
    const done = this.done.trim();
    if (done === '') return this.refuse([{ id: 'apart-done', text: t.needDone }]);
    if (!(await this.act('look', async () => this.take(await api.looked(this.caseId, { done }, this.key))))) return;
    this.key = newKey();
    this.done = '';
    this.said = t.doneSaid;
    this.requestUpdate();
  };

  /** The plan is fresh; what the timetables said stays as it was read. */
  private take(plan: ApartView['plan']): void {
    if (this.view !== undefined) this.view = { ...this.view, plan };
  }
}

const key = (pair: PairView): string => `${pair.one.slice(0, 8)}-${pair.other.slice(0, 8)}`;
const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

function tag(kept: boolean, met: boolean): TemplateResult | typeof nothing {
  if (!kept) return nothing;
  return met ? html`<span class="tag tag-wait">${t.still}</span>` : html`<span class="tag tag-ok">${t.apart}</span>`;
}

/** What is known and since when; what is not known is never shown as an empty list alone. */
function state(view: ApartView): TemplateResult {
  const days = t.read(day(view.from), day(view.to));
  const gaps = view.gaps.length === 0 ? nothing : html`<ul>${view.gaps.map((each) => html`<li>${each}</li>`)}</ul>`;
  if (view.state === 'KNOWN') return html`<p class="muted">${days} ${at(view.readAt, 'moment')}.</p>`;
  if (view.state === 'PARTLY') return html`<div class="prompt prompt-wait stack stack-s"><h3>${t.partly}</h3>${gaps}</div><p class="muted">${days} ${at(view.readAt, 'moment')}.</p>`;
  return html`<div class="prompt prompt-wait stack stack-s"><h3>${t.unknown}</h3>
    <p>${view.knownAt === undefined ? t.never : html`${t.since} ${at(view.knownAt, 'spoken')}.`} ${t.unknownText}</p>${gaps}</div>`;
}

const day = (iso: string): string => shortDay(`${iso}T12:00:00Z`, zone(), nowIso());

customElements.define('heed-meetings', HeedMeetings);
