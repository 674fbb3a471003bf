import { withoutAside, withoutDescription, withoutParticiple } from './bare-subjects';
import type { Clause } from './clause-shape';
import { antecedentOf } from './clause-subjects';
import { INFINITIVE_NOUNS } from './lexicon/word-classes';
import { isPlural } from './noun-phrases';
import { phrase } from './phrase';
import { resolvePossessive, resolvePronoun } from './pronoun-subjects';
import { entitiesWithin, type Reading, type Subject } from './reading';
import { textOf } from './sentence';
import { opensQuestion } from './sentence-antecedents';
import {
  hasTag,
  isNoun,
  isPastForm,
  isPronominal,
  isWord,
  looksPlural,
  wordCount,
  type Token,
} from './token';

/** The subject of a clause as a question can name it; null where only the notes around it would tell what it is. */
export function subjectOf(
  reading: Reading,
  previous: Reading | null,
  clause: Clause,
  index: number,
): Subject | null {
  const words = reading.tokens.slice(...withoutParticiple(reading.tokens, clause.subject));
  const text = withoutAside(phrase(reading, withoutDescription(reading, clause.subject)));
  const plural = isPlural(reading.tokens, clause.subject);
  const first = words[0];
  if (first === undefined || sharesPreposition(reading.tokens, clause.subject[0])) return null;
  // `a poem by Arthur Brooke, which was printed`: a person is no *which*.
  const person = entitiesWithin(reading, clause.subject, 'person').at(-1)?.range[1];
  const which = clause.kind === 'relative' && clause.connector === 'which';
  if (which && person === clause.subject[1] && person === clause.connectorAt - 1) return null;
  const whose = ownerClause(reading, clause, index);
  if (whose !== null) return ownedBy(reading, whose, text);
  if (isWord(first, 'his', 'her', 'its', 'their') && words.length > 1)
    return namedInApposition(reading, clause) ?? resolvePossessive(reading, clause, index);
  if (isPronominal(words)) return resolvePronoun(reading, previous, clause, index);
  // `the second`, `the rest`: of what, the clause before says.
  if (/^the (?:second|third|fourth)$/i.test(text)) return nextOf(reading, clause, text);
  // `what ministers can do`, `most of which`
  if (opensQuestion(first) || words.at(-1)?.tag === 'REL') return null;
  if (isWord(words.at(-1), ...ELLIPTICAL) && !words.some(isNoun)) return null;
  if (/ [-–—] |[:;]/.test(text) || /[()]/.test(text) !== /\(.*\)/.test(text)) return null;
  if (words.some((token) => token.lower === 'that' && token.tag === 'DET')) return null;
  // `more recently, the plan,`: what opens the sentence is no part of its subject.
  if (first.tag === 'ADV' && words.some((token) => token.text === ',')) return null;
  if (isWord(first, 'more', 'most') && words[1]?.tag === 'ADV') return null;
  if (holdsPredicate(words) || isCutName(reading, clause)) return null;
  // `no white dwarf can exceed …`: of nothing, nothing can be asked.
  if (isWord(first, 'no', 'not', 'neither', 'nobody', 'nothing', 'none')) return null;
  if (isWord(first, 'both', 'such', 'another', 'others', 'that', 'either', 'neither', 'each')) return null;
  if (words.some((token) => isWord(token, 'this', 'these', 'those', 'it', 'they', 'he', 'she', 'we', 'you')))
    return null;
  return { text, resolved: false, plural };
}

/** `and with Mary | and John brought …`: the second of two that a preposition governs is no subject by itself. */
function sharesPreposition(tokens: readonly Token[], subject: number): boolean {
  if (!isWord(tokens[subject - 1], 'and')) return false;
  let at = subject - 2;
  while (at > 0 && tokens[at]?.tag === 'PROPN') at -= 1;
  return at < subject - 2 && isWord(tokens[at], 'with') && hasTag(tokens[at - 1], 'CCONJ');
}

