import { definitionParts, hasArrow, isDate } from '../line-shapes';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { aspectOf, subjectOf } from './aspects';
import { basicCard, trimAnswer, wordCount } from './candidate';
import { chainOf, links, type Chain } from './chain';
import { asCondition, clauseOf } from './clause';
import { midSentence } from './subject-phrase';
import { drawDated } from './dated';
import { isInstruction, isLabel } from './labels';
import type { NoteContext } from './note-context';
import { datedName, eventQuestion } from './named-events';
import { facts, shift } from './pieces';
import { isWayOfWorking } from './term-facts';
import { startsWithBareVerb, startsWithVerb } from './verb-first';
import { inText } from './terms';
import { doerPhrase, isPlural, nounPhrase } from './term-question';

const MAX_LINK_WORDS = 16;
const MAX_CHAIN_WORDS = 34;

const clean = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^(?:also|so|then|and|but|thus|therefore|hence|which)\s+/i, '')
    .trim();

/** In "MV = PT, if V stable, more M" the last part is the cause. */
const lastPart = (text: string): string =>
  /[=]|\bif\b/.test(text) ? (text.split(/,\s+/).at(-1) ?? text) : text;

/** Asks what one link brings about: a clause as a condition, a noun as a cause. */
function effectFront(link: string, { vocabulary, past }: NoteContext): string | null {
  const cause = lastPart(clean(link));
  const bare = cause.replace(/\s*\([^()]*\)/g, '').trim();
  if (
    bare === '' ||
    wordCount(bare) > MAX_LINK_WORDS ||
    /^(?:it|this|they|he|she|which|up|down|round|back)\b|[;:?"=<>]|^\d/i.test(bare)
  )
    return null;
  const condition = asCondition(bare, vocabulary);
  if (condition) return `What happens when ${condition}?`;
  // A bare noun asks too little: "What does microvilli lead to?". What grows, falls or begins with its article can be asked.
  const told = CHANGE.exec(bare);
  if (bare.split(' ').length > 8 || /[,+&]/.test(bare) || clauseOf(bare)) return null;
  if (told === null && !PROCESS.test(bare)) return null;
  const plural = isPlural(bare) && !/^(?:higher|lower) \p{Ll}+ of /iu.test(bare);
  return `What ${past ? 'did' : plural ? 'do' : 'does'} ${
    told === null ? nounPhrase(bare, vocabulary) : midSentence(lowerFirst(bare), vocabulary)
  } lead to?`;
}

/** "can compete", "absorb wave energy": who does so, the link does not say. */
const isNoEffect = (text: string): boolean =>
  /^(?:can|could|will|would|must|may|might|has|have|is|are|was|were|so|if|when|not|only|to|by|for|but|also|why|how)\b|^\p{Lu}{3,} \(/u.test(
    text,
  ) ||
  startsWithBareVerb(text) ||
  startsWithVerb(text);

const CHANGE =
  /^(?:more|less|fewer|higher|lower|rising|falling|increased|reduced|the|an?|doubling|double) \p{L}/iu;
const PROCESS = /^\p{L}{4,}(?:tion|sion|isation|ification|osis|ment|flation|growth)$/u;
const lowerFirst = (text: string): string =>
  text.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase());

/** A way over the map, a chemical reaction: arrows that do not tell a cause. */
const ROUTE = /^(?:track|route|path|journey|course|from|order|sequence|timeline)\b/i;
const REACTION = /^[\p{Lu}\d][\p{L}\d₀-₉⁺⁻()]*(?: \+ [\p{Lu}\d][\p{L}\d₀-₉⁺⁻()]*)+|^[\p{Lu}\d₀-₉⁺⁻()]+$/u;
const isPlace = (text: string): boolean => /^(?:\p{L}{1,5} )?\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*$/u.test(text);

/** `"Why might a linear search be used?" -> small list`: the question is there already. */
function asked(text: string, chain: readonly Span[]): { front: string; answer: Span } | null {
  const [first, last] = [chain[0], chain.at(-1)];
  const quoted = first && /"([^"]{12,200}\?)"\s*$/.exec(text.slice(first.start, first.end));
  return quoted?.[1] && last && chain.length === 2 ? { front: quoted[1], answer: last } : null;
}

