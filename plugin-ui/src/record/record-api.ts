import type { NewRecord, RecordPrintView, RecordView, SeriesView } from '../api-types';
import { call } from '../http';

const of = (caseId: string): string => `/api/cases/${encodeURIComponent(caseId)}/records`;

const which = (child: string, id: string): string => {
  const asked = [child === '' ? '' : `child=${encodeURIComponent(child)}`, id === '' ? '' : `record=${encodeURIComponent(id)}`].filter(Boolean).join('&');
  return asked === '' ? '' : `?${asked}`;
};

export const record = (caseId: string, form: string, child: string, id: string): Promise<RecordView> => call('GET', `${of(caseId)}/${encodeURIComponent(form)}${which(child, id)}`);

/** Each asking is a print in the audit. */
export const print = (caseId: string, form: string, child: string, id: string): Promise<RecordPrintView> => call('GET', `${of(caseId)}/${encodeURIComponent(form)}/print${which(child, id)}`);

export const series = (caseId: string, form: string, child: string): Promise<SeriesView> => call('GET', `${of(caseId)}/${encodeURIComponent(form)}/series${which(child, '')}`);

export const save = (caseId: string, body: NewRecord, key: string): Promise<RecordView> => call('POST', of(caseId), body, key);
