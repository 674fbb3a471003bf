import { spanText } from '@/lib/domain/notes/lines';
import { isDate } from '../line-shapes';
import { plainText } from '../normalise';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { basicCard, trimAnswer, wordCount } from './candidate';
import type { NoteContext } from './note-context';
import { gridOf } from './table-grid';
import { isPlural, termInside, withArticle } from './term-question';

const MAX_ROWS = 60;
const MAX_COLUMNS = 8;
const MAX_CELL_WORDS = 20;

const WHEN = /^(?:date|year|when|dates|years)\??$/i;
const PERSON =
  /^(?:author|leader|inventor|discoverer|king|queen|president|prime minister|composer|artist|founder|researchers?|psychologists?|historian|theorist|sociologist|philosopher|who)\??$/i;
const REMARKS = /^(?:notes?|comments?|remarks?|details?|info(?:rmation)?|other|extra|#|no\.?|page)$/i;

/** What is asked of a row by the head of a column; null when the head names nothing that can be asked for. */
export function columnQuestion(head: string, row: string, notes: NoteContext, before = ''): string | null {
  const name = head.replace(/\s+/g, ' ').trim();
  if (name === '' || REMARKS.test(name) || !/\p{L}/u.test(name)) return null;
  const past = notes.past ? 'was' : 'is';
  if (WHEN.test(name)) return `When was ${row}?`;
  if (/^where\??$/i.test(name))
    return /\b(?:max|min|peak|highest|lowest)/i.test(before)
      ? `Where is the ${lower(before)} of ${row}?`
      : `Where ${past} ${row}?`;
  if (PERSON.test(name))
    return /^who\??$/i.test(name) ? `Who ${past} ${row}?` : `Who was the ${lower(name)} of ${row}?`;
  if (/^(?:why|how|what)\??$|\?$/i.test(name)) return null;
  const participle = /^(\p{L}+(?:ed|en|de|ht|ne)) (by|in|from|of|to|with|at)$/iu.exec(name);
  if (participle) return `What ${isPlural(row) ? 'are' : 'is'} ${row} ${name.toLowerCase()}?`;
  if (/^area$/i.test(name)) return `What is the area under ${row}?`;
  const verb = isPlural(name.split(/ (?:of|in|for) /)[0] ?? name) ? (notes.past ? 'were' : 'are') : past;
  return `What ${verb} the ${lower(name)} of ${row}?`;
}

const lower = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) && !/^\p{Lu}\p{Ll}+(?:['’]s| \p{Lu})/u.test(text)
    ? text.replace(/^\p{Lu}/u, (first) => first.toLowerCase())
    : text;

/** The word that the notes put after most of the row labels: "linear" and "binary" are searches. */
function sharedNoun(labels: readonly string[], notes: NoteContext): (label: string) => string {
  const single = labels.every((label) => /^\p{Ll}+$/u.test(label));
  if (!single) return () => '';
  const text = plainText(notes.page.text.slice(0, 100_000)).toLowerCase();
  const after = labels.map((label) => new RegExp(`\\b${label} (\\p{Ll}{3,})`, 'u').exec(text)?.[1] ?? '');
  const known = after.filter(
    (word) => word !== '' && !/^(?:is|are|was|and|the|for|with|has|have|can)$/.test(word),
  );
  if (known.length * 2 < labels.length) return () => '';
  return (label) => {
    const index = labels.indexOf(label);
    return known.includes(after[index] ?? '')
      ? (after[index] ?? '')
      : (known.filter((word) => word !== '').at(-1) ?? '');
  };
}

/** Heads of a first column that the labels under it leave out: the *transport* layer, the *aerobic* system. */
const KINDS =
  /^(?:layer|system|order|type|stage|phase|class|level|zone|period|school|party|tier|sector|region|group|state|isotope|vitamin|planet|approach|perspective)(?=s?$)/i;

/** A label inside a question: with the article it is known to take, else as it stands. */
function nameOf(label: string, { vocabulary }: NoteContext): string {
  const bare = label.replace(/\s*\([^()]*\)/g, '');
  if (/\S against \S/.test(bare)) return `a graph of ${bare}`;
  return withArticle(bare, vocabulary) ?? termInside(bare, vocabulary);
}

function drawTable(block: NoteBlock, notes: NoteContext): Candidate[] {
  const grid = gridOf(block, notes.page);
  if (!grid || grid.rows.length > MAX_ROWS || grid.head.length > MAX_COLUMNS) return [];
  const read = (span: Span | null | undefined): string =>
    span ? plainText(spanText(notes.page.text, span)).replace(/\s+/g, ' ').trim() : '';
  const noun = sharedNoun(
    grid.rows.map((row) => read(row[0])),
    notes,
  );
  return grid.rows.flatMap((row) => {
    const label = read(row[0]);
    if (label === '' || !/\p{L}|\d/u.test(label) || wordCount(label) > 8) return [];
    const full = `${label} ${noun(label)}`.trim();
    const dated = isDate(label);
    const kind = KINDS.exec(read(grid.head[0]))?.[0].toLowerCase() ?? '';
    const subject = noun(label)
      ? `${/^[aeiou]/.test(full) ? 'an' : 'a'} ${full}`
      : kind !== '' && wordCount(label) <= 3 && !label.toLowerCase().includes(kind)
        ? `the ${lower(label)} ${kind}`
        : nameOf(full, notes);
    const first = row[0]!;
    const last = row.findLast((cell) => cell !== null) ?? first;
    const source: Span = { start: first.start, end: last.end };
    return row.slice(1).flatMap((cell, index) => {
      const text = read(cell);
      if (
        !cell ||
        !/[\p{L}\p{N}]/u.test(text) ||
        wordCount(text) > MAX_CELL_WORDS ||
        /^(?:-|–|—|n\/?a|none|\?)$/i.test(text)
      )
        return [];
      const head = read(grid.head[index + 1]);
      const front = dated
        ? /^(?:event|what)/i.test(head)
          ? `What happened in ${label}?`
          : null
        : columnQuestion(head, subject, notes, read(grid.head[index]));
      if (front === null) return [];
      return [
        basicCard(notes.page, { rule: 'table', front, answer: trimAnswer(notes.page.text, cell), source }),
      ];
    });
  });
}

/** Asks for every cell of a table by its row and its column. */
export const drawTables = (notes: NoteContext): Candidate[] =>
  notes.blocks.flatMap((block) => (block.kind === 'table' ? drawTable(block, notes) : []));
