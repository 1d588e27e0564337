import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CaseView, Session } from '../api-types';
import { begin, SessionKeeper } from '../session';
import './heed-case-earlier';
import './heed-case-life';
import './heed-case-people';

const child = (id: string, name: string): CaseView['children'][number] => ({
  child: { id, name, shortName: name, year: '9', form: '9R', left: false }, role: 'NOT_SURE', siblings: [], homeAuthority: '', lane: [],
});
const file = {
  id: 'k', number: 7, version: 1, about: '', status: 'OPEN', openedAt: '2026-11-24T09:00:00Z', ledBy: { id: 'p', name: '' }, children: [child('a', 'Isla'), child('b', 'Theo')], clocks: [], entries: [], total: 0, more: false,
  concerns: [], records: [], mayRecord: true, mayDecide: true, writeBack: 'pointer',
} as CaseView;
const fetching = vi.fn<typeof fetch>();
let shown: HTMLElement & { updateComplete: Promise<unknown> };

async function show(tag: string, view: CaseView): Promise<void> {
  shown = Object.assign(document.createElement(tag), { caseFile: view }) as unknown as typeof shown;
  document.body.append(shown);
  await settle();
}

async function settle(): Promise<void> {
  for (let i = 0; i < 6; i += 1) await new Promise((done) => setTimeout(done));
  await shown.updateComplete;
}

async function set(id: string, value: string, event = 'input'): Promise<void> {
  const field = shown.querySelector<HTMLInputElement>(`#${id}`);
  if (field === null) throw new Error(id);
  field.value = value;
  field.dispatchEvent(new Event(event, { bubbles: true }));
  await settle();
}

async function press(): Promise<void> {
  shown.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settle();
}

const posts = (): [string, unknown][] => fetching.mock.calls.filter(([, how]) => how?.method === 'POST').map(([path, how]) => [String(path), JSON.parse(String(how?.body)) as unknown]);

beforeEach(() => {
  vi.stubGlobal('fetch', fetching.mockReset());
  fetching.mockImplementation(() => Promise.resolve(new Response(JSON.stringify(file))));
  const keeper = begin(new SessionKeeper({ framed: false, askLaunch: () => Promise.reject(new Error()) }, 'demo'));
  keeper.session = { token: 't', expiresAt: '', idleSeconds: 600, person: { id: 'p', name: '' }, schoolName: '', zone: 'Europe/London', can: ['lead'], place: { view: 'desk' }, terms: {} } as unknown as Session;
});
afterEach(() => {
  shown.remove();
  vi.unstubAllGlobals();
});

// fact-47
it('a part is written anew with a reason, and says which part was on the screen', async () => {
  await show('heed-case-people', file);
  await set('people-who', 'b', 'change');
  await press();
  expect(posts()).toEqual([]);
  expect(shown.querySelector('#people-problem')?.textContent).toContain('Say why');
  await set('people-role', 'ALLEGED_TO_HAVE_CAUSED_HARM', 'change');
  await set('people-reason', 'She told more.');
  await press();
  expect(posts()).toEqual([['/api/cases/k/children/part', { child: 'b', was: 'NOT_SURE', role: 'ALLEGED_TO_HAVE_CAUSED_HARM', reason: 'She told more.' }]]);
});

// fact-121
it('somebody of another school joins with what is known of them, and no date is invented', async () => {
  await show('heed-case-people', file);
  await set('people-step', 'outsider', 'change');
  await set('people-first', 'Ezra');
  await set('people-school', 'Larkhollow School');
  await set('people-reason', 'Seen there.');
  await press();
  expect(posts()).toEqual([['/api/cases/k/children', { outsider: { kind: 'CHILD', firstName: 'Ezra', lastName: '', school: 'Larkhollow School', homeAuthority: '', contact: '' }, role: 'NOT_SURE', reason: 'Seen there.' }]]);
});

it('nobody but a lead takes somebody out', async () => {
  await show('heed-case-people', { ...file, mayDecide: false });
  expect([...shown.querySelectorAll('#people-step option')].map((each) => each.getAttribute('value'))).toEqual(['part', 'pupil', 'outsider']);
});

// fact-476
it('a closed case is opened again by one press, with a reason', async () => {
  await show('heed-case-life', { ...file, status: 'CLOSED' });
  await press();
  expect(posts()).toEqual([]);
  await set('reopen-why', 'It began again.');
  await press();
  expect(posts()).toEqual([['/api/cases/k/reopening', { reason: 'It began again.' }]]);
});

// fact-476
it('closing asks of each form that is incomplete why it stays so, once the closing record is whole', async () => {
  const sheet = { form: 'plan', title: 'The plan', childName: '', missing: 2, needed: true, another: false, alert: '' };
  const closing = { ...sheet, form: 'closure', title: 'Closing the case', missing: 3, record: 'r' };
  await show('heed-case-life', { ...file, records: [{ code: 'x', label: 'X', sheets: [sheet, closing] }] });
  expect(shown.querySelector('a')?.getAttribute('href')).toBe('#/records/k/closure/case/r');
  shown.remove();
  await show('heed-case-life', { ...file, records: [{ code: 'x', label: 'X', sheets: [sheet, { ...closing, missing: 0 }] }] });
  await press();
  expect(shown.querySelector('#left-0-e')?.textContent).toContain('The plan');
  await set('left-0', 'It will not come.');
  await press();
  expect(posts()).toEqual([['/api/cases/k/closing', { reasons: { 'plan/case/new': 'It will not come.' } }]]);
});

// fact-241
it('earlier matters are links for whom they are open to, and having looked is written down', async () => {
  fetching.mockImplementation(() => Promise.resolve(new Response(JSON.stringify({ children: [{ child: 'a', matters: [{ ref: 'case:z', number: 3, since: '2025-01-02T09:00:00Z', open: false, role: 'SAW_OR_HEARD' }, { ref: 'concern:y', since: '2025-01-01T09:00:00Z', open: false, role: 'NOT_SURE' }] }, { child: 'b', matters: [] }] }))));
  await show('heed-case-earlier', file);
  expect([...shown.querySelectorAll('li a')].map((each) => each.getAttribute('href'))).toEqual(['#/cases/z', '#/concerns/y']);
  expect(shown.textContent).toContain('Nothing in Heed that is open to you.');
  await set('earlier-found', 'Nothing that repeats.');
  await press();
  expect(posts()).toEqual([['/api/cases/k/earlier', { child: 'a', mis: false, paper: false, found: 'Nothing that repeats.' }]]);
});
