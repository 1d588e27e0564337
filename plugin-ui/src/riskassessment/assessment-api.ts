import type { AssessmentPrintView, AssessmentView, NewAssessment, NewRiskRow, NewSignature, People, Rating, RiskRow } from '../api-types';
import { call } from '../http';
import { isDay } from './rows';

const of = (caseId: string): string => `/api/cases/${encodeURIComponent(caseId)}/assessment`;

export const assessment = (caseId: string): Promise<AssessmentView> => call('GET', of(caseId));
export const version = (caseId: string, revision: number): Promise<AssessmentView> => call('GET', `${of(caseId)}/versions/${revision}`);
export const save = (caseId: string, body: NewAssessment, key: string): Promise<AssessmentView> => call('POST', of(caseId), body, key);
export const sign = (caseId: string, body: NewSignature, key: string): Promise<AssessmentView> => call('POST', `${of(caseId)}/signatures`, body, key);
export const print = (caseId: string): Promise<AssessmentPrintView> => call('GET', `${of(caseId)}/print`);
export const staff = (q: string): Promise<People> => call('POST', '/api/staff/search', { q });

const bare = ({ severity, likelihood }: Rating): { severity: number; likelihood: number } => ({ severity, likelihood });

/** A row as it is sent: what the template suggests and what is computed stay behind, and so does a date while it is typed. */
export function sent(row: RiskRow): NewRiskRow {
  const { suggested: _suggested, flags: _flags, before, after, ...rest } = row;
  const actions = row.actions.map((each) => {
    const { by, ...others } = each;
    return by !== undefined && isDay(by) ? { ...others, by } : others;
  });
  return { ...rest, actions, ...(before === undefined ? {} : { before: bare(before) }), ...(after === undefined ? {} : { after: bare(after) }) };
}
