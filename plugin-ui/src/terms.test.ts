import { expect, it } from 'vitest';
import type { Session } from './api-types';
import { begin, SessionKeeper } from './session';
import { ROLES, roleWords } from './terms';

const words = (terms: Record<string, string>): string[] => {
  const keeper = begin(new SessionKeeper({ framed: false, askLaunch: () => Promise.reject(new Error()) }, 'demo'));
  keeper.session = { token: 't', expiresAt: '', idleSeconds: 600, person: { id: 'p', name: 'Ms R. Adeyinka' }, schoolName: '', zone: 'Europe/London', can: ['lead'], factor: 'NONE', place: { view: 'workspace' }, terms } satisfies Session;
  return ROLES.map(roleWords);
};

// fact-449
it('calls each part of a child by the school’s own word, and neutrally until it has chosen', () => {
  expect(words({ roleHarmed: 'Child affected', roleAlleged: 'Child responsible', roleWitness: 'Onlooker', roleUnsure: 'Open' })).toEqual(['Child affected', 'Child responsible', 'Onlooker', 'Open']);
  expect(words({})).toEqual(['Child who may have been harmed', 'Child alleged to have caused harm', 'Saw or heard it', 'Not sure yet']);
});
