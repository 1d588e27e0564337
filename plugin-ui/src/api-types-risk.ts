import type { Answered, ChildLine, PersonLine, RecordSheet, Role } from './api-types';
import type { DocumentFoot, Identity } from './api-types-chronology';

/** The risk assessment and safety plan of a case; the rest of the API, and how to read this, stands in api-types.ts. */

/** GET /api/cases/{id}/assessment ; GET .../versions/{revision} : as it was. Revision 0: never saved, the template's rows, nothing confirmed. `sheets`: the forms beside the risks; absent from the answer to a saving. */
export interface AssessmentView {
  caseId: string; number: number; template: RiskTemplate; revision: number; children: AssessmentChild[]; rows: RiskRow[];
  missing: Missing[]; reviewOn?: string; signatures: RiskSignature[]; next: 'FILL' | 'COMPLETE' | 'SECOND' | 'HEAD' | 'SIGNED'; maySign?: SignStep;
  savings: RiskSaving[]; sheets?: RecordSheet[]; mayWrite: boolean;
}
export interface AssessmentChild { child: ChildLine; role: Role }
/** `severities` and `likelihoods`: five words each, the first is 1; empty for hml, whose bands L, M and H have from=to=1, 2, 3. */
export interface RiskTemplate {
  id: string; version: number; title: string; variant: '5x5' | 'hml'; source: string; severities: string[]; likelihoods: string[]; seriousFrom: number;
  bands: RiskBand[]; actions: RiskMeasure[]; kinds: RiskKind[]; rows: TemplateRow[];
}
/** From the lowest. `meaning`: hml, the school's own words; else empty. */
export interface RiskBand { code: string; from: number; to: number; label: string; meaning: string }
/** `asksWhy`: isolation and exclusion, never ticked beforehand. */
export interface RiskMeasure { code: string; label: string; asksWhy: boolean; source: string }
export interface RiskKind { code: string; label: string }
export interface TemplateRow { code: string; groups: string[]; kind: string; nature: string; inPlace: string; before?: RiskRate; after?: RiskRate; actions: string[]; source: string }
/** hml: `severity` 1 to 3, `likelihood` 0. */
export interface RiskRate { severity: number; likelihood: number }
export interface Rating { severity: number; likelihood: number; score: number; band: string }
/** `code` is empty for a row of the school's own; `added`: a row of the template on a sheet where it does not stand by itself. Absent `before` and `after` are not confirmed. `removed`: why it is left out. */
export interface RiskRow {
  id: string; code: string; who: RiskGroup; child?: string; kind: string; nature: string; inPlace: string; note: string;
  suggested?: Suggested; before?: Rating; after?: Rating; actions: RiskAction[]; why: string; flags: RiskFlag[]; removed?: string; added: boolean;
}
export type RiskGroup = 'CHILD' | 'OTHERS' | 'STAFF';
export type RiskFlag = 'SERIOUS' | 'NO_REDUCTION' | 'LIKELIHOOD_RISES';
/** What the template says: shown, never counted. `consider`: codes that need a reason of their own and stand unticked. */
export interface Suggested { before?: Rating; after?: Rating; actions: string[]; consider: string[] }
export interface RiskAction { id: string; code: string; what: string; owner: string; ownerId?: string; by?: string; state: 'TO_DO' | 'STARTED' | 'DONE'; evidence: string; why: string }
/** What stands between this and "complete"; `field` is `reviewOn` where it is about no row. */
export interface Missing { text: string; field: string; rowId?: string }
export interface RiskSignature { step: SignStep; by: PersonLine; role: string; at: string; proceed?: boolean; reason: string; revision: number; stands: boolean }
export type SignStep = 'COMPLETED' | 'SECOND' | 'HEAD';
export interface RiskSaving { revision: number; at: string; by: PersonLine; why: string }

/** POST /api/cases/{id}/assessment + Idempotency-Key -> AssessmentView. A row that is not sent stays as it is. 409 `answered-by-another` names `rows.<id>.<field>`. */
export interface NewAssessment { template: string; base: number; why: string; reviewOn?: string; rows: NewRiskRow[] }
export interface NewRiskRow {
  id: string; code: string; who: RiskGroup; child?: string; kind: string; nature: string; inPlace: string; note: string;
  before?: RiskRate; after?: RiskRate; actions: RiskAction[]; why: string; removed?: string; added: boolean;
}
/** POST /api/cases/{id}/assessment/signatures + Idempotency-Key -> AssessmentView */
export interface NewSignature { step: SignStep; revision: number; proceed?: boolean; reason: string }

/** GET /api/cases/{id}/assessment/print : the school's own form, whole. An audit line of its own kind. `questions`: the form `assessment`, none or one; `plans`: `safety-plan`, one a child. */
export interface AssessmentPrintView { schoolName: string; children: PrintedChild[]; questions: CaseForm[]; plans: CaseForm[]; assessment: AssessmentView; foot: DocumentFoot }
/** `role` is the school's word. */
export interface PrintedChild { child: Identity; role: string }
export interface CaseForm { form: string; title: string; child?: string; at: string; answers: Answered[] }
