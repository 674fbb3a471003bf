import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { lowerFirst } from '../words';
import { subjectOf } from './aspects';
import { basicCard, listCard, trimAnswer, wordCount } from './candidate';
import type { Owned } from './claims';
import { asCondition, clauseOf } from './clause';
import { hasSteps, inTime, sequences } from './sequences';
import type { NoteContext } from './note-context';
import { facts, shift, withoutRemark } from './pieces';
import { passiveOf } from './passive';
import { allGoOn, drawNamedSteps, namedStep, type NamedStep } from './step-names';
import { afterLink, drawOrders, HANGS, isOrder } from './step-orders';
import { isPlural, nounPhrase, termInside, whatIs, withArticle } from './term-question';
import { startsWithBareVerb } from './verb-first';

const MAX_FIRST_WORDS = 12;
const MAX_NEXT_WORDS = 12;
const MAX_CUE_WORDS = 10;
const MAX_PROCESS_WORDS = 8;
const MAX_LISTED_STEPS = 5;
const MAX_LISTED_WORDS = 20;
const COUNTS = ['two', 'three', 'four', 'five'];

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
  const isProcess =
    hasSteps(subject) || /^\p{L}+ing /iu.test(subject) || /\p{L} \p{L}{3,}ing$/u.test(subject);
  if (subject === '' || !isProcess || wordCount(subject) > MAX_PROCESS_WORDS) return '';
  // "The translocation in the phloem method" would be clumsy.
  if (
    generic &&
    /^(?:the )?(?:method|procedure|algorithm|process|mechanism)$/i.test(heading) &&
    !isWhole(subject)
  )
    return `the ${subject} ${heading.toLowerCase().replace(/^the /, '')}`;
  if (/ to /.test(subject.replace(/^\p{L}+ing /iu, ''))) return '';
  // "the writing process" is one of its kind, "making tea" a doing.
  if (/^\p{Ll}+ing (?:process|cycle|method|practical|experiment)$/u.test(subject)) return `the ${subject}`;
  if (/['’]s? /.test(subject) || /^\p{Ll}+ing /u.test(subject)) return subject;
  const named = nounPhrase(subject, notes.vocabulary);
  // One of its kind in the notes: "the light-dependent reaction", but "a merge sort".
  if (/(?:reaction|process|cycle|pathway|practical|experiment|method)$/.test(named))
    return `the ${named.replace(/^(?:an?|the) /, '')}`;
  return /^(?:preparation|production|extraction|manufacture|formation|structure) of /.test(named)
    ? `the ${named}`
    : named;
}

/** "preparation of aspirin", "required practical": takes no further noun to be done in steps. */
const isWhole = (subject: string): boolean =>
  / (?:of|in|from|by|for|to|on) /.test(subject) ||
  /(?:practical|experiment|method|process|procedure)$/i.test(subject);

const subjectNamed = (heading: string, { vocabulary }: NoteContext): string => {
  const first = heading.replace(/^\p{Lu}(?=\p{Ll}+(?:ing |-\p{Ll}))/u, (letter) => letter.toLowerCase());
  return withArticle(first, vocabulary) ?? termInside(first, vocabulary);
};

const collapsed = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,:!]+$/, '');

