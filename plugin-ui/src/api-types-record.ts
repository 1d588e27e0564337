import type { ChildLine, FormTemplate, PersonLine, Role } from './api-types';

/** Records of a case; the rest of the API, and how to read this, stands in api-types.ts. */

export interface RecordRow { code: string; label: string; sheets: RecordSheet[] }
/** `record`, `at`, `by` once it is begun; `needed`: a gap while it is not begun; `another`: a further one beside those there are. */
export interface RecordSheet { form: string; title: string; child?: string; childName: string; record?: string; missing: number; at?: string; by?: PersonLine; needed: boolean; another: boolean; alert: string }
/** GET /api/cases/{id}/records/{form}?child=&record= ; POST /api/cases/{id}/records + Idempotency-Key */
export interface RecordView {
  caseId: string; number: number; children: RecordChild[]; child?: string; record?: string; form: FormTemplate;
  revision: number; answers: Record<string, string[]>; begun: Record<string, string[]>; missing: string[]; known: Record<string, string[]>; savings: RecordSaving[]; mayWrite: boolean; draft?: RecordDraft;
}
/** What the reader typed and did not save, with the answers they had before them. PUT /api/cases/{id}/records/draft NewRecord -> Saved; with no answer it is forgotten. */
export interface RecordDraft { savedAt: string; base: number; before: Record<string, string[]>; answers: Record<string, string[]> }
/** GET /api/cases/{id}/records/{form}/print?child=&record= : written down as a print. */
export interface RecordPrintView { record: RecordView; schoolName: string; printedBy: PersonLine; printedAt: string }
/** GET /api/cases/{id}/records/{form}/series?child= : every record of one form about one child, as they were begun. */
export interface SeriesView { caseId: string; number: number; child: RecordChild; form: FormTemplate; items: Told[] }
export interface Told { record: string; at: string; by: PersonLine; revision: number; answers: Record<string, string[]> }
export interface RecordChild { child: ChildLine; role: Role }
export interface RecordSaving { revision: number; at: string; by: PersonLine }
/** All answers, and which saving was seen before (`base`, 0 for none). 409 `answered-by-another` names the answers that two people changed. */
export interface NewRecord { template: string; child?: string; record?: string; base: number; answers: Record<string, string[]> }
