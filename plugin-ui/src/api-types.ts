/**
 * The shapes of Heed's own API, `/api/...`, as the browser sees them.
 * Field names are those of the Java records of the same name. Absent means absent: no field is ever null.
 * Times are RFC 3339 UTC instants unless called `day` (YYYY-MM-DD) or `time` (HH:MM), which are the school's own.
 */

import type { CaseLine, Elsewhere } from './api-types-case';

/** application/problem+json. `code` is stable; `detail` is a sentence for a tired person; `errors` names fields. */
export interface Problem { type: string; title: string; status: number; code: string; detail: string; errors?: FieldError[]; retryAfterSeconds?: number }
export interface FieldError { field: string; message: string }

/** POST /api/launches. `secret` is base64url; its SHA-256 was the nonce. */
export interface Launch { hostId: string; token: string; secret: string; pass?: string }
/** POST /api/launches, /api/session/renewal, /api/setup/session. DELETE /api/session signs out (204). */
export interface Session {
  token: string; expiresAt: string; idleSeconds: number;
  person: PersonLine; schoolName: string; zone: string;
  /** What this person may do now, in Heed: `report` `setup` (settings) `pair` (pairing, first lead, tests) `lead` `deputy` `head` `first-lead` (may type the head's code). */
  can: string[];
  /** Confirmed roles wait for the second step: to be set up, or to be proved in this window. */
  factor: 'ENROL' | 'PROVE' | 'NONE';
  place: Place;
  /** The school's own words: `lead`, `case`, `concern`, `roleHarmed`, `roleAlleged`, `roleWitness`, `roleUnsure`, ... */
  terms: Record<string, string>;
}
export interface Place { view: 'tab' | 'report' | 'workspace' | 'setup'; childId?: string }
export interface PersonLine { id: string; name: string }
export interface Done { done: boolean }

/* ------------------------------------------------------------------ second step */

/** GET /api/factor -> FactorView; POST /api/factor/reset {personId} -> FactorView */
export interface FactorView { enrolledAt?: string; codesLeft: number; colleagues: Colleague[] }
export interface Colleague { id: string; name: string; roles: string[]; enrolledAt?: string }
/** POST /api/factor/enrolment {}, /api/factor/recovery {code}. `picture` is the data of one SVG path on `size` by `size` units. */
export interface Enrolment { secret: string; address: string; size: number; picture: string; name: string }
/** POST /api/factor/confirmation {code, name}, /proof {code}, /codes {}. `pass` once for this window, `codes` once for paper. */
export interface Proved { pass?: string; codes: string[]; session: Session }

/** Whom to speak to. */
export interface OnDuty { name: string; role: string; phone: string; room: string }
export interface ChildLine { id: string; name: string; shortName: string; year: string; form: string; left: boolean; send?: SendLine; elsewhere?: Elsewhere }
/** Only for people whose MIS role or Heed capability shows it to them. */
export interface SendLine { provision: 'N' | 'K' | 'E'; words: string; communication: string; eal: boolean; asOf: string }

/* ------------------------------------------------------------------ staff */

/** GET /api/tab?child= : the safeguarding tab, one request. */
export interface TabView {
  child?: ChildLine; rosterAsOf?: string; rosterLate: boolean;
  onDuty: OnDuty[]; supportLine: string;
  draft?: DraftLine; mine: MyConcern[]; moreMine: boolean;
  /** Only for leads and deputies. */
  lead?: LeadTab;
}
export interface DraftLine { savedAt: string }
export interface LeadTab { newConcerns: number; cases: CaseLine[]; siblings: ChildLine[] }
/** What the reporter sees of an own concern, and nothing else. */
export interface MyConcern {
  id: string; receipt: string; receivedAt: string; seenAt?: string; actedOnAt?: string;
  state: 'RECEIVED' | 'NOT_YET_SEEN' | 'SEEN' | 'ACTED_ON'; about: 'CHILD' | 'ADULT';
  /** First names of the children this person named, such as "Isla and 1 other child". */
  who: string;
}
/** GET /api/concerns/{id}/own : what I wrote. */
export interface OwnConcern { concern: MyConcern; words: Answered[]; additions: Addition[] }
export interface Answered { code: string; label: string; values: string[]; verbatim: boolean }
export interface Addition { at: string; words: string }
/** POST /api/concerns/{id}/additions + Idempotency-Key -> OwnConcern */
export interface NewAddition { words: string }

