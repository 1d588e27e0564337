import { html, type TemplateResult } from 'lit';
import type { Session } from '../api-types';
import type { Route, Screen } from '../router';
import '../casefile/heed-case-page';
import '../casefile/heed-cases-page';
import '../concern/heed-concern-page';
import '../concern/heed-own-page';
import '../concern/heed-report-page';
import '../concern/heed-tab-page';
import '../contact/heed-contact-form';
import '../desk/heed-desk-page';
import '../desk/heed-first-lead-page';
import '../paper/heed-paper-page';
import '../setup/heed-setup-page';

/** Seldom opened, so loaded when they are: the element is there at once and fills itself when its code has come. */
export function secondStep(): TemplateResult {
  void import('../factor/heed-factor-page');
  return html`<heed-factor-page></heed-factor-page>`;
}

export function directSignIn(): TemplateResult {
  void import('../factor/heed-direct-page');
  return html`<heed-direct-page></heed-direct-page>`;
}

function ownStep(): TemplateResult {
  void import('../factor/heed-step-page');
  return html`<heed-step-page></heed-step-page>`;
}

/** What stays open to a lead without the second step: what every member of staff has. Set-up only where the host's role opens it. */
const WITHOUT: readonly Screen[] = ['tab', 'report', 'own', 'first-lead'];

export function waitsForDigits(at: Route, session: Session | undefined): boolean {
  return session !== undefined && session.factor !== 'NONE' && !WITHOUT.includes(at.screen) && !(at.screen === 'setup' && session.can.includes('setup'));
}

/** The element for each screen. */
export function pageFor(route: Route): TemplateResult {
  switch (route.screen) {
    case 'tab': return html`<heed-tab-page></heed-tab-page>`;
    case 'report': return html`<heed-report-page></heed-report-page>`;
    case 'own': return html`<heed-own-page .concernId=${route.id} .opening=${route.part}></heed-own-page>`;
    case 'desk': return html`<heed-desk-page></heed-desk-page>`;
    case 'concern': return html`<heed-concern-page .concernId=${route.id}></heed-concern-page>`;
    case 'cases': return html`<heed-cases-page></heed-cases-page>`;
    case 'case': return html`<heed-case-page .caseId=${route.id} .opening=${route.part}></heed-case-page>`;
    case 'first-lead': return html`<heed-first-lead-page></heed-first-lead-page>`;
    case 'setup': return html`<heed-setup-page></heed-setup-page>`;
    case 'factor': return ownStep();
    case 'paper': return html`<heed-paper-page></heed-paper-page>`;
  }
}
