import type { AssessmentView, RiskRow, RiskTemplate } from '../api-types';
import { rate } from './rows';

/** A small assessment for tests. */
export const template: RiskTemplate = {
  id: 'peer-harm', version: 1, title: 'Risks', variant: '5x5', source: '', seriousFrom: 12, rows: [],
  severities: ['No harm', 'Minor harm', 'Moderate harm', 'Major harm', 'Fatal'], likelihoods: ['Not likely', 'Unlikely', 'Possible', 'Likely', 'Highly likely'],
  bands: [[1, 2, 'Very low'], [3, 7, 'Minimal'], [8, 11, 'Moderate'], [12, 14, 'Serious'], [15, 25, 'Major']].map(([from, to, label], i) => ({ code: `b${i + 1}`, from: Number(from), to: Number(to), label: String(label), meaning: '' })),
  kinds: [{ code: 'emotional', label: 'Emotional' }],
  actions: [['adult', 'A named adult'], ['plan', 'A support plan'], ['apart', 'A child is kept apart']].map(([code = '', label = '']) => ({ code, label, asksWhy: code === 'apart', source: '' })),
};

export const row = (id: string, more: Partial<RiskRow> = {}): RiskRow => ({
  id, code: id, who: 'CHILD', child: 'isla', kind: 'emotional', nature: `Risk ${id}`, inPlace: '', note: '', actions: [], why: '', flags: [], added: false,
  suggested: { before: rate(template, 4, 3), after: rate(template, 4, 2), actions: ['adult', 'plan'], consider: ['apart'] }, ...more,
});

const child = (id: string, name: string): AssessmentView['children'][number] => ({ child: { id, name, shortName: name, year: '9', form: '9R', left: false }, role: 'NOT_SURE' });

export const view = (rows: RiskRow[], more: Partial<AssessmentView> = {}): AssessmentView => ({
  caseId: 'c', number: 7, template, revision: 0, children: [child('isla', 'Isla P.'), child('theo', 'Theo M.')], rows, missing: [], signatures: [], next: 'FILL', savings: [], mayWrite: true, ...more,
});
