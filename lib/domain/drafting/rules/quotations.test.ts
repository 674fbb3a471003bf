import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawCards } from '../draw-cards';
import { drawQuotations } from './quotations';

const drawn = (text: string): string[] => drawnBy((notes) => [...drawQuotations(notes).cards], text);
const all = (text: string): string[] =>
  drawCards(text, { rough: true }).cards.map(({ front, back }) => `${front} → ${back}`);

test('the words of somebody who is named are asked for by who says them', () => {
  expect(drawn('“The tide is not for sale,” Marlowe says of the harbour.')).toEqual([
    'Who says “The tide is not for sale”? → Marlowe',
  ]);
  expect(
    drawn('In the last act Marlowe tells lies. As Ophelia said to him, “You never owned the sea.”'),
  ).toEqual(['Who said “You never owned the sea”? → Ophelia']);
  expect(drawn('Ophelia leaves by the harbour gate: “I will not be sold twice.”')).toEqual([
    'Who says “I will not be sold twice”? → Ophelia',
  ]);
});

test('a critic is asked for by the phrase, since the one it is about is not named with it', () => {
  expect(drawn('The critic Edith Marlowe saw her as “a lighthouse without a lamp”.')).toEqual([
    'Which critic used the phrase “a lighthouse without a lamp”? → Edith Marlowe',
  ]);
});

test('a line of a quotation and its speaker is no term with its meaning', () => {
  expect(all('Harbour Lights quotes\n\n- “I will not be sold twice” - Ophelia (2.1)')).toEqual([
    'Who says “I will not be sold twice”? → Ophelia',
  ]);
  expect(all('Harbour Lights quotes\n\n- Ophelia: “I will not be sold twice”')).toEqual([
    'Who says “I will not be sold twice”? → Ophelia',
  ]);
});

test('what nobody named says is not given to the one named last', () => {
  expect(drawn('Marlowe waits at the gate. She says, “You never owned the sea.”')).toEqual([]);
});

test('a quotation with a theme or a comment beside it has no speaker', () => {
  expect(drawn('Harbour Lights quotes\n\n- Ambition: “I will own the whole sea”')).toEqual([]);
  expect(drawn('Harbour Lights quotes\n\n- “I will own the whole sea” - shows ambition')).toEqual([]);
  expect(drawn('Harbour Lights quotes\n\n- Marlowe: “the old man of the quay”')).toEqual([]);
});
