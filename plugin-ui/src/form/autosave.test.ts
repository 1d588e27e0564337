import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Autosave } from './autosave';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('saves once a few seconds after the first of many changes', async () => {
  const save = vi.fn(() => Promise.resolve({ savedAt: 'now' }));
  const draft = new Autosave(save, () => undefined);
  draft.touch();
  await vi.advanceTimersByTimeAsync(4000);
  draft.touch();
  expect(save).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1000);
  expect(save).toHaveBeenCalledTimes(1);
  expect(draft.savedAt).toBe('now');
});

it('saves at once when the page is hidden, and not when nothing changed', async () => {
  const save = vi.fn(() => Promise.resolve({ savedAt: 'now' }));
  const draft = new Autosave(save, () => undefined);
  await draft.flush();
  expect(save).not.toHaveBeenCalled();
  draft.touch();
  await draft.flush();
  expect(save).toHaveBeenCalledTimes(1);
});

it('a late save never brings a sent report back as a draft', async () => {
  let finish: (saved: { savedAt: string }) => void = () => undefined;
  const save = vi.fn(() => new Promise<{ savedAt: string }>((done) => (finish = done)));
  const draft = new Autosave(save, () => undefined);
  draft.touch();
  await vi.advanceTimersByTimeAsync(5000);
  draft.touch();
  const stopped = draft.stop();
  finish({ savedAt: 'now' });
  await stopped;
  await vi.advanceTimersByTimeAsync(60_000);
  await draft.flush();
  expect(save).toHaveBeenCalledTimes(1);
});

it('tries again after a failure', async () => {
  const save = vi.fn().mockRejectedValueOnce(new Error('down')).mockResolvedValue({ savedAt: 'now' });
  const draft = new Autosave(save, () => undefined);
  draft.touch();
  await vi.advanceTimersByTimeAsync(5000);
  expect(draft.failed).toBe(true);
  await vi.advanceTimersByTimeAsync(5000);
  expect(draft.failed).toBe(false);
  expect(save).toHaveBeenCalledTimes(2);
});
