import { html, nothing, type TemplateResult } from 'lit';
import type { CaseView, EarlierView, Matter } from '../api-types';
import { common } from '../messages';
import { at, Page } from '../page';
import { roleWords } from '../terms';
import { fieldError } from '../ui/errors';
import * as api from './casefile-api';
import { caseWords, earlier as t } from './messages';

/** What else there is of each child, as far as it is open to the reader, and that somebody has looked. Tells `heed-case` with the fresh case. */
export class HeedCaseEarlier extends Page<EarlierView> {
  static override properties = { caseFile: { attribute: false } };
  declare caseFile: CaseView | undefined;
  protected override frame = 'stack';
  protected override problemId = 'earlier-problem';
  private child = '';
  private mis = false;
  private paper = false;
  private found = '';

  protected override fetchView(): Promise<EarlierView> {
    return api.earlier(this.caseFile?.id ?? '');
  }

  protected override heading(): TemplateResult {
    return html``;
  }

  protected override fieldId(field: string): string {
    return field === 'found' ? 'earlier-found' : 'earlier-child';
  }

  private name(id: string): string {
    return this.caseFile?.children.find((each) => each.child.id === id)?.child.name ?? '';
  }

  protected override body(view: EarlierView): TemplateResult {
    return html`${this.problem()}<p>${t.text}</p>
      ${view.children.map((each) => html`<section class="stack stack-s"><h3>${this.name(each.child)}</h3>
        ${each.checkedAt === undefined || each.checkedBy === undefined ? html`<p class="muted">${caseWords.notLooked}</p>` : html`<p>${caseWords.looked(each.checkedBy.name)} ${at(each.checkedAt)}</p>`}
        ${each.matters.length === 0 ? html`<p>${t.none}</p>` : html`<ul>${each.matters.map((matter) => html`<li>${this.matter(matter)}</li>`)}</ul>`}</section>`)}
      ${this.caseFile?.mayRecord ? this.form() : nothing}`;
  }

  private matter(each: Matter): TemplateResult {
    const [kind = '', id = ''] = each.ref.split(':');
    return html`<a href=${`#/${kind === 'case' ? 'cases' : 'concerns'}/${id}`}>${each.number === undefined ? t.report : t.caseNo(each.number)}</a>, ${each.open ? t.open : t.closed}, ${t.since} ${at(each.since)}. ${roleWords(each.role)}.`;
  }

  private form(): TemplateResult {
    const children = this.caseFile?.children ?? [];
    if (this.child === '') this.child = children[0]?.child.id ?? '';
    const tick = (id: string, label: string, checked: boolean, change: (yes: boolean) => void): TemplateResult => html`<label class="pick"><input type="checkbox" id=${id} .checked=${checked} @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}><span>${label}</span></label>`;
    return html`<form class="card stack" novalidate @submit=${this.send}>
      <div><label for="earlier-child">${t.whom}</label><select id="earlier-child" @change=${(event: Event) => (this.child = (event.target as HTMLSelectElement).value)}>${children.map(({ child }) => html`<option value=${child.id} .selected=${child.id === this.child}>${child.name}</option>`)}</select></div>
      <fieldset><legend class="h4">${t.checked}</legend>${tick('earlier-mis', t.mis, this.mis, (yes) => (this.mis = yes))}${tick('earlier-paper', t.paper, this.paper, (yes) => (this.paper = yes))}</fieldset>
      <div><label for="earlier-found">${t.found} <span class="hint" id="earlier-found-h">${t.foundHint}</span></label>${fieldError('earlier-found', this.fault('earlier-found'), common.problemPrefix)}
        <textarea id="earlier-found" rows="3" maxlength="4000" aria-describedby="earlier-found-h" .value=${this.found} @input=${(event: Event) => (this.found = (event.target as HTMLTextAreaElement).value)}></textarea></div>
      <p><button class="btn btn-2" aria-disabled=${this.doing !== ''}>${t.save}</button></p></form>`;
  }

  private send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.found.trim() === '') return this.refuse([{ id: 'earlier-found', text: t.needFound }]);
    const done = await this.act('earlier', async () => {
      const id = this.caseFile?.id ?? '';
      const fresh = await api.earlierChecked(id, { child: this.child, mis: this.mis, paper: this.paper, found: this.found.trim() });
      this.found = '';
      this.dispatchEvent(new CustomEvent('heed-case', { detail: { fresh, said: t.done } }));
    });
    if (done) await this.load();
  };
}

customElements.define('heed-case-earlier', HeedCaseEarlier);
