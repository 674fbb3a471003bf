import { spanText } from '@/lib/domain/notes/lines';
import { contextChip } from '../context-chip';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { basicCard, trimAnswer, wordCount } from './candidate';
import type { Owned } from './claims';
import type { NoteContext } from './note-context';
import { studyNamed, type Owner } from './owner';
import { splitAt, shift } from './pieces';
import { signedItems } from './signed-items';

const LABEL =
  /(?<=^\s*|[.;]\s+)(?:research )?(aims?|procedure|proc|method|sample|participants|pps|findings?|results?|conclusions?|conc)\s?(?::|=|\s[-–—])\s+(?=\S)/giu;

/** "F: most conformed": the parts of a study by their first letters, at the head of a line. */
const LETTER = /^\s*([APMFRC])\s?:\s+(?=\S)/;
const PART_OF_LETTER: Readonly<Record<string, Part>> = {
  A: 'aim',
  P: 'procedure',
  M: 'procedure',
  F: 'findings',
  R: 'findings',
  C: 'conclusion',
};

type Part = 'aim' | 'procedure' | 'sample' | 'findings' | 'conclusion';

const PARTS: readonly (readonly [RegExp, Part])[] = [
  [/^aim/i, 'aim'],
  [/^(?:proc|method)/i, 'procedure'],
  [/^(?:sample|participants|pps)/i, 'sample'],
  [/^(?:findings?|results?)/i, 'findings'],
  [/^conc/i, 'conclusion'],
];

const MOST_WORDS = 24;
const MOST_SCANNED = 1_200;

/** What the notes on a study say under one of its labels. */
interface Told {
  readonly block: NoteBlock;
  readonly part: Part;
  /** The first whole statement, in the notes. */
  readonly first: Span;
}

function toldIn(block: NoteBlock): Told[] {
  if (block.text.length > MOST_SCANNED || !/^(?:definition|prose|bullet|telegraphic)$/.test(block.kind))
    return [];
  const labels = [...block.text.matchAll(LABEL)];
  if (labels[0]?.index !== /^\s*/.exec(block.text)?.[0].length) return [];
  return labels.flatMap((label, at) => {
    const part = PARTS.find(([pattern]) => pattern.test(label[1] ?? ''))?.[1];
    const start = label.index + label[0].length;
    const end = labels[at + 1]?.index ?? block.text.length;
    const [first] = splitAt(block.text.slice(start, end), '.;');
    if (part === undefined || !first) return [];
    return [{ block, part, first: shift(trimAnswer(block.text, shift(first, start)), block.start) }];
  });
}

/** What a line under a study says by a letter, where two lines of its study have one. */
function letteredIn(block: NoteBlock, { blocks }: NoteContext): Told[] {
  const letter = LETTER.exec(block.text);
  const part = PART_OF_LETTER[letter?.[1] ?? ''];
  if (!letter || part === undefined || block.text.length > MOST_SCANNED) return [];
  const alike = blocks.filter(({ path, text }) => path === block.path && LETTER.test(text));
  const rest = block.text.slice(letter[0].length);
  const parts = splitAt(rest, '.;');
  // "depended on looks, diff. from hyp.": a small letter goes on with the sentence.
  const last = parts.find(({ end }) => !/^\.\s*\p{Ll}/u.test(rest.slice(end)));
  const first = parts[0] && last && { start: parts[0].start, end: last.end };
  if (alike.length < 2 || !first || wordCount(block.text.slice(letter[0].length)) < 3) return [];
  const told = shift(trimAnswer(block.text, shift(first, letter[0].length)), block.start);
  return [{ block, part, first: told }];
}

/** "65% went to 450 V", "all obeyed up to 300 V": a result that its line does not call one. */
const RESULT =
  /^(?:(?:all|most|none|about|around|approx\.?|roughly|only|over|nearly|almost|up to) )?(?:\d[\d.]*\s?%|(?:\p{L}+ ){1,3}(?:went|obeyed|conformed|chose|showed|recalled|said|remembered|gave|failed|stopped|helped|agreed|refused)\b)|^(?:all|most|none) (?:went|obeyed|conformed|chose|said|gave|failed|stopped|helped|agreed|refused)\b/iu;