/** `magma rises to fill the gap and new sea floor`: a verb was taken for a noun, and two clauses for one subject. */
const holdsPredicate = (words: readonly Token[]): boolean =>
  (isWord(words[0], 'to') && words[1]?.tag === 'VERB') ||
  // `tax cuts announced by Kwarteng sent gilt` yields soaring
  words.some(
    (token, at) =>
      token.tag === 'VERB' &&
      isPastForm(token) &&
      isNoun(words[at - 1]) &&
      hasTag(words[at + 1], 'NOUN', 'DET') &&
      !words
        .slice(0, at)
        .some((word) => word.tag === 'REL' || isWord(word, 'that', 'when', 'where', 'after')),
  ) ||
  words.some((token, at) => {
    const before = words[at - 1];
    if (!isWord(token, 'to') || words[at + 1]?.tag !== 'VERB' || before === undefined || at < 2) return false;
    // `people gathered at St Peter’s Field to hear …`
    if (before.tag === 'PROPN') return words.slice(0, at).some(({ tag }) => tag === 'VERB');
    const does = looksPlural(before.lower) && hasTag(before, 'NOUN', 'VERB') && isNoun(words[at - 2]);
    return does && !INFINITIVE_NOUNS.has(before.lower.replace(/s$/, ''));
  });

/** `In the Calvin | cycle carbon dioxide is fixed`: where a name of one word goes on, nobody can tell without a comma. */
const isCutName = ({ tokens }: Pick<Reading, 'tokens'>, { lead, subject }: Clause): boolean =>
  lead !== null &&
  lead[1] === subject[0] &&
  tokens[lead[1] - 1]?.tag === 'PROPN' &&
  isWord(tokens[lead[1] - 2], 'the', 'a', 'an') &&
  tokens[subject[0]]?.tag === 'NOUN' &&
  isNoun(tokens[subject[0] + 1]);

/** The clause of *whose* that this one is, or whose subject it goes on with: `whose family came from Gaunt but had been barred`. */
export function ownerClause(
  { clauses }: Pick<Reading, 'clauses'>,
  clause: Clause,
  index: number,
): Clause | null {
  if (clause.kind === 'relative') return clause.connector === 'whose' ? clause : null;
  if (clause.kind !== 'same-subject' || clause.root !== 'relative') return null;
  const host = clauses.slice(0, index).findLast(({ kind }) => kind !== 'same-subject');
  return host?.connector === 'whose' && host.subject[0] === clause.subject[0] ? host : null;
}

/** `O'Connor, whose newspaper was launched` → `O'Connor's newspaper`. */
function ownedBy(
  { tokens, sentence }: Pick<Reading, 'tokens' | 'sentence'>,
  clause: Clause,
  text: string,
): Subject | null {
  const owner = antecedentOf(tokens, clause.connectorAt, clause.connector);
  if (owner === null || !tokens.slice(...owner).every((token) => token.tag === 'PROPN')) return null;
  const name = textOf(sentence, owner);
  const possessive = name.endsWith('s') ? `${name}’` : `${name}’s`;
  return { text: `${possessive} ${text}`, resolved: false, plural: isPlural(tokens, clause.subject) };
}

/** `The first petition failed; the second was larger`: what the second is, the first of the sentence says. */
function nextOf(reading: Reading, clause: Clause, text: string): Subject | null {
  const first = reading.clauses.find(({ sound, subject }) => sound && subject[0] < clause.subject[0]);
  if (first === undefined) return null;
  const noun = /^the first (.+)$/i.exec(withoutAside(phrase(reading, first.subject)))?.[1];
  if (noun === undefined || wordCount(noun) > 4) return null;
  return { text: `${text} ${noun}`, resolved: true, plural: false };
}

const ELLIPTICAL = 'first second third fourth fifth last former latter other others rest same ones'.split(
  ' ',
);

/** `Its founder, Muhammad Yunus,` names whom it speaks of. */
function namedInApposition(reading: Reading, { subject: [start, end] }: Clause): Subject | null {
  const comma = reading.tokens.slice(start, end).findIndex((token) => token.text === ',') + start;
  if (comma <= start) return null;
  // `his attempt to oust his brother, Hal Example`: the name is the brother's.
  if (reading.tokens.slice(start, comma).some((token) => hasTag(token, 'VERB', 'ADP', 'PART'))) return null;
  const last = reading.tokens[end - 1]?.text === ',' ? end - 1 : end;
  const name = reading.entities.find(({ range }) => range[0] === comma + 1 && range[1] === last);
  return name === undefined || name.kind === 'date' || name.kind === 'number'
    ? null
    : { text: name.text, resolved: false, plural: false };
}
