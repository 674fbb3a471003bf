import { nounPhraseEnd } from '../noun-phrases';
import type { Reading } from '../reading';
import { spanOf, textOf, verbatim } from '../sentence';
import { hasTag, isIngForm, isWord, wordCount, type Range } from '../token';
import type { Candidate } from '../types';

const LONGEST = 30;
const SHORTEST = 5;

/** Asks what a name means that the notes give to what they have just said: `This is known as Dutch disease`. */
export function knownAs(reading: Reading, previous: Reading | null): Candidate[] {
  return [...pointedAt(reading, previous), ...summedUp(reading)];
}

/** `a process known as T` after a comma: all that stands before it is what T means. */
function summedUp(reading: Reading): Candidate[] {
  const { tokens } = reading;
  return tokens.flatMap((token, at) => {
    if (token.text !== ',' || !isWord(tokens[at + 1], 'a', 'an')) return [];
    let known = at + 2;
    while (hasTag(tokens[known], 'NOUN', 'ADJ')) known += 1;
    const name = nameAfter(reading, known);
    if (known === at + 2 || known > at + 4 || name === null) return [];
    // Of a clause with its reason, the reason is what goes on.
    const because = tokens.slice(0, at).findLastIndex((word) => isWord(word, 'because'));
    return meaning(reading, name, reading, [because + 1, at]);
  });
}

/** `This is called T`, `This process is known as T`. */
function pointedAt(reading: Reading, previous: Reading | null): Candidate[] {
  const { tokens } = reading;
  if (previous === null || !isWord(tokens[0], 'this')) return [];
  const verb = tokens.findIndex((token) => isWord(token, 'is', 'was', 'has', 'can'));
  const participle = isWord(tokens[verb + 1], 'been', 'be', 'also', 'often') ? verb + 2 : verb + 1;
  const name = verb > 0 && verb <= 2 ? nameAfter(reading, participle) : null;
  if (name === null) return [];
  const end = /^[.!]$/.test(previous.tokens.at(-1)?.text ?? '')
    ? previous.tokens.length - 1
    : previous.tokens.length;
  const colon = previous.tokens.findLastIndex((token) => token.text === ':' || token.text === ';');
  return meaning(reading, name, previous, [colon + 1, end]);
}

function nameAfter({ tokens }: Reading, at: number): Range | null {
  const start = isWord(tokens[at], 'called', 'termed')
    ? at + 1
    : isWord(tokens[at], 'known') && isWord(tokens[at + 1], 'as')
      ? at + 2
      : -1;
  if (start < 0) return null;
  const noun = nounPhraseEnd(tokens, start, tokens.length);
  // `coral bleaching`
  const end = noun > start && isIngForm(tokens[noun]) ? noun + 1 : noun;
  const closes = tokens[end] === undefined || /^[.,;]$/.test(tokens[end]?.text ?? '');
  return end > start && closes ? [start, end] : null;
}

function meaning(reading: Reading, name: Range, said: Reading, range: Range): Candidate[] {
  const [start, end] = range;
  const words = said.tokens.slice(start, end);
  const opener = words[0];
  const conditional = isWord(opener, 'when', 'if', 'where');
  if (
    opener === undefined ||
    (hasTag(opener, 'CCONJ', 'ADV') && !conditional) ||
    isWord(opener, 'this', 'these', 'it', 'they') ||
    // `Artificial ones are …`, `one bond, he thought, …`: of what or whose thought, the notes have just said.
    words.slice(0, 3).some((word) => isWord(word, 'ones', 'those')) ||
    words.some((word) => isWord(word, 'he', 'she', 'but'))
  )
    return [];
  const back = textOf(said.sentence, range);
  if (wordCount(back) < SHORTEST || wordCount(back) > LONGEST) return [];
  const term = textOf(reading.sentence, name).replace(/^an? /i, '');
  const span = spanOf(said.sentence, range);
  return [
    {
      kind: 'basic',
      rule: 'known-as',
      front: `What is meant by ${term}?`,
      back: verbatim(said.sentence.notes, span),
      source: { start: said.sentence.start, end: reading.sentence.end },
      answer: span,
      flags: [],
    },
  ];
}
