import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Session, TabView } from '../api-types';
import { begin, SessionKeeper } from '../session';
import './heed-tab-page';
import type { HeedTabPage } from './heed-tab-page';

const view: TabView = { rosterLate: false, onDuty: [{ name: 'Ms R. Adeyinka', role: 'lead', phone: '214', room: 'B07' }], supportLine: '', mine: [], moreMine: false };
let page: HeedTabPage;

beforeEach(async () => {
  vi.stubGlobal('fetch', vi.fn<typeof fetch>(() => Promise.resolve(new Response(JSON.stringify(view)))));
  const keeper = begin(new SessionKeeper({ framed: false, askLaunch: () => Promise.reject(new Error()) }, 'demo'));
  keeper.session = { token: 't', expiresAt: '', idleSeconds: 600, person: { id: 'p', name: 'Mr A. Lowther' }, schoolName: '', zone: 'Europe/London', can: ['report'], place: { view: 'tab' }, factor: 'NONE', terms: {} } satisfies Session;
  page = document.createElement('heed-tab-page') as HeedTabPage;
  document.body.append(page);
  await vi.waitFor(() => expect(page.querySelector('#who')).not.toBeNull());
});
afterEach(() => {
  page.remove();
  vi.unstubAllGlobals();
});

// fact-208 fact-219 fact-238 fact-316
it('every member of staff can read beforehand how to listen to a child', () => {
  const card = [...page.querySelectorAll('details')].find((each) => each.querySelector('summary')?.textContent === 'When a child tells you something');
  expect([...(card?.querySelectorAll('li') ?? [])].map((each) => each.textContent)).toEqual([
    expect.stringMatching(/^Listen, stay calm and let them use their own words/),
    expect.stringMatching(/^Do not promise to keep it secret. Say who you will tell and why/),
    expect.stringMatching(/^Do not ask leading questions. “Tell me”, “explain” and “describe”/),
    expect.stringMatching(/^Thank them. Tell them you take it seriously and will help/),
  ]);
});

// fact-207
it('says whom to speak to today, and that a report needs no certainty', () => {
  expect(page.querySelector('.sum')?.textContent).toMatch(/Ms R\. Adeyinka\s+Lead\. B07, extension 214\./);
  expect(page.textContent).toContain('You do not need to be sure.');
});
