/** Invented people and records, for looking at the screens. Times are relative to now. */
const MIN = 60_000;
export const ago = (minutes) => new Date(Date.now() - minutes * MIN).toISOString();
const ahead = (minutes) => ago(-minutes);
const HOUR = 60;
const DAY = 24 * HOUR;

const send = (words, communication) => ({ provision: 'K', words, communication, eal: false, asOf: ago(4 * HOUR) });
export const children = [
  { id: 'c-isla', name: 'Isla Penhallow', shortName: 'Isla P.', year: '9', form: '9R', left: false },
  { id: 'c-theo', name: 'Theo Marchbank', shortName: 'Theo M.', year: '9', form: '9R', left: false, send: send('SEND support: speech and language.', 'Use short questions and pictures.') },
  { id: 'c-priya', name: 'Priya Sandhal', shortName: 'Priya S.', year: '9', form: '9K', left: false },
  { id: 'c-jonah', name: 'Jonah Whitlow', shortName: 'Jonah W.', year: '8', form: '8T', left: false },
  { id: 'c-lena', name: 'Lena Dragomir', shortName: 'Lena D.', year: '7', form: '7A', left: true },
];
const [isla, theo, priya] = children;
export const staff = [
  { id: 'p-lowther', name: 'Mr A. Lowther' }, { id: 'p-adeyinka', name: 'Ms R. Adeyinka' }, { id: 'p-corrie', name: 'Mr J. Corrie' },
  { id: 'p-kessie', name: 'Mrs D. Kessie' }, { id: 'p-oduya', name: 'Mr G. Oduya' }, { id: 'p-farr', name: 'Dr H. Farr' },
];
const [lowther, adeyinka, corrie, kessie] = staff;
export const onDuty = [
  { name: 'Ms R. Adeyinka', role: 'designated safeguarding lead', phone: '214', room: 'room B07', until: '16:30' },
  { name: 'Mr J. Corrie', role: 'deputy lead', phone: '231', room: 'Year 9 office', until: '17:00' },
];
export const adultRoute = [
  { name: 'Mrs V. Ashdown', role: 'chair of governors', phone: '01632 960 144', room: '' },
  { name: 'Duty officer', role: 'local authority designated officer', phone: '01632 960 170', room: '' },
];

const answered = (code, label, values, verbatim = false) => ({ code, label, values, verbatim });
export const myConcerns = [
  { id: 'k-3', receipt: '7P3-WKD', receivedAt: ago(12), state: 'NOT_YET_SEEN', about: 'CHILD', who: 'Isla and 1 other child' },
  { id: 'k-1', receipt: '4T7-QRM', receivedAt: ago(5 * DAY), seenAt: ago(5 * DAY - 14), actedOnAt: ago(5 * DAY - 55), state: 'ACTED_ON', about: 'CHILD', who: 'Isla and 1 other child' },
  { id: 'k-2', receipt: '2K9-HDV', receivedAt: ago(47 * DAY), seenAt: ago(47 * DAY - 38), state: 'SEEN', about: 'CHILD', who: 'Isla' },
];
const words = [
  answered('saw', 'What did you see or hear?', ['Isla stayed behind after registration. She was quiet and rubbed her left arm. She told me that Theo pulled her by the arm outside the science block and that a photo is being passed round.\n\nAnother pupil called it “just banter”.']),
  answered('childWords', 'The child’s own words, exactly as said', ['He said if I tell anyone he’ll send it to everyone. I don’t want to go to science.'], true),
  answered('saidBy', 'Who said it', ['Isla Penhallow']),
  answered('heardBy', 'Who heard it', ['Me, alone with Isla']),
  answered('marks', 'Places on the body', ['Front: child’s left forearm', 'Back: child’s right upper arm and shoulder']),
  answered('place', 'Place', ['Corridor outside the science block']),
];
export const ownConcern = () => ({ concern: myConcerns[1], words, additions: [{ at: ago(4 * DAY), words: 'She told me today that it happened on the bus as well.' }] });

