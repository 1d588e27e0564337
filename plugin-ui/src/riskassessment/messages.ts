/** Words of the risk assessment and safety plan. */

const rows = (n: number): string => (n === 1 ? '1 row' : `${n} rows`);

export const assessment = {
  title: 'Risk assessment and safety plan', back: (number: number) => `Back to case ${number}`, backPlain: 'Back to the case', inCase: (number: number, who: string) => `Case ${number}, ${who}.`,
  version: (n: number, signed: string) => (n === 0 ? 'Not saved yet.' : `Version ${n}, ${signed}.`), notSigned: 'not signed yet', signedIn: (n: number) => `signed as version ${n}`, complete: 'signed',
  print: 'Print on A4', compare: 'Compare versions', readOnly: 'You may read this assessment. Leads and deputies write in it.', foot: 'Kept on the school’s server. Nothing is kept in this browser.',
  closed: 'This assessment was closed', steps: 'Steps of this assessment', rated: (n: number, all: number) => `${n} of ${all} risks rated`, leave: 'You can leave at any time.',
  savedAt: (time: string) => `Saved at ${time}.`, unsaved: 'Saving in a moment.', saving: 'Saving', notSaved: 'Not saved: the last try failed. Heed tries again by itself; everything stays on this page.', nothingYet: 'Nothing is saved yet.',
  happened: 'What happened', risks: 'Risks, by who could be harmed', agree: 'Agree it', ofChild: (title: string, name: string) => `${title}: ${name}`,
  others: 'Other pupils', staff: 'Staff', considerations: 'Considerations', former: 'Children no longer in the case',
  done: 'Done', part: (n: number) => (n === 1 ? '1 to come' : `${n} to come`), toDo: 'To do', later: 'Later', whereItFits: 'Where it fits', of: (n: number, all: number) => `${n} of ${all}`,
  review: 'Review date', signOff: 'Sign-off', signLater: 'Opens when nothing is missing', signed: 'Signed', yours: 'Yours to sign', waits: 'Waits for a colleague', versions: 'Versions',
};

