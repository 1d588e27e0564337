import { html, nothing, type TemplateResult } from 'lit';
import type { PendingPairing, RoleDecision, RoleToConfirm } from '../api-types';
import { common } from '../messages';
import { at } from '../page';
import { capital, term } from '../terms';
import { fieldError, type Fault } from '../ui/errors';
import { desk as t } from './messages';

export interface Decided { decision: RoleDecision | undefined; faults: Fault[] }

/** A role offered by the MIS gives nothing until somebody already confirmed agrees. */
export class RoleForm {
  private refusing = '';
  private reason = '';

  reset(): void {
    this.refusing = '';
    this.reason = '';
  }

  decision(role: RoleToConfirm, decision: RoleDecision['decision']): Decided {
    if (decision === 'WITHDRAW' && this.reason.trim() === '') return { decision: undefined, faults: [{ id: 'role-reason', text: t.needReason }] };
    return { decision: { personId: role.personId, capability: role.capability, decision, reason: this.reason.trim() }, faults: [] };
  }

  draw(roles: readonly RoleToConfirm[], fault: (id: string) => string, busy: boolean, redraw: () => void, decide: (work: () => Decided) => void): TemplateResult {
    return html`<section class="stack stack-s" aria-labelledby="roles"><h2 id="roles">${t.roles}</h2>
      ${roles.length === 0 ? html`<p class="empty"><strong>${t.rolesNone}</strong> ${t.rolesNoneNext}</p>`
        : html`<ul class="plain stack">${roles.map((each) => this.row(each, fault, busy, redraw, decide))}</ul>`}
    </section>`;
  }

  private row(role: RoleToConfirm, fault: (id: string) => string, busy: boolean, redraw: () => void, decide: (work: () => Decided) => void): TemplateResult {
    const key = `${role.personId} ${role.capability}`;
    const ask = (on: boolean): void => {
      this.refusing = on ? key : '';
      this.reason = '';
      redraw();
      if (on) setTimeout(() => document.getElementById('role-reason')?.focus());
    };
    return html`<li class="card stack stack-s">
      <div class="row spread"><div class="grow"><h3>${t.roleAsks(role.name, capital(term(role.capability)))}</h3><p class="small muted">${t.roleSince} ${at(role.since, 'spoken')}.</p></div>
        ${role.mine ? nothing : this.refusing === key ? nothing : html`<div class="row">
          <button class="btn btn-2" aria-disabled=${busy} @click=${() => decide(() => this.decision(role, 'CONFIRM'))}>${t.confirm}<span class="vh">: ${role.name}</span></button>
          <button class="link" @click=${() => ask(true)}>${t.withdraw}<span class="vh">: ${role.name}</span></button></div>`}</div>
      ${role.mine ? html`<p>${t.roleMine}</p>` : nothing}
      ${this.refusing === key ? html`<div class="stack stack-s"><label for="role-reason">${t.roleReason} <span class="hint" id="role-reason-h">${t.roleReasonHint}</span></label>
          ${fieldError('role-reason', fault('role-reason'), common.problemPrefix)}
          <input id="role-reason" maxlength="500" autocomplete="off" aria-describedby="role-reason-h" .value=${this.reason} @input=${(event: Event) => (this.reason = (event.target as HTMLInputElement).value)}>
          <p class="row"><button class="btn btn-2" aria-disabled=${busy} @click=${() => decide(() => this.decision(role, 'WITHDRAW'))}>${t.withdrawYes}</button><button class="link" @click=${() => ask(false)}>${common.cancel}</button></p></div>` : nothing}
    </li>`;
  }
}

export function pairingList(pairings: readonly PendingPairing[], busy: boolean, approve: (id: string) => void): TemplateResult {
  return html`<section class="stack" aria-labelledby="pairings"><h2 id="pairings">${t.pairings}</h2><p>${t.pairingText}</p>
    ${pairings.map((each) => html`<div class="card stack stack-s"><dl class="sum">
        <div><dt>${t.fingerprint}</dt><dd><strong>${each.fingerprint}</strong></dd></div><div><dt>${t.product}</dt><dd>${each.product}</dd></div>
        <div><dt>${t.address}</dt><dd>${each.origin}</dd></div><div><dt>${t.asked}</dt><dd>${at(each.since, 'spoken')}</dd></div></dl>
      <p><button class="btn btn-2" aria-disabled=${busy} @click=${() => approve(each.id)}>${t.approve}<span class="vh">: ${each.product}</span></button></p></div>`)}
  </section>`;
}
