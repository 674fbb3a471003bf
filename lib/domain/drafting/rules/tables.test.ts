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

test('a head that is a clause, or only says “point”, asks for nothing', () => {
  expect(
    drawnBy(
      drawTables,
      '| Metal | What happens | Key point | Price |\n|---|---|---|---|\n| copper | turns green | an alloy of it is bronze | high |',
    ),
  ).toEqual(['What is the price of copper? → high']);
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

test('labels that only say what a thing is like take their noun from the head of the column', () => {
  expect(
    drawnBy(
      drawTables,
      '# Plates\n\n| Margin | Movement |\n|---|---|\n| Constructive | apart |\n| Destructive | together |',
    ),
  ).toEqual([
    'What is the movement of a constructive margin? → apart',
    'What is the movement of a destructive margin? → together',
  ]);
});

test('a table that sets its cases side by side is asked by case', () => {
  const text =
    '# Hazards\n\n## Earthquakes\n\n| | Kobe 1995 | Izmit 1999 |\n|---|---|---|\n| Magnitude | 6.9 | 7.6 |\n| Deaths | 6,400 | 17,000 |';
  expect(drawnBy(drawTables, text)).toEqual([
    'What was the magnitude of the Kobe 1995 earthquake? → 6.9',
    'How many deaths did the Kobe 1995 earthquake cause? → 6,400',
    'What was the magnitude of the Izmit 1999 earthquake? → 7.6',
    'How many deaths did the Izmit 1999 earthquake cause? → 17,000',
  ]);
});

test('money in two cells is no formula across them', () => {
  expect(drawnBy(drawTables, '| Job | Pay | Bonus |\n|---|---|---|\n| clerk | $1,200 | $300 |')).toEqual([
    'What is the pay of clerk? → $1,200',
    'What is the bonus of clerk? → $300',
  ]);
});

test('two things side by side, with no column that names their difference, are no rows and columns', () => {
  const columns =
    'Computers\n\nVon Neumann          Harvard\none memory           two memories\ncheaper              faster\none bus              two buses';
  expect(drawnBy(drawTables, columns)).toEqual([]);
  expect(drawnBy(drawTables, '| Arteries | Veins |\n|---|---|\n| thick walls | thin walls |')).toEqual([]);
  expect(drawnBy(drawTables, '| Vessel | Walls |\n|---|---|\n| artery | thick |')).toHaveLength(1);
});

test('factors are for what has them, and a graph takes its article', () => {
  expect(
    drawnBy(
      drawTables,
      '| Factor | Flashy hydrograph | Subdued hydrograph |\n|---|---|---|\n| Relief | steep | gentle |\n| Vegetation | little | dense |',
    ),
  ).toEqual([
    'What is the relief for a flashy hydrograph? → steep',
    'What is the relief for a subdued hydrograph? → gentle',
    'What is the vegetation for a subdued hydrograph? → dense',
  ]);
});

test('a gland secretes, and an order of reaction takes no article', () => {
  expect(drawnBy(drawTables, '# Hormones\n\n| Hormone | Gland |\n|---|---|\n| ADH | pituitary |')).toEqual([
    'Which gland secretes ADH? → pituitary',
  ]);
  expect(
    drawnBy(drawTables, '# Rates\n\n| Order | Shape of rate graph |\n|---|---|\n| zero | flat |'),
  ).toEqual(['What is the shape of the rate graph for zero order? → flat']);
});

test('a number without its unit and a column that only sorts its rows are not asked for', () => {
  expect(
    drawnBy(drawTables, '| Molecule | Shape | Angle |\n|---|---|---|\n| BF3 | trigonal planar | 120 |'),
  ).toEqual(['What is the shape of BF3? → trigonal planar']);
  const rows = [
    '| loan | long | interest |',
    '| overdraft | short | high rates |',
    '| shares | long | dividends |',
    '| leasing | short | fees |',
  ];
  expect(
    drawnBy(drawTables, `| Source | Term | Cost |\n|---|---|---|\n${rows.join('\n')}`).filter((card) =>
      card.includes('term'),
    ),
  ).toEqual([]);
});
