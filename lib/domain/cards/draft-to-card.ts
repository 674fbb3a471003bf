import type { Draft } from '../drafting/types';
import type { CardText } from './card-text';
import { type ClozeSegment, formatCloze, parseCloze } from './cloze';

/** The blank of a drafted cloze: five underscores, then a hint in square brackets if there is one. */
const DRAFT_BLANK = /_{5,}(?: \[([^\]\n]*)\])?/g;

/**
 * Turns an accepted draft into what a card stores. A drafted cloze (`front` with one `_____ [hint]`, `back` the hidden
 * text) becomes `{{c1::hidden::hint}}` markup with an empty back.
 *
 * What the markup cannot hold (no blank or several, unbalanced braces in the answer, markup in the sentence itself)
 * becomes a basic card with the same words, so that accepting never loses a draft.
 */
export function draftToCard(draft: Pick<Draft, 'kind' | 'front' | 'back'>): CardText {
  const asBasic: CardText = { kind: 'basic', front: draft.front.trim(), back: draft.back.trim() };
  if (draft.kind === 'basic') return asBasic;
  const blanks = [...draft.front.matchAll(DRAFT_BLANK)];
  const blank = blanks[0];
  if (blank === undefined || blanks.length > 1) return asBasic;
  const hint = (blank[1] ?? '').trim();
  const segments: ClozeSegment[] = [];
  const before = draft.front.slice(0, blank.index).trimStart();
  const after = draft.front.slice(blank.index + blank[0].length).trimEnd();
  if (before !== '') segments.push({ kind: 'text', text: before });
  segments.push({ kind: 'blank', number: 1, hidden: asBasic.back, hint: hint === '' ? null : hint });
  if (after !== '') segments.push({ kind: 'text', text: after });
  const front = formatCloze(segments);
  return isSame(parseCloze(front).segments, segments) ? { kind: 'cloze', front, back: '' } : asBasic;
}

function isSame(a: readonly ClozeSegment[], b: readonly ClozeSegment[]): boolean {
  return JSON.stringify(a.map(fields)) === JSON.stringify(b.map(fields));
}

const fields = (segment: ClozeSegment): unknown[] =>
  segment.kind === 'text' ? [segment.text] : [segment.number, segment.hidden, segment.hint];
