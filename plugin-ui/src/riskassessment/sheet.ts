import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { RiskTemplate, TemplateRow } from '../api-types';
import { common } from '../messages';
import { roleWords } from '../terms';
import { fieldError } from '../ui/errors';
import type { Host } from './host';
import { riskRow, type Around } from './risk';
import { risk as t } from './risk-messages';
import { isDone, rate, type Group } from './rows';
import { groupName } from './steps';
import { band, tone } from './words';

/** A risk that somebody is adding to a sheet. */
export interface NewRisk { nature: string; kind: string; needed: boolean; template?: TemplateRow }

interface Sheet extends Around {
  host: Host; adding: NewRisk | undefined;
  add(change: NewRisk | undefined): void;
  addRow(group: Group, from: NewRisk): void;
}

/** All risks to one child, to other pupils or to staff. */
export function sheet(group: Group, of: Sheet): TemplateResult {
  const { work } = of;
  const { template } = work.view;
  const name = groupName(work, group);
  const role = work.view.children.find((each) => each.child.id === group.child)?.role;
  const left = group.rows.filter((each) => !isDone(template, each)).length;
  const after = work.groups[work.groups.findIndex((each) => each.id === group.id) + 1];
  return html`<section class="stack" id="rows" aria-labelledby="step-t"><div class="stack stack-s"><h2 id="step-t" tabindex="-1">${t.to(name)}</h2>
      <p>${role === undefined ? nothing : `${roleWords(role)}. ${t.equal} `}${group.rows.length === 0 ? t.none : left === 0 ? t.allRated : t.left(left)}</p></div>
    ${repeat(group.rows, (each) => each.id, (each) => riskRow(each, of))}
    <div class="row spread row-top">${of.locked ? html`<span></span>` : adder(group, of)}${after === undefined ? html`<a class="btn btn-2" href=${of.host.address('sign')} @click=${(event: Event) => of.host.follow(event, 'sign')}>${t.toSign}</a>`
      : html`<a class="btn btn-2" href=${of.host.address(after.id)} @click=${(event: Event) => of.host.follow(event, after.id)}>${t.nextGroup(groupName(work, after))}</a>`}</div>
    ${key(template)}</section>`;
}

function adder(group: Group, of: Sheet): TemplateResult {
  const { adding, work } = of;
  const kinds = work.view.template.kinds;
  const empty: NewRisk = { nature: '', kind: kinds[0]?.code ?? '', needed: false };
  if (adding === undefined) return html`<button type="button" class="btn btn-2" @click=${() => of.add(empty)}>${t.addOwn}</button>`;
  const add = (event: Event): void => {
    event.preventDefault();
    if (adding.template === undefined && adding.nature.trim() === '') return of.add({ ...adding, needed: true });
    of.addRow(group, adding);
  };
  // A sheet has a row of the template once.
  const offered = work.view.template.rows.filter((each) => !group.rows.some((row) => row.code === each.code));
  const from = (code: string): void => {
    const { template: _gone, ...rest } = adding;
    const found = offered.find((each) => each.code === code);
    of.add(found === undefined ? rest : { ...rest, template: found });
  };
  return html`<form class="card stack stack-s grow" novalidate @submit=${add}>
    ${offered.length === 0 ? nothing : html`<div><label for="new-from">${t.addFrom}</label><select id="new-from" @change=${(event: Event) => from((event.target as HTMLSelectElement).value)}><option value="">${t.addFromOwn}</option>${offered.map((each) => html`<option value=${each.code} .selected=${adding.template?.code === each.code}>${each.nature}</option>`)}</select></div>`}
    ${adding.template !== undefined ? nothing : html`<div><label for="new-nature">${t.addNature}</label>${fieldError('new-nature', adding.needed ? t.needNature : '', common.problemPrefix)}<input id="new-nature" maxlength="500" autocomplete="off" .value=${adding.nature} @input=${(event: Event) => of.add({ ...adding, nature: (event.target as HTMLInputElement).value })}></div>
      <div><label for="new-kind">${t.addKind}</label><select id="new-kind" class="w-m" @change=${(event: Event) => of.add({ ...adding, kind: (event.target as HTMLSelectElement).value })}>${kinds.map((each) => html`<option value=${each.code} .selected=${adding.kind === each.code}>${each.label}</option>`)}</select></div>`}
    <p class="row"><button class="btn btn-2">${t.addDo}</button> <button type="button" class="link" @click=${() => of.add(undefined)}>${common.cancel}</button></p></form>`;
}

/** The school's bands, or what its letters mean. */
function key(template: RiskTemplate): TemplateResult {
  const hml = template.variant === 'hml';
  return html`<section class="card sunk stack stack-s" aria-labelledby="key"><h3 id="key">${hml ? t.lettersTitle : t.bandsTitle}</h3>${hml ? nothing : html`<p>${t.bandsText}</p>`}
    <ul class="plain row">${template.bands.map((each) => (hml ? html`<li>${band(template, rate(template, each.from, 0))} ${each.meaning}</li>` : html`<li class=${`band ${tone(template, each.from)}`}><b>${t.range(each.from, each.to)}</b> ${each.label}</li>`))}</ul></section>`;
}

