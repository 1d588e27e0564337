import { expect, it } from 'vitest';
import { addressOf, route, startOf } from './router';

it.each([
  ['#/tab', 'tab', ''], ['#/report', 'report', ''], ['#/concern/6f1c-2', 'own', '6f1c-2'], ['#/concerns/6f1c', 'concern', '6f1c'],
  ['#/cases', 'cases', ''], ['#/cases/9', 'case', '9'], ['#/desk', 'desk', ''], ['#/setup', 'setup', ''], ['#/paper', 'paper', ''], ['#/first-lead', 'first-lead', ''], ['#/factor', 'factor', ''], ['#/audit', 'audit', ''],
  ['#/cases/9/contact', 'case', '9'], ['#/cases/9/print', 'case-print', '9'], ['#/children/7', 'child-file', '7'], ['#/children/7/print', 'child-print', '7'],
  ['#/records/9/incident/case/new', 'record', '9'], ['#/records/9/incident/case/7/print', 'record-print', '9'], ['#/records/9/incident/case/new/blank', 'record-print', '9'], ['#/series/9/account-child/7', 'series', '9'],
  ['#/assessments/9', 'assessment', '9'], ['#/assessments/9/sign', 'assessment', '9'], ['#/assessments/9/print', 'assessment-print', '9'],
])('%s is the screen %s', (hash, screen, id) => expect(route(hash)).toMatchObject({ screen, id }));

it.each(['', '#', '#main', '#/', '#/else', '#/concern', '#/concerns/', '#/children', '#/children/', '#/assessments', '#/cases/<b>', '#/toString'])('%s is no screen', (hash) => expect(route(hash)).toBeUndefined());

it('starts where the host asked, or where the role in Heed points', () => {
  expect(startOf('tab', ['report', 'lead'])).toBe('#/tab');
  expect(startOf('report', ['report'])).toBe('#/report');
  expect(startOf('workspace', ['report'])).toBe('#/tab');
  expect(startOf('workspace', ['deputy'])).toBe('#/desk');
  expect(startOf('workspace', ['report', 'first-lead'])).toBe('#/first-lead');
  expect(startOf('setup', ['setup'])).toBe('#/setup');
  expect(startOf('setup', ['report'])).toBe('#/tab');
  expect(startOf('workspace', ['report'], 'PROVE')).toBe('#/desk');
  expect(startOf('report', ['report'], 'PROVE')).toBe('#/report');
});

it('turns a pointer into an address', () => {
  expect(addressOf('concern:6f1c')).toBe('#/concerns/6f1c');
  expect(addressOf('case:9', 'contact')).toBe('#/cases/9/contact');
  expect(addressOf('case:9', 'assessment')).toBe('#/assessments/9');
});
