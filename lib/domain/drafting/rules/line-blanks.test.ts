import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { lineBlanks } from './line-blanks';

const drawn = (text: string, isAsked = (): boolean => false): string[] =>
  drawnBy((notes) => lineBlanks(notes, notes.topic, isAsked), text);

test('a bullet is asked for its term, with or without a full stop', () => {
  expect(drawn('# Digestion\n\n- bile from the liver breaks fat droplets apart by emulsification')).toEqual([
    'Bile from the liver breaks fat droplets apart by _____. → emulsification',
  ]);
  expect(drawn('# Digestion\n\n- bile from the liver breaks large drops apart by force')).toEqual([]);
});

test('what has been asked needs no blank', () => {
  const line = '# Digestion\n\n- bile from the liver breaks fat droplets apart by emulsification';
  expect(drawn(line, () => true)).toEqual([]);
});

test('a term in a meaning, and no name that the line begins with', () => {
  expect(drawn('# Farming\n\n- Seed bank: a cold store of seeds that are kept alive by desiccation')).toEqual(
    ['Seed bank: a cold store of seeds that are kept alive by _____. → desiccation'],
  );
  expect(drawn('# Farming\n\n- Brussels pays money to most of the farmers every year')).toEqual([]);
});

test('no blank in the form of a note: without an article, with a sign, against something told before', () => {
  for (const line of [
    'packed with many chloroplasts near the upper epidermis',
    'new leaf keeps its chloroplasts near the upper epidermis',
    'palisade cells - the chloroplasts lie near the upper epidermis',
    'keep the chloroplasts of the leaf near the upper epidermis',
    'the chloroplasts are bigger near the upper epidermis',
  ])
    expect(drawn(`# Plants\n\n- ${line}`)).toEqual([]);
});

test('no blank in doubts, sums, reminders and work at the bench', () => {
  for (const line of [
    'bile breaks fat droplets apart by emulsification??',
    'total bile = volume of the emulsification',
    'Ms Okoro says the liver breaks fat apart by emulsification',
    'bile -> fat droplets broken apart by emulsification',
  ])
    expect(drawn(`# Digestion\n\n- ${line}`)).toEqual([]);
  expect(drawn('# Digestion\n\n## Method\n\n1. Warm the mixture in a water bath with a thermometer')).toEqual(
    [],
  );
});

test('a word beside the blank must not tell it', () => {
  expect(
    drawn('# Cells\n\n- the water comes in and out through plasmodesmata (plasmodesmatal holes)'),
  ).toEqual([]);
});
