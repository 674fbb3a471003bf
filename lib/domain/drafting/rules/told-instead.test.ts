import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawDefinitions } from './definitions';

const drawn = (line: string) => drawnBy(drawDefinitions, `Notes on terms\n\n${line}`);

test.each([
  ['hybridity: a mix of two cultures', 'What is hybridity? → a mix of two cultures'],
  ['rewilding: letting land go back to nature', 'What is rewilding? → letting land go back to nature'],
  ['harbour: a place where boats are safe', 'What is a harbour? → a place where boats are safe'],
])('“%s” says what its term is', (line, card) => {
  expect(drawn(line)).toContain(card);
});

test.each([
  'hybridity: a mix of both',
  'capillarity: liquid also climbs narrow tubes',
  'coding: SHOW THE STEPS',
  "amelioration: 'pretty' once meant sly",
  'boycott: Rosa Parks refused to move, 1955',
  'severity: Richter scale, 1 to 10',
  'patriarchy: Kate Millett, Firestone',
  'bonding: stronger, harder to break',
  'wilting: too dry? salty soil',
  'quadrat: cover, height, frequency',
  'wind: light pollen, small petals, no scent',
  'safety: hot rods can burn',
  'church: Mission Hall',
  'trawling: forces: pull ahead, drag behind',
  'profits = the same the other way round: firms enter',
  'asbestos = why builders wear masks',
  'spleen: pulp and capsules',
])('“%s” tells something else', (line) => {
  expect(drawn(line)).toEqual([]);
});

test('"as well as" joins two things and leans on nothing; a relative clause without "that" makes no statement', () => {
  const defined = (line: string): string[] =>
    drawnBy(drawDefinitions, `# Harbours\n\nShips come.\n\n- ${line}\n`);
  expect(defined('roadstead: sheltered water that serves as well as a dock')).not.toEqual([]);
  expect(defined('roadstead: sheltered water as well')).toEqual([]);
  expect(defined('demurrage rate: highest charge a captain will pay')[0]).toMatch(
    /^What is meant by “demurrage rate”\? → highest charge a captain will pay$/,
  );
});
