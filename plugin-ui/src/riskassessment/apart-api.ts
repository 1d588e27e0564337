import type { ApartPlan, ApartView, Looked, NewApart } from '../api-types';
import { call } from '../http';

const of = (caseId: string): string => `/api/cases/${encodeURIComponent(caseId)}/apart`;

export const apart = (caseId: string): Promise<ApartView> => call('GET', of(caseId));
export const keepApart = (caseId: string, body: NewApart, key: string): Promise<ApartPlan> => call('POST', of(caseId), body, key);
export const looked = (caseId: string, body: Looked, key: string): Promise<ApartPlan> => call('POST', `${of(caseId)}/looked`, body, key);

/** What the timetables say for a row of one child's considerations: `lessons`, `breaks` or `transport`. Empty where they say nothing; names nobody. */
export const note = (view: ApartView, child: string, code: string): string => view.notes.find((each) => each.child === child && each.code === code)?.text ?? '';
