import type { PersonLine } from './api-types';

/* ------------------------------------------------------------------ where children meet, and what keeps them apart */

export type Occasion = 'LESSON' | 'FORM' | 'BREAK' | 'LUNCH' | 'CLUB' | 'TRANSPORT' | 'CHANGE' | 'GATE';
/**
 * GET /api/cases/{id}/apart. UNKNOWN: nothing listed is to be relied on; PARTLY: `gaps` says what is missing. `knownAt`: when the
 * timetables were last read in full, absent where they never were. `notes` are for a child's own rows and name nobody.
 */
export interface ApartView {
  caseId: string; number: number; from: string; to: string; state: 'KNOWN' | 'PARTLY' | 'UNKNOWN'; readAt: string; knownAt?: string;
  gaps: string[]; pairs: PairView[]; occasions: OccasionLine[]; notes: RowNote[]; plan: ApartPlan;
}
/** `known` false: a timetable is missing, so that nothing is listed says nothing. */
export interface PairView { one: string; other: string; names: string; known: boolean; meetings: MeetingLine[] }
export interface MeetingLine { occasion: Occasion; sentence: string; sure: boolean; apart: boolean }
export interface OccasionLine { code: Occasion; label: string }
/** Words for one child's row `code` of the considerations. */
export interface RowNote { child: string; code: 'lessons' | 'breaks' | 'transport'; text: string }
export interface ApartPlan { kept: KeptApart[]; again: MetAgain[]; mayWrite: boolean }
export interface KeptApart { one: string; other: string; names: string; occasion: Occasion; label: string; since: string; by: PersonLine }
/** `lookedAt` once somebody has looked at the plan. */
export interface MetAgain { id: string; names: string; where: string; at: string; lookedAt?: string }
/** POST /api/cases/{id}/apart + Idempotency-Key -> ApartPlan; `apart` false: no longer. */
export interface NewApart { one: string; other: string; occasions: Occasion[]; apart: boolean; reason: string }
/** POST /api/cases/{id}/apart/looked + Idempotency-Key -> ApartPlan */
export interface Looked { done: string }
