import { html, nothing, type TemplateResult } from 'lit';
import type { Rating, RiskRow } from '../api-types';
import { fieldError } from '../ui/errors';
import { common } from '../messages';
import type { Actions } from './actions';
import { quarrels } from './conflict';
import { picking } from './grid';
import { grid as g, risk as t } from './risk-messages';
import { flagsOf, isRated, isSettled, type Offer } from './rows';
import { band, bandWords } from './words';
import type { Work } from './work';

/** What a row needs of the page around it. */
export interface Around {
  work: Work; actions: Actions; open: string; locked: boolean;
  /** The row opened with everything there: its one press stands first. */
  quick: boolean;
  removing: { words: string; needed: boolean } | undefined;
  toggle(id: string): void;
  confirm(row: RiskRow, why?: string): void;
  next(row: RiskRow): void;
  nextWords(row: RiskRow): string;
  remove(change: { words: string; needed: boolean } | undefined): void;
}

/** One risk: before, what we will do, after; folded it says how it stands. */
export function riskRow(row: RiskRow, around: Around): TemplateResult {
  const open = around.open === row.id;
  const toggle = (event: Event): void => {
    event.preventDefault();
    around.toggle(row.id);
  };
  return html`<details class="risk" ?open=${open}><summary id=${`row-${row.id}`} @click=${toggle}>${summary(row, around)}</summary>${open ? body(row, around) : nothing}</details>`;
}

function summary(row: RiskRow, { work }: Around): TemplateResult {
  const { template } = work.view;
  const kind = template.kinds.length < 2 ? '' : template.kinds.find((each) => each.code === row.kind)?.label ?? '';
  const none = html`<span class="tag band">${t.notRated}</span>`;
  const shown = (rating: Rating | undefined): TemplateResult => (rating === undefined ? none : band(template, rating));
  const flags = row.removed === undefined ? flagsOf(template, row.before, row.after) : [];
  return html`<span class="grow"><span class="t">${row.nature}</span> <small class="muted">${kind}</small></span>
    <span class="shift">${row.removed !== undefined ? html`<span class="tag">${t.leftOut}</span>` : html`${flags.filter((each) => each !== 'LIKELIHOOD_RISES').map((each) => html`<span class="tag tag-wait">${t.flags[each]}</span>`)}
      <span class="ba"><span class="vh">${t.before}: </span>${shown(row.before)}<span aria-hidden="true">→</span><span class="vh">${t.after}: </span>${shown(row.after)}</span>`}</span>`;
}

function body(row: RiskRow, around: Around): TemplateResult {
  const { work, locked } = around;
  if (row.removed !== undefined) {
    return html`<div class="body stack stack-s">${quarrels(row, work)}<p><strong>${t.removedBecause}</strong> ${row.removed}</p>
      <p class="row">${locked ? nothing : html`<button type="button" class="btn btn-2 btn-s" @click=${() => work.update(row.id, ({ removed: _gone, ...rest }) => rest)}>${t.restore}</button>`}${nextButton(row, around, true)}</p></div>`;
  }
  const offered = locked ? {} : work.offerFor(row);
  return html`<div class="body stack">
    ${quarrels(row, work)}
    ${around.quick && wants(offered) ? html`<div class="prompt stack stack-s">${proposal(row, around, offered)}${why(row, around, offered)}${confirming(row, around, offered)}</div>` : nothing}
    ${look(row, work)}
    ${words(row, around)}
    <div class="path">${rating(row, around, 'before')}${around.actions.draw(row, locked)}${rating(row, around, 'after')}</div>
    ${around.quick && wants(offered) ? nothing : why(row, around, offered)}
    ${!around.quick && wants(offered) ? html`<div class="prompt stack stack-s">${proposal(row, around, offered)}${confirming(row, around, offered)}</div>` : nothing}
    <p class="row">${nextButton(row, around, !wants(offered))}</p>
    ${locked ? nothing : removal(row, around)}
  </div>`;
}

export const wants = (offered: Offer): boolean => offered.before !== undefined || offered.after !== undefined;

function ratings(work: Work, offered: Offer): string {
  const { template } = work.view;
  return common.listAnd([...(offered.before === undefined ? [] : [t.suggestBefore(bandWords(template, offered.before))]), ...(offered.after === undefined ? [] : [t.suggestAfter(bandWords(template, offered.after))])]);
}

function proposal(row: RiskRow, { work }: Around, offered: Offer): TemplateResult {
  const n = work.actionsOf(row).filter((each) => each.code !== '').length;
  return html`<p>${t.suggests(`${ratings(work, offered)}${n === 0 || offered.before === undefined ? '' : `, ${t.withActions(n)}`}`)}</p>`;
}

/** Whether confirming leaves nothing to ask of this row. */
function settles(row: RiskRow, work: Work, offered: Offer, why: string): boolean {
  const after = { ...row, ...offered };
  return isRated(after) && (flagsOf(work.view.template, after.before, after.after).length === 0 || why.trim() !== '');
}

function confirming(row: RiskRow, around: Around, offered: Offer): TemplateResult {
  const { work } = around;
  const reason = settles(row, work, offered, row.why) ? undefined : reasonBefore(row, work, offered);
  const go = settles(row, work, offered, row.why) ? ` ${t.goOn}` : '';
  return html`<p class="row"><button type="button" class="btn" id=${`c-${row.id}`} @click=${() => around.confirm(row)}>${t.confirm(ratings(work, offered))}${go}<span class="vh">: ${row.nature}</span></button></p>
    ${reason === undefined ? nothing : html`<p class="row"><button type="button" class="btn btn-2" id=${`same-${row.id}`} @click=${() => around.confirm(row, reason)}>${t.sameReason}</button> <q class="small said">${reason}</q></p>`}`;
}

