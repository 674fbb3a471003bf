import type { NoteBlock } from '../structure';
import { lexiconTags, readSentences } from '../language';
import { lowerFirst } from '../words';
import type { Candidate, Span } from '../types';
import { basicCard, listCard, trimAnswer, wordCount } from './candidate';
import { clauseOf } from './clause';
import type { NoteContext } from './note-context';
import { passiveOf } from './passive';
import { facts, shift } from './pieces';
import { hasSteps } from './sequences';
import { termInside, withArticle } from './term-question';
import { readAsBareVerb, startsWithBareVerb, startsWithVerb } from './verb-first';

const MAX_NAME_WORDS = 4;
const MAX_TOLD_WORDS = 18;
const MAX_LISTED = 6;
const COUNTS = ['two', 'three', 'four', 'five', 'six'];

/** A step with a name of its own: "Prophase: chromosomes condense", "Atrial systole. Atria contract." */
export interface NamedStep {
  readonly block: NoteBlock;
  readonly name: string;
  /** Where the name stands in the text of its block. */
  readonly nameSpan: Span;
  /** Where what happens stands, without the name; null for a name alone. */
  readonly told: Span | null;
}

const PARTED =
  /^\s*(?<name>[\p{L}\p{N}][^:.;,=]{1,60}?)(?:\s*\([^()]{1,30}\))?(?::\s+|\s+[-–—]{1,2}\s+|\.\s+(?=\p{Lu}))(?=\S)/u;
/** Names of what goes on, as against those of things that are there meanwhile: "glycolysis", "the committee stage". */
const GOES_ON =
  /(?:phase|stage|reading|systole|diastole|assent|ing|ment|tion|sion|osis|esis|lysis|cycle|reaction|period|contact|response|refractory period)$/i;

const goesOn = (name: string): boolean => GOES_ON.test(name) || hasSteps(name);

