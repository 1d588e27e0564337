import { html, nothing, type TemplateResult } from 'lit';
import type { Acknowledgement, Answer24h, ConcernView, FirstSteps } from '../api-types';
import { common } from '../messages';
import { at, nowIso } from '../page';
import { zone } from '../session';
import { dayOf, timeOf } from '../time';
import { fieldError, type Fault } from '../ui/errors';
import { acknowledge as t } from './lead-messages';

const ANSWERS: readonly Answer24h[] = ['YES', 'NO', 'CANT_TELL'];
const text = (event: Event): string => (event.target as HTMLInputElement | HTMLTextAreaElement).value;

/** The lead's first steps. "When did you first know" starts from the telling in person, or from now. */
export class AcknowledgeForm {
  private others: Answer24h | '' = '';
  private day = '';
  private time = '';
  private talked = false;
  private safety = '';

  begin(view: ConcernView): void {
    const knew = view.knownAt ?? nowIso();
    this.day = dayOf(knew, zone());
    this.time = timeOf(knew, zone());
  }

  missing(): Fault[] {
    const faults: Fault[] = [];
    if (this.others === '') faults.push({ id: 'others-YES', text: t.needOthers });
    if (this.day === '') faults.push({ id: 'knew-day', text: t.needDay });
    if (this.time === '') faults.push({ id: 'knew-time', text: t.needTime });
    if (this.safety.trim() === '') faults.push({ id: 'safety', text: t.needSafety });
    return faults;
  }

  answer(version: number): Acknowledgement {
    return {
      version, mayNeedOthers: this.others === '' ? 'CANT_TELL' : this.others, knewDay: this.day, knewTime: this.time,
      talkedToReporter: this.talked, safetySteps: this.safety.trim(),
    };
  }

  draw(fault: (id: string) => string, busy: boolean, redraw: () => void, send: (event: Event) => void): TemplateResult {
    const error = (id: string): TemplateResult | typeof nothing => fieldError(id, fault(id), common.problemPrefix);
    const choose = (each: Answer24h): void => {
      this.others = each;
      redraw();
    };
    return html`<section class="stack" aria-labelledby="ack"><h2 id="ack" tabindex="-1">${t.title}</h2><p class="muted">${t.text}</p>
      <form class="card stack" novalidate @submit=${send}>
        <fieldset class=${fault('others-YES') === '' ? '' : 'has-error'}><legend class="h4">${t.others}</legend><p class="hint">${t.othersHint}</p>${error('others-YES')}
          ${ANSWERS.map((each) => html`<label class="pick"><input type="radio" name="others" id=${`others-${each}`} .checked=${this.others === each} @change=${() => choose(each)}><span>${t[each]}</span></label>`)}
        </fieldset>
        <fieldset><legend class="h4">${t.knew}</legend><p class="hint">${t.knewHint}</p><div class="fields">
          <div><label for="knew-day">${common.day}</label>${error('knew-day')}<input id="knew-day" type="date" .value=${this.day} @input=${(event: Event) => (this.day = text(event))}></div>
          <div><label for="knew-time">${common.time}</label>${error('knew-time')}<input id="knew-time" type="time" .value=${this.time} @input=${(event: Event) => (this.time = text(event))}></div>
        </div></fieldset>
        <div class=${fault('safety') === '' ? '' : 'has-error'}><label for="safety">${t.safety} <span class="hint" id="safety-h">${t.safetyHint}</span></label>${error('safety')}
          <textarea id="safety" rows="4" maxlength="8000" aria-required="true" aria-describedby=${fault('safety') === '' ? 'safety-h' : 'safety-e safety-h'} .value=${this.safety} @input=${(event: Event) => (this.safety = text(event))}></textarea></div>
        <label class="pick"><input type="checkbox" .checked=${this.talked} @change=${(event: Event) => (this.talked = (event.target as HTMLInputElement).checked)}><span>${t.talked}</span></label>
        <p><button class="btn" aria-disabled=${busy}>${t.save}</button></p>
      </form>
    </section>`;
  }
}

export function firstSteps(steps: FirstSteps): TemplateResult {
  return html`<section class="stack" aria-labelledby="steps"><h2 id="steps">${t.done}</h2><dl class="sum">
    <div><dt>${t.safetyShort}</dt><dd class="said">${steps.safetySteps}</dd></div>
    <div><dt>${t.othersShort}</dt><dd>${t[steps.mayNeedOthers]}</dd></div>
    <div><dt>${t.knewShort}</dt><dd>${at(steps.knewAt)}</dd></div>
    <div><dt>${t.by}</dt><dd>${steps.by.name}, ${at(steps.at, 'spoken')}. ${steps.talkedToReporter ? t.talkedYes : t.talkedNo}.</dd></div>
  </dl></section>`;
}
