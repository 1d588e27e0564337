import { expect, it } from 'vitest';
import { idleAt } from './idle';

it.each([[0, 'active'], [539_000, 'active'], [540_000, 'warn'], [599_999, 'warn'], [600_000, 'lock'], [9_999_999, 'lock']])(
  'after %i ms of ten minutes it is %s', (quiet, state) => expect(idleAt(quiet, 0, 600)).toBe(state));
it('warns for the last third of a very short limit', () => expect([idleAt(19_000, 0, 30), idleAt(20_000, 0, 30)]).toEqual(['active', 'warn']));
