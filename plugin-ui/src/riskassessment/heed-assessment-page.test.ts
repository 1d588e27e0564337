import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AssessmentView, Session } from '../api-types';
import { begin, SessionKeeper } from '../session';
import { row, view } from './given';
import './heed-assessment-page';
import type { HeedAssessmentPage } from './heed-assessment-page';
import './sheets';

const fetching = vi.fn<typeof fetch>();
const answer = (body: unknown, status = 200): Promise<Response> => Promise.resolve(new Response(JSON.stringify(body), { status }));
let page: HeedAssessmentPage;

async function open(of: AssessmentView): Promise<void> {
  fetching.mockReset();
  vi.stubGlobal('fetch', fetching);
  const keeper = begin(new SessionKeeper({ framed: false, askLaunch: () => Promise.reject(new Error()) }, 'demo'));
  keeper.session = { token: 't', expiresAt: '', idleSeconds: 600, person: { id: 'p', name: '' }, schoolName: '', zone: 'Europe/London', can: ['lead'], terms: {} } as unknown as Session;
  fetching.mockImplementationOnce(() => answer(of));
  page = document.createElement('heed-assessment-page') as HeedAssessmentPage;
  Object.assign(page, { caseId: 'c' });
  document.body.append(page);
  await vi.waitFor(() => expect(page.querySelector('.risk')).not.toBeNull());
}

const cell = (which: string, s: number, l: number): HTMLInputElement => page.querySelector<HTMLInputElement>(`#r-a-${which}-${s}-${l}`) ?? (() => { throw new Error(`no cell ${s}-${l}`); })();
const press = async (on: HTMLElement, key: string): Promise<void> => {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await page.updateComplete;
};
const sent = (): { base: number; rows: { id: string }[] } => JSON.parse(fetching.mock.calls.find((each) => each[1]?.method === 'POST')?.[1]?.body as string) as { base: number; rows: { id: string }[] };

beforeEach(() => history.replaceState(null, '', '/'));
afterEach(() => {
  page.remove();
  vi.unstubAllGlobals();
});

it('opens the row to carry on with, its suggestion marked and not counted', async () => {
  await open(view([row('a'), row('b')]));
  expect(page.querySelector('#rated')?.textContent).toBe('0 of 2 risks rated');
  expect(cell('before', 4, 3).getAttribute('aria-label')).toBe('Severity 4, major harm. Likelihood 3, possible. 12, Serious (suggested)');
  expect(cell('before', 4, 3).checked).toBe(false);
  expect(cell('before', 5, 1).getAttribute('tabindex')).toBe('-1');
  expect(page.querySelector('fieldset[disabled]')?.textContent).toContain('Opens when each action has an owner and a date');
});

it('the matrix is gone over by arrow keys and says the same as its two lists', async () => {
  await open(view([row('a')]));
  await press(cell('before', 4, 3), 'ArrowRight');
  expect(cell('before', 4, 4).checked).toBe(true);
  expect(document.activeElement).toBe(cell('before', 4, 4));
  await press(cell('before', 4, 4), 'ArrowUp');
  await press(cell('before', 5, 4), 'ArrowUp');
  expect(cell('before', 5, 4).checked).toBe(true);
  expect([...page.querySelectorAll<HTMLSelectElement>('.fields select')].slice(0, 2).map((each) => each.value)).toEqual(['5', '4']);
  const list = page.querySelector<HTMLSelectElement>('#r-a-before-s');
  if (list === null) throw new Error('no list');
  list.value = '1';
  list.dispatchEvent(new Event('change'));
  await page.updateComplete;
  expect(cell('before', 1, 4).checked).toBe(true);
});

it('one press confirms a row and goes on to the next, and the page saves by itself when it is left', async () => {
  const actions = ['adult', 'plan'].map((code) => ({ id: code, code, what: code, owner: 'Mrs Kessie', by: '2026-12-01', state: 'TO_DO' as const, evidence: '', why: '' }));
  await open(view([row('a', { actions }), row('b')]));
  page.querySelector<HTMLButtonElement>('#c-a')?.click();
  await vi.waitFor(() => expect(page.querySelector('#row-b')?.parentElement?.hasAttribute('open')).toBe(true));
  expect(page.querySelector('#rated')?.textContent).toBe('1 of 2 risks rated');
  fetching.mockImplementation(() => answer(view([row('a'), row('b')], { revision: 1 })));
  window.dispatchEvent(new Event('heed-leaving'));
  await vi.waitFor(() => expect(fetching).toHaveBeenCalledTimes(2));
  expect(sent()).toMatchObject({ base: 0, rows: [{ id: 'a', before: { severity: 4, likelihood: 3 }, after: { severity: 4, likelihood: 2 } }] });
});

it('two people in one answer: theirs stands beside mine in its row, and mine is still there', async () => {
  await open(view([row('a', { why: 'Old', before: { severity: 4, likelihood: 3, score: 12, band: 'b4' }, after: { severity: 4, likelihood: 3, score: 12, band: 'b4' } }), row('b')], { revision: 1 }));
  document.getElementById('row-a')?.click();
  await vi.waitFor(() => expect(page.querySelector('#why-a')).not.toBeNull());
  const why = page.querySelector<HTMLTextAreaElement>('#why-a');
  if (why === null) throw new Error('no reason');
  why.value = 'My words';
  why.dispatchEvent(new Event('input', { bubbles: true }));
  const theirs = view([row('a', { why: 'Their words', before: { severity: 4, likelihood: 3, score: 12, band: 'b4' }, after: { severity: 4, likelihood: 3, score: 12, band: 'b4' } }), row('b')], { revision: 2, savings: [{ revision: 2, at: '2026-11-25T09:00:00Z', by: { id: 'x', name: 'Mr Corrie' }, why: '' }] });
  fetching.mockImplementationOnce(() => answer({ type: '', title: 'Somebody was here', status: 409, code: 'answered-by-another', detail: '', errors: [] }, 409));
  fetching.mockImplementationOnce(() => answer(theirs));
  window.dispatchEvent(new Event('heed-leaving'));
  await vi.waitFor(() => expect(page.querySelector('#compare')).not.toBeNull());
  expect(page.textContent).toContain('Mr Corrie wrote another answer to “Why this is acceptable”');
  expect(page.textContent).toContain('Their words');
  expect(page.querySelector<HTMLTextAreaElement>('#why-a')?.value).toBe('My words');
});
