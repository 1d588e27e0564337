import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Session } from './api-types';
import { call, Failure } from './http';
import { SessionKeeper, type Launcher } from './session';

const session = (token: string, id = 'p-1'): Session => ({
  token, expiresAt: new Date(Date.now() + 300_000).toISOString(), idleSeconds: 600, person: { id, name: 'Mr A. Lowther' }, schoolName: '', zone: 'Europe/London',
  can: ['report'], factor: 'NONE', place: { view: 'tab' }, terms: {},
});
const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status });
const host = (nonces: string[] = []): Launcher => ({
  framed: true,
  askLaunch: (nonce) => {
    nonces.push(nonce);
    return Promise.resolve({ kind: 'token', token: 'launch-token' });
  },
});
const fetching = vi.fn<typeof fetch>();
const sent = (i: number): { path: string; body: Record<string, string>; headers: Record<string, string> } => {
  const [path, how] = fetching.mock.calls[i] ?? [];
  return { path: String(path), body: JSON.parse(String(how?.body ?? '{}')), headers: how?.headers as Record<string, string> };
};

beforeEach(() => {
  vi.stubGlobal('fetch', fetching.mockReset());
  vi.stubGlobal('isSecureContext', true);
  sessionStorage.clear();
});
afterEach(() => void vi.unstubAllGlobals());

it('binds the launch to a secret that stays here until the exchange', async () => {
  const nonces: string[] = [];
  fetching.mockResolvedValueOnce(json(session('t1')));
  const keeper = new SessionKeeper(host(nonces), 'demo');
  expect(await keeper.launch()).toBe(true);
  const { path, body } = sent(0);
  expect(path).toBe('/api/launches');
  expect(body).toMatchObject({ hostId: 'demo', token: 'launch-token' });
  const secret = Uint8Array.from(atob((body['secret'] ?? '').replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));
  expect(secret.length).toBe(32);
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', secret)).toString('base64url');
  expect(nonces).toEqual([hash]);
  expect(hash).toHaveLength(43);
});

it('nothing is put into the browser’s storage', async () => {
  fetching.mockResolvedValueOnce(json(session('t1')));
  await new SessionKeeper(host(), 'demo').launch();
  expect([localStorage.length, sessionStorage.length, document.cookie]).toEqual([0, 0, '']);
});

it('the pass of a proof is kept for this window only, sent with the next launch, and gone with signing out', async () => {
  const keeper = new SessionKeeper(host(), 'demo');
  keeper.proved({ pass: 'P'.repeat(43), codes: [], session: session('t1') });
  expect([sessionStorage.length, localStorage.length, location.href.includes('PPP')]).toEqual([1, 0, false]);
  fetching.mockResolvedValueOnce(json(session('t2')));
  await new SessionKeeper(host(), 'demo').launch();
  expect(sent(0).body).toMatchObject({ pass: 'P'.repeat(43) });
  keeper.drop();
  expect(sessionStorage.length).toBe(0);
});

it.each([['somebody else', session('t2', 'p-2')], ['a pass that is over', { ...session('t2'), factor: 'PROVE' as const }]])('forgets a pass for %s', async (_, answer) => {
  new SessionKeeper(host(), 'demo').proved({ pass: 'P'.repeat(43), codes: [], session: session('t1') });
  fetching.mockResolvedValueOnce(json(answer));
  await new SessionKeeper(host(), 'demo').launch();
  expect(sessionStorage.length).toBe(0);
});

it.each([[true, 3], [false, 2]])('a step that counts is repeated with the same key after the digits were right: %s', async (right, requests) => {
  fetching.mockResolvedValueOnce(json(session('t1'))).mockResolvedValueOnce(json({ status: 403, code: 'step-up' }, 403)).mockResolvedValueOnce(json({ done: true }));
  const keeper = new SessionKeeper(host(), 'demo');
  await keeper.launch();
  keeper.askDigits = () => Promise.resolve(right);
  const act = call('POST', '/api/capabilities', { decision: 'CONFIRM' }, 'key-1');
  if (right) expect(await act).toEqual({ done: true });
  else await expect(act).rejects.toMatchObject({ code: 'step-up' });
  expect(fetching).toHaveBeenCalledTimes(requests);
  if (right) expect(sent(2)).toMatchObject({ body: { decision: 'CONFIRM' }, headers: { 'Idempotency-Key': 'key-1' } });
});

it('a session that ran out is renewed through the host once and the request repeated with the same key', async () => {
  fetching.mockResolvedValueOnce(json(session('t1'))).mockResolvedValueOnce(json({ title: '', status: 401, code: 'session-ended' }, 401))
    .mockResolvedValueOnce(json(session('t2'))).mockResolvedValueOnce(json({ done: true }));
  const keeper = new SessionKeeper(host(), 'demo');
  await keeper.launch();
  expect(await call('POST', '/api/concerns', { words: 'x' }, 'key-1')).toEqual({ done: true });
  expect([sent(1), sent(3)].map((each) => each.headers['Idempotency-Key'])).toEqual(['key-1', 'key-1']);
  expect([sent(1), sent(3)].map((each) => each.headers['Authorization'])).toEqual(['Bearer t1', 'Bearer t2']);
});

it('what one person wrote is never sent in another person’s name', async () => {
  fetching.mockResolvedValueOnce(json(session('t1'))).mockResolvedValueOnce(json({ status: 401, code: 'session-ended' }, 401)).mockResolvedValueOnce(json(session('t2', 'p-2')));
  const keeper = new SessionKeeper(host(), 'demo');
  await keeper.launch();
  await expect(call('POST', '/api/concerns', {}, 'key')).rejects.toMatchObject({ status: 401 });
  expect(fetching).toHaveBeenCalledTimes(3);
});

it.each([
  [{ framed: false, askLaunch: () => Promise.reject(new Error()) } as Launcher, 'demo', 'not-framed'],
  [{ framed: true, askLaunch: () => Promise.resolve({ kind: 'silent' }) } as Launcher, 'demo', 'silent'],
  [{ framed: true, askLaunch: () => Promise.resolve({ kind: 'refused', status: 401 }) } as Launcher, 'demo', 'signed-out'],
  [{ framed: true, askLaunch: () => Promise.resolve({ kind: 'refused', status: 403 }) } as Launcher, 'demo', 'refused'],
  [host(), '', 'stand-alone'],
])('says why there is no session', async (launcher, hostId, trouble) => {
  const keeper = new SessionKeeper(launcher, hostId);
  expect(await keeper.launch()).toBe(false);
  expect(keeper.trouble).toBe(trouble);
});

it('an unreachable server is a failure of its own', async () => {
  fetching.mockRejectedValue(new TypeError('failed'));
  await expect(call('GET', '/api/tab')).rejects.toSatisfy((each) => each instanceof Failure && each.unreachable);
});

it('a page of a proxy is not an answer', async () => {
  fetching.mockResolvedValueOnce(new Response('<html>', { status: 502 }));
  await expect(call('GET', '/api/tab')).rejects.toMatchObject({ status: 502 });
});
