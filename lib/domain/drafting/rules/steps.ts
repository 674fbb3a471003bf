import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { subjectOf } from './aspects';
import { basicCard, trimAnswer, wordCount } from './candidate';
import type { NoteContext } from './note-context';
import { facts, shift, withoutRemark } from './pieces';
import { nounPhrase, whatIs } from './term-question';

const MAX_STEP_WORDS = 26;
const MAX_CUE_WORDS = 16;
const MAX_STEPS = 40;

/** Headings that say only that steps follow. */
const GENERIC =
  /^(?:steps?|sequence|process|method|procedure|algorithm|stages?|order|mechanism|how it works|timeline|order of events|the process)$/i;

/** Runs of two or more numbered blocks that follow each other at one level. */
function sequences(blocks: readonly NoteBlock[]): NoteBlock[][] {
  const found: NoteBlock[][] = [];
  const open = new Map<number, NoteBlock[]>();
  for (const block of blocks) {
    if (block.item === 'step') {
      const run = open.get(block.depth);
      if (run && run[0]?.parent === block.parent && run[0].path === block.path) run.push(block);
      else {
        const fresh = [block];
        open.set(block.depth, fresh);
        found.push(fresh);
      }
    } else if (block.item === null && block.depth === 0 && block.parent === null) open.clear();
  }
  return found.filter((run) => run.length > 1 && run.length <= MAX_STEPS);
}

/** Says whether numbered items are steps in time, not a numbered list: the heading or most of their words tell. */
function inTime(run: readonly NoteBlock[]): boolean {
  const heading = `${run[0]?.path.at(-1) ?? ''}`;
  if (
    /\b(?:step|sequence|process|method|procedure|algorithm|stage|cycle|order|mechanism|how|search|sort|pathway|timeline|formation|production|making|preparing|preparation)/i.test(
      heading,
    )
  )
    return true;
  const text = run.map((block) => block.text).join(' ');
  if (/\b(?:repeat|then|next|until|finally|after|first)\b/i.test(text)) return true;
  const verbs = run.filter((block) =>
    /^(?:add|boil|stir|rinse|cut|dry|cool|warm|collect|dissolve|set|put|heat|place|take|measure|move|keep|compare|carry|remove|wash|mix|leave|record|weigh|pour|calculate|start|check|find|write|choose|divide|multiply|draw|connect|fill|let|if|when)\b/i.test(
      block.text.trim(),
    ),
  );
  return verbs.length * 2 >= run.length;
}

/** The process a sequence describes, inside a sentence: its heading, or "the mitosis sequence" when that says only that steps follow. */
function processOf(block: NoteBlock, notes: NoteContext): string {
  const heading = (block.path.at(-1) ?? '')
    .replace(/\s*[:(].*$/, '')
    .replace(
      /^(?:the )?(?:steps?|stages?|process|method|procedure|sequence) (?:of|in|for) (?:the |an? )?/i,
      '',
    );
  const generic = GENERIC.test(heading);
  const subject = subjectOf(block, notes, generic).replace(/^(?:the|an?) /, '');
  if (subject === '') return '';
  return generic
    ? `the ${subject} ${heading.toLowerCase().replace(/^(?:the|order of) /, '')}`
    : nounPhrase(subject, notes.vocabulary);
}

const cue = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,:!]+$/, '');

/** The step in few words: up to its first semicolon or bracket. */
function cueSpan(block: NoteBlock): Span {
  const first = facts(block.text)[0] ?? { start: 0, end: block.text.length };
  return withoutRemark(block.text, first);
}

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

/** Asks which step follows which, by name of the process and the step before: never just "what comes next". */
export function drawSteps(notes: NoteContext): Candidate[] {
  return sequences(notes.blocks).flatMap((run) => {
    const first = run[0]!;
    const process = processOf(first, notes);
    const named = run.flatMap((block) => namedStep(block, notes));
    if (process === '' || !inTime(run)) return named;
    const cards: Candidate[] = [];
    run.forEach((block, index) => {
      const span = trimAnswer(block.text, { start: 0, end: block.text.length });
      const before = run[index - 1];
      if (wordCount(block.text.slice(span.start, span.end)) > MAX_STEP_WORDS || span.start >= span.end)
        return;
      const source: Span = before ? { start: before.start, end: block.end } : block;
      const answer = shift(withoutRemark(block.text, span), block.start);
      if (!before) {
        cards.push(
          basicCard(notes.page, {
            rule: 'step-first',
            front: `What is the first step in ${process}?`,
            answer,
            source,
          }),
        );
        return;
      }
      const cueText = cue(before.text.slice(...bounds(cueSpan(before))));
      if (
        cueText === '' ||
        wordCount(cueText) > MAX_CUE_WORDS ||
        refersBack(cueText) ||
        refersBack(cue(block.text))
      )
        return;
      cards.push(
        basicCard(notes.page, {
          rule: 'step-next',
          front: `In ${process}, which step follows “${cueText}”?`,
          answer,
          source,
        }),
      );
    });
    return [...cards, ...named];
  });
}

const bounds = (span: Span): [number, number] => [span.start, span.end];

/** A step that leans on a pronoun cannot be shown alone. */
const refersBack = (text: string): boolean => /^(?:this|it|these|they|he|she)\b/i.test(text);