const isName = (text: string): boolean =>
  text !== '' &&
  wordCount(text) <= MAX_NAME_WORDS &&
  !/["“”]|^\d|\b(?:the|a|an|it|them|is|are|was|were|if|when|then)\b/i.test(text) &&
  (goesOn(text) || (clauseOf(text) === null && passiveOf(text) === null)) &&
  !startsWithBareVerb(lowerFirst(text));

/** Reads a step as a name with what happens; null for one that has no name. */
export function namedStep(block: NoteBlock): NamedStep | null {
  const { text } = block;
  const match = PARTED.exec(text.slice(0, 120));
  const name = match?.groups?.name?.trim() ?? '';
  if (match && isName(name)) {
    const at = text.indexOf(name);
    return {
      block,
      name,
      nameSpan: { start: at, end: at + name.length },
      told: { start: match[0].length, end: text.length },
    };
  }
  const whole = trimAnswer(text, { start: 0, end: text.length });
  const bare = text.slice(whole.start, whole.end).replace(/\s+/g, ' ');
  return isName(bare) && /^[\p{L}\s'’()-]+$/u.test(bare)
    ? { block, name: bare, nameSpan: whole, told: null }
    : null;
}

/** Whether a run of names is one of things that go on: "Denaturation", "Annealing". */
export const allGoOn = (steps: readonly NamedStep[]): boolean => steps.every(({ name }) => goesOn(name));

/** A name inside a question: "the Krebs cycle", "glycolysis"; a thing gives its name to the stage: "the nebula stage". */
function inside(name: string, { vocabulary }: NoteContext): string {
  const first = name.split(' ')[0] ?? name;
  const isOrdinary =
    /^\p{Lu}\p{Ll}+(?: \p{Ll}|$)/u.test(name) &&
    (first === name || /Infinitive|Adjective|Singular/.test(lexiconTags(first.toLowerCase()))) &&
    !vocabulary.capitalInside.has(first) &&
    !/Place|Person|Country|City|Name/.test(lexiconTags(first.toLowerCase()));
  const term = isOrdinary ? lowerFirst(name) : termInside(name, vocabulary);
  if (!goesOn(name)) return `the ${term.replace(/^(?:the|an?) /i, '')} stage`;
  if (/(?:stage|reading|cycle|reaction|period|response)$/.test(term))
    return `the ${term.replace(/^the /i, '')}`;
  return withArticle(term, vocabulary)?.replace(/^an? /, '') ?? term;
}

/** A clause, as the tagger reads it: with a verb that is no order, no -ing form and no infinitive. */
function tellsWhatHappens(text: string): boolean {
  if (startsWithVerb(text)) return true;
  const tokens = readSentences(text.slice(0, 200))[0] ?? [];
  return tokens.some(
    ({ tag, text: word }, at) =>
      at > 0 &&
      (tag === 'VERB' || tag === 'AUX') &&
      !/ing$/.test(word) &&
      !/^(?:to|,)$/.test(tokens[at - 1]?.text ?? ''),
  );
}

/** The first statement of what happens in a step; null when it is long, hangs on another or is an order. */
function statement({ block, told }: NamedStep): { readonly span: Span; readonly said: string } | null {
  if (told === null) return null;
  const first = facts(block.text.slice(told.start))[0];
  if (!first) return null;
  const span = shift(trimAnswer(block.text.slice(told.start), first), told.start);
  const said = lowerFirst(block.text.slice(span.start, span.end));
  if (wordCount(said) > MAX_TOLD_WORDS || /→|->/.test(said) || /^(?:it|they|this|these) /.test(said))
    return null;
  return startsWithBareVerb(said) || readAsBareVerb(said) ? null : { span, said };
}

/** What happens in each step: where most tell it in clauses, the tagger may miss the verb of another. */
function happening(steps: readonly NamedStep[], notes: NoteContext): Candidate[] {
  const told = steps.flatMap((step) => ({ step, stated: statement(step) }));
  const isClause = told.map(({ stated }) => stated !== null && tellsWhatHappens(stated.said));
  const most = isClause.filter(Boolean).length * 2 >= steps.length;
  return told.flatMap(({ step: { block, name }, stated }, at) => {
    if (!stated || !(isClause[at] || (most && wordCount(stated.said) > 3))) return [];
    return [
      basicCard(notes.page, {
        rule: 'step-happens',
        front: `What happens ${goesOn(name) ? 'during' : 'at'} ${inside(name, notes)}?`,
        answer: shift(stated.span, block.start),
        source: block,
      }),
    ];
  });
}

/** "1NF", "2NF": what follows is in the name. */
const isCounted = (left: string, right: string): boolean =>
  left.replace(/\d/g, '') === right.replace(/\d/g, '');

/**
 * Asks of steps that have names what they are, in order, which follows which, and what happens in each.
 * @param process what they are steps of, as it stands in a sentence; empty when nothing says
 */
export function drawNamedSteps(
  steps: readonly NamedStep[],
  process: string,
  notes: NoteContext,
): Candidate[] {
  const cards = happening(steps, notes);
  if (process === '' || steps.some((step, at) => isCounted(step.name, steps[at + 1]?.name ?? '')))
    return cards;
  const place = ({ block, nameSpan }: NamedStep): Span =>
    shift(trimAnswer(block.text, nameSpan), block.start);
  const [first, last] = [steps[0]!.block, steps.at(-1)!.block];
  if (steps.length >= 3 && steps.length <= MAX_LISTED)
    cards.push(
      listCard(notes.page, {
        rule: 'step-all',
        front: `What are the ${COUNTS[steps.length - 2] ?? ''} stages of ${process}, in order?`,
        items: steps.map(place),
        source: { start: first.start, end: last.end },
      }),
    );
  steps.slice(1).forEach((step, at) => {
    const before = steps[at]!;
    cards.push(
      basicCard(notes.page, {
        rule: 'step-next',
        front: `Which stage of ${process} comes after ${inside(before.name, notes)}?`,
        answer: place(step),
        source: { start: before.block.start, end: step.block.end },
      }),
    );
  });
  return cards;
}
