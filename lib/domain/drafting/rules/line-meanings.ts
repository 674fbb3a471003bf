import { EVERYDAY_NOUNS } from '../lexicon/everyday-words';
import { definitionParts } from '../line-shapes';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { isAdjective } from './adjectives';
import { aspectOf } from './aspects';
import { isNoTerm } from './asking-terms';
import { basicCard, trimAnswer, wordCount } from './candidate';
import { clauseOf } from './clause';
import { isLabel, isOfPage } from './labels';
import { leftSide } from './left-side';
import { isBareList } from './meanings';
import { lacksItsNoun } from './meaning-enough';
import type { NoteContext } from './note-context';
import { facts, listItems, shift, withoutRemark } from './pieces';
import { isPlural, termInside } from './term-question';
import { termUnder } from './terms';
import { startsWithVerb } from './verb-first';
import { contentStems } from '../words';

const MOST_WORDS = 24;
const FEWEST_WORDS = 4;

/** A line that sets a term apart from what is said of it. */
interface Line {
  readonly term: string;
  readonly said: string;
  readonly answer: Span;
}

const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Words to oneself, sums and cases, none of which says what a word means. */
const NO_MEANING =
  /\?|!!|[=→⇌÷×]|->|\b(?:I|me|my|we|our|us|sir|miss|lol)\b|^(?:e\.?g|i\.?e|eg|ie|see|learn|needed|why|how|where|not|no|never|none|because|b\/c|so|but|and|also|only|usually|often|mostly|mainly|both|same|opposite|like|as|above|below|yes|always|remember|diff|different|better|worse|good|bad|needs?|depends|use|used|say|think|check|very|too|quite|more|less|most|higher|lower|may|might|could|should|must|can't|cannot|won't|don't|has|have|had|is|are|was|were|about|approx\.?|around|over|under|up)\b|^[£$€\d~<>'’"“+-]|:$/iu;

/** A year, a section, a case, a name or a place at the head: what is said of the matter, whatever the matter means. */
const OF_CASES =
  /\b(?:1\d|20)\d\d\b|\bs\.? ?\d|\bv\.? \p{Lu}|^(?:\p{L}+ )?\p{Lu}|\b(?:also|too|now)\b|^(?:once|if|beyond|bigger|lots|seems?|que|want|one sided|stronger|weaker|point) /u;

/** What a phrase needs to tell one thing from the others of its kind. */
const SETS_APART =
  /\b(?:of|that|which|who|whose|to|for|from|where|when|with|without|between|by|into|than|each|every|all|only|per)\b/i;

/** What a writer calls a part of the page, a step of an argument or a sum. */
const NO_WORD =
  /\b(?:units?|moles|number|work out|risks?|method|step|test|problem|solution|practical|essay|verdict|judge?ment|line|slip|error|mistake|tip|note|point|quote|motif|view|theme|question|worked|practice|naming|radical|checks?|example|eg|rule of thumb|vs?)\b/i;

function lineIn(block: NoteBlock, notes: NoteContext): Line | null {
  const parts = block.kind === 'definition' ? definitionParts(block.text) : null;
  if (!parts) return null;
  const { text } = block;
  const raw = collapsed(text.slice(parts.term.start, parts.term.end));
  const bare = raw.replace(/\s+\([^()]*\)/g, '');
  const first = facts(text.slice(parts.definition.start))[0];
  if (!first || /:\s*$/.test(text)) return null;
  const answer = trimAnswer(text, withoutRemark(text, shift(first, parts.definition.start)));
  const said = collapsed(text.slice(answer.start, answer.end));
  if (!isGlossaryWord(bare, block, notes) || !isTold(bare, said)) return null;
  const { name } = termUnder(bare, parts.sign, said, block, notes);
  return name === '' || (isAdjective(name.split(' ').at(-1) ?? '') && !name.includes(' '))
    ? null
    : { term: name, said, answer };
}

/** Whether what stands before the sign is a word that a glossary explains: no label, name, part of the page or order. */
const isGlossaryWord = (term: string, block: NoteBlock, notes: NoteContext): boolean =>
  /^\p{L}[\p{L}'’-]*(?: [\p{L}'’-]+){0,3}$/u.test(term) &&
  term.length > 3 &&
  // "wind": a word that everybody knows stands for something else here.
  !EVERYDAY_NOUNS.has(term.toLowerCase()) &&
  // "Martyn Lyons", "Social Security Act", "late Aug": a name, which has no meaning.
  !/ \p{Lu}/u.test(term) &&
  !/(?:fig|eq|ex|late|early|mid|total|aim|timing|intro|results?)\b/i.test(term) &&
  !isLabel(term) &&
  !isOfPage(term) &&
  !isNoTerm(term) &&
  !NO_WORD.test(term) &&
  aspectOf(term) === null &&
  !startsWithVerb(term) &&
  isOrdinary(term, block, notes);

