import { html, type TemplateResult } from 'lit';
import type { Session } from '../api-types';
import type { Route, Screen } from '../router';
import '../concern/heed-own-page';
import '../concern/heed-report-page';
import '../concern/heed-tab-page';
import { PartsLater } from './later';
import { coming, notFetched } from './screens';

type Part = Screen | 'setup-code' | 'digits' | 'direct';

const lead = (): Promise<unknown> => import('./lead-screens');
const chronology = (): Promise<unknown> => import('./chronology-screens');

/** What only some people open is fetched when they open it. What any member of staff needs is there from the start. */
const later = new PartsLater<Part>({
  desk: lead, concern: lead, cases: lead,
  case: () => import('./case-screens'),
  record: () => import('../record/heed-record-page'),
  'record-print': () => import('../record/heed-record-print-page'), series: () => import('../record/heed-series-page'),
  assessment: () => import('../riskassessment/heed-assessment-page'),
  'assessment-print': () => import('../riskassessment/heed-assessment-print-page'),
  'case-print': chronology, 'child-file': chronology, 'child-print': chronology,
  'first-lead': () => import('../desk/heed-first-lead-page'),
  setup: () => import('../setup/heed-setup-page'),
  'setup-code': () => import('../setup/heed-setup-code'),
  paper: () => import('../paper/heed-paper-page'),
  audit: () => import('../audit/heed-audit-page'),
  factor: () => import('../factor/heed-step-page'),
  digits: () => import('../factor/heed-factor-page'),
  direct: () => import('../factor/heed-direct-page'),
});

/** The element for each screen; `redraw` is called when a part has come. */
export function pageFor(route: Route, redraw: () => void): TemplateResult {
  return whenThere(route.screen, redraw, () => draw(route));
}

export function setupCode(redraw: () => void): TemplateResult {
  return whenThere('setup-code', redraw, () => html`<main><heed-setup-code></heed-setup-code></main>`);
}

export function secondStep(redraw: () => void): TemplateResult {
  return whenThere('digits', redraw, () => html`<heed-factor-page></heed-factor-page>`);
}

export function directSignIn(redraw: () => void): TemplateResult {
  return whenThere('direct', redraw, () => html`<heed-direct-page></heed-direct-page>`);
}

/** What stays open to a lead without the second step: what every member of staff has. Set-up only where the host's role opens it. */
const WITHOUT: readonly Screen[] = ['tab', 'report', 'own', 'first-lead'];

export function waitsForDigits(at: Route, session: Session | undefined): boolean {
  return session !== undefined && session.factor !== 'NONE' && !WITHOUT.includes(at.screen) && !(at.screen === 'setup' && session.can.includes('setup'));
}

function whenThere(part: Part, redraw: () => void, draw: () => TemplateResult): TemplateResult {
  const state = later.of(part, redraw);
  if (state === 'there') return draw();
  return state === 'coming' ? coming() : notFetched(() => { later.again(part); redraw(); });
}

function draw(route: Route): TemplateResult {
  switch (route.screen) {
    case 'tab': return html`<heed-tab-page></heed-tab-page>`;
    case 'report': return html`<heed-report-page></heed-report-page>`;
    case 'own': return html`<heed-own-page .concernId=${route.id} .opening=${route.part}></heed-own-page>`;
    case 'desk': return html`<heed-desk-page></heed-desk-page>`;
    case 'concern': return html`<heed-concern-page .concernId=${route.id}></heed-concern-page>`;
    case 'cases': return html`<heed-cases-page></heed-cases-page>`;
    case 'case': return html`<heed-case-page .caseId=${route.id} .opening=${route.part}></heed-case-page>`;
    case 'record': return html`<heed-record-page .caseId=${route.id} .form=${route.part} .child=${nameless(route.rest[0], 'case')} .record=${nameless(route.rest[1], 'new')}></heed-record-page>`;
    case 'record-print': return html`<heed-record-print-page .caseId=${route.id} .form=${route.part} .child=${nameless(route.rest[0], 'case')} .record=${nameless(route.rest[1], 'new')} .blank=${route.rest[2] === 'blank'}></heed-record-print-page>`;
    case 'series': return html`<heed-series-page .caseId=${route.id} .form=${route.part} .child=${route.rest[0] ?? ''}></heed-series-page>`;
    case 'assessment': return html`<heed-assessment-page .caseId=${route.id} .step=${route.part}></heed-assessment-page>`;
    case 'assessment-print': return html`<heed-assessment-print-page .caseId=${route.id}></heed-assessment-print-page>`;
    case 'case-print': return html`<heed-case-print-page .caseId=${route.id}></heed-case-print-page>`;
    case 'child-file': return html`<heed-child-file-page .childId=${route.id}></heed-child-file-page>`;
    case 'child-print': return html`<heed-child-print-page .childId=${route.id}></heed-child-print-page>`;
    case 'first-lead': return html`<heed-first-lead-page></heed-first-lead-page>`;
    case 'setup': return html`<heed-setup-page></heed-setup-page>`;
    case 'factor': return html`<heed-step-page></heed-step-page>`;
    case 'audit': return html`<heed-audit-page></heed-audit-page>`;
    case 'paper': return html`<heed-paper-page></heed-paper-page>`;
  }
}

/** The word in an address that stands for none. */
const nameless = (part: string | undefined, none: string): string => (part === undefined || part === none ? '' : part);
