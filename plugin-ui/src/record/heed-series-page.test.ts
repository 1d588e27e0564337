import { expect, it } from 'vitest';
import { changed } from './heed-series-page';

// fact-231
it('what changed between two accounts is said in words, and nothing is said of what neither tells', () => {
  expect(changed('On the bus', 'On the bus')).toBe('Same as before');
  expect(changed('On the bus', 'At the stop')).toBe('Other than before');
  expect(changed('', 'At the stop')).toBe('New');
  expect(changed('On the bus', '')).toBe('Not said this time');
  expect(changed('', '')).toBe('');
});
