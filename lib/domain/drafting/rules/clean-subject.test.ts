import { expect, test } from 'vitest';
import { cleanSubject } from './clean-subject';

test.each([
  ['Inflation', 'Inflation', null],
  ['Topic: Utilitarianism', 'Utilitarianism', null],
  ['Russian Revolution 1917', 'Russian Revolution', '1917'],
  ['Black Death 1348–49', 'Black Death', '1348–49'],
  ['Hamlet key notes', 'Hamlet', null],
  ['GEOG204 Lecture 7: soils', 'soils', null],
  ['Trade 3.2 – exchange rates', 'exchange rates', null],
])('“%s” can stand in a question as %s', (heading, name, year) => {
  expect(cleanSubject(heading)).toEqual({ name, year });
});

test.each([
  'Unit 4 HR',
  'Fr rev 1789',
  'Mayo – human relations',
  'Respiratory',
  'Italy 1919-29',
  'Causes of',
  'trade 3.2',
])('“%s” cannot', (heading) => {
  expect(cleanSubject(heading)).toBeNull();
});
