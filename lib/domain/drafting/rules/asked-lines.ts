import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { capitalise } from '../question';
import { basicCard, trimAnswer, wordCount } from './candidate';
import type { Owned } from './claims';
import { isNounPhrase } from './line-nouns';
import { lineWords } from './line-words';
import type { NoteContext } from './note-context';
import { facts, shift } from './pieces';

/** "Why does soot form? too little oxygen": a question at the head of its line, and what answers it behind. */
const ASKED = /^\s*((?:why|how|what|where|when|who|which)\s[^?"“”:;.]{3,90}?)\s*\?+\s+(?=[^\s?(])/iu;

/** Questions with a verb of their own, whose subject follows it. */
const WHOLE =
  /^(?:why|how|where|when|what \p{L}+|which \p{L}+)\s(?:is|are|was|were|do|does|did|can|could|might|may|must|should|would|will|has|have|had)\s(?<subject>\S+)/iu;

/** What the line points to, the lines before tell. */
const POINTS =
  /\b(?:it|its|this|that|these|those|they|them|their|he|she|him|his|her|we|you|i|my|our|there|here|so|then|like)\b/i;

/** "Why saturated brine?", "Why not ethanol?", "Why iron and not zinc?": a thing, chosen or not. */
const CHOSEN = /^why (?<not>not )?(?<thing>[^,]+?)(?:,? (?:and )?not (?<other>[^,]+))?$/iu;

const isName = (text: string): boolean => isNounPhrase(lineWords(text, { start: 0, end: text.length }));

/** The question as it can stand by itself; null where only its line makes sense of it. */
function frontOf(written: string): string | null {
  if (POINTS.test(written)) return null;
  if (WHOLE.test(written)) return `${capitalise(written)}?`;
  const { not, thing, other } = CHOSEN.exec(written)?.groups ?? {};
  if (thing === undefined || !isName(thing) || (other !== undefined && !isName(other))) return null;
  if (other !== undefined) return `Why ${thing} and not ${other}?`;
  return not === undefined ? `What is the reason for ${thing}?` : `Why not ${thing}?`;
}

const MOST_WORDS = 26;

function draw(block: NoteBlock, notes: NoteContext): Candidate[] {
  const asked = ASKED.exec(block.text);
  const front = asked?.[1] === undefined ? null : frontOf(asked[1].replace(/\s+/g, ' ').trim());
  const first = asked && facts(block.text.slice(asked[0].length))[0];
  if (!asked || front === null || !first) return [];
  const answer: Span = trimAnswer(block.text, shift(first, asked[0].length));
  const said = block.text.slice(answer.start, answer.end);
  const words = wordCount(said);
  // What is answered by a question is none yet.
  if (words < 2 || words > MOST_WORDS || block.text[answer.end] === '?') return [];
  return [
    basicCard(notes.page, {
      rule: /^W(?:hy|hat is the reason)\b/.test(front) ? 'why-note' : 'line-asked',
      front,
      answer: shift(answer, block.start),
      source: block,
    }),
  ];
}

/** Asks what the notes ask and answer themselves in one line. */
export function drawAskedLines(notes: NoteContext): Owned {
  const cards: Candidate[] = [];
  const claims: Span[] = [];
  for (const block of notes.blocks) {
    if (!/^(?:prose|bullet|definition|telegraphic)$/.test(block.kind) || block.text.length > 400) continue;
    const drawn = draw(block, notes);
    cards.push(...drawn);
    claims.push(...drawn.map(({ source }) => source));
  }
  return { cards, claims };
}
