/** Words of sign-off and of the versions of a risk assessment. */
const rows = (n: number): string => (n === 1 ? '1 row' : `${n} rows`);

export const sign = {
  title: 'Sign-off', text: 'Three steps by three people: completed, looked at by a second person, and agreed by the headteacher where a risk stays serious.', missing: 'Still missing', missingText: 'Each link leads to the answer. You can leave all of it for later.', nothingMissing: 'Nothing is missing from the risks. The list of steps says how far the questions and the plans are.',
  reviewTitle: 'Review date', reviewText: 'When somebody looks at all of this again. Without it the assessment is not complete.', reviewOn: 'Review on', weekend: (day: string) => `${day} is at the weekend. Is somebody there to do it?`, past: 'This day has passed.',
  steps: { COMPLETED: 'Completed by', SECOND: 'Second person', HEAD: 'Headteacher' }, headWhy: 'Asked for because a risk stays serious after the actions.', headNot: 'Not asked for: no risk stays serious after the actions.',
  signed: (version: number) => `Signed in Heed as version ${version}.`, stale: 'Changed since; to be signed again.', waits: 'Not signed yet.', can: 'With these controls this can proceed', cannot: 'This cannot proceed',
  complete: 'Sign as completed', second: 'Sign as second person', head: 'Agree as headteacher', reason: 'Reason', reasonHint: 'Needed when it cannot proceed. Kept with the signature.', decide: 'What do you decide?', needDecision: 'Choose whether it can proceed', needReason: 'Say why it cannot proceed', done: 'Signed.', own: 'You completed it, so another person looks at it now.', notYours: 'This step is another person’s.',
};

export const versions = {
  titleOf: (n: number) => (n === 1 ? '1 version' : `${n} versions`), between: (from: number, to: number) => `From version ${from} to version ${to}`, from: 'From version', to: 'to version', show: 'Compare', version: (n: number) => `Version ${n}`, by: (name: string) => `saved by ${name}`, many: (from: number, to: number) => (from === to ? `Version ${to}` : `Versions ${from} to ${to}`), because: 'because:', signed: (steps: string) => `signed: ${steps}`,
  differ: (n: number) => (n === 0 ? 'The two versions say the same.' : `${rows(n)} differ.`), columns: ['Risk', 'Was', 'Is'], fields: { before: 'Before', after: 'After', actions: 'Actions', why: 'Reason', note: 'Note', removed: 'Left out', inPlace: 'Normally in place', nature: 'The risk' } as Record<string, string>, reason: 'Reason for the change:', reviewOn: 'Review date', nothing: 'nothing',
};
