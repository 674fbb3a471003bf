import { definitionParts, hasArrow } from '../line-shapes';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { subjectOf } from './aspects';
import { basicCard, listCard, trimAnswer, wordCount } from './candidate';
import { citesResearch } from './authors';
import type { Owned } from './claims';
import { isLabel } from './labels';
import type { NoteContext } from './note-context';
import { ownerNamed } from './owner';
import { facts, listItems, shift, withoutRemark } from './pieces';
import { signedItems, type SignedItem } from './signed-items';
import { doerPhrase, termInside, withArticle } from './term-question';

const NOUNS: readonly (readonly [RegExp, string])[] = [
  [/^(?:dis-?adv(?:antage)?|dis|con|minus|negative|-ve)s?$/i, 'disadvantage'],
  [/^(?:adv(?:antage)?|pro|plus|positive|\+ve)s?$/i, 'advantage'],
  [/^weakness(?:es)?$/i, 'weakness'],
  [/^(?:strength|limitation|criticism|benefit|drawback|problem)s?$/i, ''],
];

const LABEL =
  /(?<=^\s*|[.;,]\s+|\s[-–—]\s|:\s)(?:(?:a|one|another|main|key|big)\s+)?(dis-?adv(?:antage)?s?|dis|adv(?:antage)?s?|cons?|pros?|minus|plus|negatives?|positives?|[-+]ve|strengths?|weakness(?:es)?|limitations?|criticisms?|benefits?|drawbacks?|problems?)\.?\s?\d?(?:\s*[:=]|\s[-–—])\s+(?=\S)/giu;

const MOST_SCANNED = 600;
const MOST_WORDS = 30;
/** Items of so few words are asked for together: of several by themselves none is the one right answer. */
const MOST_IN_ONE = 20;
const COUNTS = ['two', 'three', 'four'];

/** "Adv: …" on a line: a merit of what stands before it on the line or above it. */
interface Merit {
  readonly block: NoteBlock;
  readonly noun: string;
  readonly subject: string;
  /** In the notes. */
  readonly told: Span;
  /** Where its label begins in the notes. */
  readonly from: number;
  /** Whether the label promises several: "Pros: …". */
  readonly several: boolean;
}

function nounOf(label: string): string {
  const named = NOUNS.find(([pattern]) => pattern.test(label));
  return named === undefined ? '' : named[1] || label.toLowerCase().replace(/s$/, '');
}

