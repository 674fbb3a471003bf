import { POSSESSIVES } from './lexicon/closed-classes';
import { canBeVerb, lexiconTags } from './language';
import { UNCHANGING } from './lexicon/irregular-verbs';
import { VIEW_VERBS } from './lexicon/word-classes';
import { baseForm } from './inflection';
import {
  hasTag,
  isCapitalised,
  isIngForm,
  isNoun,
  isPastForm,
  isWord,
  looksPlural,
  type Token,
} from './token';

const IRREGULAR_PLURALS = new Set('children people men women bacteria fungi nuclei police'.split(' '));
const CONJUNCTIONS = new Set('and or but nor yet so plus both either neither & then'.split(' '));

/** Mends one tag, in place, where the words around it leave no doubt: each frame is a place that only one class fills. */
export function repairByFrame(tokens: readonly Token[], index: number): void {
  const token = tokens[index];
  if (token === undefined) return;
  const before = tokens[index - 2];
  const previous = tokens[index - 1];
  const next = tokens[index + 1];
  if (isWord(token, 'people')) token.tag = 'NOUN';
  // `Beta-minus radiation`: there are no other conjunctions than the known ones.
  if (token.tag === 'CCONJ' && !CONJUNCTIONS.has(token.lower)) token.tag = isNoun(next) ? 'ADJ' : 'NOUN';
  // `Gerald Ford complained`, `from Flamborough Head to Spurn Point`
  if (
    token.tag === 'VERB' &&
    isCapitalised(token.text) &&
    (previous?.tag === 'PROPN' || isWord(previous, 'to'))
  ) {
    token.tag = 'PROPN';
    if (previous?.tag === 'PART') previous.tag = 'ADP';
  }
  // `the Court ruled in Brown v. Board (1954) that President Truman had exceeded`
  if (token.lower === 'that' && token.tag === 'DET' && opensView(tokens, index)) token.tag = 'SCONJ';
  const said = previous?.tag === 'VERB' && VIEW_VERBS.has(baseForm(previous.text, previous.lemma));
  if (token.lower === 'that' && token.tag === 'DET' && said) token.tag = 'SCONJ';
  // `into cold, dilute hydroxide`, `with dilute acid`: whoever dilutes is named before.
  if (
    isWord(token, 'dilute') &&
    isNoun(next) &&
    (index === 0 || hasTag(previous, 'ADP', 'PUNCT', 'DET', 'ADJ'))
  )
    token.tag = 'ADJ';
  if (isVerbByFrame(token, before, previous, next)) token.tag = 'VERB';
  if (isNounByFrame(token, previous, next) || isSecondVerb(tokens, index)) token.tag = 'NOUN';
  if (isOnlyVerb(tokens, index)) {
    token.tag = 'VERB';
    if (previous?.tag === 'ADJ') previous.tag = 'NOUN';
  }
}

/** `Light stands for truth.`, `The route (…) maps out her life.`: the only word of a sentence that can be its verb. */
function isOnlyVerb(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const previous = tokens[index - 1];
  const next = tokens[index + 1];
  if (token?.tag !== 'NOUN' || !looksPlural(token.lower)) return false;
  const particled =
    (isWord(token, 'stands') && isWord(next, 'for')) ||
    (isWord(next, 'out', 'up', 'down') && hasTag(tokens[index + 2], 'DET', 'PRON'));
  if (!particled || !/^[.!]$/.test(tokens.at(-1)?.text ?? '')) return false;
  const singular =
    previous?.text === ')' ||
    (hasTag(previous, 'NOUN', 'PROPN', 'ADJ') && !looksPlural(previous?.lower ?? 's'));
  return singular && !tokens.some((other) => hasTag(other, 'VERB', 'AUX'));
}

const opensView = (tokens: readonly Token[], index: number): boolean =>
  (isCapitalised(tokens[index + 1]?.text ?? '') || tokens[index + 1]?.tag === 'PROPN') &&
  tokens
    .slice(Math.max(0, index - 9), index)
    .some(
      (token) =>
        token.tag === 'VERB' && (VIEW_VERBS.has(baseForm(token.text, token.lemma)) || isWord(token, 'ruled')),
    );

const opensObject = (token: Token | undefined): boolean =>
  hasTag(token, 'DET', 'ADJ', 'NOUN', 'PROPN', 'ADP', 'PRON') ||
  isWord(token, 'how', 'what', 'whether', 'why');