const caseLine = (id, number, who, about, days, nextAct, nextDue) => ({ id, number, who, about, openedAt: ago(days * DAY), role: 'MAY_HAVE_BEEN_HARMED', nextAct, ...(nextDue ? { nextDue } : {}) });
export const cases = [
  caseLine('f-142', 142, 'Isla P. and Theo M.', 'Pushing and messages', 5, 'Contact now', ahead(3 * HOUR + 18)),
  caseLine('f-146', 146, 'Ade F. and one other', 'Remarks in the changing room', 1, 'Contact now', ahead(20 * HOUR)),
  caseLine('f-139', 139, 'Jonah W.', 'Bruise seen in PE', 9, '', undefined),
];
export const tab = (leads) => ({
  child: leads ? { ...isla, send: send('SEND support: social and emotional needs.', 'Asked for quiet places at break.') } : isla,
  rosterAsOf: ago(leads ? 4 : 7 * HOUR), rosterLate: !leads, onDuty, supportLine: 'extension 400',
  draft: { savedAt: ago(6) }, mine: myConcerns, moreMine: false,
  ...(leads ? { lead: { newConcerns: 1, cases: cases.slice(0, 1), siblings: [{ id: 'c-r', name: 'Rowan Penhallow', shortName: 'Rowan P.', year: '7', form: '7B', left: false }] } } : {}),
});

const q = (code, kind, label, hint = '', required = false, max = 200, choices = []) => ({ code, kind, label, hint, required, max, choices });
const choice = (code, label, hint = '') => ({ code, label, hint });
export const form = {
  id: 'concern', version: 1, questions: [
    q('saw', 'text', 'What did you see or hear?', 'Facts first: what happened, in order. If you add what you think, say that it is your view.', true, 8000),
    q('childWords', 'text', 'The child’s own words, exactly as said', 'Leave it empty if you did not hear a child speak. Do not tidy the words.', false, 8000),
    q('saidBy', 'line', 'Who said it'), q('heardBy', 'line', 'Who heard it'),
    q('indicators', 'many', 'Signs you noticed', '', false, 0, [choice('withdrawn', 'Quieter or more withdrawn than usual'), choice('injury', 'A mark or an injury'), choice('absence', 'Missing school or lessons'), choice('online', 'Something sent or shown online')]),
    q('source', 'choice', 'How you know', '', false, 0, [choice('seen', 'I saw or heard it myself'), choice('child', 'A child told me'), choice('other', 'Somebody else told me')]),
    q('marks', 'many', 'Places on the body', '', false, 0, []),
    q('marksNote', 'text', 'What the marks look like', 'Size, colour, and what the child said about them.', false, 2000),
    q('place', 'line', 'Place'), q('online', 'flag', 'Part of it happened online or by phone'),
    q('told', 'choice', 'Have you told a safeguarding lead in person?', 'This form does not replace speaking to someone.', true, 0, [choice('yes', 'Yes, I have told a safeguarding lead'), choice('going', 'Not yet. I will go now'), choice('send', 'I cannot leave my class. Please send someone to me')]),
    q('toldAt', 'time', 'When did you tell them?'), q('room', 'line', 'Which room are you in?', '', false, 40),
    q('danger', 'flag', 'A child may be in danger now', 'The safeguarding team is told at once and sees it first. Call 999 as well.'),
  ],
};
export const report = () => ({ form, children: [isla, theo], onDuty, adultRoute });

