/** Words of a concern as the safeguarding team reads it. */

export const lead = {
  title: 'Concern', from: (name: string) => `Concern from ${name}`,
  received: 'Received', receipt: (code: string) => `Receipt ${code}.`, paper: 'Copied from a paper form.',
  danger: 'The reporter says a child may be in danger now.', dangerText: 'Act first, write afterwards: 999, then the child.',
  facts: 'Who and when', children: 'Children', adult: 'Adult in school', when: 'When it happened', told: 'Told in person', knownAt: 'First known', unknown: 'Name not known',
  words: 'What was reported', additions: 'Added later by the reporter',
  status: { NEW: 'New', OPENED: 'Read', ACKNOWLEDGED: 'First steps recorded', ATTACHED: 'In a case', CLOSED: 'Closed' },
  needs: 'Needs', communication: 'How to communicate',
};

export const acknowledge = {
  title: 'First steps', text: 'The reporter sees that you have read it. Your answers stay inside the safeguarding team.',
  others: 'May this be abusive or violent, or does any child need social care or the police?', othersHint: '“Yes” or “cannot tell” starts the 24 hours to contact children’s services or the police.',
  YES: 'Yes', NO: 'No', CANT_TELL: 'I cannot tell yet',
  knew: 'When did you first know?', knewHint: 'In person counts. The 24 hours run from here.',
  talked: 'I have talked to the reporter',
  safety: 'What was done first so that every child is safe?', safetyHint: 'For each child, in a sentence: where they are, who is with them, what was agreed.',
  save: 'Save the first steps', saved: 'The first steps are saved.',
  needOthers: 'Say whether social care or the police may be needed', needDay: 'Say on which day you first knew', needTime: 'Say at what time you first knew', needSafety: 'Write what was done first for safety',
  done: 'First steps', safetyShort: 'What was done', knewShort: 'First known', by: 'Recorded by', othersShort: 'Social care or police needed', talkedYes: 'Talked to the reporter', talkedNo: 'Has not yet talked to the reporter',
};

export const triage = {
  title: 'Where does it belong?', text: 'Choose one. Nothing is lost whichever you choose, and the reporter sees only that it is being acted on.',
  attach: 'Add it to a case', attachPick: 'Cases of these children', attachButton: 'Add it to this case', needCase: 'Choose the case',
  isClosed: ' (closed)', reopen: 'Why is the case opened again?', reopenHint: 'It is closed. Adding this report opens it again; nothing of it was lost.', needReopen: 'Say why the case is opened again',
  open: 'Open a case', openLabel: 'What is the case about?', openHint: 'A few neutral words, such as “Pushing and messages, Year 9”. What is alleged is not established.', openButton: 'Open the case', needAbout: 'Say in a few words what the case is about',
  close: 'Close it with a reason', closeLabel: 'Why is nothing more needed?', closeHint: 'Somebody may read this years from now. Say what you checked and with whom.', closeButton: 'Close the concern', needReason: 'Write the reason',
  caseLine: (number: number, who: string, about: string) => `Case ${number}, ${who}: ${about}`,
  attached: (number: number | string) => `It belongs to case ${number}.`, openIt: 'Open the case',
  closed: 'Closed because', closedSaid: 'The concern is closed.',
};
