import { isWord, type Range, type Token } from '../token';
import type { Gap } from './cloze-gap';

/** Words that tie a sentence to the one before it, and say nothing else: `therefore`, `on the other hand`. */
const LINKS: readonly (readonly string[])[] = [
  ['on', 'the', 'other', 'hand'],
  ['of', 'course'],
  ['in', 'turn'],
  ['in', 'fact'],
  ['as', 'a', 'result'],
  ['on', 'balance'],
  ['by', 'contrast'],
  ['in', 'contrast'],
  ['therefore'],
  ['thus'],
  ['however'],
  ['nevertheless'],
  ['nonetheless'],
  ['moreover'],
  ['consequently'],
  ['accordingly'],
  ['indeed'],
  ['also'],
];
/** Links that stand at the end of a clause. */
const LAST_LINKS: readonly (readonly string[])[] = [['too'], ['as', 'well']];
/** They go only where nothing but a mark follows: `for instance butter` is an example. */
const EXAMPLES: readonly (readonly string[])[] = [
  ['for', 'example'],
  ['for', 'instance'],
];
/** What makes of a link a part of the sentence: `in contrast to`, `as well as`. */
const TIED = ['to', 'with', 'as', 'that', 'of'];
/** A longer aside in brackets bears on no blank beside it. */
const LONGEST_BRACKET = 5;

/** The stretches of a front without words that tie it to the sentence before, and without long asides in brackets. */
export function leanly(
  tokens: readonly Token[],
  shown: readonly Range[],
  { kind, range: gap }: Gap,
): Range[] {
  return shown.flatMap(([start, end]): Range[] => {
    const kept: Range[] = [];
    let from = start;
    for (let at = start; at < end; at += 1) {
      const cut = cutAt(tokens, [start, end], at);
      // What stands in brackets behind the blank explains it.
      const explains =
        kind === 'term' && tokens[at]?.text === '(' && at === gap[1] && !isInitials(tokens[at + 1]);
      // `_____ (SAN)`: its initials give it away.
      if (
        at === gap[1] &&
        tokens[at]?.text === '(' &&
        isInitials(tokens[at + 1]) &&
        tokens[at + 2]?.text === ')'
      ) {
        if (at > from) kept.push([from, at]);
        from = at + 3;
        at = from - 1;
        continue;
      }
      if (cut === null || explains || (cut[0] < gap[1] && gap[0] < cut[1])) continue;
      if (cut[0] > from) kept.push([from, cut[0]]);
      from = cut[1];
      at = from - 1;
    }
    return from < end ? [...kept, [from, end]] : kept;
  });
}

const isInitials = (token: Token | undefined): boolean => /^\p{Lu}{2,6}s?$/u.test(token?.text ?? '');

function cutAt(tokens: readonly Token[], [start, end]: Range, at: number): Range | null {
  if (tokens[at]?.text === '(') return bracketAt(tokens, [at, end]);
  const link = LINKS.find((words) => stands(tokens, words, at)) ?? lastLink(tokens, end, at);
  if (link === undefined || isWord(tokens[at - 1], 'but')) return null;
  const after = at + link.length;
  if (after > end || isWord(tokens[after], ...TIED)) return null;
  const opened = at > start && tokens[at - 1]?.text === ',';
  const closed = after < end && tokens[after]?.text === ',';
  // `Wages, on the other hand, fell`, `In 1643, by contrast, the port …`: both commas go with it.
  return [opened && (closed || after === end) ? at - 1 : at, closed ? after + 1 : after];
}

const stands = (tokens: readonly Token[], words: readonly string[], at: number): boolean =>
  words.every((word, offset) => tokens[at + offset]?.lower === word);

const lastLink = (tokens: readonly Token[], end: number, at: number): readonly string[] | undefined =>
  [...LAST_LINKS, ...EXAMPLES].find((words) => {
    const after = at + words.length;
    return stands(tokens, words, at) && (after === end || /^[,;.]$/.test(tokens[after]?.text ?? ''));
  });

/** `(Byrne would have to use diminished responsibility)`; a year or a short gloss stays. */
function bracketAt(tokens: readonly Token[], [start, end]: Range): Range | null {
  let close = start + 1;
  while (close < end && tokens[close]?.text !== ')') close += 1;
  const words = tokens.slice(start + 1, close).filter(({ tag }) => tag !== 'PUNCT').length;
  const example = tokens.slice(start, close).some((token) => isWord(token, 'example', 'instance'));
  return close < end && (words > LONGEST_BRACKET || example) ? [start, close + 1] : null;
}
