import { expect, test } from 'vitest';
import { deedIn, isPersonPhrase, isQuantity, statesDeed } from './right-side';

test.each([
  ['dissected human bodies', 'past-deed'],
  ['wrote The Rivals', 'past-deed'],
  ['returned from exile in a closed train', 'past-deed'],
  ['kills the old king', 'deed'],
  ['murdered Dec 1916 by nobles', 'done'],
  ['exiled to Elba', 'done'],
  ['elected president in 1932', 'done'],
  ['born in Halle', 'done'],
  ['carbolic acid on wounds', null],
  ['a group of islands', null],
] as const)('“%s” is read as %s', (item, deed) => {
  expect(deedIn(item)).toBe(deed);
});

test('an amount says how much, a number of parts what', () => {
  for (const fact of [
    '£11.44 from April',
    '12–20',
    '0 to 1',
    'max 7 years',
    'approx. 250,000 people',
    '3 x 10^8 m/s',
  ])
    expect(isQuantity(fact), fact).toBe(true);
  for (const fact of ['2 atoms joined by a bond', '48 bit number', 'amount of water', 'third of the votes'])
    expect(isQuantity(fact), fact).toBe(false);
});

test('only what a person is tells who somebody was', () => {
  for (const item of [
    'French army surgeon',
    'leader of the Jacobins',
    'the dealer who kept buying',
    'clock maker from Leeds',
  ])
    expect(isPersonPhrase(item), item).toBe(true);
  for (const item of ['secret police', 'monkeys preferred the cloth mother', 'carbolic acid'])
    expect(isPersonPhrase(item), item).toBe(false);
});

test('a noun with a verb and its object states what was done', () => {
  expect(statesDeed('monkeys preferred the cloth mother')).toBe(true);
  expect(statesDeed('groups blamed for the crisis')).toBe(false);
});
