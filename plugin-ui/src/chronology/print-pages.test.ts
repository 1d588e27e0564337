import { afterEach, expect, it, vi } from 'vitest';
import type { CasePrintView, ChildFileView, ChildPrintView, DocumentFoot, OwnLine, PrintedLine, Session } from '../api-types';
import { begin, SessionKeeper } from '../session';
import './heed-case-print-page';
import './heed-child-file-page';
import './heed-child-print-page';

const at = '2025-11-13T15:05:00Z';
const child = { id: 'c', name: 'Isla Penhallow', registered: '', born: '2013-02-11', year: '9', form: '9R', left: false, homeAuthority: '' };
const foot: DocumentFoot = {
  printedAt: '2025-11-18T16:52:00Z', printedBy: { id: 'p', name: 'Ms R. Adeyinka' }, total: 2, from: 1, to: 2, part: 1, parts: 1,
  seals: [{ ref: 'case:k', lines: 1, seal: '9f2c41d7 b06e88a5 00000000 ffffffff' }, { ref: 'concern:n', lines: 1, seal: '11111111 22222222 33333333 44444444' }],
};
const row: PrintedLine = { number: 1, when: 'about lunchtime', recordedAt: at, children: ['Isla Penhallow'], text: 'She was pushed.', verbatim: 'He pushed me.', correctedBy: [2], action: 'Concern', documentRef: 'Concern 1', by: 'Mr A. Lowther' };
const casePrint: CasePrintView = {
  id: 'k', number: 142, schoolName: 'Thistlecombe School', about: 'Pushing, Year 9', status: 'OPEN', openedAt: at, ledBy: { id: 'p', name: 'Ms R. Adeyinka' },
  roles: [{ role: 'MAY_HAVE_BEEN_HARMED', label: 'Child affected', children: [child] }, { role: 'ALLEGED_TO_HAVE_CAUSED_HARM', label: 'Child alleged to be responsible', children: [] }, { role: 'SAW_OR_HEARD', label: 'Child who saw or heard it', children: [] }, { role: 'NOT_SURE', label: 'Not sure yet', children: [] }],
  head: [{ code: 'staffWitnesses', text: 'Mr Corrie' }, { code: 'contacts', child: 'Isla Penhallow', role: 'MAY_HAVE_BEEN_HARMED', text: 'Mrs Kessie' }, { code: 'day', text: '2025-11-13; after lunch' }],
  steps: [{ step: 'First response', child: '', state: 'BEGUN', missing: 3, at, by: 'Ms R. Adeyinka', lines: [] }, { step: 'The plan in four parts', child: '', state: 'TO_DO', missing: 4, by: '', lines: [] }, { step: 'Contact', child: '', state: 'DONE', missing: 0, at, by: 'Ms R. Adeyinka', lines: [3, 5] }],
  reported: [{ line: 1, when: 'about lunchtime' }], wrote: [{ id: 'l', name: 'Mr A. Lowther' }],
  lines: [row, { ...row, number: 2, text: 'It was the lift.', verbatim: '', corrects: 1, correctedBy: [], action: 'Correction', documentRef: '' }], foot,
};
const own: OwnLine = { number: 1, id: 'e', record: 'case:k', kind: 'NOTE', kindLabel: 'Note', when: 'Thu 13 Nov 2025', recordedAt: at, shows: 'SEVERAL', text: 'A note was written.', verbatim: '', corrected: false, correctedBy: [], by: 'Mr A. Lowther' };
const records: ChildFileView['records'] = [{ ref: 'case:k', number: 142, since: at, open: true, role: 'MAY_HAVE_BEEN_HARMED', label: 'Child affected' }, { ref: 'concern:n', since: at, open: false, role: 'NOT_SURE', label: 'Not sure yet' }];
const assessment: ChildFileView['assessments'][number] = { record: 'case:k', number: 142, reviewOn: '2025-12-04', risks: [{ kind: 'Online', nature: 'Harassment on social media', inPlace: '', note: '', before: '4 × 3 = 12, Serious', actions: ['Advice to the family; Ms B'], after: '', why: '', removed: '' }], plan: [{ code: 'needs', label: 'What this child needs', values: ['Quiet.'], verbatim: false }], withheld: 1 };
const childPrint: ChildPrintView = { child, schoolName: 'Thistlecombe School', records, assessments: [assessment], lines: [own], foot: { ...foot, total: 1, to: 1 } };

let page: HTMLElement;
let asked: string[];

async function open(tag: string, id: string, answer: object, shown: string): Promise<void> {
  asked = [];
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    return Promise.resolve(new Response(JSON.stringify(answer)));
  });
  const keeper = begin(new SessionKeeper({ framed: false, askLaunch: () => Promise.reject(new Error()) }, 'demo'));
  keeper.session = { token: 't', expiresAt: '', idleSeconds: 600, person: { id: 'p', name: '' }, schoolName: '', zone: 'Europe/London', can: ['lead'], place: { view: 'desk' }, terms: { roleHarmed: 'Child affected' } } as unknown as Session;
  page = Object.assign(document.createElement(tag), { caseId: id, childId: id });
  document.body.append(page);
  await vi.waitFor(() => expect(page.querySelector(shown)).not.toBeNull());
}

const cells = (n: number): string[] => [...page.querySelectorAll(`.log tbody tr:nth-child(${n}) > *`)].map((each) => (each.textContent ?? '').replaceAll(/\s+/g, ' ').trim());

afterEach(() => {
  page.remove();
  vi.unstubAllGlobals();
});

