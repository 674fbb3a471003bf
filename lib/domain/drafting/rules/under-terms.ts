import { hasArrow } from '../line-shapes';
import type { NoteBlock } from '../structure';
import type { Candidate } from '../types';
import { lowerFirst } from '../words';
import type { Asked } from './asked';
import { basicCard, trimAnswer, wordCount } from './candidate';
import { clauseOf } from './clause';
import { isMeaning } from './labels';
import { isNominal } from './nominal';
import type { NoteContext } from './note-context';
import { facts, shift, withoutRemark } from './pieces';
import { termOver, type Term } from './term-over';
import { anOrA, isCounted, isPlural, whatIs } from './term-question';
import { singular } from './terms';
import { startsWithVerb } from './verb-first';
import { wholeClause } from './whole-clause';
import { reasonOf } from './why-term';

const MOST_WORDS = 24;
const FEWEST_DEFINING = 4;

/** Nouns that say of what kind a thing is, with what sets it apart behind them: "movement of water from …". */
const KINDS =
  '(?:\\p{Ll}{3,}ing|loss|lack|ownership|purchase|inflammation|infection|blockage|failure|movement|flow|process|transfer|transport|exchange|amount|quantity|number|rate|speed|ratio|proportion|percentage|measure|degree|level|change|increase|decrease|rise|fall|reduction|responsiveness|sensitivity|extent|splitting|breaking|mixtures?|computers?|difference|ability|capacity|tendency|state|condition|situation|system|method|way|means|technique|practice|policy|study|theory|belief|idea|view|principle|rule|law|set|group|collection|series|sequence|list|combination|mixture|type|form|kind|piece|part|unit|structure|layer|region|area|zone|place|point|position|time|period|stage|force|energy|power|pressure|attraction|reaction|breakdown|formation|production|creation|release|removal|destruction|spread|division|splitting|joining|conversion|substance|chemical|molecules?|compounds?|atoms?|ions?|cells?|organisms?|tissues?|organs?|glands?|proteins?|catalysts?|hormones?|materials?|devices?|machines?|tools?|programs?|software|files?|signals?|waves?|rocks?|landforms?|goods|services|costs?(?! of)|price|sum|money|payments?|taxes|tax|income|value|agreement|contract|document|organisation|business|company|firm|government|party|body|people|person|someone|somebody|something|anything|event|crime|act|right|duty|word|phrase|sound|technique|device)(?:e?s)?';
const GENUS = new RegExp(
  `^(?:(?:the|an?|any|net|total|overall|random|sudden|gradual|sustained|small|large|single|fast|strong|weak|\\p{Ll}+(?:al|ic|ed|ive|ous|ing)) ){0,3}${KINDS} (?:or \\p{Ll}+ )?(?:of|from|to|in|between|into|by|for|on|against|over|across|per|that|which|who|whose|where|when|up|used|made|caused|given|needed|owned|run|set|built|done|held|taken|paid|charged|formed|found|produced|\\p{Ll}+ed|\\p{Ll}+ing) `,
  'u',
);
/** The same behind any other words, where what sets the thing apart leaves no doubt. */
const WIDER = new RegExp(
  `^(?:\\p{Ll}+ ){1,2}${KINDS} (?:or \\p{Ll}+ )?(?:of|to|from|between|that|which|who|whose) `,
  'u',
);

/** "a hormone that …", "loans that …": a clause of its own sets apart what an article or the plural names. */
const TOLD_APART =
  /^(?:an? (?:\p{Ll}+[ -]){1,4}|(?:\p{Ll}+ ){0,2}\p{Ll}{3,}s )(?:that|which|who|whose|in which|where) /u;

const DEFINING = [GENUS, WIDER, TOLD_APART];

/** The noun phrase before what sets a thing apart. */
const BEFORE =
  /^(.*?) (?:of|from|to|in|between|into|by|for|on|against|that|which|who|whose|where|when|used|made|built|run|\p{Ll}+ed|\p{Ll}+ing) /u;

const COLLECTIVE = /(?:^| )(?:people|goods|services|costs|software)$/;

