import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawTelegraphic } from './telegraphic';

test('a chain is asked from its head, for all that follows', () => {
  expect(drawnBy(drawTelegraphic, '# Climate\n\n- ice melts -> sea level up -> coasts flood')).toEqual([
    'What happens when ice melts? → sea level up -> coasts flood',
  ]);
});

test('a chain whose head is a mere condition is asked from no later link', () => {
  expect(
    drawnBy(drawTelegraphic, '# Elasticity\n\n- inelastic -> firm raises price -> total revenue up'),
  ).toEqual([]);
});

test('a comparison at the head of a chain is asked as something that happens', () => {
  expect(drawnBy(drawTelegraphic, '# Waves\n\n- longer fetch -> bigger waves')).toEqual([
    'What happens when the fetch is longer? → bigger waves',
  ]);
  expect(drawnBy(drawTelegraphic, '# Waves\n\n- fetch -> bigger waves')).toEqual([]);
});

test('a long named chain is asked for what sets it off and where it ends, a sum for nothing', () => {
  const chain =
    'waves approach at an angle -> swash carries sediment up -> backwash straight down -> zigzag movement along coast';
  expect(drawnBy(drawTelegraphic, `# Coasts\n\n- longshore drift: ${chain}`)).toEqual([
    'What sets off longshore drift? → waves approach at an angle',
    'What is the end result of longshore drift? → zigzag movement along coast',
  ]);
  expect(drawnBy(drawTelegraphic, '# Firms\n\n- ratio: top firms 20+15+12 => ratio = 47%')).toEqual([]);
});

test('a thing that is told before an arrow is asked for what it is and does', () => {
  expect(drawnBy(drawTelegraphic, '# Tax\n\n- subsidy = grant to a producer -> shifts supply right')).toEqual(
    ['What is a subsidy? → grant to a producer', 'What does a subsidy do? → shifts supply right'],
  );
  expect(drawnBy(drawTelegraphic, '# Tax\n\n- PED = 0 -> vertical demand curve')).toEqual([]);
});

test('what is seen is asked for the conclusion, and only when the arrow leads to one', () => {
  expect(
    drawnBy(drawTelegraphic, '# Atoms\n\n- about 1 in 8000 come back → nucleus is tiny and heavy'),
  ).toEqual(['Which conclusion follows from “about 1 in 8000 come back”? → nucleus is tiny and heavy']);
  expect(drawnBy(drawTelegraphic, '# Atoms\n\n- about 1 in 8000 → tiny nucleus')).toEqual([]);
});

test('a link without its subject is not asked about', () => {
  expect(drawnBy(drawTelegraphic, '# Pay\n\n- it -> more')).toEqual([]);
});

test('a named chain is explained as a whole', () => {
  expect(drawnBy(drawTelegraphic, '# Inflation\n\n## Causes\n\n- drought: crops fail -> prices up')).toEqual([
    'How does drought cause inflation? → crops fail -> prices up',
  ]);
});

test('the name of a dated event is asked with its article, and no name of a thing for a date', () => {
  expect(drawnBy(drawTelegraphic, 'Timeline\n\n1958 – Notting Hill riots')).toEqual([
    'When were the Notting Hill riots? → 1958',
  ]);
  expect(drawnBy(drawTelegraphic, 'Timeline\n\nAug 1961 – Murder of Patrice Lumumba')).toEqual([
    'When was the murder of Patrice Lumumba? → Aug 1961',
  ]);
  expect(drawnBy(drawTelegraphic, 'Timeline\n\n1919 – Treaty of Versailles signed')).toEqual([]);
});

test('a quoted question before an arrow is asked as it stands', () => {
  expect(
    drawnBy(
      drawTelegraphic,
      '# Sorting\n\nMock: "When is insertion sort the best choice?" -> nearly sorted lists',
    ),
  ).toEqual(['When is insertion sort the best choice? → nearly sorted lists']);
});

