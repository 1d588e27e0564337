import { expect, it } from 'vitest';
import { PartsLater } from './later';

it('a part that nobody fetches is there', () => expect(new PartsLater<'a'>({}).of('a', () => {})).toBe('there'));

it('a part is fetched once and drawn when it has come', async () => {
  let fetched = 0;
  const later = new PartsLater<'a'>({ a: async () => { fetched += 1; } });
  await new Promise<void>((come) => { expect(later.of('a', come)).toBe('coming'); expect(later.of('a', come)).toBe('coming'); });
  expect(later.of('a', () => {})).toBe('there');
  expect(fetched).toBe(1);
});

it('a part that did not come can be asked for again', async () => {
  let broken = true;
  const later = new PartsLater<'a'>({ a: () => (broken ? Promise.reject(new Error('no network')) : Promise.resolve()) });
  await new Promise<void>((come) => later.of('a', come));
  expect(later.of('a', () => {})).toBe('lost');
  broken = false;
  later.again('a');
  await new Promise<void>((come) => expect(later.of('a', come)).toBe('coming'));
  expect(later.of('a', () => {})).toBe('there');
});
