import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawTelegraphic } from './telegraphic';

test('a chain asks what each link brings about', () => {
  expect(drawnBy(drawTelegraphic, '# Climate\n\n- ice melts -> sea level up -> coasts flood')).toEqual([
    'What happens when ice melts? → sea level up',
    'What happens when sea level goes up? → coasts flood',
  ]);
});

test('a link without its subject is not asked about', () => {
  expect(drawnBy(drawTelegraphic, '# Pay\n\n- it -> more')).toEqual([]);
});

test('a named chain is explained as a whole', () => {
  expect(drawnBy(drawTelegraphic, '# Inflation\n\n## Causes\n\n- drought: crops fail -> prices up')).toEqual([
    'How does drought cause inflation? → crops fail -> prices up',
  ]);
});

test('a date says of what it is the date', () => {
  expect(drawnBy(drawTelegraphic, 'Timeline\n\n1920 – Kapp Putsch failed')).toEqual([
    'When did the Kapp Putsch fail? → 1920',
  ]);
  expect(drawnBy(drawTelegraphic, 'Timeline\n\n1919 – Treaty of Versailles signed')).toEqual([
    'When was the Treaty of Versailles signed? → 1919',
  ]);
});

test('a quoted question before an arrow is asked as it stands', () => {
  expect(
    drawnBy(
      drawTelegraphic,
      '# Sorting\n\nMock: "When is insertion sort the best choice?" -> nearly sorted lists',
    ),
  ).toEqual(['When is insertion sort the best choice? → nearly sorted lists']);
});

test('an event is told, a way of working explained, and a landform formed', () => {
  const past = 'Germany\n\nThe mark had collapsed. Hitler was tried.\n\n';
  expect(
    drawnBy(drawTelegraphic, `${past}Kapp Putsch (Mar 1920) - Freikorps take Berlin -> general strike`),
  ).toEqual(['What happened in the Kapp Putsch (March 1920)? → Freikorps take Berlin -> general strike']);
  expect(drawnBy(drawTelegraphic, '# Rivers\n\n## Landforms\n\n- meander: fast outside -> erosion')).toEqual([
    'How is a meander formed? → fast outside -> erosion',
  ]);
});

test('an effect that names nobody is none', () => {
  expect(drawnBy(drawTelegraphic, '# Trade\n\n- lower costs -> can compete')).toEqual([]);
});

test('a date beside what happened is its date', () => {
  expect(drawnBy(drawTelegraphic, 'Germany\n\nHe was tried.\n\n- Kaiser abdicated 9 Nov 1918')).toEqual([
    'When did the Kaiser abdicate? → 9 Nov 1918',
  ]);
  expect(drawnBy(drawTelegraphic, 'Germany\n\nHe was tried.\n\n- bread riots 1923')).toEqual([]);
});
