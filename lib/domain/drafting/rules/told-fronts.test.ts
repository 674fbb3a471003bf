import { describe, expect, it, test } from 'vitest';
import { drawnBy } from '@/lib/testing/prose';
import { lint } from '../lint';

describe('tells what the notes say and asks what came of it', () => {
  test.each([
    [
      'told-result',
      'The harbour was dredged by the guild in 1612, as a result of which Dutch ships returned.',
      'The harbour was dredged by the guild in 1612. What was the result? → Dutch ships returned',
    ],
    [
      'told-result',
      'The canal is lined with clay, so that no water is lost.',
      'The canal is lined with clay. What is the result? → no water is lost',
    ],
    [
      'told-why',
      'The guild hid its charter in a well, so that the sheriff would not burn it.',
      'The guild hid its charter in a well. Why? → so that the sheriff would not burn it',
    ],
    [
      'told-lead',
      'The mill was sold to the bishop in 1502, which provoked riots at Ely and Ramsey.',
      'The mill was sold to the bishop in 1502. What did this provoke? → riots at Ely and Ramsey',
    ],
    [
      'told-effect',
      'The lock gates were raised by a metre, and this lowered the water in the upper basin.',
      'The lock gates were raised by a metre. What effect did this have? → lowered the water in the upper basin',
    ],
    [
      'told-effect',
      'The keeper closes the sluice of the upper pond. This lowers the level of the mill race.',
      'The keeper closes the sluice of the upper pond. What effect does this have? → lowers the level of the mill race',
    ],
    [
      'told-why',
      'In 1541 the abbot was fined for poaching. This shocked the town, since he had written the law.',
      'In 1541, the abbot was fined for poaching. Why did this shock the town? → he had written the law',
    ],
  ])('%s: %s', (rule, sentence, card) => {
    expect(drawnBy(rule, sentence)).toEqual([card]);
  });

  test.each([
    ['told-lead', 'If the mill is sold to the bishop, the rents go up, which provokes riots in the town.'],
    ['told-effect', 'They raised the lock gates by a metre, which lowered the water in the upper basin.'],
    [
      'told-effect',
      'The mill is built of a wheel, which turns the stones, and a hoist. This lowers the cost of flour.',
    ],
    ['told-effect', 'The guild printed a long pamphlet, which gave details of the new lock gates.'],
    [
      'told-result',
      'The surveyor argued that clay lines the canal, while reeds bind it, so that no water is lost.',
    ],
    ['told-effect', 'The bishop sold the mill because rents had fallen, which lowered the price of bread.'],
  ])('%s: nothing for “%s”', (rule, sentence) => {
    expect(drawnBy(rule, sentence)).toEqual([]);
  });

  it('is faulty where the statement leans on something else, not where its question points to the statement', () => {
    const card = (front: string) => lint({ kind: 'basic', front, back: 'Dutch ships returned' });
    expect(card('The harbour was dredged in 1612. What was the result?')).toEqual([]);
    expect(card('The harbour was dredged in 1612. What did this lead to?')).toEqual([]);
    expect(card('They dredged this harbour in 1612. What was the result?')).toContain('orphan-pronoun');
  });
});

describe('asks why of what “which is why” and “this is why” tell', () => {
  it.each([
    [
      'The clay dries slowly in winter, which is why bricks are fired in June.',
      'Why are bricks fired in June? → The clay dries slowly in winter',
    ],
    [
      'The clay of the valley dries slowly. That is why bricks are fired in June.',
      'Why are bricks fired in June? → The clay of the valley dries slowly',
    ],
    [
      'A wherry lies low in the water, which is why it is rowed close to the bank.',
      'Why is a wherry rowed close to the bank? → A wherry lies low in the water',
    ],
  ])('%s', (sentence, card) => {
    expect(drawnBy('why-which', sentence)).toEqual([card]);
  });

  it('gives no reason that a pronoun hides', () => {
    expect(drawnBy('why-which', 'They dry it slowly, which is why bricks are fired in June.')).toEqual([]);
    expect(drawnBy('why-which', 'The guild asked the mason why bricks are fired in June.')).toEqual([]);
  });
});

describe('reads “only then” with the question that follows it', () => {
  it('asks why so late, where a date says how late', () => {
    expect(
      drawnBy(
        'why-because',
        'Christopher Columbus waited at the court of Castile. Only then, in April 1492, did he find backers, because the war in the south was over.',
      ),
    ).toEqual([
      'Why did Christopher Columbus find backers only in April 1492? → the war in the south was over',
    ]);
    expect(
      drawnBy('why-because', 'Only then did the harbour guild pay its debts, because the bishop sued.'),
    ).toEqual([]);
  });
});

describe('knows whom a pronoun means where a clause goes on about him', () => {
  it('passes over those whom a relative clause names', () => {
    const page = (aside: string): string =>
      `Hannibal crossed the Alps. The march ran through the land of his ally, ${aside}. He left the villages alone because he needed corn.`;
    expect(drawnBy('why-because', page('whose fort belonged to Scipio'))).toEqual([
      'Why did Hannibal leave the villages alone? → he needed corn',
    ]);
    expect(drawnBy('why-because', page('and William Wallace burned it'))).toEqual([]);
  });

  it('takes the subject of the clause before, where nothing else of that number comes up', () => {
    expect(
      drawnBy('why-because', 'The reform bill passed in May, but it failed because nobody paid for it.'),
    ).toEqual(['Why did the reform bill fail? → nobody paid for it']);
    expect(
      drawnBy('why-because', 'The mill ground barley, but it failed because nobody paid for bread.'),
    ).toEqual([]);
  });
});
