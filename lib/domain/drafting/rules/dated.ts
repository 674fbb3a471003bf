import { canBeVerb, lexiconTags } from '../language';
import { DEMONYMS } from '../lexicon/gazetteer';
import { isDate } from '../line-shapes';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { basicCard, trimAnswer, wordCount } from './candidate';
import { links } from './chain';
import { clauseOf } from './clause';
import { phraseOf } from './line-nouns';
import { lineWords } from './line-words';
import type { NoteContext } from './note-context';
import { facts, shift } from './pieces';
import { isQuantity } from './right-side';
import { passiveOf } from './passive';
import { startsWithVerb } from './verb-first';
import { eventQuestion } from './named-events';

const MAX_EVENT_WORDS = 16;

/** A date at the head of a line, and where what happened begins. */
export function datedHead(text: string): { date: Span; rest: number } | null {
  const match = /^\s*(.{3,40}?)\s*(?::|\s[-–—]{1,2})\s+(?=\S)/.exec(text);
  if (!match?.[1] || !isDate(match[1])) return null;
  const mark = /^[*!•]\s?/.exec(match[1])?.[0].length ?? 0;
  const start = text.indexOf(match[1]) + mark;
  return { date: trimAnswer(text, { start, end: start + match[1].length - mark }), rest: match[0].length };
}

/** The name of an event as a question says it: its capital stays, and it takes "the" where its kind is named. */
function eventName(words: string, notes: NoteContext): string {
  const phrase = phraseOf(lineWords(words, { start: 0, end: words.length }), notes.vocabulary, true, true);
  const isKind =
    EVENT_KIND.test(words) || EVENT_KIND.test(words.replace(/ (?:of|on|in|against|for) .*$/, ''));
  // "Bloodless Coup", "Spanish Fury at Antwerp": a quality before the name of one thing.
  const [first = '', ...others] = words.replace(/ (?:of|on|in|at|against|for|by) .*$/, '').split(' ');
  const isQualified =
    others.length > 0 &&
    others.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word)) &&
    (DEMONYMS.has(first) || /^\p{Lu}\p{Ll}{3,}(?:ic|ous|ive|al|less)$/u.test(first)) &&
    !PLACE_OR_PERSON.test(lexiconTags(others.at(-1)?.toLowerCase() ?? ''));
  const isTitle =
    /^(?:the|an?) |['’]s? |^(?:Operation|Mount|Lake|King|Queen|Pope|Saint|St|Lord|Lady|Sir) |^\p{Lu}\p{Ll}+ (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/u.test(
      phrase,
    );
  return (isKind || isQualified) && !isTitle ? `the ${phrase}` : phrase;
}

const PLACE_OR_PERSON = /Place|City|Country|Person|Name|WeekDay/;

const EVENT_KIND =
  /(?:^|[ -])(?:Acts?|Affair|Agreement|Airlift|Alliance|Amendment|Armistice|Assembly|Battle|Bill|Blockade|Boycott|Bull|Campaign|Charter|Code|Commission|Compromise|Conference|Congress|Constitution|Convention|Council|Coup|Crash|Crisis|Crusade|Declaration|Decree|Depression|Diet|Doctrine|Edict|Election|Exhibition|Expedition|Fall|Famine|Fire|Incident|Invasion|Laws?|League|Long March|March|Massacre|Mutiny|Night|Oath|Offensive|Ordinance|Pact|Peace|Petition|Plague|Plan|Plot|Pogrom|Proclamation|Protest|Protocol|Purges?|Putsch|Raid|Rebellion|Referendum|Reforms?|Repeal|Report|Republic|Revolt|Revolution|Riots?|Rising|Settlement|Siege|Sit-in|Spring|Statute|Strike|Summit|Terror|Tour|Treaty|Trials?|Truce|Uprising|Wall|War|Wars)$/;

/** "England win the World Cup": a small word before the last that can be a verb makes a sentence of a name. */
const holdsVerb = (words: string): boolean =>
  words
    .split(/\s+/)
    .slice(1, -1)
    .some((word) => /^\p{Ll}{3,}$/u.test(word) && canBeVerb(word));

/** "Gandhi back from South Africa", "Ghana independent": what somebody did or became, its verb left out. */
const BECOMES =
  /^(\p{Lu}[\p{L}'’-]*(?: (?:and |of )?\p{Lu}[\p{L}'’-]*){0,3}) ((?:back|home)(?: (?:from|in) \p{Lu}.*)?|independent)$/u;

/** "When was the Kapp Putsch?": only of a name; what tells of a deed is read as a clause elsewhere. */
function whenFront(words: string, notes: NoteContext): string | null {
  const become = BECOMES.exec(words);
  if (become?.[1] && become[2] && clauseOf(become[1]) === null)
    return `When did ${phraseOf(lineWords(become[1], { start: 0, end: become[1].length }), notes.vocabulary, true, true)} ${/^(?:back|home)/.test(become[2]) ? 'come' : 'become'} ${become[2]}?`;
  if (passiveOf(words) || clauseOf(words)) return null;
  const isName = /^\p{Lu}/u.test(words) && wordCount(words) <= 9 && !/[,\d]/.test(words) && !holdsVerb(words);
  // A word alone may be a place or a person: "Versailles", "Caporetto".
  if (
    !isName ||
    (wordCount(words) === 1 &&
      !EVENT_KIND.test(words) &&
      !/^\p{Lu}\p{Ll}+(?:nacht|gate|day|gang)$/u.test(words))
  )
    return null;
  // "Diet of Worms": what it is of tells no number.
  const head = words.replace(/ (?:of|on|in|at|against|for|by|to) .*$/, '');
  const several =
    /\p{Ll}[^su]s$/u.test(head) &&
    /^\p{Lu}\S+ (?:\p{L}\S+ )*(?:\p{Lu}|reforms$|laws$|riots$|trials$|talks$|elections$|purges$|strikes$|wars$|protests$|decrees$)/u.test(
      words,
    ) &&
    !/(?:Laws|Purges|Trials|Riots|Reforms|Wars|Acts)$/.test(words);
  if (several) return `When were the ${words}?`;
  return `When ${/(?:Laws|Purges|Trials|Riots|Reforms|Wars|Acts)$/.test(words) ? 'were' : 'was'} ${eventName(words, notes)}?`;
}

