import { expect, it } from 'vitest';
import type { ChildLine } from '../api-types';
import { promptsFor, withSend } from './advice';

const kinds = (text: string): string[] => promptsFor(text).map((each) => each.kind);

it.each(['He had a knife', 'She is scared to go home', 'He says he will kill himself', 'She took an overdose', 'It is self-harm'])('%s: danger comes first', (text) => expect(kinds(text)).toContain('danger'));
// fact-35
it.each(['a photo is being passed round', 'Nudes were sent', 'It was on Snapchat', 'sexting'])('%s: do not view, copy or send', (text) => expect(kinds(text)).toContain('image'));
// fact-19
it.each(['just banter', 'He said it was only a joke', 'They were having a laugh', 'play-fighting', 'boys will be boys', 'It is part of growing up'])('%s: taken seriously', (text) => expect(kinds(text)).toContain('banter'));
it('repeats the word that was written', () => expect(promptsFor('It was Banter.')).toEqual([{ kind: 'banter', word: 'banter' }]));
it('reads the child’s words as well', () => expect(promptsFor('', 'he has a photo')).toEqual([{ kind: 'image' }]));
it.each(['', 'He was late again', 'She lost her picnic box', 'They used skills and a pickaxe in the play'])('%s: nothing to say', (text) => expect(kinds(text)).toEqual([]));

// fact-24
it('names children with SEND support only where it is shown to this reporter', () => {
  const child = (id: string, provision?: 'N' | 'K' | 'E'): ChildLine => ({
    id, name: id, shortName: id, year: '9', form: '', left: false,
    ...(provision === undefined ? {} : { send: { provision, words: '', communication: '', eal: false, asOf: '' } }),
  });
  expect(withSend([child('a'), child('b', 'N'), child('c', 'K'), child('d', 'E')]).map((each) => each.id)).toEqual(['c', 'd']);
});
