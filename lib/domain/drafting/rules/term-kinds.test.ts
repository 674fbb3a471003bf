import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawDefinitions } from './definitions';
import { drawStudies } from './studies';

const drawn = (text: string): string[] => drawnBy(drawDefinitions, text);

test('what hangs on the item before it is not asked of the term', () => {
  expect(drawn('# Looms\n\nRepeat pattern: threads cross in pairs, linked by a knot').join()).not.toContain(
    'linked by?',
  );
  expect(drawn('# Cells\n\nvalves: held by a fold')).toContain('What are valves held by? → a fold');
});

test('a verb has no features, and those who hold a view see what the heading names', () => {
  expect(drawn('# Sampling\n\nassumes: no births, no deaths')).toEqual([]);
  expect(drawn('# Cities\n\n## Urbanisation\n\nPessimists: fast, unjust')).toEqual([
    'How do pessimists see urbanisation? → fast, unjust',
  ]);
});

test('a view of one of them is not that of all', () => {
  const line = (said: string): string[] => drawn(`# Land\n\nReformists: ${said}`);
  expect(line('Pellow thought that rents would fall').join()).not.toContain('argue');
  expect(line('only helps owners').join()).not.toContain('argue');
  expect(line('rents are too high for most tenants')).toEqual([
    'What do reformists argue? → rents are too high for most tenants',
  ]);
});

test('how long something lasts is no length of a term in it', () => {
  expect(drawn('# Moths\n\nLarval stage: 6 weeks')).toEqual([
    'How long does the larval stage last? → 6 weeks',
  ]);
  expect(drawn('# Councils\n\nCouncil session: 6 yr terms').join()).not.toContain('How long');
});

test('an author and where he worked are not an author and what he studied', () => {
  const cited = 'Vale & Orton (1981) found poor recall. Marsh & Bell (1990) found good recall.';
  expect(
    drawnBy(
      (notes) => [...drawStudies(notes).cards],
      `# Memory studies\n\n${cited}\n\n- Pellow (Leeds, 1950): only 20% of the listeners recalled the names`,
    ),
  ).toContain('What did Pellow (1950) find? → only 20% of the listeners recalled the names');
});
