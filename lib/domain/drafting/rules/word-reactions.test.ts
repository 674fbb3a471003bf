import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawWordReactions } from './word-reactions';

const drawn = (line: string, heading = 'Salts'): string[] =>
  drawnBy((notes) => [...drawWordReactions(notes).cards], `# ${heading}\n\n- ${line}`);

test('two substances before an arrow are asked for what comes of them', () => {
  expect(drawn('butanol + propanoyl chloride → butyl propanoate + HCl (fumes)')).toEqual([
    'What is formed when butanol reacts with propanoyl chloride? → butyl propanoate + HCl (fumes)',
  ]);
  expect(drawn('Carboxylic acid + metal → salt, fizzes')).toEqual([
    'What is formed when a carboxylic acid reacts with a metal? → salt',
  ]);
  expect(drawn('aniline + HNO2, below 5 °C → benzenediazonium chloride')).toEqual([
    'What is formed when aniline reacts with HNO2 below 5 °C? → benzenediazonium chloride',
  ]);
});

test('one substance is converted into another where the heading names a process', () => {
  expect(drawn('citrate → succinate, giving off carbon dioxide', 'Krebs cycle')).toEqual([
    'What is citrate converted into in the Krebs cycle? → succinate',
  ]);
  expect(drawn('citrate → succinate', 'Enzymes to learn')).toEqual([]);
});

test('what is no substance, and an equation in symbols alone, asks for no product', () => {
  expect(drawn('high demand + low supply → dear bread')).toEqual([]);
  expect(drawn('citrate joins water → isocitrate', 'Krebs cycle')).toEqual([]);
  expect(drawn('Mg + 2HCl → MgCl2 + H2')).toEqual([]);
});
