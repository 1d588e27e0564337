/** All words of the frame around the screens. Each feature keeps its own in its folder. */

const many = (n: number, one: string, more: string): string => (n === 1 ? one : more.replace('#', String(n)));

export const times = {
  locale: 'en-GB',
  today: 'today', tomorrow: 'tomorrow', yesterday: 'yesterday',
  dayAt: (day: string, time: string) => `${day} at ${time}`,
  timeOn: (time: string, day: string) => `${time} on ${day}`,
  underAMinute: 'less than a minute',
  minutes: (n: number) => `${n} min`,
  hours: (n: number) => `${n} h`,
  days: (n: number) => many(n, '1 day', '# days'),
};

export const common = {
  brand: 'Heed', tabTitle: 'Safeguarding',
  report: 'Report a concern', backToTab: 'Back to Safeguarding', backToDesk: 'Back to the desk', backToHost: 'Back to the MIS',
  cancel: 'Cancel', save: 'Save', remove: 'Remove', send: 'Send', show: 'Show', tryAgain: 'Try again', chooseOne: 'Choose',
  yes: 'Yes', no: 'No', cantTell: 'I cannot tell yet', optional: '(optional)',
  loading: 'Loading', working: 'Working', sending: 'Sending', problemPrefix: 'Problem: ',
  listAnd: (names: readonly string[], word = 'and') =>
    names.length < 2 ? names[0] ?? '' : `${names.slice(0, -1).join(', ')} ${word} ${names[names.length - 1]}`,
  yearForm: (year: string, form: string) =>
    [year === '' ? '' : /^\d+$/.test(year) ? `Year ${year}` : year, form === '' ? '' : `form ${form}`].filter(Boolean).join(', '),
  count: (n: number) => n.toLocaleString('en-GB'),
  day: 'Day', time: 'Time', reason: 'Reason', latest: 'latest', alleged: 'What is alleged is not established.',
};

export const failures = {
  unreachableTitle: 'Could not reach Heed',
  unreachable: 'The connection failed or took too long. Everything you have written is kept. Check the network, then try again.',
  keptOnPage: 'Everything you have written is kept.',
  loadTitle: 'This page could not be loaded',
  notFetched: 'A part of this page did not come. Check the network and try again; if it fails again, open the page in the school’s system anew.',
  unexpected: 'Something went wrong in Heed. Everything you have written is kept. Try again; if it fails again, speak to a safeguarding lead in person.',
  signedOut: 'Your session ended and could not be renewed. Everything you have written is kept on this page. Sign in to the school’s system again in another tab, then try again.',
  gone: 'This does not exist, or it is not open to you.',
  missing: (n: number) => many(n, 'One answer is missing', '# answers are missing'),
  wrong: (n: number) => many(n, 'One answer needs another look', '# answers need another look'),
};

export const shell = {
  navLabel: 'Heed', desk: 'Desk', cases: 'Cases', audit: 'Audit', setup: 'Set-up', paper: 'Paper forms', firstLead: 'Head’s code',
  skip: 'Skip to the page', hideScreen: 'Hide screen', hideKey: 'Esc', hideNow: 'Hide now', factor: 'Second step',
  signedIn: (name: string) => `Signed in as ${name}. This page hides itself when you look away.`,
  hiddenTitle: 'This page is hidden',
  hidden: 'It hid itself so that nobody else reads it. Nothing is lost.',
  showAgain: 'Show the page',
  lockedTitle: 'This page hid itself',
  locked: 'Nobody used it for a while. Everything you have written is kept. Carry on to open it again; the school’s system confirms who you are.',
  carryOn: 'Carry on',
  warnTitle: 'Are you still there?',
  warn: 'This page will hide itself in less than a minute. What you have written is kept.',
  stay: 'I am still here',
  starting: 'Opening safeguarding',
  otherPerson: 'Somebody else is signed in now. The page was cleared.',
};

export const troubles = {
  danger: 'If a child is in danger now, call 999, then go and find a designated safeguarding lead. Do not wait for this page.',
  'not-framed': {
    title: 'Open safeguarding from the school’s system',
    text: 'This page works inside the school’s own system, so that it knows who you are. Sign in there, open a pupil or the home page and choose Safeguarding.',
  },
  'not-secure': {
    title: 'This address is not secure',
    text: 'Heed opens only over https. Tell the person who looks after the school’s computers.',
  },
  silent: {
    title: 'The school’s system did not answer',
    text: 'Heed asked the page around it who you are and heard nothing for 8 seconds. Nothing was lost. Try again, or reload the page.',
  },
  'signed-out': {
    title: 'You are signed out of the school’s system',
    text: 'Sign in to the school’s system again, in this window or another, then try again. Everything you have written is kept.',
  },
  refused: {
    title: 'Safeguarding could not be opened',
    text: 'The school’s system or Heed refused to open this page for you. Try again. If it happens again, tell the person who looks after the school’s computers.',
  },
  unreachable: {
    title: 'Could not reach Heed',
    text: 'The connection failed or took too long. Everything you have written is kept. Check the network, then try again.',
  },
};
