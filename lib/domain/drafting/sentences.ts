import { readSentences, type RawToken } from './language';
import type { Sentence } from './sentence';
import { repairTags, type Vocabulary } from './tags';
import { isCapitalised, isInSmall, type Tag, type Token } from './token';
import type { Block } from './types';

/** Longest text handed to the language model at once, so that one line of a megabyte stays cheap. */
const CHUNK = 20_000;
/** A run without a space that is longer than any word: the tokeniser's patterns are quadratic in its length. */
const NOT_A_WORD = /(?<!\S)\S{80,}/g;
/** Longer sentences are lists or code: they are cut at semicolons and, failing that, left out. */
const LONGEST_SENTENCE = 220;

const NOT_AN_END =
  /(?:\b(?:Fig|No|c|ca|p|pp|vs|v|cf|ed|vol|St|Mt|Dr|Mr|Mrs|Ms|Prof|approx|Sept?|Oct|Nov|Dec|Jan|Feb|Aug|al|e\.g|i\.e)\.|\b[A-Z]\.)$/;

/** Splits the prose of some blocks into tagged sentences, in their order. */
export function readBlocks(
  notes: string,
  blocks: readonly Block[],
  indexes: readonly number[],
  onProgress: (share: number) => void,
): Sentence[] {
  const raw = indexes.flatMap((index) => {
    const block = blocks[index];
    if (block === undefined) return [];
    onProgress(block.start / notes.length);
    return [{ index, sentences: rawSentences(block) }];
  });
  const vocabulary = vocabularyOf(raw.flatMap((entry) => entry.sentences));
  const read: Sentence[] = [];
  for (const { index, sentences } of raw) {
    for (const tokens of sentences) {
      const sentence = toSentence(tokens, index, read.length, notes, vocabulary);
      if (sentence !== null) read.push(sentence);
    }
  }
  return read;
}

function rawSentences(block: Block): RawToken[][] {
  const sentences: RawToken[][] = [];
  for (const [start, end] of chunks(block.text)) {
    const text = block.text
      .slice(start, end)
      .replace(/[\n\r\t\u2028\u2029]/g, ' ')
      .replace(/[\u0000-\u001f]/g, ' ')
      .replace(NOT_A_WORD, (run) => ' '.repeat(run.length));
    const offset = block.start + start;
    const shifted = readSentences(text).map((tokens) =>
      tokens.map((token) => ({ ...token, start: token.start + offset, end: token.end + offset })),
    );
    sentences.push(
      ...rejoined(shifted, (token) =>
        block.text.slice(Math.max(0, token.end - block.start - 12), token.end - block.start),
      ),
    );
  }
  return sentences.flatMap(cutLongSentence);
}

function chunks(text: string): [number, number][] {
  const found: [number, number][] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(text.length, start + CHUNK);
    if (end < text.length) {
      const stop = Math.max(text.lastIndexOf('. ', end), text.lastIndexOf('.\n', end));
      const space = text.lastIndexOf(' ', end);
      if (stop > start) end = stop + 1;
      else if (space > start) end = space;
    }
    found.push([start, end]);
    start = end;
  }
  return found;
}

