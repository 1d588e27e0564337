import { expect, it } from 'vitest';
import { row, template, view } from './given';
import { merged, same } from './merge';
import { flagsOf, groups, moved, nextOpen, rate } from './rows';
import { Work } from './work';
import { differences, runs } from './versions';

const work = (...rows: Parameters<typeof view>[0]): Work => new Work(view(rows), () => undefined);
const theo = { child: 'theo' };
const given = { owner: 'Mrs Kessie', by: '2026-12-01' };
const give = (of: Work, id: string): void => of.change(id, of.actionsOf(of.row(id) ?? row('')).map((each) => each.id), given);

// fact-187
it('the arrow keys move in two directions on the matrix and stop at its edges', () => {
  expect(moved(4, 3, 'ArrowUp')).toEqual([5, 3]);
  expect(moved(5, 3, 'ArrowUp')).toEqual([5, 3]);
  expect(moved(1, 1, 'ArrowDown')).toEqual([1, 1]);
  expect(moved(4, 5, 'ArrowRight')).toEqual([4, 5]);
  expect(moved(4, 1, 'ArrowLeft')).toEqual([4, 1]);
  expect(moved(4, 3, 'Home')).toBeUndefined();
});

// fact-188
it('every score has its band, at the edges too', () => {
  const code = (s: number, l: number): string => rate(template, s, l).band;
  expect([code(1, 2), code(1, 3), code(2, 3), code(2, 4), code(2, 5), code(3, 4), code(3, 5), code(5, 5)]).toEqual(['b1', 'b2', 'b2', 'b3', 'b3', 'b4', 'b5', 'b5']);
});

// fact-190
it('what does not fall, stays serious or becomes more likely is pointed out; what was lowest has nothing to win', () => {
  expect(flagsOf(template, rate(template, 4, 3), rate(template, 3, 4))).toEqual(['SERIOUS', 'NO_REDUCTION', 'LIKELIHOOD_RISES']);
  expect(flagsOf(template, rate(template, 4, 5), rate(template, 3, 4))).toEqual(['SERIOUS']);
  expect(flagsOf(template, rate(template, 1, 1), rate(template, 1, 1))).toEqual([]);
  expect(flagsOf(template, rate(template, 4, 3), undefined)).toEqual([]);
});

it('a suggestion counts only when it is confirmed, and each press confirms one row', () => {
  const of = work(row('a'), row('b'));
  expect(of.dirty).toBe(false);
  of.confirm('a');
  expect([of.row('a')?.before?.score, of.row('a')?.after, of.row('b')?.before]).toEqual([12, undefined, undefined]);
  expect(of.row('a')?.actions.map((each) => each.code)).toEqual(['adult', 'plan']);
});

it('after waits until every action has an owner and a date; then one press confirms both', () => {
  const of = work(row('a'));
  expect(of.offerFor(row('a'))).toEqual({ before: rate(template, 4, 3) });
  give(of, 'a');
  of.confirm('a');
  expect([of.row('a')?.before?.score, of.row('a')?.after?.score]).toEqual([12, 8]);
});

it('an action that loses its owner takes the after back until it has one again', () => {
  const of = work(row('a'));
  give(of, 'a');
  of.confirm('a');
  const first = of.row('a')?.actions[0]?.id ?? '';
  of.change('a', [first], { owner: '' });
  expect(of.row('a')?.after).toBeUndefined();
  of.change('a', [first], { owner: 'Mr Halloran' });
  expect(of.row('a')?.after?.score).toBe(8);
});

it('a date that is still being typed is no date', () => {
  const of = work(row('a'));
  of.change('a', of.actionsOf(row('a')).map((each) => each.id), { owner: 'Mrs Kessie', by: '0002-12-01' });
  expect(of.offerFor(of.row('a') ?? row('a')).after).toBeUndefined();
  expect(of.toSend(of.settled(), '').rows[0]?.actions[0]?.by).toBeUndefined();
});

// fact-458
it('isolation is never ticked by itself, and is not sent before its reason is written', () => {
  const of = work(row('a'));
  give(of, 'a');
  of.tick('a', 'apart', true);
  expect(of.toSend(of.settled(), '').rows[0]?.actions.map((each) => each.code)).toEqual(['adult', 'plan']);
  const id = of.row('a')?.actions.at(-1)?.id ?? '';
  of.change('a', [id], { why: 'Nothing milder keeps them safe.', ...given });
  expect(of.toSend(of.settled(), '').rows[0]?.actions.map((each) => each.code)).toEqual(['adult', 'plan', 'apart']);
});

