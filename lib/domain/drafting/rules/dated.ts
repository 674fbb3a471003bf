import { isDate } from '../line-shapes';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { basicCard, trimAnswer, wordCount } from './candidate';
import { baseForm } from '../inflection';
import { links } from './chain';
import { ask, clauseOf } from './clause';
import type { NoteContext } from './note-context';
import { facts, shift } from './pieces';
import { isPlural, nounPhrase } from './term-question';

const MAX_EVENT_WORDS = 16;

/** A date at the head of a line, and where what happened begins. */
export function datedHead(text: string): { date: Span; rest: number } | null {
  const match = /^\s*(.{3,40}?)\s*(?::|\s[-–—]{1,2})\s+(?=\S)/.exec(text);
  if (!match?.[1] || !isDate(match[1])) return null;
  const start = text.indexOf(match[1]);
  return { date: trimAnswer(text, { start, end: start + match[1].length }), rest: match[0].length };
}

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

/** Verbs that nothing is done to: a note in the past tense, not a passive without its auxiliary. */
const INTRANSITIVE =
  /^(?:abdicated|resigned|died|failed|collapsed|surrendered|retired|emerged|occurred|happened|returned|arrived|escaped|retreated|rebelled|revolted|succeeded|declined|ended|started|landed|fled|erupted)\b/;

/** "When was the Ruhr occupied?" by the verb of the note; a name asks "When was …?". Never a date of nothing said. */
function whenFront(words: string, { vocabulary }: NoteContext): string | null {
  const clause = clauseOf(words);
  const done = passive(words);
  const active = clause !== null && (clause.form !== 'past' || !done || INTRANSITIVE.test(clause.verb));
  if (clause && active) return `${ask('When', clause, vocabulary).trim()}?`;
  if (done && !INTRANSITIVE.test(done.participle)) {
    return `When ${isPlural(done.subject) ? 'were' : 'was'} ${nounPhrase(done.subject, vocabulary)} ${done.participle}?`;
  }
  if (done)
    return `When did ${nounPhrase(done.subject, vocabulary)} ${baseForm(done.participle.split(' ')[0] ?? '', '')} ${done.participle.split(' ').slice(1).join(' ')}?`;
  if (!/^\p{Lu}/u.test(words) || wordCount(words) > 9) return null;
  const several = /\p{Ll}[^su]s$/u.test(words) && /^\p{Lu}\S+ \p{Lu}/u.test(words);
  return several ? `When were the ${words}?` : `When was ${nounPhrase(words, vocabulary)}?`;
}

/** Asks about "1923 – Ruhr occupied → hyperinflation": when it happened, and what happened then. */
export function drawDated(block: NoteBlock, notes: NoteContext): Candidate[] {
  const head = datedHead(block.text);
  const event = head && links(block.text.slice(head.rest))[0];
  if (!head || !event) return [];
  const first = facts(block.text.slice(head.rest + event.start, head.rest + event.end))[0];
  if (!first) return [];
  const told = trimAnswer(block.text, shift(first, head.rest + event.start));
  const words = block.text
    .slice(told.start, told.end)
    .replace(/\s+/g, ' ')
    .replace(/(?:\s(?:because|as|so|when)\s|:\s).*$/, '');
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
  if (cards.length > 0 || (!clauseOf(words) && !passive(words))) return cards;
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
