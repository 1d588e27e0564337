/** Words of the printed risk assessment. */
export const paper = {
  title: 'Risk assessment', joint: 'Risk assessment and safety plan', back: 'Back to the risk assessment', version: (n: number) => `Version ${n}`, of: 'of',
  notForFamilies: 'For the safeguarding leads only. Never hand this to a family: print their child’s own file instead.', choose: 'Choose A4, landscape.', family: 'For a family, print their child’s own file: it holds that child’s risks and plan alone.', sheetOf: (name: string) => `Own file of ${name}`,
  about: 'A. About this assessment', names: 'Names and dates of birth', risks: 'B. Risks and actions (how bad × how likely = risk)', considerations: 'B. Considerations and actions', columns: ['No.', 'Kind', 'Nature of the risk', 'Normally in place', 'Before', 'Actions, who and when', 'After'], letterColumns: ['No.', 'Consideration', 'Risk', 'Level', 'Actions to reduce it, who and when', 'Revised level'],
  because: 'because:', noReason: 'no reason given yet', state: { TO_DO: 'to do', STARTED: 'started', DONE: 'done' }, plan: (name: string) => `Safety plan of ${name}`, nothing: 'Nothing is written yet.', matrix: 'C. Risk matrix', howBad: 'How bad', overall: 'D. Overall rating', overallColumns: ['Risk', 'Rating', 'What it asks of us'], lettersMean: 'C. What the letters mean',
  asks: ['Keep what is in place.', 'Watch at each review.', 'Actions with an owner and a date.', 'Headteacher agrees in writing.', 'Does not go ahead without further action.'],
  signOff: 'E. Sign-off', signColumns: ['Step', 'Name and role', 'Signed', 'Date and time'], inHeed: 'Signed in Heed', space: 'Space for a signature', review: 'Next review', noReview: 'No day is set.',
};
