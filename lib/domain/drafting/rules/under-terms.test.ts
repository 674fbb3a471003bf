import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawUnderTerms } from './under-terms';

const drawn = (text: string): string[] => drawnBy(drawUnderTerms, text);

test('the first bullet under a term says what it is, when it is of a kind', () => {
  expect(
    drawn('# Soil\n\n## Leaching\n\n- movement of nutrients down through the soil\n- worst in wet climates'),
  ).toEqual(['What is leaching? → movement of nutrients down through the soil']);
  expect(drawn('# Soil\n\n## Leaching\n\n- heavy rain in winter\n- movement of nutrients downwards')).toEqual(
    [],
  );
});

test('several are told by several, and a verb is no kind', () => {
  expect(drawn('# Plants\n\n- Auxins\n  - a hormone that makes shoots bend')).toEqual([]);
  expect(drawn('# Rivers\n\n## Meanders\n\n- form where the river flows round a bend')).toEqual([]);
  expect(drawn('# Money\n\n## Mortgages\n\n- loans that are secured on a house')).toEqual([
    'What are mortgages? → loans that are secured on a house',
  ]);
});

test('what goes on is told by a clause', () => {
  expect(drawn('# Coasts\n\n- attrition\n  - rocks hit each other')).toEqual([
    'What happens in attrition? → rocks hit each other',
  ]);
  expect(drawn('# Coasts\n\n- attrition\n  - rocks on the beach')).toEqual([]);
});

test('a noun phrase that ends like a clause is none', () => {
  expect(drawn('# Media\n\n- fusion\n  - ownership of all stages of production')).toEqual([]);
});

test('a reason is asked of the term that it hangs under', () => {
  expect(
    drawn(
      '# Materials\n\n- Graphite\n  - conducts since one electron per atom is free\n- Metals\n  - malleable because layers can slide\n- Diamond\n  - very high melting point because many bonds have to be broken',
    ),
  ).toEqual([
    'Why does graphite conduct? → one electron per atom is free',
    'Why are metals malleable? → layers can slide',
    'Why does diamond have a very high melting point? → many bonds have to be broken',
  ]);
  expect(
    drawn(
      '# Materials\n\n- Graphite\n  - soft, slippery because layers slide\n  - in use since 1900 in pencils',
    ),
  ).toEqual([]);
});

test('what happened to a name is asked in the past', () => {
  const notes = 'The rising was in the north. It was put down in 1537 and the leaders were hanged.';
  expect(
    drawn(`# Tudors\n\n${notes}\n\n## Pilgrimage of Grace\n\n- failed because the king broke his promises`),
  ).toEqual(['Why did the Pilgrimage of Grace fail? → the king broke his promises']);
});

test('an example is one of the term', () => {
  expect(drawn('# Markets\n\n- Inferior goods\n  - e.g. own-brand food')).toEqual([
    'Give an example of an inferior good. → own-brand food',
  ]);
  expect(drawn('# Markets\n\n- Key terms\n  - e.g. own-brand food')).toEqual([]);
});

test('adjectives side by side are kinds of what the page is about', () => {
  const attraction = 'attraction between ions of opposite charge';
  expect(drawn(`# Bonding and structure\n\n- Ionic\n  - ${attraction}\n- Metallic\n  - lattice`)).toEqual([
    `What is ionic bonding? → ${attraction}`,
  ]);
  expect(drawn(`# Crystals\n\n- Ionic\n  - ${attraction}\n- Metallic\n  - lattice`)).toEqual([]);
});

test('a technical word at the head of a list is written small, a name is not asked what it is', () => {
  expect(drawn('# Nursing\n\n## Dehydration\n\n- loss of more water than is taken in')).toEqual([
    'What is dehydration? → loss of more water than is taken in',
  ]);
  expect(drawn('# Tudors\n\n## Wolsey\n\n- loss of favour with the king')).toEqual([]);
});

test('a heading that says where or when is no term', () => {
  expect(drawn('# Verbs\n\n## After certain conjunctions\n\n- form of the verb that shows doubt')).toEqual(
    [],
  );
});
