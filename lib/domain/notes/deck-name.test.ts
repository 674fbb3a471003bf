import { expect, test } from 'vitest';
import { deckNameOf } from './deck-name';

const body =
  'TITLE\nExplain the causes of the Boer War, 1899–1902.\nNOTES\nGold was found on the Rand in 1886.';

test('a deck is named after the subject of an exam question', () => {
  expect(deckNameOf({ title: 'Explain the causes of the Boer War, 1899–1902.', body })).toBe(
    'Boer War, 1899–1902',
  );
});

test("a title of the learner's own names the deck", () => {
  expect(deckNameOf({ title: 'South Africa, week 3', body })).toBe('South Africa, week 3');
  expect(deckNameOf({ title: 'Corrosion', body: 'Iron rusts in damp air.' })).toBe('Corrosion');
});
