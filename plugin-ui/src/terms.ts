import type { Role } from './api-types';
import { keeper } from './session';

/** Neutral words, used until the school's own pack says otherwise. */
const NEUTRAL: Record<string, string> = {
  lead: 'Designated safeguarding lead', deputy: 'Deputy lead', head: 'Headteacher', pastoral: 'Pastoral lead',
  roleHarmed: 'Child who may have been harmed', roleAlleged: 'Child alleged to have caused harm',
  roleWitness: 'Saw or heard it', roleUnsure: 'Not sure yet', case: 'Case', concern: 'Concern',
};

/** The school's word for a thing, from its term pack. */
export function term(code: string): string {
  return keeper().session?.terms[code] ?? NEUTRAL[code] ?? code;
}

const ROLE_TERMS: Record<Role, string> = {
  MAY_HAVE_BEEN_HARMED: 'roleHarmed', ALLEGED_TO_HAVE_CAUSED_HARM: 'roleAlleged', SAW_OR_HEARD: 'roleWitness', NOT_SURE: 'roleUnsure',
};

/** In the order of the list; "not sure" is the first answer of a form. */
export const ROLES = Object.keys(ROLE_TERMS) as Role[];

export const roleWords = (role: Role): string => term(ROLE_TERMS[role]);

/** Words of the MIS often come without their full stop. */
export const sentence = (words: string): string => (words === '' || /[.!?]$/.test(words) ? words : `${words}.`);
