/** A piece of a cloze text: what is always shown, or a blank with what it hides. */
export type ClozeSegment =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'blank';
      /** 1–999: blanks that share a number are hidden together. */
      readonly number: number;
      readonly hidden: string;
      readonly hint: string | null;
    };

/** `unclosed` counts openings such as `{{c1::` that never end; they stay in the text as they were typed. */
export interface ParsedCloze {
  readonly segments: readonly ClozeSegment[];
  readonly unclosed: number;
}

const OPENING = /\{\{c([1-9]\d{0,2})::/g;

/**
 * Splits a cloze text into shown text and blanks.
 *
 * A blank ends at the first `}}` outside braces of its own, so that `{{c1::\frac{a}{b}}}` hides the whole fraction.
 * The last `::` outside such braces begins the hint; `{{c1::std::sort::}}` hides `std::sort` and gives no hint.
 * An opening inside a blank is part of what it hides. Linear in the length of the text.
 */
export function parseCloze(source: string): ParsedCloze {
  const segments: ClozeSegment[] = [];
  let unclosed = 0;
  let shownFrom = 0;
  // Once one opening finds no end before the text's end, a later one may still: but not more often than this.
  let attemptsLeft = 64;
  OPENING.lastIndex = 0;
  for (let opening = OPENING.exec(source); opening !== null; opening = OPENING.exec(source)) {
    const bodyStart = OPENING.lastIndex;
    const ending = attemptsLeft > 0 ? findEnding(source, bodyStart) : null;
    if (ending === null) {
      attemptsLeft -= 1;
      unclosed += 1;
      continue;
    }
    if (opening.index > shownFrom) {
      segments.push({ kind: 'text', text: source.slice(shownFrom, opening.index) });
    }
    const { end, hintAt } = ending;
    const hint = hintAt === null ? '' : source.slice(hintAt + 2, end).trim();
    segments.push({
      kind: 'blank',
      number: Number(opening[1]),
      hidden: source.slice(bodyStart, hintAt ?? end),
      hint: hint === '' ? null : hint,
    });
    shownFrom = end + 2;
    OPENING.lastIndex = shownFrom;
  }
  if (shownFrom < source.length) segments.push({ kind: 'text', text: source.slice(shownFrom) });
  return { segments, unclosed };
}

function findEnding(source: string, from: number): { end: number; hintAt: number | null } | null {
  let depth = 0;
  let hintAt: number | null = null;
  for (let i = from; i < source.length; i += 1) {
    const char = source[i];
    if (char === '{') depth += 1;
    else if (char === '}' && depth > 0) depth -= 1;
    else if (depth === 0 && char === '}' && source[i + 1] === '}') return { end: i, hintAt };
    else if (depth === 0 && char === ':' && source[i + 1] === ':') {
      hintAt = i;
      i += 1;
    }
  }
  return null;
}

/** Writes segments back as markup; the inverse of `parseCloze` for what can be written (see `draft-to-card.ts`). */
export function formatCloze(segments: readonly ClozeSegment[]): string {
  return segments
    .map((segment) => {
      if (segment.kind === 'text') return segment.text;
      // Without the closing `::`, a `::` of the hidden text itself would be read as the start of a hint.
      const hint = segment.hint ?? (segment.hidden.includes('::') ? '' : null);
      return `{{c${segment.number}::${segment.hidden}${hint === null ? '' : `::${hint}`}}}`;
    })
    .join('');
}

/** The numbers of the blanks in a parsed text, ascending, each once. */
export function clozeNumbers(segments: readonly ClozeSegment[]): number[] {
  const numbers = new Set<number>();
  for (const segment of segments) if (segment.kind === 'blank') numbers.add(segment.number);
  return [...numbers].sort((a, b) => a - b);
}

/**
 * Turns one text with several numbers into one text per number, in ascending order: each hides its own number as c1
 * and shows the others in clear, since a card asks one thing and is scheduled by itself.
 */
export function splitCloze(source: string): string[] {
  const { segments } = parseCloze(source);
  return clozeNumbers(segments).map((number) =>
    formatCloze(
      segments.map((segment) => {
        if (segment.kind === 'text') return segment;
        return segment.number === number
          ? { ...segment, number: 1 }
          : { kind: 'text' as const, text: segment.hidden };
      }),
    ),
  );
}