const row = (ref, kind, act, why, group, since, button, due, danger = false) => ({ ref, kind, act, why, group, since, button, danger, ...(due ? { due } : {}) });
export const desk = (empty) => ({
  asOf: ago(0), openCases: 12, unsentDrafts: empty ? 0 : 1, rosterAsOf: ago(4),
  hostQueue: empty ? { waiting: 0, stored: 31, refused: 0, trouble: '' } : { waiting: 3, oldest: ago(108), stored: 31, refused: 1, trouble: 'the MIS does not answer' },
  rolesToConfirm: empty ? [] : [{ personId: 'p-kessie', name: 'Mrs D. Kessie', capability: 'deputy', since: ago(2 * HOUR), mine: false }],
  pairings: empty ? [] : [{ id: 'pair-2', product: 'RosarioSIS 12.4', origin: 'https://mis2.thistlecombe.example', fingerprint: '9f2c-41d7', since: ago(40) }],
  rows: empty ? [] : [
    row('case:f-139', 'CONTACT_24H', 'Contact children’s services or the police, or record why not', 'Jonah W., Year 8, case 139. You learned of it yesterday.', 'PAST', ago(26 * HOUR), 'Record the contact', ago(2 * HOUR)),
    row('concern:k-9', 'NEW_CONCERN', 'Read a new concern from Mr Lowther', 'Isla P. and Theo M., Year 9, open case 142. He says he has told Mr Corrie in person.', 'TODAY', ago(11), 'Open the concern', undefined, true),
    row('concern:k-8', 'ACKNOWLEDGE', 'Write down the first steps for Priya S.', 'Year 9. You read the concern at 09:12 and have not yet said what was done.', 'TODAY', ago(150), 'Write the first steps'),
    row('case:f-142', 'CONTACT_24H', 'Contact children’s services or the police, or record why not', 'Ade F. and one other, Year 10, case 146. You learned of it yesterday at 15:10.', 'TODAY', ago(20 * HOUR + 42), 'Record the contact', ahead(3 * HOUR + 18)),
    row('concern:k-7', 'TRIAGE', 'Decide where the concern about Kit R. belongs', 'Year 11. Attach it to case 128, open a case or close it with a reason.', 'WEEK', ago(30 * HOUR), 'Decide'),
    row('case:f-146', 'CONTACT_24H', 'Contact children’s services or the police, or record why not', 'Marnie S., Year 7, case 146.', 'WEEK', ago(1 * HOUR), 'Record the contact', ahead(23 * HOUR)),
  ],
});
export const concern = {
  id: 'k-9', receipt: '7P3-WKD', version: 1, about: 'CHILD', status: 'OPENED', reporter: lowther, recordedAt: ago(11), occurredText: 'Today, about 10:50', danger: true, paper: false,
  children: [{ child: isla, role: 'MAY_HAVE_BEEN_HARMED' }, { child: theo, role: 'ALLEGED_TO_HAVE_CAUSED_HARM' }, { child: priya, role: 'SAW_OR_HEARD' }], unknownChildren: ['a boy from Year 7, red coat'], adultName: '',
  words, additions: [], told: 'yes', toldText: 'He says he told Mr Corrie in person at 11:30.', knownAt: ago(22), closedBecause: '', cases: cases.slice(0, 1),
};

const entry = (seq, kind, kindLabel, who, text, minutes, by, more = {}) => ({
  id: `e-${seq}`, seq, kind, kindLabel, children: who.map((c) => ({ id: c.id, name: c.name })), text, verbatim: '', occurredText: '', occurredFrom: ago(minutes + 6), recordedAt: ago(minutes), by, host: 'NOT_SENT', hostTrouble: '', ...more });
const LANE = [['needs', 'What they need', 'involvement', 'Quiet places at break, and somebody to walk to science with.', 'Nobody has written down what this child needs.'], ['support', 'Who supports them', 'first-actions', 'Mrs D. Kessie', 'Nobody is named.'], ['plan', 'Safety plan', 'involvement', 'Mr Corrie, by Friday', 'Not decided yet.'], ['review', 'Review', 'further-actions', '2026-12-03', 'No day is set.'],
  ['family', 'Family told', 'family', 'They were told; Mrs Penhallow; By phone; 2026-11-20', 'Nobody has decided who is told.'], ['voice', 'Voice heard', 'wishes', 'To keep her science set, and that nobody in her form hears of it.; Yes', 'This child has not been asked what they want.'], ['assessment', 'Assessment considered', 'further-actions', 'It was asked for', 'Not considered yet.'], ['strategy', 'Strategy meeting', 'further-actions', 'It was held; 2026-11-22', 'Not asked for, and no reason written down.']];
