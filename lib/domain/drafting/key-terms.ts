import type { Sentence } from './sentence';
import { hasTag } from './token';
import { stem, wordsOf } from './words';

/** In how many sentences of the notes a phrase stands, singular or plural. */
export type TimesTold = (phrase: string) => number;

const LONGEST_TERM = 3;

/** Counts the sentences that each phrase of up to three adjectives and nouns stands in. */
export function keyTerms(sentences: readonly Sentence[]): TimesTold {
  const counts = new Map<string, number>();
  for (const { tokens } of sentences) {
    const seen = new Set<string>();
    for (let at = 0; at < tokens.length; at += 1) {
      const words: string[] = [];
      while (words.length < LONGEST_TERM && hasTag(tokens[at + words.length], 'NOUN', 'PROPN', 'ADJ')) {
        words.push(stem(tokens[at + words.length]?.lower ?? ''));
        seen.add(words.join(' '));
      }
    }
    for (const phrase of seen) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  }
  return (phrase) => counts.get(wordsOf(phrase).map(stem).join(' ')) ?? 0;
}
