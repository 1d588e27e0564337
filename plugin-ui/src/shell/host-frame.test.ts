import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HostFrame } from './host-frame';

const ORIGIN = 'https://mis.example';

function world(): { frame: HostFrame; posted: unknown[][]; say(data: unknown, origin?: string, source?: unknown): void } {
  const posted: unknown[][] = [];
  const parent = { postMessage: (...args: unknown[]) => void posted.push(args) };
  const listeners = new Set<(event: unknown) => void>();
  const win = {
    parent, addEventListener: (_: string, each: (event: unknown) => void) => listeners.add(each), removeEventListener: (_: string, each: (event: unknown) => void) => listeners.delete(each),
  };
  return {
    frame: new HostFrame(ORIGIN, win as unknown as Window), posted,
    say: (data, origin = ORIGIN, source = parent) => [...listeners].forEach((each) => each({ data, origin, source })),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the launch', () => {
  it('is asked for at one exact origin and taken from it', async () => {
    const { frame, posted, say } = world();
    const answer = frame.askLaunch('n'.repeat(43));
    expect(posted).toEqual([[{ heed: 1, type: 'launch-please', nonce: 'n'.repeat(43) }, ORIGIN]]);
    say({ heed: 1, type: 'launch', token: 't' });
    expect(await answer).toEqual({ kind: 'token', token: 't' });
  });

  it.each([
    ['another origin', { heed: 1, type: 'launch', token: 'evil' }, 'https://evil.example', undefined],
    ['another window', { heed: 1, type: 'launch', token: 'evil' }, ORIGIN, {}],
    ['another protocol', { heed: 2, type: 'launch', token: 'evil' }, ORIGIN, undefined],
    ['no token', { heed: 1, type: 'launch' }, ORIGIN, undefined],
    ['nothing', null, ORIGIN, undefined],
  ])('is not taken from %s', async (_, data, origin, source) => {
    const { frame, say } = world();
    const answer = frame.askLaunch('n');
    if (source === undefined) say(data, origin);
    else say(data, origin, source);
    await vi.advanceTimersByTimeAsync(8000);
    expect(await answer).toEqual({ kind: 'silent' });
  });

  it('may be refused', async () => {
    const { frame, say } = world();
    const answer = frame.askLaunch('n');
    say({ heed: 1, type: 'launch-refused', status: 401 });
    expect(await answer).toEqual({ kind: 'refused', status: 401 });
  });
});

it('keeps the host session alive at most once a minute', () => {
  const { frame, posted } = world();
  [0, 1000, 59_999, 60_000].forEach((now) => frame.keepAlive(now));
  expect(posted.length).toBe(2);
});

it('tells a new height once', () => {
  const { frame, posted } = world();
  [400, 400.2, 401].forEach((height) => frame.size(height));
  expect(posted.map((each) => (each[0] as { height: number }).height)).toEqual([400, 401]);
});

it('says nothing when it is not framed', () => {
  const win = { addEventListener: () => undefined } as unknown as Window & { parent: unknown };
  win.parent = win;
  expect(new HostFrame(ORIGIN, win).framed).toBe(false);
});
