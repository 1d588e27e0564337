import { html, nothing, type TemplateResult } from 'lit';
import type { PairedHost, SetupView, TestResult } from '../api-types';
import { common } from '../messages';
import { at, nowIso } from '../page';
import { span } from '../time';
import { health as h, pairing as p, setup as t, tests as x } from './messages';
import { errorAt, type Desk } from './parts';

/** The link to the MIS: pairing, how it is, and the tests that try everything. */
export function pairPart(view: SetupView, desk: Desk, code: string, typed: (code: string) => void, pair: (event: Event) => void): TemplateResult {
  const form = html`<form class="stack" novalidate @submit=${pair}>
    <ol class="stack stack-s">${p.steps.map((each) => html`<li>${each}</li>`)}</ol>
    <div><label for="code">${p.code}</label>${errorAt(desk, 'code')}<div class="row"><input id="code" class="grow" autocomplete="off" spellcheck="false" autocapitalize="off" .value=${code}
      @input=${(event: Event) => typed((event.target as HTMLInputElement).value)}><button class="btn" aria-disabled=${desk.busy}>${p.button}</button></div></div>
  </form>`;
  return html`<section class="stack" aria-labelledby="pair"><h2 id="pair" tabindex="-1">${t.names.pair}</h2><div class="card stack">
    ${view.paired === undefined ? form : html`<div class="prompt prompt-ok"><p><strong>${p.paired} ${at(view.paired.pairedAt, 'spoken')}.</strong> ${p.pairedText}</p></div>${facts(view.paired)}`}
    ${view.pending === undefined ? nothing : html`<div class="prompt prompt-wait" role="status"><p><strong>${p.pending}</strong> ${p.pendingText}</p></div>${facts(view.pending)}`}
    ${view.paired === undefined ? nothing : html`<details><summary>${p.again}</summary><div class="stack"><p>${p.againText}</p>${form}</div></details>`}
  </div></section>`;
}

function facts(host: PairedHost): TemplateResult {
  return html`<dl class="sum">
    <div><dt>${p.mis}</dt><dd>${p.product(host.product, host.version, host.apiVersion)}</dd></div>
    <div><dt>${p.address}</dt><dd>${host.origin}</dd></div>
    <div><dt>${p.fingerprint}</dt><dd><strong>${host.fingerprint}</strong> <small class="muted">${p.fingerprintText}</small></dd></div>
    <div><dt>${p.keys}</dt><dd>${p.keysText}</dd></div></dl>`;
}

export function healthPart(view: SetupView, desk: Desk, sync: () => void): TemplateResult {
  const host = view.paired;
  const fact = (name: string, value: string | TemplateResult, note: string | TemplateResult): TemplateResult => html`<div><dt class="small muted">${name}</dt><dd><strong>${value}</strong><br><small class="muted">${note}</small></dd></div>`;
  return html`<section class="stack" aria-labelledby="health"><h2 id="health" tabindex="-1">${t.names.health}</h2>
    ${host === undefined ? html`<p class="empty"><strong>${h.none}</strong> ${h.noneNext}</p>` : html`
      <dl class="fields card sunk">
        ${fact(h.lastHeard, host.lastHeard === undefined ? h.never : h.ago(span(host.lastHeard, nowIso())), host.lastHeard === undefined ? '' : at(host.lastHeard, 'brief'))}
        ${fact(h.clocks, h.apart(host.clockApartSeconds), h.fine)}
        ${fact(h.pupils, h.and(common.count(host.pupils), common.count(host.staff)), host.syncedAt === undefined ? h.notSynced : html`${h.synced} ${at(host.syncedAt, 'spoken')}`)}
        ${fact(h.entries, h.waiting(host.waiting), h.sent(host.sent, host.receipts))}
      </dl>
      ${host.syncTrouble === '' ? nothing : html`<p class="prompt prompt-wait"><strong>${h.trouble}</strong> ${host.syncTrouble}</p>`}
      <p><button class="btn btn-2" aria-disabled=${desk.busy} @click=${sync}>${h.sync}</button></p>`}
  </section>`;
}

export function testPart(view: SetupView, desk: Desk, run: () => void): TemplateResult {
  const bad = view.tests.filter((each) => !each.ok);
  return html`<section class="stack" aria-labelledby="test"><h2 id="test" tabindex="-1">${t.names.test}</h2>
    <div class="row"><button class="btn btn-2" aria-disabled=${desk.busy} @click=${run}>${view.tests.length === 0 ? x.run : x.again(view.tests.length)}</button>
      ${view.testedAt === undefined ? nothing : html`<p class="small muted">${x.last} ${at(view.testedAt, 'spoken')}.</p>`}</div>
    <div role="status">${view.tests.length === 0 ? html`<p class="empty"><strong>${x.none}</strong> ${x.noneNext}</p>`
      : html`<div class=${bad.length === 0 ? 'prompt prompt-ok' : 'prompt prompt-wait stack stack-s'}>
        <h3>${x.sum(view.tests.length - bad.length, view.tests.length, bad.map((each) => each.label).join('; '))}</h3>${bad.map(repair)}</div>`}</div>
    <ul class="tasks">${view.tests.map((each) => html`<li><span>${each.label}</span> <span class=${each.ok ? 'tag tag-ok' : 'tag tag-wait'}>${each.ok ? x.works : x.toFix}</span></li>`)}</ul>
  </section>`;
}

const repair = (test: TestResult): TemplateResult => html`<p><strong>${x.happened}</strong> ${test.what}</p><p><strong>${x.todo}</strong> ${test.todo}</p>`;
