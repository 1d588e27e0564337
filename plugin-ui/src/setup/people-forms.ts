import { html, nothing, type TemplateResult } from 'lit';
import type { DutyIn, DutyPerson, FirstLead, SetupView, StaffLine } from '../api-types';
import type { Fault } from '../ui/errors';
import { duty as d, first as f, setup } from './messages';
import { errorAt, text, type Desk } from './parts';

function staffSelect(id: string, label: string | TemplateResult, staff: readonly StaffLine[], chosen: string, desk: Desk, change: (id: string) => void): TemplateResult {
  return html`<div><label for=${id}>${label}</label>${errorAt(desk, id)}<select id=${id} @change=${(event: Event) => change(text(event))}><option value="">${d.choose}</option>${staff.map(
    (each) => html`<option value=${each.id} .selected=${each.id === chosen}>${each.name}</option>`)}</select></div>`;
}

/** Whom staff are told to speak to, in the school day and after it. */
export class DutyForm {
  private value: DutyIn = { day: [], outOfHours: [] };

  begin(duty: DutyIn): void {
    this.value = { day: duty.day.map((each) => ({ ...each })), outOfHours: duty.outOfHours.map((each) => ({ ...each })) };
  }

  duty(): DutyIn {
    return this.value;
  }

  missing(): Fault[] {
    return (['day', 'outOfHours'] as const).flatMap((list) => this.value[list].flatMap((each, i) => [
      ...(each.personId === '' ? [{ id: `${list}-${i}`, text: d.needPerson }] : []), ...(each.phone.trim() === '' ? [{ id: `${list}-${i}-phone`, text: d.needPhone }] : []),
    ]));
  }

  draw(view: SetupView, desk: Desk, save: (event: Event) => void): TemplateResult {
    return html`<section class="stack" aria-labelledby="duty"><h2 id="duty" tabindex="-1">${setup.names.duty}</h2><p>${d.text}</p><form class="card stack" novalidate @submit=${save}>
      ${this.list('day', d.day, view.staff, desk)}${this.list('outOfHours', d.out, view.staff, desk)}
      <p><button class="btn" aria-disabled=${desk.busy}>${d.save}</button></p></form></section>`;
  }

  private list(key: 'day' | 'outOfHours', title: string, staff: readonly StaffLine[], desk: Desk): TemplateResult {
    const people = this.value[key];
    const change = (work: () => void): void => {
      work();
      desk.redraw();
    };
    const row = (each: DutyPerson, i: number): TemplateResult => {
      const id = `${key}-${i}`;
      const named = (label: string): TemplateResult => html`${label}<span class="vh">: ${d.n(title, i + 1)}</span>`;
      return html`<div class="fields fields-low">${staffSelect(id, named(d.person), staff, each.personId, desk, (chosen) => (each.personId = chosen))}
        <div><label for=${`${id}-phone`}>${named(d.phone)}</label>${errorAt(desk, `${id}-phone`)}<input id=${`${id}-phone`} maxlength="40" autocomplete="off" .value=${each.phone} @input=${(event: Event) => (each.phone = text(event))}></div>
        <div><label for=${`${id}-room`}>${named(d.room)}</label><input id=${`${id}-room`} maxlength="40" autocomplete="off" .value=${each.room} @input=${(event: Event) => (each.room = text(event))}></div>
        <div class="low"><button type="button" class="link" @click=${() => change(() => people.splice(i, 1))}>${named(d.remove)}</button></div></div>`;
    };
    return html`<fieldset class="stack"><legend class="h4">${title}</legend>${people.length === 0 ? html`<p class="muted">${d.none}</p>` : people.map(row)}
      <p><button type="button" class="btn btn-2 btn-s" @click=${() => change(() => people.push({ personId: '', phone: '', room: '' }))}>${d.add}<span class="vh">: ${title}</span></button></p></fieldset>`;
  }
}

/** The administrator names the first lead; the headteacher's code makes it so. */
export class FirstLeadForm {
  private lead = '';
  private head = '';

  body(): FirstLead {
    return { leadId: this.lead, headId: this.head };
  }

  missing(): Fault[] {
    if (this.lead === '') return [{ id: 'first-lead', text: f.needLead }];
    if (this.head === '') return [{ id: 'first-head', text: f.needHead }];
    return this.lead === this.head ? [{ id: 'first-head', text: f.needTwo }] : [];
  }

  draw(view: SetupView, desk: Desk, save: (event: Event) => void, print: () => void): TemplateResult {
    const active = view.firstLead === 'ACTIVE';
    return html`<section class="stack" aria-labelledby="first"><h2 id="first" tabindex="-1">${setup.names.first}</h2>
      ${active ? html`<p class="prompt prompt-ok"><strong>${f.active(view.firstLeadName, view.headName)}</strong> ${f.activeText}</p>` : html`<p>${f.text}</p>`}
      ${view.firstLeadCode !== undefined ? html`<div class="now stack stack-s print-this" role="status"><h3>${f.codeTitle}</h3><p class="code-big">${view.firstLeadCode}</p><p>${f.codeText(view.firstLeadName, view.headName)}</p>
          <p class="noprint"><button type="button" class="btn btn-2" @click=${print}>${f.print}</button></p></div>`
        : view.firstLead === 'CODE_MADE' ? html`<p class="prompt">${f.made(view.firstLeadName, view.headName)}</p>` : nothing}
      ${active ? nothing : view.staff.length === 0 ? html`<p class="empty">${f.noStaff}</p>` : html`<form class="card stack" novalidate @submit=${save}><div class="fields">
        ${staffSelect('first-lead', f.lead, view.staff, this.lead, desk, (id) => (this.lead = id))}${staffSelect('first-head', f.head, view.staff, this.head, desk, (id) => (this.head = id))}</div>
        <p><button class="btn" aria-disabled=${desk.busy}>${view.firstLead === 'CODE_MADE' ? f.again : f.button}</button></p></form>`}
    </section>`;
  }
}
