import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { basicCard, listCard, trimAnswer, wordCount } from './candidate';
import { pointClause, pointOf } from './case-points';
import { toldOfCase, type CaseTold } from './case-telling';
import { casesIn, NAMED_CASE } from './citations';
import type { Owned } from './claims';
import { clauseOf } from './clause';
import { definitionParts } from '../line-shapes';
import type { NoteContext } from './note-context';
import { facts, listItems, shift, splitAt } from './pieces';
import { laidDown, statuteOf } from './statutes';
import { inText } from './terms';
import { nounPhrase } from './term-question';

const MOST_SCANNED = 700;
const MOST_FACT_WORDS = 24;
const COUNTS = ['two', 'three', 'four', 'five', 'six'];

/** A sentence of a line with the case that it cites; spans count in the text of the block. */
interface Cited {
  readonly block: NoteBlock;
  readonly sentence: Span;
  readonly name: Span;
  /** What the line says before the case: a rule, or nothing. */
  readonly before: string;
  /** What the sentence of the case itself says before it. */
  readonly head: string;
  /** What the sentence says after the case. */
  readonly after: Span;
  readonly isBracketed: boolean;
}

/** The first case of a sentence, where it stands apart from the rest: at the head, after a sign, or in brackets. */
function citedIn(block: NoteBlock, sentence: Span, isLaw: boolean): Cited | null {
  const text = block.text.slice(sentence.start, sentence.end);
  const named = isLaw ? NAMED_CASE.exec(text)?.[0] : undefined;
  const [first] = casesIn(text);
  const found = first ?? (named === undefined ? undefined : { start: 0, end: named.length });
  if (!found) return null;
  const before = text.slice(0, found.start);
  const rest = text.slice(found.end);
  const sign =
    /^(?:\s+\(?(?:HL|CA|SC|UKSC|UKHL|PC|KB|QB|ECJ|CJEU)\)?(?=\W|$))?\s*(?:[:,;=(]|[-–—]+(?=\s)|\)|$)\s*/.exec(
      rest,
    );
  const joint = /(?:^|[:=]\s+|\s[-–—]{1,2}\s+|\(|,\s+)(?:(?:see|and|but|cf|also|compare)\.? )?$/i.exec(
    before,
  );
  if (!sign || !joint) return null;
  const isBracketed = joint[0].startsWith('(');
  const head = before.slice(0, joint.index);
  if (isBracketed && (/[,=]/.test(head) || sentence.start > 0)) return null;
  // A comma before a case sets it off only where a rule stands before that: "no duty arises, Stovin v Wise (1996)".
  if (joint[0].startsWith(',') && clauseOf(head) === null) return null;
  return {
    block,
    sentence,
    name: shift({ start: found.start, end: found.end }, sentence.start),
    head: head.trim(),
    before: `${block.text.slice(0, sentence.start)}${head}`.trim(),
    after: trimAnswer(block.text, { start: sentence.start + found.end + sign[0].length, end: sentence.end }),
    isBracketed,
  };
}

const read = ({ block }: Cited, span: Span): string =>
  block.text.slice(span.start, span.end).replace(/\s+/g, ' ');

const nameOf = (cited: Cited): string => read(cited, cited.name).replace(/ \[(\d{4})\]$/, ' ($1)');

/** How each kind of what is told of a case is asked for. */
const FRONTS: Readonly<Record<CaseTold, (name: string) => string>> = {
  facts: (name) => `What were the facts of ${name}?`,
  rule: (name) => `What is the rule in ${name}?`,
  both: (name) => `What were the facts and the outcome of ${name}?`,
  decision: (name) => `What was decided in ${name}?`,
  ruling: (name) => `What did ${name} do?`,
};
const PARTS =
  /^(two|three|four|five|six)[ -](parts?|stages?|steps?|elements?|requirements?|conditions?|limbs?|factors?)(?: test)?\s*(?::|[-–—])\s+/i;

/** Facts are told in a clause; of "snail in ginger beer" a question would get half an answer. */
const isTold = (said: string): boolean =>
  clauseOf(said) !== null ||
  (/^\p{Ll}+ed (?:a|an|the|his|her|their|to)\b/u.test(said) && wordCount(said) > 3);

const claimSpan = ({ block }: Cited, span: Span): Span => shift(span, block.start);

/** What is asked of a case that opens its line: its parts, its rule or its facts. */
function ofHead(cited: Cited, notes: NoteContext): Candidate[] {
  const { block, after, sentence } = cited;
  const said = read(cited, after);
  const name = nameOf(cited);
  const source = claimSpan(cited, { start: sentence.start, end: block.text.length });
  if (said === '' || wordCount(said) > MOST_FACT_WORDS) return [];
  const card = (front: string, answer: Span): Candidate =>
    basicCard(notes.page, { rule: 'definition-case', front, answer: claimSpan(cited, answer), source });
  const parts = PARTS.exec(said);
  if (parts?.[1] && parts[2]) {
    const from = after.start + parts[0].length;
    const told = block.text.slice(from, after.end);
    // "fair, just and reasonable" may be one of three.
    const apart = splitAt(told, ',;');
    const found = apart.length === COUNTS.indexOf(parts[1].toLowerCase()) + 2 ? apart : listItems(told);
    const items = found.map((item) => claimSpan(cited, shift(item, from)));
    const noun = parts[2].toLowerCase().replace(/s?$/, 's');
    const front = `What are the ${parts[1].toLowerCase()} ${noun} of the test in ${name}?`;
    return items.length < 2 ? [] : [listCard(notes.page, { rule: 'definition-case', front, items, source })];
  }
  const cards = namedRules(cited, notes);
  const test = /^(?:the |an? )?[\p{L}'"“”‘’ -]{3,40}\b(?:test|rule|principle|doctrine)$/iu.test(said);
  if (test)
    return [
      card(`Which case set out ${/^(?:the|an?) /i.test(said) ? said : `the ${said}`}?`, cited.name),
      ...cards,
    ];
  const told = toldOfCase(said);
  if (told === null) return cards;
  const clause = told === 'rule' ? pointClause(said, notes) : null;
  const reverse = clause === null ? [] : [card(`Which case shows that ${clause}?`, cited.name)];
  return [card(FRONTS[told](name), after), ...reverse, ...cards];
}

/** "Neighbour principle: …" after the case that it comes from. */
function namedRules(cited: Cited, notes: NoteContext): Candidate[] {
  const { block, sentence, name } = cited;
  return facts(block.text.slice(sentence.end)).flatMap((fact) => {
    const text = block.text.slice(sentence.end + fact.start, sentence.end + fact.end);
    const parts = definitionParts(text);
    const term = parts ? text.slice(parts.term.start, parts.term.end).replace(/\s+/g, ' ') : '';
    if (!/^[\p{L}'"“”‘’ -]+ (?:test|rule|principle|doctrine)$/iu.test(term)) return [];
    const phrase = nounPhrase(inText(term, '', notes), notes.vocabulary);
    return [
      basicCard(notes.page, {
        rule: 'definition-case',
        front: `Which case set out ${phrase}?`,
        answer: claimSpan(cited, name),
        source: block,
      }),
    ];
  });
}

/** The facts of a case that stands for a rule. */
function factsOf(cited: Cited, notes: NoteContext): Candidate[] {
  const said = read(cited, cited.after);
  // "25% or 15%": of what, only the rule would tell.
  const kept = /,[^,]*%/.exec(said)?.index ?? said.length;
  const answer = { start: cited.after.start, end: cited.after.start + kept };
  const told = said.slice(0, kept);
  if (
    cited.isBracketed ||
    !isTold(told) ||
    wordCount(told) > MOST_FACT_WORDS ||
    /^(?:but|so|and|see|which|where)\b/i.test(said)
  )
    return [];
  return [
    basicCard(notes.page, {
      rule: 'definition-case-facts',
      front: `What were the facts of ${nameOf(cited)}?`,
      answer: claimSpan(cited, trimAnswer(cited.block.text, answer)),
      source: cited.block,
    }),
  ];
}

/** What the line says that a case is for: its own sentence, the last before it, or the term at its head. Null for a bare remark. */
function ruleBefore({ before, head, sentence }: Cited): string | null {
  // "Stairs: …. Ladder fine – Pope v Hill (1961)": the later sentence has a rule of its own, or none.
  if (sentence.start > 0 && head !== '')
    return clauseOf(head) !== null || definitionParts(head) ? head : null;
  if (definitionParts(before)) return before;
  const last = facts(before).at(-1);
  return last ? before.slice(last.start, last.end) : before;
}

/** Cases of one line that stand for one rule are asked for together. */
function asked(cites: readonly Cited[], notes: NoteContext): Candidate[] {
  const fronts = new Map<string, Cited[]>();
  for (const cited of cites) {
    const rule = ruleBefore(cited);
    const point = rule === null ? null : pointOf(rule, cited.block, notes);
    if (point !== null) fronts.set(point, [...(fronts.get(point) ?? []), cited]);
  }
  return [...fronts].flatMap(([point, of]) => {
    const names = of.map((cited) => claimSpan(cited, cited.name));
    const [answer] = names;
    const source = of[0]?.block;
    const count = COUNTS[names.length - 2];
    if (!answer || !source) return [];
    if (names.length === 1)
      return [
        basicCard(notes.page, { rule: 'definition-case', front: `Which case ${point}?`, answer, source }),
      ];
    const front = `Which ${count ?? ''} cases ${point.replace(/^(illustrate|show)s/, '$1')}?`;
    return count === undefined
      ? []
      : [listCard(notes.page, { rule: 'definition-case', front, items: names, source })];
  });
}

const isLine = (block: NoteBlock): boolean =>
  /^(?:definition|bullet|step|prose)$/.test(block.kind) && block.text.length <= MOST_SCANNED;

/** Asks of the cases that lines of notes cite: which case stands for a rule, what its facts were, what it set out. */
export function drawCases(notes: NoteContext): Owned {
  const lines = notes.blocks.filter(isLine);
  const isLaw = lines.filter((block) => casesIn(block.text).some(({ hasYear }) => hasYear)).length > 1;
  const cards: Candidate[] = [];
  const claims: Span[] = [];
  for (const block of lines) {
    const statute = statuteOf(block, notes);
    if (statute) claims.push(statute.claim);
    if (statute?.card) cards.push(statute.card);
    const cites = facts(block.text).flatMap((sentence) => citedIn(block, sentence, isLaw) ?? []);
    const standard = cites.length > 0 ? laidDown(block, notes) : [];
    cards.push(...standard);
    claims.push(...standard.flatMap(({ answer }) => answer ?? []));
    const ruled = cites.filter(({ before }) => before !== '');
    cards.push(...asked(ruled, notes), ...ruled.flatMap((cited) => factsOf(cited, notes)));
    for (const cited of cites) {
      const { sentence, before, name, isBracketed } = cited;
      if (before === '') cards.push(...ofHead(cited, notes));
      if (isBracketed) continue;
      const ownsLine = before === '' || definitionParts(block.text)?.definition.start === name.start;
      claims.push(shift({ start: ownsLine ? sentence.start : name.start, end: sentence.end }, block.start));
    }
  }
  return { cards, claims };
}
