/** Words of the risks themselves: their rows, the matrix, what is done about them. */
const rows = (n: number): string => (n === 1 ? '1 row' : `${n} rows`);

export const risk = {
  to: (who: string) => `Risks: ${who}`, equal: 'Every child’s risks count the same.', allRated: 'Nothing is left to ask here.', left: (n: number) => (n === 1 ? '1 row wants another look.' : `${n} rows want another look.`),
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
  title: '2. What we will do', none: 'Nothing yet.', state: { TO_DO: 'To do', STARTED: 'Started', DONE: 'Done' }, change: 'Change', of: (what: string) => ` the action: ${what}`,
  whoFor: (n: number) => (n === 1 ? 'Who does it, and by when' : `Who does these ${n}, and by when`), whoHint: 'A colleague, or any name.', who: 'Who', by: 'By when', stateLabel: 'How far it is', evidence: 'What shows that it is done', doneChanging: 'Done',
  reuseHere: (what: string, n: number, who: string) => `Use ${what} for the same in ${n === 1 ? '1 other row' : `${n} other rows`} of ${who}`, reuseAll: (what: string, n: number) => `Use ${what} for the same in ${n === 1 ? 'the 1 other row' : `all ${n} other rows`}`, reused: (n: number) => `Taken over in ${rows(n)}.`,
  these: 'these names and dates', asksWhy: 'Why this, and why nothing milder is enough', asksWhyHint: 'Working apart or exclusion is a last resort and never stands ticked by itself.',
  add: 'Add another action', own: 'What will be done', addDo: 'Add it', library: 'From the library', elsewhere: 'From other rows, with the same person and date', remove: 'Take it out', needWhat: 'Say what will be done',
};
