import type { DeskView, RoleDecision, Session } from '../api-types';
import { call } from '../http';

export const desk = (): Promise<DeskView> => call('GET', '/api/desk');
export const decideRole = (decision: RoleDecision): Promise<DeskView> => call('POST', '/api/capabilities', decision);
export const approve = (pairingId: string): Promise<DeskView> => call('POST', `/api/pairings/${encodeURIComponent(pairingId)}/approval`, {});
export const headCode = (code: string): Promise<Session> => call('POST', '/api/first-lead', { code });
