import type { Span } from './types';

/** A line without its marks of emphasis, and where what is read in it stands in the line as it was written. */
export interface Unmarked {
  readonly text: string;
  readonly written: (span: Span) => Span;
}

/** Maths between dollars stays as it is; "**r**", "*v*" and what stands between such marks. */
const MARKS =
  /\$\$[^$]{1,400}\$\$|\$(?! )[^$]{1,300}(?<! )\$(?!\d)|\*\*(?=[^\s*])([^*\n]{1,200})(?<=\S)\*\*|(?<![\w*])\*(?=[^\s*])([^*\n]{1,200})(?<=\S)\*(?![\w*])/g;

const isOpen = (text: string): boolean => /\*/.test(text.replace(MARKS, ''));

/** Takes in the marks beside a span, where only one of a pair stands inside it. */
function withMarks(line: string, { start, end }: Span): Span {
  const before = /\*{1,2}$/.exec(line.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  const after = /^\*{1,2}/.exec(line.slice(end, end + 2))?.[0].length ?? 0;
  const tried = [
    { start, end },
    { start: start - before, end },
    { start, end: end + after },
    { start: start - before, end: end + after },
  ];
  return tried.find((span) => !isOpen(line.slice(span.start, span.end))) ?? { start, end };
}

/** Takes the marks of emphasis out of a line, so that "**r** = **a** + λ**d**" reads as the equation that it is. */
export function unmarked(line: string): Unmarked {
  if (!line.includes('*')) return { text: line, written: (span) => span };
  const at: number[] = [];
  let text = '';
  const keep = (start: number, end: number): void => {
    for (let index = start; index < end; index += 1) at.push(index);
    text += line.slice(start, end);
  };
  let from = 0;
  for (const match of line.matchAll(MARKS)) {
    const inside = match[1] ?? match[2];
    if (inside === undefined) continue;
    const width = match[1] === undefined ? 1 : 2;
    keep(from, match.index);
    keep(match.index + width, match.index + width + inside.length);
    from = match.index + match[0].length;
  }
  keep(from, line.length);
  const written = ({ start, end }: Span): Span =>
    end <= start
      ? { start: at[start] ?? line.length, end: at[start] ?? line.length }
      : withMarks(line, { start: at[start] ?? line.length, end: (at[end - 1] ?? line.length - 1) + 1 });
  return { text, written };
}
