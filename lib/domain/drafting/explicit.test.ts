import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawExplicit } from './explicit';

test('Q and A become a card as they stand', () => {
  expect(drawnBy(drawExplicit, 'Q: Who designed the dome?\nA: Brunelleschi, in 1420.')).toEqual([
    'Who designed the dome? → Brunelleschi, in 1420.',
  ]);
});

test('a question without its answer is no card', () => {
  expect(drawnBy(drawExplicit, 'Q: Who designed the dome?\n\nNobody answered.')).toEqual([]);
});

test(':: asks a whole question of a bare term, ::: both ways', () => {
  expect(drawnBy(drawExplicit, 'fresco :: paint on wet plaster')).toEqual([
    'What is meant by “fresco”? → paint on wet plaster',
  ]);
  expect(drawnBy(drawExplicit, 'fresco ::: paint on wet plaster')).toEqual([
    'What is meant by “fresco”? → paint on wet plaster',
    'Which term matches “paint on wet plaster”? → fresco',
  ]);
});

test('a question mark alone turns the card', () => {
  expect(drawnBy(drawExplicit, 'Who painted the ceiling?\n?\nMichelangelo')).toEqual([
    'Who painted the ceiling? → Michelangelo',
  ]);
});

test('hidden parts become one blank each, the others shown', () => {
  expect(drawnBy(drawExplicit, '{{c1::Giotto}} worked in {{c2::Padua::city}}.')).toEqual([
    '_____ worked in Padua. → Giotto',
    'Giotto worked in _____ [city]. → Padua',
  ]);
  expect(drawnBy(drawExplicit, 'The dome is ==octagonal==, and large.')).toEqual([
    'The dome is _____, and large. → octagonal',
  ]);
});

test('two equals signs in a comparison hide nothing', () => {
  expect(drawnBy(drawExplicit, 'The loop ends when a == b and c == d.')).toEqual([]);
});

test('an answer ends where a note of its own begins, and goes on in lines that only carry it on', () => {
  expect(
    drawnBy(drawExplicit, 'Q: Who designed the dome?\nA: Brunelleschi\nfresco: paint on wet plaster'),
  ).toEqual(['Who designed the dome? → Brunelleschi']);
  expect(drawnBy(drawExplicit, 'Q: Who designed the dome?\nA: Brunelleschi.\nGiotto came before.')).toEqual([
    'Who designed the dome? → Brunelleschi.',
  ]);
  expect(drawnBy(drawExplicit, 'Q: Who built it?\nA: Brunelleschi, who had won\nthe prize')).toEqual([
    'Who built it? → Brunelleschi, who had won the prize',
  ]);
});

test('a line between colons is asked from the side that asks', () => {
  expect(drawnBy(drawExplicit, 'Excess ammonia :: conditions for making an amine')).toEqual([
    'What are the conditions for making an amine? → Excess ammonia',
  ]);
  expect(drawnBy(drawExplicit, 'term for a set of rules :: protocol')).toEqual([
    'What is the term for a set of rules? → protocol',
  ]);
  expect(drawnBy(drawExplicit, '1989 :: year the Berlin Wall was opened')).toEqual([
    'In which year was the Berlin Wall opened? → 1989',
  ]);
});

test('a line between colons that tells a deed or a date is asked for it, any other for a meaning', () => {
  expect(drawnBy(drawExplicit, 'router :: forwards packets between networks')).toEqual([
    'What does a router do? → forwards packets between networks',
  ]);
  expect(drawnBy(drawExplicit, 'Battle of Hastings :: 1066')).toEqual([
    'When was the Battle of Hastings? → 1066',
  ]);
  expect(drawnBy(drawExplicit, 'photon :: a quantum of light')).toEqual([
    'What is a photon? → a quantum of light',
  ]);
});

test('a right side that is a clause is no name to ask for', () => {
  expect(
    drawnBy(drawExplicit, 'anthropic principle :: the conditions of the universe seem right for life'),
  ).toEqual(['What is the anthropic principle? → the conditions of the universe seem right for life']);
});

test('a question in short stays as it was put, where a whole one would be a worse one', () => {
  expect(drawnBy(drawExplicit, 'Q: Dome repairs?\nA: new ribs and a chain round the base')).toEqual([
    'Dome repairs? → new ribs and a chain round the base',
  ]);
  expect(drawnBy(drawExplicit, 'Q: Terms of the Dome Pact (1420)?\nA: no wages before May')).toEqual([
    'What are the terms of the Dome Pact (1420)? → no wages before May',
  ]);
  expect(drawnBy(drawExplicit, 'Q: And the Dome Act?\nA: a law on the height of towers')).toEqual([
    'What is the Dome Act? → a law on the height of towers',
  ]);
});
