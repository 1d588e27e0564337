import type {
  Acknowledgement, Attachment, CaseView, Children, Closing, ConcernView, Draft, NewConcern, OpenCase, OwnConcern, People, Receipt,
  ReportView, Saved, TabView,
} from '../api-types';
import { call } from '../http';

const child = (id: string | undefined): string => (id === undefined ? '' : `?child=${encodeURIComponent(id)}`);
const one = (id: string): string => `/api/concerns/${encodeURIComponent(id)}`;

export const tab = (childId?: string): Promise<TabView> => call('GET', `/api/tab${child(childId)}`);
export const report = (childId?: string): Promise<ReportView> => call('GET', `/api/report${child(childId)}`);
export const children = (q: string): Promise<Children> => call('POST', '/api/children/search', { q });
export const staff = (q: string): Promise<People> => call('POST', '/api/staff/search', { q });
export const saveDraft = (concern: NewConcern): Promise<Saved> => call('PUT', '/api/draft', { concern } satisfies Draft);
export const deleteDraft = (): Promise<void> => call('DELETE', '/api/draft');
export const submit = (concern: NewConcern, key: string): Promise<Receipt> => call('POST', '/api/concerns', concern, key);
export const own = (id: string): Promise<OwnConcern> => call('GET', `${one(id)}/own`);
export const add = (id: string, words: string, key: string): Promise<OwnConcern> => call('POST', `${one(id)}/additions`, { words }, key);

export const open = (id: string): Promise<ConcernView> => call('POST', `${one(id)}/opening`, {});
export const acknowledge = (id: string, body: Acknowledgement): Promise<ConcernView> => call('POST', `${one(id)}/acknowledgement`, body);
export const openCase = (id: string, body: OpenCase): Promise<CaseView> => call('POST', `${one(id)}/case`, body);
export const attach = (id: string, body: Attachment): Promise<CaseView> => call('POST', `${one(id)}/attachment`, body);
export const close = (id: string, body: Closing): Promise<ConcernView> => call('POST', `${one(id)}/closing`, body);