/** GET /api/report?child= : everything the form needs, one request. */
export interface ReportView { form: FormTemplate; children: ChildLine[]; onDuty: OnDuty[]; draft?: Draft; adultRoute: OnDuty[]; adult?: PersonLine }
/** `per`: `case`, `child`, or empty for a form that belongs to no case. `seal`: the tick after which it and all before it stay as they are. */
export interface FormTemplate { id: string; version: number; title: string; intro: string; per: string; many: boolean; seal: string; when: string; questions: Question[] }
/** `when`: asked only after these answers, as `police=no|later & online=yes`. */
export interface Question { code: string; section: string; when: string; from: string; kind: 'text' | 'line' | 'choice' | 'many' | 'flag' | 'day' | 'time' | 'note' | 'rows'; label: string; hint: string; required: boolean; max: number; source: string; verbatim: boolean; choices: Choice[]; rows?: Rows }
/** `plan.2.what` is the answer of the column `what` in the second row of `plan`. */
export interface Rows { most: number; columns: Question[]; begin: string[] }
export interface Choice { code: string; label: string; hint: string; advice: string; alert: string }
/** POST /api/children/search, /api/staff/search: at most 20, at least 2 letters. In the body, so that no name is in an address. */
export interface Sought { q: string }
export interface Children { items: ChildLine[] }
export interface People { items: PersonLine[] }

/** PUT /api/draft (one per author, 204 -> Saved), DELETE /api/draft (204). */
export interface Draft { savedAt?: string; concern: NewConcern }
export interface Saved { savedAt: string }

/** POST /api/concerns + Idempotency-Key (UUID). 201 the first time, 200 with the same receipt on a replay. */
export interface NewConcern {
  template: string;                       // "concern@1"
  about: 'CHILD' | 'ADULT';
  children: ChildIn[];                    // 1..20 for CHILD (known and unknown together)
  unknownChildren: string[];              // "a boy from Year 7, red coat": when the name is not known
  adult?: AdultIn;                        // for ADULT
  answers: Record<string, string[]>;      // by question code: saw, childWords, saidBy, heardBy, indicators, source, marks, marksNote, place, online, told, room, danger, ...
  occurred: Occurred;
  paper?: PaperIn;                        // keyed in later from a paper form
}
export type Role = 'MAY_HAVE_BEEN_HARMED' | 'ALLEGED_TO_HAVE_CAUSED_HARM' | 'SAW_OR_HEARD' | 'NOT_SURE';
export interface ChildIn { id: string; role: Role }
export interface AdultIn { personId?: string; name?: string }
/** At least one of day, words, or precision UNKNOWN. `words`: "about lunchtime last week". */
export interface Occurred { day?: string; time?: string; precision: 'EXACT' | 'ABOUT' | 'UNKNOWN'; words?: string }
export interface PaperIn { code: string; writtenDay: string; writtenTime: string }
export interface Receipt { concern: MyConcern; onDuty: OnDuty[]; told: string }

/* ------------------------------------------------------------------ lead */

/** GET /api/desk : one request. */
export interface DeskView {
  asOf: string; rows: DeskRow[]; rolesToConfirm: RoleToConfirm[]; pairings: PendingPairing[];
  unsentDrafts: number; openCases: number; hostQueue: HostQueue; copiesDiffer?: CopiesDiffer; rosterAsOf?: string;
}
export interface DeskRow {
  /** `concern:uuid` or `case:uuid`. */
  ref: string; kind: 'NEW_CONCERN' | 'ACKNOWLEDGE' | 'TRIAGE' | 'CONTACT_24H' | 'ASSESSMENT_REVIEW' | 'ASSESSMENT_SECOND' | 'ASSESSMENT_HEAD' | 'MEET_AGAIN' | 'APART_NOT_KNOWN' | 'RED_BEHAVIOUR' | 'POSITION_OF_TRUST';
  act: string;                            // "Read a new concern from Mr Lowther"
  why: string;                            // first name and initial only
  group: 'PAST' | 'TODAY' | 'WEEK' | 'LATER';
  since: string; due?: string;            // due absent: the row counts up
  button: string;                         // "Open the concern"
  danger: boolean;
}
export interface RoleToConfirm { personId: string; name: string; capability: 'lead' | 'deputy' | 'head' | 'pastoral'; since: string; mine: boolean }
export interface PendingPairing { id: string; product: string; origin: string; fingerprint: string; since: string }
/** Copies in the MIS that are not as Heed left them, at the last comparison. */
export interface CopiesDiffer { count: number; sentence: string; at: string }
/** `refused`: what the MIS would not take; it goes again only when a lead asks in the case. */
export interface HostQueue { waiting: number; oldest?: string; stored: number; refused: number; trouble: string }
/** POST /api/capabilities -> DeskView */
export interface RoleDecision { personId: string; capability: string; decision: 'CONFIRM' | 'WITHDRAW'; reason: string }