test('what an agreement provided is asked apart from what came of it', () => {
  const past = 'Europe\n\nThe war had ended. Terms were signed.\n\n';
  expect(
    drawnBy(drawTelegraphic, `${past}Young Plan 1929 – payments cut, spread over 59 years -> crash ends it`),
  ).toEqual([
    'What were the terms of the Young Plan of 1929? → payments cut, spread over 59 years',
    'What was the effect of the Young Plan of 1929? → crash ends it',
  ]);
  expect(
    drawnBy(drawTelegraphic, '# Trade\n\n- In the UK: central bank -> sets rates -> low inflation'),
  ).toEqual([]);
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

test('a named event is asked for what it was or did, and a bare place for nothing', () => {
  const past = 'Italy\n\nThe war had ended. He was king.\n\n';
  expect(drawnBy(drawTelegraphic, `${past}1917 - Caporetto, huge defeat by Austrians`)).toEqual([
    'What was Caporetto (1917)? → huge defeat by Austrians',
  ]);
  expect(
    drawnBy(drawTelegraphic, `${past}1923 - Acerbo Law: biggest party gets two thirds of seats`),
  ).toEqual(['What did the Acerbo Law of 1923 lay down? → biggest party gets two thirds of seats']);
  expect(drawnBy(drawTelegraphic, `${past}1919 - Versailles: no Fiume`)).toEqual([]);
});

test('arrows for up and down are read aloud in a question', () => {
  expect(drawnBy(drawTelegraphic, '# Rates\n\n- interest rates ↑ → saving is rewarded')).toEqual([
    'What happens when interest rates rise? → saving is rewarded',
  ]);
});

test('what is doubled is asked as something that happens, a bare process as nothing', () => {
  expect(drawnBy(drawTelegraphic, '# Light\n\n- double brightness -> twice the photons per second')).toEqual([
    'What happens when brightness is doubled? → twice the photons per second',
  ]);
  expect(
    drawnBy(drawTelegraphic, '# Tax\n\n- overfishing and regulation\n- regulation -> fewer boats'),
  ).toEqual([]);
});

test('what somebody thinks does not happen, and an effect has its subject', () => {
  expect(drawnBy(drawTelegraphic, '# Church\n\n- bishops say the vote was unfair -> new synod')).toEqual([]);
  expect(drawnBy(drawTelegraphic, '# Church\n\n- the synod meets -> bishops gain votes')).toEqual([
    'What happens when the synod meets? → bishops gain votes',
  ]);
  expect(drawnBy(drawTelegraphic, '# Church\n\n- the synod meets -> replaced by a council')).toEqual([]);
});

test('a name before several facts, the last with an arrow, is no chain', () => {
  expect(
    drawnBy(
      drawTelegraphic,
      '# Viruses\n\nRSV - enveloped, spread by droplets, infects lungs of infants -> wheeze',
    ),
  ).toEqual([]);
});

test('what somebody did or became, its verb left out, is asked with the verb; one of several of a name is not asked', () => {
  const timeline = (...lines: string[]): string[] =>
    drawnBy(
      drawTelegraphic,
      `# Gold Coast\n\nIt was ruled by others.\n\n${lines.map((line) => `- ${line}`).join('\n')}`,
    );
  expect(timeline('1958 – Guinea independent', '1949 – Danquah home from London')).toEqual([
    'When did Guinea become independent? → 1958',
    'When did Danquah come home from London? → 1949',
  ]);
  expect(timeline('1925 – Guggisberg reforms: more chiefs on councils')).toEqual([
    'When were the Guggisberg reforms? → 1925',
  ]);
  expect(timeline('1874 – Gold Coast Act', '1901 – Gold Coast Act: new borders')).not.toContain(
    'When was the Gold Coast Act? → 1874',
  );
});

test('only a thing that does or suffers something makes a condition', () => {
  const drawn = (line: string): string[] =>
    drawnBy(drawTelegraphic, `# Pipes\n\nPipes are old.\n\n- ${line}`);
  expect(drawn('slanted cut → ragged edges')).toEqual([]);
  expect(drawn('Later falls into despair → work suffers')).toEqual([]);
  expect(drawn('joints might leak → damp walls')).toEqual([]);
  expect(drawn('guards paid extra → fewer thefts')).toEqual([]);
  expect(drawn('water gets in → plaster falls')).toEqual([
    'What happens when water gets in? → plaster falls',
  ]);
});

test('two qualities of a thing are told of it together, and what is done to it is told as done', () => {
  const drawn = (line: string): string[] =>
    drawnBy(drawTelegraphic, `# Pipes\n\nPipes are old.\n\n- ${line}`);
  expect(drawn('Long narrow pipe → more resistance')).toEqual([
    'What happens when the pipe is long and narrow? → more resistance',
  ]);
  expect(drawn('broken pipes → water is lost')).toEqual([
    'What happens when pipes are broken? → water is lost',
  ]);
  expect(drawn('raise tariffs → rivals retaliate')).toEqual([
    'What happens when tariffs are raised? → rivals retaliate',
  ]);
  // Things of a kind, and no change in them.
  expect(drawn('long pipes → drips')).toEqual([]);
});

test('what lacks its subject, or is a sum, is no answer to what happens', () => {
  const drawn = (line: string): string[] =>
    drawnBy(drawTelegraphic, `# Firms\n\nFirms were old.\n\n- ${line}`);
  expect(drawn('Cadbury bought the mill → renamed Bournville Works')).toEqual([]);
  expect(drawn('Lever lost the vote → resigned April 1911')).toEqual([]);
  expect(drawn('sales rise → 40x12 = 480')).toEqual([]);
});

test('the chain of events is asked for only of a course of events', () => {
  const chain = 'rains fail → crops fail → people leave';
  expect(drawnBy(drawTelegraphic, `# Sahel\n\n- desertification: ${chain}`)).toHaveLength(1);
  expect(drawnBy(drawTelegraphic, `# Sahel\n\n- public pressure: ${chain}`)).not.toContain(
    `Outline the chain of events in the public pressure. → ${chain}`,
  );
  expect(
    drawnBy(drawTelegraphic, '# Trade\n\n- trade diversion: from a cheap source → dear partner → loss'),
  ).toEqual([]);
});

test('an arrow up or down is read aloud in the question, and is no answer alone', () => {
  const drawn = (line: string): string[] => drawnBy(drawTelegraphic, `# Leaves\n\n- ${line}`);
  expect(drawn('humidity ↑ → rate ↓')).toEqual(['What happens when humidity rises? → rate ↓']);
  expect(drawn('wind ↑ → ↑')).toEqual([]);
});

test('a thing that comes of something is its result, a clause or a change is what happens', () => {
  const drawn = (line: string): string[] =>
    drawnBy(drawTelegraphic, `# Kilns\n\nKilns are old.\n\n- ${line}`);
  expect(drawn('fire melts sand → glass beads')).toEqual([
    'What is the result when fire melts sand? → glass beads',
  ]);
  expect(drawn('fire melts sand → lower yield')).toEqual([
    'What happens when fire melts sand? → lower yield',
  ]);
  expect(drawn('fire melts sand → potters lost money')[0]).toMatch(/^What happens when fire melts sand\?/);
  expect(drawn('fire melts sand → workers stop pumping')).toEqual([
    'What happens when fire melts sand? → workers stop pumping',
  ]);
});

test('a substance behind an arrow is what is formed', () => {
  expect(
    drawnBy(drawTelegraphic, '# Cells\n\n- malate is oxidised and dehydrated → oxaloacetate (4C)'),
  ).toEqual(['What is formed when malate is oxidised and dehydrated? → oxaloacetate (4C)']);
  expect(drawnBy(drawTelegraphic, '# Acids\n\n- partially dissociates → hydrogen ions')).toEqual([]);
});
