/** Words of a case. */

export const caseWords = {
  title: 'Case', named: (number: number, who: string) => `Case ${number}: ${who}`,
  open: (days: number) => `Open, day ${days}`, closed: 'Closed', ledBy: (name: string) => `Led by ${name}`,
  clocks: 'Set times', contact24: '24-hour contact', review: 'Risk assessment', reviewBy: (moment: string) => `Review; latest ${moment}`, reviewLate: (moment: string) => `Review; was due ${moment}`, risks: 'Risk assessment', noClock: 'No time limit runs.',
  contactNow: (moment: string) => `Contact now; latest ${moment}`, contactLate: (moment: string) => `Contact now; was due ${moment}`, lateTag: 'Past its time', doneIn: (span: string) => `Done in ${span}`, doneLate: (span: string) => `Done after ${span}, past its time`,
  met: { SOCIAL_CARE: 'Children’s services', POLICE: 'Police', NOT_REQUIRED: 'Reason in the chronology' } as Record<string, string>, notRequired: 'Recorded as not required',
  contactTitle: 'Record the contact, or why not',
  contactHint: 'Call children’s services or the police first, then write it here. It ends the 24 hours.',
  recordContact: 'Record a contact',
  lanes: 'What each child has', has: (name: string, n: number, all: number) => `${name} has ${n} of ${all}.`, send: 'SEND', fromMis: 'From the MIS,', siblings: 'Siblings in school', noSend: 'No SEND recorded in the MIS.', noSiblings: 'None known from the MIS.', eal: 'English as an additional language.', left: 'Has left the school.',
  read: 'Read', write: 'Write it down', of: (row: string, name: string) => `: ${row}, ${name}`, council: 'Council where they live', councilUnknown: 'Not known here.', reach: 'Whom to reach', earlier: 'Earlier matters', looked: (by: string) => `${by} looked for them,`, notLooked: 'Nobody has looked for them yet.', lookNow: 'Look now',
  concerns: 'Concerns in this case', concernOf: (n: number) => `Concern ${n}, as it was reported`,
  access: 'Who may open this case', apart: 'Where they meet, and what keeps them apart',
  foot: 'Lines cannot be deleted. A mistake is corrected by a new line and both stay.',
};

export const life = {
  isClosed: 'This case is closed.', isClosedText: 'Nothing is added to it while it is. Everything in it can be read and printed as before.',
  why: 'Why is it opened again?', whyHint: 'Stays in the chronology.', reopen: 'Open it again', needWhy: 'Say why it is opened again', reopened: 'The case is open again.',
  title: 'Close this case', first: 'Fill in this record first, with the headteacher’s agreement; it has to say that the case is to be closed:',
  left: 'These forms are still incomplete. Complete them, or say of each why it stays as it is.', reasonFor: (form: string) => `Why this stays incomplete: ${form}`, needReason: (form: string) => `Say why this stays incomplete: ${form}`,
  text: 'A closed case stays as it is, can be found and read, and can be opened again at any time.', close: 'Close the case', closed: 'The case is closed.',
};

export const earlier = {
  title: 'Earlier and other matters of these children', text: 'What is open to you. Small and closed matters count, too.', none: 'Nothing in Heed that is open to you.',
  caseNo: (n: number) => `Case ${n}`, report: 'A report that is in no case', open: 'open', closed: 'closed', since: 'since',
  checked: 'I have looked', whom: 'Whose earlier matters?', mis: 'I looked in the MIS as well (behaviour log)', paper: 'I looked in the confidential file on paper as well', found: 'What there was, and what it means now', foundHint: 'Write “nothing” where there was nothing. It stays in the chronology.', save: 'Write it down', done: 'Written down, with a line in the chronology.', needFound: 'Write what there was, or “nothing”',
};

export const people = {
  title: 'Change who is in this case', step: 'What to do', who: 'Who',
  steps: { part: 'Write anew which part somebody may have had', pupil: 'Add a pupil', outsider: 'Add somebody who is no pupil here', facts: 'Put right who somebody is', removal: 'Take out somebody entered by mistake' } as Record<string, string>,
  hints: { part: 'What was written before stays in the chronology. Somebody may have been harmed and be alleged to have caused harm: choose “not sure yet” and say both. What each of them needs and risks is asked whatever the part.', outsider: 'A child of another school, or an adult. Nothing about them goes to the MIS, and nobody finds them outside this case.', removal: 'Their lines stay in the case. What is in their record in the MIS is hidden.' } as Record<string, string>,
  role: 'Part they may have had', find: 'Name or surname of the pupil', findHint: 'At least two letters.', chosen: (name: string) => `Chosen: ${name}`,
  kind: 'Who is it?', kinds: { CHILD: 'A child', ADULT: 'An adult' }, first: 'First name, or what is known instead', last: 'Surname', born: 'Date of birth, if known', school: 'Their school', authority: 'Council where they live', authorityHint: 'A referral goes there.', contact: 'Whom to reach there', contactAdult: 'How to reach them',
  reason: 'Why', reasonHint: 'Stays in the chronology.', save: 'Write it down', done: 'Written down, with a line in the chronology.',
  needWho: 'Choose who', needPupil: 'Choose the pupil', needFirst: 'Write the first name, or what is known instead', needReason: 'Say why', needRole: 'Choose another part', from: (school: string) => `Of ${school}.`, elsewhere: 'No pupil here.', adult: 'Adult.',
};

