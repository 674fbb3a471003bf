import { expect, test } from 'vitest';
import { isMisread, leansOnNotes } from './own-faults';

const misread = (front: string, back = 'a lever', rule = 'definition') => isMisread({ front, back, rule });

test('two finite verbs in one question show that the first was no subject’s', () => {
  expect(misread('Under what condition would Pavlov found dogs salivate to a bell?')).toBe(true);
  expect(misread('What did Elizabeth Loftus showed participants?')).toBe(true);
  expect(misread('When did Romulus found Rome?')).toBe(false);
  expect(misread('What did Henry think of the phrase “did Anne said”?')).toBe(false);
});

test('the lesson, a comparison with what stood before, and one of a kind nobody named are not asked about', () => {
  expect(misread('What was sir’s trick?')).toBe(true);
  expect(misread('Who was Sir Thomas More?')).toBe(false);
  expect(misread('Why does a cooled wire do the opposite?')).toBe(true);
  expect(misread('Which pole is the opposite of north?')).toBe(false);
  expect(misread('What are the upper ones?')).toBe(true);
  expect(misread('What is the best example?')).toBe(true);
  expect(misread('What is the best example of a fold mountain?')).toBe(false);
  expect(misread('What is round robin?', 'the simplest version', 'what-is')).toBe(true);
  expect(misread('What is the Vulgate?', 'the Latin version of the Bible', 'what-is')).toBe(false);
});

test('a second sentence in a question, a doer as his own answer and a place of nothing are misread', () => {
  expect(misread('Why does the river look brown. e.g. after rain?')).toBe(true);
  expect(misread('Why does assess the claim that the army won the war?')).toBe(true);
  expect(misread('Why does the army assess the claim?')).toBe(false);
  expect(misread('What did Livia save?', 'Livia in return', 'object')).toBe(true);
  expect(misread('What did Livia save?', 'the granary', 'object')).toBe(false);
  expect(misread('Where did the statue stand?', 'in the centre', 'where')).toBe(true);
  expect(misread('Where did the statue stand?', 'in the centre of Leeds', 'where')).toBe(false);
  expect(misread('What does Ryle say?', 'talk is cheap', 'view')).toBe(true);
  expect(misread('What did Faraday discover?', 'induction', 'view')).toBe(false);
});

test('a blank in a sentence that leans on the one before is none', () => {
  expect(leansOnNotes('A cooled wire does the opposite, because _____ are slower.')).toBe(true);
  expect(leansOnNotes('The best example is the _____ of 1902.')).toBe(true);
  expect(leansOnNotes('The best example of a fold mountain is the _____.')).toBe(false);
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
