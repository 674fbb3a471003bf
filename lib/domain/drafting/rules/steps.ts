import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { subjectOf } from './aspects';
import { basicCard, listCard, trimAnswer, wordCount } from './candidate';
import { asCondition, clauseOf } from './clause';
import { hasSteps, inTime, sequences } from './sequences';
import type { NoteContext } from './note-context';
import { facts, shift, withoutRemark } from './pieces';
import { passiveOf } from './passive';
import { subjectPhrase } from './subject-phrase';
import { isPlural, nounPhrase, termInside, whatIs, withArticle } from './term-question';
import { startsWithBareVerb } from './verb-first';

const MAX_STEP_WORDS = 26;
const MAX_CUE_WORDS = 12;
const MAX_PROCESS_WORDS = 8;
const MAX_LISTED_STEPS = 5;
const MAX_LISTED_WORDS = 26;
const COUNTS = ['two', 'three', 'four', 'five'];
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** Headings that say only that steps follow. */
const GENERIC =
  /^(?:steps?|sequence|process|method|procedure|algorithm|stages?|order|mechanism|how it works|timeline|order of events|the process)$/i;
/** The line that leads in to a sequence, without its colon. */
function leadOf(block: NoteBlock, notes: NoteContext): string {
  const parent = block.parent === null ? undefined : notes.blocks[block.parent];
  const text = parent?.text.replace(/\s+/g, ' ').trim() ?? '';
  return /:$/.test(text) && wordCount(text) <= 6 ? text.slice(0, -1) : '';
}

