import { describe, expect, it } from 'vitest';
import { drawnBy } from '@/lib/testing/prose';

describe('asks what a term is that the notes explain in passing', () => {
  it('reads the term that opens a sentence, whatever its explanation holds', () => {
    expect(
      drawnBy(
        'apposition',
        'Barriers to entry, the obstacles that keep rivals out of an industry, include patents and licences.',
      ),
    ).toEqual(['What are barriers to entry? → the obstacles that keep rivals out of an industry']);
    expect(drawnBy('apposition', 'The Crown, the Lords and the Commons must agree.')).toEqual([]);
  });

  it('reads the term at the end of a sentence up to its full stop', () => {
    expect(
      drawnBy('apposition', 'The theory rests on bonding, the tie that forms between a lamb and a ewe.'),
    ).toEqual(['What is bonding? → the tie that forms between a lamb and a ewe']);
    expect(drawnBy('apposition', 'The child needs space, a healthy diet and books.')).toEqual([]);
  });

  it('takes a relative clause with “is” for an explanation, and a clause for none', () => {
    expect(
      drawnBy('apposition', 'It differs from the money supply, which is the stock of coins and deposits.'),
    ).toEqual(['What is the money supply? → the stock of coins and deposits']);
    expect(
      drawnBy(
        'apposition',
        'Having counted the flocks in the Great Census, the crown dissolved the smaller guilds.',
      ),
    ).toEqual([]);
  });

  it('asks who somebody was only where the description singles him out', () => {
    expect(
      drawnBy('apposition-who', 'It was Thomas Hooper, a former servant of the king, who did it.'),
    ).toEqual([]);
  });
});

describe('asks how much a measure is that has a name of its own', () => {
  it('quantity', () => {
    expect(
      drawnBy('quantity', 'No dwarf star can exceed the Hooper limit of about 1.4 solar masses.'),
    ).toEqual(['What is the Hooper limit? → about 1.4 solar masses']);
    expect(drawnBy('quantity', 'The train reached a speed of 90 miles per hour.')).toEqual([]);
    expect(drawnBy('quantity', 'It fell short of the inflation target of the bank.')).toEqual([]);
  });
});

describe('asks when there is a thing at all', () => {
  it('when-condition', () => {
    expect(
      drawnBy('when-condition', 'A monopoly exists where a single firm supplies a whole market.'),
    ).toEqual(['In what circumstances does a monopoly exist? → where a single firm supplies a whole market']);
    expect(drawnBy('when-condition', 'A monopoly exists in the market for tap water.')).toEqual([]);
  });

  it('leaves out how a result is called', () => {
    expect(
      drawnBy(
        'what-happens',
        'When a cell loses water, the wall shrinks inwards, a state known as plasmolysis.',
      ),
    ).toEqual(['What happens when a cell loses water? → the wall shrinks inwards']);
  });
});

describe('takes no name for what happens', () => {
  it('what-happens', () => {
    const told = drawnBy(
      'what-happens',
      'When the body is too hot, vessels near the skin widen, a response called dilation.',
    );
    expect(told.filter((card) => card.endsWith('called dilation'))).toEqual([]);
  });
});

describe('gives a view whole', () => {
  it('up to what another holds', () => {
    expect(
      drawnBy(
        'view',
        'Mary Hooper argues that the movement was national and rooted in the towns, while John Tyler maintains that it was not.',
      ),
    ).toEqual([
      'What does Mary Hooper argue about the movement? → that the movement was national and rooted in the towns',
    ]);
  });
});

describe('asks of what stands beside the main clause', () => {
  it('who it was of whom a relative clause tells', () => {
    expect(
      drawnBy('subject-aside', 'The blame fell on Thomas Hooper, who was stripped of the office of sheriff.'),
    ).toEqual(['Who was stripped of the office of sheriff? → Thomas Hooper']);
    expect(
      drawnBy(
        'subject-aside',
        'The crown passed to the son of Thomas Hooper, who was stripped of the office of sheriff.',
      ),
    ).toEqual([]);
    expect(
      drawnBy('subject-aside', 'The blame fell on Thomas Hooper, who was not stripped of the office.'),
    ).toEqual([]);
  });

  it('which act or process it is, whatever opens the sentence', () => {
    expect(
      drawnBy(
        'subject-aside',
        'Little changed, for the Act of Nine Clauses of 1539 restored fasting and clerical celibacy.',
      ),
    ).toEqual(['Which act restored fasting and clerical celibacy? → the Act of Nine Clauses']);
    expect(
      drawnBy(
        'subject-aside',
        'The Hooper process, which combines nitrogen and hydrogen over iron, is costly.',
      ),
    ).toEqual(['Which process combines nitrogen and hydrogen over iron? → The Hooper process']);
    expect(
      drawnBy(
        'subject-aside',
        'It is a warning under the Hooper Act 1998, which leaves private law in force.',
      ),
    ).toEqual([]);
  });

  it('who did it, and when', () => {
    const act = 'The Act of Uniformity, passed in November 1534, made the crown supreme.';
    expect(drawnBy('when', act)).toEqual(['When was the Act of Uniformity passed? → November 1534']);
    expect(
      drawnBy('agent-aside', 'Some are seen as pulsars, first detected by Jocelyn Hooper in 1967.'),
    ).toEqual(['Who first detected pulsars in 1967? → Jocelyn Hooper']);
    expect(drawnBy('agent-aside', 'Some are seen as pulsars, first detected by chance in 1967.')).toEqual([]);
  });

  it('takes who adds a view for one who argues it', () => {
    expect(
      drawnBy('view', 'Davis and Hooper (1945) add that schools sort people for the most important jobs.'),
    ).toEqual(['What do Davis and Hooper argue? → that schools sort people for the most important jobs']);
  });
});

describe('asks nothing that only the sentences before would tell', () => {
  it.each([
    ['why-because', 'The effect can be overcome because both molecules compete for one site.'],
    ['what-is', 'The oxygen is a by-product.'],
    ['what-is', 'The larger group is the chorus of the second act.'],
    ['what-was', 'Synthetic Cubism was the painters’ answer to that problem.'],
    ['what-happened', 'Infant monkeys were taken from their mothers and reared with two dolls of wire.'],
    ['effect', 'Police persecution led them to retreat into closed groups.'],
    ['object-preposition', 'Colour was reduced to browns and greys.'],
    ['agent', 'Maintenance is explained by avoidance.'],
    ['agent', 'Most of the destruction was caused not by wind but by water.'],
  ])('%s: %s', (rule, text) => {
    expect(drawnBy(rule, text)).toEqual([]);
  });

  it('but asks where the subject has a name of its own', () => {
    expect(drawnBy('effect', 'Police persecution led to closed groups.')).toHaveLength(1);
    expect(drawnBy('agent', 'Most of the destruction was caused by sea water.')).toHaveLength(1);
    expect(drawnBy('agent', 'The ontological argument was first stated by Anselm, who was a monk.')).toEqual([
      'Who first stated the ontological argument? → Anselm',
    ]);
  });

  it('puts where to into the question', () => {
    expect(drawnBy('object', 'The ascending limb pumps sodium and chloride ions into the medulla.')).toEqual([
      'What does the ascending limb pump into the medulla? → sodium and chloride ions',
    ]);
  });

  it('asks who, where a name is explained by what somebody is', () => {
    expect(drawnBy('apposition-who', 'Feargus Tyler, a landowner who edited the Star, soon led it.')).toEqual(
      ['Who was Feargus Tyler? → a landowner who edited the Star'],
    );
  });
});
