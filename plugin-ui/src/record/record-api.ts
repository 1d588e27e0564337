import type { NewRecord, RecordPrintView, RecordView, Saved, SeriesView } from '../api-types';
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

/** For its author only; with no answer it is forgotten. */
export const keep = (caseId: string, body: NewRecord): Promise<Saved> => call('PUT', `${of(caseId)}/draft`, body);

export const save = (caseId: string, body: NewRecord, key: string): Promise<RecordView> => call('POST', of(caseId), body, key);
