import { canBeVerb, lexiconTags } from '../language';
import { definitionParts } from '../line-shapes';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { basicCard, listCard, trimAnswer, wordCount } from './candidate';
import { aspectQuestion } from './aspects';
import { clauseOf } from './clause';
import type { NoteContext } from './note-context';
import { facts, listItems, shift, withoutRemark } from './pieces';
import { isPersonName, isPlural, termInside, whatIs, withArticle } from './term-question';

const MAX_ANSWER_WORDS = 34;
const MAX_REVERSE_WORDS = 14;

interface Defined {
  readonly notes: NoteContext;
  readonly block: NoteBlock;
  /** As it stands in the notes. */
  readonly term: string;
  readonly sign: ':' | '-' | '=';
}

const NUMBER = /^(?:\d[\d,.]*%?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s/i;

const noun = ({ notes, term }: Defined, definition = ''): string =>
  withArticle(term, notes.vocabulary, definition) ?? termInside(term, notes.vocabulary);

/** Verb first ("stores and releases calcium"): what the thing does. */
function startsWithVerb(text: string): boolean {
  const [first = '', second = ''] = text.split(/[\s,]+/);
  if (!/^\p{Ll}{3,}s$/u.test(first) || /^(?:of|is|are|was|were|that|which|for|in|between)$/.test(second))
    return false;
  if (/[^s]s$/.test(first) && canBeVerb(first)) {
    return (
      !/Plural/.test(lexiconTags(first)) ||
      /^(?:the|a|an|its|their|from|to|and|\+|into|with|how|when|at|information|off|out)$/.test(second)
    );
  }
  return false;
}

/** The question that one fact about a term answers, and where the answer stands in the fact. */
function frontFor(
  defined: Defined,
  fact: string,
  isFirst: boolean,
): { front: string; answer: Span; rule: string } | null {
  const { notes, term } = defined;
  const whole: Span = { start: 0, end: fact.length };
  const number = NUMBER.exec(fact);
  const counted = number ? /^((?:\p{L}|-)+(?: \p{Ll}+){0,3})$/u.exec(fact.slice(number[0].length)) : null;
  if (number && counted?.[1] && isPlural(counted[1].split(' ')[0] ?? '')) {
    const [what = '', ...rest] = counted[1].split(/ (?=an? |per |each )/);
    const end = number[0].trimEnd().length;
    return {
      front: `How many ${what} ${rest.join(' ')} does ${article(defined)} have?`,
      answer: { start: 0, end },
      rule: 'definition-number',
    };
  }
  if (startsWithVerb(fact)) {
    return { front: `What does ${article(defined)} do?`, answer: whole, rule: 'definition-does' };
  }
  const dated = /^(\p{Ll}+ed) in ((?:\p{Lu}\p{Ll}+ )?\d{4}s?)$/u.exec(fact.replace(/^first /, ''));
  if (dated?.[1] && dated[2]) {
    const start = fact.length - dated[2].length;
    return {
      front: `When ${isPlural(term) ? 'were' : 'was'} ${article(defined)} ${dated[1]}?`,
      answer: { start, end: fact.length },
      rule: 'definition-when',
    };
  }
  const by = /^(\p{Ll}+(?:ed|en|de|ought|un)) (by|from|of|into) (?!\p{Ll}+ing\b)/u.exec(fact);
  if (by?.[1] && by[2] && !/^(?:hundred|need|open|even|often)$/.test(by[1])) {
    const verb =
      by[2] === 'by' &&
      /^(?:led|written|invented|discovered|founded|painted|composed|proposed|developed|coined)$/.test(by[1])
        ? 'Who'
        : 'What';
    return {
      front: `${verb} ${isPlural(term) ? 'are' : 'is'} ${article(defined)} ${by[1]} ${by[2]}?`,
      answer: { start: by[0].length, end: fact.length },
      rule: 'definition-made',
    };
  }
  if (!isFirst) return null;
  const clause = clauseOf(fact);
  if (clause && isPersonName(term))
    return { front: `What did ${term} argue?`, answer: whole, rule: 'definition-view' };
  return { front: whatIs(term, notes.vocabulary, fact), answer: whole, rule: 'definition' };
}

const article = (defined: Defined): string => {
  const phrase = noun(defined);
  return /^(?:the|a|an) /.test(phrase) || isPlural(phrase) || /^\p{Lu}/u.test(phrase)
    ? phrase
    : `the ${phrase}`;
};

/** `underflow = popping when empty` in brackets inside a definition is a definition of its own. */
function bracketed(block: NoteBlock, notes: NoteContext): Candidate[] {
  const match = /\(([\p{L} -]{3,40}) = ([^()=]{4,120})\)/u.exec(block.text.slice(0, 2000));
  if (!match?.[1] || !match[2]) return [];
  const start = match.index + match[0].indexOf(match[2], match[1].length + 3);
  const answer = shift(trimAnswer(block.text, { start, end: start + match[2].length }), block.start);
  return [
    basicCard(notes.page, {
      rule: 'definition',
      front: whatIs(match[1].trim(), notes.vocabulary, match[2]),
      answer,
      source: block,
    }),
  ];
}

/** "Which term means …?" for a short definition that does not give its term away. */
function reverse(defined: Defined, meaning: string, term: Span, source: Span): Candidate[] {
  const words = new Set(meaning.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  const leaks = (defined.term.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some(
    (word) => words.has(word) || words.has(`${word}s`),
  );
  const count = wordCount(meaning);
  if (
    leaks ||
    count < 4 ||
    count > MAX_REVERSE_WORDS ||
    clauseOf(meaning) ||
    startsWithVerb(meaning) ||
    isPersonName(defined.term)
  )
    return [];
  if (/^(?:not|no|only|also|just|from|at|up|in|on|for|see|used|found|\d)\b|[?:=→]|->|\.\.\.|…/i.test(meaning))
    return [];
  const front = `Which term means “${meaning.replace(/[.]$/, '')}”?`;
  return [
    basicCard(defined.notes.page, {
      rule: 'definition-reverse',
      front,
      answer: term,
      source,
      features: { reverse: 1 },
    }),
  ];
}

/** One line may hold several: "membrane = sarcolemma, cytoplasm = sarcoplasm". */
function pairs(text: string): Span[] {
  const pieces = text.includes(' = ')
    ? facts(text).flatMap((fact) => {
        const inner = listItems(text.slice(fact.start, fact.end)).map((span) => shift(span, fact.start));
        return inner.length > 1 && inner.every((span) => text.slice(span.start, span.end).includes(' = '))
          ? inner
          : [fact];
      })
    : facts(text);
  return pieces.filter((piece) => definitionParts(text.slice(piece.start, piece.end)) !== null);
}

function define(block: NoteBlock, notes: NoteContext, piece: Span): Candidate[] {
  const text = block.text.slice(piece.start, piece.end);
  const parts = definitionParts(text);
  if (!parts) return [];
  const raw = text.slice(parts.term.start, parts.term.end).replace(/\s+/g, ' ');
  const term = termUnder(raw.replace(/\s*\([^()]*\)\s*/g, ' ').trim(), block, notes);
  const defined: Defined = { notes, block, term, sign: parts.sign };
  const at = (span: Span): Span => shift(span, block.start + piece.start);
  const source = at({ start: 0, end: text.length });
  const aspect = aspectQuestion(term, block, notes);
  const said: Span = { start: parts.definition.start, end: text.length };
  if (aspect) {
    const items = listItems(text.slice(said.start, said.end)).map((item) =>
      trimAnswer(text, shift(item, said.start)),
    );
    if (
      items.length > 1 &&
      items.length <= 6 &&
      items.every((item) => wordCount(text.slice(item.start, item.end)) <= 9)
    ) {
      const flags = items.length > 4 ? (['long-list'] as const) : [];
      return [
        listCard(notes.page, { rule: 'list-inline', front: aspect, items: items.map(at), source, flags }),
      ];
    }
    return [
      basicCard(notes.page, {
        rule: 'list-inline',
        front: aspect,
        answer: at(trimAnswer(text, said)),
        source,
      }),
    ];
  }
  if (
    parts.sign === '=' &&
    wordCount(text.slice(said.start, said.end)) <= 2 &&
    !/[\d=]/.test(text.slice(said.start))
  ) {
    const name = called(raw, block, notes);
    if (name)
      return [
        basicCard(notes.page, {
          rule: 'definition-name',
          front: name,
          answer: at(trimAnswer(text, said)),
          source,
        }),
      ];
  }
  const cards: Candidate[] = [];
  facts(text.slice(said.start, said.end)).forEach((span, index) => {
    const fact = withoutRemark(text, shift(span, said.start));
    for (const piece of index === 0 ? split(text, fact) : [fact]) {
      const answer = trimAnswer(text, piece);
      const words = text.slice(answer.start, answer.end);
      const asked =
        words === ''
          ? null
          : frontFor(defined, words.replace(/\s+/g, ' '), cards.length === 0 && index === 0);
      if (!asked || wordCount(words) > MAX_ANSWER_WORDS) continue;
      // White space was collapsed for the question: find the answer's own words again.
      const offset =
        asked.answer.start === 0
          ? 0
          : words.length - (words.replace(/\s+/g, ' ').length - asked.answer.start);
      const end = asked.answer.end >= words.replace(/\s+/g, ' ').length ? words.length : asked.answer.end;
      cards.push(
        basicCard(notes.page, {
          rule: asked.rule,
          front: asked.front,
          answer: at(trimAnswer(text, { start: answer.start + offset, end: answer.start + end })),
          source,
        }),
      );
    }
  });
  const first = facts(text.slice(said.start, said.end))[0];
  if (cards[0]?.rule === 'definition' && first) {
    const meaning = withoutRemark(text, shift(first, said.start));
    const trimmed = trimAnswer(text, meaning);
    cards.push(
      ...reverse(
        defined,
        text.slice(trimmed.start, trimmed.end).replace(/\s+/g, ' '),
        at(trimAnswer(text, parts.term)),
        source,
      ),
    );
  }
  return cards;
}

/** "9 members, 8 meetings a year, sets Bank Rate": parts that each answer a question of their own. */
function split(text: string, fact: Span): Span[] {
  const items = listItems(text.slice(fact.start, fact.end)).map((item) => shift(item, fact.start));
  const told = items.filter((item) => {
    const words = text.slice(item.start, item.end);
    return (
      (NUMBER.test(words) && wordCount(words) <= 5) ||
      startsWithVerb(words) ||
      /^\p{Ll}+ed (?:by|in|from|of) /u.test(words)
    );
  });
  return items.length > 1 &&
    told.length >= items.length - (told.includes(items[0]!) ? 0 : 1) &&
    told.length > 0 &&
    items.length <= 4 &&
    (told.length > 1 || !told.includes(items[0]!))
    ? items
    : [fact];
}

/** "critical" under the heading "Damping" is critical damping. */
function termUnder(term: string, block: NoteBlock, notes: NoteContext): string {
  const heading = block.path.at(-1) ?? '';
  if (!/^\p{Ll}+(?: ?\/ ?\p{Ll}+)?$/u.test(term) || !/^\p{L}+$/u.test(heading) || isPlural(heading))
    return term;
  if (!/Adjective/.test(lexiconTags(term.split(/ ?\/ ?/)[0] ?? '')) && !/(?:al|ic|ous|ive|ed|ar)$/.test(term))
    return term;
  return `${term} ${termInside(heading, notes.vocabulary).toLowerCase()}`;
}

/** "membrane = sarcolemma" under "muscle": what is the membrane called? */
function called(thing: string, block: NoteBlock, notes: NoteContext): string | null {
  const parent = block.parent === null ? undefined : notes.blocks[block.parent];
  const parts = parent && definitionParts(parent.text);
  const owner = parts ? parent.text.slice(parts.term.start, parts.term.end).trim() : '';
  if (wordCount(thing) > 4 || /^\p{Lu}{2}/u.test(thing)) return null;
  const inside = termInside(thing, notes.vocabulary);
  const phrase = /^(?:the|a|an) /.test(inside) || isPlural(inside) ? inside : `the ${inside}`;
  return `${owner && wordCount(owner) <= 3 ? `In ${termInside(owner, notes.vocabulary)}, what` : 'What'} ${isPlural(inside) ? 'are' : 'is'} ${phrase} called?`;
}

/** Asks for what the notes define: `term: …`, `term – …`, `term = …`, in a whole question and, where it helps, both ways. */
export function drawDefinitions(notes: NoteContext): Candidate[] {
  return notes.blocks.flatMap((block) => {
    if (block.kind === 'definition') {
      const all = pairs(block.text);
      const whole: Span = { start: 0, end: block.text.length };
      const single = all.length < 2;
      return [
        ...(single
          ? define(block, notes, whole)
          : spread(all, block.text.length).flatMap((piece) => define(block, notes, piece))),
        ...bracketed(block, notes),
      ];
    }
    if (block.kind !== 'bullet' || block.text.length > 600) return [];
    const inner = pairs(block.text);
    return inner.length > 1 ? inner.flatMap((piece) => define(block, notes, piece)) : [];
  });
}

/** Lets each pair reach to the next one, so that a second sentence stays with its term. */
const spread = (pieces: readonly Span[], end: number): Span[] =>
  pieces.map((piece, index) => ({ start: piece.start, end: pieces[index + 1]?.start ?? end }));
