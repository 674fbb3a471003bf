import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawTables } from './tables';

const table = (heading: string, ...rows: string[]): string =>
  `# Notes\n\n## ${heading}\n\n${rows[0] ?? ''}\n|---|---|---|\n${rows.slice(1).join('\n')}`;
const drawn = (heading: string, ...rows: string[]): string[] => drawnBy(drawTables, table(heading, ...rows));

test('a row that is a place or a condition stands before its question', () => {
  expect(
    drawn(
      'Mirrors',
      '| Object at | Image | Use |',
      '| beyond C | real, inverted, smaller | telescope |',
      '| C | real, inverted | – |',
    ),
  ).toEqual([
    'For an object beyond C, what is the image like? → real, inverted, smaller',
    'For an object at C, what is the image like? → real, inverted',
  ]);
  expect(drawn('Seeds', '| When | Colour | Mass |', '| after drying | pale brown | low |')[0]).toBe(
    'After drying, what is the colour? → pale brown',
  );
});

test('a table in small letters is read by its things, and one of neither things nor aspects is left', () => {
  expect(
    drawn(
      'Hydration - two ways',
      '| | acid | enzymatic |',
      '| catalyst | H₃PO₄ | fumarase |',
      '| products | an alcohol | malate |',
    ),
  ).toEqual([
    'What is the catalyst for acid hydration? → H₃PO₄',
    'What is the product of acid hydration? → an alcohol',
    'What is the catalyst for enzymatic hydration? → fumarase',
    'What is the product of enzymatic hydration? → malate',
  ]);
  expect(
    drawn(
      'Ions',
      '| | bigger ion | two ions |',
      '| bond | weak and long | strong and short |',
      '| crystal | loose | tight |',
    ),
  ).toEqual([]);
});

test('words of one initial say of what they are one, and a head may be short for a clause', () => {
  expect(
    drawn(
      'Marketing',
      '| P | meaning | why it’s hard |',
      '| Price | what a customer pays | rivals undercut it |',
      '| Place | where it is sold | shops want a cut |',
    ),
  ).toEqual([
    'What does price (one of the Ps) mean? → what a customer pays',
    'Why is price (one of the Ps) hard? → rivals undercut it',
    'What does place (one of the Ps) mean? → where it is sold',
    'Why is place (one of the Ps) hard? → shops want a cut',
  ]);
});

test('what stands for something, and what is added to something, are asked for as such', () => {
  expect(
    drawn(
      'The ship of state',
      '| Symbol | Stands for |',
      '| sailors | quarrelling politicians |',
      '| captain | the people |',
    ),
  ).toEqual([
    'What do the sailors stand for? → quarrelling politicians',
    'What does the captain stand for? → the people',
  ]);
  expect(drawn('Tests', '| ion (aq) | with excess ammonia |', '| Co²⁺ | brown solution |')).toEqual([
    'What happens to Co²⁺ with excess ammonia? → brown solution',
  ]);
});

test('figures that are looked up and a bare adjective are not asked for', () => {
  expect(
    drawn(
      'Metals',
      '| Metal | m.p. / °C | Drawback |',
      '| zinc | 420 | weak |',
      '| tin | 232 | expensive |',
      '| lead | 327 | soft |',
    ),
  ).toEqual(['What is a drawback of tin? → expensive']);
});

test('rows go by two counts, by the stage or party that they are, or by what a reagent does', () => {
  expect(
    drawn('Shapes', '| bonding pairs | lone pairs | shape |', '| 3 | 1 | pyramidal |', '| 2 | 2 | bent |'),
  ).toEqual([
    'With 3 bonding pairs and 1 lone pair, what is the shape? → pyramidal',
    'With 2 bonding pairs and 2 lone pairs, what is the shape? → bent',
  ]);
  expect(
    drawn(
      'Parties',
      '| Party | Leader | Support |',
      '| SDLP | Blum | teachers |',
      '| DUP | Thorez | dockers |',
    ),
  ).toEqual([
    'Who was the leader of the SDLP? → Blum',
    'What is the support for the SDLP? → teachers',
    'Who was the leader of the DUP? → Thorez',
    'What is the support for the DUP? → dockers',
  ]);
  expect(
    drawn('Haloalkanes', '| Reagent | Mechanism | Conditions |', '| KCN | substitution | reflux |')[0],
  ).toBe('What is the mechanism of the reaction with KCN? → substitution');
  expect(drawn('Verse', '| Poem | Poet | Form |', '| Ozymandias | Shelley | sonnet |')[0]).toBe(
    'Who wrote Ozymandias? → Shelley',
  );
});

test('a colour is asked for as one, whatever its column is called', () => {
  expect(
    drawn('Halides', '| Ion | Precipitate with AgNO₃ | Use |', '| Br⁻ | cream | flame retardants |')[0],
  ).toBe('Br⁻: what colour is the precipitate with AgNO₃? → cream');
});