/** The process a sequence describes, inside a sentence; empty when no heading names one. */
function processOf(block: NoteBlock, notes: NoteContext): string {
  const lead = leadOf(block, notes);
  const whole = lead || (block.path.at(-1) ?? '');
  // "Method: finding the order" is finding the order.
  const detail = /^\p{L}+(?: \p{L}+)?: ?(.+)$/u.exec(whole.replace(/\s*\(.*$/, ''));
  const heading = (detail?.[1] && GENERIC.test(whole.slice(0, whole.indexOf(':'))) ? detail[1] : whole)
    .replace(/\s*[:(].*$/, '')
    .replace(
      /^(?:the )?(?:steps?|stages?|process|method|procedure|sequence) (?:of|in|for) (?:the |an? )?/i,
      '',
    );
  const generic = GENERIC.test(heading);
  const subject = (generic ? subjectOf(block, notes, true) : subjectNamed(heading, notes)).replace(
    /^(?:the|an?) /i,
    '',
  );
  const isProcess = hasSteps(subject) || /^\p{L}+ing /iu.test(subject);
  if (subject === '' || !isProcess || wordCount(subject) > MAX_PROCESS_WORDS) return '';
  if (generic) return `the ${subject} ${heading.toLowerCase().replace(/^(?:the|order of) /, '')}`;
  if (/ to /.test(subject.replace(/^\p{L}+ing /iu, ''))) return '';
  if (/['’]s? /.test(subject) || /^\p{Ll}+ing /u.test(subject)) return subject;
  const named = nounPhrase(subject, notes.vocabulary);
  // One of its kind in the notes: "the light-dependent reaction", but "a merge sort".
  return /(?:reaction|process|cycle|pathway|practical|experiment|method)$/.test(named)
    ? named.replace(/^an? /, 'the ')
    : named;
}

const subjectNamed = (heading: string, { vocabulary }: NoteContext): string => {
  const first = heading.replace(/^\p{Lu}(?=\p{Ll}+(?:ing |-\p{Ll}))/u, (letter) => letter.toLowerCase());
  return withArticle(first, vocabulary) ?? termInside(first, vocabulary);
};

const collapsed = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,:!]+$/, '');

/** The step in few words: up to its first semicolon or bracket. */
function cueOf(block: NoteBlock): string {
  const first = facts(block.text)[0] ?? { start: 0, end: block.text.length };
  const span = withoutRemark(block.text, first);
  return collapsed(block.text.slice(span.start, span.end));
}

/** A step that leans on a pronoun cannot be shown alone; one that goes back to others is no answer. */
const refersBack = (text: string): boolean => /^(?:this|it|these|they|he|she|that)\b/i.test(text);
const pointsBack = (text: string): boolean =>
  refersBack(text) ||
  /^\p{L}+ (?:it|them)\b/iu.test(text) ||
  /\b(?:in|at|to|from|of|with|by|on|into|for) (?:this|that|these|those|it|them)\b/i.test(text);
/** "Large proteins are too big": how things are, not what happens. */
const isState = (text: string): boolean =>
  /^(?:is|are|was|were|has|have)$/i.test(clauseOf(text)?.verb ?? '') &&
  !/\b(?:is|are|was|were) (?:\p{Ll}+ly )?(?:\p{Ll}+ed|\p{Ll}+en|made|built|cut|set|put|sent|lost|split|bound|drawn|found)\b/u.test(
    text,
  );
const goesBack = (text: string): boolean =>
  /\b(?:repeats?|repeated|carry on|continues?|go back|goes back|and so on|start again|starts again|keep going)\b|^cycle\b/i.test(
    text,
  );

/** "X = power stroke" at the end of a step names it. */
function namedStep(block: NoteBlock, notes: NoteContext): Candidate[] {
  const first = facts(block.text)[0];
  if (!first) return [];
  const match = /^(.{12,160}?)\s+=\s+(\p{L}[\p{L} -]{2,40})$/u.exec(
    block.text.slice(first.start, first.end).trimEnd(),
  );
  if (!match?.[1] || !match[2] || wordCount(match[2]) > 4 || /[()\d]/.test(match[1])) return [];
  const answer = shift(
    trimAnswer(block.text, { start: first.start, end: first.start + match[1].length }),
    block.start,
  );
  const term = match[2].trim();
  return [
    basicCard(notes.page, {
      rule: 'step-name',
      front: /^\p{Lu}/u.test(term) ? whatIs(term, notes.vocabulary) : `What is the ${term}?`,
      answer,
      source: block,
    }),
  ];
}

/** "If the target is bigger, set low = mid + 1": what is done then. */
function conditionalStep(block: NoteBlock, process: string, notes: NoteContext): Candidate[] {
  const match = /^(if|when|once) ([^,]{6,70}), (?:then )?(?=\S)/i.exec(block.text);
  if (!match?.[2] || /\b(?:it|it's|they|this)\b/i.test(match[2])) return [];
  const end = facts(block.text)[0]?.end ?? block.text.length;
  const answer = trimAnswer(block.text, { start: match[0].length, end });
  if (answer.start >= answer.end || /^(?:it|they|this)\b/i.test(block.text.slice(answer.start))) return [];
  return [
    basicCard(notes.page, {
      rule: 'step-condition',
      front: `In ${process}, what happens ${(match[1] ?? 'if').toLowerCase()} ${match[2].trim()}?`,
      answer: shift(answer, block.start),
      source: block,
    }),
  ];
}

/** "repeat until one sublist is empty": how long it goes on. */
function lastRound(block: NoteBlock, process: string, notes: NoteContext): Candidate[] {
  const match = /^(?:repeats?|carry on|continues?|keep going)\b[^,;]{0,40}?\buntil (?=\S)/i.exec(block.text);
  if (!match) return [];
  const rest = block.text.slice(match[0].length);
  const stop = / (?:then|and then)\b|[,;(]/.exec(rest)?.index ?? rest.length;
  const answer = trimAnswer(block.text, { start: match[0].length, end: match[0].length + stop });
  if (wordCount(block.text.slice(answer.start, answer.end)) < 2) return [];
  return [
    basicCard(notes.page, {
      rule: 'step-until',
      front: `In ${process}, until what point are the steps repeated?`,
      answer: shift(answer, block.start),
      source: block,
    }),
  ];
}

/** All steps of a short sequence, in order. */
function wholeSequence(run: readonly NoteBlock[], process: string, notes: NoteContext): Candidate[] {
  const spans = run.map((block) =>
    shift(
      trimAnswer(block.text, withoutRemark(block.text, { start: 0, end: block.text.length })),
      block.start,
    ),
  );
  const words = run.reduce((sum, block) => sum + wordCount(block.text), 0);
  if (run.length < 3 || run.length > MAX_LISTED_STEPS || words > MAX_LISTED_WORDS) return [];
  const [first, last] = [run[0]!, run.at(-1)!];
  return [
    listCard(notes.page, {
      rule: 'step-all',
      front: `What are the ${COUNTS[run.length - 2] ?? ''} steps of ${process}, in order?`,
      items: spans,
      source: { start: first.start, end: last.end },
    }),
  ];
}

/** Whether a step can be told inside a question: it begins with an article, a plural or initials. */
function standsAlone(cue: string, { vocabulary }: NoteContext): boolean {
  const subject = clauseOf(cue)?.subject ?? passiveOf(cue)?.subject ?? '';
  const told = subjectPhrase(subject, vocabulary);
  return (
    /^(?:the|an?|each|every|all|both) /.test(told) ||
    (isPlural(told) && !/^\p{Ll}+s of /u.test(told)) ||
    /^\S*\p{Lu}\S*\p{Lu}\S*$|^\p{Lu}\p{Ll}?[²³⁺⁻\d+-]+$/u.test(told) ||
    /^(?:water|blood|air|oxygen|glucose|heat|energy|light)$/.test(told)
  );
}

/** What comes after a step: told as a clause where it is one, else by the step in quotes, never just "what comes next". */
function nextFront(cue: string, process: string, notes: NoteContext): string | null {
  const isShort = cue !== '' && wordCount(cue) <= MAX_CUE_WORDS;
  if (!isShort || pointsBack(cue) || goesBack(cue) || /^(?:if|when|once)\b/i.test(cue)) return null;
  if (process === '' || /→|->/.test(cue)) return null;
  const orders =
    startsWithBareVerb(cue.replace(/^\p{Lu}/u, (first) => first.toLowerCase())) ||
    /^\p{L}+ \p{Ll}+ing\b/u.test(cue);
  const isClause = !orders && !/=|,? so /.test(cue) && standsAlone(cue, notes);
  const told = isClause ? asCondition(cue, notes.vocabulary) : null;
  if (told !== null) return `In ${process}, what happens after ${told}?`;
  return `In ${process}, which step follows “${cue}”?`;
}

/** The number in front of a step, when it is counted by numbers. */
function numberOf(block: NoteBlock, notes: NoteContext): number | null {
  const before = notes.page.text.slice(Math.max(0, block.start - 8), block.start);
  const number = /(?:^|[\r\n\s(])(\d{1,2})[.):][ \t]*(?:\*\*)?$/.exec(before)?.[1];
  return number === undefined ? null : Number(number);
}

/** "What is the third step in the cell cycle?", for a step that nothing before it can introduce. */
function countedFront(block: NoteBlock, index: number, process: string, notes: NoteContext): string | null {
  const ordinal = ORDINALS[index];
  if (process === '' || ordinal === undefined || numberOf(block, notes) !== index + 1) return null;
  if (index > 0 && isState(block.text)) return null;
  return `What is the ${ordinal} step in ${process}?`;
}

function drawSequence(run: readonly NoteBlock[], notes: NoteContext): Candidate[] {
  const process = processOf(run[0]!, notes);
  const named = run.flatMap((block) => namedStep(block, notes));
  if (!inTime(run, leadOf(run[0]!, notes))) return named;
  const cards: Candidate[] = process === '' ? [] : wholeSequence(run, process, notes);
  const rounds = process === '' ? [] : run.flatMap((block) => lastRound(block, process, notes));
  // Of two loops a question could not say which it means.
  if (rounds.length === 1) cards.push(...rounds);
  run.forEach((block, index) => {
    const span = trimAnswer(block.text, withoutRemark(block.text, { start: 0, end: block.text.length }));
    const told = collapsed(block.text.slice(span.start, span.end));
    if (process !== '') cards.push(...conditionalStep(block, process, notes));
    const before = run[index - 1];
    if (told === '' || wordCount(told) > MAX_STEP_WORDS || pointsBack(told) || goesBack(told)) return;
    const next = before ? nextFront(cueOf(before), process, notes) : null;
    const front = next ?? countedFront(block, index, process, notes);
    if (front === null || /^(?:if|when|once)\b/i.test(told)) return;
    const source: Span = next && before ? { start: before.start, end: block.end } : block;
    const rule = next ? 'step-next' : index === 0 ? 'step-first' : 'step-counted';
    cards.push(basicCard(notes.page, { rule, front, answer: shift(span, block.start), source }));
  });
  return [...cards, ...named];
}

/** Asks what happens after what in a sequence, on what condition, until when, and for the whole of a short one. */
export const drawSteps = (notes: NoteContext): Candidate[] =>
  sequences(notes.blocks).flatMap((run) => drawSequence(run, notes));
