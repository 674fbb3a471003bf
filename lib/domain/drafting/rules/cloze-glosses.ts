import type { Reading } from '../reading';
import { hasTag, isNoun, type Range, type Token } from '../token';
import type { Gap } from './cloze-gap';
import { isKnownToAll } from './cloze-worth';

const MOST_WORDS = 3;

/** Terms that the words before them explain: `into one image (condensation)`. */
export const glossesOf = ({ tokens }: Pick<Reading, 'tokens'>): Gap[] =>
  tokens.flatMap((token, at): Gap[] => {
    const range = token.text === '(' ? bracketed(tokens, at) : null;
    return range !== null && isTermAlone(tokens, range) ? [{ kind: 'term', range }] : [];
  });

/** Whether a phrase stands in brackets of its own. */
export const isGloss = (tokens: readonly Token[], [start, end]: Range): boolean =>
  tokens[start - 1]?.text === '(' && tokens[end]?.text === ')';

function bracketed(tokens: readonly Token[], open: number): Range | null {
  const close = closing(tokens, open + 1, ')');
  // `Ek(max)` is a symbol.
  return open > 1 && tokens[open]?.spaced === true && close !== null ? [open + 1, close] : null;
}

function closing(tokens: readonly Token[], from: number, mark: string): number | null {
  const at = tokens.slice(from, from + MOST_WORDS + 1).findIndex(({ text }) => text === mark);
  return at > 0 ? from + at : null;
}

/** Common nouns, and adjectives before them, that no page has but those of a subject. */
function isTermAlone(tokens: readonly Token[], [start, end]: Range): boolean {
  const words = tokens.slice(start, end);
  return (
    isNoun(words.at(-1)) &&
    words.every((word) => hasTag(word, 'NOUN', 'ADJ') && /^\p{Ll}[\p{L}’'-]{2,}$/u.test(word.text)) &&
    words.some(({ lower }) => !isKnownToAll(lower))
  );
}
