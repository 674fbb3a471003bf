import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawDefinitions } from './definitions';

test('a term and its meaning ask in a whole question, both ways', () => {
  expect(
    drawnBy(drawDefinitions, 'Key words\n\nIsotope: an atom with a different number of neutrons'),
  ).toEqual([
    'What is an isotope? → an atom with a different number of neutrons',
    'Which term means “an atom with a different number of neutrons”? → Isotope',
  ]);
});

test('a sentence with a colon before its list defines nothing', () => {
  expect(
    drawnBy(drawDefinitions, 'The colony exported three things: sugar, rum and tobacco were shipped.'),
  ).toEqual([]);
});

test('a date before a dash is no term', () => {
  expect(drawnBy(drawDefinitions, 'Timeline\n\n1848 – barricades in Paris')).toEqual([]);
});

test('the facts of a definition each have a question of their own', () => {
  expect(
    drawnBy(drawDefinitions, 'Unions\n\n- UNESCO: 194 members, founded in 1945, protects heritage sites'),
  ).toEqual([
    'How many members does UNESCO have? → 194',
    'When was UNESCO founded? → 1945',
    'What does UNESCO do? → protects heritage sites',
  ]);
});

test('a kind under the heading of a process is a kind of that process', () => {
  expect(drawnBy(drawDefinitions, '# Rivers\n\n## Erosion\n\n- vertical: cuts the bed deeper')).toEqual([
    'What happens in vertical erosion? → cuts the bed deeper',
  ]);
});

test('a part has its name asked for under its whole', () => {
  const text = '# Plants\n\n- leaf = the organ that makes food\n  - skin = **epidermis**';
  expect(drawnBy(drawDefinitions, text)).toContain('In a leaf, what is the skin called? → epidermis');
});

test('a record is asked for what it is a record of, and not at all when nothing says', () => {
  expect(drawnBy(drawDefinitions, '# Macbeth\n\nWritten: 1606')).toEqual([
    'When was Macbeth written? → 1606',
  ]);
  expect(drawnBy(drawDefinitions, 'Written: 1606')).toEqual([]);
});

test('people argue, cases establish', () => {
  expect(drawnBy(drawDefinitions, '# Theories\n\n- Durkheim: schools teach shared values')).toEqual([
    'What did Durkheim argue? → schools teach shared values',
  ]);
  expect(
    drawnBy(drawDefinitions, '# Tort\n\n- Hedley Byrne v Heller: advice can give rise to a duty'),
  ).toEqual(['What did Hedley Byrne v Heller establish? → advice can give rise to a duty']);
});

test('sides of a subject ask for its items', () => {
  expect(drawnBy(drawDefinitions, '# Juries\n\nAdvantages of juries: public trust, secrecy')).toEqual([
    'What are the advantages of juries? → public trust; secrecy',
  ]);
});

test('an adjective takes the noun of its heading, and is no term without one', () => {
  expect(
    drawnBy(
      drawDefinitions,
      '# Chemistry\n\n## Structures\n\n- giant ionic: a lattice of ions held by attraction',
    ),
  ).toContain('What is a giant ionic structure? → a lattice of ions held by attraction');
  expect(drawnBy(drawDefinitions, '# Chemistry\n\n## Specific\n\n- ionic: lattice of ions')).toEqual([]);
});

test('an agreement is asked for its terms, an event for what happened, with the date in the question', () => {
  const text = 'Weimar\n\nHitler was jailed. The mark had collapsed.\n\n';
  expect(drawnBy(drawDefinitions, `${text}Dawes Plan 1924: US loans, lower payments`)).toEqual([
    'What were the terms of the Dawes Plan of 1924? → US loans, lower payments',
  ]);
  expect(drawnBy(drawDefinitions, `${text}Locarno 1925: new borders`)).toEqual([]);
});

test('kinds of causes are asked for as such', () => {
  expect(
    drawnBy(drawDefinitions, '# Floods\n\n## Causes of floods\n\nphysical: heavy rain, steep slopes'),
  ).toEqual(['What are the physical causes of floods? → heavy rain; steep slopes']);
});

test('an amount, a bare row of cases or a label is not what a thing is', () => {
  for (const line of ['reparations: £6.6bn', 'compound: salt, water, ammonia', 'losers: savers, pensioners'])
    expect(drawnBy(drawDefinitions, `# Notes\n\n- ${line}`), line).toEqual([]);
});

test('a definition before a line with an arrow is kept, and one behind a label is found', () => {
  expect(
    drawnBy(
      drawDefinitions,
      '# Coasts\n\nfetch = distance over which the wind blows. longer fetch -> bigger waves',
    ),
  ).toContain('What is meant by “fetch”? → distance over which the wind blows');
  expect(
    drawnBy(
      drawDefinitions,
      '# Coasts\n\nsea level: eustatic = global change in volume; isostatic = land rises',
    ),
  ).not.toContain('What is sea level? → eustatic = global change in volume');
});

test('a counted list without a name is that of what it stands under', () => {
  const list = '- Three levels: local, regional, national';
  const asked = drawnBy(drawDefinitions, `# Planning\n\n## Land use policy\n\n${list}`).join();
  expect(asked).toMatch(/^What are the three levels of .*land use policy\? → local; regional; national$/);
  expect(drawnBy(drawDefinitions, list)).toEqual([]);
});
