import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { areAuthors, AUTHORS, citesResearch, IN_YEAR } from './authors';
import { basicCard, trimAnswer, wordCount } from './candidate';
import { casesIn } from './citations';
import type { Owned } from './claims';
import { findingIn, inferenceIn, remarkOn } from './study-notes';
import type { NoteContext } from './note-context';
import { facts, shift } from './pieces';
import { clauseOf } from './clause';
import { statesDeed } from './right-side';
import { nounPhrase } from './term-question';
import { isPlan, planLabel, topicOfPoint } from './plans';
import { proposedBy } from './proposers';

const MOST_SCANNED = 500;
const MOST_CLAIMED = 22;
const MOST_SEARCHED = 20_000;
/** "Baddeley (1966): …", "Bahrick et al (1975) better – …", "Sperling (1960), letters shown …". */
const STUDY = new RegExp(
  `^(${AUTHORS})${IN_YEAR}(?: \\p{Ll}+){0,2}?\\s?(?::|[-–—](?=\\s)|,)\\s+(?=\\S)`,
  'u',
);
/** "patient KF (Shallice & Warrington 1970) …". */
const OF_SUBJECT = new RegExp(
  `^([\\p{L} ]{3,40}) \\((${AUTHORS})${IN_YEAR}(?:[:,]|\\s[-–—=])?\\s+(?=\\S)`,
  'u',
);

interface Study {
  /** "Peterson & Peterson (1959)". */
  readonly who: string;
  /** What it was about, as the line or the plan says; empty when neither does. */
  readonly about: string;
  /** Where what is said of it begins in the text of the line. */
  readonly from: number;
  /** A theory or another term with its author behind it, where a sign follows: not what was studied. */
  readonly term?: string;
}

const THEORY = /(?:theory|model|hypothesis|approach|principle|law|thesis|framework)$/i;

function studyIn(text: string, topic: string, notes: NoteContext): Study | null {
  const subject = OF_SUBJECT.exec(text);
  // "Hale (Leeds, 1950)": the author and where he worked.
  const isAuthor = /^\p{Lu}\p{Ll}+$/u.test(subject?.[1] ?? '') && /\p{L}, \d{4}/u.test(subject?.[0] ?? '');
  if (subject?.[1] && isAuthor && areAuthors(subject[1], notes)) {
    const cited = /^[^)]*\)[:,\s]*/.exec(text)?.[0];
    if (cited !== undefined)
      return { who: `${subject[1]} (${subject[3] ?? ''})`, about: topic, from: cited.length };
  }
  if (subject?.[1] && subject[2] && wordCount(subject[1]) < 5 && areAuthors(subject[2], notes))
    return {
      who: `${subject[2]} (${subject[3] ?? ''})`,
      about: subject[1],
      from: subject[0].length,
      ...(/[:=–—-]\s+$/.test(subject[0]) ? { term: subject[1] } : {}),
    };
  const study = STUDY.exec(text);
  if (!study?.[1] || !areAuthors(study[1], notes)) return null;
  // "Bowlby (1969), who argued …" goes on as a sentence.
  if (
    /,\s+$/.test(study[0]) &&
    /^(?:who|which|a|an|the|in|and|his|her|their)\b/.test(text.slice(study[0].length))
  )
    return null;
  return { who: `${study[1]} (${study[2] ?? ''})`, about: topic, from: study[0].length };
}

/** One line under way: its words without the label of a plan, and where they begin in the notes. */
interface Line {
  readonly block: NoteBlock;
  readonly text: string;
  readonly base: number;
}

