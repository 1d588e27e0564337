import { render } from 'lit';
import { beforeEach, describe, expect, it } from 'vitest';
import { questions, type Filling, type Question } from './questions';
import { laidOut } from './rows';
import { kept, type Answers } from './visible';

const ask = (code: string, kind: string, more: Partial<Question> = {}): Question =>
  ({ code, section: '', when: '', kind, label: code, hint: '', required: false, max: 100, verbatim: false, choices: [], ...more });
const plan = ask('plan', 'rows', { label: 'Step', required: true, rows: { most: 3, begin: [], columns: [ask('area', 'line', { label: 'area of need', required: true }), ask('day', 'day', { label: 'day' })] } });

describe('rows are laid out as the server lays them out', () => {
  it('a row for each that is answered, the first where a row has to be', () => {
    expect(laidOut([plan], {}).map((each) => each.code)).toEqual(['plan.1.area', 'plan.1.day']);
    expect(laidOut([plan], { 'plan.3.day': ['2026-11-20'] }).map((each) => each.code)).toEqual(['plan.3.area', 'plan.3.day']);
    expect(laidOut([{ ...plan, required: false }], { 'plan.2.area': ['  '] })).toEqual([]);
  });
  it('reads by itself', () => expect(laidOut([plan], {})[0]?.label).toBe('Step 1, area of need'));
  it('what stands in a row is sent, a blank cell and a row too many are not', () => {
    const answers: Answers = { 'plan.1.area': ['Sleep'], 'plan.1.day': [''], 'plan.9.area': ['x'] };
    expect(kept(laidOut([plan], answers), answers)).toEqual({ 'plan.1.area': ['Sleep'] });
  });
});

describe('on the page', () => {
  let answers: Answers = {};
  const draw = (): void => {
    const filling: Filling = {
      questions: [plan], answers, known: {}, prefix: 'q', locked: () => false, fault: () => '', other: () => undefined,
      change: (code, values) => {
        answers = { ...answers, [code]: values };
        draw();
      },
    };
    render(questions(filling), document.body);
  };
  const legends = (): (string | undefined)[] => [...document.querySelectorAll('legend')].map((each) => each.textContent.trim());
  beforeEach(() => {
    answers = {};
    draw();
  });
  it('a row is added up to the limit and taken away again; numbers stay', () => {
    expect(legends()).toEqual(['Step 1']);
    expect(document.querySelector('label')?.textContent).toContain('Area of need');
    answers = { 'plan.1.area': ['Sleep'] };
    draw();
    document.querySelector<HTMLButtonElement>('#q-plan')?.click();
    document.querySelector<HTMLButtonElement>('#q-plan')?.click();
    // The second press found the second row begun already, so it begins the third.
    expect(legends()).toEqual(['Step 1', 'Step 2', 'Step 3']);
    expect(document.querySelector('#q-plan')).toBeNull();
    document.querySelectorAll<HTMLButtonElement>('button.link')[1]?.click();
    expect(legends()).toEqual(['Step 1', 'Step 3']);
    expect(document.querySelector('#q-plan')?.textContent).toBe('Add step 2');
  });
});
