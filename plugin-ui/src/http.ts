import type { Problem } from './api-types';

/** A request that did not do what was asked. Status 0: no answer came at all. */
export class Failure extends Error {
  constructor(readonly status: number, readonly problem?: Problem) {
    super(problem?.code ?? `status ${status}`);
  }

  get unreachable(): boolean {
    return this.status === 0;
  }

  get code(): string {
    return this.problem?.code ?? '';
  }
}

/** What the session lends to every request. */
export interface Credentials {
  token(): string | undefined;
  /** True when a new session of the same person is there. */
  again(): Promise<boolean>;
  /** True when the second step was proved once more. */
  stepUp(): Promise<boolean>;
}

const PATIENCE_MS = 20_000;
let credentials: Credentials = { token: () => undefined, again: () => Promise.resolve(false), stepUp: () => Promise.resolve(false) };
let waiting = 0;
let tellBusy: (busy: boolean) => void = () => undefined;

export function use(given: Credentials): void {
  credentials = given;
}

/** Called with true when the first request starts and false when the last one ends. */
export function onBusy(listener: (busy: boolean) => void): void {
  tellBusy = listener;
}

export const newKey = (): string => crypto.randomUUID();

/**
 * One request to Heed. A session that ran out is renewed through the host once and the request repeated.
 * A step that counts may want the second step again; once proved, the request is repeated too.
 * The same `key` may be sent again: the server stores the thing once.
 */
export async function call<T>(method: string, path: string, body?: unknown, key?: string): Promise<T> {
  try {
    return await asked<T>(method, path, body, key);
  } catch (failure) {
    if (failure instanceof Failure && failure.code === 'step-up' && (await credentials.stepUp())) return asked<T>(method, path, body, key);
    throw failure;
  }
}

async function asked<T>(method: string, path: string, body: unknown, key: string | undefined): Promise<T> {
  waiting += 1;
  if (waiting === 1) tellBusy(true);
  try {
    const first = await once(method, path, body, key);
    const answer = first.status === 401 && (await credentials.again()) ? await once(method, path, body, key) : first;
    return await read<T>(answer);
  } finally {
    waiting -= 1;
    if (waiting === 0) tellBusy(false);
  }
}

/** For the launch itself, which has no session yet and must not ask for one. */
export async function exchange<T>(path: string, body: unknown, token?: string): Promise<T> {
  return read<T>(await send('POST', path, body, undefined, token));
}

/** Ends a session on the server. Out of reach is fine: it runs out by itself. */
export async function signOut(token: string): Promise<void> {
  try {
    await send('DELETE', '/api/session', undefined, undefined, token);
  } catch {
    return;
  }
}

const once = (method: string, path: string, body: unknown, key: string | undefined): Promise<Response> =>
  send(method, path, body, key, credentials.token());

async function send(method: string, path: string, body: unknown, key?: string, token?: string): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (key !== undefined) headers['Idempotency-Key'] = key;
  if (token !== undefined) headers['Authorization'] = `Bearer ${token}`;
  const how: RequestInit = {
    method, headers, cache: 'no-store', credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(PATIENCE_MS),
  };
  if (body !== undefined) how.body = JSON.stringify(body);
  try {
    return await fetch(path, how);
  } catch {
    throw new Failure(0);
  }
}

async function read<T>(answer: Response): Promise<T> {
  if (answer.status === 204) return undefined as T;
  let content: unknown;
  try {
    content = await answer.json();
  } catch {
    // A proxy's page, or a connection cut in the middle of an answer.
    throw new Failure(answer.ok ? 0 : answer.status);
  }
  if (!answer.ok) throw new Failure(answer.status, content as Problem);
  return content as T;
}