/** POST /api/concerns/{id}/opening {} -> ConcernView (marks it seen, once). GET /api/concerns/{id} -> ConcernView (for who has opened it). */
export interface ConcernView {
  id: string; receipt: string; version: number; about: 'CHILD' | 'ADULT';
  status: 'NEW' | 'OPENED' | 'ACKNOWLEDGED' | 'ATTACHED' | 'CLOSED';
  reporter: PersonLine; recordedAt: string; occurredText: string; danger: boolean; paper: boolean;
  children: ConcernChild[]; unknownChildren: string[]; adultName: string;
  words: Answered[]; additions: Addition[];
  told: 'yes' | 'going' | 'send'; toldText: string; knownAt?: string;
  firstSteps?: FirstSteps; caseId?: string; caseNumber?: number; closedBecause: string;
  /** Cases one of these children is in already, open ones first, to attach to. */
  cases: CaseLine[];
}
export interface ConcernChild { child: ChildLine; role: Role }
export interface FirstSteps { at: string; by: PersonLine; talkedToReporter: boolean; safetySteps: string; mayNeedOthers: Answer24h; knewAt: string }
export type Answer24h = 'YES' | 'NO' | 'CANT_TELL';
/** POST /api/concerns/{id}/acknowledgement -> ConcernView. `knew`: when the lead first knew, in person included. */
export interface Acknowledgement { version: number; mayNeedOthers: Answer24h; knewDay: string; knewTime: string; talkedToReporter: boolean; safetySteps: string }
/** POST /api/concerns/{id}/case -> CaseView ; /attachment -> CaseView ; /closing -> ConcernView */
export interface OpenCase { version: number; about: string }
/** `reopen`: why a closed case is opened again for it. */
export interface Attachment { version: number; caseId: string; reopen?: string }
export interface Closing { version: number; reason: string }

export interface EntryView {
  id: string; seq: number; kind: string; kindLabel: string; children: PersonLine[]; text: string; verbatim: string;
  occurredText: string; occurredFrom?: string; recordedAt: string; by: PersonLine;
  corrects?: string; correctedBy?: string; host: 'NOT_SENT' | 'WAITING' | 'REFUSED' | 'STORED' | 'WITHHELD' | 'ERASED';
  /** The MIS's code where it refused a copy, or refused to hide or erase one; else empty. */
  hostTrouble: string;
}
/** GET /api/cases/{id}/entries?before=<recordedAt of the last line shown> -> Entries */
export interface Entries { items: EntryView[]; more: boolean }
/** POST /api/cases/{id}/entries + Idempotency-Key -> CaseView. kind: NOTE DECISION CHILD_WORDS MEETING */
export interface NewLine { kind: string; text: string; children: string[]; occurred?: Occurred }
/** POST /api/cases/{id}/entries/{entryId}/correction + Idempotency-Key -> CaseView */
export interface Correction { text: string; why: string }
/** POST /api/contacts + Idempotency-Key -> CaseView. */
export interface NewContact { caseId: string; party: 'SOCIAL_CARE' | 'POLICE' | 'PARENT' | 'OTHER'; who: string; how: 'PHONE' | 'IN_PERSON' | 'EMAIL' | 'LETTER' | 'OTHER'; said: string; children: string[]; occurred: Occurred }
/** POST /api/cases/{id}/contact-not-required -> CaseView. Leads only. */
export interface NotRequired { because: string }
/** POST /api/cases/{id}/host-copies -> CaseView. Leads only. */
export interface HostCopies { act: 'WITHHOLD' | 'ERASE'; reason: string }
/** POST /api/cases/{id}/host-copies/again {} -> CaseView. Leads only: what the MIS refused is tried once more. */