function fromChain(block: NoteBlock, notes: NoteContext, text: string, offset: number): Candidate[] {
  const chain = chainOf(text);
  const at = (span: Span): Span => shift(trimAnswer(text, span), block.start + offset);
  const read = (span: Span): string => text.slice(span.start, span.end);
  const source: Span = block;
  const given = asked(text, links(text));
  if (given)
    return [
      basicCard(notes.page, { rule: 'explicit-asked', front: given.front, answer: at(given.answer), source }),
    ];
  const name =
    chain.name && !isDate(read(chain.name)) ? collapsed(read(chain.name).replace(/\s*\([^()]*\)/g, '')) : '';
  const [first, last] = [chain.links[0], chain.links.at(-1)];
  if (!first || !last || chain.links.length < 2 || ROUTE.test(name)) return [];
  const does = whatItDoes(block, notes, text, chain);
  if (does) return [basicCard(notes.page, { ...does, answer: at(does.answer), source })];
  const cards: Candidate[] = [];
  const whole: Span = { start: startOfChain(text, first), end: last.end };
  const people = /(?:ists|ians|arians)$/.test(name);
  const named = name !== '' && wordCount(name) <= 5 && !people && !isLabel(name) && !isInstruction(name);
  if (people) {
    const view = facts(read({ start: first.start, end: first.end }))[0];
    if (view && wordCount(read(shift(view, first.start))) > 2)
      cards.push(
        basicCard(notes.page, {
          rule: 'definition-view',
          front: `What do ${name} argue?`,
          answer: at(shift(view, first.start)),
          source,
        }),
      );
  }
  if (named && wordCount(read(whole)) <= MAX_CHAIN_WORDS) {
    const aspect = aspectOf(block.path.at(-1) ?? '');
    const effect = aspect && /^(?:causes?|reasons?)$/i.test(aspect.noun) ? subjectOf(block, notes, true) : '';
    const does = isPlural(name) ? 'do' : 'does';
    const phrase = nounPhrase(name, notes.vocabulary);
    const front =
      effect !== '' ? `How ${does} ${phrase} cause ${effect}?` : wholeFront(block, name, read(first), notes);
    if (front !== null)
      cards.push(basicCard(notes.page, { rule: 'telegraphic-chain', front, answer: at(whole), source }));
  }
  const dated = named ? sinceWhen(block, notes, text, chain, name) : null;
  if (dated) cards.push(dated);
  // The links of a named chain are its whole answer already; a label says too little to ask about them.
  if (named && cards.length > 0) return cards;
  if (name !== '' && !named) return cards;
  chain.links.slice(0, -1).forEach((link, index) => {
    const front = effectFront(lastFact(read(link)), notes);
    const whole = trimAnswer(text, firstFact(text, chain.links[index + 1]!));
    const equals = read(whole).indexOf(' = ');
    const told = equals < 0 ? whole : { start: whole.start, end: whole.start + equals };
    if (REACTION.test(read(told)) || REACTION.test(read(link)) || isPlace(read(told))) return;
    const words = wordCount(read(told));
    if (
      front === null ||
      words === 0 ||
      words > MAX_LINK_WORDS ||
      isNoEffect(read(told)) ||
      /^\p{L}$|^(?:round|back) again$/u.test(read(told))
    )
      return;
    cards.push(basicCard(notes.page, { rule: 'telegraphic-effect', front, answer: at(told), source }));
  });
  return cards;
}

