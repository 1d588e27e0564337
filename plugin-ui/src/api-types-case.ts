/** The shapes of a case, its life and the people in it. */
import type { ChildLine, EntryView, PersonLine, RecordRow, Role } from './api-types';

export type CaseStatus = 'OPEN' | 'CLOSED';
export interface CaseLine { id: string; number: number; who: string; about: string; status: CaseStatus; openedAt: string; role?: Role; nextDue?: string; nextAct: string }
/** GET /api/cases?before=number : newest first, 50 a page. */
export interface Cases { items: CaseLine[]; more: boolean }
/** GET /api/cases/{id} : the case and the newest 50 lines. */
export interface CaseView {
  id: string; number: number; version: number; about: string; status: CaseStatus; openedAt: string; ledBy: PersonLine;
  children: CaseChildView[]; clocks: Clock[]; entries: EntryView[]; total: number; more: boolean;
  concerns: string[]; records: RecordRow[]; mayRecord: boolean; mayDecide: boolean; writeBack: 'pointer' | 'summary' | 'full' | 'off' | 'withheld';
}
export interface CaseChildView { child: ChildLine; role: Role; siblings: ChildLine[] }
export interface Clock { id: string; kind: 'CONTACT_24H'; act: string; started: string; due: string; metAt?: string; metHow: string; late: boolean }
/** POST /api/cases/{id}/closing -> CaseView. Leads only. Reasons by `form/child|case/record|new` of each form that stays incomplete. */
export interface CaseClosing { reasons: Record<string, string> }
/** POST /api/cases/{id}/reopening -> CaseView. */
export interface Reason { reason: string }
