import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawDefinitions } from './definitions';
import { drawTelegraphic } from './telegraphic';

const defined = (notes: string): string[] => drawnBy(drawDefinitions, notes);

test('what a sheet says of itself is no definition', () => {
  expect(defined('Osmosis: water crossing a membrane\n\n- Turgor: push of the sap on the wall')).not.toEqual(
    [],
  );
  expect(defined('Osmosis: worksheet for the second half of term\n\n- Diffusion')).toEqual([]);
});

test('a line that the lines below go on with is no definition', () => {
  expect(defined('# Rocks\n\nPorosity - the share of a rock that is empty space')).toContain(
    'What is porosity? → the share of a rock that is empty space',
  );
  expect(defined('# Rocks\n\nPorosity - the two sorts of pore:\n\nIt falls with depth.')).toEqual([]);
});

test('a title in italics is no thinker', () => {
  const about = '# Theories of knowledge\n\nMany philosophers wrote dialogues.\n\n- ';
  expect(defined(`${about}*Parmo*: a shepherd proves a theorem by himself`)).toEqual([]);
  expect(defined(`${about}Empiricist: all knowledge comes from the senses`).join()).not.toContain('argue');
});

test('a star of emphasis stays with its pair', () => {
  expect(defined('# Genes\n\n- penetrance = share of carriers *who show the trait*')).toContain(
    'What is penetrance? → share of carriers who show the trait',
  );
});

test('a quality before a thing that is told from others makes a meaning; a quality alone makes none', () => {
  expect(defined('# Bonds\n\nHydrogen bridge: weak bond between two chains')).toContain(
    'What is meant by “hydrogen bridge”? → weak bond between two chains',
  );
  expect(defined('# Bonds\n\nHydrogen bridge: weak in water')).toEqual([]);
});

test('examples at the end of a meaning are no list that breaks off', () => {
  expect(defined('# Firms\n\nDeferred debts: sums due after a year, e.g. bonds, leases')).toContain(
    'What are deferred debts? → sums due after a year, e.g. bonds, leases',
  );
});

test('a dated name has its number by its head, and an article where a quality stands before it', () => {
  const told = (line: string): string[] => drawnBy(drawTelegraphic, `Timeline\n\n${line}`);
  expect(told('1512 - Council of Tours')).toEqual(['When was the Council of Tours? → 1512']);
  expect(told('1512 - Spanish Folly at Cadiz')).toEqual(['When was the Spanish Folly at Cadiz? → 1512']);
  expect(told('1512 - Bread riots')).toEqual(['When were the Bread riots? → 1512']);
});

test('what stands before an arrow is no meaning where the arrow stands for a way', () => {
  const drawn = (line: string): string[] => drawnBy(drawTelegraphic, `# Cells\n\n${line}`);
  expect(drawn('kinesin = protein that moves centre -> edge of the cell')).toEqual([]);
  expect(drawn('kinesin = protein with two feet -> walks along a fibre').join()).toContain(
    '→ protein with two feet',
  );
});
