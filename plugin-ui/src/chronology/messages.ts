/** Words of printed chronologies and of a child's own file. */
import { capital, term } from '../terms';

const count = (n: number): string => n.toLocaleString('en-GB');

export const casePrint = {
  title: (word: string, number: number) => `Incident chronology, ${word} ${number}`, back: 'Back to the case',
  header: 'Header', caseRow: 'Case', open: 'open', closed: 'closed', opened: 'opened',
  when: 'Date of the incident', reported: 'as reported in line', whenNone: 'See the log.', place: 'Place', placeIn: (n: readonly number[]) => (n.length === 0 ? 'See the log.' : `As reported: see line ${n.map(count).join(' and line ')}.`), summary: 'Summary',
  nobody: 'Nobody recorded',
  get staffSaw(): string { return capital(term('staffWitnesses')); }, lead: 'Leads the case', contactFor: (role: string) => `Staff contact: ${role}`, others: 'Other staff', wrote: (names: string) => `Wrote in this log: ${names}.`, nobodyElse: 'Nobody else wrote in this log.', outside: (role: string) => `Professionals from outside: ${role}`,
  unknown: 'Not written down yet.', reportedWhen: 'As reported:', children: 'Other pupils who saw or heard it', enquiry: (who: string) => `Looks into it: ${who}.`,
  steps: 'The protocol, step by step', stepColumns: ['Step', 'Done', 'By whom, when'], state: { DONE: 'Done', BEGUN: 'Begun', TO_DO: 'Not done yet' }, toCome: (n: number) => (n === 1 ? '1 answer to come' : `${n} answers to come`), inLines: (at: readonly number[]) => (at.length === 1 ? `Line ${count(at[0] ?? 0)}` : `Lines ${at.map(count).join(', ')}`),
  columns: ['Date and time', 'Detail', 'Action', 'Responsible', 'Document ref.', 'Recorded by'],
};

export const file = {
  title: 'Own file', of: (name: string) => `Own file: ${name}`, text: 'Every concern and case with this child in it that is open to you, with this child’s own part and words alone. For the rest open the case.',
  records: 'Concerns and cases', none: 'Nothing in Heed that is open to you is about this child.', noneNext: 'A concern stands here from the moment it is reported.', concern: 'Concern', day: (word: string, day: string) => `${word} of ${day}`, numbered: (word: string, n: number) => `${word} ${n}`, open: 'Open', closed: 'Closed', part: 'Part',
  lines: 'Lines', newest: (n: number) => (n === 1 ? '1 line shown.' : `${count(n)} lines shown, newest first.`), older: 'Show earlier lines', by: (name: string) => `Recorded by ${name}`,
  why: { WORDS: '', SEVERAL: 'Its words are in the record alone: more than this child is in it.', ANOTHER: 'Its words are in the record alone: they would name another child.' },
  corrected: 'Corrected by a later line; both stay.', toPrint: 'Print this file', back: 'Back to the file', backToTab: 'Back to Safeguarding',
  care: 'Read it through before you hand it to anybody: words may name people whom Heed does not know.',
  printTitle: 'Safeguarding file of one child', columns: ['Date and time', 'Detail', 'Action', 'Record', 'Recorded by'], name: 'Name', born: 'Date of birth', form: 'Year and form', school: 'School',
};

export const own = {
  title: (name: string) => `Risks and safety plan, ${name}`, risks: 'Risks', plan: 'Safety plan', review: 'Looked at again on', yes: 'Yes',
  removed: 'Left out, because', inPlace: 'In place', note: 'Known', before: 'Now', actions: 'To be done', after: 'Then', why: 'Why it can be borne', unrated: 'Not rated yet.',
  withheld: (n: number) => `${n === 1 ? 'One part is' : `${n} parts are`} in the case alone: ${n === 1 ? 'it' : 'they'} would give another child away.`,
};
