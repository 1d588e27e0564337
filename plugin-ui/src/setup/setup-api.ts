import type { DutyIn, FirstLead, SendRow, Settings, SetupView } from '../api-types';
import { call } from '../http';

export const setup = (): Promise<SetupView> => call('GET', '/api/setup');
export const pair = (code: string): Promise<SetupView> => call('POST', '/api/setup/pairing', { code });
export const sync = (): Promise<SetupView> => call('POST', '/api/setup/sync', {});
export const saveSend = (rows: SendRow[]): Promise<SetupView> => call('PUT', '/api/setup/send', { rows });
export const saveSettings = (settings: Settings): Promise<SetupView> => call('PUT', '/api/setup/settings', settings);
export const saveDuty = (duty: DutyIn): Promise<SetupView> => call('PUT', '/api/setup/duty', duty);
export const firstLead = (body: FirstLead): Promise<SetupView> => call('POST', '/api/setup/first-lead', body);
export const test = (): Promise<SetupView> => call('POST', '/api/setup/tests', {});
