import { canBeVerb } from '../language';
import { definitionParts } from '../line-shapes';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { basicCard, trimAnswer, wordCount } from './candidate';
import { datedHead } from './dated';
import { asCondition, ask, askPassive, clauseOf, isThing, isToldAsPast } from './clause';
import { isLabel } from './labels';
import type { NoteContext } from './note-context';
import { passiveOf } from './passive';
import { facts, shift } from './pieces';
import { isNoEffect } from './telegraphic';
import { subjectPhrase } from './subject-phrase';
import { isPlural, nounPhrase } from './term-question';
import { startsWithBareVerb, startsWithVerb } from './verb-first';

const MAX_REASON_WORDS = 24;
const BECAUSE = /,?\s(?:b\/c|bc|cos|because)\s/;
/** "since" tells why behind a comparison, not when. */
const COMPARED_SINCE = /(?<=(?:er|more \p{Ll}+|less \p{Ll}+) than \S+(?: \S+)?),?\s(?:since(?! \d)|as)\s/u;
const SO = /,?\s(?:so|therefore|hence)\s(?!that\b|called\b|far\b|much\b|many\b|long\b)/;

/** A fact of a note and where what is said of its term begins. */
interface Fact {
  readonly block: NoteBlock;
  readonly text: string;
  readonly base: number;
  readonly from: number;
  /** " in rigor mortis", when the fact is said of a term. */
  readonly setting: string;
}

function factsIn(block: NoteBlock, notes: NoteContext): Fact[] {
  const parts = definitionParts(block.text);
  const dated = datedHead(block.text)?.rest ?? 0;
  const term = parts
    ? block.text
        .slice(parts.term.start, parts.term.end)
        .replace(/\s+/g, ' ')
        .replace(/\s*\([^()]*\)/g, '')
    : '';
  return facts(block.text).map((span, index) => {
    const inside = index === 0 && parts !== null && parts.definition.start < span.end;
    // "under-utilised" is a state, and nothing to be in.
    const named = inside && wordCount(term) <= 4 && !isLabel(term) && isThing(term) && !/ed$/.test(term);
    return {
      block,
      text: block.text.slice(span.start, span.end),
      base: block.start + span.start,
      from: inside ? parts.definition.start - span.start : index === 0 ? dated : 0,
      setting: named ? ` in ${nounPhrase(term, notes.vocabulary)}` : '',
    };
  });
}

const short = (text: string, span: Span): boolean => {
  const words = wordCount(text.slice(span.start, span.end));
  return words >= 2 && words <= MAX_REASON_WORDS;
};

/** "MgO less alkaline than Na₂O": a comparison whose verb is left out. */
function comparedIn(told: string, { vocabulary, past }: NoteContext): string | null {
  const [, thing = '', quality = '', other = ''] =
    /^(.{2,40}?) ((?:slightly |much |far )?(?:(?:more|less) \p{Ll}{3,}|\p{Ll}{2,}er)) than (\S+(?: \S+){0,3})$/u.exec(
      told,
    ) ?? [];
  if (thing === '' || !isThing(thing) || !isThing(other)) return null;
  const be = isPlural(thing) ? (past ? 'were' : 'are') : past ? 'was' : 'is';
  return `Why ${be} ${subjectPhrase(thing, vocabulary)} ${quality} than ${other}?`;
}