/** GET /api/cases/{id}/access, and every step below answers with it. `open` false: the step closed the case to oneself. */
export interface CaseAccess { open: boolean; namedOnly: boolean; people: PersonLine[]; conflicts: Conflict[]; history: AccessStep[] }
export interface Conflict { person: PersonLine; basis: Basis; childId?: string }
export interface AccessStep { at: string; by: string; what: string; person: string; reason: string }
export type Basis = 'SUBJECT' | 'OWN_CHILD' | 'OTHER';
/** POST /api/cases/{id}/access/named-only. Leads only. */
export interface NamedOnly { people: string[]; reason: string }
/** POST /api/cases/{id}/access/people, .../people/removal. Leads only. */
export interface NamedPerson { personId: string; reason: string }
/** POST /api/cases/{id}/access/conflicts, .../conflicts/lifting; POST /api/concerns/{id}/conflicts -> { open } */
export interface NewConflict { personId: string; basis: Basis; childId?: string; reason: string }

export type * from './api-types-risk';
export type * from './api-types-apart';
export type * from './api-types-case';
export type * from './api-types-chronology';
export type * from './api-types-record';

/** GET /api/audit?person&record&day&before (leads), GET /api/audit/leads (head). `older`: ask again with `before` for more. */
export interface Trail { items: TrailLine[]; older?: string }
export interface TrailLine { at: string; who: string; act: string; what: string; records: { ref: string; name: string }[]; more: number }

/** POST /api/paper-forms -> PaperForms */
export interface NewPaperForms { count: number }
export interface PaperForms { codes: string[]; onDuty: OnDuty[]; schoolName: string }

/* ------------------------------------------------------------------ set-up (no children here) */

/** POST /api/setup/session {code} -> Session ; GET /api/setup -> SetupView, and every change below answers with it. */
export interface SetupView {
  paired?: PairedHost; pending?: PairedHost; send: SendRow[]; staff: StaffLine[];
  settings: Settings; duty: DutyIn; firstLead: 'NONE' | 'CODE_MADE' | 'ACTIVE'; firstLeadCode?: string; firstLeadName: string; headName: string; tests: TestResult[]; testedAt?: string;
  termPacks: { code: string; label: string; sample: string }[];
  /** Pairing, the first lead and the tests are the administrator's. */
  mayPair: boolean;
}
export interface PairedHost { hostId: string; product: string; version: string; apiVersion: string; origin: string; fingerprint: string; pairedAt: string; lastHeard?: string; clockApartSeconds: number; pupils: number; staff: number; syncedAt?: string; syncTrouble: string; waiting: number; sent: number; receipts: number }
export interface SendRow { descriptor: string; provision: '' | 'N' | 'K' | 'E'; need: string; eal: boolean; pupils: number }
export interface StaffLine { id: string; name: string; offered: string[]; confirmed: string[] }
export interface Settings { termPack: string; detail: 'pointer' | 'summary' | 'full' | 'off'; headAcceptsFull: boolean; unopenedMinutes: number; dangerMinutes: number; supportLine: string; dayStarts: string; dayEnds: string; adultPhone: string; schoolName: string; zone: string; riskScale: '5x5' | 'hml'; riskHigh: string; riskMedium: string; riskLow: string }
export interface DutyIn { day: DutyPerson[]; outOfHours: DutyPerson[] }
export interface DutyPerson { personId: string; phone: string; room: string }
export interface TestResult { code: string; label: string; ok: boolean; what: string; todo: string }
/** POST /api/setup/pairing {code} ; PUT /api/setup/send {rows} ; PUT /api/setup/settings Settings ; PUT /api/setup/duty DutyIn ;
 *  POST /api/setup/first-lead FirstLead (code shown once, as `firstLeadCode`) ; POST /api/setup/tests {} ; POST /api/setup/sync {} */
export interface FirstLead { leadId: string; headId: string }
/** POST /api/first-lead {code} by the head -> Session (renewed, now with `head`). */
export interface FirstLeadCode { code: string }
/** POST /api/pairings/{id}/approval {} by a confirmed lead -> DeskView. */
