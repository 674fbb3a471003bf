import { expect, test } from 'vitest';
import { cleanSubject } from './clean-subject';

test.each([
  ['Inflation', 'Inflation', null],
  ['Topic: Utilitarianism', 'Utilitarianism', null],
  ['Russian Revolution 1917', 'Russian Revolution', '1917'],
  ['Black Death 1348–49', 'Black Death', '1348–49'],
  ['Hamlet key notes', 'Hamlet', null],
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
])('“%s” cannot', (heading) => {
  expect(cleanSubject(heading)).toBeNull();
});
