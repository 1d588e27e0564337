/** Words of where the children of a case meet. */
export const meetings = {
  title: 'Where they meet',
  read: (from: string, to: string) => `By the timetables of the MIS from ${from} to ${to}, read`,
  unknown: 'Nobody can say now where they would meet', partly: 'A part is not known', since: 'Not known since', never: 'The timetables have never been read for this case.',
  unknownText: 'That nothing is listed here does not mean that they do not meet. Ask whoever makes the timetable, or try again later.',
  again: 'They would meet although the plan keeps them apart', found: 'found', lookedAt: 'looked at',
  done: 'What was done, or why the plan holds', doneHint: 'Stands in the chronology with your name', doneButton: 'The plan was looked at', doneSaid: 'Written into the chronology.', needDone: 'Write what was done',
  missing: 'A timetable is missing, so nothing can be said of these two.', nowhere: 'By their timetables nothing brings these two together.', apart: 'Kept apart', still: 'Kept apart, and still in the timetable',
  keep: 'Change in what they are kept apart', keepLegend: (names: string) => `${names} are kept apart in`, keepHint: 'Heed looks at the timetables every night. Where these two would meet after all, the plan comes back to the desk.',
  reason: 'Why', reasonHint: 'Stands in the chronology with your name', save: 'Save', saved: 'Saved, and written into the chronology.', needReason: 'Say why', unchanged: 'Tick or untick something first',
  onlyOne: 'There is one child in this case, so nothing is compared.', readAgain: 'Read the timetables again',
};
