import { html, nothing, type TemplateResult } from 'lit';
import type { Trail, TrailLine } from '../api-types';
import type { Found } from '../form/heed-search';
import '../form/heed-search';
import { at, Page } from '../page';
import { addressOf } from '../router';
import { keeper } from '../session';
import * as api from './audit-api';
import { audit as t } from './messages';

const find = async (words: string): Promise<Found[]> => (await api.staff(words)).items.map((each) => ({ ...each, note: '' }));
const EMPTY = { person: '', record: '', day: '' };

/** Who read, wrote or was refused what: for leads about everybody, for the head about the leads. */
export class HeedAuditPage extends Page<Trail> {
  protected override frame = 'page stack stack-l';
  private asked = { ...EMPTY };
  private name = '';

  private get ofLeads(): boolean {
    return !keeper().can('lead');
  }

  protected override fetchView(): Promise<Trail> {
    return api.trail(this.ofLeads, this.asked);
  }

  protected override heading(): TemplateResult {
    return html`<header class="stack stack-s"><h1 tabindex="-1">${this.ofLeads ? t.ofLeads : t.title}</h1><p class="lead">${t.text}</p></header>`;
  }

  protected override body(view: Trail): TemplateResult {
    const pick = (event: CustomEvent<Found>): void => {
      this.name = event.detail.name;
      this.ask({ person: event.detail.id });
    };
    const { person, record, day } = this.asked;
    return html`${this.problem()}
      <div class="fields noprint"><heed-search label=${t.person} hint=${t.personHint} box="audit-person" .find=${find} @heed-pick=${pick}></heed-search>
        <div><label for="audit-day">${t.day}</label><input type="date" id="audit-day" .value=${day} @change=${(event: Event) => this.ask({ day: (event.target as HTMLInputElement).value })}></div></div>
      ${person + record + day === '' ? nothing : html`<p class="row"><span role="status">${person === '' ? '' : t.of(this.name)} ${record === '' ? '' : t.record}</span> <button class="link" @click=${() => this.ask(EMPTY)}>${t.everything}</button></p>`}
      ${view.items.length === 0 ? html`<p class="empty">${t.none}</p>` : html`<table class="map" role="table"><caption class="vh">${t.title}</caption><thead role="rowgroup"><tr role="row">${t.columns.map((each) => html`<th role="columnheader" scope="col">${each}</th>`)}</tr></thead>
        <tbody role="rowgroup">${view.items.map((each) => this.line(each))}</tbody></table>`}
      ${view.older === undefined ? nothing : html`<p><button class="btn btn-2" aria-disabled=${this.doing !== ''} @click=${() => void this.older()}>${t.older}</button></p>`}`;
  }

  private line(line: TrailLine): TemplateResult {
    const act = t.acts[line.act] ?? line.act.toLowerCase().replaceAll('_', ' ');
    return html`<tr role="row"><td role="cell">${at(line.at, 'moment')}</td><td role="cell">${line.who}</td><td role="cell">${act}${line.what === '' ? '' : `: ${line.what}`}</td>
      <td role="cell">${line.records.map((each) => this.record(each.ref, each.name))}${line.more === 0 ? nothing : t.more(line.more)}</td></tr>`;
  }

  private record(ref: string, name: string): TemplateResult {
    const kind = ref.slice(0, ref.indexOf(':'));
    const words = kind === 'person' ? name : `${t.kinds[kind] ?? kind} ${name}`.trim();
    if (kind !== 'case' && kind !== 'concern') return html`<p>${words}</p>`;
    const label = `${t.only}: ${words}`;
    return html`<p class="row">${this.ofLeads ? words : html`<a href=${addressOf(ref)}>${words}</a>`} <button class="link small" aria-label=${label} @click=${() => this.ask({ record: ref })}>${t.only}</button></p>`;
  }

  private ask(changed: Partial<typeof EMPTY>): void {
    this.asked = { ...this.asked, ...changed };
    void this.load();
  }

  private async older(): Promise<void> {
    const view = this.view;
    if (view?.older === undefined) return;
    const before = view.older;
    await this.act('older', async () => {
      const next = await api.trail(this.ofLeads, { ...this.asked, before });
      this.view = { ...next, items: [...view.items, ...next.items] };
    });
  }
}

customElements.define('heed-audit-page', HeedAuditPage);
