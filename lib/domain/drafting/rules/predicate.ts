import { MODALS } from '../lexicon/closed-classes';
import { nounPhraseEnd } from '../noun-phrases';
import type { Reading } from '../reading';
import { hasTag, isPastForm, isThirdPerson, isWord, type Range, type Token } from '../token';
import { isTelling } from './telling';

const SHORTEST = 3;
const LONGEST = 18;

/** Auxiliaries that go with one subject, so that "who" or "which act" can stand before them. */
const SINGULAR = ['was', 'is', 'has', 'had', 'does', 'did'] as const;

/**
 * A predicate as it can follow "who" or "which act", from its finite verb to where the next thing begins: `was stripped of
 * the chancellorship | and died …`. Null where the verb is no finite one of one subject, where it is denied, or where the words
 * behind it would be said of many.
 */
export function predicateFrom(reading: Reading, start: number): Range | null {
  const { tokens } = reading;
  const verb = tokens[start]?.tag === 'ADV' ? start + 1 : start;
  if (!isFinite(tokens, verb)) return null;
  const first = predicateEnd(tokens, verb + 1);
  // `was stripped of the chancellorship and died …`: where one fact is too little, its second verb tells who it was.
  const more = isWord(tokens[first], 'and') && hasTag(tokens[first + 1], 'VERB', 'AUX');
  const end = more && !isTelling(reading, [verb + 1, first]) ? predicateEnd(tokens, first + 2) : first;
  const range: Range = [start, end];
  const denied = tokens
    .slice(start, end)
    .some((token) => token.tag === 'NEG' || isWord(token, 'never', 'no'));
  if (denied || end - start < SHORTEST || end - start > LONGEST || pointsElsewhere(reading, range))
    return null;
  if (tokens.slice(start, end).some(({ text }) => /["“”()]/.test(text))) return null;
  return isTelling(reading, [verb + 1, end]) ? range : null;
}

/** `his way` is that of the one who is asked for; `it` and `there` are told elsewhere. */
const pointsElsewhere = ({ tokens }: Reading, [start, end]: Range): boolean =>
  tokens
    .slice(start, end)
    .some((token) =>
      isWord(
        token,
        'this',
        'these',
        'those',
        'it',
        'they',
        'them',
        'him',
        'he',
        'she',
        'we',
        'such',
        'there',
        'here',
        'same',
        'their',
      ),
    );

function isFinite(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.tag === 'AUX') return isWord(token, ...SINGULAR) || MODALS.has(token.lower);
  if (token.tag !== 'VERB') return false;
  // `reaffirmed transubstantiation`, `acts only over …`; `passed by the Commons` is a participle.
  return isThirdPerson(token) || (isPastForm(token) && !isWord(tokens[at + 1], 'by'));
}

/** Openers of what is said besides, or under a condition of its own. */
const STOPS = new Set(
  'because although though whereas while since unless if when where so but yet as after before until'.split(
    ' ',
  ),
);

function predicateEnd(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || /^[.;:!?)–—]$/.test(token.text)) return at;
    if (token.text === ',' && !listsOn(tokens, at)) return at;
    if (
      STOPS.has(token.lower) &&
      !isWord(tokens[at - 1], 'such', 'far', 'long', 'well', 'regarded', 'known')
    ) {
      // `as Archbishop`, `before the war` belong to the predicate.
      const phrase = isWord(token, 'as', 'after', 'before', 'until', 'since') && !opensClause(tokens, at + 1);
      if (!phrase) return at;
    }
    if (isWord(token, 'and', 'or') && opensClause(tokens, at + 1)) return at;
  }
  return tokens.length;
}

/** Whether what follows is a verb, or a noun phrase with one: a clause rather than the next of a list. */
function opensClause(tokens: readonly Token[], at: number): boolean {
  const first = hasTag(tokens[at], 'ADV') ? at + 1 : at;
  if (hasTag(tokens[first], 'VERB', 'AUX', 'PRON')) return true;
  const end = nounPhraseEnd(tokens, first, tokens.length, 'all');
  const next = tokens[end];
  return (
    end === first ||
    (next !== undefined && (next.tag === 'AUX' || (next.tag === 'VERB' && isFinite(tokens, end))))
  );
}

/** `flints, scrapers and axes`: a comma of a list, with its joint behind it and no verb before that. */
function listsOn(tokens: readonly Token[], comma: number): boolean {
  for (let at = comma + 1; at < tokens.length && at < comma + 9; at += 1) {
    if (
      hasTag(tokens[at], 'VERB', 'AUX', 'REL', 'ADP', 'SCONJ', 'ADV') ||
      /^[.;:]$/.test(tokens[at]?.text ?? '')
    )
      return false;
    if (isWord(tokens[at], 'and', 'or')) return at > comma + 1 && !opensClause(tokens, at + 1);
  }
  return false;
}
