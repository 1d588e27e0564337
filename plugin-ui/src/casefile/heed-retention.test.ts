import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Session } from '../api-types';
import { begin, SessionKeeper } from '../session';
import './heed-retention';
import type { HeedRetention } from './heed-retention';
import type { Retention } from './retention-api';

const by = { id: 'p', name: 'Ms R. Adeyinka' };
const free: Retention = { until: '2039-05-06', rule: { starts: 'BIRTH', years: 25, reason: '' }, held: false, holds: [], mayDecide: true };
const held: Retention = { ...free, held: true, holds: [{ id: 'h-1', by, at: '2026-11-25T09:00:00Z', reason: 'A court asked.' }] };
const fetching = vi.fn<typeof fetch>();
let shown: HeedRetention;
let answer: Retention;

async function settle(): Promise<void> {
  for (let i = 0; i < 10; i += 1) await new Promise((done) => setTimeout(done));
  await shown.updateComplete;
}

async function show(first: Retention): Promise<void> {
  answer = first;
  shown = document.createElement('heed-retention') as HeedRetention;
  shown.caseId = 'c-1';
  document.body.append(shown);
  await settle();
}

async function press(reason: string): Promise<void> {
  const input = shown.querySelector('input') as HTMLInputElement;
  input.value = reason;
  input.dispatchEvent(new Event('input'));
  shown.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settle();
}

const posts = (): [string, unknown][] =>
  fetching.mock.calls.filter(([, how]) => how?.method === 'POST').map(([path, how]) => [String(path), JSON.parse(String(how?.body)) as unknown]);

beforeEach(() => {
  vi.stubGlobal('fetch', fetching.mockReset());
  fetching.mockImplementation(() => Promise.resolve(new Response(JSON.stringify(answer))));
  const keeper = begin(new SessionKeeper({ framed: false, askLaunch: () => Promise.reject(new Error()) }, 'demo'));
  keeper.session = { token: 't', expiresAt: '', idleSeconds: 600, person: { id: 'p', name: '' }, schoolName: '', zone: 'Europe/London', can: ['lead'], place: { view: 'desk' }, terms: {} } as unknown as Session;
});
afterEach(() => {
  shown.remove();
  vi.unstubAllGlobals();
});

// fact-295
it('says until when, and that nothing goes by itself', async () => {
  await show(free);
  expect(shown.textContent).toContain('6 May 2039');
  expect(shown.textContent).toContain('destroys nothing by itself');
  expect(shown.textContent).not.toContain('legal hold stands');
});

it('keeps a case whose children’s dates are not known', async () => {
  await show({ rule: free.rule, held: false, holds: [], mayDecide: false });
  expect(shown.textContent).toContain('so this case is kept');
  expect(shown.querySelector('form')).toBeNull();
});

it('asks for a reason before a hold, then puts it', async () => {
  await show(free);
  await press(' ');
  expect(posts()).toEqual([]);
  expect(shown.querySelector('#hold-reason-e')?.textContent).toContain('Write why');
  answer = held;
  await press('A court asked.');
  expect(posts()).toEqual([['/api/cases/c-1/retention/hold', { reason: 'A court asked.' }]]);
  expect(shown.textContent).toContain('legal hold stands');
});

it('lifts the hold that stands and shows who held and why', async () => {
  await show(held);
  expect(shown.textContent).toContain('Ms R. Adeyinka: A court asked.');
  answer = free;
  await press('It is over.');
  expect(posts()).toEqual([['/api/cases/c-1/retention/lift', { hold: 'h-1', reason: 'It is over.' }]]);
});
