import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawTables } from './tables';

test('a cell is asked for by its row and column', () => {
  expect(
    drawnBy(
      drawTables,
      '# Metals\n\n| Metal | Density | Mined in |\n|---|---|---|\n| copper | 8.96 g/cm³ | Chile |',
    ),
  ).toEqual(['What is the density of copper? → 8.96 g/cm³', 'What is copper mined in? → Chile']);
});

test('remarks, empty cells and dashes are not asked for', () => {
  expect(drawnBy(drawTables, '| Metal | Notes | Price |\n|---|---|---|\n| copper | shiny | – |')).toEqual([]);
});

test('columns set by spaces are a table', () => {
  const text =
    'Case law\n\nCase           Year    Principle\nR v Alpha      1990    consent is no defence\nR v Beta       1991    intent is required';
  expect(drawnBy(drawTables, text)).toEqual([
    'When was R v Alpha? → 1990',
    'What is the principle of R v Alpha? → consent is no defence',
    'When was R v Beta? → 1991',
    'What is the principle of R v Beta? → intent is required',
  ]);
});

test('prose with wide gaps is no table', () => {
  expect(drawnBy(drawTables, 'The war  ended\nin 1918.\nPeace was signed.')).toEqual([]);
});