it('the log has the columns of the form and corrections point both ways', async () => {
  await open('heed-case-print-page', 'k', casePrint, '.log');
  expect([...page.querySelectorAll('.log thead th')].map((each) => each.textContent)).toEqual(['Date and time', 'Detail', 'Action', 'Responsible', 'Document ref.', 'Recorded by']);
  expect(cells(1)).toEqual(['Line 1about lunchtime', 'Isla Penhallow She was pushed.He pushed me. Corrected by line 2; both stay.', 'Concern', '', 'Concern 1', 'Mr A. Lowtherrecorded 13 Nov 2025, 15:05']);
  expect(cells(2)[1]).toContain('Corrects line 1; both stay.');
});

// fact-108
it('the header of the form is filled from the records in the school’s words, and says what nobody has written down', async () => {
  await open('heed-case-print-page', 'k', casePrint, '.doc-head');
  const rows = new Map([...page.querySelectorAll('.doc-head > div')].map((each) => [each.querySelector('dt')?.textContent, each.querySelector('dd')?.textContent?.trim()]));
  expect([...rows.keys()]).toEqual(['Case', 'Date of the incident', 'Place', 'Summary', 'Child affected', 'Child alleged to be responsible', 'Child who saw or heard it', 'Other pupils who saw or heard it', 'Staff who saw or heard it', 'Leads the case',
    'Staff contact: Child affected', 'Staff contact: Child alleged to be responsible', 'Other staff', 'Professionals from outside: Child affected', 'Professionals from outside: Child alleged to be responsible']);
  expect(rows.get('Child affected')).toBe('Isla Penhallow, born 11 February 2013, Year 9, form 9R');
  expect(rows.get('Child alleged to be responsible')).toBe('Nobody recorded');
  expect(rows.get('Place')).toBe('As reported: see line 1.');
  expect(rows.get('Staff who saw or heard it')).toBe('Mr Corrie');
  expect(rows.get('Date of the incident')).toContain('13 November 2025; after lunch');
  expect(rows.get('Staff contact: Child affected')).toContain('Mrs Kessie');
  expect(rows.get('Staff contact: Child alleged to be responsible')).toBe('Not written down yet.');
});

// fact-110
it('the protocol says of each step who took it and when, or that it is still to take', async () => {
  await open('heed-case-print-page', 'k', casePrint, '#steps');
  const rows = [...page.querySelectorAll('section[aria-labelledby=steps] tbody tr')].map((each) => [...each.children].map((cell) => cell.textContent?.trim()));
  expect(rows).toEqual([['First response', 'Begun3 answers to come', 'Ms R. Adeyinka13 Nov 2025, 15:05'], ['The plan in four parts', 'Not done yet', ''], ['Contact', 'DoneLines 3, 5', 'Ms R. Adeyinka13 Nov 2025, 15:05']]);
});

it('the foot says who printed how much and when, with the seal of each history', async () => {
  await open('heed-case-print-page', 'k', casePrint, '.foot');
  expect(page.querySelector('.foot p')?.textContent).toBe('Printed by Ms R. Adeyinka on 18 Nov 2025, 16:52. It holds all 2 lines.');
  expect([...page.querySelectorAll('.seals tbody tr')].map((each) => each.textContent?.replaceAll(/\s+/g, ' ').trim())).toEqual(['Case 142case:k19f2c41d7 b06e88a5 00000000 ffffffff', 'Concern 1concern:n111111111 22222222 33333333 44444444']);
  expect(page.querySelector('.log tfoot')?.textContent).toContain('Seal 9f2c41d7');
  expect(page.querySelector('.prompt-wait')).toBeNull();
});

it('what is left out is counted, and the next part is one request more', async () => {
  await open('heed-case-print-page', 'k', { ...casePrint, foot: { ...foot, total: 6200, from: 1, to: 5000, parts: 2 } }, '.prompt-wait');
  expect(page.querySelector('.prompt-wait')?.textContent).toContain('1,200 lines of this chronology are not in this part.');
  page.querySelector<HTMLElement>('.prompt-wait button')?.click();
  await vi.waitFor(() => expect(asked).toEqual(['/api/cases/k/print?part=1', '/api/cases/k/print?part=2']));
});

it('an own file on paper says why words are not there and names its record', async () => {
  await open('heed-child-print-page', 'c', childPrint, '.log');
  expect(cells(1)).toEqual(['Line 1Thu 13 Nov 2025', 'A note was written. Its words are in the record alone: more than this child is in it.', 'Note', 'Case 142', 'Mr A. Lowtherrecorded 13 Nov 2025, 15:05']);
  expect(page.querySelector('h1')?.textContent).toBe('Safeguarding file of one child');
  expect(page.querySelector('.doc-head')?.textContent).toContain('Concern of 13 November 2025, closed. Part: Not sure yet');
});

it('an own file on the screen lists its records and goes on from the last line', async () => {
  const view: ChildFileView = { child, records, assessments: [assessment], lines: [{ ...own, number: 0, corrected: true }], more: true };
  await open('heed-child-file-page', 'c', view, '#lines');
  expect([...page.querySelectorAll('#records + ul a')].map((each) => each.getAttribute('href'))).toEqual(['#/cases/k', '#/concerns/n']);
  expect(page.querySelector('.timeline')?.textContent).toContain('Corrected by a later line');
  page.querySelector<HTMLElement>('#lines ~ p button')?.click();
  await vi.waitFor(() => expect(asked.at(-1)).toBe(`/api/children/c/file?before=${encodeURIComponent(at)}`));
});
