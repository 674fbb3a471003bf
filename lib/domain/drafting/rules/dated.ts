import { isDate } from '../line-shapes';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { basicCard, trimAnswer, wordCount } from './candidate';
import { links } from './chain';
import { ask, askPassive, clauseOf } from './clause';
import type { NoteContext } from './note-context';
import { facts, shift } from './pieces';
import { passiveOf } from './passive';
import { nounPhrase } from './term-question';

const MAX_EVENT_WORDS = 16;

/** A date at the head of a line, and where what happened begins. */
export function datedHead(text: string): { date: Span; rest: number } | null {
  const match = /^\s*(.{3,40}?)\s*(?::|\s[-–—]{1,2})\s+(?=\S)/.exec(text);
  if (!match?.[1] || !isDate(match[1])) return null;
  const start = text.indexOf(match[1]);
  return { date: trimAnswer(text, { start, end: start + match[1].length }), rest: match[0].length };
}

/** "When was the Ruhr occupied?" by the verb of the note; a name asks "When was …?". Never a date of nothing said. */
function whenFront(words: string, { vocabulary }: NoteContext): string | null {
  const done = passiveOf(words);
  if (done) return `${askPassive('When', done, { ...vocabulary, isPast: true })}?`;
  const clause = clauseOf(words);
  // The notes tell of the past in the present: "Wolsey falls".
  if (clause) {
    const told = clause.form === 'auxiliary' ? clause : ({ ...clause, form: 'past' } as const);
    return `${ask('When', told, vocabulary).trim()}?`;
  }
  if (!/^\p{Lu}/u.test(words) || wordCount(words) > 9) return null;
  const several = /\p{Ll}[^su]s$/u.test(words) && /^\p{Lu}\S+ \p{Lu}/u.test(words);
  if (several) return `When were the ${words}?`;
  // A name keeps its capital: "Supplication against the Ordinaries".
  const named = nounPhrase(words, vocabulary).replace(
    words.replace(/^\p{Lu}/u, (first) => first.toLowerCase()),
    words,
  );
  const whole =
    /^(?:the|an?) /.test(named) || !/ (?:of|in|against|for) /.test(words) ? named : `the ${named}`;
  return `When was ${whole.replace(/^an? /, 'the ')}?`;
}

const FULL_DATE =
  '(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.? )?[12]\\d{3}';
const BEFORE = new RegExp(`^(${FULL_DATE}) (?=\\p{L})`, 'iu');
const AFTER = new RegExp(`^(.{6,70}?),? (?:in |on )?(${FULL_DATE})(?= ?[,.;(]|$| ?(?:->|→))`, 'iu');

/** "armistice signed 11 Nov 1918", "11 Nov 1918 armistice signed": a date beside what happened, with no dash between. */
function datedInside(block: NoteBlock, notes: NoteContext): Candidate[] {
  const { text } = block;
  const before = BEFORE.exec(text);
  const after = before ? null : AFTER.exec(text.slice(0, 120));
  const date = before?.[1] ?? after?.[2];
  const told = before
    ? text.slice(before[0].length).replace(/\s*(?:[,;(]|->|→| - ).*$/, '')
    : (after?.[1] ?? '');
  const words = told
    .replace(/\s+/g, ' ')
    .replace(/\s*\([^()]*\)/g, '')
    .trim();
  if (
    date === undefined ||
    wordCount(words) < 2 ||
    wordCount(words) > MAX_EVENT_WORDS ||
    /[:–]| - |\d{4}|^(?:it|they|he|she|this)\b/i.test(words)
  )
    return [];
  const done = passiveOf(words);
  const clause = done ? null : clauseOf(words);
  if (!done && clause?.form !== 'past' && clause?.form !== 'auxiliary') return [];
  const front = done
    ? askPassive('When', done, { ...notes.vocabulary, isPast: true })
    : ask('When', clause!, notes.vocabulary).trim();
  const start = before ? 0 : (after?.[0].length ?? 0) - date.length;
  return [
    basicCard(notes.page, {
      rule: 'telegraphic-when',
      front: `${front}?`,
      answer: shift({ start, end: start + date.length }, block.start),
      source: block,
    }),
  ];
}

/** Asks about "1923 – Ruhr occupied → hyperinflation": when it happened, and what happened then. */
export function drawDated(block: NoteBlock, notes: NoteContext): Candidate[] {
  const head = datedHead(block.text);
  const event = head && links(block.text.slice(head.rest))[0];
  if (!head || !event) return datedInside(block, notes);
  const first = facts(block.text.slice(head.rest + event.start, head.rest + event.end))[0];
  if (!first) return [];
  const told = trimAnswer(block.text, shift(first, head.rest + event.start));
  const words = block.text
    .slice(told.start, told.end)
    .replace(/\s+/g, ' ')
    .replace(/\s*\([^()]*\)/g, '')
    .replace(/(?:\s(?:because|as|so|when|after|to)\s|:\s).*$/, '');
  if (wordCount(words) === 0 || wordCount(words) > MAX_EVENT_WORDS) return [];
  const when = whenFront(words, notes);
  const cards =
    when === null
      ? []
      : [
          basicCard(notes.page, {
            rule: 'telegraphic-when',
            front: when,
            answer: shift(head.date, block.start),
            source: block,
          }),
        ];
  if (cards.length > 0 || (!clauseOf(words) && passiveOf(words) === null)) return cards;
  const date = block.text.slice(head.date.start, head.date.end).replace(/^(?:in|on) /i, '');
  const on = /\d{1,2}(?:st|nd|rd|th)? \p{L}{3}|\p{L}{3}\.? \d{1,2}$/u.test(date)
    ? 'on'
    : /^(?:c\.?|by|after|from)\b/.test(date)
      ? ''
      : 'in';
  const front = `What happened ${on} ${date}?`;
  return [
    ...cards,
    basicCard(notes.page, {
      rule: 'telegraphic-event',
      front,
      answer: shift(told, block.start),
      source: block,
    }),
  ];
}
