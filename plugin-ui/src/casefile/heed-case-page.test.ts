import { afterEach, expect, it, vi } from 'vitest';
import type { CaseView, Session } from '../api-types';
import { begin, SessionKeeper } from '../session';
import './heed-case-life';
import './heed-case-page';
import type { HeedCasePage } from './heed-case-page';

const file = {
  id: 'k', number: 7, version: 1, about: 'Messages', status: 'OPEN', openedAt: '2026-11-24T09:00:00Z', ledBy: { id: 'p', name: 'Ms Adeyinka' },
  children: [{ child: { id: 'a', name: 'Isla Penhallow', shortName: 'Isla P.', year: '9', form: '9R', left: false }, role: 'NOT_SURE', siblings: [], homeAuthority: 'Wenbury Council',
    lane: [{ code: 'needs', label: 'What they need', text: 'Quiet places.', gap: false, form: 'involvement', record: 'r' }, { code: 'review', label: 'Review', text: 'No day is set.', gap: true, form: 'further-actions' }] }],
  clocks: [], entries: [], total: 0, more: false, concerns: [], records: [], mayRecord: true, mayDecide: true, writeBack: 'pointer',
} as CaseView;
const closed = { ...file, status: 'CLOSED', mayRecord: false } as CaseView;
const fetching = vi.fn<typeof fetch>();
let page: HeedCasePage;

const answer = (body: object, status = 200): Promise<Response> => Promise.resolve(new Response(JSON.stringify(body), { status }));

async function show(view: CaseView): Promise<void> {
  vi.stubGlobal('fetch', fetching.mockReset());
  fetching.mockImplementation(() => answer(view));
  const keeper = begin(new SessionKeeper({ framed: false, askLaunch: () => Promise.reject(new Error()) }, 'demo'));
  keeper.session = { token: 't', expiresAt: '', idleSeconds: 600, person: { id: 'p', name: '' }, schoolName: '', zone: 'Europe/London', can: ['lead'], place: { view: 'desk' }, terms: {} } as unknown as Session;
  page = Object.assign(document.createElement('heed-case-page') as HeedCasePage, { caseId: 'k' });
  document.body.append(page);
  await vi.waitFor(() => expect(page.querySelector('.lanes')).not.toBeNull());
}

afterEach(() => {
  page.remove();
  vi.unstubAllGlobals();
});

// fact-45
it('a lane links what there is to its record, and a gap to the form in which it is written', async () => {
  await show(file);
  const links = [...page.querySelectorAll('.lane a[href^="#/records"]')].map((each) => [each.textContent, each.getAttribute('href')]);
  expect(links).toEqual([['Read: What they need, Isla P.', '#/records/k/involvement/a/r'], ['Write it down: Review, Isla P.', '#/records/k/further-actions/a/new']]);
  expect([...page.querySelectorAll('.lane .gap dt')].map((each) => each.textContent)).toEqual(['Review', 'Earlier matters']);
  expect(page.textContent).toContain('Isla P. has 1 of 2.');
});

// fact-476
it('a line that comes too late for an open case stays typed, beside the way to open the case again', async () => {
  await show(file);
  const line = page.querySelector<HTMLTextAreaElement>('#line');
  if (line === null) throw new Error('line');
  line.value = 'He said one thing more.';
  line.dispatchEvent(new Event('input'));
  fetching.mockImplementationOnce(() => answer({ type: '', title: 'This step is not open now', status: 422, code: 'case-closed', detail: 'This case is closed.' }, 422)).mockImplementationOnce(() => answer(closed));
  page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await vi.waitFor(() => expect(page.querySelector('#reopen-why')).not.toBeNull());
  expect(page.querySelector('#problem')?.textContent).toContain('This case is closed.');
  const why = page.querySelector<HTMLInputElement>('#reopen-why');
  if (why === null) throw new Error('why');
  why.value = 'One thing more.';
  why.dispatchEvent(new Event('input'));
  why.closest('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await vi.waitFor(() => expect(page.querySelector<HTMLTextAreaElement>('#line')?.value).toBe('He said one thing more.'));
});

// fact-476
it('a closed case shows no way to write, and can be opened again', async () => {
  await show(closed);
  expect(page.querySelector('#line')).toBeNull();
  expect(page.querySelector('#contact')).toBeNull();
  await vi.waitFor(() => expect(page.querySelector('#reopen-why')).not.toBeNull());
});
