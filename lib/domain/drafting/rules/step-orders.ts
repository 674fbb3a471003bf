import { gerundOf } from '../inflection';
import { canBeVerb } from '../language';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { lowerFirst } from '../words';
import { basicCard, trimAnswer, wordCount } from './candidate';
import type { NoteContext } from './note-context';
import { facts, shift } from './pieces';
import { startsWithBareVerb } from './verb-first';

const MAX_CUE_WORDS = 10;
const MAX_ANSWER_WORDS = 15;

/** Words that only the step before explains. */
export const HANGS = /\b(?:it|its|them|they|their|this|these|that|there)\b/i;

/** Verbs that begin the steps of methods and algorithms, whatever follows them. */
const ORDERS = new Set(
  `add allow apply boil calculate carry check choose clamp clean close collect compare connect cool count cover cut dissolve divide
   draw dry evaporate fill filter find fold hang heat incubate insert keep label leave let load look measure mix move multiply note open
   place plot pour press pull push put read record remove repeat rinse rub scan select set shake sketch soak start state stir stop
   subtract swap swirl switch take test transfer turn use wait warm wash weigh wipe write`
    .trim()
    .split(/\s+/),
);

/** A step that tells to do something: "Rinse the burette with acid". */
export const isOrder = (block: NoteBlock): boolean => ordersIn(block.text);

function ordersIn(written: string): boolean {
  const text = lowerFirst(written.trim().replace(/^(?:then|next|finally|now)\b,?\s+/i, ''));
  const [first = '', second = ''] = text.split(/[\s,]+/);
  return (
    startsWithBareVerb(text) ||
    (ORDERS.has(first) && /^\p{L}|^\d/u.test(second) && !/^(?:is|are|was|were|has|of|in)$/.test(second))
  );
}

/** "measure the alkali", "remove crystals", after "to": no place that something is taken to. */
function isInfinitive(text: string): boolean {
  const [first = '', second = ''] = text.split(/[\s,]+/);
  return (
    /^\p{Ll}{2,}$/u.test(first) &&
    !/^(?:the|an?|each|its|room|one|all|both|this|that)$/.test(first) &&
    (canBeVerb(first) || ORDERS.has(first) || /^(?:the|an?|any|all|each|that|whether|how)$/.test(second))
  );
}

/** Where a reason, a purpose or a limit begins in an order. */
const TAIL = /,? (?<joint>so that|so|because|in order to|to avoid|to|until|as) (?=\p{L})/giu;

interface Tail {
  readonly joint: string;
  readonly start: number;
  /** Where what follows the joint begins. */
  readonly after: number;
}

/** The last word of order and purpose: "Filter the mixture | to remove the excess". Null for an order without one. */
function tailOf(text: string): Tail | null {
  for (const match of text.matchAll(TAIL)) {
    const { joint = '' } = match.groups ?? {};
    const before = text.slice(0, match.index);
    if (wordCount(before) < 2) continue;
    const word = joint.toLowerCase();
    // "to the next pair" says where, "as a group" says how.
    if (/^to$|^in order to$/.test(word) && !isInfinitive(text.slice(match.index + match[0].length))) continue;
    if (
      word === 'as' &&
      !/^ (?:the|this|it|they) \p{L}+ (?:is|are|will|can|may|would|must)\b/u.test(
        text.slice(match.index + match[0].length - 1),
      )
    )
      continue;
    return {
      joint: word,
      start: match.index + match[0].indexOf(joint),
      after: match.index + match[0].length,
    };
  }
  return null;
}

