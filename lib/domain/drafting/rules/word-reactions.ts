import { definitionParts, hasArrow } from '../line-shapes';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { lowerFirst } from '../words';
import { basicCard, trimAnswer } from './candidate';
import { links } from './chain';
import type { Owned } from './claims';
import type { NoteContext } from './note-context';
import { facts, shift } from './pieces';
import { hasSteps } from './sequences';
import { isKindOfSubstance, isSubstance, substancesInside } from './substances';
import { hasSymbolEquation } from './symbol-equations';
import { anOrA, termInside } from './term-question';

const MOST_SCANNED = 300;

const named = (substance: string, notes: NoteContext): string => {
  const inside = termInside(substancesInside(substance), notes.vocabulary);
  return isKindOfSubstance(inside) ? `${anOrA(inside)} ${inside}` : inside;
};

const isSeveral = (substance: string): boolean => /(?<!(?:ou|[is]))s$/.test(substancesInside(substance));

/** "HNO2, below 10 °C": what reacts, and how warm. */
const CONDITION = /^(.+?),? ((?:below|above|at|under) \d[^,()]{1,20})$/;

/** "phenol + ethanoyl chloride": the question for what comes of them; null where one of them is no substance. */
function reactionFront(left: string, notes: NoteContext): string | null {
  const [, told = left, where = ''] = CONDITION.exec(left) ?? [];
  const reactants = told.replace(/\s*\([^()]*\)/g, '').split(/\s\+\s/);
  const [first = '', ...others] = reactants;
  if (others.length === 0 || others.length > 2 || !reactants.every((one) => isSubstance(one))) return null;
  const reacts = isSeveral(first) ? 'react' : 'reacts';
  const partners = others.map((one) => named(one, notes)).join(' and ');
  return `What is formed when ${named(first, notes)} ${reacts} with ${partners}${where === '' ? '' : ` ${where.trim()}`}?`;
}

/** "TP → pyruvate" under the heading of a process. */
function conversionFront(left: string, block: NoteBlock, notes: NoteContext): string | null {
  const heading = (block.path.at(-1) ?? notes.page.title?.text ?? '').replace(/\s*[([].*$/, '').trim();
  if (
    !hasSteps(heading) ||
    !/^(?!.* and )\p{L}[\p{L}’'-]*(?: [\p{L}’'-]+){0,2}$/u.test(heading) ||
    /\s\+\s/.test(left) ||
    !isSubstance(left)
  )
    return null;
  // "Krebs cycle" is a name, "Link reaction" is none.
  const inside = termInside(heading, notes.vocabulary).replace(/^the /i, '');
  const process = / /.test(inside) ? inside : lowerFirst(inside);
  const article = / (?:cycle|process|reaction|pathway)$/.test(process) ? 'the ' : '';
  return `What ${isSeveral(left) ? 'are' : 'is'} ${named(left, notes)} converted into in ${article}${process}?`;
}

/** What a link tells first, up to a comma behind which something else stands; null when that is no substance. */
function productIn(text: string, link: Span): Span | null {
  const comma = text.slice(link.start, link.end).search(/, (?!and )| e\.?g\b/);
  const spans = [link, ...(comma < 0 ? [] : [{ start: link.start, end: link.start + comma }])];
  return spans.find(({ start, end }) => isSubstance(text.slice(start, end).replace(/^mostly /, ''))) ?? null;
}

function drawFact(block: NoteBlock, fact: Span, notes: NoteContext): Candidate | null {
  const { text } = block;
  const told = text.slice(fact.start, fact.end);
  if (!hasArrow(told) || definitionParts(told) !== null || hasSymbolEquation(told)) return null;
  const chain = links(told).map((link) => trimAnswer(text, shift(link, fact.start)));
  const [from, to, ...more] = chain;
  if (!from || !to || more.length > 0) return null;
  const left = text.slice(from.start, from.end).replace(/^(?:e\.?g\.?|then|so) /i, '');
  const product = productIn(text, to);
  const front = reactionFront(left, notes) ?? conversionFront(left, block, notes);
  if (front === null || product === null) return null;
  return basicCard(notes.page, {
    rule: 'process-becomes',
    front,
    answer: shift(product, block.start),
    source: block,
  });
}

/**
 * "phenol + ethanoyl chloride → phenyl ethanoate + HCl" asks what is formed of two substances; "TP → pyruvate" under the heading
 * of a process, what one is converted into.
 */
export function drawWordReactions(notes: NoteContext): Owned {
  const cards = notes.blocks.flatMap((block) =>
    /^(?:telegraphic|step|bullet)$/.test(block.kind) &&
    block.text.length <= MOST_SCANNED &&
    hasArrow(block.text)
      ? facts(block.text).flatMap((fact) => drawFact(block, fact, notes) ?? [])
      : [],
  );
  return { cards, claims: cards.flatMap(({ answer }) => (answer ? [answer] : [])) };
}
