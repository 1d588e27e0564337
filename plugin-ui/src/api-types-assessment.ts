import type { Answered, ChildLine, PersonLine, RecordSheet, Role } from './api-types';
import type { DocumentFoot, Identity } from './api-types-chronology';

/** The risk assessment and safety plan of a case; the rest of the API, and how to read this, stands in api-types.ts. */

/** GET /api/cases/{id}/assessment ; GET .../versions/{revision} : as it was. Revision 0: never saved, the template's rows, nothing confirmed. */
export interface AssessmentView {
  caseId: string; number: number; template: RiskTemplate; revision: number; children: AssessedChild[]; rows: RiskRow[];
  missing: Missing[]; reviewOn?: string; signatures: Signature[]; next: 'FILL' | 'COMPLETE' | 'SECOND' | 'HEAD' | 'SIGNED'; maySign?: Step;
  savings: AssessmentSaving[]; sheets: RecordSheet[]; daysOff: DayOff[]; mayWrite: boolean; closed?: AssessmentClosed;
}
export interface AssessedChild { child: ChildLine; role: Role }
/** `severities` and `likelihoods`: five words each, the first is 1; empty for hml, whose bands H, M and L have from=to=3, 2, 1. */
export interface RiskTemplate {
  id: string; version: number; title: string; variant: '5x5' | 'hml'; source: string; severities: string[]; likelihoods: string[];
  bands: Band[]; actions: LibraryAction[]; kinds: RiskKind[];
}
export interface Band { code: string; from: number; to: number; label: string }
/** `asksWhy`: isolation and exclusion, never chosen for anybody. */
export interface LibraryAction { code: string; label: string; asksWhy: boolean }
export interface RiskKind { code: string; label: string }
/** `code` is empty for a row of the school's own. Absent `before` and `after` are not confirmed. `removed`: why the row is left out. */
export interface RiskRow {
  id: string; code: string; who: 'CHILD' | 'OTHERS' | 'STAFF'; child?: string; kind: string; nature: string; inPlace: string; note: string;
  suggested?: Suggestion; before?: Rating; after?: Rating; actions: RiskAction[]; why: string; flags: Flag[]; removed?: string;
}
export type Flag = 'SERIOUS' | 'NO_REDUCTION' | 'LIKELIHOOD_RISES';
/** What the template says: shown, never counted. */
export interface Suggestion { before: Rating; after: Rating; actions: string[] }
/** hml: `severity` 1 to 3, `likelihood` 0. */
export interface Rating { severity: number; likelihood: number; score: number; band: string }
export interface RiskAction { id: string; code: string; what: string; owner: string; ownerId?: string; by?: string; state: 'TO_DO' | 'STARTED' | 'DONE'; evidence: string; why: string }
/** What stands between this and "complete". */
export interface Missing { words: string; rowId?: string; form?: string; child?: string; what?: 'REVIEW' }
export interface Signature { step: Step; by: PersonLine; role: string; at: string; proceed?: boolean; reason: string; revision: number; stands: boolean }
export type Step = 'COMPLETED' | 'SECOND' | 'HEAD';
export interface AssessmentSaving { revision: number; at: string; by: PersonLine; why: string }
export interface DayOff { day: string; name: string }
export interface AssessmentClosed { at: string; by: PersonLine; because: string }

/** POST /api/cases/{id}/assessment + Idempotency-Key -> AssessmentView. 409 `answered-by-another` names `rows.<id>.<field>`. */
export interface NewAssessment { template: string; base: number; why: string; reviewOn?: string; rows: NewRow[] }
export interface NewRow {
  id: string; code: string; who: RiskRow['who']; child?: string; kind: string; nature: string; inPlace: string; note: string;
  before?: NewRating; after?: NewRating; actions: RiskAction[]; why: string; removed?: string;
}
export interface NewRating { severity: number; likelihood: number }
/** POST /api/cases/{id}/assessment/signatures + Idempotency-Key -> AssessmentView */
export interface NewSignature { step: Step; revision: number; proceed?: boolean; reason: string }

/** GET /api/cases/{id}/assessment/print ; with ?child= the sheet of that child alone, for the family. An audit line of its own kind. */
export interface AssessmentPrint {
  caseId: string; number: number; schoolName: string; template: RiskTemplate; revision: number; savedAt?: string; child?: string; children: PrintedAssessed[];
  about: Answered[]; rows: RiskRow[]; plans: PrintedPlan[]; reviewOn?: string; signatures: Signature[]; foot: DocumentFoot;
}
export interface PrintedAssessed { child: Identity; role: Role; label: string }
export interface PrintedPlan { child: PersonLine; answers: Answered[] }
