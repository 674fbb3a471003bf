import { isPlural, nounPhraseEnd, nounPhraseStart } from '../noun-phrases';
import { capitalise, isPastParticiple, propose, questionWord } from '../question';
import { entitiesWithin, type Reading } from '../reading';
import { phrase } from '../phrase';
import { textOf } from '../sentence';
import { hasTag, isNoun, isWord, type Range } from '../token';
import type { Candidate } from '../types';

/** Asks about participles that carry a fact of their own: with whom, in which treaty, as a result of what. */
export function reducedRelatives(reading: Reading): Candidate[] {
  const { tokens, clauses } = reading;
  return tokens.flatMap((_, at) => {
    if (!isPastParticiple(reading, at) || clauses.some(({ verb }) => at >= verb.start && at < verb.end))
      return inTheFormOf(reading, at);
    return isWord(tokens[at + 1], 'with') ? madeWith(reading, at) : asResultOf(reading, at);
  });
}

/** `arrangements like those established with Germany in the Treaty of Rapallo`, `agreements such as made with Britain in 1924`. */
function madeWith(reading: Reading, at: number): Candidate[] {
  const { tokens } = reading;
  const partner: Range = [at + 2, nounPhraseEnd(tokens, at + 2, tokens.length)];
  if (partner[1] <= partner[0] || !isWord(tokens[partner[1]], 'in')) return [];
  let end = at;
  while (isWord(tokens[end - 1], 'such', 'as', 'like', 'those', 'that')) end -= 1;
  let start = end;
  while (hasTag(tokens[start - 1], 'NOUN', 'PROPN', 'ADJ')) start -= 1;
  if (start === end) return [];
  const thing = phrase(reading, [start, end]).replace(/^other /, '');
  const be = isPlural(tokens, [start, end]) ? 'were' : 'was';
  const made = tokens[at]?.lower ?? 'made';
  const partnerText = textOf(reading.sentence, partner);
  const wh = `With which ${entitiesWithin(reading, partner, 'place').length > 0 ? 'country' : 'party'}`;
  const after = partner[1] + 1;
  const date = reading.entities.find((entity) => entity.kind === 'date' && entity.range[0] === after);
  if (date !== undefined)
    return [
      ...propose(
        reading,
        'made-when',
        capitalise(`In which year ${be} ${thing} ${made} with ${partnerText}?`),
        date.range,
      ),
      ...propose(reading, 'made-with', capitalise(`${wh} ${be} ${thing} ${made} in ${date.text}?`), partner),
    ];
  const treaty = reading.entities.find(
    (entity) => entity.kind === 'treaty' && (entity.range[0] === after || entity.range[0] === after + 1),
  );
  if (treaty === undefined) return [];
  const named: Range = hasTag(tokens[treaty.range[0] - 1], 'DET')
    ? [treaty.range[0] - 1, treaty.range[1]]
    : treaty.range;
  const kind = /^(treaty|pact|agreement)/i.exec(treaty.text)?.[0].toLowerCase() ?? 'treaty';
  return [
    ...propose(reading, 'treaty', `Which ${kind} ${made} ${thing} with ${partnerText}?`, named),
    ...propose(
      reading,
      'treaty-with',
      capitalise(`${wh} ${be} ${thing} ${made} in ${textOf(reading.sentence, named)}?`),
      partner,
    ),
  ];
}

/** `the land and power lost as a result of the Treaty of Brest-Litovsk`. */
function asResultOf(reading: Reading, at: number): Candidate[] {
  const { tokens } = reading;
  const asResult =
    isWord(tokens[at + 1], 'as') &&
    isWord(tokens[at + 2], 'a') &&
    isWord(tokens[at + 3], 'result', 'consequence') &&
    isWord(tokens[at + 4], 'of');
  if (!asResult || !isNoun(tokens[at - 1])) return [];
  let start = nounPhraseStart(tokens, at);
  if (isWord(tokens[start - 1], 'and') && isNoun(tokens[start - 2]))
    start = nounPhraseStart(tokens, start - 1);
  const end = nounPhraseEnd(tokens, at + 5, tokens.length, 'all');
  if (end <= at + 5 || start >= at) return [];
  const several =
    isPlural(tokens, [start, at]) || tokens.slice(start, at).some((token) => isWord(token, 'and'));
  const front = `Why ${several ? 'were' : 'was'} ${phrase(reading, [start, at])} ${tokens[at]?.text ?? ''}?`;
  return propose(reading, 'as-result', front, [at + 1, end]);
}

/** `an effective buffer in the form of Eastern Poland`. */
function inTheFormOf(reading: Reading, at: number): Candidate[] {
  const { tokens } = reading;
  const inForm =
    isWord(tokens[at], 'in') &&
    isWord(tokens[at + 1], 'the') &&
    isWord(tokens[at + 2], 'form') &&
    isWord(tokens[at + 3], 'of');
  if (!inForm) return [];
  const start = nounPhraseStart(tokens, at);
  const answer: Range = [at + 4, nounPhraseEnd(tokens, at + 4, tokens.length)];
  if (at - start < 2 || answer[1] <= answer[0]) return [];
  const thing = phrase(reading, [start, at]).replace(/^an? /, 'the ');
  if (questionWord(reading, answer) === 'Who') return [];
  return propose(reading, 'form', `What form did ${thing} take?`, answer);
}
