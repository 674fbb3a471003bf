import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawDefinitions } from './definitions';

test('a capital by itself before a noun is part of a name where another has one too', () => {
  expect(
    drawnBy(drawDefinitions, '# Wings\n\nB joint = the outer hinge\nA joint = the inner hinge'),
  ).toContain('What is an A joint? → the inner hinge');
  expect(drawnBy(drawDefinitions, '# Wings\n\nA joint = the hinge of two bones')).toContain(
    'What is a joint? → the hinge of two bones',
  );
});

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

test('a label of the line above, a course and another language make no term', () => {
  for (const line of [
    'Fuel: phosphocreatine',
    'GCSE Music – words for the listening paper',
    'demo: zinc plate on a gold leaf electroscope',
    'finir: que je finisse',
    'typhoid 1861: the prince fell ill at Windsor',
    'After some conjunctions: the verb changes',
    'The deal: bases out of Turkey',
    'Scotland: 50p per unit',
  ])
    expect(drawnBy(drawDefinitions, `Notes\n\n${line}`), line).toEqual([]);
});

test('a quality is asked for as a word, and what is counted takes its article', () => {
  expect(drawnBy(drawDefinitions, 'Terms\n\nHomophonic: a tune with chords under it')).toContain(
    'What is meant by “homophonic”? → a tune with chords under it',
  );
  expect(drawnBy(drawDefinitions, 'Terms\n\nPlagal cadence: IV to I, heard at the end of hymns')).toContain(
    'What is a plagal cadence? → IV to I, heard at the end of hymns',
  );
  expect(drawnBy(drawDefinitions, 'Terms\n\nEntity = thing we keep data about')).toContain(
    'What is an entity? → thing we keep data about',
  );
});

test('a clause beside a term is its meaning, and a rule is no event', () => {
  expect(drawnBy(drawDefinitions, 'Markets\n\nmarket failure = prices lead to waste')).toEqual([
    'What is meant by “market failure”? → prices lead to waste',
  ]);
  expect(
    drawnBy(
      drawDefinitions,
      '# Murder\n\n## Causation\n\n- legal: the act must be more than a minimal cause',
    ),
  ).toEqual(['What is meant by legal causation? → the act must be more than a minimal cause']);
});

test('why a substance does something is asked as such', () => {
  expect(drawnBy(drawDefinitions, 'Carbon\n\ngraphite: conducts because its electrons are free')).toEqual([
    'Why does graphite conduct? → its electrons are free',
  ]);
  expect(drawnBy(drawDefinitions, 'Sinks\n\ndurability – once saved, survives a power cut')).toEqual([]);
});

test('an act lays down what a clause says, and an amount does not tell what an event was', () => {
  const past = 'It was passed. They were told. He was there. She had gone.\n\n';
  expect(drawnBy(drawDefinitions, `${past}Treason Act 1534: words could be treason`)).toEqual([
    'What did the Treason Act of 1534 lay down? → words could be treason',
  ]);
  expect(drawnBy(drawDefinitions, `${past}Kapp Putsch 1920: about 5,000 men`)).toEqual([]);
});

test('a long meaning ends where its reasons begin, and a label in the singular asks for one thing', () => {
  expect(
    drawnBy(
      drawDefinitions,
      'Terms\n\nrickets = softening and bending of the growing bones of small children, due to too little vitamin D in the food',
    )[0],
  ).toBe('What are rickets? → softening and bending of the growing bones of small children');
  expect(
    drawnBy(drawDefinitions, '# Black Death 1348\n\nreal cause: fleas on rats, nobody knew this'),
  ).toEqual(['What is the real cause of the Black Death (1348)? → fleas on rats']);
});

test('a greater or lesser kind, and a part, are asked for by what they belong to', () => {
  expect(drawnBy(drawDefinitions, '# Music\n\n- Ritual\n  - greater: a rite of a whole day')).toEqual([
    'What is the greater ritual? → a rite of a whole day',
  ]);
  expect(drawnBy(drawDefinitions, '# Music\n\n- greater: a rite of a whole day')).toEqual([]);
});