/** What happened last in a step, in few words: what comes next follows that. */
function cueOf(block: NoteBlock): string {
  const last = facts(block.text).at(-1) ?? { start: 0, end: block.text.length };
  const span = withoutRemark(block.text, last);
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
function equated(block: NoteBlock, notes: NoteContext): Candidate[] {
  const first = facts(block.text)[0];
  if (!first) return [];
  const match = /^(.{12,160}?)\s+=\s+(\p{L}[\p{L} -]{2,40})$/u.exec(
    block.text.slice(first.start, first.end).trimEnd(),
  );
  if (!match?.[1] || !match[2] || wordCount(match[2]) > 4 || /[()\d]/.test(match[1])) return [];
  // "price falls, so AR = MR line falls": the sign stands between two parts of a clause.
  if (/\bso\b|\bbecause\b/.test(match[1]) || clauseOf(match[2]) !== null) return [];
  // "grow on agar → a mass of cells = callus": what comes of it is what the name names.
  const from = match[1].search(/(?:->|→)\s*(?!.*(?:->|→))/) + (/(?:->|→)/.exec(match[1])?.[0].length ?? 1);
  const named = match[1].slice(from).trim();
  if (
    wordCount(named) < 3 ||
    startsWithBareVerb(lowerFirst(named)) ||
    / \p{Lu}(?: |$)|^\p{Lu}\p{Ll}?\b(?! )/u.test(named)
  )
    return [];
  const answer = shift(
    trimAnswer(block.text, { start: first.start + from, end: first.start + match[1].length }),
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
  const told = block.text.slice(answer.start);
  if (answer.start >= answer.end || /^(?:it|they|this)\b/i.test(told)) return [];
  const does = startsWithBareVerb(told) ? 'do you do' : 'happens';
  return [
    basicCard(notes.page, {
      rule: 'step-condition',
      front: `In ${process}, what ${does} ${(match[1] ?? 'if').toLowerCase()} ${match[2].trim()}?`,
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
  if (run.some(({ text }) => HANGS.test(text) || goesBack(text))) return [];
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

/** Substances that a clause can begin with as they stand. */
const UNCOUNTED = /^(?:water|blood|air|oxygen|glucose|heat|energy|light)\b/i;

/** Whether a step can be told inside a question in its own words: it begins with an article, a plural or initials. */
function standsAlone(cue: string, isSentence: boolean): boolean {
  const subject = clauseOf(cue)?.subject ?? passiveOf(cue)?.subject ?? '';
  return (
    subject !== '' &&
    !/^(?:during|after|before|when|as|once|in|at|on|by|then|next|finally|first|under|through|from|for)\b/i.test(
      subject,
    ) &&
    // A whole sentence has all articles that it needs.
    (isSentence ||
      /^(?:the|an?|each|every|all|both) /i.test(subject) ||
      (isPlural(subject) && !/^\p{L}+s of /u.test(subject)) ||
      /^\S*\p{Lu}\S*\p{Lu}\S*$|^\p{Lu}\p{Ll}?[²³⁺⁻\d+-]+$/u.test(subject) ||
      UNCOUNTED.test(subject))
  );
}

/** "In active transport, what happens after ATP binds?", for a step that is one short clause. */
function nextFront(before: NoteBlock, process: string, notes: NoteContext): string | null {
  const cue = cueOf(before);
  if (cue === '' || wordCount(cue) > MAX_CUE_WORDS || process === '') return null;
  if (pointsBack(cue) || goesBack(cue) || /^(?:if|when|once)\b|=|,|→|->|\bso\b/i.test(cue)) return null;
  if (isOrder(before) || /\b(?:because|cannot)\b/i.test(cue) || !standsAlone(cue, /\.\s*$/.test(before.text)))
    return null;
  const told = asCondition(cue, notes.vocabulary);
  if (told === null) return null;
  // The capital of a sentence is no name's.
  const first = /^\p{Lu}\p{Ll}+/u.exec(told)?.[0] ?? '';
  const isName = notes.vocabulary.capitalInside.has(first) || first !== cue.split(' ')[0];
  return `In ${process}, what happens after ${isName ? told : lowerFirst(told)}?`;
}

/** What the first step is, and what happens after each that a question can tell. */
function inTurn(run: readonly NoteBlock[], process: string, notes: NoteContext): Candidate[] {
  return run.flatMap((block, index) => {
    const end = facts(block.text)[0]?.end ?? block.text.length;
    const span = afterLink(block.text, trimAnswer(block.text, withoutRemark(block.text, { start: 0, end })));
    const told = collapsed(block.text.slice(span.start, span.end));
    const before = run[index - 1];
    // "Glycolysis: glucose is split": the name is not what happens.
    if (block.kind !== 'step' || (before && isState(told) && !/^so\b/i.test(block.text))) return [];
    if (told === '' || pointsBack(told) || goesBack(told) || /^(?:if|when|once)\b/i.test(told)) return [];
    const front = before ? nextFront(before, process, notes) : `What is the first step in ${process}?`;
    if (front === null || wordCount(told) > (before ? MAX_NEXT_WORDS : MAX_FIRST_WORDS)) return [];
    const source: Span = before ? { start: before.start, end: block.end } : block;
    const rule = before ? 'step-next' : 'step-first';
    return [basicCard(notes.page, { rule, front, answer: shift(span, block.start), source })];
  });
}

/** The names of the steps, when all or nearly all have one. */
function namesOf(run: readonly NoteBlock[]): NamedStep[] | null {
  const steps = run.map(namedStep);
  const named = steps.filter((step) => step !== null);
  return named.length === run.length ? named : null;
}

function drawSequence(run: readonly NoteBlock[], notes: NoteContext): Candidate[] {
  const process = processOf(run[0]!, notes);
  const strokes = run.flatMap((block) => equated(block, notes));
  const steps = namesOf(run);
  const isTold = steps?.some(({ told }) => told !== null) === true;
  if (steps && isTold && (process !== '' || allGoOn(steps)))
    return [...drawNamedSteps(steps, process, notes), ...strokes];
  if (!inTime(run, leadOf(run[0]!, notes))) return strokes;
  if (process === '') return strokes;
  const rounds = run.flatMap((block) => lastRound(block, process, notes));
  const orders = run.filter(isOrder).length * 2 >= run.length;
  return [
    ...wholeSequence(run, process, notes),
    // Of two loops a question could not say which it means.
    ...(rounds.length === 1 ? rounds : []),
    ...run.flatMap((block) => conditionalStep(block, process, notes)),
    ...(orders ? drawOrders(run, process, notes) : []),
    ...inTurn(run, process, notes),
    ...strokes,
  ];
}

/**
 * Asks of the steps of a process: what they are, what happens after what, in each that has a name, why something is done,
 * with what, on what condition and until when. What happens in a step with a name is asked for by no other rule.
 */
export function drawSteps(notes: NoteContext): Owned {
  const cards = sequences(notes.blocks).flatMap((run) => drawSequence(run, notes));
  const claims = cards.flatMap(({ rule, answer }) => (rule === 'step-happens' && answer ? [answer] : []));
  return { cards, claims };
}
