import type { Enrolment, FactorView, Proved, Session } from '../api-types';
import { call, exchange } from '../http';

export const view = (): Promise<FactorView> => call('GET', '/api/factor');
export const enrol = (): Promise<Enrolment> => call('POST', '/api/factor/enrolment', {});
export const confirm = (code: string, name: string): Promise<Proved> => call('POST', '/api/factor/confirmation', { code, name });
export const prove = (code: string): Promise<Proved> => call('POST', '/api/factor/proof', { code });
export const recover = (code: string): Promise<Enrolment> => call('POST', '/api/factor/recovery', { code });
export const codes = (): Promise<Proved> => call('POST', '/api/factor/codes', {});
export const reset = (personId: string): Promise<FactorView> => call('POST', '/api/factor/reset', { personId });
export const direct = (name: string, code: string, emergency: string): Promise<Session> => exchange('/api/direct', { name, code, emergency });
