/** Words of set-up. No child is named on this page. */
export const setup = {
  title: 'Set up Heed', text: 'About an afternoon. You can stop after any step. You will never see a child’s name here.',
  codeTitle: 'Open set-up', codeText: 'Heed printed a code when it was started for the first time. It works for 30 minutes.', code: 'Set-up code', codeButton: 'Open set-up', codeNeed: 'Type the set-up code', codeWrong: 'The code is wrong, was used, or is older than 30 minutes. Ask for a new one where Heed was started.',
  steps: 'Steps of set-up', done: (n: number, of: number) => `${n} of ${of} steps done`,
  names: { pair: 'Pair with the MIS', health: 'Link health', send: 'Match SEND', words: 'Words and detail', duty: 'Who is on duty', first: 'First lead', test: 'Test everything' },
  tags: { done: 'Done', none: 'None to match', todo: 'To do', well: 'Well', look: 'Needs a look', named: 'Named', waits: 'Waits for the head', toFix: (n: number) => `${n} to fix`, of: (n: number, of: number) => `${n} of ${of}` },
  saved: 'Saved.',
};

export const pairing = {
  steps: ['In the MIS, open the Heed add-on’s settings.', 'Press “Show a pairing code”. It works once, for 15 minutes.', 'Paste the code here.'],
  code: 'Pairing code', button: 'Pair', need: 'Paste the pairing code',
  paired: 'Paired', pairedText: 'Heed and the MIS exchanged addresses and keys, and a test call came back.',
  pending: 'A second link waits for approval.', pendingText: 'A confirmed lead has to approve it on the desk. Until then the first link stays in use.',
  mis: 'MIS', address: 'Address', fingerprint: 'Figures to compare', fingerprintText: 'The MIS’s settings page must show the same figures.', keys: 'Keys', keysText: 'Exchanged by both sides. They renew themselves, nothing to paste.',
  product: (name: string, version: string, api: string) => `${name} ${version}, interface ${api}`,
  again: 'Pair again', againText: 'A new code replaces this link. Nothing already recorded is lost.',
};

export const health = {
  none: 'There is no link yet.', noneNext: 'Pair with the MIS first.', lastHeard: 'Last heard from', ago: (span: string) => `${span} ago`, never: 'Never',
  clocks: 'Clocks', apart: (s: number) => `${Math.abs(s).toLocaleString('en-GB')} s apart`, fine: 'Up to 60 s is fine', pupils: 'Pupils and staff', and: (a: string, b: string) => `${a} and ${b}`, synced: 'Read', notSynced: 'Not read yet',
  entries: 'Entries to the MIS', waiting: (n: number) => (n === 0 ? 'None waiting' : `${n} waiting`), sent: (n: number, r: number) => `${n} sent, ${r} receipts`, sync: 'Read pupils and staff now', syncDone: 'Pupils and staff were read.', trouble: 'What happened:',
};

export const send = {
  text: 'Say what each of the MIS’s descriptors means. Heed never guesses: a descriptor without a match shows nothing.', table: 'Match of SEND descriptors', caption: 'Descriptors in the MIS and what they mean in Heed',
  head: ['In the MIS', 'Provision', 'Kind of need', 'Language', 'Staff will see', 'Pupils'], none: 'Nothing to match. The MIS’s descriptors stand here once they are read, unless the MIS says itself what each one means.',
  provisions: { '': 'Choose', N: 'Not SEND', K: 'SEN support', E: 'EHC plan' }, needs: { SLCN: 'Speech, language and communication', ASD: 'Autism', SPLD: 'Specific learning difficulty', MLD: 'Moderate learning difficulty', SLD: 'Severe learning difficulty', PMLD: 'Profound and multiple learning difficulty', SEMH: 'Social, emotional and mental health', HI: 'Hearing impairment', VI: 'Vision impairment', MSI: 'Multi-sensory impairment', PD: 'Physical disability', DS: 'Down syndrome', OTH: 'Other need', NSA: 'Need not yet specified' } as Record<string, string>,
  provisionOf: (d: string) => `Provision for ${d}`, needOf: (d: string) => `Need for ${d}`, ealOf: (d: string) => `${d} means English as an additional language`, eal: 'EAL', noMatch: 'No match yet', nothing: 'Nothing yet', notShown: 'Nothing', save: 'Save the match', saved: 'The match is saved.',
};

export const settings = {
  school: 'Name of the school', pack: 'Words for children and roles', detail: 'What the MIS may hold of a case', details: { pointer: 'Only that a note exists, with a link (recommended)', summary: 'The first words of each line, names as they were written', full: 'Each line in full', off: 'Nothing at all' },
  full: 'The headteacher has accepted in writing that the MIS holds each line in full', fullHint: 'Everybody who administers the MIS could then read it.', needHead: 'Full detail needs the headteacher’s acceptance',
  scale: 'Scale of risk assessments', scaleHint: 'For those that are begun from now on; one that was begun keeps its own.', scales: { '5x5': 'How severe times how likely, each from 1 to 5', hml: 'High, medium, low' }, high: 'What high means in your school', medium: 'What medium means', low: 'What low means',
  unopened: 'Remind when a concern is unread for (minutes)', danger: 'The same, when a child may be in danger now (minutes)', support: 'Staff support line', adult: 'Telephone for a concern about the headteacher', adultHint: 'Usually the chair of governors.', starts: 'School day starts', ends: 'School day ends', save: 'Save words and detail', saved: 'Words and detail are saved.',
};

export const duty = {
  text: 'Shown to every member of staff on the form, the receipt and the tab.', day: 'In the school day', out: 'Out of hours', person: 'Person', phone: 'Telephone or extension', room: 'Room', choose: 'Choose', add: 'Add a person', remove: 'Remove', save: 'Save the duty list', saved: 'The duty list is saved.', none: 'Nobody yet.', needPerson: 'Choose the person', needPhone: 'Give a telephone number or extension', n: (list: string, i: number) => `${list}, person ${i}`,
};

export const first = {
  text: 'Choose the designated safeguarding lead and the headteacher. Heed shows one code. Give it to the headteacher in person or on paper: only the head can use it, once, and so confirms the lead.', lead: 'Designated safeguarding lead', head: 'Headteacher', button: 'Make the head’s code', needLead: 'Choose the lead', needHead: 'Choose the headteacher', needTwo: 'The lead and the headteacher must be two people',
  codeTitle: 'The head’s code, shown this once', codeText: (lead: string, head: string) => `For ${head}, to confirm ${lead}. Print it or write it down now; when you leave this page it cannot be shown again.`, print: 'Print it', made: (lead: string, head: string) => `A code was made for ${head} to confirm ${lead}. It has not been used yet.`, again: 'Make a new code', active: (lead: string, head: string) => `${head} confirmed ${lead}.`, activeText: 'Later leads are agreed inside Heed, not here.', noStaff: 'Staff have not been read from the MIS yet. Pair first, then read them.',
};

export const tests = {
  run: 'Run every test', again: (n: number) => `Run all ${n} tests again`, last: 'Last run', works: 'Works', toFix: 'To fix', happened: 'What happened:', todo: 'What to do:', none: 'Nothing was tested yet.', noneNext: 'One button tries the launch, the reading, the writing and the refusals.',
  sum: (ok: number, all: number, bad: string) => (ok === all ? `All ${all} work.` : `${ok} of ${all} work. To fix: ${bad}.`),
};
