import { estimate, fitLogistic, type Example, type Weights } from './fit-logistic';

export interface Prediction {
  readonly estimate: number;
  readonly accepted: boolean;
}

export interface Figures {
  /** Share of predictions on the right side of one half. */
  readonly accuracy: number;
  /** Mean of −ln of the probability given to what happened; lower is better. */
  readonly logLoss: number;
  /** Chance that an accepted draft stands above another, ties half; 0.5 says nothing. NaN with one kind only. */
  readonly auc: number;
}

const CLOSEST = 1e-6;

export function figuresOf(predictions: readonly Prediction[]): Figures {
  let right = 0;
  let loss = 0;
  for (const { estimate: given, accepted } of predictions) {
    if (given >= 0.5 === accepted) right += 1;
    const probability = Math.min(1 - CLOSEST, Math.max(CLOSEST, given));
    loss -= Math.log(accepted ? probability : 1 - probability);
  }
  const count = predictions.length;
  return { accuracy: right / count, logLoss: loss / count, auc: areaUnderCurve(predictions) };
}

function areaUnderCurve(predictions: readonly Prediction[]): number {
  const taken = predictions.filter(({ accepted }) => accepted);
  const others = predictions.filter(({ accepted }) => !accepted);
  let above = 0;
  for (const one of taken)
    for (const other of others)
      above += one.estimate > other.estimate ? 1 : one.estimate === other.estimate ? 0.5 : 0;
  return above / (taken.length * others.length);
}

/** How many drafts would be left, and what share of them were accepted, if those below `least` were not shown. */
export function keptFrom(
  predictions: readonly Prediction[],
  least: number,
): { readonly drafts: number; readonly accept: number } {
  const kept = predictions.filter((prediction) => prediction.estimate >= least);
  return { drafts: kept.length, accept: kept.filter(({ accepted }) => accepted).length / kept.length };
}

/** What each text's examples are given by weights that never saw that text, and by the bare rate of the others. */
export function leaveOneTextOut(
  examples: readonly Example[],
  penalty: number,
): { readonly fitted: readonly Prediction[]; readonly baseRate: readonly Prediction[] } {
  const fitted: Prediction[] = [];
  const baseRate: Prediction[] = [];
  for (const text of new Set(examples.map((example) => example.text))) {
    const others = examples.filter((example) => example.text !== text);
    const weights = fitLogistic(others, penalty);
    const rate = others.filter(({ accepted }) => accepted).length / Math.max(1, others.length);
    for (const { features, accepted } of examples.filter((example) => example.text === text)) {
      fitted.push({ estimate: estimate(features, weights), accepted });
      baseRate.push({ estimate: rate, accepted });
    }
  }
  return { fitted, baseRate };
}

export const predictWith = (examples: readonly Example[], weights: Weights): Prediction[] =>
  examples.map(({ features, accepted }) => ({ estimate: estimate(features, weights), accepted }));
