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

/** "123 men took part" is an answer to who did; "opportunity sample" is none. */
const fits = ({ part }: Told, said: string): boolean =>
  part !== 'sample' || /^(?:about |approx\.? |around |over )?\d/.test(said);

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
  let [before, seen] = [0, new Set<Part>()];
  for (const block of notes.blocks) {
    const labelled = toldIn(block);
    const told = labelled.length > 0 || signed.has(block) ? labelled : foundIn(block);
    const heading = block.path.at(-1);
    const owner = told.length === 0 || heading === undefined ? null : studyNamed(heading, notes);
    if (owner && block.path !== asked) {
      [asked, seen] = [block.path, new Set()];
      cards.push(...topicCard(owner, before, block, notes));
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
