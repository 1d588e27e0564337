import { afterEach, expect, it, vi } from 'vitest';
import type { AssessmentPrintView, Session } from '../api-types';
import { begin, SessionKeeper } from '../session';
import { row, template, view } from './given';
import './heed-assessment-print-page';
import { rate } from './rows';

const action = { id: 'x', code: 'adult', what: 'A named adult', owner: 'Mrs Kessie', by: '2026-12-01', state: 'TO_DO' as const, evidence: '', why: '' };
const paper: AssessmentPrintView = {
  schoolName: 'Thistlecombe School', foot: { printedAt: '2026-11-18T16:52:00Z', printedBy: { id: 'p', name: 'Ms R. Adeyinka' }, total: 1, from: 1, to: 1, part: 1, parts: 1, seals: [{ ref: 'case:c', lines: 3, seal: '9f2c41d7b06e88a5' }] }, plans: [{ form: 'safety-plan', title: '', child: 'theo', at: '', answers: [{ code: 'lessons', label: 'Lessons', values: ['By the other door'], verbatim: false }] }],
  questions: [{ form: 'assessment', title: '', at: '', answers: [{ code: 'reason', label: 'Reason for the assessment', values: ['Pushing'], verbatim: false }] }],
  children: ['isla', 'theo'].map((id) => ({ child: { id, name: `${id} P.`, registered: '', born: '2013-02-11', year: '9', form: '9R', left: false, homeAuthority: '' }, role: 'Child in the case' })),
  assessment: view([
    row('a', { before: rate(template, 4, 3), after: rate(template, 3, 4), why: 'Support from today.', actions: [action, { ...action, id: 'y', code: 'plan', what: 'A support plan' }] }),
    row('t', { child: 'theo', removed: 'They do not share a bus.' }), row('s', { who: 'STAFF' }),
  ], { reviewOn: '2026-12-08', revision: 4, signatures: [{ step: 'COMPLETED', by: { id: 'p', name: 'Mr J. Corrie' }, role: 'deputy lead', at: '2026-11-18T15:58:00Z', reason: '', revision: 4, stands: true }] }),
};
let page: HTMLElement;

afterEach(() => {
  page.remove();
  vi.unstubAllGlobals();
});

// fact-102
it('the school’s own form has its parts A to E: questions, risks by group, matrix, bands, signatures', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(paper))));
  const keeper = begin(new SessionKeeper({ framed: false, askLaunch: () => Promise.reject(new Error()) }, 'demo'));
  keeper.session = { token: 't', expiresAt: '', idleSeconds: 600, person: { id: 'p', name: 'Ms R. Adeyinka' }, schoolName: '', zone: 'Europe/London', can: ['lead'], terms: {} } as unknown as Session;
  page = Object.assign(document.createElement('heed-assessment-print-page'), { caseId: 'c' });
  document.body.append(page);
  await vi.waitFor(() => expect(page.querySelector('.big')).not.toBeNull());
  expect([...page.querySelectorAll('caption')].map((each) => each.textContent)).toEqual(['A. About this assessment', 'B. Risks and actions (how bad × how likely = risk)', 'Safety plan of isla P.', 'Safety plan of theo P.', 'C. Risk matrix', 'D. Overall rating', 'E. Sign-off', 'Seals']);
  const cells = (n: number): (string | undefined)[] => [...page.querySelector('.big')?.querySelectorAll(`tbody:nth-of-type(${n}) tr:nth-child(2) > *`) ?? []].map((each) => each.textContent?.replaceAll(/\s+/g, ' ').trim());
  expect(cells(1)).toEqual(['1', 'Emotional', 'Risk a', '', '4 × 3 = 12Serious', 'A named adult; A support plan. Mrs Kessie, by Tue 1 Dec Still serious, Risk does not fall, More likely than before: Support from today.', '3 × 4 = 12Serious']);
  expect(cells(2)).toEqual(['2', 'Emotional', 'Risk t', '', 'Left out, because: They do not share a bus.']);
  expect(page.querySelectorAll('.matrix .cell')).toHaveLength(25);
  expect(page.textContent).toContain('Mr J. Corrie, deputy lead');
  expect(page.textContent).toContain('8 December 2026');
  expect(page.textContent).toContain('Never hand this to a family');
  expect(page.querySelector('.foot')?.textContent).toMatch(/Printed by Ms R. Adeyinka.*9f2c/s);
  expect([...page.querySelectorAll('.noprint a')].map((each) => each.getAttribute('href'))).toEqual(['#/assessments/c', '#/children/isla/print', '#/children/theo/print']);
});