/** The first so many rows are filled in. */
const lane = (full) => LANE.map(([code, label, form, text, gap], i) => (i < full ? { code, label, text, gap: false, form, record: `r-${i}` } : { code, label, text: gap, gap: true, form }));
const ezra = { id: 'c-ezra', name: 'Ezra Holloway', shortName: 'Ezra H.', year: '', form: '', left: false, elsewhere: { kind: 'CHILD', school: 'Larkhollow School', contact: 'Mr Oddie, lead there' } };
export const caseView = {
  id: 'f-142', number: 142, version: 4, about: 'Pushing and messages, Year 9', status: 'OPEN', openedAt: ago(5 * DAY), ledBy: adeyinka, total: 23, more: true, mayDecide: true, writeBack: 'pointer',
  children: [{ child: isla, role: 'MAY_HAVE_BEEN_HARMED', siblings: [{ id: 'c-r', name: 'Rowan Penhallow', shortName: 'Rowan P.', year: '7', form: '7B', left: false }], homeAuthority: 'Wenbury Council', lane: lane(7), earlierChecked: { at: ago(4 * DAY), by: adeyinka } },
    { child: theo, role: 'ALLEGED_TO_HAVE_CAUSED_HARM', siblings: [], homeAuthority: 'Wenbury Council', lane: lane(3) },
    { child: ezra, role: 'NOT_SURE', siblings: [], homeAuthority: '', lane: lane(0), outsider: { kind: 'CHILD', firstName: 'Ezra', lastName: 'Holloway', school: 'Larkhollow School', homeAuthority: '', contact: 'Mr Oddie, lead there' } }],
  records: [], mayRecord: true,
  clocks: [{ id: 'cl-2', kind: 'CONTACT_24H', act: 'Contact children’s services or the police, or record why not', started: ago(20 * HOUR + 42), due: ahead(3 * HOUR + 18), metHow: '', late: false },
    { id: 'cl-1', kind: 'CONTACT_24H', act: 'Contact children’s services or the police, or record why not', started: ago(5 * DAY), due: ago(4 * DAY), metAt: ago(5 * DAY - 70), metHow: 'Children’s services rung', late: false }],
  concerns: ['k-9'],
  entries: [
    entry(23, 'CONCERN', 'Concern', [isla, theo], 'New concern from Mr Lowther.', 11, lowther),
    entry(22, 'CHILD_WORDS', 'Child’s words', [isla], 'Isla spoke with Mrs Kessie. This adds to what she said before. Both accounts are kept.', 26 * HOUR, kessie, { verbatim: 'I didn’t say about the messages before because I thought I’d get done for it.', host: 'WAITING' }),
    entry(21, 'NOTE', 'Note', [isla, theo], 'The place was the science corridor, not the hall. (Mr Lowther mixed them up.)', 3 * DAY, adeyinka, { corrects: 'e-19', host: 'STORED' }),
    entry(20, 'CONTACT', 'Contact', [isla, theo], 'Rang children’s services. Spoke to the duty worker, who will answer within 48 hours.', 5 * DAY - 70, adeyinka, { host: 'STORED' }),
    entry(19, 'CONCERN', 'Concern', [isla, theo], 'Mr Lowther reported what Isla told him after lesson 4, in the hall.', 5 * DAY, lowther, { correctedBy: 'e-21', host: 'STORED' }),
    entry(18, 'DECISION', 'Decision', [isla], 'Isla and Theo leave science by different doors from today.', 5 * DAY + 30, corrie, { host: 'WITHHELD' }),
  ],
};
export const olderEntries = { items: [entry(17, 'NOTE', 'Note', [theo], 'Spoke with the form tutor.', 6 * DAY, corrie), entry(16, 'NOTE', 'Note', [isla], 'Case opened.', 6 * DAY + 5, adeyinka)], more: false };
export const paperForms = { codes: ['H7K-2MD', 'H7K-9QT'], onDuty, schoolName: 'Thistlecombe School' };