export const risk = {
  to: (who: string) => `Risks to ${who}`, equal: 'Every child’s risks count the same.', allRated: 'Nothing is left to ask here.', left: (n: number) => (n === 1 ? '1 row wants another look.' : `${n} rows want another look.`),
  none: 'The template has no row for this group. Add one if there is a risk.', before: 'Before', after: 'after', notRated: 'Not rated', leftOut: 'Left out', suggestedTag: 'Suggested',
  flags: { SERIOUS: 'Still serious', NO_REDUCTION: 'Risk does not fall', LIKELIHOOD_RISES: 'More likely than before' },
  looks: {
    SERIOUS: 'It stays serious.', NO_REDUCTION: 'The risk does not fall.', LIKELIHOOD_RISES: 'It becomes more likely.', lessSevere: 'It becomes less severe but more likely.',
    ask: 'Add an action, or say why this is acceptable.', head: 'The headteacher has to agree to it.',
  },
  inPlace: 'Normally in place:', changeWords: 'Change these words', nature: 'The risk', inPlaceLabel: 'What is normally in place', note: 'What is so here', noteHint: 'Which lessons, which bus, who else.', 
  suggests: (words: string) => `The template suggests ${words}. It counts only when you confirm it.`, suggestBefore: (words: string) => `${words} before`, suggestAfter: (words: string) => `${words} after`, withActions: (n: number) => (n === 1 ? 'with the action that is ticked' : `with the ${n} actions that are ticked`), and: 'and',
  confirm: (words: string) => `Confirm ${words}`, goOn: 'and go on', sameReason: 'Confirm with the reason given before',
  sameReasonIs: (words: string) => `“${words}”`, next: (words: string) => `Next row: ${words}`, nextIn: (who: string, words: string) => `Next row, ${who}: ${words}`, nextGroup: (who: string) => `Go on to ${who}`, toSign: 'Go on to sign-off', confirmed: (words: string) => `Confirmed: ${words}.`,
  why: 'Why this is acceptable, if it is', whyHint: 'Seen by the second person and the headteacher.', whyIfConfirmed: 'If you confirm this, say why it is acceptable',
  remove: 'Leave this row out', removeWhy: 'Why it does not apply here', removeDo: 'Leave it out', needRemove: 'Say why it does not apply', restore: 'Take it back in', removedBecause: 'Left out, because:',
  addOwn: 'Add a risk of our own', addFrom: 'From the template', addFromOwn: 'None: in our own words', addNature: 'What the risk is', addKind: 'Kind', addDo: 'Add the risk', needNature: 'Say what the risk is',
  bandsTitle: 'How the number becomes a word', bandsText: 'How bad × how likely. These are the school’s bands.', lettersTitle: 'What the letters mean',
  range: (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`),
};

export const grid = {
  before: '1. Before', after: '3. After', beforeText: 'As things are now.', afterText: 'As if every action is done.', likely: 'How likely →', bad: 'How bad ↓', howBad: 'How bad', howLikely: 'How likely',
  cell: (s: number, sev: string, l: number, lik: string, score: number, band: string) => `Severity ${s}, ${sev}. Likelihood ${l}, ${lik}. ${score}, ${band}`, suggestedCell: ' (suggested)',
  words: (s: number, sev: string, l: number, lik: string) => `${s} ${sev} × ${l} ${lik}`, lists: 'Choose from two lists instead', listsOf: (which: string) => ` for ${which}`, choose: 'Choose', suggested: 'Suggested:', noneYet: 'Not rated yet.',
  waits: (what: string) => `Opens when each action has an owner and a date. Still without: ${what}.`, letter: (letter: string, label: string) => `${letter}: ${label}`,
};

export const action = {
  title: '2. What we will do', none: 'Nothing yet.', from: 'by', state: { TO_DO: 'To do', STARTED: 'Started', DONE: 'Done' }, change: 'Change', of: (what: string) => ` the action: ${what}`,
  whoFor: (n: number) => (n === 1 ? 'Who does it, and by when' : `Who does these ${n}, and by when`), whoHint: 'A colleague, or any name.', who: 'Who', by: 'By when', stateLabel: 'How far it is', evidence: 'What shows that it is done', doneChanging: 'Done',
  reuseHere: (what: string, n: number, who: string) => `Use ${what} for the same in ${n === 1 ? '1 other row' : `${n} other rows`} of ${who}`, reuseAll: (what: string, n: number) => `Use ${what} for the same in ${n === 1 ? 'the 1 other row' : `all ${n} other rows`}`, reused: (n: number) => `Taken over in ${rows(n)}.`,
  names: (who: string, day: string) => `${who}, ${day}`, these: 'these names and dates', asksWhy: 'Why this, and why nothing milder is enough', asksWhyHint: 'Working apart or exclusion is a last resort and never stands ticked by itself.',
  add: 'Add another action', own: 'What will be done', addDo: 'Add it', library: 'From the library', elsewhere: 'From other rows, with the same person and date', remove: 'Take it out', needWhat: 'Say what will be done', notNamed: 'nobody named yet',
};

export const conflict = {
  title: 'Somebody saved this assessment while you wrote', text: 'What they changed elsewhere is taken over, and what you changed elsewhere is saved. Where both of you changed the same answer, theirs stands beside yours in its row: choose one.', in: 'Look at:',
  other: (by: string, what: string) => `${by} wrote another answer to “${what}”:`, empty: 'They left it empty.', take: 'Take theirs', keep: 'Keep mine',
  fields: { kind: 'Kind', nature: 'The risk', inPlace: 'Normally in place', note: 'What is so here', before: 'Before', after: 'After', why: 'Why this is acceptable', removed: 'Left out', action: 'Action' } as Record<string, string>,
};

export const sign = {
  title: 'Sign-off', text: 'Three steps by three people: completed, looked at by a second person, and agreed by the headteacher where a risk stays serious.', missing: 'Still missing', missingText: 'Each link leads to the answer. You can leave all of it for later.', nothingMissing: 'Nothing is missing.',
  reviewTitle: 'Review date', reviewText: 'When somebody looks at all of this again. Without it the assessment is not complete.', reviewOn: 'Review on', weekend: (day: string) => `${day} is at the weekend. Is somebody there to do it?`, off: (day: string, name: string) => `${day} is a day off: ${name}.`, past: 'This day has passed.',
  steps: { COMPLETED: 'Completed by', SECOND: 'Second person', HEAD: 'Headteacher' }, headWhy: 'Asked for because a risk stays serious after the actions.', headNot: 'Not asked for: no risk stays serious after the actions.',
  signed: (version: number) => `Signed in Heed as version ${version}.`, stale: 'Changed since; to be signed again.', waits: 'Not signed yet.', can: 'With these controls this can proceed', cannot: 'This cannot proceed',
  complete: 'Sign as completed', second: 'Sign as second person', head: 'Agree as headteacher', reason: 'Reason', reasonHint: 'Needed when it cannot proceed. Kept with the signature.', decide: 'What do you decide?', needDecision: 'Choose whether it can proceed', needReason: 'Say why it cannot proceed', done: 'Signed.', own: 'You completed it, so another person looks at it now.', notYours: 'This step is another person’s.',
  change: 'Change a signed assessment', changeText: 'It is signed. A change is kept as a new version with its reason, and asks for new signatures.', changeWhy: 'Why it changes', changeDo: 'Begin the change', needWhy: 'Say why it changes', changing: (why: string) => `You are changing a signed assessment: ${why}`,
};

export const versions = {
  titleOf: (n: number) => (n === 1 ? '1 version' : `${n} versions`), between: (from: number, to: number) => `From version ${from} to version ${to}`, from: 'From version', to: 'to version', show: 'Compare', version: (n: number) => `Version ${n}`, by: (name: string) => `saved by ${name}`, many: (from: number, to: number) => (from === to ? `Version ${to}` : `Versions ${from} to ${to}`), because: 'because:', signed: (steps: string) => `signed: ${steps}`,
  differ: (n: number) => (n === 0 ? 'The two versions say the same.' : `${rows(n)} differ.`), columns: ['Risk', 'Was', 'Is'], fields: { before: 'Before', after: 'After', actions: 'Actions', why: 'Reason', note: 'Note', removed: 'Left out', inPlace: 'Normally in place', nature: 'The risk' } as Record<string, string>, reason: 'Reason for the change:', reviewOn: 'Review date', nothing: 'nothing',
};