/** A line under a study that tells a result in numbers. */
function foundIn(block: NoteBlock): Told[] {
  const [first] = splitAt(block.text, '.;');
  if (block.kind !== 'bullet' || !first) return [];
  const said = block.text.slice(first.start, first.end);
  if (!RESULT.test(said) || !/\d\s?%|\d (?:out )?of \d|\d ?V\b/.test(said)) return [];
  return [{ block, part: 'findings', first: shift(trimAnswer(block.text, first), block.start) }];
}

/** The question for one part of a study: of the study, or of those who made it. */
function frontFor(part: Part, { phrase, who }: Owner): string {
  switch (part) {
    case 'aim':
      return `What was the aim of ${phrase}?`;
    case 'procedure':
      return `What was the procedure in ${phrase}?`;
    case 'sample':
      return `Who took part in ${phrase}?`;
    case 'findings':
      return who === '' ? `What was found in ${phrase}?` : `What did ${who} find?`;
    case 'conclusion':
      return who === '' ? `What was concluded from ${phrase}?` : `What did ${who} conclude?`;
  }
}

/** "123 men took part" is an answer to who did, "opportunity sample" is none; a place alone is no procedure. */
const fits = ({ part }: Told, said: string): boolean =>
  part === 'sample'
    ? /^(?:about |approx\.? |around |over )?\d/.test(said)
    : part !== 'procedure' || wordCount(said) > 3;

/** "GODDEN & BADDELEY (1975) – context-dependent forgetting": what the heading says that they studied. */
function topicCard({ about, who }: Owner, from: number, block: NoteBlock, notes: NoteContext): Candidate[] {
  if (about === '' || who === '' || wordCount(about) > 8 || !/^\p{Ll}|^\p{Lu}{2}/u.test(about)) return [];
  const start = notes.page.text.lastIndexOf(about, block.start);
  if (start < from) return [];
  const answer = { start, end: start + about.length };
  return [
    basicCard(notes.page, {
      rule: 'study',
      front: `What did ${who} study?`,
      answer,
      source: answer,
      // The heading, which the chip otherwise shows, is the answer.
      context: contextChip(notes.page, block.path.slice(0, -1)),
    }),
  ];
}

/** Asks what the labelled blocks of notes on a study tell: its aim, procedure, findings and conclusion, by its name. */
export function drawStudyBlocks(notes: NoteContext): Owned {
  const cards: Candidate[] = [];
  const claims: Span[] = [];
  const signed = new Set(signedItems(notes).map(({ block }) => block));
  let asked: readonly string[] = [];
  let opened: { readonly heading: string; readonly path: readonly string[]; readonly start: number } | null =
    null;
  let [before, seen] = [0, new Set<Part>()];
  for (const block of notes.blocks) {
    const labelled = toldIn(block);
    const lettered = labelled.length > 0 ? labelled : letteredIn(block, notes);
    const told = lettered.length > 0 || signed.has(block) ? lettered : foundIn(block);
    // "**Asch (1951)** conformity" opens its study though it is no heading.
    const opens = told.length === 0 && block.kind === 'prose' ? block.text.replace(/\s+/g, ' ').trim() : '';
    if (opens !== '' && opens.length < 90 && studyNamed(opens, notes)) {
      opened = { heading: opens, path: block.path, start: block.start };
      [asked, seen] = [[], new Set()];
    }
    if (opened?.path !== block.path) opened = null;
    const heading = opened?.heading ?? block.path.at(-1);
    const owner = told.length === 0 || heading === undefined ? null : studyNamed(heading, notes);
    if (owner && block.path !== asked) {
      [asked, seen] = [block.path, new Set()];
      cards.push(...topicCard(owner, opened?.start ?? before, block, notes));
    }
    before = block.end;
    if (told.length === 0) continue;
    // Whatever it is of, a procedure is no term; a result may be that of anything.
    if (block.kind !== 'prose' && (owner || told.some(({ part }) => part === 'procedure')))
      claims.push(block);
    if (!owner) continue;
    for (const item of told) {
      const said = spanText(notes.page.text, item.first);
      if (seen.has(item.part) || wordCount(said) < 2 || wordCount(said) > MOST_WORDS || !fits(item, said))
        continue;
      seen.add(item.part);
      // In a block of several sentences the rest is left to the rules of prose.
      if (block.kind === 'prose') claims.push(item.first);
      cards.push(
        basicCard(notes.page, {
          rule: 'study',
          front: frontFor(item.part, owner),
          answer: item.first,
          source: block,
        }),
      );
    }
  }
  return { cards, claims };
}