/** "hash function -> turns the key into an address": the arrow stands for a colon. */
function whatItDoes(
  block: NoteBlock,
  notes: NoteContext,
  text: string,
  { name, links: [first, second, ...more] }: Chain,
): { rule: string; front: string; answer: Span } | null {
  if (name !== null || !first || !second || more.length > 0) return null;
  const term = text.slice(first.start, first.end);
  const fact = text.slice(second.start, second.end);
  const isTerm =
    /^\p{L}[\p{L}-]*(?: [\p{L}-]+){0,2}$/u.test(term) && clauseOf(term) === null && !isLabel(term);
  if (!isTerm || !startsWithVerb(fact) || wordCount(fact) < 3) return null;
  const doer = doerPhrase(inText(term, block.path.at(-1) ?? '', notes), notes.vocabulary);
  return {
    rule: 'definition-does',
    front: `What ${isPlural(term) ? 'do' : 'does'} ${doer} do?`,
    answer: second,
  };
}

/** Asks for a named chain as a whole: what happened in an event, what a thing brings about, how a way of working works. */
function wholeFront(block: NoteBlock, name: string, first: string, notes: NoteContext): string | null {
  const written = definitionParts(block.text);
  const raw = written ? collapsed(block.text.slice(written.term.start, written.term.end)) : name;
  const event = eventQuestion(raw, `${first}, and so on`, notes);
  if (event) return event;
  if (datedName(raw) !== null) return null;
  const phrase = nounPhrase(inText(name, block.path.at(-1) ?? '', notes), notes.vocabulary);
  if (/landform|formation|features/i.test(block.path.at(-1) ?? ''))
    return `How ${isPlural(name) ? 'are' : 'is'} ${phrase} formed?`;
  if (CHANGE.test(first)) return `What are the effects of ${phrase}?`;
  if (isWayOfWorking(name) || /^\p{Lu}{2,5}$/u.test(name) || isPlural(name) || /^an? /.test(phrase))
    return `How ${isPlural(name) ? 'do' : 'does'} ${phrase} work?`;
  return wordCount(name) > 1 || PROCESS.test(name) ? `Outline the chain of events in ${phrase}.` : null;
}

const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A chain that opens with a date or a remark before a dash begins after it. */
function startOfChain(text: string, first: Span): number {
  const dash = /^.{3,40}?\s[-–—]\s+/.exec(text.slice(first.start, first.end));
  return dash ? first.start + dash[0].length : first.start;
}

/** "QE – from March 2009 – …": when it began. */
function sinceWhen(
  block: NoteBlock,
  notes: NoteContext,
  text: string,
  chain: Chain,
  name: string,
): Candidate | null {
  const first = chain.links[0];
  const match = first && /^(?:from|since|in) (.{4,20}?)\s+[-–—]\s/i.exec(text.slice(first.start, first.end));
  if (!first || !match?.[1] || !isDate(match[1])) return null;
  const start = first.start + match[0].indexOf(match[1]);
  const answer = shift({ start, end: start + match[1].length }, block.start);
  return basicCard(notes.page, {
    rule: 'telegraphic-when',
    front: `When did ${nounPhrase(name, notes.vocabulary)} begin?`,
    answer,
    source: block,
  });
}

/** "FIFO. Items join at the rear" before an arrow: only the last sentence is its cause. */
function lastFact(text: string): string {
  const span = facts(text).at(-1);
  return span ? text.slice(span.start, span.end) : text;
}

/** After an arrow, only the first sentence is the effect. */
function firstFact(text: string, link: Span): Span {
  const span = facts(text.slice(link.start, link.end))[0];
  return span ? shift(span, link.start) : link;
}

/** Asks about telegraphic lines: what a link of a chain leads to, how a named chain works, what happened when. */
export function drawTelegraphic(notes: NoteContext): Candidate[] {
  return notes.blocks.flatMap((block) => {
    if (block.text.length > 900) return [];
    if (block.kind === 'telegraphic') {
      return [
        ...drawDated(block, notes),
        ...(hasArrow(block.text) ? fromChain(block, notes, block.text, 0) : []),
      ];
    }
    if (block.kind === 'bullet') return drawDated(block, notes);
    return block.kind === 'step' && hasArrow(block.text) ? fromChain(block, notes, block.text, 0) : [];
  });
}
