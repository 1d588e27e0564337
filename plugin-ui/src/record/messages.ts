/** Words of the records of a case. */
export const records = {
  title: 'Records', progress: (done: number, all: number) => `${done} of ${all} complete`,
  complete: 'Complete', notStarted: 'Not started', toCome: (n: number) => (n === 1 ? '1 answer to come' : `${n} answers to come`),
  formsToCome: (n: number) => (n === 1 ? '1 form to come' : `${n} forms to come`), whereItFits: 'Where it fits', nothingCalledFor: 'Nothing calls for it', none: 'Nothing was recorded here.',
  another: (title: string) => `Another one: ${title}`, ofChild: (title: string, name: string) => `${title}: ${name}`, savedBy: (name: string) => `Saved by ${name}`,
};
export const record = {
  back: (number: number) => `Back to case ${number}`, backPlain: 'Back to the case', inCase: (number: number, who: string) => `Case ${number}: ${who}.`, about: (name: string) => `About ${name}.`,
  begun: 'Some answers begin with what the reports and the other records say. Check them before you save.',
  save: 'Save', saved: 'Saved, and written into the chronology.', unchanged: 'Nothing was changed, so nothing was written.', halfDone: 'You may save it half done and carry on later. Each saving is kept and stands in the chronology.',
  complete: 'Complete', open: (n: number) => (n === 1 ? 'Saved, 1 answer to come' : `Saved, ${n} answers to come`), notSaved: 'Not saved yet', unsaved: 'There is something here that is not saved yet.',
  compare: 'Somebody saved this form while you wrote', compareText: 'What they changed elsewhere is taken over. Where both of you changed the same answer, theirs stands beside yours: choose, then save again.',
  history: (n: number) => (n === 1 ? 'Saved once' : `Saved ${n} times`), revision: (n: number) => `${n}.`, by: 'by', readOnly: 'You may read this record. Leads and deputies write in it.', owed: (label: string) => `Please answer: ${label}`, title: 'Record',
};
