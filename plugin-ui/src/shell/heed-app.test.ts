import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Session } from '../api-types';
import { begin, SessionKeeper, type Launcher } from '../session';
import './heed-app';
import type { HeedApp } from './heed-app';
import type { HostFrame } from './host-frame';

const desk = { asOf: '2026-11-23T09:00:00Z', rows: [], rolesToConfirm: [], pairings: [], unsentDrafts: 0, openCases: 0, hostQueue: { waiting: 0, stored: 0, trouble: '' } };
const session: Session = {
  token: 't', expiresAt: '2026-11-23T18:00:00Z', idleSeconds: 600, person: { id: 'p-1', name: 'Ms R. Adeyinka' }, schoolName: '', zone: 'Europe/London',
  can: ['report', 'lead'], place: { view: 'workspace' }, factor: 'NONE', terms: {},
};
const fetching = vi.fn<typeof fetch>();
let refused = false;
const frame: Launcher & { keepAlive(): void; size(): void; close(): void } = {
  framed: true, keepAlive: () => undefined, size: () => undefined, close: () => undefined,
  askLaunch: () => Promise.resolve(refused ? { kind: 'refused', status: 401 } : { kind: 'token', token: 'x' }),
};
/** The answer to the list of cases, held back until a test lets it go. */
let cases: (body: unknown) => void;
let app: HeedApp;

const json = (body: unknown): Response => new Response(JSON.stringify(body));
const focused = (): string => {
  const now = document.activeElement;
  return now?.id || `${now?.localName === 'h1' ? 'heading: ' : ''}${(now?.textContent ?? '').trim()}`;
};
const link = (words: string): HTMLElement => [...app.querySelectorAll<HTMLElement>('a, button')].find((each) => each.textContent.includes(words)) as HTMLElement;
/** The digest of the launch is real work elsewhere; everything else waits for the played clock. */
async function settle(until: () => boolean = () => false): Promise<void> {
  for (let i = 0; i < (until() ? 0 : 30); i += 1) {
    await new Promise((done) => setImmediate(done));
    await vi.advanceTimersByTimeAsync(1);
    if (until()) return;
  }
}

async function follow(hash: string, from: string): Promise<void> {
  link(from).focus();
  history.replaceState(null, '', hash);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  await settle();
}

/** The app lives as long as its window; here each test has a new one and the old one must hear nothing more. */
const heard: (() => void)[] = [];
function listenOnce(target: Window | Document): void {
  const own = target.addEventListener.bind(target);
  vi.spyOn(target, 'addEventListener').mockImplementation((kind: string, listener: EventListenerOrEventListenerObject | null, how?: boolean | AddEventListenerOptions) => {
    if (listener === null) return;
    own(kind, listener, how);
    heard.push(() => target.removeEventListener(kind, listener));
  });
}

beforeEach(async () => {
  listenOnce(window);
  listenOnce(document);
  refused = false;
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'Date'] });
  vi.stubGlobal('fetch', fetching.mockReset());
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('ResizeObserver', class { observe(): void {} });
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  fetching.mockImplementation((path) => {
    if (path === '/api/launches') return Promise.resolve(json(session));
    if (String(path).startsWith('/api/cases')) return new Promise((done) => (cases = (body) => done(json(body))));
    return Promise.resolve(path === '/api/session' ? new Response(null, { status: 204 }) : json(desk));
  });
  history.replaceState(null, '', '#/desk');
  await settle();
  app = document.createElement('heed-app');
  document.body.append(app);
  app.begin(begin(new SessionKeeper(frame, 'demo')), frame as unknown as HostFrame);
  while (app.querySelector('.empty') === null) await settle(() => app.querySelector('.empty') !== null);
});
afterEach(() => {
  heard.splice(0).forEach((silence) => silence());
  app.remove();
  history.replaceState(null, '', '#');
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('the first drawing leaves the focus where the host page has it', () => {
  expect(app.querySelector('h1')?.textContent).toBe('What needs you');
  expect(document.activeElement).toBe(document.body);
});

it('a change of screen has the focus on its heading at once, and still when its data come late', async () => {
  await follow('#/cases', 'Cases');
  expect(focused()).toBe('heading: Cases');
  cases({ items: [], more: false });
  await settle();
  expect(app.textContent).toContain('There is no case yet.');
  expect(focused()).toBe('heading: Cases');
});

it('somebody who went on while the data came is left where they are', async () => {
  await follow('#/cases', 'Cases');
  link('Paper forms').focus();
  cases({ items: [], more: false });
  await settle();
  expect(app.textContent).toContain('There is no case yet.');
  expect(focused()).toBe('Paper forms');
});

it('hidden, the cover has the focus; shown again, the heading', async () => {
  link('Report a concern').focus();
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  await settle();
  expect(focused()).toBe('cover');
  link('Show the page').click();
  await settle();
  expect(focused()).toBe('heading: What needs you');
});

it('the warning takes the focus and its button gives it back, after the key that presses it', async () => {
  link('Report a concern').focus();
  await vi.advanceTimersByTimeAsync(550_000);
  expect(focused()).toBe('stay');
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
  await settle();
  expect(focused()).toBe('stay');
  link('I am still here').click();
  await settle();
  expect(focused()).toBe('Report a concern');
});

it('any other key also says that somebody is there', async () => {
  link('Report a concern').focus();
  await vi.advanceTimersByTimeAsync(550_000);
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }));
  await settle();
  expect(app.querySelector('#stay')).toBeNull();
  expect(focused()).toBe('Report a concern');
});

it('locked, and signed out by the host meanwhile: the focus is on what happened', async () => {
  link('Report a concern').focus();
  await vi.advanceTimersByTimeAsync(602_000);
  expect(focused()).toBe('cover');
  refused = true;
  link('Carry on').focus();
  link('Carry on').click();
  while (!app.textContent.includes('You are signed out')) await settle();
  await settle();
  expect(focused()).toBe('cover-t');
  expect(app.textContent).toContain('You are signed out of the school’s system');
});