/** What the first thing said under a term is, when it says what the term means. */
function meaning({ name, isSeveral, isName }: Term, fact: string, notes: NoteContext): Asked | null {
  const said = lowerFirst(fact);
  if (isName || wordCount(said) < FEWEST_DEFINING || !DEFINING.some((shape) => shape.test(said))) return null;
  if (!isMeaning(said) || !isNominal(said, name) || startsWithVerb(said)) return null;
  // "form where hard rock lies": of several, what they do.
  const head = BEFORE.exec(said)?.[1] ?? said;
  if (isPlural(head) !== isSeveral && (isSeveral || !COLLECTIVE.test(head))) return null;
  const clause = clauseOf(said);
  // "force of water hits the banks" tells what happens.
  // "spillover costs to others" is one noun phrase, whatever its second word looks like.
  const isWithin =
    (clause !== null &&
      clause.subject.length + 1 < head.length &&
      / (?:or|to|of) /.test(said.slice(clause.subject.length))) ||
    clause?.form === 'past' ||
    /\b(?:that|which|who|whose|where|when|or|than)\b/.test(clause?.subject ?? 'or');
  if (!isWithin) return null;
  const front = whatIs(name, notes.vocabulary, said);
  return { rule: 'definition', front, answer: { start: 0, end: fact.length } };
}

/** "pebbles scrape the bed" under "Abrasion": what happens in it. */
function happening({ name, isSeveral, isName }: Term, fact: string, notes: NoteContext): Asked | null {
  if (isName || isSeveral || !/(?:sion|tion|osis|lysis|esis)$/.test(name)) return null;
  // "ownership of all stages": a noun phrase, whatever its last word looks like.
  if (/^(?:\p{L}+ ){1,2}of /u.test(fact) || wholeClause(lowerFirst(fact), notes.vocabulary) === null)
    return null;
  return {
    rule: 'definition-happens',
    front: `What happens in ${name}?`,
    answer: { start: 0, end: fact.length },
  };
}

/** "e.g. uptake of nitrate by roots" under "Active transport". */
function example({ name, phrase, isSeveral, isName }: Term, fact: string): Asked | null {
  const match = /^(?:e\.?g\.?:?|for example:?,?|examples?:) (?=\S)/i.exec(fact);
  if (!match || isName || /^(?:if|when|in|because|so)\b/i.test(fact.slice(match[0].length))) return null;
  const one = singular(name);
  const isOne = isSeveral && isCounted(one.split(' ').at(-1) ?? '');
  const of = isOne ? `${anOrA(one)} ${one}` : isSeveral ? name : phrase.replace(/^the /, '');
  if (of === '') return null;
  return {
    rule: 'example',
    front: `Give an example of ${of}.`,
    answer: { start: match[0].length, end: fact.length },
  };
}

function drawBlock(block: NoteBlock, isFirst: boolean, notes: NoteContext): Candidate[] {
  const term = termOver(block, notes);
  const [first] = facts(block.text);
  if (term === null || !first) return [];
  const span = trimAnswer(block.text, withoutRemark(block.text, first));
  const fact = block.text.slice(span.start, span.end).replace(/\s/g, ' ');
  if (hasArrow(fact) || / {2}/.test(fact) || wordCount(fact) > MOST_WORDS || wordCount(fact) < 2) return [];
  const opening = (): Asked | null => meaning(term, fact, notes) ?? happening(term, fact, notes);
  const asked = example(term, fact) ?? reasonOf(term, fact, notes) ?? (isFirst ? opening() : null);
  if (asked === null) return [];
  const answer = trimAnswer(block.text, shift(asked.answer, span.start));
  return [
    basicCard(notes.page, {
      rule: asked.rule,
      front: asked.front,
      answer: shift(answer, block.start),
      source: block,
      flags: asked.rule === 'example' ? ['several-answers'] : [],
    }),
  ];
}

/**
 * Asks what bullets tell of the bare term that they hang under, a bullet or the heading of their list: what it is, what
 * happens in it, why it is so, an example of it.
 */
export function drawUnderTerms(notes: NoteContext): Candidate[] {
  const begun = new Set<number | readonly string[]>();
  return notes.blocks.flatMap((block) => {
    if (block.item !== 'bullet') return [];
    const over = block.parent ?? block.path;
    const isFirst = !begun.has(over);
    begun.add(over);
    return block.kind === 'bullet' ? drawBlock(block, isFirst, notes) : [];
  });
}
