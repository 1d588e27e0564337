import { expect, it } from 'vitest';
import { desk } from './messages';

it.each(['resting', 'gateway', 'too-slow', 'host-down'])('says in words that the MIS is away (%s)', (code) => expect(desk.queueTrouble(code)).toBe('The MIS does not answer.'));
it('names the code of a refusal, for whoever looks after the MIS', () => expect(desk.queueTrouble('entry-differs')).toBe('The MIS does not take them (entry-differs): tell whoever looks after it.'));