const sendRow = (descriptor, provision, need, pupils, eal = false) => ({ descriptor, provision, need, eal, pupils });
export const setup = {
  paired: { hostId: 'thistlecombe', product: 'Gibbon', version: '30.0.01', apiVersion: '1.0.0', origin: 'https://mis.thistlecombe.example', fingerprint: '41d7-b06e', pairedAt: ago(3 * DAY), lastHeard: ago(4), clockApartSeconds: 0.4, pupils: 1204, staff: 96, syncedAt: ago(4), syncTrouble: '', waiting: 0, sent: 31, receipts: 31 },
  send: [sendRow('Speech and language, high', 'E', 'SLCN', 9), sendRow('Speech and language, medium', 'K', 'SLCN', 41), sendRow('Autism', 'K', 'ASD', 22), sendRow('English as an additional language', 'N', '', 130, true), sendRow('Behaviour, low', '', '', 3)],
  staff: staff.map((each, i) => ({ ...each, offered: i === 1 ? ['lead'] : [], confirmed: [] })),
  settings: { termPack: 'neutral', detail: 'pointer', headAcceptsFull: false, unopenedMinutes: 30, dangerMinutes: 5, supportLine: 'extension 400', dayStarts: '08:00', dayEnds: '16:30', adultPhone: '01632 960 144', schoolName: 'Thistlecombe School', zone: 'Europe/London', riskScale: '5x5', riskHigh: '', riskMedium: '', riskLow: '' },
  duty: { day: [{ personId: 'p-adeyinka', phone: '214', room: 'room B07' }], outOfHours: [] }, firstLead: 'NONE', firstLeadName: '', headName: '',
  tests: [
    { code: 'launch', label: 'Staff can open Heed from a pupil’s profile', ok: true, what: '', todo: '' },
    { code: 'signature', label: 'A launch with a changed signature is refused', ok: true, what: '', todo: '' },
    { code: 'roster', label: 'Pupils and staff are read', ok: true, what: '', todo: '' },
    { code: 'entry', label: 'A test entry is stored in the MIS and its receipt kept', ok: true, what: '', todo: '' },
    { code: 'bell', label: 'The bell notice arrives, without content', ok: false, what: 'the MIS refused the test notice (reply 403). Nothing else depends on it.', todo: 'in Gibbon, open Admin, then Notification settings, and allow “Heed: something needs you”. Then run the tests again.' },
  ], testedAt: ago(3),
  mayPair: true, termPacks: [{ code: 'neutral', label: 'Neutral', sample: 'Child who may have been harmed, child alleged to have caused harm' }, { code: 'kcsie', label: 'Statutory guidance', sample: 'Victim, alleged perpetrator' }],
};

