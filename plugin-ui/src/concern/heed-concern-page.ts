import { html, nothing, type TemplateResult } from 'lit';
import type { ConcernChild, ConcernView } from '../api-types';
import { common } from '../messages';
import { at, Page } from '../page';
import { go } from '../router';
import { roleWords, sentence } from '../terms';
import { AcknowledgeForm, firstSteps } from './acknowledge';
import { answered } from './answered';
import * as api from './concern-api';
import { acknowledge as a, lead as t, triage as g } from './lead-messages';
import { tab } from './messages';
import { decided, TriageForm } from './triage';

/** A concern as a lead reads it: opening it marks it seen, then first steps, then where it belongs. */
export class HeedConcernPage extends Page<ConcernView> {
  concernId = '';
  private readonly ack = new AcknowledgeForm();
  private readonly triage = new TriageForm();

  protected override fetchView(): Promise<ConcernView> {
    return api.open(this.concernId);
  }

  protected override loaded(view: ConcernView): void {
    this.ack.begin(view);
    this.triage.begin(view);
  }

  protected override fieldId(field: string): string {
    const ids: Record<string, string> = { mayNeedOthers: 'others-YES', knewDay: 'knew-day', knewTime: 'knew-time', safetySteps: 'safety', about: 'about', reason: 'reason', caseId: 'attach', reopen: 'reopen' };
    return ids[field] ?? field;
  }

  protected override heading(): TemplateResult {
    const view = this.view;
    return html`<header class="stack stack-s">
      <p><a href="#/desk">${common.backToDesk}</a></p>
      <h1 tabindex="-1">${view === undefined ? t.title : t.from(view.reporter.name)}</h1>
      ${view === undefined ? nothing : html`<p class="lead">${common.alleged}</p>
        <p class="row"><span class="tag tag-info">${t.status[view.status]}</span> <span>${t.received} ${at(view.recordedAt, 'spoken')}. ${t.receipt(view.receipt)}${view.paper ? ` ${t.paper}` : ''}</span></p>`}
    </header>`;
  }

  protected override body(view: ConcernView): TemplateResult {
    return html`${this.problem()}
      ${view.danger ? html`<div class="now"><strong>${t.danger}</strong><p>${t.dangerText}</p></div>` : nothing}
      <section class="stack" aria-labelledby="facts"><h2 id="facts">${t.facts}</h2>
        <dl class="sum">
          ${view.about === 'ADULT' ? html`<div><dt>${t.adult}</dt><dd>${view.adultName}</dd></div>` : nothing}
          ${view.children.length + view.unknownChildren.length === 0 ? nothing : html`<div><dt>${t.children}</dt><dd class="stack stack-s">${view.children.map(childLine)}${view.unknownChildren.map(
            (each) => html`<p>${each} <small class="muted">${t.unknown}</small></p>`)}</dd></div>`}
          <div><dt>${t.when}</dt><dd>${view.occurredText}</dd></div>
          <div><dt>${t.told}</dt><dd>${view.toldText}</dd></div>
          ${view.knownAt === undefined ? nothing : html`<div><dt>${t.knownAt}</dt><dd>${at(view.knownAt)}</dd></div>`}
        </dl>
      </section>
      <section class="stack" aria-labelledby="words"><h2 id="words">${t.words}</h2><div class="card">${answered(view.words)}</div>
        ${view.additions.length === 0 ? nothing : html`<h3>${t.additions}</h3><ol class="timeline">${view.additions.map(
          (each) => html`<li class="stack stack-s"><h4>${at(each.at)}</h4><p class="said">${each.words}</p></li>`)}</ol>`}
      </section>
      ${view.firstSteps === undefined ? nothing : firstSteps(view.firstSteps)}
      ${view.status === 'NEW' || view.status === 'OPENED' ? this.ack.draw((id) => this.fault(id), this.doing !== '', () => this.requestUpdate(), this.acknowledge) : nothing}
      ${view.status === 'ACKNOWLEDGED' ? this.triage.draw(view, (id) => this.fault(id), this.doing !== '', () => this.requestUpdate(), this.decide) : decided(view)}`;
  }

  private acknowledge = async (event: Event): Promise<void> => {
    event.preventDefault();
    const view = this.view;
    if (view === undefined) return;
    const faults = this.ack.missing();
    if (faults.length > 0) return this.refuse(faults);
    if (!(await this.act('acknowledge', async () => void (this.view = await api.acknowledge(view.id, this.ack.answer(view.version)))))) return;
    this.said = a.saved;
    if (this.view !== undefined) this.triage.begin(this.view);
    await this.focusAfter('triage');
  };

  private decide = async (event: Event): Promise<void> => {
    event.preventDefault();
    const view = this.view;
    if (view === undefined) return;
    const faults = this.triage.missing(view);
    if (faults.length > 0) return this.refuse(faults);
    const { version, id } = view;
    let to = '';
    const done = await this.act('decide', async () => {
      if (this.triage.way === 'open') to = (await api.openCase(id, { version, about: this.triage.about.trim() })).id;
      else if (this.triage.way === 'attach') to = (await api.attach(id, { version, caseId: this.triage.caseId, ...this.triage.reopening(view) })).id;
      else this.view = await api.close(id, { version, reason: this.triage.reason.trim() });
    });
    if (!done) return;
    if (to !== '') return go(`#/cases/${to}`);
    this.said = g.closedSaid;
    await this.focusAfter('decided');
  };

  private async focusAfter(id: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    document.getElementById(id)?.focus();
  }
}

function childLine({ child, role }: ConcernChild): TemplateResult {
  return html`<div><p><strong>${child.name}</strong>, ${common.yearForm(child.year, child.form)}. ${roleWords(role)}.</p>
    ${child.send === undefined ? nothing : html`<p class="small muted">${t.needs}: ${sentence(child.send.words)}${child.send.eal ? ` ${tab.eal}` : ''}${child.send.communication === '' ? '' : ` ${sentence(child.send.communication)}`}</p>`}</div>`;
}

customElements.define('heed-concern-page', HeedConcernPage);