/** "savers lose b/c the real value of debt falls": why it is so. */
function because(fact: Fact, notes: NoteContext): Candidate[] {
  const match = BECAUSE.exec(fact.text.slice(fact.from)) ?? COMPARED_SINCE.exec(fact.text.slice(fact.from));
  if (!match) return [];
  const at = fact.from + match.index;
  // `savers lose, borrowers gain b/c …`: the reason is that of the clause beside it.
  const parts = fact.text
    .slice(fact.from, at)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:[+&]|and|but) /, '')
    .split(/, (?:(?:and|but) )?/);
  const beside = parts.at(-1) ?? '';
  const told =
    parts.length > 1 && clauseOf(beside) === null && passiveOf(beside) === null ? (parts[0] ?? '') : beside;
  // "only works when molten": what does, a line of notes leaves to what it stands under.
  if (
    /^(?:only|also|often|always|usually|never|not|does|do|did|can|really|actually)\b|\bsince (?:\p{Lu}|\d)/iu.test(
      told,
    )
  )
    return [];
  // "one suited it, another suits industry because …": which of the two, the commas do not tell.
  if (told !== beside && /^\p{L}+ \p{Ll}+[^s]s \p{Ll}/u.test(beside)) return [];
  const done = passiveOf(told);
  const clause = done || /[()]/.test(told) ? null : clauseOf(told);
  const from = at + match[0].length;
  // "bc of metadata": with its joint, for it is no clause.
  const start = fact.text.startsWith('of ', from) ? at + match[0].search(/[bc]/) : from;
  const reason = trimAnswer(fact.text, { start, end: fact.text.length });
  const compared = clause || done ? null : comparedIn(told, notes);
  if (compared !== null && short(fact.text, reason))
    return [
      basicCard(notes.page, {
        rule: 'why-note',
        front: compared,
        answer: shift(reason, fact.base),
        source: fact.block,
      }),
    ];
  if ((!clause && !done) || !short(fact.text, reason)) return [];
  if (clause && !isThing(clause.subject)) return [];
  const asked = done
    ? askPassive('Why', done, notes.vocabulary)
    : clause && ask('Why', clause, notes.vocabulary);
  const front = `${(asked ?? '').replace(/\s*\([^()]*\)/g, '').trim()}?`;
  return [
    basicCard(notes.page, { rule: 'why-note', front, answer: shift(reason, fact.base), source: fact.block }),
  ];
}

/** What holds rather than happens: "ships needed deep water". */
const HOLDS =
  /^(?:needs?|needed|wants?|wanted|contains?|contained|costs?|means?|meant|knows?|knew|belongs?|belonged)$/;

/** "cut plasmid with the enzyme": a step told as an order. */
const isOrder = (text: string): boolean =>
  /^(?:cut|put|add|use|take|place|keep|make|set|leave|heat|wash|stir|rinse|dry|measure|choose|pick|shake) (?!of |in |off )\p{L}/u.test(
    text,
  );

/** "calcium binds to troponin, so tropomyosin moves": what happens then, or why. */
function so(fact: Fact, notes: NoteContext): Candidate[] {
  const match = SO.exec(fact.text.slice(fact.from));
  if (!match || /->|[→⇒]/.test(fact.text)) return [];
  const at = fact.from + match.index;
  const cause = trimAnswer(fact.text, { start: fact.from, end: at });
  const effect = trimAnswer(fact.text, { start: at + match[0].length, end: fact.text.length });
  if (!short(fact.text, cause) || !short(fact.text, effect)) return [];
  // `mostly cost-push so …`: what is, nothing says.
  if (/^(?:mostly|mainly|largely|partly|usually|often) \S+$/i.test(fact.text.slice(cause.start, cause.end)))
    return [];
  const read = (span: Span): string => fact.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  // "goods on display are an invitation, so …", "…, so pay should be linked to output": a rule, and nothing that happens.
  // "It is picked up by the AVN": what is, the line before says.
  if (/^(?:it|this|that|they|these|those|he|she)\b/i.test(read(cause))) return [];
  const isRule =
    /\b(?:is|are) (?:an?|the) /.test(read(cause)) || /^no |\b(?:should|must|ought)\b/.test(read(effect));
  const done = fact.block.item === 'step' ? clauseOf(read(cause)) : null;
  // "Water was added so there was good contact" in a method: what it was done for.
  if (
    done &&
    /^(?:was|were|is|are)$/.test(done.verb) &&
    /^\p{Ll}{2,}(?:ed|en|pt|ld|ut|de|lt|ought|aught)\b/u.test(done.rest)
  ) {
    const front = `${ask('Why', done, notes.vocabulary).trim()}?`;
    const purpose = { start: at + match[0].search(/so|therefore|hence/), end: effect.end };
    return /^,?\sso\s/.test(match[0]) && !/[()]/.test(front)
      ? [
          basicCard(notes.page, {
            rule: 'why-note',
            front,
            answer: shift(purpose, fact.base),
            source: fact.block,
          }),
        ]
      : [];
  }
  if (isNoEffect(read(effect).replace(/^(?:can|could|will|would|must|has|have|had|is|are|was|were) /, '')))
    return [];
  const condition =
    isRule || HOLDS.test(clauseOf(read(cause))?.verb ?? '')
      ? null
      : asCondition(read(cause), notes.vocabulary);
  if (condition) {
    const front = `What ${isToldAsPast(read(cause)) ? 'happened' : 'happens'} when ${condition}?`;
    return [
      basicCard(notes.page, {
        rule: 'telegraphic-so',
        front,
        answer: shift(effect, fact.base),
        source: fact.block,
      }),
    ];
  }
  // "make the medulla salty": what does so, the answer does not say.
  if (startsWithBareVerb(read(cause)) || startsWithVerb(read(cause))) return [];
  const more = /^(more|less|fewer) (\p{Ll}[\p{L}-]*(?: \p{Ll}[\p{L}-]*)?)$/u.exec(read(effect));
  if (more?.[2] && isThing(more[2])) {
    const be = isPlural(more[2]) ? (notes.past ? 'were' : 'are') : notes.past ? 'was' : 'is';
    const front = `Why ${be} there ${read(effect)}?`;
    return [
      basicCard(notes.page, { rule: 'why-note', front, answer: shift(cause, fact.base), source: fact.block }),
    ];
  }
  const clause = clauseOf(read(effect).replace(/,.*$/, ''));
  // "cut the shoot underwater so no air gets in": what it is done for.
  if (/^no /.test(read(effect)) || isOrder(read(cause))) return [];
  if (
    !clause ||
    clause.form === 'past' ||
    !isThing(clause.subject) ||
    /^(?:repl|respond|react|answer)/.test(clause.verb)
  )
    return [];
  const front = `${ask('Why', clause, notes.vocabulary)
    .replace(/\s*\([^()]*\)$/, '')
    .trim()}${fact.setting}?`;
  return [
    basicCard(notes.page, { rule: 'why-note', front, answer: shift(cause, fact.base), source: fact.block }),
  ];
}

