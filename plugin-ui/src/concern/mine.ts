import { html, nothing, type TemplateResult } from 'lit';
import type { MyConcern, OnDuty, TabView } from '../api-types';
import { at, nowIso } from '../page';
import { zone } from '../session';
import { shortDay } from '../time';
import { whoAndWhere } from './duty';
import { tab as t } from './messages';

const TAGS: Record<MyConcern['state'], { tone: string; words: string }> = {
  RECEIVED: { tone: 'tag', words: t.stateReceived },
  NOT_YET_SEEN: { tone: 'tag tag-wait', words: t.stateNotSeen },
  SEEN: { tone: 'tag tag-info', words: t.stateSeen },
  ACTED_ON: { tone: 'tag tag-ok', words: t.stateActedOn },
};

/** Received, seen, being acted on: three steps in words. */
export function steps(concern: MyConcern): TemplateResult {
  const all = [
    { words: t.received, when: concern.receivedAt as string | undefined },
    { words: t.seen, when: concern.seenAt },
    { words: t.actedOn, when: concern.actedOnAt },
  ];
  const current = all.findLastIndex((each) => each.when !== undefined);
  return html`<ol class="steps" aria-label=${t.steps}>${all.map((each, i) => html`<li
    class=${each.when === undefined ? '' : 'done'} aria-current=${i === current ? 'step' : nothing}>${each.words}<br>${
    each.when === undefined ? html`<span class="vh">${t.notYet}</span>` : at(each.when, 'brief')}</li>`)}</ol>`;
}

/** Until a lead opens it, the report says whom to speak to now. */
export function notSeen(concern: MyConcern, onDuty: readonly OnDuty[]): TemplateResult | typeof nothing {
  if (concern.seenAt !== undefined || concern.about === 'ADULT') return nothing;
  return html`<p class="prompt prompt-wait"><strong>${onDuty.length === 0 ? t.speakAny : t.speakNow(whoAndWhere(onDuty))}</strong></p>`;
}

export const tagOf = (concern: MyConcern): TemplateResult => html`<span class=${`tag ${TAGS[concern.state].tone}`}>${TAGS[concern.state].words}</span>`;

function card(concern: MyConcern, onDuty: readonly OnDuty[]): TemplateResult {
  const day = shortDay(concern.receivedAt, zone(), nowIso());
  return html`<li class="card stack">
    <div class="row spread row-top">
      <div class="grow">
        <h3>${t.reported} ${at(concern.receivedAt)}</h3>
        <p class="small muted">${t.receipt(concern.receipt, concern.about === 'ADULT' ? t.adultWho : concern.who)}</p>
      </div>
      ${tagOf(concern)}
    </div>
    ${steps(concern)}
    ${notSeen(concern, onDuty)}
    <div class="row"><a href=${`#/concern/${concern.id}`}>${t.read}<span class="vh">${t.ofDay(day)}</span></a>
      <a href=${`#/concern/${concern.id}/add`}>${t.add}<span class="vh">${t.ofDay(day)}</span></a></div>
  </li>`;
}

export function mineList(view: TabView): TemplateResult {
  if (view.mine.length === 0) return html`<p class="empty"><strong>${t.mineNone}</strong> ${t.mineNoneNext}</p>`;
  return html`<p class="muted">${t.mineOnly}</p>
    <ul class="plain stack">${view.mine.map((each) => card(each, view.onDuty))}</ul>
    ${view.moreMine ? html`<p class="small muted">${t.mineMore}</p>` : nothing}
    <p class="small muted">${t.mineFoot}</p>`;
}
