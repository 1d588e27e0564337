import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ApartPlan, ApartView, Session } from '../api-types';
import { begin, SessionKeeper } from '../session';
import { note } from './apart-api';
import './heed-meetings';
import type { HeedMeetings } from './heed-meetings';

const plan: ApartPlan = { kept: [], again: [], mayWrite: true };
const kept = { one: 'a', other: 'b', names: 'Isla P. and Theo M.', occasion: 'LESSON' as const, label: 'Lessons', since: '2026-11-20T09:00:00Z', by: { id: 'p', name: 'Ms R. Adeyinka' } };
const science = { occasion: 'LESSON' as const, sentence: 'Science, Mon 09:00, Lab 2', sure: true, apart: false };
const known: ApartView = {
  caseId: 'c-1', number: 3, from: '2026-11-25', to: '2026-12-08', state: 'KNOWN', readAt: '2026-11-25T09:00:00Z', knownAt: '2026-11-25T09:00:00Z', gaps: [],
  pairs: [{ one: 'a', other: 'b', names: 'Isla P. and Theo M.', known: true, meetings: [science] }],
  occasions: [{ code: 'LESSON', label: 'Lessons' }, { code: 'LUNCH', label: 'Lunch' }], notes: [{ child: 'a', code: 'lessons', text: 'Science, Mon 09:00, Lab 2.' }], plan,
};
const unknown: ApartView = { ...known, state: 'UNKNOWN', knownAt: '2026-11-23T09:00:00Z', gaps: ['Isla P.: The MIS does not answer'], pairs: [{ one: 'a', other: 'b', names: 'Isla P. and Theo M.', known: false, meetings: [] }], notes: [] };
const fetching = vi.fn<typeof fetch>();
let shown: HeedMeetings;
let answers: unknown[];

async function settle(): Promise<void> {
  for (let i = 0; i < 10; i += 1) await new Promise((done) => setTimeout(done));
  await shown.updateComplete;
}

async function show(...views: unknown[]): Promise<void> {
  answers = views;
  shown = document.createElement('heed-meetings') as HeedMeetings;
  shown.caseId = 'c-1';
  document.body.append(shown);
  await settle();
}

function type(selector: string, words: string): void {
  const input = shown.querySelector(selector) as HTMLInputElement;
  input.value = words;
  input.dispatchEvent(new Event('input'));
}

async function send(selector: string): Promise<void> {
  shown.querySelector(selector)?.closest('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settle();
}

async function tick(label: string): Promise<void> {
  [...shown.querySelectorAll('label.pick')].find((each) => each.textContent?.includes(label))?.querySelector('input')?.dispatchEvent(new Event('change'));
  await settle();
}

const posts = (): [string, unknown][] => fetching.mock.calls.filter(([, how]) => how?.method === 'POST').map(([path, how]) => [String(path), JSON.parse(String(how?.body)) as unknown]);

beforeEach(() => {
  vi.stubGlobal('fetch', fetching.mockReset());
  fetching.mockImplementation(() => Promise.resolve(new Response(JSON.stringify(answers.length > 1 ? answers.shift() : answers[0]))));
  const keeper = begin(new SessionKeeper({ framed: false, askLaunch: () => Promise.reject(new Error()) }, 'demo'));
  keeper.session = { token: 't', expiresAt: '', idleSeconds: 600, person: { id: 'p', name: '' }, schoolName: '', zone: 'Europe/London', can: ['lead'], place: { view: 'desk' }, terms: {} } as unknown as Session;
});
afterEach(() => {
  shown.remove();
  vi.unstubAllGlobals();
});

// fact-130
it('lists where two children meet, by kind, and when the timetables were read', async () => {
  await show(known);
  expect(shown.textContent).toContain('Science, Mon 09:00, Lab 2');
  expect(shown.querySelector('dt')?.textContent).toContain('Lessons');
  expect(shown.textContent).toContain('from Wed 25 Nov to Tue 8 Dec');
  expect(shown.querySelector('.prompt-wait')).toBeNull();
});

// fact-130
it('says since when nothing is known and never shows an empty list as safety', async () => {
  await show(unknown);
  expect(shown.querySelector('.prompt-wait')?.textContent).toContain('Nobody can say now where they would meet');
  expect(shown.textContent).toContain('Not known since');
  expect(shown.textContent).toContain('Isla P.: The MIS does not answer');
  expect(shown.textContent).not.toContain('nothing brings these two together');
});

// fact-127 fact-134
it('keeps two children apart in what is ticked, with a reason', async () => {
  await show(known, { ...plan, kept: [kept] });
  await tick('Lessons');
  await send('#why-a-b');
  expect(shown.querySelector('#meetings-problem')?.textContent).toContain('Say why');
  type('#why-a-b', ' As agreed ');
  await send('#why-a-b');
  expect(posts()).toEqual([['/api/cases/c-1/apart', { one: 'a', other: 'b', occasions: ['LESSON'], apart: true, reason: 'As agreed' }]]);
  expect(shown.querySelector('.tag')?.textContent).toContain('still in the timetable');
});

// fact-137
it('shows what was found by night until somebody says what was done', async () => {
  const again = { id: 'm', names: 'Isla P. and Theo M.', where: 'Science, Monday', at: '2026-11-25T03:00:00Z' };
  await show({ ...known, plan: { kept: [kept], again: [again], mayWrite: true } }, { kept: [kept], again: [{ ...again, lookedAt: '2026-11-25T09:00:00Z' }], mayWrite: true });
  expect(shown.querySelector('.prompt-wait')?.textContent).toContain('Science, Monday');
  type('#apart-done', 'Theo moves to set 2');
  await send('#apart-done');
  expect(posts()).toEqual([['/api/cases/c-1/apart/looked', { done: 'Theo moves to set 2' }]]);
  expect(shown.querySelector('.prompt-wait')).toBeNull();
});

it('asks nothing of somebody who may only read', async () => {
  await show({ ...known, plan: { ...plan, mayWrite: false } });
  expect(shown.querySelector('form')).toBeNull();
});

it('gives a child’s row its words', () => {
  expect(note(known, 'a', 'lessons')).toBe('Science, Mon 09:00, Lab 2.');
  expect(note(known, 'b', 'lessons')).toBe('');
});
