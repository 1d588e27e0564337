/** Words of printed chronologies and of a child's own file. */

const count = (n: number): string => n.toLocaleString('en-GB');
const lines = (n: number): string => (n === 1 ? '1 line' : `${count(n)} lines`);

export const doc = {
  print: 'Print', written: 'Opening this page is written down as a print.', choose: 'Choose A4. Nothing is cut off at the edges.',
  confidential: 'Confidential: safeguarding record. What is alleged is not established.',
  log: 'Log', shown: (from: number, to: number, total: number) => (total === 0 ? 'No line.' : to - from + 1 === total ? `${lines(total)}, in the order in which they were recorded.` : `Lines ${count(from)} to ${count(to)} of ${count(total)}, in the order in which they were recorded.`),
  left: (from: number, to: number, total: number) => (to - from + 1 >= total ? '' : `${lines(total - (to - from + 1))} of this chronology ${total - (to - from + 1) === 1 ? 'is' : 'are'} not in this part.`),
  part: (part: number, parts: number) => `Part ${part} of ${parts}`, show: (part: number) => `Show part ${part}`, parts: 'Parts of this chronology',
  times: (zone: string) => `Times are those of ${zone.replace(/_/g, ' ')}.`, line: 'Line', corrects: (line: number) => `Corrects line ${count(line)}; both stay.`, corrected: (at: readonly number[]) => `Corrected by line ${at.map(count).join(' and line ')}; both stay.`,
  recorded: 'recorded', printedBy: (who: string) => `Printed by ${who} on`, holds: (from: number, to: number, total: number) => (to - from + 1 === total ? `It holds all ${lines(total)}.` : `It holds lines ${count(from)} to ${count(to)} of ${count(total)}.`),
  seals: 'Seals', sealColumns: ['Record', 'Lines', 'Seal'],
  compare: 'A seal changes with every letter of its record. To compare: in a history exported from Heed, the entry of that record with the number under “Lines” has a hash that begins with the seal.',
  foot: (what: string, seal: string) => `${what}${seal === '' ? '' : `. Seal ${seal}`}`,
};

export const casePrint = {
  title: (word: string, number: number) => `Incident chronology, ${word} ${number}`, waiting: 'Incident chronology', back: 'Back to the case',
  header: 'Header', caseRow: 'Case', open: 'open', closed: 'closed', opened: 'opened',
  when: 'Date of the incident', reported: 'as reported in line', whenNone: 'See the log.', place: 'Place', placeIn: (n: readonly number[]) => (n.length === 0 ? 'See the log.' : `As reported: see line ${n.map(count).join(' and line ')}.`), summary: 'Summary',
  nobody: 'Nobody recorded', born: 'born', bornUnknown: 'date of birth not in the MIS', registered: (name: string) => `registered as ${name}`, adult: 'adult', notHere: 'no pupil here', leftSchool: 'has left the school',
  staffSaw: 'Staff who saw or heard it', lead: 'Leads the case', contactFor: (role: string) => `Staff contact: ${role}`, others: 'Other staff', wrote: (names: string) => `Wrote in this log: ${names}.`, nobodyElse: 'Nobody else wrote in this log.', outside: (role: string) => `Professionals from outside: ${role}`,
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
