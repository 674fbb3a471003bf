import type { NotePage } from '@/lib/domain/notes/note-page';
import { spanText } from '@/lib/domain/notes/lines';
import { plainText, withoutEmphasis } from '../normalise';
import { balanced, neat, odd } from '../neat-span';
import { plainWording } from './plain-wording';
import type { Candidate, DraftFlag, Span } from '../types';

/** What a rule has to say for a question whose answer stands in the notes as one run. */
export interface Proposal {
  readonly rule: string;
  readonly front: string;
  readonly answer: Span;
  readonly source: Span;
  readonly flags?: readonly DraftFlag[];
  readonly context?: string | undefined;
  readonly features?: Readonly<Record<string, number>>;
}

const LONG_ANSWER_WORDS = 24;

export const wordCount = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** Cuts white space, list punctuation and exclamations off the ends of an answer. */
export function trimAnswer(plain: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s,;:!]/.test(plain[start] ?? '')) start += 1;
  while (
    end > start &&
    /[\s,;:!.]/.test(plain[end - 1] ?? '') &&
    !/\b(?:etc|e\.g|i\.e|\p{Lu})\.$/u.test(plain.slice(Math.max(0, end - 5), end))
  )
    end -= 1;
  return { start, end };
}

/**
 * Makes a basic candidate. The back is the notes' own text, white space collapsed; only where cloze marks stand
 * inside it is it composed, and then `answer` is null.
 */
export function basicCard(page: NotePage, proposal: Proposal): Candidate {
  const { rule, front, source, flags = [], context, features } = proposal;
  const answer = rule.startsWith('explicit')
    ? balanced(page.text, proposal.answer)
    : neat(page.text, proposal.answer);
  const exact = spanText(page.text, answer);
  const marked = /\{\{c\d|==/.test(exact) || odd(exact, '**');
  const back = marked
    ? plainText(exact).replace(/\s+/g, ' ').trim()
    : rule.startsWith('explicit')
      ? exact
      : withoutEmphasis(exact);
  const long = wordCount(back) > LONG_ANSWER_WORDS && !flags.includes('long-answer');
  return {
    kind: 'basic',
    rule,
    front: frontOf(rule, front),
    back,
    source,
    answer: marked ? null : answer,
    flags: long ? [...flags, 'long-answer'] : flags,
    ...(context === undefined ? {} : { context }),
    ...(features === undefined ? {} : { features }),
  };
}

/** Makes a candidate whose answer lists several runs of the notes, in their order. */
export function listCard(
  page: NotePage,
  proposal: Omit<Proposal, 'answer'> & { readonly items: readonly Span[] },
): Candidate {
  const { rule, front, items, source, flags = [], context, features } = proposal;
  const back = items
    .map((item) => plainText(spanText(page.text, item)).replace(/\s+/g, ' ').trim())
    .join('; ');
  return {
    kind: 'basic',
    rule,
    front: frontOf(rule, front),
    back,
    source,
    answer: null,
    flags,
    ...(context === undefined ? {} : { context }),
    ...(features === undefined ? {} : { features }),
  };
}

/** What the writer of the notes asked stays as it was written, and so does an equation. */
const frontOf = (rule: string, front: string): string =>
  tidy(rule.startsWith('explicit') || rule === 'formula-symbol' ? front : plainWording(front));

/** White space collapsed, no space before punctuation, a capital at the beginning. */
export const tidy = (front: string): string =>
  front
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.?;:])/g, '$1')
    .trim()
    // A Greek letter is another symbol when it is made large.
    .replace(
      /^(["“(]?)(?![α-ω](?!\p{L}))(\p{Ll})(?!\p{Lu})/u,
      (_, open: string, first: string) => open + first.toUpperCase(),
    );
