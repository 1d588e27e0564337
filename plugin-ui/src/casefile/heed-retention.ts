import { html, nothing, type TemplateResult } from 'lit';
import { newKey } from '../http';
import { common } from '../messages';
import { at, Page } from '../page';
import { fieldError } from '../ui/errors';
import * as api from './retention-api';
import { keeping as t } from './retention-words';

/** How long a case is kept and the holds that beat that; a lead puts and lifts holds. Asks the server once it is shown. */
export class HeedRetention extends Page<api.Retention> {
  caseId = '';
  protected override frame = 'stack';
  private reason = '';
  private key = newKey();

  protected override fetchView(): Promise<api.Retention> {
    return api.retention(this.caseId);
  }

  protected override heading(): TemplateResult {
    return html``;
  }

  protected override body(view: api.Retention): TemplateResult {
    const standing = view.holds.find((each) => each.liftedAt === undefined);
    return html`${this.problem()}
      <p>${view.until === undefined ? t.unknown : html`${t.until} ${at(`${view.until}T12:00:00Z`)}.`} ${t.rule[view.rule.starts](view.rule.years)} ${t.nothing}</p>
      ${view.held ? html`<p class="prompt prompt-wait">${t.held}</p>` : nothing}
      ${view.holds.length === 0 ? nothing : html`<h3>${t.holds}</h3><ul>${view.holds.map((each) => html`<li>${t.since} ${at(each.at)} ${t.by} ${each.by.name}: ${each.reason}
        ${each.liftedAt === undefined ? nothing : html`<br>${t.lifted} ${at(each.liftedAt)} ${t.by} ${each.liftedBy?.name ?? ''}: ${each.liftedReason ?? ''}`}</li>`)}</ul>`}
      ${view.mayDecide ? this.form(standing) : nothing}`;
  }

  private form(standing: api.Hold | undefined): TemplateResult {
    const id = 'hold-reason';
    const fault = this.fault(id);
    return html`<form class="stack narrow-form" novalidate @submit=${(event: Event) => void this.send(event, standing)}>
      <div><label for=${id}>${standing === undefined ? t.holdReason : t.liftReason} <span class="hint" id="hold-reason-h">${t.hint}</span></label>${fieldError(id, fault, common.problemPrefix)}
        <input id=${id} maxlength="1000" autocomplete="off" aria-describedby="hold-reason-h" .value=${this.reason} @input=${(event: Event) => (this.reason = (event.target as HTMLInputElement).value)}></div>
      <p><button class="btn btn-2" aria-disabled=${this.doing !== ''}>${standing === undefined ? t.hold : t.lift}</button></p></form>`;
  }

  protected override fieldId(field: string): string {
    return field === 'reason' ? 'hold-reason' : field;
  }

  private async send(event: Event, standing: api.Hold | undefined): Promise<void> {
    event.preventDefault();
    const reason = this.reason.trim();
    if (reason === '') return this.refuse([{ id: 'hold-reason', text: t.needReason }]);
    const done = await this.act('hold', async () => {
      this.view = standing === undefined ? await api.hold(this.caseId, reason, this.key) : await api.lift(this.caseId, standing.id, reason, this.key);
    });
    if (!done) return;
    this.key = newKey();
    this.reason = '';
    this.said = standing === undefined ? t.holdDone : t.liftDone;
    this.requestUpdate();
  }
}

customElements.define('heed-retention', HeedRetention);