/** "Polyester" in notes that are not on history: a rare word, and nobody's name. */
function isOrdinary(term: string, block: NoteBlock, notes: NoteContext): boolean {
  const left = leftSide(term, block.path.at(-1) ?? '', notes);
  return left === 'term' || (left === 'name' && !notes.past && ORDINARY_ENDING.test(term));
}

const ORDINARY_ENDING =
  /(?:ester|amide|iser|mer|ase|ide|ism|ogy|ment|tion|sion|ity|gen|sis|ics|oma|ine|phyll|phase|zyme|meter|ance|ence|ness|ship|some|cyte|philia|ysis)s?$/;

function isTold(term: string, said: string): boolean {
  const words = wordCount(said);
  if (
    words < FEWEST_WORDS ||
    words > MOST_WORDS ||
    NO_MEANING.test(said) ||
    (OF_CASES.test(said) && !/^(?:An?|The|Any|When|Where) /.test(said)) ||
    lacksItsNoun(said) ||
    isBareList(said)
  )
    return false;
  // "disguised as useful software": how one of it is made or used, without the thing that is.
  if (
    /^(?:\p{Ll}+ed|made|built|set|held|kept|given|taken|done|run|known|shown|put|sold|paid|seen) /u.test(said)
  )
    return false;
  // "retail, banking, cars": cases of it, or what it looks like.
  if (listItems(said).length > 2 && clauseOf(said) === null) return false;
  // "UK GDPR gives people rights": what is said of the matter; and what several do is nothing that they mean.
  const clause = clauseOf(said);
  if (clause !== null && (/\p{Lu}/u.test(clause.subject.slice(1)) || isPlural(term))) return false;
  if (startsWithVerb(said) || isAdjective(/^\p{L}+/u.exec(said)?.[0] ?? '')) return false;
  if (clause === null && !SETS_APART.test(said)) return false;
  const own = contentStems(term);
  return ![...contentStems(said)].every((word) => own.has(word));
}

/** "Prophase: chromosomes condense": what happens in it; anything else is asked for its meaning. */
function frontFor({ term, said }: Line, { vocabulary }: NoteContext): string {
  const inside = termInside(term, vocabulary);
  return PROCESS.test(inside) && clauseOf(said) !== null
    ? `What happens in ${inside}?`
    : `What is meant by “${inside}”?`;
}

const PROCESS = /^\p{Ll}+(?:phase|tention|traction|tation|duction|ession|usion|osis|esis|lysis)$/u;

/**
 * Asks what the words of a glossary mean where what stands beside them has none of the usual shapes: "Reductionism: behaviour is
 * understood by its parts". One line alone may be anything, two side by side are a glossary.
 */
export function lineMeanings(notes: NoteContext, isAsked: (span: Span) => boolean): Candidate[] {
  const lines = notes.blocks.map((block) => lineIn(block, notes));
  return notes.blocks.flatMap((block, at) => {
    const line = lines[at];
    if (!line || isAsked(block)) return [];
    const isBeside = [-2, -1, 1, 2].some(
      (by) =>
        notes.blocks[at + by]?.path === block.path &&
        definitionParts(notes.blocks[at + by]?.text ?? '') !== null,
    );
    if (!isBeside) return [];
    return [
      basicCard(notes.page, {
        rule: 'definition',
        front: frontFor(line, notes),
        answer: shift(line.answer, block.start),
        source: block,
      }),
    ];
  });
}
