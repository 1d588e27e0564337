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
export interface CaseChildView { child: ChildLine; role: Role; siblings: ChildLine[]; homeAuthority: string; outsider?: Outsider; lane: LaneRow[]; earlierChecked?: LastLine }
/** `text` says what there is, or what is missing; `record` is absent before its form is begun. */
export interface LaneRow { code: string; label: string; text: string; gap: boolean; form: string; record?: string }
export interface LastLine { at: string; by: PersonLine }
export interface Clock { id: string; kind: 'CONTACT_24H' | 'ASSESSMENT_REVIEW'; act: string; started: string; due: string; metAt?: string; metHow: string; late: boolean }
/** POST /api/cases/{id}/closing -> CaseView. Leads only. Reasons by `form/child|case/record|new` of each form that stays incomplete. */
export interface CaseClosing { reasons: Record<string, string> }
/** POST /api/cases/{id}/reopening -> CaseView. */
export interface Reason { reason: string }

/** Of somebody in a case who is no pupil here. */
export interface Elsewhere { kind: 'CHILD' | 'ADULT'; school: string; contact: string }
export interface Outsider { kind: 'CHILD' | 'ADULT'; firstName: string; lastName: string; born?: string; school: string; homeAuthority: string; contact: string }
/** POST /api/cases/{id}/children + Idempotency-Key -> CaseView. A pupil (`child`) or somebody who is none. */
export interface NewPerson { child?: string; outsider?: Outsider; role: Role; reason: string }
/** POST /api/cases/{id}/children/part -> CaseView. `was`: the part that was on the screen; 409 when it is another by now. */
export interface NewPart { child: string; was: Role; role: Role; reason: string }
/** POST /api/cases/{id}/children/removal -> CaseView. Leads only. */
export interface TakenOut { child: string; reason: string }
/** POST /api/cases/{id}/children/facts -> CaseView. */
export interface Described { child: string; outsider: Outsider; reason: string }

/** GET /api/cases/{id}/earlier : other cases and reports of each child that are open to the reader. An audit line of its own. */
export interface EarlierView { children: OfChild[] }
export interface OfChild { child: string; matters: Matter[]; checkedAt?: string; checkedBy?: PersonLine }
/** `ref`: `case:uuid` or `concern:uuid`. */
export interface Matter { ref: string; number?: number; since: string; open: boolean; role: Role }
/** POST /api/cases/{id}/earlier -> CaseView. */
export interface EarlierChecked { child: string; mis: boolean; paper: boolean; found: string }
