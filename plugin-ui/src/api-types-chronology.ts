import type { Answered, Elsewhere, PersonLine, Role } from './api-types';

/** Chronologies on paper and a child's own file; the rest of the API, and how to read this, stands in api-types.ts. */

/** GET /api/cases/{id}/print?part= : the chronology for paper, up to 5,000 lines a part. An audit line of its own kind. */
export interface CasePrintView {
  id: string; number: number; schoolName: string; about: string; status: 'OPEN' | 'CLOSED'; openedAt: string; ledBy: PersonLine;
  roles: PrintedRole[]; head: HeadLine[]; steps: PrintedStep[]; reported: Reported[]; wrote: PersonLine[]; lines: PrintedLine[]; foot: DocumentFoot;
}
/** `label` is the school's word at the moment of printing. */
export interface PrintedRole { role: Role; label: string; children: Identity[] }
/** `born` is a day; `registered` is empty unless the MIS has another name than the one used. */
export interface Identity { id: string; name: string; registered: string; born?: string; year: string; form: string; left: boolean; homeAuthority: string; elsewhere?: Elsewhere }
/** What the records say for a line of the form's head; `child` and `role` are absent where it is about the whole case. */
export interface HeadLine { code: string; child?: string; role?: Role; text: string }
/** A step of the protocol: done, begun or to do; `lines` of the log that tell of it. */
export interface PrintedStep { step: string; child: string; state: 'DONE' | 'BEGUN' | 'TO_DO'; missing: number; at?: string; by: string; lines: number[] }
export interface Reported { line: number; when: string }
export interface PrintedLine {
  number: number; when: string; recordedAt: string; children: string[]; text: string; verbatim: string;
  corrects?: number; correctedBy: number[]; action: string; documentRef: string; by: string;
}
export interface DocumentFoot { printedAt: string; printedBy: PersonLine; total: number; from: number; to: number; part: number; parts: number; seals: DocumentSeal[] }
/** Where a sealed history ended: its reference, its lines, the first 128 bits of its last hash. */
export interface DocumentSeal { ref: string; lines: number; seal: string }
/** GET /api/children/{id}/file?before=<recordedAt of the last line shown> : newest first. Leads and deputies. */
export interface ChildFileView { child: Identity; records: OwnRecord[]; assessments: OwnAssessment[]; lines: OwnLine[]; more: boolean }
/** GET /api/children/{id}/file/print?part= : oldest first. An audit line of its own kind. */
export interface ChildPrintView { child: Identity; schoolName: string; records: OwnRecord[]; assessments: OwnAssessment[]; lines: OwnLine[]; foot: DocumentFoot }
/** `number` of a case only. `role` and `label`: this child's own part. */
export interface OwnRecord { ref: string; number?: number; since: string; open: boolean; role: Role; label: string }
/** `text` is a neutral sentence unless `shows` is WORDS: SEVERAL children are in the line, or the words would name ANOTHER. */
export interface OwnLine {
  number: number; id: string; record: string; kind: string; kindLabel: string; when: string; recordedAt: string;
  shows: 'WORDS' | 'SEVERAL' | 'ANOTHER'; text: string; verbatim: string; corrected: boolean; corrects?: number; correctedBy: number[]; by: string;
}
/** This child's own sheet of a risk assessment with their plan; `withheld` counts what would give another child away. */
export interface OwnAssessment { record: string; number: number; at?: string; reviewOn?: string; risks: OwnRisk[]; plan: Answered[]; withheld: number }
/** In words; what nobody rated or wrote yet is empty. */
export interface OwnRisk { kind: string; nature: string; inPlace: string; note: string; before: string; actions: string[]; after: string; why: string; removed: string }
