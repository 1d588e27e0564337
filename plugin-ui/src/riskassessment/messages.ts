/** Words of the risk assessment and safety plan. */

export const assessment = {
  title: 'Risk assessment and safety plan', back: (number: number) => `Back to case ${number}`, backPlain: 'Back to the case', inCase: (number: number, who: string) => `Case ${number}, ${who}${who.endsWith('.') ? '' : '.'}`,
  version: (n: number, signed: string) => (n === 0 ? 'Not saved yet.' : `Version ${n}, ${signed}.`), notSigned: 'not signed yet', complete: 'signed', half: 'waits for a signature',
  print: 'Print on A4', readOnly: 'You may read this assessment. Leads and deputies write in it.', foot: 'Kept on the school’s server. Nothing is kept in this browser.',
   steps: 'Steps of this assessment', rated: (n: number, all: number) => `${n} of ${all} risks rated`, leave: 'You can leave at any time.',
  savedAt: (time: string) => `Saved at ${time}.`, unsaved: 'Saving in a moment.', notSaved: 'Not saved: the last try failed. Heed tries again by itself; everything stays on this page.', nothingYet: 'Nothing is saved yet.',
  happened: 'What happened', risks: 'Risks, by who could be harmed', agree: 'Agree it', ofChild: (title: string, name: string) => `${title}: ${name}`,
  others: 'Other pupils', staff: 'Staff', former: 'Children no longer in the case',
  done: 'Done', part: (n: number) => (n === 1 ? '1 to come' : `${n} to come`), toDo: 'To do', later: 'Later', whereItFits: 'Where it fits', of: (n: number, all: number) => `${n} of ${all}`,
  review: 'Review date', signOff: 'Sign-off', signLater: 'Opens when nothing is missing', signed: 'Signed', yours: 'Yours to sign', waits: 'Waits for a colleague', versions: 'Versions',
};

export const conflict = {
  title: 'Somebody saved this assessment while you wrote', text: 'What they changed elsewhere is taken over, and what you changed elsewhere is saved. Where both of you changed the same answer, theirs stands beside yours in its row: choose one.', in: 'Look at:',
  other: (by: string, what: string) => `${by} wrote another answer to “${what}”:`, empty: 'They left it empty.', take: 'Take theirs', keep: 'Keep mine',
  fields: { kind: 'Kind', nature: 'The risk', inPlace: 'Normally in place', note: 'What is so here', before: 'Before', after: 'After', why: 'Why this is acceptable', removed: 'Left out', action: 'Action' } as Record<string, string>,
};

export const change = {
  title: 'Change a signed assessment', text: 'It is signed. A change is kept as a new version with its reason, and asks for new signatures.', why: 'Why it changes', begin: 'Begin the change', needWhy: 'Say why it changes', changing: (why: string) => `You are changing a signed assessment: ${why}`,
};

export const whose = { by: 'by', names: (who: string, day: string) => `${who}, ${day}`, notNamed: 'nobody named yet' };