/** Where "until no more dissolves, so that all is used" ends. */
const endOfLimit = (text: string): number => /,? so (?:that )?|[,;(]/.exec(text)?.index ?? text.length;

/** "Use a pipette to transfer 25 cm³": with what it is done. */
const TOOL = /^use ((?:an?|the|some) [^,;]{3,40}?) (?:to (\p{Ll}+(?: [^,;.]{3,80})))$/iu;

function drawOrder(block: NoteBlock, setting: string, notes: NoteContext): Candidate[] {
  const end = facts(block.text)[0]?.end ?? block.text.length;
  const span = trimAnswer(block.text, { start: 0, end });
  const text = block.text.slice(span.start, span.end);
  const card = (rule: string, front: string, start: number, stop: number): Candidate =>
    basicCard(notes.page, {
      rule,
      front,
      answer: shift(
        trimAnswer(block.text, { start: span.start + start, end: span.start + stop }),
        block.start,
      ),
      source: block,
    });
  const tool = TOOL.exec(text);
  if (tool?.[1] && tool[2] && isInfinitive(tool[2]) && !HANGS.test(tool[0]))
    return [card('step-tool', `${setting}what do you use to ${tool[2]}?`, 4, 4 + tool[1].length)];
  const tail = tailOf(text);
  if (tail === null) return [];
  const order = lowerFirst(text.slice(0, tail.start).replace(/[,\s]+$/, ''));
  const rest = text.slice(tail.start);
  if (HANGS.test(order) || wordCount(order) > MAX_CUE_WORDS || wordCount(rest) > MAX_ANSWER_WORDS) return [];
  if (/[,;(]/.test(order)) return [];
  if (tail.joint === 'until' && HANGS.test(rest)) return [];
  return tail.joint === 'until'
    ? [
        card(
          'step-until',
          `${setting}until when do you ${order}?`,
          tail.start,
          tail.after + endOfLimit(text.slice(tail.after)),
        ),
      ]
    : [card('step-why', `${setting}why do you ${order}?`, tail.start, text.length)];
}

/** A span without the "So", "Then" or "Finally" that only ties it to the step before. */
export function afterLink(text: string, span: Span): Span {
  const link = /^(?:so|then|next|finally|now|also|and)\b,?\s+/i.exec(text.slice(span.start, span.end));
  return link ? { start: span.start + link[0].length, end: span.end } : span;
}

/** The last thing that a step tells to do: a remark may follow it. */
function lastOrder({ text }: NoteBlock): string {
  const orders = facts(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter(ordersIn);
  return orders.at(-1) ?? '';
}

/** What is done next, told by the step before as something done: "after rinsing the burette with acid". */
function nextOrder(before: NoteBlock, block: NoteBlock, setting: string, notes: NoteContext): Candidate[] {
  const cue = lowerFirst(
    lastOrder(before)
      .trim()
      .replace(/[.;,!]+$/, ''),
  );
  const tail = tailOf(cue);
  const done = (tail === null ? cue : cue.slice(0, tail.start)).replace(/[,\s]+$/, '');
  const end = facts(block.text)[0]?.end ?? block.text.length;
  const span = afterLink(block.text, trimAnswer(block.text, { start: 0, end }));
  const answer = block.text.slice(span.start, span.end);
  if (
    HANGS.test(done) ||
    /[=(,;:]|\s[–—-]\s| and (?:then )?\p{Ll}+ (?:the|a|an) /u.test(done) ||
    wordCount(done) > MAX_CUE_WORDS ||
    wordCount(done) < 3
  )
    return [];
  if (
    wordCount(answer) > MAX_ANSWER_WORDS ||
    HANGS.test(answer) ||
    /^(?:repeat|carry on|continue)\b/i.test(answer)
  )
    return [];
  const [verb = '', ...rest] = done.split(' ');
  if (/^(?:keep|repeat|continue|carry|stop|leave|wait|let|allow)$/.test(verb)) return [];
  // "wash hands and put on gloves": the second order would need its own change.
  if (/ and \p{Ll}+ /u.test(done) && canBeVerb(/ and (\p{Ll}+) /u.exec(done)?.[1] ?? '')) return [];
  return [
    basicCard(notes.page, {
      rule: 'step-next',
      front: `${setting}what do you do after ${[gerundOf(verb), ...rest].join(' ')}?`,
      answer: shift(span, block.start),
      source: { start: before.start, end: block.end },
    }),
  ];
}

/** Asks of a run of orders why each is given, until when, with what, and what is done next. */
export function drawOrders(run: readonly NoteBlock[], process: string, notes: NoteContext): Candidate[] {
  const setting = process === '' ? '' : `In ${process}, `;
  if (setting === '') return [];
  return run.flatMap((block, at) => {
    const before = run[at - 1];
    if (!isOrder(block)) return [];
    return [
      ...drawOrder(block, setting, notes),
      ...(before && isOrder(before) ? nextOrder(before, block, setting, notes) : []),
    ];
  });
}