test('no label, bracket or word behind “where” makes a term', () => {
  expect(drawnBy(drawDefinitions, '# Budgets\n\n- bad: assumes that all is sold')).toEqual([]);
  expect(drawnBy(drawDefinitions, '# Budgets\n\n- line where sales = costs, no gain')).toEqual([]);
  expect(drawnBy(drawDefinitions, '# Budgets\n\n- balance, the rest of it (negative = debt)')).toEqual([]);
});

test('what people of the past did is asked as a deed, not as what they are', () => {
  const past = '# Towns, 1348\n\nThe town was poor and had been sacked. It was rebuilt in 1360.\n\n';
  expect(drawnBy(drawDefinitions, `${past}- night carters: emptied the cesspits`)).toEqual([
    'What did night carters do? → emptied the cesspits',
  ]);
  expect(drawnBy(drawDefinitions, `${past}- night carters: known in every town`)).toEqual([]);
});

test('a short form in a term is spelled out, and a fraction in letters is no meaning', () => {
  expect(drawnBy(drawDefinitions, '# Ledgers\n\n- opening bal: money in the till at nine')).toEqual([
    'What is an opening balance? → money in the till at nine',
  ]);
  expect(drawnBy(drawDefinitions, '# Springs\n\n- slope of line = 2/(kr)')).toEqual([]);
});

test('where an act defines a term is no part of its name, and a section by itself is asked for what it says', () => {
  expect(drawnBy(drawDefinitions, '# Burglary\n\ns9(4) Building: any structure with a roof')).toContain(
    'What is a building? → any structure with a roof',
  );
  expect(
    drawnBy(drawDefinitions, '# Burglary\n\ns9(1): a person must enter a building as a trespasser'),
  ).toEqual(['What does s9(1) say? → a person must enter a building as a trespasser']);
});

test('a law is asked for what it states, a system of law for what it is', () => {
  expect(drawnBy(drawDefinitions, "# Gases\n\nCharles's law: volume rises with temperature")).toEqual([
    "What does Charles's law state? → volume rises with temperature",
  ]);
  expect(drawnBy(drawDefinitions, '# Sources\n\ncommon law: rules made by judges')).toContain(
    'What is common law? → rules made by judges',
  );
});

test('a first line over a blank one names what the page is about', () => {
  const below = '\n\nlexeme: a word with all its forms\nhyponym: a word for a kind of what another names';
  expect(drawnBy(drawDefinitions, `WORDS - how meanings are stored${below}`).join()).not.toContain('how');
  expect(drawnBy(drawDefinitions, `Semantics = the study of meaning${below}`).join()).toContain(
    'What is semantics? → the study of meaning',
  );
});

test('a line in capitals, a name with a number and a hyphened word stand as a question has them', () => {
  expect(drawnBy(drawDefinitions, '# Cells\n\nCo-factor: a helper of an enzyme')).toContain(
    'What is a co-factor? → a helper of an enzyme',
  );
  expect(drawnBy(drawDefinitions, '# Chemistry\n\nGroup 18: the noble gases')).toContain(
    'What is Group 18? → the noble gases',
  );
});

test('what a thing does is asked as such, and a plural before a participle or a preposition is what it is', () => {
  const asked = (line: string): string | undefined => drawnBy(drawDefinitions, `# Networks\n\n${line}`)[0];
  expect(asked('lookup table: maps short names to the long addresses')).toBe(
    'What does a lookup table do? → maps short names to the long addresses',
  );
  expect(asked('arbiter: decides which device speaks first')).toBe(
    'What does an arbiter do? → decides which device speaks first',
  );
  expect(asked('narrow definition = defines art by what it shows')).toBe(
    'What does a narrow definition do? → defines art by what it shows',
  );
  expect(asked('levy: taxes imposed on firms')).toBe('What is a levy? → taxes imposed on firms');
});

