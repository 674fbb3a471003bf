import { lexiconTags } from '../language';
import { EVERYDAY_NOUNS } from '../lexicon/everyday-words';
import { BASE_OF_IRREGULAR } from '../lexicon/irregular-verbs';
import type { Subject } from './asked';
import { clauseOf } from './clause';
import { isUnknownName } from './left-side';
import { listItems } from './pieces';
import { isOrgan } from './subject-phrase';
import { isCounted, isPlural } from './term-question';

/** "mix of both", "water also sticks", "it's a sign of …", "+ a single currency": said with what stood before in mind. */
const LEANS =
  /^(?:[+&]|it|its|it['’]s|they|they['’]re|he|she|this|these|that|those|ditto|(?:the )?same|why|the (?:opposite|reverse|other side|other way)(?! of)|as (?:above|before)|see (?:above|below))(?=\s)|\b(?:also|instead(?! of)|as well(?! as)|the latter|the former)\b|\bthe other(?=[,;.]|$)|\b(?:mix(?:ture)?|combination|bit|both) of both\b|\bboth(?=[,;.]|$)/i;

/** "DRAW IT", "say which one", "don't forget the units": to the one who revises. */
const TO_THE_READER =
  /^(?:\p{Lu}{2,} (?:\p{Lu}{2,} ?)*\p{Lu}{2,}!*$|(?:say|state|mention|remember|learn|draw|quote|don['’]?t|do not|make sure|be careful|check|explain|revise|ask)\b)/u;

/** "'dog' was once …", "mouse, 'surf' the web": words that show it, and no meaning. */
const SHOWN = /^[‘“"']?\p{Ll}+['’"”](?=\s|,)(?!s\b)|(?:,|\band|\bor) [‘“'"]\p{Ll}+['’"”]/u;

/** "s1(8)", "section 12": where it stands. */
const PLACED = /^(?:ss?\.? ?|sections? )\d+[A-Z]?(?:\(|$|[\s,;])/;

/** "Richter scale", "Grant's classification": a name and what measures, sorts or tells the thing. */
const NAMED_TOOL =
  /^(?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:scale|index|classification|test|typology|formula|equation|model|theory|study|phrase|term|idea|concept|work)$/u;

const COMPARATIVE = /^(?:(?:more|less) \p{L}+|\p{Ll}{3,}er)$/u;

const isComparative = (item: string): boolean =>
  (COMPARATIVE.test(item) && (/^(?:more|less) /.test(item) || /Comparative/.test(lexiconTags(item)))) ||
  /^(?:worse|better)$/.test(item);

const isPast = (word: string): boolean =>
  /[^e]ed$/.test(word) || (BASE_OF_IRREGULAR.has(word) && !/^(?:is|are|has|have|do|does)$/.test(word));

/** "Lyme Bay closed to trawlers 2008": what became of a thing with a name, as a case of what the line is headed by. */
function isNamedCase(fact: string, subject: Subject): boolean {
  const match = /^((?:\p{Lu}[\p{L}\d’'&-]*\s)+)(\p{Ll}+)(?=\s|$)/u.exec(fact);
  if (!match?.[1] || !match[2] || !isPast(match[2])) return false;
  const name = match[1].trim();
  // "Farmers left the land": the capital only begins the meaning.
  return name.includes(' ') || /\d/.test(fact) || isUnknownName(name, subject.notes);
}

/** "Millett, Firestone – patriarchy": a row that begins with names. */
function isRowOfNames(fact: string, subject: Subject): boolean {
  const items = listItems(fact).map((item) => fact.slice(item.start, item.end));
  const [first = ''] = items;
  // The members of "BRICS" are what it is.
  if (
    items.length < 2 ||
    (/^\p{Lu}{2,}$/u.test(subject.term) && items.every((item) => /^\p{Lu}/u.test(item)))
  )
    return false;
  return /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+$/u.test(first) || isUnknownName(first, subject.notes);
}

/**
 * "wind: small petals, light pollen", "safety: wires get hot", "direction: Fleming's left hand": beside an everyday word,
 * a row, a clause or a name tells of what the word stands for in these notes, not what it means.
 */
function isUnderLabel({ term, sign }: Subject, fact: string, items: readonly string[]): boolean {
  if (sign === '=' || !EVERYDAY_NOUNS.has(term.toLowerCase())) return false;
  if (/^(?:an?|the|any|all|when|where|how) |^[^,;]* (?:of|with|that|which|who|for) /.test(fact)) return false;
  const clause = clauseOf(fact);
  const isStated =
    (clause !== null && clause.form !== 'past') ||
    / (?:is|are|can|will|may|must|should|has|have) /.test(fact);
  return items.length > 2 || /^\p{Lu}\p{Ll}/u.test(fact) || isStated;
}

const lastWord = (term: string): string => term.toLowerCase().split(' ').at(-1) ?? '';

/** "density", "% cover": one or two words without an article. */
const isBare = (item: string): boolean => /^(?!(?:an?|the) )\S+(?: \S+)?$/.test(item);

/** Whether a fact tells something else than what its term is or means: a case, its author, a remark, half a comparison. */
export function isToldInstead(subject: Subject, fact: string): boolean {
  const items = listItems(fact).map((item) => fact.slice(item.start, item.end));
  const [first = ''] = items;
  if (LEANS.test(fact) || TO_THE_READER.test(fact) || SHOWN.test(fact) || PLACED.test(fact)) return true;
  if (/\?/.test(fact) || NAMED_TOOL.test(first) || isComparative(first)) return true;
  // "the liver: lobules of cells": a part of an organ.
  if (subject.sign !== '=' && isOrgan(subject.term) && isPlural(first)) return true;
  // "forces: weight down, drag up": what the line is about is named only here.
  if (/^\p{Ll}+: \p{Ll}/u.test(fact)) return true;
  // "quadrat: density, frequency, % cover": what it has to do with, beside one thing that is counted.
  if (subject.sign !== '=' && items.length > 2 && isCounted(lastWord(subject.term)) && items.every(isBare))
    return true;
  if (subject.sign !== '=' && isUnknownName(fact, subject.notes)) return true;
  if (isUnderLabel(subject, fact, items)) return true;
  return isNamedCase(fact, subject) || isRowOfNames(fact, subject);
}
