import type { Span } from '../types';

/** A word of a note line, and what it is read as: "w/" as "with". Offsets count from the start of the text. */
export interface LineWord extends Span {
  readonly text: string;
  /** In small letters, short forms spelled out. */
  readonly word: string;
  /** Whether a comma stands behind it. */
  readonly comma: boolean;
}

/** Short forms that stand for a word of the grammar; those for things matter only to a front. */
const READ_AS: Readonly<Record<string, string>> = {
  '&': 'and',
  '+': 'and',
  'w/': 'with',
  w: 'with',
  'w/o': 'without',
  'w/out': 'without',
  'b/c': 'because',
  bc: 'because',
  cos: 'because',
  ppl: 'people',
  govt: 'government',
  b4: 'before',
};

/** What pupils say to themselves in their notes, and no part of a clause. */
const CHATTER = /^(?:lol|lmao|haha+|omg|tbh|imo|btw)$/i;

/** What stands in brackets is a remark: the words of a clause go on behind it. */
export const withoutBrackets = (text: string): string =>
  text.replace(/\([^()]*\)/g, (remark) => ' '.repeat(remark.length));

/** The words of a piece of a note. */
export function lineWords(text: string, span: Span): LineWord[] {
  const plain = withoutBrackets(text.slice(span.start, span.end));
  return [...plain.matchAll(/\S+/g)].flatMap((match) => {
    const mark = /^[*•](?=\d)/.exec(match[0])?.[0].length ?? 0;
    const written = match[0].slice(mark);
    const bare = /^(?:\p{Lu}\.)+$/u.test(written) ? written : written.replace(/[,;:.!?]+$/, '');
    if (bare === '' || CHATTER.test(bare)) return [];
    const start = span.start + match.index + mark;
    const small = bare.toLowerCase();
    // A comma may stand behind the bracket that follows the word.
    const behind = plain.slice(match.index + mark + bare.length);
    return [
      {
        text: bare,
        word: READ_AS[small] ?? small,
        start,
        end: start + bare.length,
        comma: /^\s*,/.test(behind),
      },
    ];
  });
}

/** The words as they stand, with one blank between them. */
export const textOfWords = (words: readonly LineWord[]): string =>
  words.map(({ text, comma }, at) => (comma && at < words.length - 1 ? `${text},` : text)).join(' ');

/** The parts that commas set apart. */
export function commaParts(words: readonly LineWord[]): LineWord[][] {
  const parts: LineWord[][] = [[]];
  words.forEach((word, at) => {
    parts.at(-1)?.push(word);
    if (word.comma && at < words.length - 1) parts.push([]);
  });
  return parts.filter((part) => part.length > 0);
}
