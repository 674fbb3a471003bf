import { expect, test } from 'vitest';
import { isMisread } from './own-faults';

const misread = (front: string, back = 'a lever', rule = 'definition') => isMisread({ front, back, rule });

test('two finite verbs in one question show that the first was no subject’s', () => {
  expect(misread('Under what condition would Pavlov found dogs salivate to a bell?')).toBe(true);
  expect(misread('What did Elizabeth Loftus showed participants?')).toBe(true);
  expect(misread('When did Romulus found Rome?')).toBe(false);
  expect(misread('What did Henry think of the phrase “did Anne said”?')).toBe(false);
});

test('a heading in capitals is no term, initials are', () => {
  expect(misread('What is LANDFORMS?')).toBe(true);
  expect(misread('What is NATO?')).toBe(false);
});

test('a purpose or a comparison is no noun', () => {
  expect(misread('What does the to hold up a fixed rate do?')).toBe(true);
  expect(misread('What does LV wall thicker than RV do?')).toBe(true);
  expect(misread('Why is the left wall thicker than the right?')).toBe(false);
});

test('an answer that is a letter with its word, or points back, is none', () => {
  expect(misread('What must follow the rules?', 'C consistency', 'subject')).toBe(true);
  expect(misread('Which vitamin is made in the skin?', 'vitamin D', 'subject')).toBe(false);
  expect(misread('What does the tissue stop?', 'it going straight to the ventricles', 'line-object')).toBe(
    true,
  );
  expect(misread('What does the tissue stop?', 'impulses', 'line-object')).toBe(false);
});

test('what somebody thinks is asked for with what it is about', () => {
  expect(misread('What did Aristotle think?')).toBe(true);
  expect(misread('What did Aristotle think about the end of human life?')).toBe(false);
});