/** What a label of merit on a line speaks of when the line says so itself: "Sole trader – adv: …". */
function ownSubject(block: NoteBlock, head: string, { vocabulary }: NoteContext): string {
  const parts = definitionParts(block.text);
  const said = parts && parts.term.end <= head.length ? block.text.slice(0, parts.term.end) : head;
  const term = said.replace(/\s*\([^()]*\)|[\s:,;–—-]+$/g, '').trim();
  if (!/^\p{L}[\p{L}\d'’ -]{2,40}$/u.test(term) || wordCount(term) > 5) return '';
  return withArticle(term, vocabulary) ?? termInside(term, vocabulary);
}

/** With no heading over the line and other terms before it, whose merit it is nothing says: hardly that of the whole page. */
function isOfTermAbove(block: NoteBlock, notes: NoteContext): boolean {
  const { blocks } = notes;
  if (block.parent !== null) return false;
  const heading = block.path.at(-1) ?? '';
  if (heading !== '' && ownerNamed(heading, notes) !== null) return false;
  // Beside several studies, of which of them "Evaluation" speaks nothing says.
  if (block.path.length === 1 && /^(?:eval|discussion|ao3)/i.test(heading) && citesResearch(notes))
    return true;
  // "hard engineering: …" above "pros: …" under "Lower course": of which of them, nothing says.
  const at = blocks.indexOf(block);
  const before = blocks[at - 1];
  const parts =
    before?.path === block.path && before.item === block.item ? definitionParts(before.text) : null;
  if (parts && !isLabel(before?.text.slice(parts.term.start, parts.term.end) ?? '') && block.path.length > 0)
    return true;
  if (block.path.length > 0) return false;
  // Only where the page begins with its merits are they its own.
  const [first] = blocks;
  return first !== undefined && first.text.search(LABEL) !== 0;
}

function meritsOf(block: NoteBlock, notes: NoteContext): Merit[] {
  if (/^(?:explicit|table|formula)$/.test(block.kind) || block.text.length > MOST_SCANNED) return [];
  const labels = [...block.text.matchAll(LABEL)];
  const [first] = labels;
  if (!first) return [];
  const head = block.text.slice(0, first.index);
  const under = isOfTermAbove(block, notes) ? '' : subjectOf(block, notes);
  const named = /\p{L}/u.test(head) ? ownSubject(block, head, notes) : null;
  return labels.map((label, at) => {
    const start = label.index + label[0].length;
    const end = labels[at + 1]?.index ?? block.text.length;
    const whole = trimAnswer(block.text, { start, end });
    const told = shift(trimAnswer(block.text, withoutRemark(block.text, whole)), block.start);
    const name = label[1] ?? '';
    const several = /s$/i.test(name) && !/^weakness$/i.test(name);
    const noun = nounOf(name);
    // A problem is as often one of an example or a place as of what the heading names.
    const subject = named ?? (noun === 'problem' ? '' : under);
    return { block, noun, subject, told, from: block.start + label.index, several };
  });
}

/** "+ cheap to run", "− noisy" under "Heat pumps": a strength or limitation of a study or theory, else an advantage or not. */
function meritOf({ block, isFor, from }: SignedItem, notes: NoteContext): Merit[] {
  const owner = ownerNamed(block.path.at(-1) ?? '', notes);
  const nouns = owner === null ? ['advantage', 'disadvantage'] : ['strength', 'limitation'];
  const subject = isOfTermAbove(block, notes) ? '' : subjectOf(block, notes);
  const [first] = facts(block.text.slice(from));
  const isFact = first !== undefined && wordCount(block.text.slice(from + first.start, from + first.end)) > 1;
  const told = trimAnswer(block.text, isFact ? shift(first, from) : { start: from, end: block.text.length });
  return [
    {
      block,
      noun: nouns[isFor ? 0 : 1] ?? '',
      subject,
      told: shift(trimAnswer(block.text, withoutRemark(block.text, told)), block.start),
      from: block.start,
      several: false,
    },
  ];
}

/** The advantages of one thing, which stand on lines of their own one below the other. */
function grouped(merits: readonly Merit[]): Merit[][] {
  const groups = new Map<string, Merit[]>();
  for (const merit of merits) {
    const key = `${merit.block.parent ?? ''}|${merit.noun}|${merit.subject}`;
    const open = groups.get(key);
    if (open) open.push(merit);
    else groups.set(key, [merit]);
  }
  return [...groups.values()];
}

const plural = (noun: string): string => (noun === 'weakness' ? 'weaknesses' : `${noun}s`);

function cardsFor(group: readonly Merit[], notes: NoteContext): Candidate[] {
  const [first] = group;
  if (!first || first.subject === '') return [];
  const { noun, subject, block } = first;
  // Initials of a body or a measure take their article: "the NMW".
  const ofWhom = /^\p{Lu}{3}$/u.test(subject) ? doerPhrase(subject, notes.vocabulary) : subject;
  const text = (span: Span): string => notes.page.text.slice(span.start, span.end);
  const single = group.length === 1 ? first : null;
  const items = single?.several
    ? listItems(text(single.told)).map((item) => shift(item, single.told.start))
    : [];
  const many = items.length > 1 ? items : group.map(({ told }) => told);
  const words = many.reduce((sum, span) => sum + wordCount(text(span)), 0);
  const areSayable = words <= MOST_IN_ONE && !many.some((span) => hasArrow(text(span)));
  const count = COUNTS[many.length - 2];
  if (count !== undefined && areSayable) {
    const front = `Give ${count} ${plural(noun)} of ${ofWhom}.`;
    const source = { start: block.start, end: group.at(-1)?.block.end ?? block.end };
    return [listCard(notes.page, { rule: 'definition-merit', front, items: many, source })];
  }
  const article = /^[aeiou]/.test(noun) ? 'an' : 'a';
  // Long ones are drawn under one front, of which the best is shown: the others would be as right an answer.
  return group.flatMap(({ told, block: source }) => {
    const length = wordCount(text(told));
    if (length < 2 || length > MOST_WORDS) return [];
    const front = `Give ${article} ${noun} of ${ofWhom}.`;
    return [
      basicCard(notes.page, {
        rule: 'definition-merit',
        front,
        answer: told,
        source,
      }),
    ];
  });
}

/** Asks for advantages, strengths and their opposites by what has them; nobody is asked what “disadv” is. */
export function drawMerits(notes: NoteContext): Owned {
  const signed = signedItems(notes);
  const taken = new Set(signed.map(({ block }) => block));
  const merits = [
    ...notes.blocks.flatMap((block) => (taken.has(block) ? [] : meritsOf(block, notes))),
    ...signed.flatMap((item) => meritOf(item, notes)),
  ];
  const byPath = new Map<readonly string[], Merit[]>();
  for (const merit of merits) {
    const same = byPath.get(merit.block.path) ?? [];
    same.push(merit);
    byPath.set(merit.block.path, same);
  }
  const groups = [...byPath.values()].flatMap(grouped);
  return {
    cards: groups.flatMap((group) => cardsFor(group, notes)),
    claims: merits.map(({ from, told }) => ({ start: from, end: told.end })),
  };
}
