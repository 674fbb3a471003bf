import { antecedentOf } from '../clause-subjects';
import { baseForm } from '../inflection';
import { isPlural, nounPhraseStart } from '../noun-phrases';
import { hasTag, isNoun, isPastForm, isWord, type Range, type Token } from '../token';
import type { VerbGroup } from '../verb-groups';

/** Verbs by which `, which …` says what followed from the whole clause before it. */
const CONSEQUENCE = new Set(
  'mean make lead cause allow help show put leave give create enable let suggest explain increase reduce raise lower result prevent ensure turn keep encourage force push cost take bring add prove remain'.split(
    ' ',
  ),
);

/**
 * What a relative pronoun stands for, where that is sure: a name before it, or behind a comma the noun phrase that alone
 * agrees with its verb (`releasers, such as crying and smiling, which draw …`).
 */
export function relativeSubject(
  tokens: readonly Token[],
  at: number,
  connector: string,
  verb: VerbGroup,
): Range | null {
  const named = antecedentOf(tokens, at, connector);
  if (named !== null) return hasTag(tokens[named[1] - 1], 'GEN') ? null : named;
  if (connector !== 'which' || tokens[at - 1]?.text !== ',') return null;
  const end = beforeExamples(tokens, at - 1);
  const head = tokens[end - 1];
  if (!isNoun(head)) return null;
  const start = nounPhraseStart(tokens, end);
  if (start >= end || hasTag(tokens[start - 1], 'CCONJ') || tokens[start - 1]?.text === ',') return null;
  const range: Range = [start, end];
  const several = isPlural(tokens, range);
  // `a tax on the value of land, which`: any of the three.
  if (isAmbiguous(tokens, range, several)) return null;
  const number = numberOf(tokens, verb);
  if (number === null || several !== (number === 'plural')) return null;
  return several || !mayMeanAll(tokens, verb) ? range : null;
}

/** `releasers | , such as crying and smiling` */
function beforeExamples(tokens: readonly Token[], comma: number): number {
  for (let at = comma - 1; at > comma - 12 && at > 0; at -= 1)
    if (tokens[at]?.text === ',' && isWord(tokens[at + 1], 'such', 'including', 'like', 'especially'))
      return at;
  return comma;
}

function numberOf(tokens: readonly Token[], verb: VerbGroup): 'singular' | 'plural' | null {
  const token = tokens[verb.start];
  if (isWord(token, 'are', 'were', 'have', 'do')) return 'plural';
  if (isWord(token, 'is', 'was', 'has', 'does')) return 'singular';
  if (token === undefined || token.tag === 'AUX' || isPastForm(token)) return null;
  return /[^s]s$/.test(token.lower) ? 'singular' : 'plural';
}

/** `He resigned, which was hard`, `…, which means that`: of the clause as a whole. */
function mayMeanAll(tokens: readonly Token[], verb: VerbGroup): boolean {
  const head = tokens[verb.head];
  if (head === undefined || verb.passive) return head === undefined;
  if (verb.copula) return !isWord(tokens[verb.end], 'a', 'an', 'the', 'one');
  return CONSEQUENCE.has(baseForm(head.text, head.lemma));
}

/** Whether the phrase is part of another, or has another in it, of the same number. */
function isAmbiguous(tokens: readonly Token[], [start, end]: Range, several: boolean): boolean {
  const of = tokens.slice(start, end).findIndex((token) => token.tag === 'ADP') + start;
  if (of > start && isPlural(tokens, [of + 1, end]) === several) return true;
  if (tokens[start - 1]?.tag !== 'ADP' || !isNoun(tokens[start - 2])) return false;
  return isPlural(tokens, [nounPhraseStart(tokens, start - 1), start - 1]) === several;
}
