import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { countedList } from './counted-lists';
import { drawDefinitions } from './definitions';

const read = (line: string) => {
  const from = line.indexOf(': ') + 2;
  const list = countedList(line.slice(0, from - 2), line, from);
  return list && `${list.front} → ${list.items.map(({ start, end }) => line.slice(start, end)).join('; ')}`;
};

test('a list is whole when its number says so, or the name of its parts', () => {
  expect(read('Three estates: clergy, nobles and commons')).toBe(
    'What are the three estates? → clergy; nobles; commons',
  );
  expect(read('Four Noble Truths: a, b, c, d')).toBe('What are the Four Noble Truths? → a; b; c; d');
  expect(read('Soil layers: litter, topsoil, subsoil')).toBe(
    'What are the soil layers? → litter; topsoil; subsoil',
  );
});

test('one that lacks an item, or says more, is none', () => {
  expect(read('Three estates: clergy, nobles')).toBeNull();
  expect(read('Hard engineering: dams, sea walls, groynes')).toBeNull();
  expect(read('Soil layers: litter (leaves), topsoil, subsoil')).toBeNull();
});

test('a set that goes by its number is asked for under any title, and only where all are there', () => {
  const drawn = (line: string): string[] =>
    drawnBy(drawDefinitions, `Tanning\n\nHides are soaked.\n\n- ${line}`);
  expect(drawn('the three vats: lime, bark, oil')).toEqual([
    'What are the three vats of tanning? → lime; bark; oil',
  ]);
  expect(drawn('3 Ps: pit (lime), press (oak), polish')).toEqual(['What are the 3 Ps? → pit; press; polish']);
  expect(drawn('four vats: lime, bark, oil')).toEqual([]);
});
