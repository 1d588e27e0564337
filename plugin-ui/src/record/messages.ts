/** Words of the records of a case. */
export const records = {
  title: 'Records', progress: (done: number, all: number) => `${done} of ${all} complete`,
  complete: 'Complete', notStarted: 'Not started', toCome: (n: number) => (n === 1 ? '1 answer to come' : `${n} answers to come`),
  formsToCome: (n: number) => (n === 1 ? '1 form to come' : `${n} forms to come`), whereItFits: 'Where it fits', nothingCalledFor: 'Nothing calls for it', none: 'Nothing was recorded here.',
  another: (title: string) => `Another one: ${title}`, ofChild: (title: string, name: string) => `${title}: ${name}`, savedBy: (name: string) => `Saved by ${name}`,
};
export const series = {
  title: 'Accounts beside each other', of: (title: string, name: string) => `${title}, each time: ${name}`, back: 'Back to the case', print: 'Print',
  text: 'In the order in which they were begun. An account that differs replaces none: find out gently why the child could tell more, or less, this time.',
  none: 'Nothing of this kind is recorded of this child yet.', question: 'Question', nth: (n: number) => `Account ${n}`,
  same: 'Same as before', added: 'New', other: 'Other than before', unsaid: 'Not said this time', beside: 'All accounts of this child beside each other',
};
export const recordPrint = {
  waiting: 'Record for paper', back: 'Back to the record', print: 'Print', written: 'Opening this page is written down as a print. Choose A4.', confidential: 'Confidential: safeguarding record. What is alleged is not established.',
  printedBy: (name: string) => `Printed by ${name},`, blankFoot: 'A blank form: keep it as safe as a filled one, and type it into Heed as soon as you can.', notSaved: 'Nothing of it is saved in Heed yet.',
  savedTimes: (n: number) => (n === 1 ? 'Saved once, by' : `Saved ${n} times, last by`), complete: 'It is complete.', open: (n: number) => (n === 1 ? '1 answer is to come.' : `${n} answers are to come.`),
  unanswered: 'Not answered', onlyIf: 'Only where another answer asks for it.', link: 'Print this record', blank: 'Print it blank, for a pen',
};
export const record = {
  back: (number: number) => `Back to case ${number}`, backPlain: 'Back to the case', backToRisks: 'Back to the risk assessment', inCase: (number: number, who: string) => `Case ${number}: ${who}.`, about: (name: string) => `About ${name}.`,
  begun: 'Some answers begin with what the reports and the other records say. Check them before you save.',
  save: 'Save', saved: 'Saved, and written into the chronology.', unchanged: 'Nothing was changed, so nothing was written.', halfDone: 'You may save it half done and carry on later. Each saving is kept and stands in the chronology.',
  complete: 'Complete', open: (n: number) => (n === 1 ? 'Saved, 1 answer to come' : `Saved, ${n} answers to come`), notSaved: 'Not saved yet', unsaved: 'There is something here that is not saved yet.', keptSince: 'It is kept for you since',
  draft: 'You typed something here and did not save it:', draftText: 'It is here again. Nobody else has seen it, and it is no part of the record until you save it.', forget: 'Throw it away', forgotten: 'It was thrown away.',
  compare: 'Somebody saved this form while you wrote', compareText: 'What they changed elsewhere is taken over. Where both of you changed the same answer, theirs stands beside yours: choose, then save again.',
  history: (n: number) => (n === 1 ? 'Saved once' : `Saved ${n} times`), revision: (n: number) => `${n}.`, by: 'by', readOnly: 'You may read this record. Leads and deputies write in it.', owed: (label: string) => `Please answer: ${label}`, title: 'Record',
};