/** The reason given last for a row with the same flags: offered in full, taken row by row. */
function reasonBefore(row: RiskRow, work: Work, offered: Offer): string | undefined {
  const { template } = work.view;
  const flags = (one: RiskRow): string => flagsOf(template, one.before, one.after).join();
  const mine = flags({ ...row, ...offered });
  if (mine === '' || row.why.trim() !== '') return undefined;
  const ordered = work.ordered;
  return [...ordered.slice(0, ordered.indexOf(row)).reverse(), ...ordered].find((each) => each.why.trim() !== '' && each.removed === undefined && flags(each) === mine)?.why;
}

/** What is pointed out, in words; it never blocks anything. */
function look(row: RiskRow, work: Work): TemplateResult | typeof nothing {
  const { template } = work.view;
  const flags = flagsOf(template, row.before, row.after);
  if (flags.length === 0) return nothing;
  const fallen = row.before !== undefined && row.after !== undefined && row.after.severity < row.before.severity;
  const said = flags.map((each) => (each === 'LIKELIHOOD_RISES' && fallen ? t.looks.lessSevere : t.looks[each]));
  return html`<div class="prompt prompt-wait"><p><strong>${said.join(' ')}</strong> ${t.looks.ask} ${flags.includes('SERIOUS') ? t.looks.head : ''}</p></div>`;
}

function words(row: RiskRow, { work, locked }: Around): TemplateResult {
  const field = (name: 'nature' | 'inPlace' | 'note', label: string, hint = ''): TemplateResult => {
    const id = `${name}-${row.id}`;
    return html`<div><label for=${id}>${label}${hint === '' ? nothing : html`<span class="hint">${hint}</span>`}</label>
      <textarea id=${id} rows="2" maxlength="2000" ?disabled=${locked} .value=${row[name]} @input=${(event: Event) => work.update(row.id, (each) => ({ ...each, [name]: (event.target as HTMLTextAreaElement).value }))}></textarea></div>`;
  };
  const hml = work.view.template.variant === 'hml';
  return html`${row.inPlace === '' ? nothing : html`<p class="small"><strong>${t.inPlace}</strong> ${row.inPlace}</p>`}
    ${hml ? field('note', t.note, t.noteHint) : row.note === '' ? nothing : html`<p class="small said"><strong>${t.note}:</strong> ${row.note}</p>`}
    ${locked ? nothing : html`<details><summary class="small">${t.changeWords}</summary><div class="stack stack-s">${row.code === '' ? field('nature', t.nature) : nothing}${field('inPlace', t.inPlaceLabel)}${hml ? nothing : field('note', t.note, t.noteHint)}</div></details>`}`;
}

function rating(row: RiskRow, { work, locked }: Around, which: 'before' | 'after'): TemplateResult {
  const actions = work.actionsOf(row);
  const waiting = which === 'before' ? [] : actions.filter((each) => !isSettled(each, work.library));
  return picking({
    row: row.id, which, template: work.view.template, value: row[which], suggestion: which === 'after' && actions.length === 0 ? undefined : row.suggested?.[which], locked,
    waits: waiting.length === 0 ? '' : g.waits(common.listAnd(waiting.map((each) => `“${each.what}”`))), pick: (value) => work.set(row.id, which, value),
  });
}

/** Asked for where the risk does not fall, stays serious or becomes more likely, or would if the suggestion were confirmed. */
function why(row: RiskRow, { work, locked }: Around, offered: Offer): TemplateResult | typeof nothing {
  const now = flagsOf(work.view.template, row.before, row.after).length > 0;
  const then = flagsOf(work.view.template, row.before ?? offered.before, row.after ?? offered.after).length > 0;
  if (!now && !then && row.why === '') return nothing;
  const id = `why-${row.id}`;
  return html`<div><label for=${id}>${now || row.why !== '' ? t.why : t.whyIfConfirmed}<span class="hint">${t.whyHint}</span></label>
    <textarea id=${id} rows="2" maxlength="2000" ?disabled=${locked} .value=${row.why} @input=${(event: Event) => work.update(row.id, (each) => ({ ...each, why: (event.target as HTMLTextAreaElement).value }))}></textarea></div>`;
}

function nextButton(row: RiskRow, around: Around, first: boolean): TemplateResult {
  return html`<button type="button" class=${first ? 'btn' : 'btn btn-2'} id=${`next-${row.id}`} @click=${() => around.next(row)}>${around.nextWords(row)}</button>`;
}

function removal(row: RiskRow, around: Around): TemplateResult {
  const id = `out-${row.id}`;
  if (around.removing === undefined) return html`<p><button type="button" class="link small" @click=${() => around.remove({ words: '', needed: false })}>${t.remove}<span class="vh">: ${row.nature}</span></button></p>`;
  const { words: said, needed } = around.removing;
  const remove = (): void => {
    if (said.trim() === '') return around.remove({ words: said, needed: true });
    around.remove(undefined);
    around.work.update(row.id, (each) => ({ ...each, removed: said.trim() }));
    around.next(row);
  };
  return html`<div class="stack stack-s"><div><label for=${id}>${t.removeWhy}</label>${fieldError(id, needed ? t.needRemove : '', common.problemPrefix)}
    <input id=${id} maxlength="2000" autocomplete="off" .value=${said} @input=${(event: Event) => around.remove({ words: (event.target as HTMLInputElement).value, needed: false })}></div>
    <p class="row"><button type="button" class="btn btn-2 btn-s" @click=${remove}>${t.removeDo}</button> <button type="button" class="link small" @click=${() => around.remove(undefined)}>${common.cancel}</button></p></div>`;
}