export const cases = {
  title: 'Cases', text: 'Newest first.', none: 'There is no case yet.', noneNext: 'A case begins when you open one from a concern.', older: 'Show older cases', opened: 'opened', latest: 'latest', closed: 'Closed',
  named: (number: number, who: string) => `Case ${number}: ${who}`, shown: (n: number) => (n === 1 ? '1 case shown' : `${n} cases shown`),
};

export const chronology = {
  title: 'Chronology', print: 'Print the chronology', kind: 'Kind', kinds: { NOTE: 'Note', DECISION: 'Decision', MEETING: 'Meeting', CHILD_WORDS: 'Child’s words' }, line: 'Add a line', words: 'Add the child’s words, exactly as said', add: 'Add', needLine: 'Write the line', needChild: 'Choose at least one child', needWhen: 'Give the day and the time',
  dated: (who: string) => `Dated now, about ${who}.`, datedAt: (who: string) => `About ${who}.`, change: 'Change time or child', back: 'Date it now, about all', all: (n: number) => (n === 1 ? 'the child' : n === 2 ? 'both children' : 'all children'), about: 'About',
  filter: 'Show these lines', shown: (n: number, total: number) => `${n} of ${total} lines, newest first.`, older: 'Show earlier lines', added: 'The line was added.',
  by: (name: string) => `Written by ${name}`, none: 'No line yet.',
  correct: 'Correct', correctOf: (day: string) => ` the line of ${day}`, correctText: 'The right words', correctWhy: 'What was wrong', correctSave: 'Add the correction', corrected: 'Corrected by a later line; both stay.', corrects: 'Corrects an earlier line; both stay.', seeOther: 'See it', needText: 'Write the right words', needWhy: 'Say what was wrong', correctDone: 'The correction was added.',
  host: { NOT_SENT: '', WAITING: 'Waits to be copied to the MIS.', REFUSED: 'Not copied to the MIS:', STORED: 'Copied to the MIS, receipt kept.', WITHHELD: 'Withheld from the MIS.', ERASED: 'Its copy in the MIS was erased.' },
  /** What the MIS could not do with a copy that it holds. */
  hostFailed: 'The MIS could not do what was asked with its copy:',
  refusals: { 'no-such-pupil': 'it does not know this pupil.', 'no-such-entry': 'it holds no such entry.', 'entry-differs': 'it holds other words under this number.', 'entry-erased': 'it has erased this entry before.' } as Record<string, string>,
  refusal: (code: string) => `it answered “${code}”.`,
};

export const copies = {
  title: 'Copies in the MIS',
  detail: { pointer: 'The MIS is told only that a line exists, with a link to Heed.', summary: 'The MIS holds the first words of each line, names as they were written.', full: 'The MIS holds each line in full.', off: 'Nothing of any case is copied to the MIS.', withheld: 'Nothing of this case is copied to the MIS any more.' },
  refused: (n: number) => (n === 1 ? 'The MIS refused 1 of the lines shown above. Put the reason right first, then try again.' : `The MIS refused ${n} of the lines shown above. Put the reasons right first, then try again.`), again: 'Try again', againDone: 'They are on their way again. The lines above say how each one is.',
  choose: 'Withhold or erase the copies', withhold: 'Withhold: copy nothing more of this case', erase: 'Erase: ask the MIS to remove what was copied', reason: 'Reason', reasonHint: 'It is kept in the chronology.', button: 'Go on',
  sureWithhold: 'Nothing more of this case will be copied to the MIS. What is there stays there.', sureErase: 'The MIS is asked to remove every copy of this case. Heed’s own lines stay.', yesWithhold: 'Yes, withhold', yesErase: 'Yes, erase the copies', needReason: 'Write the reason', needAct: 'Choose what to do', done: 'Done. The chronology has a line about it.',
};

export const access = {
  everybody: 'Every lead and deputy may open it, and whoever is named below. Anybody with a conflict of interest sees nothing of it.',
  only: 'Only the people named below may open it. To everybody else it does not exist, in lists and counts too.',
  people: 'Named people', nobody: 'Nobody is named.', conflicts: 'Conflicts of interest', none: 'None is declared.', history: 'History', on: 'on', by: 'by',
  find: 'Name or surname of a colleague', findHint: 'Leads, deputies, the head and pastoral leads can be named.', chosen: 'Chosen:', reason: 'Reason', reasonHint: 'Stays in the history of this case.',
  steps: { 'named-only': 'Let only named people open it', reopening: 'Let every lead and deputy open it again', people: 'Name one more person', 'people/removal': 'No longer name a person', conflicts: 'Declare a conflict of interest', 'conflicts/lifting': 'Take a conflict back' } as Record<string, string>,
  hints: { 'named-only': 'Besides you. Name at least one person who is not the head. Copies in the MIS are hidden and stay hidden.', conflicts: 'That person sees nothing of it from now on. Copies in the MIS are hidden.' } as Record<string, string>,
  choose: 'Change this', step: 'What to do', me: 'It is I who have the conflict', basis: 'What is the conflict?', bases: { OWN_CHILD: 'Their own child is in it', SUBJECT: 'It is about them', OTHER: 'Something else' }, child: 'Which child is theirs?',
  needPerson: 'Choose the person', needReason: 'Say why', needChild: 'Say which child', done: 'This was changed.',
  what: { NAMED_ONLY: 'Named people only', OPENED: 'Open to every lead and deputy', GIVEN: 'named', WITHDRAWN: 'no longer named', DECLARED: 'conflict declared', LIFTED: 'conflict taken back' } as Record<string, string>,
};
