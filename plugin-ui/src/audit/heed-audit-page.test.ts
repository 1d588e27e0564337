import { afterEach, expect, it, vi } from 'vitest';
import type { Session, Trail } from '../api-types';
import { begin, SessionKeeper } from '../session';
import './heed-audit-page';

const at = '2026-11-25T09:00:00Z';
const trail: Trail = {
  items: [
    { at, who: 'Heed', act: 'LAUNCHED', what: '', records: [{ ref: 'person:p', name: 'Ms R. Adeyinka' }], more: 0 },
    { at, who: 'Ms R. Adeyinka', act: 'FACTOR_PROVED', what: '', records: [], more: 0 },
  ],
};
let page: HTMLElement;

afterEach(() => {
  page.remove();
  vi.unstubAllGlobals();
});

it('the audit says in words who was let in and who typed their digits', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(trail))));
  const keeper = begin(new SessionKeeper({ framed: false, askLaunch: () => Promise.reject(new Error()) }, 'demo'));
  keeper.session = { token: 't', expiresAt: '', idleSeconds: 600, person: { id: 'p', name: '' }, schoolName: '', zone: 'Europe/London', can: ['lead'], place: { view: 'desk' }, terms: {} } as unknown as Session;
  page = document.createElement('heed-audit-page');
  document.body.append(page);
  await vi.waitFor(() => expect(page.querySelectorAll('tbody tr')).toHaveLength(2));
  expect([...page.querySelectorAll('tbody td:nth-child(3)')].map((each) => each.textContent)).toEqual(['let in', 'typed the six digits']);
});
