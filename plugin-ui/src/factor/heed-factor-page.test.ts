import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Session } from '../api-types';
import { SessionKeeper, begin } from '../session';
import { HeedApp } from '../shell/heed-app';
import type { HostFrame } from '../shell/host-frame';

const session = (factor: Session['factor'], can: string[] = factor === 'NONE' ? ['report', 'lead'] : ['report']): Session => ({
  token: 't', expiresAt: new Date(Date.now() + 300_000).toISOString(), idleSeconds: 600, person: { id: 'p-1', name: 'Ms R. Adeyinka' }, schoolName: '', zone: 'Europe/London',
  can, factor, place: { view: 'workspace' }, terms: {},
});
const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status });
const desk = { asOf: new Date().toISOString(), rows: [], rolesToConfirm: [], pairings: [], unsentDrafts: 0, openCases: 0, hostQueue: { waiting: 0, done: 0, trouble: '' } };
const enrolment = { secret: 'GEZDGNBVGY3TQOJQ', address: 'otpauth://x', size: 21, picture: 'M0 0h1v1h-1z', name: 'r.adeyinka@school.example' };
const answers = new Map<string, () => Response>();
const asked: string[] = [];
let app: HeedApp;

async function open(factor: Session['factor']): Promise<void> {
  app = new HeedApp();
  document.body.append(app);
  const keeper = begin(new SessionKeeper({ framed: true, askLaunch: () => Promise.resolve({ kind: 'token', token: 'x' }) }, 'demo'));
  answers.set('POST /api/launches', () => json(session(factor)));
  app.begin(keeper, { size: () => undefined, close: () => undefined, keepAlive: () => undefined } as unknown as HostFrame);
}
const find = <E extends HTMLElement>(selector: string): Promise<E> => vi.waitFor(() => {
  const found = app.querySelector<E>(selector);
  if (found === null) throw new Error(`${selector} is not there: ${app.textContent}`);
  return found;
}, { timeout: 4000 });
async function type(selector: string, value: string): Promise<void> {
  const field = await find<HTMLInputElement>(selector);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
const submit = async (selector: string): Promise<void> => void (await find(selector)).dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));

beforeEach(() => {
  asked.length = 0;
  answers.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '#');
  answers.set('GET /api/desk', () => json(desk));
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('fetch', (path: string, how: RequestInit) => {
    const what = `${how.method} ${path}`;
    asked.push(what);
    return Promise.resolve(answers.get(what)?.() ?? json({ status: 404, code: 'not-found', title: '', detail: what }, 404));
  });
});
afterEach(() => {
  app.remove();
  vi.unstubAllGlobals();
});

it('asks for six digits before the desk is even fetched, then shows it and keeps the pass', async () => {
  await open('PROVE');
  await submit('heed-factor-page form');
  expect((await find('#problem')).textContent).toContain('Type the six digits');
  answers.set('POST /api/factor/proof', () => json({ status: 400, code: 'wrong-code', title: 'Look again', detail: 'These are not the digits.', errors: [{ field: 'code', message: 'These are not the digits.' }] }, 400));
  await type('heed-factor-page #code', '000000');
  await submit('heed-factor-page form');
  await vi.waitFor(() => expect(app.querySelector('#code-e')?.textContent).toContain('These are not the digits.'));
  expect(asked).not.toContain('GET /api/desk');
  answers.set('POST /api/factor/proof', () => json({ pass: 'P'.repeat(43), codes: [], session: session('NONE', ['report', 'lead']) }));
  await submit('heed-factor-page form');
  expect((await find('heed-desk-page h1')).textContent).toBe('What needs you');
  expect(app.querySelector('heed-factor-page')).toBeNull();
  expect(sessionStorage.getItem('heed-pass')).toBe(`p-1 ${'P'.repeat(43)}`);
});

it('sets a phone up: picture, secret as text, first digits, ten codes to print, then the desk', async () => {
  answers.set('POST /api/factor/enrolment', () => json(enrolment));
  await open('ENROL');
  expect((await find('heed-factor-page svg path')).getAttribute('d')).toBe(enrolment.picture);
  expect(app.querySelector('.secret')?.textContent).toBe('GEZD GNBV GY3T QOJQ');
  expect(app.querySelector<HTMLInputElement>('#name')?.value).toBe(enrolment.name);
  answers.set('POST /api/factor/confirmation', () => json({ pass: 'P'.repeat(43), codes: Array.from({ length: 10 }, (_, i) => `CODE${i}`), session: session('NONE', ['report', 'lead']) }));
  await type('#code', '123456');
  await submit('heed-factor-page form');
  await vi.waitFor(() => expect(app.querySelectorAll('.codes li')).toHaveLength(10));
  expect(app.textContent).toContain(enrolment.name);
  app.querySelector<HTMLButtonElement>('heed-factor-page section .btn:not(.btn-2)')?.click();
  await find('heed-desk-page h1');
});

it('what stands on a page is still there after digits were asked for in between', async () => {
  await open('NONE');
  const page = await find('heed-desk-page');
  const keeper = (app as unknown as { keeper: SessionKeeper }).keeper;
  keeper.take(session('PROVE'));
  await find('heed-factor-page');
  expect(page.isConnected && page.closest('[hidden]') !== null).toBe(true);
  keeper.take(session('NONE', ['report', 'lead']));
  await vi.waitFor(() => expect(app.querySelector('heed-factor-page')).toBeNull());
  expect(app.querySelector('heed-desk-page')).toBe(page);
  expect(page.closest('[hidden]')).toBeNull();
});

it('a report needs no digits', async () => {
  await open('PROVE');
  await find('heed-factor-page');
  location.hash = '#/tab';
  await find('heed-tab-page');
  expect(app.querySelector('heed-factor-page')).toBeNull();
});

it.each([[true], [false]])('before a step that counts the digits are asked for in a dialog: %s', async (right) => {
  await open('NONE');
  await find('heed-desk-page');
  const asking = (app as unknown as { keeper: SessionKeeper }).keeper.askDigits();
  expect((await find<HTMLDialogElement>('heed-step-up dialog[open]')).textContent).toContain('Type the six digits again');
  answers.set('POST /api/factor/proof', () => json({ codes: [], session: session('NONE', ['report', 'lead']) }));
  if (right) {
    await type('#step-code', '123456');
    await submit('heed-step-up form');
  } else app.querySelector<HTMLButtonElement>('heed-step-up button[type=button]')?.click();
  expect(await asking).toBe(right);
  expect(app.querySelector('heed-step-up dialog[open]')).toBeNull();
});
