import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DeskView, Session } from '../api-types';
import { begin, SessionKeeper } from '../session';
import './heed-desk-page';
import type { HeedDeskPage } from './heed-desk-page';

const view = { asOf: '2025-11-18T12:00:00Z', rows: [], rolesToConfirm: [], pairings: [], unsentDrafts: 0, openCases: 0, hostQueue: { waiting: 0, stored: 0, refused: 0, trouble: '' } } satisfies DeskView;
let page: HeedDeskPage;

beforeEach(async () => {
  vi.stubGlobal('fetch', vi.fn<typeof fetch>(() => Promise.resolve(new Response(JSON.stringify(view)))));
  const keeper = begin(new SessionKeeper({ framed: false, askLaunch: () => Promise.reject(new Error()) }, 'demo'));
  keeper.session = { token: 't', expiresAt: '', idleSeconds: 600, person: { id: 'p', name: 'Ms R. Adeyinka' }, schoolName: '', zone: 'Europe/London', can: ['lead'], place: { view: 'workspace' }, factor: 'NONE', terms: {} } satisfies Session;
  page = document.createElement('heed-desk-page') as HeedDeskPage;
  document.body.append(page);
  await vi.waitFor(() => expect(page.querySelector('.empty')).not.toBeNull());
});
afterEach(() => {
  page.remove();
  vi.unstubAllGlobals();
});

// fact-41
it('with nothing to do it does not say that nothing happens here', () => {
  expect(page.querySelector('.empty')?.textContent).toContain('A quiet list can also mean that nobody is telling you.');
});
