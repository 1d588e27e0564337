import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Question, ReportView, Session } from '../api-types';
import { begin, SessionKeeper } from '../session';
import './heed-report-page';
import type { HeedReportPage } from './heed-report-page';

const ask = (code: string, kind: Question['kind'], choices: string[] = []): Question => ({
  code, section: '', when: '', from: '', kind, label: code, hint: '', required: false, max: 8000, source: '', verbatim: false, choices: choices.map((each) => ({ code: each, label: each, hint: '', advice: '', alert: '' })),
});
const view: ReportView = {
  form: { id: 'concern', version: 1, title: '', intro: '', per: '', many: false, seal: '', when: '', questions: [ask('saw', 'text'), ask('childWords', 'text'), ask('told', 'choice', ['yes', 'going', 'send'])] },
  children: [{ id: 'c-1', name: 'Isla Penhallow', shortName: 'Isla P.', year: '9', form: '9R', left: false }], onDuty: [{ name: 'Ms R. Adeyinka', role: 'lead', phone: '214', room: 'B07' }],
  adultRoute: [{ name: 'Mrs V. Ashdown', role: 'chair of governors', phone: '01632 960 144', room: '' }],
};
const receipt = { concern: { id: 'k', receipt: '7P3-WKD', receivedAt: '2025-11-18T11:52:00Z', state: 'RECEIVED', about: 'CHILD', who: 'Isla' }, onDuty: view.onDuty, told: 'Ms Adeyinka was told.' };
const fetching = vi.fn<typeof fetch>();
let page: HeedReportPage;
const posts = (): { key: string; body: unknown }[] =>
  fetching.mock.calls.filter(([path, how]) => path === '/api/concerns' && how?.method === 'POST')
    .map(([, how]) => ({ key: (how?.headers as Record<string, string>)['Idempotency-Key'] ?? '', body: JSON.parse(String(how?.body)) as unknown }));
const one = <T extends Element>(selector: string): T => page.querySelector(selector) as T;

async function settle(): Promise<void> {
  for (let i = 0; i < 10; i += 1) await new Promise((done) => setTimeout(done));
  await page.updateComplete;
}

function tick(selector: string): void {
  one<HTMLInputElement>(selector).checked = true;
  one(selector).dispatchEvent(new Event('change'));
}

async function write(saw = 'What I saw'): Promise<void> {
  one<HTMLTextAreaElement>('#saw').value = saw;
  one('#saw').dispatchEvent(new Event('input'));
  tick('#unknown-when');
  tick('#told-going');
  await settle();
}

const send = (): void => void one('form').dispatchEvent(new Event('submit', { cancelable: true }));

beforeEach(async () => {
  vi.stubGlobal('fetch', fetching.mockReset());
  fetching.mockImplementation((path) => Promise.resolve(new Response(JSON.stringify(String(path).startsWith('/api/report') ? view : String(path) === '/api/draft' ? { savedAt: '2025-11-18T11:46:00Z' } : receipt))));
  const keeper = begin(new SessionKeeper({ framed: false, askLaunch: () => Promise.reject(new Error()) }, 'demo'));
  keeper.session = { token: 't', expiresAt: '', idleSeconds: 600, person: { id: 'p', name: 'Mr A. Lowther' }, schoolName: '', zone: 'Europe/London', can: ['report'], factor: 'NONE', place: { view: 'report', childId: 'c-1' }, terms: {} } satisfies Session;
  page = document.createElement('heed-report-page') as HeedReportPage;
  document.body.append(page);
  await settle();
});
afterEach(() => {
  page.remove();
  vi.unstubAllGlobals();
});

it('names what is missing, takes the focus and keeps what was written', async () => {
  one<HTMLTextAreaElement>('#childWords').value = 'His words';
  one('#childWords').dispatchEvent(new Event('input'));
  send();
  await settle();
  expect(document.activeElement?.id).toBe('problem');
  expect(one('#problem').textContent).toContain('Everything you have written is kept.');
  expect([...page.querySelectorAll('#problem a')].map((each) => each.getAttribute('href'))).toEqual(['#saw', '#day', '#told-yes']);
  expect(one<HTMLTextAreaElement>('#childWords').value).toBe('His words');
  expect(posts()).toEqual([]);
});

