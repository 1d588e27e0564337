import { html, nothing, type TemplateResult } from 'lit';
import type { CaseLine, ChildLine, LeadTab } from '../api-types';
import { common } from '../messages';
import { at } from '../page';
import { roleWords, sentence } from '../terms';
import { tab as t } from './messages';

const caseLine = (line: CaseLine): TemplateResult => html`<li class="card stack stack-s">
  <h4><a href=${`#/cases/${line.id}`}>${t.caseTitle(line.number, line.who)}</a></h4>
  <p class="small">${line.role === undefined ? nothing : html`${roleWords(line.role)}. `}${line.about}</p>
  ${line.nextAct === '' ? nothing : html`<p class="small muted">${line.nextAct}${line.nextDue === undefined ? nothing : html`; ${common.latest} ${at(line.nextDue, 'moment')}`}</p>`}
</li>`;

/** What a lead needs beside a pupil, in the same request as the tab. */
export function leadPart(lead: LeadTab, child: ChildLine | undefined): TemplateResult {
  return html`<section class="stack" aria-labelledby="team">
    <div class="row spread"><h2 id="team">${t.leadTitle}</h2><a href="#/desk">${t.toDesk}</a></div>
    <p>${t.newConcerns(lead.newConcerns)}</p>
    ${child === undefined ? nothing : html`<p><a href=${`#/children/${child.id}`}>${t.ownFile}</a></p>`}
    ${child?.send === undefined ? nothing : html`<dl class="sum">
      <div><dt>${t.needs}</dt><dd>${sentence(child.send.words)}${child.send.eal ? html` ${t.eal}` : nothing} <small class="muted">${t.asOf}, ${at(child.send.asOf, 'brief')}</small></dd></div>
      ${child.send.communication === '' ? nothing : html`<div><dt>${t.communication}</dt><dd>${child.send.communication}</dd></div>`}
    </dl>`}
    <h3>${t.openCases}</h3>
    ${lead.cases.length === 0 ? html`<p class="muted">${t.noCases}</p>` : html`<ul class="plain stack">${lead.cases.map(caseLine)}</ul>`}
    ${child === undefined ? nothing : html`<h3>${t.siblings}</h3>
      ${lead.siblings.length === 0 ? html`<p class="muted">${t.noSiblings}</p>`
        : html`<ul>${lead.siblings.map((each) => html`<li>${each.name}, ${common.yearForm(each.year, each.form)}</li>`)}</ul>`}`}
  </section>`;
}
