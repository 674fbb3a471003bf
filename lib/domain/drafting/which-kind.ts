import { headOf } from './noun-phrases';
import { hasTag, isCapitalised, isWord, type Range, type Token } from './token';

/** Nouns that say what kind of thing a term names, so that the term is asked for by them: `Which enzyme digests starch?` */
const KINDS = new Set(
  `act treaty pact truce bill edict decree declaration charter petition constitution convention resolution amendment article
   accord agreement settlement plan policy reform tax doctrine battle siege war revolution rebellion rising revolt crisis
   movement league party party union church court council committee commission assembly parliament senate congress ministry
   cabinet agency bank army conference congress court tribunal order dynasty empire kingdom
   process force effect model theory principle law hypothesis theorem equation rule enzyme hormone protein molecule gas acid
   ion metal element compound polymer bond reaction cycle pathway cell tissue organ gland muscle nerve vessel artery vein
   valve layer membrane disease virus bacterium gene chromosome ocean river desert plate crust current zone system
   protocol register bus language algorithm method technique test study experiment approach argument school register
   novel play poem painting opera symphony planet galaxy particle index scheme programme curve mission expedition
   insect plant animal organism mammal bird bacterium neurone rock mineral crop drug seat substance subculture`
    .trim()
    .split(/\s+/),
);

/** Words before a kind that leave open which of the kind is meant: `the new law`, `a single company`. */
const LOOSE_MODIFIERS = new Set(
  `new old first second third last next other main major key same whole single large small big great little good bad strong
   weak long short high low early late local certain different similar important powerful recent former latter entire own`
    .trim()
    .split(/\s+/),
);

/**
 * The kind that a term itself names with its last word, in lower case: `the Haber process` → `process`, `large or active
 * insects` → `insects`. Null where no word
 * before it tells the term from others of its kind, or where more follows.
 */
export function kindNamed(tokens: readonly Token[], range: Range): string | null {
  const [start] = range;
  // `the Act of Supremacy`, `the Act in Restraint of Appeals`
  const opening = hasTag(tokens[start], 'DET') ? start + 1 : start;
  const titled = tokens[opening];
  if (
    titled !== undefined &&
    isCapitalised(titled.text) &&
    KINDS.has(titled.lower) &&
    isWord(tokens[opening + 1], 'of', 'in', 'on') &&
    tokens.slice(opening + 2, opening + 4).some(({ tag }) => tag === 'PROPN')
  )
    return titled.lower;
  const end = tokens[range[1] - 1]?.tag === 'NUM' ? range[1] - 1 : range[1];
  // `the House of Lords Act 1999`: a title ends with its kind, whatever it holds.
  const title = isCapitalised(tokens[end - 1]?.text ?? '') && KINDS.has(tokens[end - 1]?.lower ?? '');
  const head = title ? end - 1 : headOf(tokens, [start, end]);
  const noun = tokens[head];
  const several = noun !== undefined && isPluralKind(noun.lower);
  if (noun === undefined || head !== end - 1 || !(several || KINDS.has(noun.lower))) return null;
  const [first] = tokens.slice(start, head);
  if (first === undefined || isWord(first, 'a', 'an') || (several && isWord(first, ...UNCOUNTED)))
    return null;
  const modifiers = tokens.slice(hasTag(first, 'DET') ? start + 1 : start, head);
  const telling = modifiers.some(
    (token) =>
      hasTag(token, 'NOUN', 'PROPN', 'ADJ', 'GEN') && !LOOSE_MODIFIERS.has(token.lower) && !isDegree(token),
  );
  return telling && modifiers.every((token) => isModifier(token) || (several && isWord(token, 'or')))
    ? noun.lower
    : null;
}

const isModifier = (token: Token): boolean =>
  hasTag(token, 'NOUN', 'PROPN', 'ADJ', 'NUM', 'ADP', 'PUNCT', 'GEN');

/** `higher taxes`, `falling currents`: more of the same, and no kind of its own. */
const isDegree = ({ tag, lower }: Token): boolean =>
  (tag === 'ADJ' && /[a-z]{2}(?:er|est)$/.test(lower)) ||
  /^(?:more|less|fewer|most|rising|falling|growing|increasing|declining|reduced|increased|bad|poor|good)$/.test(
    lower,
  );

/** Openers of a plural that leave open which are meant: `some enzymes`. */
const UNCOUNTED = [
  'some',
  'many',
  'most',
  'all',
  'other',
  'such',
  'few',
  'several',
  'both',
  'no',
  'certain',
  'various',
];

const singularOf = (noun: string): string =>
  noun === 'bacteria' ? 'bacterium' : noun.replace(/ies$/, 'y').replace(/(?<=ss|sh|ch|x)es$|(?<!s)s$/, '');

const isPluralKind = (noun: string): boolean => singularOf(noun) !== noun && KINDS.has(singularOf(noun));

/** Whether a question word asks for several, so that its verb is a plural: `Which enzymes`. */
export const asksForSeveral = (questionWord: string): boolean =>
  questionWord.startsWith('Which ') && isPluralKind(questionWord.slice('Which '.length));
