import { describe, expect, it } from 'vitest';
import type { ChildLine, ReportView } from '../api-types';
import { empty, fromView, missing, occurredOf, toConcern, type Report } from './report-state';
import { begin, SessionKeeper } from '../session';

begin(new SessionKeeper({ framed: false, askLaunch: () => Promise.reject(new Error()) }, 'demo'));

const isla: ChildLine = { id: 'c-1', name: 'Isla Penhallow', shortName: 'Isla P.', year: '9', form: '9R', left: false };
const view: ReportView = { form: { id: 'concern', version: 1, title: '', intro: '', per: '', many: false, seal: '', when: '', questions: [] }, children: [isla], onDuty: [], adultRoute: [] };
const full = (): Report => ({
  ...empty(), about: 'CHILD', children: [{ line: isla, role: 'NOT_SURE' }], answers: { saw: ['words'], told: ['going'] }, words: 'About lunchtime last week',
});
const ids = (report: Report): string[] => missing(report).map((each) => each.id);

describe('four required answers', () => {
  it('asks first whom it is about', () => expect(ids(empty())).toEqual(['about-child']));
  it('names what is missing in the order of the page', () => expect(ids({ ...empty(), about: 'CHILD' })).toEqual(['add-child', 'saw', 'day', 'told-yes']));
  it('is content with four answers', () => expect(ids(full())).toEqual([]));
  it('takes a child whose name is not known', () => expect(ids({ ...full(), children: [], unknown: ['a boy from Year 7'] })).toEqual([]));
  it('takes not knowing when', () => expect(ids({ ...full(), words: '', unknownWhen: true })).toEqual([]));
  it('blank words are no answer', () => expect(ids({ ...full(), answers: { saw: ['  '], told: ['yes'] } })).toEqual(['saw']));
  it('asks for the room when somebody is to come', () => expect(ids({ ...full(), answers: { saw: ['x'], told: ['send'] } })).toEqual(['room']));
  it('asks for the adult and about the headteacher', () => expect(ids({ ...full(), about: 'ADULT' })).toEqual(['head-no', 'adult-name']));
  it('asks for the code and the time of a paper form', () => expect(ids({ ...full(), paper: true })).toEqual(['paper-code', 'paper-day', 'paper-time']));
});

describe('when', () => {
  it('“about lunchtime last week” is a valid time', () => expect(occurredOf(full())).toEqual({ precision: 'ABOUT', words: 'About lunchtime last week' }));
  it('a time without a day is left out', () => expect(occurredOf({ day: '', time: '10:50', words: '', unknownWhen: false })).toEqual({ precision: 'UNKNOWN' }));
  it('a day and a time', () => expect(occurredOf({ day: '2025-11-18', time: '10:50', words: '', unknownWhen: false })).toEqual({ precision: 'ABOUT', day: '2025-11-18', time: '10:50' }));
  it('not knowing wins over a day', () => expect(occurredOf({ day: '2025-11-18', time: '', words: '', unknownWhen: true })).toEqual({ precision: 'UNKNOWN' }));
});

describe('to and from the server', () => {
  it('leaves empty answers out and says nothing about a role nobody chose', () => {
    const sent = toConcern({ ...full(), answers: { saw: ['words'], childWords: [' '], told: ['going'], room: ['S12'], toldAt: ['10:00'] } }, view.form);
    expect(sent).toEqual({
      template: 'concern@1', about: 'CHILD', children: [{ id: 'c-1', role: 'NOT_SURE' }], unknownChildren: [], answers: { saw: ['words'], told: ['going'] },
      occurred: { precision: 'ABOUT', words: 'About lunchtime last week' },
    });
  });

  it('keeps the child’s words exactly as typed', () => {
    expect(toConcern({ ...full(), answers: { childWords: ['  he  said\nno '] } }, view.form).answers['childWords']).toEqual(['  he  said\nno ']);
  });

  it('an adult from the staff list goes by id, another by name', () => {
    expect(toConcern({ ...full(), about: 'ADULT', adult: { personId: 'p-1' } }, view.form).adult).toEqual({ personId: 'p-1' });
    expect(toConcern({ ...full(), about: 'ADULT', adult: { name: ' Coach ' } }, view.form).adult).toEqual({ name: 'Coach' });
  });

  it('starts with the pupil whose page it was opened from', () => {
    expect(fromView(view, 'c-1')).toMatchObject({ about: 'CHILD', children: [{ line: isla, role: 'NOT_SURE' }] });
    expect(fromView(view, undefined)).toEqual(empty());
  });

  it('a draft comes back as it was saved', () => {
    const saved = { ...full(), paper: true, paperCode: 'H7K', paperDay: '2025-11-17', paperTime: '15:00' };
    expect(fromView({ ...view, draft: { savedAt: '2025-11-18T11:46:00Z', concern: toConcern(saved, view.form) } }, undefined)).toEqual(saved);
  });
});
