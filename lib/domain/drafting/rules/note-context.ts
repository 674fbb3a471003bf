import type { NotePage } from '@/lib/domain/notes/note-page';
import { contextChip } from '../context-chip';
import { blankMarks } from '../normalise';
import type { NoteBlock } from '../structure';
import type { Span } from '../types';
import { termInside } from './term-question';
import { MAX_SCANNED, vocabularyOf, type Vocabulary } from './vocabulary';

/** What every format rule is given: the blocks, the page, and what was gathered from the whole. */
export interface NoteContext {
  readonly page: NotePage;
  readonly blocks: readonly NoteBlock[];
  /** Indexes of the blocks that hang under each block, in order. */
  readonly children: ReadonlyMap<number, readonly number[]>;
  readonly vocabulary: Vocabulary;
  /** Whether the notes are about what has passed: "were the causes" rather than "are". */
  readonly past: boolean;
  /** What the page is about, as it is written inside a sentence, e.g. "inflation"; empty when unknown. */
  readonly topic: string;
}

/** The first noun phrase of the page's name: "Inflation & monetary policy" is, first of all, about inflation. */
function topicOf(page: NotePage, vocabulary: Vocabulary): string {
  const name = contextChip(page).replace(/…$/, '');
  if (/\?$/.test(name)) return '';
  const named = name.replace(/^(?:topic|title|subject|notes on|notes)\s*[:–—-]\s+/i, '');
  const first = named.split(/\s[&–—+-]\s|,|:|\s\(|\sand\s/)[0]?.trim() ?? '';
  // "Henry VIII and the break with Rome" is not about the man.
  if (first !== named && /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? [IVX]+$/u.test(first)) return '';
  if (first.split(/\s+/).length > 5) return '';
  return termInside(first, vocabulary);
}

/** Gathers what the format rules share. Linear in the length of the notes. */
export function noteContext(blocks: readonly NoteBlock[], page: NotePage): NoteContext {
  const children = new Map<number, number[]>();
  blocks.forEach((block, index) => {
    if (block.parent === null) return;
    const siblings = children.get(block.parent) ?? [];
    siblings.push(index);
    children.set(block.parent, siblings);
  });
  const drawn = page.body
    .map((run: Span) => page.text.slice(run.start, run.end))
    .join('\n')
    .slice(0, MAX_SCANNED);
  const before = drawn.match(/\b(?:was|were|had|did|became|began)\b/gi)?.length ?? 0;
  const now = drawn.match(/\b(?:is|are|has|have|does|can)\b/gi)?.length ?? 0;
  // A year in brackets is more often that of a study or a case than of something told.
  const years = drawn.match(/(?<![([])\b1[0-9]\d\d\b(?![)\]])/g)?.length ?? 0;
  const past = before + years > now + 2;
  // Line breaks stay: a word that opens a line is not inside a sentence.
  const vocabulary = vocabularyOf(blankMarks(drawn), past);
  return {
    page,
    blocks,
    children,
    vocabulary,
    past,
    topic: topicOf(page, vocabulary),
  };
}
