import type { Role } from './api-types';
import { keeper } from './session';

/** Neutral words, used until the school's own pack says otherwise. */
const NEUTRAL: Record<string, string> = {
  lead: 'designated safeguarding lead', leadShort: 'safeguarding lead', deputy: 'deputy lead', head: 'headteacher', pastoral: 'pastoral lead',
  roleHarmed: 'Child who may have been harmed', roleAlleged: 'Child alleged to have caused harm',
  roleWitness: 'Saw or heard it', roleUnsure: 'Not sure yet', case: 'Case', concern: 'Concern',
  staffWitnesses: 'staff who saw or heard it', topic: 'harm between children',
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

/** A word where a sentence or a heading begins. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
