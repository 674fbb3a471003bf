import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatesIn } from '@/lib/domain/drafting/draw-cards';
import { featuresOf } from '@/lib/domain/drafting/rank-features';
import weights from '@/lib/domain/drafting/rank-weights.json';
import { figuresOf, keptFrom, leaveOneTextOut } from './figures';
import { estimate, fitLogistic, type Example } from './fit-logistic';

const example = (text: string, features: Record<string, number>, accepted: boolean): Example => ({
  text,
  features: { bias: 1, ...features },
  accepted,
});

/** Of ten drafts by the rule, `taken` were accepted. */
const tenBy = (rule: string, taken: number, text = 'a'): Example[] =>
  Array.from({ length: 10 }, (_, index) => example(text, { [`rule:${rule}`]: 1 }, index < taken));

describe('fitLogistic', () => {
  it('gives the rate itself when all it knows is the bias', () => {
    const weights = fitLogistic(
      Array.from({ length: 8 }, (_, index) => example('a', {}, index < 6)),
      1,
    );
    expect(estimate({ bias: 1 }, weights)).toBeCloseTo(0.75, 6);
  });

  it('stands where the slope of the penalised loss is nothing', () => {
    const examples = [...tenBy('why-because', 8), ...tenBy('cloze-term', 3)].map((each, index) => ({
      ...each,
      features: { ...each.features, length: (index % 4) / 4 },
    }));
    const weights = fitLogistic(examples, 2);
    const slope = examples.reduce(
      (sum, { features, accepted }) =>
        sum + (features.length ?? 0) * (estimate(features, weights) - (accepted ? 1 : 0)),
      2 * (weights.length ?? 0),
    );
    expect(slope).toBeCloseTo(0, 6);
  });

  it('ranks the rules by how often their drafts were kept', () => {
    const weights = fitLogistic([...tenBy('why-because', 9), ...tenBy('list', 5), ...tenBy('cloze', 1)], 1);
    expect(weights['rule:why-because']).toBeGreaterThan(weights['rule:list'] ?? 0);
    expect(weights['rule:list']).toBeGreaterThan(weights['rule:cloze'] ?? 0);
  });

  it('thinks of a rule it has never seen as of its family', () => {
    const weights = fitLogistic([...tenBy('why-because', 9), ...tenBy('cloze-term', 1)], 1);
    const unseen = estimate({ bias: 1, 'rule:why-so': 1 }, weights);
    expect(unseen).toBeGreaterThan(estimate({ bias: 1, 'rule:cloze-date': 1 }, weights));
    expect(unseen).toBeGreaterThan(0.5);
  });

  it('gives the same weights twice', () => {
    const examples = [...tenBy('why', 7), ...tenBy('when', 4)];
    expect(fitLogistic(examples, 1)).toEqual(fitLogistic(examples, 1));
  });
});

describe('figuresOf', () => {
  it('knows a perfect order, an order turned round, and no order', () => {
    const auc = (taken: number, other: number): number =>
      figuresOf([
        { estimate: taken, accepted: true },
        { estimate: other, accepted: false },
      ]).auc;
    expect([auc(0.9, 0.1), auc(0.1, 0.9), auc(0.5, 0.5)]).toEqual([1, 0, 0.5]);
  });

  it('loses ln 2 a draft by saying one half', () => {
    const figures = figuresOf([
      { estimate: 0.5, accepted: true },
      { estimate: 0.5, accepted: false },
    ]);
    expect(figures.logLoss).toBeCloseTo(Math.LN2);
  });

  it('stays finite for a certainty that was wrong', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 1), fc.boolean(), (given, accepted) => {
        expect(figuresOf([{ estimate: given, accepted }]).logLoss).toBeLessThan(20);
      }),
    );
  });
});

describe('keptFrom', () => {
  it('counts what a threshold leaves, the draft on it included', () => {
    const predictions = [
      { estimate: 0.2, accepted: false },
      { estimate: 0.4, accepted: false },
      { estimate: 0.6, accepted: true },
    ];
    expect(keptFrom(predictions, 0.4)).toEqual({ drafts: 2, accept: 0.5 });
  });
});

describe('leaveOneTextOut', () => {
  it('judges a text by the others alone', () => {
    const { fitted } = leaveOneTextOut([...tenBy('why', 10, 'a'), ...tenBy('why', 0, 'b')], 1);
    for (const { estimate: given, accepted } of fitted) expect(given > 0.5).toBe(!accepted);
  });

  it('predicts every example once', () => {
    const { fitted, baseRate } = leaveOneTextOut([...tenBy('why', 7, 'a'), ...tenBy('when', 4, 'b')], 1);
    expect([fitted.length, baseRate.length]).toEqual([20, 20]);
  });
});

it('is scored in the drafter as it was fitted here', () => {
  const notes =
    '# Weirs\n\nThe weir was rebuilt in 1911 because the first one had failed.\n\n- sluice = a gate that holds back water\n- sill: the lowest part of the gate';
  const ranked = candidatesIn(notes);
  expect(ranked.length).toBeGreaterThan(3);
  for (const { candidate, score } of ranked) {
    const source = notes.slice(candidate.source.start, candidate.source.end);
    expect(score).toBeCloseTo(estimate(featuresOf(candidate, source), weights), 3);
  }
});
