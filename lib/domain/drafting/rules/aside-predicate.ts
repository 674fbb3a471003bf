import { baseForm, pastOf } from '../inflection';
import { nounPhraseStart, isPlural } from '../noun-phrases';
import { propose } from '../question';
import { entitiesWithin, type Reading } from '../reading';
import { textOf } from '../sentence';
import { hasTag, isCapitalised, isPastForm, isWord, type Range, type Token } from '../token';
import type { Candidate } from '../types';
import { kindNamed } from '../which-kind';
import { predicateFrom } from './predicate';

/**
 * Asks who or which it was that a clause beside the main one tells something of, however the sentence around it runs:
 * `…, the blame fell on Cardinal Wolsey, who was stripped of the chancellorship`, `for the Act of Six Articles reaffirmed …`.
 */
export function asidePredicate(reading: Reading): Candidate[] {
  return reading.tokens.flatMap((token, at) => [
    ...whoDid(reading, token, at),
    ...whichDid(reading, token, at),
  ]);
}

/** `NAME, who VP` */
function whoDid(reading: Reading, token: Token, at: number): Candidate[] {
  const { tokens } = reading;
  if (!isWord(token, 'who') || tokens[at - 1]?.text !== ',') return [];
  const name = cleftName(reading, at) ?? nameBefore(reading, at - 1);
  const predicate = predicateFrom(reading, at + 1);
  if (name === null || predicate === null) return [];
  const did = asWhatHappened(reading, predicate);
  // `who distinguished primary deviance, which …, from secondary`: half of it is no question.
  if (/^(?:distinguish|contrast|compare)\p{Ll}* (?!.*\b(?:from|with|between|and|to)\b)/u.test(did)) return [];
  return propose(reading, 'subject-aside', `Who ${did}?`, name);
}

/** `had come to power` → `came to power`: by when it had happened, the rest of the sentence says. */
function asWhatHappened({ tokens, sentence }: Reading, [start, end]: Range): string {
  const participle = tokens[start + 1];
  if (!isWord(tokens[start], 'had') || participle?.tag !== 'VERB' || !isPastForm(participle))
    return textOf(sentence, [start, end]);
  const base = baseForm(participle.text, participle.lemma);
  return `${pastOf(base, participle.lower)} ${textOf(sentence, [start + 2, end])}`;
}

/** `It was Thomas Cromwell, a former servant of Wolsey’s, who …`. */
function cleftName({ tokens, entities }: Reading, at: number): Range | null {
  if (!isWord(tokens[0], 'it') || !isWord(tokens[1], 'was', 'is')) return null;
  const name = entities.find(({ range }) => range[0] === 2 && range[1] < at);
  return name !== undefined && (name.kind === 'person' || name.kind === 'name') ? name.range : null;
}

/** A name that ends before a comma, of one bearer: `Cardinal Wolsey`; of `the son of Henry, who …` it is not known which. */
function nameBefore({ tokens }: Reading, end: number): Range | null {
  let start = end;
  while (tokens[start - 1]?.tag === 'PROPN') start -= 1;
  if (start === end || hasTag(tokens[end - 1], 'GEN')) return null;
  // `the Emperor Charles V` keeps its article; behind *of* and *and* another may be meant.
  const article = isWord(tokens[start - 1], 'the') ? start - 1 : start;
  return isWord(tokens[article - 1], 'of', 'and', 'or', ',') ? null : [article, end];
}

/** `the Haber process, which VP`, `the Act of Six Articles of 1539 VP`, `The Act of Supremacy, passed in 1534, VP` */
function whichDid(reading: Reading, token: Token, at: number): Candidate[] {
  const { tokens } = reading;
  if (!hasTag(token, 'VERB', 'AUX') && token.text !== ',') return [];
  const name = namedBefore(reading, at);
  const kind = name === null ? null : kindNamed(tokens, name);
  if (name === null || kind === null || isPlural(tokens, name)) return [];
  const start = verbAfter(tokens, token, at);
  const predicate = start < 0 ? null : predicateFrom(reading, start);
  // `was created by the Act`: who did it is asked for elsewhere.
  if (predicate === null || tokens.slice(...predicate).some((word) => isWord(word, 'by'))) return [];
  const head = tokens[predicate[0]];
  if (head === undefined || (head.tag === 'VERB' && SITUATED.has(baseForm(head.text, head.lemma)))) return [];
  return propose(reading, 'subject-aside', `Which ${kind} ${textOf(reading.sentence, predicate)}?`, name);
}

const SITUATED = new Set('follow begin end continue take remain become change mean make'.split(' '));

/** Where the predicate of a name begins that ends before `at`: at once, behind `, which`, or behind an aside. */
function verbAfter(tokens: readonly Token[], token: Token, at: number): number {
  if (hasTag(token, 'VERB', 'AUX')) return at;
  if (token.text !== ',') return -1;
  if (isWord(tokens[at + 1], 'which')) return at + 2;
  for (let close = at + 2; close < Math.min(tokens.length, at + 22); close += 1) {
    if (/^[.;:]$/.test(tokens[close]?.text ?? '')) return -1;
    if (tokens[close]?.text === ',' && hasTag(tokens[close + 1], 'VERB', 'AUX')) return close + 1;
  }
  return -1;
}

/** A name of a treaty, a battle, a court or a process that ends at an index, with its article and its year. */
function namedBefore(reading: Reading, end: number): Range | null {
  const { tokens, entities } = reading;
  if (!entities.some(({ kind, range }) => kind !== 'date' && range[1] <= end)) return null;
  const dated = /^\d{4}$/.test(tokens[end - 1]?.text ?? '') && isWord(tokens[end - 2], 'of') ? end - 2 : end;
  // `the Act in Restraint of Appeals`
  const wide = nounPhraseStart(tokens, dated, ['of', 'in', 'on']);
  const titled = isWord(tokens[wide], 'the') && isCapitalised(tokens[wide + 1]?.text ?? '');
  const start = titled ? wide : nounPhraseStart(tokens, dated);
  const before = tokens[start - 1];
  // Behind a preposition it is no subject; before `which` it may stand anywhere.
  const which = tokens[end]?.text === ',' && isWord(tokens[end + 1], 'which');
  const opens =
    before === undefined ||
    before.tag === 'PUNCT' ||
    isWord(before, 'for', 'and', 'but', 'that', 'because', 'when', 'once', 'while');
  // `section 4 of the Act, which …`: the section or the Act?
  if (!isWord(tokens[start], 'the') || !(opens || (which && !isWord(before, 'of', 'under', 'in'))))
    return null;
  return entitiesWithin(reading, [start, dated]).some(({ kind }) => kind !== 'date') ? [start, dated] : null;
}
