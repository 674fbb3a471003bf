import type { Span } from '../drafting/types';
import { passagesOf } from './passages';

/** The words of a text, lower-cased, in order. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Sørensen–Dice coefficient of two lists of words as multisets: 0 nothing shared, 1 the same words in any order. */
export function wordSimilarity(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += 1;
  }
  return (2 * shared) / (a.length + b.length);
}

/** Rare words tell where a sentence went; a search looks up this many of them… */
const WORDS_LOOKED_UP = 16;
/** …each in at most this many passages… */
const PASSAGES_PER_WORD = 300;
/** …and compares in full what lies around this many of the passages that share most. */
const PASSAGES_COMPARED = 6;
/** A source longer than this many passages is looked for by a run of this length. */
const LONGEST_RUN = 8;

/** Less alike than this is not worth proposing. */
export const LEAST_SIMILARITY = 0.5;

export interface SimilarPassage extends Span {
  /** `wordSimilarity` with the text that was looked for. */
  readonly similarity: number;
}

/** The passages of one text, ready to be asked many times for the one most like another text. */
export class PassageIndex {
  readonly #passages: readonly Span[];
  readonly #words: readonly (readonly string[])[];
  readonly #passagesByWord = new Map<string, number[]>();

  constructor(body: string) {
    this.#passages = passagesOf(body);
    this.#words = this.#passages.map(({ start, end }) => wordsOf(body.slice(start, end)));
    this.#words.forEach((words, passage) => {
      for (const word of new Set(words)) {
        const known = this.#passagesByWord.get(word);
        if (known === undefined) this.#passagesByWord.set(word, [passage]);
        else known.push(passage);
      }
    });
  }

  /**
   * Finds the run of passages whose words are most like those of `wanted`; among equals the one nearest to offset `near`.
   * Null when none is as similar as `LEAST_SIMILARITY`.
   * The work is bounded whatever the texts are.
   */
  mostSimilar(wanted: string, near: number): SimilarPassage | null {
    const words = wordsOf(wanted);
    const length = Math.min(Math.max(passagesOf(wanted).length, 1), LONGEST_RUN);
    let best: SimilarPassage | null = null;
    for (const passage of this.#likeliest(words, near)) {
      for (let run = Math.max(1, length - 1); run <= length + 1; run += 1) {
        for (let first = Math.max(0, passage - run + 1); first <= passage; first += 1) {
          const found = this.#compare(words, first, run);
          if (found && (best === null || isBetter(found, best, near))) best = found;
        }
      }
    }
    return best !== null && best.similarity >= LEAST_SIMILARITY ? best : null;
  }

  #likeliest(words: readonly string[], near: number): number[] {
    const places = [...new Set(words)]
      .map((word) => this.#passagesByWord.get(word) ?? [])
      .filter((passages) => passages.length > 0)
      .sort((a, b) => a.length - b.length)
      .slice(0, WORDS_LOOKED_UP);
    const votes = new Map<number, number>();
    for (const passages of places) {
      for (const passage of passages.slice(0, PASSAGES_PER_WORD)) {
        votes.set(passage, (votes.get(passage) ?? 0) + 1);
      }
    }
    const distance = (passage: number): number => Math.abs((this.#passages[passage]?.start ?? 0) - near);
    return [...votes]
      .sort(([a, votesA], [b, votesB]) => votesB - votesA || distance(a) - distance(b))
      .slice(0, PASSAGES_COMPARED)
      .map(([passage]) => passage);
  }

  #compare(wanted: readonly string[], first: number, run: number): SimilarPassage | null {
    const from = this.#passages[first];
    const to = this.#passages[first + run - 1];
    if (from === undefined || to === undefined) return null;
    const pieces = this.#words.slice(first, first + run);
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    // Lengths that differ this much cannot be similar enough, whatever the words: a whole page without a full stop.
    const possible = (2 * Math.min(length, wanted.length)) / (length + wanted.length);
    if (!(possible >= LEAST_SIMILARITY)) return null;
    const words = pieces.flat();
    return { start: from.start, end: to.end, similarity: wordSimilarity(wanted, words) };
  }
}

function isBetter(a: SimilarPassage, b: SimilarPassage, near: number): boolean {
  if (a.similarity !== b.similarity) return a.similarity > b.similarity;
  return Math.abs(a.start - near) < Math.abs(b.start - near);
}
