import { definitionParts, hasArrow, isDate } from '../line-shapes';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { aspectOf, subjectOf } from './aspects';
import { basicCard, trimAnswer, wordCount } from './candidate';
import { asCondition, ask, clauseOf, midSentence } from './clause';
import type { NoteContext } from './note-context';
import { facts, shift } from './pieces';
import { termInside, withArticle } from './term-question';

const ARROW = /\s*(?:<?[-=]{1,2}>|[→⇒⟶➔➜])\s*/g;
const MAX_LINK_WORDS = 16;
const MAX_CHAIN_WORDS = 34;

/** The links of a chain "A -> B -> C", as trimmed spans of the text. Arrows inside brackets do not count. */
function links(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(ARROW)) {
    const before = text.slice(0, match.index);
    if ((before.match(/\(/g)?.length ?? 0) > (before.match(/\)/g)?.length ?? 0)) continue;
    spans.push(trimAnswer(text, { start: from, end: match.index }));
    from = match.index + match[0].length;
  }
  spans.push(trimAnswer(text, { start: from, end: text.length }));
  return spans.filter((span) => span.start < span.end);
}

interface Chain {
  /** "cost-push" in "cost-push: costs up -> prices up"; null when nothing names the chain. */
  readonly name: Span | null;
  readonly links: readonly Span[];
}

function chainOf(text: string): Chain {
  const parts = definitionParts(text);
  const arrow = text.search(/<?[-=]{1,2}>|[→⇒⟶➔➜]/);
  if (!parts || parts.definition.start > arrow || parts.sign === '=')
    return { name: null, links: links(text) };
  return {
    name: parts.term,
    links: links(text.slice(parts.definition.start)).map((link) => shift(link, parts.definition.start)),
  };
}

const clean = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^(?:also|so|then|and|but|thus|therefore|hence)\s+/i, '')
    .trim();

