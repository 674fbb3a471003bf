import { expect, test } from 'vitest';
import { isRemark } from './admin';

test.each([
  'finish qs 4-6 for Mon',
  'Plan: 6 marks AO1, 10 marks AO3',
  'handshake came up in the 2022 mock',
  'HW: timeline for Thurs',
  'ask abt the poem -> Thurs',
  'remember the graph for Q12',
  'Candidates often confuse the two valves.',
])('“%s” is a reminder', (line) => {
  expect(isRemark(line)).toBe(true);
});

test.each([
  'Bread cost millions of marks by November 1923.',
  'Voltaire went on to mock the king.',
  'Plan: a design drawn from above.',
  'The company was due to pay in gold.',
  'Both candidates promised lower taxes.',
  'DNA is copied before a cell divides.',
  'Children learn about norms from their parents.',
])('“%s” is something to know', (line) => {
  expect(isRemark(line)).toBe(false);
});
