import type { CaseView, NewContact } from '../api-types';
import { call } from '../http';

export const record = (contact: NewContact, key: string): Promise<CaseView> => call('POST', '/api/contacts', contact, key);
export const notRequired = (caseId: string, because: string): Promise<CaseView> =>
  call('POST', `/api/cases/${encodeURIComponent(caseId)}/contact-not-required`, { because });
