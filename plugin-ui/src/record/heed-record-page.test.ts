import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Question, RecordView, Session } from '../api-types';
import { begin, SessionKeeper } from '../session';
import './heed-record-page';
import type { HeedRecordPage } from './heed-record-page';

const ask = (code: string, kind: Question['kind'], more: Partial<Question> = {}): Question =>
  ({ code, section: '', when: '', from: '', kind, label: code, hint: '', required: false, max: 100, source: '', verbatim: false, choices: [], ...more });
const told = (code: string, label: string): { code: string; label: string; hint: string; advice: string; alert: string } => ({ code, label, hint: '', advice: code === 'no' ? 'Say why.' : '', alert: '' });
const view = (more: Partial<RecordView> = {}): RecordView => ({
  caseId: 'c', number: 7, children: [{ child: { id: 'k', name: 'Isla Penhallow', shortName: 'Isla P.', year: '9', form: '9R', left: false }, role: 'NOT_SURE' }],
  form: { id: 'first', version: 1, title: 'First response', intro: '', per: 'case', many: false, seal: '', when: '', questions: [
    ask('summary', 'text', { required: true }), ask('police', 'choice', { choices: [told('told', 'Told'), told('no', 'Not told')] }), ask('why', 'text', { when: 'police=no', required: true })] },
  revision: 0, answers: {}, begun: {}, missing: ['summary'], known: {}, savings: [], mayWrite: true, ...more,
});
const fetching = vi.fn<typeof fetch>();
const answer = (body: unknown, status = 200): Promise<Response> => Promise.resolve(new Response(JSON.stringify(body), { status }));
let page: HeedRecordPage;

beforeEach(async () => {
  fetching.mockReset();
  vi.stubGlobal('fetch', fetching);
  const keeper = begin(new SessionKeeper({ framed: false, askLaunch: () => Promise.reject(new Error()) }, 'demo'));
  keeper.session = { token: 't', expiresAt: '', idleSeconds: 600, person: { id: 'p', name: '' }, schoolName: '', zone: 'Europe/London', can: ['lead'], terms: {} } as unknown as Session;
  fetching.mockImplementationOnce(() => answer(view()));
  page = document.createElement('heed-record-page') as HeedRecordPage;
  Object.assign(page, { caseId: 'c', form: 'first' });
  document.body.append(page);
  await vi.waitFor(() => expect(page.querySelector('#q-summary')).not.toBeNull());
});

afterEach(() => {
  page.remove();
  vi.unstubAllGlobals();
});

