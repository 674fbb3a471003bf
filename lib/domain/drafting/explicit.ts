import { plainText } from './normalise';
import { shift, splitAt } from './rules/pieces';
import { basicCard, tidy, trimAnswer } from './rules/candidate';
import type { NoteContext } from './rules/note-context';
import { isThinker } from './rules/people';
import { isDate } from './line-shapes';
import { ask, clauseOf } from './rules/clause';
import { doerPhrase, isPlural, nounPhrase, whatIs } from './rules/term-question';
import { startsWithVerb } from './rules/verb-first';
import { capitalise } from './question';
import type { NoteBlock } from './structure';
import type { Candidate, Span } from './types';
import { lowerFirst } from './words';

const QUESTION_MARKER =
  /^\s*(?:\*\*)?(?:Q|Question)\s?\d{0,3}(?:\*\*)?(?:\s?[:.)]|\s[-–—](?=\s))(?:\*\*)?\s*/;
const ANSWER_MARKER =
  /(?:^|[\r\n\u2028\u2029\f]|\s)[ \t]*(?:\*\*)?(?:A|Ans|Answer)\s?\d{0,3}(?:\*\*)?(?:\s?[:.)]|\s[-–—](?=\s))(?:\*\*)?\s*/;

/** A front as its writer put it; a bare term becomes a question about it. */
function questionOf(written: string, notes: NoteContext, answer: string): string {
  const text = plainText(written).replace(/\s+/g, ' ').trim();
  // "And the Corn Act?" goes on from the question before.
  const bare = text.replace(/[?:*\s]+$/, '').replace(/^(?:and|but|so) (?=(?:the|an?) )/i, '');
  const words = bare.split(' ').length;
  const asks =
    /^(?:who|what|when|where|which|why|how|whose|in|on|at|by|is|are|was|were|did|does|do|can|name|state|give|define|explain|list|describe|outline|suggest|identify|to|under|from|with|for|if|has|have)\b/i.test(
      bare,
    );
  if (asks || words > 6) return text;
  if (isThinker(bare, '', notes)) return `What did ${bare} argue?`;
  if (startsWithVerb(answer) && !isPlural(bare)) return `What does ${doerPhrase(bare, notes.vocabulary)} do?`;
  if (isDate(answer.replace(/[.]$/, '')))
    return `When ${isPlural(bare) ? 'were' : 'was'} ${nounPhrase(bare, notes.vocabulary)}?`;
  if (/^[-–]?[£$€]?\d/.test(answer) && answer.split(/\s+/).length <= 3)
    return `What is ${nounPhrase(bare, notes.vocabulary)
      .replace(/^an? |^(?=\p{Ll}|\p{Lu}{2,} \p{Ll})/u, 'the ')
      .replace(/^the the /, 'the ')}?`;
  const asked = whatIs(bare, notes.vocabulary, answer);
  if (!text.endsWith('?')) return asked;
  const [, noun, of] = /^(terms|aims|causes|results|effects|consequences) (of .+)$/i.exec(bare) ?? [];
  if (noun !== undefined) return `What ${notes.past ? 'were' : 'are'} the ${noun.toLowerCase()} ${of ?? ''}?`;
  // "Problem he left?", "Government changes?": as good a question as any that could be made of it.
  if (/^What is meant by|^What are \p{Ll}/u.test(asked) && / /.test(bare)) return capitalise(`${bare}?`);
  return asked;
}

interface Written {
  readonly front: Span;
  readonly back: Span;
}

/** `Q:`/`A:` and `front`, `?`, `back`; spans count from the start of the source piece. */
function twoSides(source: string): Written | null {
  const marker = QUESTION_MARKER.exec(source);
  if (marker) {
    const answer = ANSWER_MARKER.exec(source.slice(marker[0].length));
    if (!answer) return null;
    const at = marker[0].length + answer.index;
    return {
      front: { start: marker[0].length, end: at },
      back: { start: at + answer[0].length, end: source.length },
    };
  }
  const turn = /[\r\n\u2028\u2029\f]\s*\?\??[ \t]*[\r\n\u2028\u2029\f]/.exec(source.slice(0, 4000));
  if (!turn) return null;
  return {
    front: { start: 0, end: turn.index },
    back: { start: turn.index + turn[0].length, end: source.length },
  };
}

function basicFrom(block: NoteBlock, notes: NoteContext, written: Written, rule: string): Candidate[] {
  const source = notes.page.text.slice(block.start, block.end);
  const answer = trimEnds(source, written.back);
  const front = questionOf(
    source.slice(written.front.start, written.front.end),
    notes,
    source.slice(answer.start, answer.end),
  );
  if (answer.start >= answer.end || front === '') return [];
  return [
    basicCard(notes.page, {
      rule,
      front,
      answer: shift(answer, block.start),
      source: block,
      context: undefined,
    }),
  ];
}

/** As written: only white space is trimmed, the full stop stays. */
function trimEnds(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}

const WRONG_SIDE =
  /^(?:the )?((?:name|term|word|symbol|unit|formula|equation|conditions?|reagents?|catalyst|year|date|month|number|cause|reason|evidence|test|treatment|example) (?:for|of|in|behind|used|needed|that|which|when|in which) \S.*|year (?:the )?\p{Lu}.+|year the .+)$/iu;

