import { html, nothing, type TemplateResult } from 'lit';
import type { SetupView } from '../api-types';
import { Page } from '../page';
import type { Fault } from '../ui/errors';
import { focusOn } from '../ui/errors';
import { healthPart, pairPart, testPart } from './link';
import { duty, health, pairing, send, settings, setup as t } from './messages';
import { DutyForm, FirstLeadForm } from './people-forms';
import type { Desk } from './parts';
import { SendMatch } from './send-match';
import { SettingsForm } from './settings-form';
import * as api from './setup-api';

interface Step { id: keyof typeof t.names; done: boolean; tone: string; words: string }

/** Everything an administrator does, in any order; each step can be left half done. */
export class HeedSetupPage extends Page<SetupView> {
  protected override frame = 'page stack stack-l';
  private code = '';
  private readonly match = new SendMatch();
  private readonly settings = new SettingsForm();
  private readonly dutyList = new DutyForm();
  private readonly first = new FirstLeadForm();

  protected override fetchView(): Promise<SetupView> {
    return api.setup();
  }

  protected override loaded(view: SetupView): void {
    this.match.begin(view.send);
    this.settings.begin(view.settings);
    this.dutyList.begin(view.duty);
  }

  protected override fieldId(field: string): string {
    const ids: Record<string, string> = { leadId: 'first-lead', headId: 'first-head', headAcceptsFull: 'head-accepts' };
    return ids[field] ?? field;
  }

  protected override heading(): TemplateResult {
    return html`<header class="stack stack-s"><h1 tabindex="-1">${t.title}</h1><p class="lead">${t.text}</p></header>`;
  }

  protected override body(view: SetupView): TemplateResult {
    const desk: Desk = { fault: (id) => this.fault(id), busy: this.doing !== '', redraw: () => this.requestUpdate() };
    const { match } = this;
    return html`${this.problem()}<div class="wizard">${this.steps(view)}<div class="stack stack-l">
      ${!view.mayPair ? nothing : html`${pairPart(view, desk, this.code, (code) => (this.code = code), (event) => this.change(event, 'pair', this.code.trim() === '' ? [{ id: 'code', text: pairing.need }] : [], () => api.pair(this.code.trim()), pairing.paired))}
      ${healthPart(view, desk, () => this.change(undefined, 'sync', [], api.sync, health.syncDone))}`}
      ${match.draw(desk, (event) => this.change(event, 'send', [], () => api.saveSend(match.rows), send.saved))}
      ${this.settings.draw(view, desk, (event) => this.change(event, 'settings', this.settings.missing(), () => api.saveSettings(this.settings.settings() ?? view.settings), settings.saved))}
      ${this.dutyList.draw(view, desk, (event) => this.change(event, 'duty', this.dutyList.missing(), () => api.saveDuty(this.dutyList.duty()), duty.saved))}
      ${!view.mayPair ? nothing : html`${this.first.draw(view, desk, (event) => this.change(event, 'first', this.first.missing(), () => api.firstLead(this.first.body()), t.saved), () => window.print())}
      ${testPart(view, desk, () => this.change(undefined, 'test', [], api.test, t.saved))}`}
    </div></div>`;
  }

  /** One change of set-up: the answer is the whole page again, other steps keep what was typed. */
  private change(event: Event | undefined, name: string, faults: Fault[], work: () => Promise<SetupView>, said: string): void {
    event?.preventDefault();
    if (faults.length > 0) return void this.refuse(faults);
    void this.act(name, async () => {
      const before = this.view;
      const fresh = await work();
      this.view = fresh;
      if (name === 'send' || before?.send.length !== fresh.send.length) this.match.begin(fresh.send);
      if (name === 'settings') this.settings.begin(fresh.settings);
      if (name === 'duty') this.dutyList.begin(fresh.duty);
      if (name === 'pair') this.code = '';
      this.said = said;
    });
  }

  private steps(view: SetupView): TemplateResult {
    const steps = stepsOf(view);
    const done = steps.filter((each) => each.done).length;
    const follow = (event: Event, id: string): void => {
      event.preventDefault();
      focusOn(id);
      document.getElementById(id)?.scrollIntoView();
    };
    return html`<nav class="steps-nav" aria-label=${t.steps}>
      <div class="stack stack-s"><p><strong id="steps">${t.done(done, steps.length)}</strong></p><progress max=${steps.length} value=${done} aria-labelledby="steps"></progress></div>
      <ul class="tasks">${steps.map((each) => html`<li><a href=${`#${each.id}`} @click=${(event: Event) => follow(event, each.id)}>${t.names[each.id]}</a> <span class=${`tag ${each.tone}`}>${each.words}</span></li>`)}</ul>
    </nav>`;
  }
}

/** Pure: how far each step has got. */
export function stepsOf(view: SetupView): Step[] {
  const paired = view.paired !== undefined;
  const read = view.paired?.syncTrouble === '' && view.paired.syncedAt !== undefined;
  const well = read && Math.abs(view.paired?.clockApartSeconds ?? 0) <= 60;
  const matched = view.send.filter((each) => each.provision !== '').length;
  const bad = view.tests.filter((each) => !each.ok).length;
  const step = (id: Step['id'], done: boolean, yes: string, no: string, tone = 'tag'): Step => ({ id, done, tone: done ? 'tag-ok' : tone, words: done ? yes : no });
  const steps = [
    step('pair', paired, t.tags.done, t.tags.todo),
    step('health', well, t.tags.well, paired ? t.tags.look : t.tags.todo, paired ? 'tag-wait' : ''),
    step('send', (read || view.send.length > 0) && matched === view.send.length, view.send.length === 0 ? t.tags.none : t.tags.done, view.send.length === 0 ? t.tags.todo : t.tags.of(matched, view.send.length), 'tag-info'),
    step('words', view.settings.schoolName !== '' && view.settings.supportLine !== '', t.tags.done, t.tags.todo),
    step('duty', view.duty.day.length > 0 && view.duty.outOfHours.length > 0, t.tags.done, view.duty.day.length + view.duty.outOfHours.length === 0 ? t.tags.todo : t.tags.look, view.duty.day.length > 0 ? 'tag-wait' : ''),
    step('first', view.firstLead === 'ACTIVE', t.tags.named, view.firstLead === 'CODE_MADE' ? t.tags.waits : t.tags.todo, view.firstLead === 'CODE_MADE' ? 'tag-info' : ''),
    step('test', view.tests.length > 0 && bad === 0, t.tags.well, bad > 0 ? t.tags.toFix(bad) : t.tags.todo, bad > 0 ? 'tag-wait' : ''),
  ];
  return view.mayPair ? steps : steps.filter((each) => !['pair', 'health', 'first', 'test'].includes(each.id));
}

customElements.define('heed-setup-page', HeedSetupPage);
