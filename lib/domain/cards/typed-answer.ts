import type { Rating } from '../scheduling/fsrs-scheduler';
import { align, type AlignedRun } from './align';
import { answerWords, foldSigns } from './answer-words';

/** How near what was typed comes to the answer. */
export type TypedVerdict = 'blank' | 'exact' | 'tolerated' | 'slip' | 'different';

/** What is to be said about a typed answer. */
export interface TypedOutcome {
  readonly verdict: TypedVerdict;
  /** A suggestion: the learner knows better what they meant. */
  readonly suggested: Rating;
  /** Both laid against each other; one run of kind `same` when they count as equal. */
  readonly runs: readonly AlignedRun[];
}

const SUGGESTED: Readonly<Record<TypedVerdict, Rating>> = {
  blank: 'Again',
  exact: 'Good',
  tolerated: 'Good',
  slip: 'Hard',
  different: 'Again',
};

const VERDICTS: readonly TypedVerdict[] = ['exact', 'tolerated', 'slip', 'different'];

/** The answers that each count by themselves: those between ` / ` or `;`, and the whole. */
function alternativesOf(answer: string): string[] {
  const parts = answer
    .split(/\s\/\s|;/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 1 ? [...parts, answer.trim()] : [answer.trim()];
}

/**
 * Compares what a learner typed with the answer of a card, or with the nearest of its alternatives.
 *
 * What counts as equal is in `answerWords`. A slip is a letter or two in long words, or words joined or parted: at most
 * one edit for six letters, none in a number, in a word under four letters or in the first letter of a word.
 *
 * @param answer plain text, as `answerText` gives it; alternatives stand between ` / ` or `;`
 */
export function compareTyped(typed: string, answer: string): TypedOutcome {
  const alternatives = alternativesOf(answer).map((text) => ({ text, verdict: verdictOn(typed, text) }));
  if (typed.trim() === '') {
    return { verdict: 'blank', suggested: 'Again', runs: [{ kind: 'missing', text: answer.trim() }] };
  }
  for (const verdict of VERDICTS.slice(0, 2)) {
    const found = alternatives.find((each) => each.verdict === verdict);
    if (found) return { verdict, suggested: SUGGESTED[verdict], runs: [{ kind: 'same', text: found.text }] };
  }
  const verdict = alternatives.some((each) => each.verdict === 'slip') ? 'slip' : 'different';
  const aligned = alternatives
    .filter((each) => each.verdict === verdict)
    .map(({ text }) => align(text, typed.trim(), foldSigns));
  const runs = aligned.reduce((best, each) => (differing(each) < differing(best) ? each : best));
  return { verdict, suggested: SUGGESTED[verdict], runs };
}

const differing = (runs: readonly AlignedRun[]): number =>
  runs.reduce((sum, { kind, text }) => (kind === 'same' ? sum : sum + text.length), 0);

function verdictOn(typed: string, answer: string): TypedVerdict {
  if (typed.trim() === answer) return 'exact';
  const given = answerWords(typed);
  const wanted = answerWords(answer);
  // What is made of nothing but punctuation has no words to compare.
  if (wanted.length === 0 || given.length === 0)
    return foldSigns(typed.trim()) === foldSigns(answer) ? 'tolerated' : 'different';
  if (given.join(' ') === wanted.join(' ')) return 'tolerated';
  return given.join('') === wanted.join('') || isSlip(given, wanted) ? 'slip' : 'different';
}

const LETTERS_A_SLIP = 6;
const SHORTEST_MISTYPED = 4;

function isSlip(given: readonly string[], wanted: readonly string[]): boolean {
  if (given.length !== wanted.length) return false;
  let slipsLeft = Math.floor(wanted.join('').length / LETTERS_A_SLIP);
  return wanted.every((word, i) => {
    const other = given[i]!;
    if (word === other) return true;
    if (word.length < SHORTEST_MISTYPED || word[0] !== other[0] || /\d/.test(word + other)) return false;
    slipsLeft -= edits(word, other);
    return slipsLeft >= 0;
  });
}

/** Letters added, dropped, exchanged, or neighbours swapped (optimal string alignment) from one word to another. */
function edits(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        above[j]! + 1,
        row[j - 1]! + 1,
        above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
        isSwap ? before[j - 2]! + 1 : Infinity,
      );
    }
    before = above;
    above = row;
  }
  return above[b.length]!;
}