it('an owner and a date given once serve the same action elsewhere, for one child or for all, and take nothing from anybody', () => {
  const of = work(row('a'), row('b'), row('t', theo), row('x', { removed: 'Does not apply.' }));
  give(of, 'a');
  const [first] = [of.row('a') ?? row('a')];
  expect([of.reusable(first, true).map((each) => each.id), of.reusable(first, false).map((each) => each.id)]).toEqual([['b'], ['b', 't']]);
  of.reuse(first, true);
  expect(of.row('b')?.actions.map((each) => each.owner)).toEqual(['Mrs Kessie', 'Mrs Kessie']);
  expect(of.row('b')?.before).toBeUndefined();
  of.change('t', of.actionsOf(of.row('t') ?? row('t')).map((each) => each.id), { owner: 'Mr Halloran', by: '2026-12-04' });
  of.reuse(first, false);
  expect(of.row('t')?.actions.map((each) => each.owner)).toEqual(['Mr Halloran', 'Mr Halloran']);
});

it('an action of one’s own can be taken into another row with its person and date', () => {
  const of = work(row('a'), row('b'));
  of.add('a', 'Different doors', given);
  expect(of.elsewhere(of.row('b') ?? row('b')).map((each) => [each.what, each.owner])).toEqual([['Different doors', 'Mrs Kessie']]);
});

it('only rows that changed are sent, and the next row is the next that wants something', () => {
  const of = work(row('a'), row('b'), row('s', { who: 'STAFF' }));
  of.update('b', (each) => ({ ...each, removed: 'Not here.' }));
  expect(of.toSend(of.settled(), 'why').rows.map((each) => each.id)).toEqual(['b']);
  expect(nextOpen(template, of.ordered, 'a')?.id).toBe('s');
  expect(nextOpen(template, of.ordered, 's')?.id).toBe('a');
});

// fact-103
it('rows stand by who could be harmed: each child, other pupils, staff', () => {
  const of = work(row('s', { who: 'STAFF' }), row('t', theo), row('o', { who: 'OTHERS' }), row('i'));
  expect(groups(of.view, of.rows).map((each) => [each.id, ...each.rows.map((one) => one.id)])).toEqual([['isla', 'i'], ['theo', 't'], ['others', 'o'], ['staff', 's']]);
});

it('two people write: other answers are joined, the same answer is shown beside mine and mine is not lost', () => {
  const join = merged([row('a')], [row('a', { why: 'Theirs', note: 'Bus 12' })], [row('a', { why: 'Mine', before: rate(template, 5, 5) })]);
  expect([join.rows[0]?.why, join.rows[0]?.note, join.rows[0]?.before?.score]).toEqual(['Mine', 'Bus 12', 25]);
  expect(join.both.map((each) => [each.row, each.field])).toEqual([['a', 'why']]);
});

it('while the same answer is under quarrel the rest is saved, and either of the two can be chosen', () => {
  const of = work(row('a'), row('b'));
  of.update('a', (each) => ({ ...each, why: 'Mine' }));
  of.set('b', 'before', rate(template, 2, 2));
  of.met(view([row('a', { why: 'Theirs' }), row('b')], { revision: 1, savings: [{ revision: 1, at: '', by: { id: 'x', name: 'Mr Corrie' }, why: '' }] }), 'me');
  expect([of.theirsBy, of.row('a')?.why, of.toSend(of.settled(), '').rows.map((each) => [each.id, each.why, each.before?.severity])]).toEqual(['Mr Corrie', 'Mine', [['a', 'Theirs', undefined], ['b', '', 2]]]);
  const [their] = of.theirs;
  if (their !== undefined) of.choose(their, true);
  expect([of.row('a')?.why, of.theirs.length]).toEqual(['Theirs', 0]);
});

it('what is typed while a saving is on its way stays, and a blank at its end is not lost', () => {
  const of = work(row('a'));
  of.update('a', (each) => ({ ...each, why: 'Because ' }));
  const rows = of.settled();
  of.update('a', (each) => ({ ...each, note: 'Later' }));
  of.saved(view([row('a', { why: 'Because', actions: of.row('a')?.actions ?? [] })], { revision: 1 }), rows);
  expect([of.row('a')?.why, of.row('a')?.note, of.dirty]).toEqual(['Because ', 'Later', true]);
  expect(same({ a: 1, b: undefined }, { a: 1 })).toBe(true);
});

it('savings of one person in a row stand as one version, and two versions are compared row by row', () => {
  const saving = (revision: number, who: string, why = ''): ReturnType<typeof view>['savings'][number] => ({ revision, at: '2026-11-25T09:00:00Z', by: { id: who, name: who }, why });
  const now = view([row('a', { before: rate(template, 4, 4) })], { savings: [saving(1, 'A'), saving(2, 'A'), saving(3, 'A', 'New report'), saving(4, 'B')] });
  expect(runs(now).map((each) => each.length)).toEqual([2, 1, 1]);
  expect(differences(view([row('a', { before: rate(template, 4, 3) })]), now)).toEqual([{ nature: 'Risk a', changes: [{ field: 'before', was: '12 Serious', is: '16 Major' }] }]);
});
