import { describe, expect, it } from 'vitest';
import { isAsked, joined, kept, owed, sealed, type Asked } from './visible';

const ask = (code: string, when = '', required = false): Asked => ({ code, kind: 'choice', when, required });

describe('which questions are asked', () => {
  it.each([
    ['', {}, true],
    ['police=no', {}, false],
    ['police=no', { police: ['no'] }, true],
    ['police=no|later', { police: ['later'] }, true],
    ['police=no|later', { police: ['told'] }, false],
    ['kinds=online', { kinds: ['school', 'online'] }, true],
    ['police=no & online=yes', { police: ['no'] }, false],
    ['police=no & online=yes', { police: ['no'], online: ['yes'] }, true],
  ])('%s with %o', (when, answers, asked) => expect(isAsked(ask('q', when), answers)).toBe(asked));

  it('what is known from elsewhere decides too, and is no answer of this form', () => {
    expect(isAsked(ask('q', 'child.age=10-12'), {}, { 'child.age': ['10-12'] })).toBe(true);
    expect(isAsked(ask('q', 'child.age=10-12'), { 'child.age': ['10-12'] }, {})).toBe(false);
  });

  it('an answer goes with the answer that it depended on, along the whole way', () => {
    const all = [ask('police'), ask('why', 'police=no'), ask('detail', 'why=other')];
    expect(kept(all, { police: ['told'], why: ['other'], detail: ['x'] })).toEqual({ police: ['told'] });
    expect(kept(all, { police: ['no'], why: ['other'], detail: [' '] })).toEqual({ police: ['no'], why: ['other'] });
  });

  it('a seal that was saved freezes itself and all before it, and nothing after it', () => {
    const all = [ask('words'), ask('complete'), ask('added', 'complete=yes')];
    expect(sealed(all, 'complete', { words: ['x'] })).toEqual([]);
    expect(sealed(all, 'complete', { words: ['x'], complete: ['yes'] })).toEqual(['words', 'complete']);
  });

  it('the reason of a no cannot be left for later; what nothing asks for can', () => {
    const all = [ask('police', '', true), ask('why', 'police=no', true)];
    expect(owed(all, {})).toEqual([]);
    expect(owed(all, { police: ['no'] }).map((each) => each.code)).toEqual(['why']);
    expect(owed(all, { police: ['no'], why: ['  '] }).map((each) => each.code)).toEqual(['why']);
  });
  it('what only another form asks for can be left for later', () => {
    const known = { 'route.severity': ['abusive'] };
    const all = [ask('own'), ask('plan', 'route.severity=abusive', true), ask('why', 'own=a & route.severity=abusive', true)];
    expect(owed(all, {}, known)).toEqual([]);
    expect(owed(all, { own: ['a'] }, known).map((each) => each.code)).toEqual(['why']);
  });
});

describe('two people write in the same form', () => {
  it('what only one of them changed is taken from that one', () => {
    expect(joined({ a: ['1'], b: ['1'] }, { a: ['1'], b: ['2'], c: ['3'] }, { a: ['9'], b: ['1'] })).toEqual({ answers: { a: ['9'], b: ['2'], c: ['3'] }, both: [] });
  });
  it('what both changed differently stays as typed here and is named', () => {
    expect(joined({ a: ['1'] }, { a: ['2'] }, { a: ['3'] })).toEqual({ answers: { a: ['3'] }, both: ['a'] });
  });
  it('the same answer twice is no quarrel, nor is the order of ticks', () => {
    expect(joined({}, { a: ['x', 'y'] }, { a: ['y', 'x'] }).both).toEqual([]);
  });
  it('an answer taken back by one stays taken back', () => {
    expect(joined({ a: ['1'], b: ['1'] }, { b: ['1'] }, { a: ['1'], b: ['1'] })).toEqual({ answers: { b: ['1'] }, both: [] });
  });
});
