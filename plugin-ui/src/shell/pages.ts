import { html, type TemplateResult } from 'lit';
import type { Route } from '../router';
import '../audit/heed-audit-page';
import '../casefile/heed-case-access';
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
    case 'audit': return html`<heed-audit-page></heed-audit-page>`;
    case 'paper': return html`<heed-paper-page></heed-paper-page>`;
  }
}