/** "Caporetto, huge defeat by …", "Biennio Rosso (two red years), strikes, …": a name and what it was. */
function nameAndWhat(words: string): { name: string; from: number } | null {
  const match = /^(\p{Lu}[\p{L}'’-]*(?: (?:of|on|di|de|the|and|\p{Lu}[\p{L}'’-]*)){0,4}),\s+(?=\p{Ll})/u.exec(
    words,
  );
  return match?.[1] ? { name: match[1], from: match[0].length } : null;
}

/** Asks about "1923 – Ruhr occupied → hyperinflation": when it happened, and what happened then. */
export function drawDated(block: NoteBlock, notes: NoteContext): Candidate[] {
  const head = datedHead(block.text);
  const event = head && links(block.text.slice(head.rest))[0];
  if (!head || !event) return [];
  const first = facts(block.text.slice(head.rest + event.start, head.rest + event.end))[0];
  if (!first) return [];
  const told = trimAnswer(block.text, shift(first, head.rest + event.start));
  const date = block.text
    .slice(head.date.start, head.date.end)
    .replace(/^(?:in|on) /i, '')
    .replace(/^(\d{4}) \((.+)\)$/, '$2 $1');
  const written = block.text.slice(told.start, told.end);
  const card = (rule: string, front: string, answer: Span): Candidate =>
    basicCard(notes.page, { rule, front, answer: shift(answer, block.start), source: block });
  const about = namedEvent(block, notes, written, told, date);
  if (about) return [card(about.rule, about.front, about.answer)];
  const whole = written.replace(/\s+/g, ' ').replace(/\s*\([^()]*\)/g, '');
  // "Thermidor: Robespierre arrested": what happened stands behind the colon when the name alone tells nothing.
  const [words = '', when] = [whole, whole.replace(/^[^:]{3,40}: (?=\p{Lu})/u, '')].reduce<
    [string, string | null]
  >(
    (found, text) => {
      const told = headOf(text);
      return found[1] !== null || wordCount(told) === 0 || wordCount(told) > MAX_EVENT_WORDS
        ? found
        : [told, whenFront(told, notes)];
    },
    ['', null],
  );
  if (words === '') return [];
  // Three acts of one name: of which the date is wanted, the question does not say.
  const isAgain = notes.blocks.some(
    (other) => other !== block && other.text.includes(words) && datedHead(other.text) !== null,
  );
  const cards = when === null || isAgain ? [] : [card('telegraphic-when', when, head.date)];
  const followed = whatFollowed(block, when, date, head.rest);
  if (followed) cards.push(card('telegraphic-effect', followed.front, followed.answer));
  return cards;
}

/** What happened, without its reasons and what else stands behind a comma or a colon. */
const headOf = (text: string): string =>
  text
    .replace(/(?:\s(?:because|as|so|when|after)\s|:\s|\s[-–—]\s|,\s(?!\p{Lu}|and\b)).*$/u, '')
    .replace(/,\s(.*)$/, (rest, after: string) => (clauseOf(after) || passiveOf(after) ? '' : rest));

const MONTH_ALONE = /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:\p{Ll}{3,})?$/u;

/** What a dated line says of a named event: what an act did, what a defeat was. */
function namedEvent(
  block: NoteBlock,
  notes: NoteContext,
  written: string,
  told: Span,
  date: string,
): { rule: string; front: string; answer: Span } | null {
  const colon = /^(\p{Lu}[^:,;()]{3,50}): (?=\S)/u.exec(written);
  if (colon?.[1] && EVENT_KIND.test(colon[1])) {
    const fact = written.slice(colon[0].length);
    const front = eventQuestion(`${colon[1]} ${date}`, fact, notes);
    if (front)
      return {
        rule: 'definition-event',
        front,
        answer: { start: told.start + colon[0].length, end: told.end },
      };
  }
  const named = nameAndWhat(
    written
      .replace(/\([^()]*\)/g, (remark) => ' '.repeat(remark.length))
      .replace(/ +,/, (gap) => `,${' '.repeat(gap.length - 1)}`),
  );
  if (!named || MONTH_ALONE.test(named.name)) return null;
  const fact = written.slice(named.from);
  // "March on Washington, approx. 250,000 people": how many, not what.
  if (clauseOf(fact) || startsWithVerb(fact) || wordCount(fact) < 2 || isQuantity(fact)) return null;
  return {
    rule: 'definition-event',
    front: `What was ${eventName(named.name, notes)} (${date})?`,
    answer: { start: told.start + named.from, end: told.end },
  };
}

/** "June 1924 - Matteotti murdered -> Aventine Secession": what followed when he was murdered. */
function whatFollowed(
  block: NoteBlock,
  when: string | null,
  date: string,
  from: number,
): { front: string; answer: Span } | null {
  const [, next, ...more] = links(block.text.slice(from));
  if (!next || when === null) return null;
  const last = more.at(-1) ?? next;
  const answer = {
    start: from + next.start,
    end: from + (last.end - next.start <= 110 ? last.end : next.end),
  };
  const name = /^When (?:was|were) (.+)\?$/.exec(when);
  return name?.[1] ? { front: `What followed ${name[1]} (${date})?`, answer } : null;
}
