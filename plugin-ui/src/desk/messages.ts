/** Words of the lead's desk. */

const number = (n: number): string => ['Nothing', 'One thing', 'Two things', 'Three things', 'Four things', 'Five things', 'Six things', 'Seven things', 'Eight things', 'Nine things'][n] ?? `${n} things`;

const more = (n: number): string => `${number(n).replace(/ things?$/, '')} more`;

/** Codes of a host that cannot be reached now. Any other code is the host's own refusal. */
const AWAY = new Set(['resting', 'no-connection', 'unknown-name', 'tls', 'gateway', 'too-slow', 'host-down']);

export const desk = {
  title: 'What needs you',
  summary: (past: number, today: number) => {
    const late = past === 0 ? '' : `${number(past)} ${past === 1 ? 'is' : 'are'} past ${past === 1 ? 'its' : 'their'} time. `;
    if (today === 0) return late === '' ? 'Nothing is due today.' : `${late}Nothing else is due today.`;
    return `${late}${past === 0 ? number(today) : more(today)} ${today === 1 ? 'is' : 'are'} due today.`;
  },
  zone: 'Times are the school’s.', report: 'Report a concern', show: 'Show',
  chips: { ALL: 'Everything', NEW: 'New concerns', CLOCK: 'Set times', DECIDE: 'To decide' },
  chip: (words: string, n: number) => `${words}, ${n}`, showing: (n: number) => (n === 1 ? '1 row shown' : `${n} rows shown`),
  groups: { PAST: 'Past its time', TODAY: 'Today', WEEK: 'This week', LATER: 'Later' },
  past: (span: string) => `${span} past`, wasDue: 'was due', contactNow: (moment: string) => `Contact now; latest ${moment}`, contact: '24-hour contact', reviewBy: (moment: string) => `Review; latest ${moment}`, review: 'Risk assessment', waiting: (span: string) => `${span} waiting`, since: 'since',
  danger: 'Danger now, says the reporter',
  empty: 'Nothing is due today or this week.',
  emptyNext: (n: number) => (n === 0 ? 'No case is open.' : n === 1 ? '1 case is open.' : `${n} cases are open.`),
  emptyQuiet: 'A quiet list can also mean that nobody is telling you. Ask a few colleagues what they have noticed.',
  emptyFilter: 'Nothing of this kind.',
  roles: 'Roles to confirm', rolesNone: 'Nobody is waiting.', rolesNoneNext: 'When the MIS gives someone the role of lead or deputy, they appear here first and see nothing until you agree.',
  roleAsks: (name: string, role: string) => `${name}: ${role}`, roleSince: 'Offered by the MIS', roleMine: 'This is your own role. Another lead or the headteacher has to confirm it.',
  roleReason: 'Reason', roleReasonHint: 'Needed when you say no. Both are kept.', confirm: 'Confirm', withdraw: 'Not this person', withdrawYes: 'Refuse the role', needReason: 'Write why this person should not have the role',
  roleDone: 'The role was decided.',
  pairings: 'A second link to the MIS asks to be let in', pairingText: 'Compare the figures with the screen of the person who set it up. Approve it only if they are the same and you know about it.',
  product: 'System', address: 'Address', fingerprint: 'Figures to compare', asked: 'Asked', approve: 'Approve the link', approved: 'The link was approved.',
  drafts: (n: number) => (n === 1 ? 'Somebody has had an unfinished report for more than a day. Its words are theirs until they send it; Heed has reminded them.' : `${n} people have had unfinished reports for more than a day. The words are theirs until they send them; Heed has reminded them.`),
  queue: (n: number, since: string) => `${n === 1 ? '1 entry waits' : `${n} entries wait`} for the MIS${since === '' ? '' : ` since ${since}`}.`, refused: (n: number) => `The MIS refused ${n === 1 ? '1 entry' : `${n} entries`} of cases. The case says why, and a lead can try again there.`, compared: 'Ask IT who changed the MIS’s own table. Compared', queueTrouble: (code: string) => (AWAY.has(code) ? 'The MIS does not answer.' : `The MIS does not take them (${code}): tell whoever looks after it.`), queueKept: 'They are safe here and go by themselves when the link is back.',
  roster: 'Pupil details from the MIS', old: (span: string) => `${span} old`,
};
