import type { KeyScore } from './rules/cloze';
import type { Sentence } from './sentence';
import { contentWords, stem } from './words';

/** Scores phrases by how often the notes return to their words, 0–1; very common words count less again. */
export function keyTerms(sentences: readonly Sentence[]): KeyScore {
  const counts = new Map<string, number>();
  for (const { tokens } of sentences) {
    const seen = new Set<string>();
    for (const token of tokens)
      if (token.tag === 'NOUN' || token.tag === 'PROPN' || token.tag === 'ADJ') seen.add(stem(token.lower));
    for (const word of seen) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  let most = 1;
  for (const count of counts.values()) most = Math.max(most, count);
  const everywhere = Math.max(3, sentences.length * 0.25);
  return (phrase) => {
    const words = contentWords(phrase).map(stem);
    if (words.length === 0) return 0;
    const total = words.reduce((sum, word) => {
      const count = counts.get(word) ?? 0;
      return sum + (count > everywhere ? 0.2 : Math.log(1 + count) / Math.log(1 + most));
    }, 0);
    return Math.min(1, total / words.length);
  };
}
