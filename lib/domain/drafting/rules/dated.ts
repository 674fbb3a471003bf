import { isDate } from '../line-shapes';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { basicCard, trimAnswer, wordCount } from './candidate';
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

/** "When was the Ruhr occupied?" by the verb of the note; a name asks "When was …?". Never a date of nothing said. */
function whenFront(words: string, { vocabulary }: NoteContext): string | null {
  const clause = clauseOf(words);
  if (clause && clause.form !== 'past') return `${ask('When', clause, vocabulary).trim()}?`;
  const done = passive(words);
  if (done && !(clause && / by | to | from /.test(words) === false && clause.rest !== '')) {
    return `When ${isPlural(done.subject) ? 'were' : 'was'} ${nounPhrase(done.subject, vocabulary)} ${done.participle}?`;
  }
  if (clause) return `${ask('When', clause, vocabulary).trim()}?`;
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
  if (!clauseOf(words) && !passive(words)) return cards;
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
