import type { People, Trail } from '../api-types';
import { call } from '../http';

/** @param asked person, record, day and before, as far as they are set */
export const trail = (ofLeads: boolean, asked: Record<string, string>): Promise<Trail> => {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString();
  return call('GET', `/api/audit${ofLeads ? '/leads' : ''}${query === '' ? '' : `?${query}`}`);
};
export const staff = (q: string): Promise<People> => call('POST', '/api/staff/search', { q });