/** Asks what one link brings about: a clause as a condition, a noun as a cause. */
function effectFront(link: string, setting: string): string | null {
  const cause = clean(link);
  if (
    wordCount(cause) > MAX_LINK_WORDS ||
    cause === '' ||
    /^(?:it|this|they|he|she|which|more|less|up|down)\b/i.test(cause) ||
    /^\d/.test(cause)
  )
    return null;
  if (/[;:?"]|\d%? \(/.test(cause)) return null;
  const condition = asCondition(cause);
  if (condition) return `${setting}${setting ? 'what' : 'What'} happens when ${condition}?`;
  if (!/^[\p{L}£$€]/u.test(cause) || wordCount(cause) > 9) return null;
  return `${setting}${setting ? 'what' : 'What'} does ${midSentence(cause)} lead to?`;
}

function fromChain(block: NoteBlock, notes: NoteContext, text: string, offset: number): Candidate[] {
  const chain = chainOf(text);
  const at = (span: Span): Span => shift(span, block.start + offset);
  const read = (span: Span): string => text.slice(span.start, span.end);
  const source: Span = block;
  const name = chain.name
    ? termInside(
        read(chain.name)
          .replace(/\s*\([^()]*\)/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
        notes.vocabulary,
      )
    : '';
  const cards: Candidate[] = [];
  const [first, last] = [chain.links[0], chain.links.at(-1)];
  if (!first || !last || chain.links.length < 2) return [];
  const whole: Span = { start: first.start, end: last.end };
  if (name !== '' && !isDate(name) && wordCount(read(whole)) <= MAX_CHAIN_WORDS) {
    const aspect = aspectOf(block.path.at(-1) ?? '');
    const effect =
      aspect && /^(?:causes?|reasons?|types?)$/i.test(aspect.noun) ? subjectOf(block, notes, true) : '';
    const phrase = withArticle(name, notes.vocabulary) ?? name;
    const front =
      effect && !/type/i.test(aspect?.noun ?? '')
        ? `How does ${phrase} cause ${effect}?`
        : `How does ${phrase} work?`;
    cards.push(basicCard(notes.page, { rule: 'telegraphic-chain', front, answer: at(whole), source }));
  }
  chain.links.slice(0, -1).forEach((link, index) => {
    const next = chain.links[index + 1]!;
    const setting = name === '' || isDate(name) ? '' : `In ${name}, `;
    const front = effectFront(lastFact(read(link)), setting);
    const told = trimAnswer(text, firstFact(text, next));
    if (
      front === null ||
      wordCount(read(told)) > MAX_LINK_WORDS ||
      wordCount(read(told)) === 0 ||
      /^[A-Z]$/.test(read(told))
    )
      return;
    cards.push(basicCard(notes.page, { rule: 'telegraphic-effect', front, answer: at(told), source }));
  });
  return cards;
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

/** "1923 – Ruhr occupied → hyperinflation": what happened then, when it happened. */
function fromDate(block: NoteBlock, notes: NoteContext): Candidate[] {
  const match = /^\s*(.{3,40}?)\s*(?::|\s[-–—]{1,2})\s+(?=\S)/.exec(block.text);
  if (!match?.[1] || !isDate(match[1])) return [];
  const rest: Span = { start: match[0].length, end: block.text.length };
  const event = links(block.text.slice(rest.start))[0];
  if (!event) return [];
  const told = trimAnswer(block.text, shift(firstFact(block.text.slice(rest.start), event), rest.start));
  const words = block.text.slice(told.start, told.end).replace(/\s+/g, ' ');
  if (wordCount(words) === 0 || wordCount(words) > MAX_LINK_WORDS) return [];
  const start = block.text.indexOf(match[1]);
  const date = shift(trimAnswer(block.text, { start, end: start + match[1].length }), block.start);
  const when = whenFront(words, notes);
  const day = /\d{1,2} \p{L}|\p{L} \d{1,2}$/u.test(match[1]) ? 'on' : 'in';
  const cards =
    when === null
      ? []
      : [basicCard(notes.page, { rule: 'telegraphic-when', front: when, answer: date, source: block })];
  const clause = clauseOf(words) ?? passive(words);
  const happened = clause
    ? [
        basicCard(notes.page, {
          rule: 'telegraphic-event',
          front: `What happened ${/^(?:c\.?|by|from|in|after|[A-Za-z])/.test(match[1]) && day === 'on' ? 'on' : day} ${match[1].replace(/^(?:in|on) /i, '')}${subjectClause(block, notes)}?`,
          answer: shift(told, block.start),
          source: block,
        }),
      ]
    : [];
  return [
    ...cards,
    ...happened,
    ...(hasArrow(block.text) ? fromChain(block, notes, block.text.slice(rest.start), rest.start) : []),
  ];
}

const subjectClause = (block: NoteBlock, notes: NoteContext): string => {
  const subject = subjectOf(block, notes);
  return subject === '' || wordCount(subject) > 5 ? '' : '';
};

/** "Ruhr occupied": subject and participle without its auxiliary. */
function passive(text: string): { subject: string; participle: string } | null {
  const match =
    /^((?:[\p{L}\d'’-]+ ){1,6})(\p{Ll}{3,}(?:ed|wn|en|lt|nt|ght|ound|un|id|old|ade))((?: (?:by|in|at|to|from|with|for|as|into|on|off|out|up) .{1,80})?)$/u.exec(
      text,
    );
  return match?.[1] && match[2]
    ? { subject: match[1].trim(), participle: `${match[2]}${match[3] ?? ''}` }
    : null;
}

/** "In which year was the Ruhr occupied?" by the verb of the note; a noun asks "When was …?". */
function whenFront(words: string, notes: NoteContext): string | null {
  const clause = clauseOf(words);
  if (clause && clause.form !== 'past') return `${ask('When', clause).trim()}?`;
  const done = passive(words);
  if (done)
    return `When ${/[^s]s$/.test(done.subject) ? 'were' : 'was'} ${withArticle(done.subject, notes.vocabulary) ?? midSentence(done.subject)} ${done.participle}?`;
  if (clause) return `${ask('When', clause).trim()}?`;
  if (!/^\p{Lu}/u.test(words) || wordCount(words) > 9) return null;
  return `When was ${withArticle(words, notes.vocabulary) ?? words}?`;
}

/** "X b/c Y", "X because Y" in a note that is no sentence: asks why. */
export function drawReasons(notes: NoteContext): Candidate[] {
  return notes.blocks.flatMap((block) => {
    if (
      block.kind === 'prose' ||
      block.kind === 'table' ||
      block.kind === 'explicit' ||
      block.text.length > 600
    )
      return [];
    return facts(block.text).flatMap((fact) => {
      const text = block.text.slice(fact.start, fact.end);
      const match = /\s(?:b\/c|bc|cos|because(?! of)|since)\s/.exec(text);
      if (!match) return [];
      const parts = definitionParts(text);
      const from = parts && parts.definition.start < match.index ? parts.definition.start : 0;
      const effect = text.slice(from, match.index).replace(/\s+/g, ' ').trim();
      const clause = clauseOf(effect.replace(/,.*$/, ''));
      const reason = trimAnswer(text, { start: match.index + match[0].length, end: text.length });
      const words = wordCount(text.slice(reason.start, reason.end));
      if (!clause || words < 2 || words > 24) return [];
      return [
        basicCard(notes.page, {
          rule: 'why-note',
          front: `${ask('Why', clause).trim()}?`,
          answer: shift(reason, block.start + fact.start),
          source: block,
        }),
      ];
    });
  });
}

/** Asks about telegraphic lines: what a link of a chain leads to, how a named chain works, what happened when. */
export function drawTelegraphic(notes: NoteContext): Candidate[] {
  return notes.blocks.flatMap((block) => {
    if (block.text.length > 900) return [];
    if (block.kind === 'telegraphic') {
      const dated = fromDate(block, notes);
      return dated.length > 0 ? dated : fromChain(block, notes, block.text, 0);
    }
    return block.kind === 'step' && hasArrow(block.text) ? fromChain(block, notes, block.text, 0) : [];
  });
}
