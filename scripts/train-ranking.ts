import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import present from '@/lib/domain/drafting/rank-weights.json';
import { examplesFromDecisions, examplesFromMarks } from './ranking/examples';
import { figuresOf, keptFrom, leaveOneTextOut, predictWith, type Figures } from './ranking/figures';
import { fitLogistic, type Weights } from './ranking/fit-logistic';

const USAGE = 'Usage: npm run draft:train [-- --database FILE] [--penalty N] [--write]';
const WEIGHTS_FILE = new URL('../lib/domain/drafting/rank-weights.json', import.meta.url);

/** Found by the figures below on the corpus; smaller ones follow single drafts. */
const PENALTY = 6;

const LEAST_SHOWN = [0.2, 0.3, 0.4, 0.5, 0.6];

function options(): { database: string | undefined; penalty: number; write: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        database: { type: 'string' },
        penalty: { type: 'string', default: String(PENALTY) },
        write: { type: 'boolean', default: false },
      },
    });
    const penalty = Number(values.penalty);
    if (!(penalty > 0)) throw new RangeError('--penalty takes a number above 0');
    return { database: values.database, penalty, write: values.write };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(2);
  }
}

function printFigures(name: string, { accuracy, logLoss, auc }: Figures): void {
  console.log(
    `${name.padEnd(34)}  accuracy ${(accuracy * 100).toFixed(1)} %  log loss ${logLoss.toFixed(3)}  AUC ${auc.toFixed(3)}`,
  );
}

/** Weights without a judged draft to speak for them stay as they are; what weighs nothing is left out. */
function merged(fitted: Weights): Weights {
  const names = [...new Set([...Object.keys(present), ...Object.keys(fitted)])];
  const order = (name: string): string => `${name === 'bias' ? 0 : name.startsWith('rule:') ? 2 : 1}${name}`;
  const table: Weights = { ...present, ...fitted };
  return Object.fromEntries(
    names
      .toSorted((left, right) => (order(left) < order(right) ? -1 : 1))
      .map((name): [string, number] => [name, Math.round((table[name] ?? 0) * 100) / 100])
      .filter(([, weight]) => weight !== 0),
  );
}

const { database, penalty, write } = options();
const marks = examplesFromMarks();
if (database !== undefined && !existsSync(database)) {
  console.error(`There is no file ${database}.`);
  process.exit(1);
}
const decisions =
  database === undefined ? null : await examplesFromDecisions(`file:${path.resolve(database)}`);
const examples = [...marks, ...(decisions?.examples ?? [])];
const accepted = examples.filter((example) => example.accepted).length;
console.log(`Corpus: ${marks.length} drafts, marked as they were first drawn.`);
if (decisions !== null)
  console.log(
    `Database: ${decisions.examples.length} decisions, ${decisions.lost} on drafts that no rule makes any more.`,
  );
if (accepted === 0 || accepted === examples.length) {
  console.error('Nothing can be learnt from drafts that were all accepted or all refused.');
  process.exit(1);
}
console.log(`Accepted unedited: ${((100 * accepted) / examples.length).toFixed(1)} %.\n`);

const { fitted, baseRate } = leaveOneTextOut(examples, penalty);
printFigures('trained, one text left out', figuresOf(fitted));
printFigures('base rate, one text left out', figuresOf(baseRate));
printFigures('weights of the repository', figuresOf(predictWith(examples, present)));

const weights = fitLogistic(examples, penalty);
printFigures('trained, on what it was trained on', figuresOf(predictWith(examples, weights)));
console.log('\nShowing only drafts estimated, with their text left out, at');
for (const least of LEAST_SHOWN) {
  const { drafts, accept } = keptFrom(fitted, least);
  console.log(
    `  ${least.toFixed(1)} or more: ${drafts} drafts${drafts > 0 ? `, ${(accept * 100).toFixed(1)} % accepted` : ''}`,
  );
}
if (write) {
  writeFileSync(WEIGHTS_FILE, `${JSON.stringify(merged(weights), null, 2)}\n`);
  console.log('\nThe weights are written. Run npm run draft:score before keeping them.');
} else {
  console.log('\nNothing was written; --write replaces the weights.');
}