test('names alone are those of whom a thing is, and what it is stands behind them', () => {
  expect(
    drawnBy(
      drawDefinitions,
      '# Views\n\nLatent power – Susan Harker. Power to set the terms others talk in.',
    ),
  ).toEqual([
    'Who is associated with latent power? → Susan Harker',
    'What is latent power? → Power to set the terms others talk in',
  ]);
  expect(
    drawnBy(drawDefinitions, '# Views\n\nquiet revolution – Heelan & Woodley, Kendal. 8% at church'),
  ).toEqual(['Who is associated with the term “quiet revolution”? → Heelan & Woodley']);
  expect(drawnBy(drawDefinitions, '# Trade\n\nallies: France and Russia')).toEqual([]);
});

test('a theory with its author is a term', () => {
  expect(drawnBy(drawDefinitions, '# Health\n\nnosogenesis (Illberg 1976) - harm done by clinics')).toEqual([
    'What is nosogenesis? → harm done by clinics',
  ]);
});

test('an utterance between quotes is an example, a phrase between quotes a meaning', () => {
  const asked = (line: string): string[] => drawnBy(drawDefinitions, `# Speech\n\n${line}`);
  expect(asked("Softened request – 'Would you mind if I sat here'")).toEqual([
    "Give an example of softened request. → 'Would you mind if I sat here'",
  ]);
  expect(asked("'Topofobe' = hater of a place")).toContain('What is meant by “topofobe”? → hater of a place');
});

test('the first or last of its kind takes “the”, and what happens no article', () => {
  const asked = (line: string): string | undefined => drawnBy(drawDefinitions, `# Notes\n\n${line}`)[0];
  expect(asked('first reactor: a pile of bricks under a stand')).toBe(
    'What is the first reactor? → a pile of bricks under a stand',
  );
  expect(asked('attrition: a process of wearing down')).toBe(
    'What is attrition? → a process of wearing down',
  );
  expect(asked('pre-emptive: a job can be stopped')).toBe(
    'What is meant by “pre-emptive”? → a job can be stopped',
  );
  expect(asked('bhukti - freedom from rebirth')).toBe('What is meant by “bhukti”? → freedom from rebirth');
  expect(asked('villi: tiny folds of the gut wall')).toBe('What are villi? → tiny folds of the gut wall');
});

test('of several sentences under a label in the plural, the first is one', () => {
  expect(
    drawnBy(
      drawDefinitions,
      '# Carlow floods\n\n## Impacts\n\nSocial: over 90 homes flooded. 4 schools shut. Power cuts.',
    )[0],
  ).toBe('Name one of the social impacts of carlow floods. → over 90 homes flooded');
});

test('a counted thing before a preposition opens a meaning, an order does not', () => {
  const drawn = (line: string): string[] => drawnBy(drawDefinitions, `# Ships\n\nShips sail.\n\n- ${line}`);
  expect(drawn('foghorn: signal to other ships in mist')[0]).toMatch(/ → signal to other ships in mist$/);
  expect(drawn('ratline: climb to the top')).toEqual([]);
});

test('what a term means may be told by when it is so, or by a difference between clauses', () => {
  expect(
    drawnBy(drawDefinitions, '# Markets\n\nlock-in effect: when one side of a market cannot leave it'),
  ).toEqual(['What is meant by “lock-in effect”? → when one side of a market cannot leave it']);
  expect(drawnBy(drawDefinitions, '# Markets\n\nusage: when you need a sorted list')).toEqual([]);
  expect(
    drawnBy(
      drawDefinitions,
      '# Markets\n\nTrade gap: difference between what a country is paid and what it pays',
    ),
  ).toEqual(['What is meant by “trade gap”? → difference between what a country is paid and what it pays']);
  expect(drawnBy(drawDefinitions, '# Cells\n\nenzyme = biological catalyst')).toContain(
    'What is an enzyme? → biological catalyst',
  );
  expect(
    drawnBy(drawDefinitions, '# Cells\n\nlink cycle - in the matrix - each turn: 2 ATP, 1 NADH'),
  ).toEqual([]);
  expect(drawnBy(drawDefinitions, '# Latin\n\nmodus paribus: all other things equal')).not.toContain(
    'What is a modus paribus? → all other things equal',
  );
});
