import type { NotePage } from '@/lib/domain/notes/note-page';
import { contextChip } from '../context-chip';
import { blankMarks } from '../normalise';
import type { NoteBlock } from '../structure';
import type { Span } from '../types';
import { termInside } from './term-question';

/** How the notes write their words, gathered once for a page. */
export interface Vocabulary {
  /** Words that occur in small letters. */
  readonly small: ReadonlySet<string>;
  /** Words that occur with a capital inside a sentence. */
  readonly capitalInside: ReadonlySet<string>;
  /** The article that stands before a noun phrase of one to three words, by the phrase in small letters. */
  readonly articles: ReadonlyMap<string, 'a' | 'the'>;
  /** Longer words by their first five letters: what an abbreviation may stand for. */
  readonly byStart: ReadonlyMap<string, readonly string[]>;
}

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

const MAX_SCANNED = 400_000;

function vocabularyOf(text: string): Vocabulary {
  const small = new Set<string>();
  const capitalInside = new Set<string>();
  const articles = new Map<string, 'a' | 'the'>();
  const byStart = new Map<string, string[]>();
  const words: RegExpExecArray[] = [
    ...text.slice(0, MAX_SCANNED).matchAll(/[\p{L}\d]+(?:['’-][\p{L}\d]+)*/gu),
  ];
  words.forEach((match, index) => {
    const word = match[0];
    if (/^\p{Ll}/u.test(word) && !small.has(word)) {
      small.add(word);
      if (word.length > 7)
        byStart.set(word.slice(0, 5), [...(byStart.get(word.slice(0, 5)) ?? []).slice(0, 20), word]);
    }
    const before = text.slice(Math.max(0, match.index - 2), match.index);
    if (/^\p{Lu}/u.test(word) && /[\p{L},] $/u.test(before)) capitalInside.add(word);
    const article = word.toLowerCase();
    if (article !== 'a' && article !== 'an' && article !== 'the') return;
    let phrase = '';
    let end = match.index + word.length;
    for (const next of words.slice(index + 1, index + 4)) {
      if (next.index !== end + 1 || /[\r\n]/.test(text[end] ?? '')) break;
      end = next.index + next[0].length;
      phrase = phrase === '' ? next[0].toLowerCase() : `${phrase} ${next[0].toLowerCase()}`;
      if (!articles.has(phrase)) articles.set(phrase, article === 'the' ? 'the' : 'a');
    }
  });
  return { small, capitalInside, articles, byStart };
}

/** The first noun phrase of the page's name: "Inflation & monetary policy" is, first of all, about inflation. */
function topicOf(page: NotePage, vocabulary: Vocabulary): string {
  const name = contextChip(page).replace(/…$/, '');
  if (/\?$/.test(name)) return '';
  const first = name.split(/\s[&–—+-]\s|,|:|\s\(|\sand\s/)[0]?.trim() ?? '';
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
  // Line breaks stay: a word that opens a line is not inside a sentence.
  const vocabulary = vocabularyOf(blankMarks(drawn));
  const before = drawn.match(/\b(?:was|were|had|did|became|began)\b/gi)?.length ?? 0;
  const now = drawn.match(/\b(?:is|are|has|have|does|can)\b/gi)?.length ?? 0;
  const years = drawn.match(/\b1[0-9]\d\d\b/g)?.length ?? 0;
  return {
    page,
    blocks,
    children,
    vocabulary,
    past: before + years > now + 2,
    topic: topicOf(page, vocabulary),
  };
}
