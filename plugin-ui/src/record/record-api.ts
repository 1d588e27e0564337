import type { NewRecord, RecordView } from '../api-types';
import { call } from '../http';

const of = (caseId: string): string => `/api/cases/${encodeURIComponent(caseId)}/records`;

export function record(caseId: string, form: string, child: string, id: string): Promise<RecordView> {
  const asked = [child === '' ? '' : `child=${encodeURIComponent(child)}`, id === '' ? '' : `record=${encodeURIComponent(id)}`].filter(Boolean).join('&');
  return call('GET', `${of(caseId)}/${encodeURIComponent(form)}${asked === '' ? '' : `?${asked}`}`);
}

export const save = (caseId: string, body: NewRecord, key: string): Promise<RecordView> => call('POST', of(caseId), body, key);
