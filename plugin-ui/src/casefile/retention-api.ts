import { call } from '../http';

interface Somebody { id: string; name: string }
export interface Hold { id: string; by: Somebody; at: string; reason: string; liftedBy?: Somebody; liftedAt?: string; liftedReason?: string }
export interface Rule { starts: 'BIRTH' | 'LAST_LINE'; years: number; by?: Somebody; at?: string; reason: string }
/** `until` is absent while a date of birth is not known: then the case is kept. */
export interface Retention { until?: string; rule: Rule; held: boolean; holds: Hold[]; mayDecide: boolean }

const of = (caseId: string): string => `/api/cases/${encodeURIComponent(caseId)}/retention`;

export const retention = (caseId: string): Promise<Retention> => call('GET', of(caseId));
export const hold = (caseId: string, reason: string, key: string): Promise<Retention> => call('POST', `${of(caseId)}/hold`, { reason }, key);
export const lift = (caseId: string, id: string, reason: string, key: string): Promise<Retention> => call('POST', `${of(caseId)}/lift`, { hold: id, reason }, key);