function isVerbByFrame(
  token: Token,
  before: Token | undefined,
  previous: Token | undefined,
  next: Token | undefined,
): boolean {
  if (!hasTag(token, 'NOUN', 'ADJ') || previous === undefined || next === undefined) return false;
  // `the Pact of 1925 guaranteed Germany's borders`: nothing describes what follows a year.
  if (token.tag === 'ADJ' && token.lower.endsWith('ed') && /^(?:1\d|20)\d\d$/.test(previous.text))
    return isWord(before, 'of', 'in') && hasTag(next, 'DET', 'PROPN');
  // `and separated the allowance system`: no adjective stands before an article.
  if (token.tag === 'ADJ' && token.lower.endsWith('ed') && previous.tag === 'CCONJ')
    return isWord(next, 'the', 'a', 'an') && hasTag(before, 'NOUN', 'PROPN');
  // `can be overridden only by`, `was betrothed to`
  if (
    isWord(previous, 'be', 'been', 'was', 'were') &&
    isPastForm(token) &&
    (hasTag(next, 'ADP', 'ADV') || /^[.,;]$/.test(next.text)) &&
    (token.lower.endsWith('ed') || token.lower.endsWith('en'))
  )
    return token.tag === 'NOUN';
  const sForm = looksPlural(token.lower);
  const plural = isNoun(previous) && (looksPlural(previous.lower) || IRREGULAR_PLURALS.has(previous.lower));
  // `critics of aid claim that`
  if (token.tag === 'NOUN' && isWord(next, 'that') && VIEW_VERBS.has(baseForm(token.text, token.lemma)))
    return (plural && !sForm) || (hasTag(previous, 'PROPN', 'NUM') && sForm) || previous.text === ',';
  if (token.tag !== 'NOUN') return false;
  // `neither signs nor returns`
  if (isWord(previous, 'neither') && sForm && isWord(next, 'nor', 'a', 'the', 'it')) {
    previous.tag = 'ADV';
    return true;
  }
  // `the stage directions call him`
  if (plural && !sForm && isWord(next, 'him', 'them', 'us', 'me')) return true;
  // `farmers increase the yield`, `members face new risks`, `shrubs outcompete the grasses`: between a plural and its
  // object stands a verb, known as one or unknown altogether.
  if (
    plural &&
    !sForm &&
    !hasTag(before, 'ADP') &&
    (canBeVerb(token.lower) || lexiconTags(token.lower) === '')
  )
    if (
      hasTag(next, 'DET') ||
      isWord(next, 'him', 'them', 'it', 'us', 'me') ||
      (canBeVerb(token.lower) &&
        (hasTag(next, 'ADJ') ||
          // `Wolves follow herds`, `their roots trap sediment`
          ((before === undefined || POSSESSIVES.has(before.lower)) && isNoun(next))))
    )
      return true;
  // `, who shot himself`
  if (isWord(previous, 'who') && isPastForm(token) && isWord(next, 'himself', 'herself', 'themselves'))
    return true;
  if (!canBeVerb(token.lower)) return false;
  // `, which stores visual data`, `a vesicle which fuses with`
  if (isWord(previous, 'which', 'who') && before !== undefined && (before.text === ',' || isNoun(before)))
    return (sForm || UNCHANGING.has(token.lower)) && opensObject(next);
  // `engulf and digest it`, `but use illegitimate means`
  if (previous.tag === 'CCONJ' && !sForm)
    return next.tag === 'PRON' || (isWord(previous, 'but') && hasTag(next, 'ADJ', 'DET') && isNoun(before));
  // `Logie (1995) split this into`, `Beck (1992) talks about`
  if (previous.text === ')' && /^\d{4}/.test(before?.text ?? ''))
    return hasTag(next, 'PRON', 'DET') || (sForm && next.tag === 'ADP');
  // `had split from`
  if (isWord(previous, 'had', 'has', 'have') && UNCHANGING.has(token.lower)) return true;
  // `comfort matters more than food`
  if (sForm && isWord(next, 'more', 'less', 'most'))
    return previous.tag === 'NOUN' && !looksPlural(previous.lower);
  // `the waterfall retreats upstream`
  if (sForm && next.tag === 'ADV' && previous.tag === 'NOUN' && !looksPlural(previous.lower))
    return hasTag(before, 'DET', 'ADJ') && !isWord(next, 'when', 'where', 'why', 'how');
  // `Nick claims to be`
  if (isWord(next, 'to') && previous.tag === 'PROPN') return sForm;
  // `, who has been told, shoots Gatsby`
  if (previous.text === ',' && sForm && next.tag === 'PROPN' && isPastForm(before)) return true;
  return false;
}

const TAKES_BARE = new Set('helped let made saw heard felt dared'.split(' '));

function isNounByFrame(token: Token, previous: Token | undefined, next: Token | undefined): boolean {
  if (token.tag !== 'VERB' || previous === undefined) return false;
  const plain = !isPastForm(token) && !isIngForm(token) && !looksPlural(token.lower);
  // `so labour was scarce`, `froze pay at`: a base form is no subject's verb before *was*, nor a verb behind a past.
  if (plain && next?.tag === 'AUX' && hasTag(previous, 'SCONJ', 'CCONJ')) return true;
  if (
    plain &&
    previous.tag === 'VERB' &&
    isPastForm(previous) &&
    hasTag(next, 'ADP') &&
    !TAKES_BARE.has(previous.lower)
  )
    return true;
  // `Hume's fork`
  if (previous.tag === 'GEN' && !isPastForm(token) && !isIngForm(token)) return true;
  // `Time lags are`
  if (previous.tag === 'NOUN' && previous.index === 0 && looksPlural(token.lower) && next?.tag === 'AUX')
    return true;
  // `their remains form a layer`
  if (POSSESSIVES.has(previous.lower) && looksPlural(token.lower) && next?.tag !== 'ADP') return true;
  const base = !isPastForm(token) && !isIngForm(token);
  // `the rock is chalk`: no base form follows *is*.
  if (isWord(previous, 'is', 'are', 'was', 'were') && base && !looksPlural(token.lower))
    return next === undefined || hasTag(next, 'PUNCT', 'CCONJ');
  // `how objects are arranged`
  return (
    looksPlural(token.lower) && base && next?.tag === 'AUX' && hasTag(previous, 'ADV', 'SCONJ', 'ADJ', 'DET')
  );
}

/** `increase the efficiency of energy transfer by`: a base form behind a singular, in a clause that has its verb. */
function isSecondVerb(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const previous = tokens[index - 1];
  if (token?.tag !== 'VERB' || previous?.tag !== 'NOUN' || looksPlural(previous.lower)) return false;
  if (isPastForm(token) || isIngForm(token) || looksPlural(token.lower) || !isWord(tokens[index - 2], 'of'))
    return false;
  let at = index - 2;
  while (at >= 0 && !hasTag(tokens[at], 'PUNCT', 'SCONJ', 'REL', 'CCONJ')) {
    if (tokens[at]?.tag === 'VERB' && !isPastForm(tokens[at])) return true;
    at -= 1;
  }
  return false;
}
