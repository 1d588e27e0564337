import type {
  CaseAccess, CaseClosing, Cases, CaseView, Children, Correction, Described, EarlierChecked, EarlierView, Entries, HostCopies, NewLine, NewPart, NewPerson, People, TakenOut,
} from '../api-types';
import { call } from '../http';

const one = (id: string): string => `/api/cases/${encodeURIComponent(id)}`;

export const cases = (before?: number): Promise<Cases> => call('GET', `/api/cases${before === undefined ? '' : `?before=${before}`}`);
export const caseFile = (id: string): Promise<CaseView> => call('GET', one(id));
export const entries = (id: string, before: string): Promise<Entries> => call('GET', `${one(id)}/entries?before=${encodeURIComponent(before)}`);
export const addLine = (id: string, line: NewLine, key: string): Promise<CaseView> => call('POST', `${one(id)}/entries`, line, key);
export const correct = (id: string, entryId: string, body: Correction, key: string): Promise<CaseView> =>
  call('POST', `${one(id)}/entries/${encodeURIComponent(entryId)}/correction`, body, key);
export const hostCopies = (id: string, body: HostCopies): Promise<CaseView> => call('POST', `${one(id)}/host-copies`, body);
export const copyAgain = (id: string): Promise<CaseView> => call('POST', `${one(id)}/host-copies/again`, {});
export const close = (id: string, body: CaseClosing): Promise<CaseView> => call('POST', `${one(id)}/closing`, body);
export const reopen = (id: string, reason: string): Promise<CaseView> => call('POST', `${one(id)}/reopening`, { reason });
export const pupils = (q: string): Promise<Children> => call('POST', '/api/children/search', { q });
export const addPerson = (id: string, body: NewPerson, key: string): Promise<CaseView> => call('POST', `${one(id)}/children`, body, key);
export const changePart = (id: string, body: NewPart): Promise<CaseView> => call('POST', `${one(id)}/children/part`, body);
export const takeOut = (id: string, body: TakenOut): Promise<CaseView> => call('POST', `${one(id)}/children/removal`, body);
export const describe = (id: string, body: Described): Promise<CaseView> => call('POST', `${one(id)}/children/facts`, body);
export const earlier = (id: string): Promise<EarlierView> => call('GET', `${one(id)}/earlier`);
export const earlierChecked = (id: string, body: EarlierChecked): Promise<CaseView> => call('POST', `${one(id)}/earlier`, body);
export const access = (id: string): Promise<CaseAccess> => call('GET', `${one(id)}/access`);
/** @param step named-only, reopening, people, people/removal, conflicts or conflicts/lifting */
export const changeAccess = (id: string, step: string, body: object): Promise<CaseAccess> => call('POST', `${one(id)}/access/${step}`, body);
export const staff = (q: string): Promise<People> => call('POST', '/api/staff/search', { q });