const type = (id: string, words: string): void => {
  const field = page.querySelector<HTMLTextAreaElement>(`#${id}`);
  if (field === null) throw new Error(id);
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
const choose = async (id: string): Promise<void> => {
  page.querySelector<HTMLInputElement>(`#${id}`)?.click();
  await page.updateComplete;
};
const submit = (): void => void page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
const sent = (): { base: number; answers: unknown } => JSON.parse(fetching.mock.calls.at(-1)?.[1]?.body as string) as { base: number; answers: unknown };

it('a "no" asks for its reason, says so, and cannot be saved without it', async () => {
  expect(page.querySelector('#q-why')).toBeNull();
  await choose('q-police-no');
  expect(page.querySelector('.prompt')?.textContent).toBe('Say why.');
  expect(page.querySelector('#q-why')).not.toBeNull();
  submit();
  await vi.waitFor(() => expect(page.querySelector('#problem')?.textContent).toContain('Please answer: why'));
  expect(fetching).toHaveBeenCalledTimes(1);
});

it('is saved half done, with what is asked and nothing else', async () => {
  await choose('q-police-no');
  type('q-why', 'Not an offence.');
  await choose('q-police');
  fetching.mockImplementationOnce(() => answer(view({ revision: 1, record: 'r', answers: { police: ['told'] }, savings: [{ revision: 1, at: '2026-11-25T09:00:00Z', by: { id: 'p', name: 'Ms Adeyinka' } }] })));
  submit();
  await vi.waitFor(() => expect(page.textContent).toContain('Saved, 1 answer to come'));
  expect(sent()).toMatchObject({ base: 0, answers: { police: ['told'] } });
});

it('two people in one form: the other answer stands beside mine, and nothing typed is lost', async () => {
  type('q-summary', 'My words');
  const problem = { type: 'about:blank', title: 'Somebody was here before you', status: 409, code: 'answered-by-another', detail: 'Compare.', errors: [{ field: 'answers.summary', message: 'Somebody answered this.' }] };
  fetching.mockImplementationOnce(() => answer(problem, 409));
  fetching.mockImplementationOnce(() => answer(view({ revision: 1, record: 'r', answers: { summary: ['Their words'], police: ['told'] }, savings: [{ revision: 1, at: '2026-11-25T09:00:00Z', by: { id: 'p', name: 'Mr Corrie' } }] })));
  submit();
  await vi.waitFor(() => expect(page.textContent).toContain('Mr Corrie saved another answer'));
  expect(page.querySelector<HTMLTextAreaElement>('#q-summary')?.value).toBe('My words');
  expect(page.textContent).toContain('Their words');
  expect(page.querySelector<HTMLInputElement>('#q-police')?.checked).toBe(true);
  fetching.mockImplementationOnce(() => answer(view({ revision: 2, record: 'r', answers: { summary: ['My words'], police: ['told'] }, missing: [] })));
  submit();
  await vi.waitFor(() => expect(page.textContent).not.toContain('Mr Corrie saved'));
  expect(sent()).toMatchObject({ base: 1, answers: { summary: ['My words'], police: ['told'] } });
});

it('begins with what the reports say, so that nobody writes it twice, and says so', async () => {
  page.remove();
  fetching.mockImplementationOnce(() => answer(view({ begun: { summary: ['Said in the report.'] } })));
  page = document.createElement('heed-record-page') as HeedRecordPage;
  document.body.append(page);
  await vi.waitFor(() => expect(page.querySelector<HTMLTextAreaElement>('#q-summary')?.value).toBe('Said in the report.'));
  expect(page.textContent).toContain('Check them before you save');
  expect(page.textContent).toContain('not saved yet');
});

it('a tick stays with its question when another question comes up above it', async () => {
  page.remove();
  const many = view();
  many.form.questions = [...many.form.questions.slice(0, 2), ask('risks', 'many', { when: 'police=no', choices: [told('c', 'C'), told('d', 'D')] }), ask('signs', 'many', { choices: [told('a', 'A'), told('b', 'B')] })];
  fetching.mockImplementationOnce(() => answer(many));
  page = document.createElement('heed-record-page') as HeedRecordPage;
  document.body.append(page);
  await vi.waitFor(() => expect(page.querySelector('#q-signs')).not.toBeNull());
  // Both before the page is drawn again, as a quick hand does.
  page.querySelector<HTMLInputElement>('#q-police-no')?.click();
  page.querySelector<HTMLInputElement>('#q-signs')?.click();
  await page.updateComplete;
  expect(page.querySelector('#q-risks')).not.toBeNull();
  expect([...page.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].filter((each) => each.checked).map((each) => each.id)).toEqual(['q-signs']);
});

it('what was typed and not saved is there again, is kept anew when it changes, and can be thrown away', async () => {
  page.remove();
  const draft = { savedAt: '2026-11-25T09:00:00Z', base: 1, before: { summary: ['Theirs'] }, answers: { summary: ['Theirs, and mine'] } };
  fetching.mockImplementationOnce(() => answer(view({ revision: 2, record: 'r', answers: { summary: ['Theirs'], police: ['told'] }, draft })));
  page = document.createElement('heed-record-page') as HeedRecordPage;
  document.body.append(page);
  await vi.waitFor(() => expect(page.querySelector<HTMLTextAreaElement>('#q-summary')?.value).toBe('Theirs, and mine'));
  expect(page.querySelector<HTMLInputElement>('#q-police')?.checked).toBe(true);
  expect(page.textContent).toContain('You typed something here and did not save it');
  type('q-summary', 'Theirs, mine, and more');
  fetching.mockImplementationOnce(() => answer({ savedAt: '2026-11-25T09:05:00Z' }));
  window.dispatchEvent(new Event('heed-leaving'));
  await vi.waitFor(() => expect(fetching.mock.calls.at(-1)?.[0]).toContain('/records/draft'));
  expect(sent()).toMatchObject({ base: 2, answers: { summary: ['Theirs, mine, and more'], police: ['told'] } });
  fetching.mockImplementationOnce(() => answer({ savedAt: '2026-11-25T09:06:00Z' }));
  [...page.querySelectorAll('button')].find((each) => each.textContent === 'Throw it away')?.click();
  await vi.waitFor(() => expect(page.querySelector<HTMLTextAreaElement>('#q-summary')?.value).toBe('Theirs'));
  expect(sent()).toMatchObject({ answers: {} });
  expect(page.textContent).not.toContain('You typed something here');
});
