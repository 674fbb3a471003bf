import { expect, test } from 'vitest';
import { drawCards } from './draw-cards';
import { topicOfProse } from './prose-topic';

const REST = ` It was long taken for a curiosity, and few thought that anything could be made of it. In the middle of the
century several workers in different countries took it up, compared what they had seen, and found that the same held
everywhere. Later writers kept the word and changed the explanation, which remains disputed today among those who study
the subject with care.`;

test('a text without a title is about what its opening defines, once the rest comes back to it', () => {
  expect(
    topicOfProse(`Conformity is a change of behaviour that follows from the pressure of a group. ${REST}`),
  ).toBe('');
  expect(
    topicOfProse(
      `Conformity is a change of behaviour that follows from the pressure of a group.${REST} Public conformity fades; private conformity lasts.`,
    ),
  ).toBe('Conformity');
  expect(
    topicOfProse(
      `People have always moved from one class to another. Social mobility is the name given to such movement.${REST}`,
    ),
  ).toBe('Social mobility');
  expect(
    topicOfProse(
      `Few movements spread as fast as Futurism did in Italy.${REST} Futurists loved speed; a Futurist loved machines.`,
    ),
  ).toBe('Futurism');
  expect(
    topicOfProse(
      `The Dreyfus affair had divided the country for years.${REST} Dreyfus was cleared in the end.`,
    ),
  ).toBe('Dreyfus affair');
});

test('what a text opens with is its topic, with a name of its own or explained in passing', () => {
  expect(topicOfProse(`The Treaty of Nanking was signed aboard a ship.${REST} Nanking was far away.`)).toBe(
    'Treaty of Nanking',
  );
  expect(
    topicOfProse(
      `Meiosis, the division that halves a nucleus, makes gametes.${REST} In meiosis twice as much is divided; meiosis is rare.`,
    ),
  ).toBe('Meiosis');
  expect(
    topicOfProse(
      `Historians have argued over it for years.${REST} Historians agree; historians differ; historians.`,
    ),
  ).toBe('');
  expect(
    topicOfProse(
      `However, the army, which was weak, did not move.${REST} However. However. However. However.`,
    ),
  ).toBe('');
});

test('a text whose opening names nothing for sure has no topic', () => {
  expect(topicOfProse(`It is the moment that every reader remembers.${REST}`)).toBe('');
  expect(
    topicOfProse(`One reason is a shortage of coal that lasted for years.${REST} The reason passed.`),
  ).toBe('');
  expect(topicOfProse(`Armies marched through the night towards the river.${REST}`)).toBe('');
  expect(topicOfProse('Osmosis is the movement of water.')).toBe('');
});

test('a draft that asks for the topic keeps its place and loses the chip', () => {
  const { cards } = drawCards(
    `Social mobility is the name given to the movement of people between classes.${REST}\n\nIn 1972 the Oxford study was led by John Goldthorpe, who followed ten thousand men.`,
  );
  const chips = new Set(cards.map(({ context }) => context));
  expect(chips).toContain('Social mobility');
  expect(cards.filter(({ back, context }) => /^social mobility$/i.test(back) && context !== '')).toEqual([]);
});
