import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ConcernView, SendLine, Session } from '../api-types';
import { begin, SessionKeeper } from '../session';
import './heed-concern-page';
import type { HeedConcernPage } from './heed-concern-page';

const send = (eal: boolean): SendLine => ({ provision: 'N', words: 'No SEND recorded', communication: '', eal, asOf: '2025-11-18T08:00:00Z' });
const child = (name: string, eal: boolean): ConcernView['children'][number] => ({ child: { id: name, name, shortName: name, year: '9', form: '9R', left: false, send: send(eal) }, role: 'NOT_SURE' }) as ConcernView['children'][number];
const view = {
  id: 'k', receipt: '7P3-WKD', version: 1, about: 'CHILD', status: 'OPENED', reporter: { id: 'r', name: 'Mr A. Lowther' }, recordedAt: '2025-11-18T11:52:00Z', occurredText: 'today', danger: false, paper: false,
  children: [child('Isla Penhallow', true), child('Theo Marchbank', false)], unknownChildren: [], adultName: '', words: [], additions: [], told: 'going', toldText: 'Not yet', closedBecause: '', cases: [],
} as unknown as ConcernView;
let page: HeedConcernPage;

beforeEach(async () => {
  vi.stubGlobal('fetch', vi.fn<typeof fetch>(() => Promise.resolve(new Response(JSON.stringify(view)))));
  const keeper = begin(new SessionKeeper({ framed: false, askLaunch: () => Promise.reject(new Error()) }, 'demo'));
  keeper.session = { token: 't', expiresAt: '', idleSeconds: 600, person: { id: 'p', name: 'Ms R. Adeyinka' }, schoolName: '', zone: 'Europe/London', can: ['lead'], place: { view: 'workspace' }, factor: 'NONE', terms: {} } satisfies Session;
  page = document.createElement('heed-concern-page') as HeedConcernPage;
  page.concernId = 'k';
  document.body.append(page);
  for (let i = 0; i < 10; i += 1) await new Promise((done) => setTimeout(done));
  await page.updateComplete;
});
afterEach(() => {
  page.remove();
  vi.unstubAllGlobals();
});

// fact-66
it('says who speaks English as an additional language, though that is no SEND', () => {
  const needs = [...page.querySelectorAll('dd small, dd .small')].map((each) => (each.textContent ?? '').trim());
  expect(needs).toEqual(['Needs: No SEND recorded. English as an additional language.', 'Needs: No SEND recorded.']);
});
