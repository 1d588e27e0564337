import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import './heed-search';
import type { Found, HeedSearch } from './heed-search';

const found: Found[] = [{ id: '1', name: 'Isla Penhallow', note: 'Year 9' }, { id: '2', name: 'Priya Sandhal', note: '' }];
let element: HeedSearch;
let picked: Found[];
const find = vi.fn<(words: string) => Promise<Found[]>>();
const input = (): HTMLInputElement => element.querySelector('input') as HTMLInputElement;

async function type(words: string): Promise<void> {
  input().value = words;
  input().dispatchEvent(new Event('input'));
  await vi.advanceTimersByTimeAsync(300);
  await element.updateComplete;
}

async function press(key: string): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true });
  input().dispatchEvent(event);
  await element.updateComplete;
  return event;
}

beforeEach(async () => {
  vi.useFakeTimers();
  find.mockReset().mockResolvedValue(found);
  picked = [];
  element = document.createElement('heed-search') as HeedSearch;
  Object.assign(element, { label: 'Add a child', box: 'add', find });
  element.addEventListener('heed-pick', (event) => picked.push((event as CustomEvent<Found>).detail));
  document.body.append(element);
  await element.updateComplete;
});
afterEach(() => {
  element.remove();
  vi.useRealTimers();
});

it('asks only from the second letter, once typing pauses', async () => {
  await type('i');
  expect(find).not.toHaveBeenCalled();
  input().value = 'is';
  input().dispatchEvent(new Event('input'));
  await type('isl');
  expect(find.mock.calls).toEqual([['isl']]);
});

it('is chosen from by keyboard alone', async () => {
  await type('is');
  expect(input().getAttribute('aria-expanded')).toBe('true');
  await press('ArrowDown');
  await press('ArrowDown');
  expect(input().getAttribute('aria-activedescendant')).toBe('add-list-1');
  await press('Enter');
  expect(picked.map((each) => each.id)).toEqual(['2']);
  expect(input().getAttribute('aria-expanded')).toBe('false');
});

it('a name is taken when it is pressed, once, whatever moves before the button is let go', async () => {
  await type('is');
  const option = element.querySelector<HTMLElement>('#add-list-1');
  option?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true, button: 2 }));
  expect(picked).toEqual([]);
  option?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
  await element.updateComplete;
  expect(picked.map((each) => each.id)).toEqual(['2']);
  expect(element.querySelector('[role=listbox]')).toBeNull();
});

it('Escape closes the list and does not hide the page', async () => {
  await type('is');
  expect((await press('Escape')).defaultPrevented).toBe(true);
  expect(element.querySelector('[role=listbox]')).toBeNull();
  expect((await press('Escape')).defaultPrevented).toBe(false);
});

it('a slow answer to an older question is not shown', async () => {
  let slow: (found: Found[]) => void = () => undefined;
  find.mockReturnValueOnce(new Promise((done) => (slow = done)));
  await type('is');
  find.mockResolvedValueOnce([]);
  await type('isx');
  slow(found);
  await vi.advanceTimersByTimeAsync(0);
  await element.updateComplete;
  expect(element.querySelector('[role=status]')?.textContent).toBe('Nobody found.');
});

it('says that the search failed', async () => {
  find.mockRejectedValueOnce(new Error('down'));
  await type('is');
  expect(element.querySelector('[role=status]')?.textContent).toContain('did not answer');
});