/** "Ammonia in excess :: conditions for making an amine": the right side asks, and the left answers. */
function turnedRound(
  block: NoteBlock,
  notes: NoteContext,
  source: string,
  term: Span,
  meaning: Span,
): Candidate | null {
  const flat = (span: Span): string =>
    plainText(source.slice(span.start, span.end)).replace(/\s+/g, ' ').trim().replace(/[.:]$/, '');
  const [left, right] = [flat(term), flat(meaning)];
  if (/\?$/.test(left) || /\?$/.test(right)) return null;
  const isYear = /^\d{3,4}$/.test(left);
  const asks = WRONG_SIDE.exec(right)?.[1];
  const own = WRONG_SIDE.exec(left)?.[1];
  const [said, answer] = own !== undefined && asks === undefined ? [own, meaning] : [asks, term];
  if (said === undefined) return null;
  const head = /^\p{L}+/u.exec(said)?.[0] ?? '';
  // "the conditions of the universe seem right" tells something; it names nothing to ask for.
  const isClause =
    /^(?:(?!\b(?:that|which|when|where|who)\b).)* (?:is|are|was|were|seems?|appears?|has|have|had|must|will|would) /i.test(
      said,
    );
  if (!/^(?:year|date|month)$/i.test(head) && isClause) return null;
  const inside = lowerFirst(said);
  const happened = isYear ? /^(?:year|date) (?:when |that |in which )?(.+)$/i.exec(inside)?.[1] : undefined;
  const front =
    happened === undefined
      ? `What ${/(?:conditions|reagents)$/i.test(head) ? 'are' : 'is'} the ${inside}?`
      : whenOf(happened, notes);
  if (front === null) return null;
  return basicCard(notes.page, {
    rule: 'explicit-turned',
    front,
    answer: shift(trimEnds(source, answer), block.start),
    source: block,
  });
}

/** "the World Wide Web was invented" asked for its year. */
function whenOf(happened: string, notes: NoteContext): string | null {
  const clause = clauseOf(happened);
  return clause
    ? `${ask('In which year', clause, notes.vocabulary).trim()}?`
    : `What is the year of ${happened.replace(/^of /, '')}?`;
}

function coloned(block: NoteBlock, notes: NoteContext): Candidate[] {
  const source = notes.page.text.slice(block.start, block.end);
  const sign = /\s(:::?)\s/.exec(source.slice(0, 400));
  if (!sign) return [];
  const term: Span = { start: 0, end: sign.index };
  const meaning: Span = { start: sign.index + sign[0].length, end: source.length };
  const turned = turnedRound(block, notes, source, term, meaning);
  if (turned) return [turned];
  const forward = basicFrom(block, notes, { front: term, back: meaning }, 'explicit-term');
  if (sign[1] !== ':::') return forward;
  const said = plainText(source.slice(meaning.start, meaning.end))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.]$/, '');
  const front = /\?$/.test(said) ? said : `Which term matches “${said}”?`;
  const answer = shift(trimEnds(source, term), block.start);
  return [...forward, basicCard(notes.page, { rule: 'explicit-reverse', front, answer, source: block })];
}

const HIDDEN =
  /\{\{c\d{1,3}::([^{}]{1,400}?)(?:::([^{}]{0,80}))?\}\}|(?<!=)==(?=[^\s=])([^=]{1,200})==(?!=)/g;
const LONGEST_CLOZE = 400;

/** The sentence around a position, with the one before it when it begins with a pronoun. */
function sentenceAround(sentences: readonly Span[], text: string, at: number): Span | null {
  const index = sentences.findIndex((span) => at >= span.start && at < span.end);
  const sentence = sentences[index];
  if (!sentence) return null;
  const before = sentences[index - 1];
  const leans = /^(?:\W*)(?:he|she|it|they|this|these|his|her|its|their|if he|if she|if it)\b/i.test(
    text.slice(sentence.start, sentence.end),
  );
  const joined = before && leans && sentence.end - before.start < LONGEST_CLOZE / 1.5;
  return joined ? { start: before.start, end: sentence.end } : sentence;
}

function hiddenParts(block: NoteBlock, notes: NoteContext): Candidate[] {
  const source = notes.page.text.slice(block.start, block.end);
  const plain = block.text;
  const sentences = splitAt(plain, '.!?');
  const cards: Candidate[] = [];
  for (const match of source.matchAll(HIDDEN)) {
    const hidden = match[1] ?? match[3] ?? '';
    const start = match.index + match[0].indexOf(hidden, match[1] === undefined ? 2 : 4);
    const sentence = sentenceAround(sentences, plain, start);
    if (!sentence || sentence.end - sentence.start > LONGEST_CLOZE) continue;
    const hint = match[2] ? ` [${match[2].trim()}]` : '';
    const ending = /^\s*([.!?])/.exec(plain.slice(sentence.end, sentence.end + 12))?.[1] ?? '';
    const front = `${plain.slice(sentence.start, start)}_____${hint}${plain.slice(start + hidden.length, sentence.end)}${ending}`;
    const answer = shift(trimAnswer(source, { start, end: start + hidden.length }), block.start);
    const card = basicCard(notes.page, {
      rule: 'explicit-cloze',
      front,
      answer,
      source: shift(sentence, block.start),
    });
    cards.push({
      ...card,
      kind: 'cloze',
      front: tidy(front.replace(/\s+/g, ' ').replace(/\(\s+/g, '(').replace(/\s+\)/g, ')')),
    });
  }
  return cards;
}

/** Takes the cards that the writer of the notes has made already, as they stand. */
export function drawExplicit(notes: NoteContext): Candidate[] {
  return notes.blocks.flatMap((block) => {
    if (block.kind !== 'explicit') return [];
    const source = notes.page.text.slice(block.start, block.end);
    const sides = twoSides(source);
    if (sides) return basicFrom(block, notes, sides, 'explicit-question');
    if (/\s:::?\s/.test(source.slice(0, 400)) && !/\{\{c\d/.test(source)) return coloned(block, notes);
    return hiddenParts(block, notes);
  });
}