/** "Ca²⁺ binds to troponin": what it binds to. */
function target(fact: Fact, notes: NoteContext): Candidate[] {
  const flat = fact.text.slice(fact.from);
  const clause = clauseOf(
    flat
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/\s?[,;(→=].*$|\s->.*$/s, ''),
  );
  const joint = clause && /^(to|into|from|with|across|against)\s+(?=\S)/.exec(clause.rest);
  if (!clause || !joint?.[1] || wordCount(clause.subject) > 5) return [];
  // "contents copied to MAR" lacks its auxiliary.
  if (
    clause.form === 'auxiliary' ||
    clause.form === 'past' ||
    /^(?:repl|respond|react|answer)/.test(clause.verb)
  )
    return [];
  const object = clause.rest.slice(joint[0].length);
  const thing = object.replace(/\s+/g, ' ').trim();
  if (joint[1] === 'to' && canBeVerb(thing.split(' ')[0] ?? '')) return [];
  if (
    wordCount(thing) > 5 ||
    /\b(?:to|into|from|with|and|in|on|by|for|it|them|this|\p{Ll}+ing)\b/u.test(thing) ||
    thing === ''
  )
    return [];
  // "the head": which, the notes say elsewhere.
  if (!/ /.test(thing) && notes.vocabulary.articles.has(thing.toLowerCase())) return [];
  const written = fact.text.replace(/\s/g, ' ');
  const start = written.indexOf(thing, fact.from);
  if (start < 0) return [];
  const front = `${ask('What', { ...clause, rest: joint[1] }, notes.vocabulary).trim()}?`;
  const answer = shift(trimAnswer(fact.text, { start, end: start + thing.length }), fact.base);
  return [basicCard(notes.page, { rule: 'step-target', front, answer, source: fact.block })];
}

/** Asks why, what then, and to what, of notes that are no sentences: "X b/c Y", "X, so Y", "X binds to Y". */
export function drawReasons(notes: NoteContext): Candidate[] {
  return notes.blocks.flatMap((block) => {
    if (
      block.kind === 'prose' ||
      block.kind === 'table' ||
      block.kind === 'explicit' ||
      block.text.length > 600
    )
      return [];
    return factsIn(block, notes).flatMap((fact) => [
      ...because(fact, notes),
      ...so(fact, notes),
      ...(block.item === 'step' ? target(fact, notes) : []),
    ]);
  });
}
