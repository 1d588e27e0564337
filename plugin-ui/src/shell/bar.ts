import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../api-types';
import { common, shell as t } from '../messages';
import type { Route, Screen } from '../router';
import type { SessionKeeper } from '../session';

/** Inside a pupil's profile the host has its own bar: the tab and the report carry none of ours. */
const NARROW: readonly Screen[] = ['tab', 'report', 'own'];

const LEADING = ['lead', 'deputy', 'head'];

interface Entry { screen: Screen; also: readonly Screen[]; address: string; words: string }

function entries(keeper: SessionKeeper): Entry[] {
  const found: Entry[] = [];
  if (keeper.leads) {
    found.push({ screen: 'desk', also: ['concern'], address: '#/desk', words: t.desk });
    found.push({ screen: 'cases', also: ['case', 'case-print', 'child-file', 'child-print'], address: '#/cases', words: t.cases });
    if (keeper.can('lead') || keeper.can('head')) found.push({ screen: 'audit', also: [], address: '#/audit', words: t.audit });
    found.push({ screen: 'paper', also: [], address: '#/paper', words: t.paper });
  }
  else if (keeper.can('pastoral')) found.push({ screen: 'cases', also: ['case', 'case-print'], address: '#/cases', words: t.cases });
  if (keeper.session !== undefined && keeper.session.factor !== 'NONE') found.push({ screen: 'desk', also: [], address: '#/desk', words: t.desk });
  if (keeper.can('first-lead')) found.push({ screen: 'first-lead', also: [], address: '#/first-lead', words: t.firstLead });
  if (keeper.can('setup')) found.push({ screen: 'setup', also: [], address: '#/setup', words: t.setup });
  if (keeper.can('report')) found.push({ screen: 'tab', also: [], address: '#/tab', words: common.tabTitle });
  return found;
}

export function bar(at: Route | undefined, keeper: SessionKeeper, hide: () => void): TemplateResult | typeof nothing {
  if (at === undefined || NARROW.includes(at.screen)) return nothing;
  const current = (entry: Entry): string | typeof nothing =>
    entry.screen === at.screen ? 'page' : entry.also.includes(at.screen) ? 'true' : nothing;
  const skip = (event: Event): void => {
    event.preventDefault();
    document.getElementById('main')?.focus();
  };
  return html`<a class="skip" href="#main" @click=${skip}>${t.skip}</a>
    <header class="bar">
      <span class="brand">${common.brand}</span>
      <nav aria-label=${t.navLabel}><ul>${entries(keeper).map(
        (entry) => html`<li><a href=${entry.address} aria-current=${current(entry)}>${entry.words}</a></li>`)}</ul></nav>
      <button class="btn btn-2 btn-s" @click=${hide}>${t.hideScreen} <kbd>${t.hideKey}</kbd></button>
    </header>`;
}

export function footer(at: Route | undefined, session: Session, hide: () => void): TemplateResult {
  const narrow = at !== undefined && NARROW.includes(at.screen);
  return html`<footer class=${narrow ? 'page page-narrow tail noprint' : 'page tail noprint'}>
    <div class="foot row spread"><span>${t.signedIn(session.person.name)} ${session.schoolName}.</span>
    ${LEADING.some((each) => session.can.includes(each)) ? html`<a href="#/factor">${t.factor}</a>` : nothing}
    <button class="link" @click=${hide}>${t.hideNow}</button></div>
  </footer>`;
}