function ofStudy({ block, text, base }: Line, study: Study, notes: NoteContext): Candidate[] {
  const [first, ...later] = facts(text.slice(study.from)).map((span) => shift(span, study.from));
  const read = ({ start, end }: Span): string => text.slice(start, end);
  const card = (front: string, span: Span): Candidate =>
    basicCard(notes.page, {
      rule: 'definition-study',
      front,
      answer: shift(trimAnswer(text, span), base),
      source: block,
    });
  if (!first) return [];
  if (study.term !== undefined) {
    const said = read(first);
    const isClaim = clauseOf(said) !== null && wordCount(said) <= MOST_CLAIMED;
    // "Exchange theory (Vale, 1959): people weigh costs": what a theory claims is no finding.
    if (THEORY.test(study.term))
      return isClaim
        ? [card(`What does ${nounPhrase(study.term, notes.vocabulary)} of ${study.who} claim?`, first)]
        : [];
    // "iatrogenesis (Illich 1976) - harm done by medicine": a term with its author, whose meaning is asked elsewhere.
    if (!/\d/.test(said) && !statesDeed(said) && clauseOf(said)?.form !== 'past') return [];
  }
  const finding = findingIn(read(first));
  const about = study.about === '' ? '' : ` about ${study.about}`;
  const cards = finding
    ? [card(`What did ${study.who} ${finding.verb}${about}?`, shift(finding.result, first.start))]
    : [];
  if (finding?.method && about !== '')
    cards.push(card(`How did ${study.who} study ${study.about}?`, shift(finding.method, first.start)));
  return [
    ...cards,
    ...later.flatMap((span) => ofRemark({ block, text: read(span), base: base + span.start }, study, notes)),
  ];
}

function ofRemark({ block, text, base }: Line, { who }: Study, notes: NoteContext): Candidate[] {
  const remark = remarkOn(text);
  if (!remark) return [];
  return [
    basicCard(notes.page, {
      rule: 'definition-study',
      front: `Give a ${remark.noun} of the study by ${who}.`,
      answer: shift(trimAnswer(text, remark.told), base),
      source: block,
    }),
  ];
}

function ofInference({ block, text, base }: Line, { who }: Study, notes: NoteContext): Candidate[] {
  const told = inferenceIn(text);
  if (!told) return [];
  return [
    basicCard(notes.page, {
      rule: 'definition-study',
      front: `What do the findings of ${who} suggest?`,
      answer: shift(trimAnswer(text, told), base),
      source: block,
    }),
  ];
}

/** A surname before a sign that the notes elsewhere give words, a year or a theory to. */
function isKnownAuthor(text: string, { page }: NoteContext): boolean {
  const name = /^(\p{Lu}\p{Ll}{2,20}) ?(?:[:=]|[-–—] )/u.exec(text)?.[1];
  return (
    name !== undefined &&
    new RegExp(
      `\\b${name}(?:['’]s? (?:theory|model|study|work|view)|,? \\(?\\d{4}| (?:argued|argues|ignores|ignored|claims|claimed|believed|found|proposed|suggested|said|says)\\b)`,
    ).test(page.text.slice(0, MOST_SEARCHED))
  );
}

const isLine = ({ kind, text, item }: NoteBlock): boolean =>
  text.length <= MOST_SCANNED &&
  (kind === 'definition' || kind === 'bullet' || kind === 'step' || item !== null || kind === 'prose');

/** Asks what named studies found, how, what speaks against them, and who proposed a model; an essay plan gives the topic. */
export function drawStudies(notes: NoteContext): Owned {
  const planned = isPlan(notes);
  const isResearch = citesResearch(notes);
  const cards: Candidate[] = [];
  const claims: Span[] = [];
  let topic = '';
  let study: Study | null = null;
  for (const block of notes.blocks) {
    if (!isLine(block) || casesIn(block.text).length > 0) continue;
    const label = planned ? planLabel(block.text) : null;
    const from = label?.length ?? 0;
    const line: Line = { block, text: block.text.slice(from), base: block.start + from };
    if (label) claims.push(block);
    if (label === null || label.opens) [study, topic] = [null, label?.opens ? topicOfPoint(line.text) : ''];
    if (!isResearch || (block.kind === 'prose' && label === null && /[.!?]$/.test(block.text.trim())))
      continue;
    // "Bowlby = monotropy, critical period": a person is not what he thought up.
    if (isKnownAuthor(line.text, notes)) claims.push(block);
    const proposed = proposedBy(line.text, line.base, block, notes);
    if (proposed) {
      cards.push(proposed.card);
      if (proposed.isLine) claims.push(block);
      continue;
    }
    const found = studyIn(line.text, topic, notes);
    if (found) {
      const drawn = ofStudy(line, found, notes);
      cards.push(...drawn);
      if (drawn.length > 0) claims.push(block);
      study = found;
    } else if (study && label) {
      const remark = ofRemark(line, study, notes);
      cards.push(...(remark.length > 0 ? remark : ofInference(line, study, notes)));
    }
  }
  return { cards, claims };
}