/** Chronologies on paper and a child's own file; `HEED_LINES` makes the print as long as one likes. */
const identity = (child, born) => ({ id: child.id, name: child.name, registered: '', born, year: child.year, form: child.form, left: child.left });
const foot = (total) => ({ printedAt: ago(0), printedBy: adeyinka, total, from: 1, to: total, part: 1, parts: 1, seals: [{ ref: 'case:6f1c8a52-0b1e-4c55-9d2e-3c1f5a7b9e01', lines: total, seal: '9f2c41d7 b06e88a5 1c37e0f2 44aa19cd' }, { ref: 'concern:1b0f6c1e-77aa-4d0e-8f7d-2f4f5f6a7b8c', lines: 3, seal: '03be77a1 5c2d90ef 8e11b6a4 d07f3c28' }] });
const labels = { MAY_HAVE_BEEN_HARMED: 'Child who may have been harmed', ALLEGED_TO_HAVE_CAUSED_HARM: 'Child alleged to have caused harm', SAW_OR_HEARD: 'Saw or heard it', NOT_SURE: 'Not sure yet' };
export const casePrint = (view) => {
  const own = view.entries.toReversed();
  const total = Math.max(own.length, Number(process.env.HEED_LINES ?? 0));
  const lines = Array.from({ length: total }, (_, i) => {
    const each = own[i % own.length];
    return { number: i + 1, when: each.occurredText || 'Thu 13 Nov 2025, 13:10', recordedAt: each.recordedAt, children: each.children.map((one) => one.name), text: each.text, verbatim: each.verbatim, ...(i === 3 ? { corrects: 2 } : {}), correctedBy: i === 1 ? [4] : [], action: each.kindLabel, documentRef: i === 0 ? 'Concern 1' : '', by: each.by.name };
  });
  const who = { MAY_HAVE_BEEN_HARMED: [identity(isla, '2013-02-11')], ALLEGED_TO_HAVE_CAUSED_HARM: [identity(theo, '2012-11-03')], SAW_OR_HEARD: [identity(priya, '2013-05-24')], NOT_SURE: [] };
  return { id: view.id, number: view.number, schoolName: 'Thistlecombe School', about: view.about, status: view.status, openedAt: view.openedAt, ledBy: view.ledBy, roles: Object.keys(labels).map((role) => ({ role, label: labels[role], children: who[role] })), head: [{ code: 'day', text: '2025-11-13; after lunch' }, { code: 'place', text: 'On the school’s site; science corridor' }, { code: 'summary', text: 'Pulling by the arm, and messages that threaten to pass on a picture.' }, { code: 'staffWitnesses', text: 'Mr A. Lowther' }, { code: 'contacts', child: 'Isla Penhallow', role: 'MAY_HAVE_BEEN_HARMED', text: 'Mrs D. Kessie' }],
    steps: [{ step: 'Concern', child: '', state: 'DONE', missing: 0, at: ago(5 * DAY), by: 'Mr A. Lowther', lines: [1] }, { step: 'First steps', child: '', state: 'DONE', missing: 0, at: ago(5 * DAY - 20), by: 'Ms R. Adeyinka', lines: [2] }, { step: 'First response', child: '', state: 'BEGUN', missing: 3, at: ago(4 * DAY), by: 'Ms R. Adeyinka', lines: [] }, { step: 'Telling the family', child: 'Theo M.', state: 'TO_DO', missing: 7, by: '', lines: [] }],
    reported: [{ line: 1, when: 'Thu 13 Nov 2025, “about lunchtime”' }], wrote: [lowther, corrie], lines, foot: foot(total) };
};
const ownRecords = [{ ref: 'case:6f1c8a52-0b1e-4c55-9d2e-3c1f5a7b9e01', number: 142, since: ago(6 * DAY), open: true, role: 'MAY_HAVE_BEEN_HARMED', label: labels.MAY_HAVE_BEEN_HARMED }, { ref: 'concern:2', since: ago(40 * DAY), open: false, role: 'NOT_SURE', label: labels.NOT_SURE }];
const ownLine = (number, shows, kindLabel, text, verbatim = '') => ({ number, id: `o-${number}`, record: ownRecords[number > 2 ? 0 : 1].ref, kind: 'NOTE', kindLabel, when: 'Thu 13 Nov 2025, 13:10', recordedAt: ago((9 - number) * DAY), shows, text, verbatim, corrected: number === 3, correctedBy: number === 3 ? [4] : [], ...(number === 4 ? { corrects: 3 } : {}), by: 'Ms R. Adeyinka' });
const ownLines = [ownLine(1, 'WORDS', 'Concern', 'What did you see or hear?\nShe had not eaten and kept to herself.'), ownLine(2, 'WORDS', 'Closed', 'Closed without a case: spoke with her mother; she had been unwell.'), ownLine(3, 'SEVERAL', 'Concern', 'A concern was reported.'), ownLine(4, 'SEVERAL', 'Correction', 'An earlier line was corrected.'), ownLine(5, 'WORDS', 'Child’s words', '', 'I want to stay in my science set.'), ownLine(6, 'ANOTHER', 'Note', 'A note was written.')];
const ownAssessments = [{ record: ownRecords[0].ref, number: 142, at: ago(DAY), reviewOn: '2026-12-04', risks: [{ kind: 'Online', nature: 'Harassment on social media', inPlace: 'Support from the pastoral team', note: '', before: '4 × 3 = 12, Serious', actions: ['Advice to the family; Mr J. Corrie; by 2 December 2026; to do'], after: '4 × 2 = 8, Moderate', why: '', removed: '' }], plan: [{ code: 'unstructured', label: 'Breaks, lunch, clubs and other time without a lesson', values: ['The library is open to her with Mr Corrie.'], verbatim: false }], withheld: 1 }];
export const childFile = () => ({ child: identity(isla, '2013-02-11'), records: ownRecords, assessments: ownAssessments, lines: ownLines.toReversed(), more: false });
export const childPrint = () => ({ child: identity(isla, '2013-02-11'), schoolName: 'Thistlecombe School', records: ownRecords, assessments: ownAssessments, lines: ownLines, foot: foot(ownLines.length) });
