import type { CaseAccess, CaseClosing, Cases, CaseView, Correction, Entries, HostCopies, NewLine, People } from '../api-types';
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
export const access = (id: string): Promise<CaseAccess> => call('GET', `${one(id)}/access`);
/** @param step named-only, reopening, people, people/removal, conflicts or conflicts/lifting */
export const changeAccess = (id: string, step: string, body: object): Promise<CaseAccess> => call('POST', `${one(id)}/access/${step}`, body);
export const staff = (q: string): Promise<People> => call('POST', '/api/staff/search', { q });