/** Undoes sentence breaks after `Fig.`, `No.`, `c.`, initials and before a lower-case word. */
function rejoined(sentences: readonly RawToken[][], before: (token: RawToken) => string): RawToken[][] {
  const joined: RawToken[][] = [];
  for (const sentence of sentences) {
    const previous = joined.at(-1);
    const last = previous?.at(-1);
    const first = sentence[0];
    const abbreviation = last !== undefined && NOT_AN_END.test(before(last));
    const continues =
      first !== undefined && (isInSmall(first.text) || (abbreviation && /^[\d\p{Lu}(]/u.test(first.text)));
    if (
      previous !== undefined &&
      last !== undefined &&
      continues &&
      (abbreviation || !/[.!?]$/.test(last.text) || isInSmall(first?.text ?? ''))
    )
      previous.push(...sentence);
    else joined.push([...sentence]);
  }
  return joined;
}

function cutLongSentence(tokens: RawToken[]): RawToken[][] {
  if (tokens.length <= LONGEST_SENTENCE) return [tokens];
  const pieces: RawToken[][] = [[]];
  for (const token of tokens) {
    pieces.at(-1)?.push(token);
    if (token.text === ';' || token.text === '.') pieces.push([]);
  }
  return pieces.filter((piece) => piece.length > 0 && piece.length <= LONGEST_SENTENCE);
}

function vocabularyOf(sentences: readonly (readonly RawToken[])[]): Vocabulary {
  const capitalisedInside = new Set<string>();
  const lowerCase = new Set<string>();
  for (const sentence of sentences) {
    sentence.forEach((token, index) => {
      const previous = sentence[index - 1];
      if (isInSmall(token.text)) lowerCase.add(token.text);
      else if (isCapitalised(token.text) && previous !== undefined && !/^["'(.!?:]/.test(previous.text))
        capitalisedInside.add(token.text);
    });
  }
  return { capitalisedInside, lowerCase };
}

function toSentence(
  raw: readonly RawToken[],
  block: number,
  id: number,
  notes: string,
  vocabulary: Vocabulary,
): Sentence | null {
  const tokens: Token[] = [];
  for (const { text, lemma, start, end, tag } of merged(raw, notes))
    tokens.push({
      index: tokens.length,
      text,
      lower: text.toLowerCase(),
      lemma: lemma.toLowerCase(),
      start,
      end,
      spaced: start > (tokens.at(-1)?.end ?? start),
      tag: tag as Tag,
    });
  const first = tokens[0];
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return null;
  repairTags(tokens, vocabulary);
  return { id, block, tokens, notes, start: first.start, end: last.end };
}

const EMPHASIS = /^(\*+|={2,}|_+|`+)$/;

/** Joins what the tokeniser splits: hyphenated words, year ranges, `20th`, percentages, sums of money. */
function merged(raw: readonly RawToken[], notes: string): RawToken[] {
  const tokens: RawToken[] = [];
  const source = raw.filter((token) => !EMPHASIS.test(token.text));
  for (let index = 0; index < source.length; index += 1) {
    const token = source[index];
    if (token === undefined) continue;
    const last = tokens.at(-1);
    const next = source[index + 1];
    if (last === undefined) tokens.push(token);
    else if (next !== undefined && last.end === token.start && joinsWords(last, token, next)) {
      tokens[tokens.length - 1] = joined(
        last,
        next,
        hyphenatedTag(last, token, next, source[index + 2]),
        notes,
      );
      index += 1;
    } else {
      const tag = tagTogether(last, token);
      if (tag === null) tokens.push(token);
      else tokens[tokens.length - 1] = joined(last, token, tag, notes);
    }
  }
  return tokens;
}

function joined({ start }: RawToken, { end }: RawToken, tag: string, notes: string): RawToken {
  const text = notes.slice(start, end);
  return { text, tag, lemma: text.toLowerCase(), start, end };
}

/** What `20` and `th`, `15` and `%`, `£` and `4` are together; null where two tokens stay apart. */
function tagTogether(left: RawToken, right: RawToken): string | null {
  if (right.text === '%') return left.tag === 'NUM' ? 'NUM' : null;
  if (left.end !== right.start) return null;
  if (/^\d+$/.test(left.text) && /^([A-Z]|st|nd|rd|th)$/.test(right.text)) return 'ADJ';
  return right.tag === 'NUM' && /^[£$€]$/.test(left.text) ? 'NUM' : null;
}

const joinsWords = (left: RawToken, dash: RawToken, right: RawToken): boolean =>
  /^[-–]$/.test(dash.text) &&
  dash.end === right.start &&
  /[\p{L}\d]$/u.test(left.text) &&
  /^[\p{L}\d]/u.test(right.text) &&
  // `the enzyme–substrate complex`: without spaces, a dash joins.
  (dash.text === '-' || /^[\p{L}\d]/u.test(right.text));

function hyphenatedTag(left: RawToken, dash: RawToken, right: RawToken, next: RawToken | undefined): string {
  if (/^\d/.test(left.text)) return /^\d/.test(right.text) ? 'NUM' : 'ADJ';
  if (isCapitalised(left.text) && isCapitalised(right.text)) return 'PROPN';
  const modifies = right.tag === 'NOUN' && (next?.tag === 'NOUN' || next?.tag === 'PROPN');
  if (right.tag === 'ADP' || right.tag === 'ADV') return 'NOUN';
  return modifies || right.tag === 'VERB' || right.tag === 'ADJ' || dash.text === '–' ? 'ADJ' : right.tag;
}
