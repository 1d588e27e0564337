import { html, nothing, type TemplateResult } from 'lit';
import type { Answered, OwnAssessment, OwnRisk } from '../api-types';
import { plainDay } from '../print/document';
import { own as t } from './messages';

/** One child's own risks and plan, for their file on the screen and on paper. */
export function ownAssessment(each: OwnAssessment, name: string): TemplateResult {
  return html`<section class="stack stack-s" aria-labelledby=${`own-${each.number}`}><h2 id=${`own-${each.number}`}>${t.title(name)}</h2>
    ${each.reviewOn === undefined ? nothing : html`<p>${t.review} ${plainDay(each.reviewOn)}.</p>`}
    ${each.risks.length === 0 ? nothing : html`<h3>${t.risks}</h3><ul class="plain stack">${each.risks.map(risk)}</ul>`}
    ${each.plan.length === 0 ? nothing : html`<h3>${t.plan}</h3><dl class="sum">${each.plan.map(answer)}</dl>`}
    ${each.withheld === 0 ? nothing : html`<p class="small">${t.withheld(each.withheld)}</p>`}</section>`;
}

function risk(each: OwnRisk): TemplateResult {
  const part = (label: string, value: string): TemplateResult | typeof nothing => (value === '' ? nothing : html`<div><dt>${label}</dt><dd class="said">${value}</dd></div>`);
  return html`<li class="card stack stack-s"><h4>${each.kind}: ${each.nature}</h4>
    <dl class="sum">${part(t.removed, each.removed)}${part(t.inPlace, each.inPlace)}${part(t.note, each.note)}${part(t.before, each.before)}
      ${part(t.actions, each.actions.join('\n'))}${part(t.after, each.after)}${part(t.why, each.why)}</dl>
    ${each.before === '' && each.removed === '' ? html`<p class="small muted">${t.unrated}</p>` : nothing}</li>`;
}

function answer(each: Answered): TemplateResult {
  const said = each.values.length === 1 && each.values[0] === 'yes' ? t.yes : each.values.join('; ');
  return html`<div><dt>${each.label}</dt><dd class="said">${each.verbatim ? html`<q>${said}</q>` : said}</dd></div>`;
}