it('is sent once, even if pressed twice', async () => {
  await write();
  send();
  send();
  await settle();
  expect(posts()).toHaveLength(1);
  expect(one('#receipt').textContent).toContain('7P3-WKD');
  expect(one('#receipt').textContent).toContain('Ms R. Adeyinka (B07, extension 214)');
});

it('a second press of the mouse at the same place is held back, a key is not', async () => {
  await write();
  one('form button.btn:not(.btn-2)').dispatchEvent(new MouseEvent('click', { detail: 1 }));
  send();
  await settle();
  const press = (detail: number): boolean => one('p.row a').dispatchEvent(new MouseEvent('click', { detail, bubbles: true, cancelable: true }));
  expect([press(1), press(0)]).toEqual([false, true]);
});

it('after a dropped connection the same key is sent again', async () => {
  await write();
  fetching.mockRejectedValueOnce(new TypeError('network'));
  send();
  await settle();
  expect(one('#problem').textContent).toContain('Could not reach Heed');
  expect(one<HTMLTextAreaElement>('#saw').value).toBe('What I saw');
  send();
  await settle();
  const keys = posts().map((each) => each.key);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  expect(one('#receipt')).not.toBeNull();
});

it('about the headteacher nothing is sent, not even a draft: it says whom to phone', async () => {
  tick('#about-adult');
  await settle();
  tick('#head-yes');
  await settle();
  expect(one('#about-head').textContent).toContain('Mrs V. Ashdown');
  expect(page.querySelector('#saw')).toBeNull();
  window.dispatchEvent(new Event('heed-leaving'));
  await settle();
  expect(fetching.mock.calls.filter(([, how]) => how?.method !== 'GET')).toEqual([]);
});

it('the server may find out that it is about the headteacher', async () => {
  await write();
  tick('#about-adult');
  await settle();
  tick('#head-no');
  one<HTMLInputElement>('#adult-name').value = 'Dr Farr';
  one('#adult-name').dispatchEvent(new Event('input'));
  fetching.mockResolvedValueOnce(new Response(JSON.stringify({ status: 409, code: 'about-the-head', title: 'This was not sent', detail: '' }), { status: 409 }));
  send();
  await settle();
  expect(one('#about-head').textContent).toContain('Mrs V. Ashdown');
});

// fact-19
it('what plays it down is answered while it is written, and the report goes on as written', async () => {
  await write('Mr Bell said it was part of growing up');
  expect(one('.prompt').textContent).toContain('You wrote “part of growing up”. Keep the word');
  expect(one('.prompt').textContent).toContain('It is taken seriously either way.');
  send();
  await settle();
  expect(posts()[0]?.body).toMatchObject({ answers: { saw: ['Mr Bell said it was part of growing up'] } });
});

// fact-35
it('a photo is not looked at, copied, sent or deleted', async () => {
  await write('She says there is a nude photo of her');
  expect(one('.prompt').textContent).toContain('do not look at it, copy it, send it or delete it. Tell Ms R. Adeyinka now.');
});

// fact-24
it('names three things that are easily missed in a child with SEND support', async () => {
  page.remove();
  const children = view.children.map((each) => ({ ...each, send: { provision: 'K', words: 'SEN support', communication: '', eal: false, asOf: '' } }));
  fetching.mockImplementation(() => Promise.resolve(new Response(JSON.stringify({ ...view, children }))));
  page = document.createElement('heed-report-page') as HeedReportPage;
  document.body.append(page);
  await settle();
  expect(one('.prompt').textContent).toMatch(/Isla has SEND support\..*the child’s needs, harm that does not show from the outside, and trouble finding the words/);
});
