/** A text with spacing, quotes and dashes made alike, and the way back to where each unit stood. */
export interface FoldedText {
  readonly text: string;
  /** The offset in the original of each code unit of `text`, and one more for its end. */
  readonly offsets: Int32Array;
}

const ALIKE: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
};

const isSpace = (char: string): boolean => char <= ' ' || char === '\u00a0' || /\s/.test(char);

/**
 * Folds what a word processor, a web page or a new line width changes without anybody editing: runs of white space become
 * one space (none at either end), curly quotes straight ones, dashes of all lengths a hyphen.
 */
export function foldText(original: string): FoldedText {
  const offsets = new Int32Array(original.length + 1);
  const pieces: string[] = [];
  let length = 0;
  let end = 0;
  let spaceAt: number | null = null;
  for (let i = 0; i < original.length; i += 1) {
    const char = original.charAt(i);
    if (isSpace(char)) {
      spaceAt ??= i;
      continue;
    }
    if (spaceAt !== null && length > 0) {
      offsets[length] = spaceAt;
      pieces.push(' ');
      length += 1;
    }
    spaceAt = null;
    offsets[length] = i;
    pieces.push(ALIKE[char] ?? char);
    length += 1;
    end = i + 1;
  }
  offsets[length] = end;
  return { text: pieces.join(''), offsets: offsets.subarray(0, length + 1) };
}
