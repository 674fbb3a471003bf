import { baseForm } from '../inflection';
import { MODALS } from '../lexicon/closed-classes';
import { hasTag, isPastForm, isThirdPerson, isWord, type Token } from '../token';

/** A verb with its helpers as a question takes it apart: `has argued` → "has … argued", `held` → "did … hold". */
export interface Saying {
  readonly verb: string;
  readonly auxiliary: string;
  readonly tail: string;
  /** Where what is said begins. */
  readonly end: number;
}

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Verbs of which a clause tells what is held, found or objected. */
export const CLAIM_VERBS = set(
  `argue claim suggest maintain contend deny insist believe find conclude propose assert observe hold think warn estimate
   predict note stress emphasise discover demonstrate show report say write teach object reply respond counter point complain
   remark add fear notice state reveal calculate imply decide confirm establish rule recognise acknowledge agree`,
);

/** Adverbs that stand between somebody and what is said of him, beside those that are tagged so. */
const BETWEEN = set(
  'therefore also both then however instead thus still already even later further once rather too',
);

/** The verb group at a token, whatever the verb; null where none begins, or what it says is denied. */
export function sayingAt(tokens: readonly Token[], start: number, plural: boolean): Saying | null {
  let at = start;
  while (hasTag(tokens[at], 'ADV') || BETWEEN.has(tokens[at]?.lower ?? '')) at += 1;
  const first = tokens[at];
  if (first === undefined || !/^\p{Ll}/u.test(first.text)) return null;
  const helped = isWord(first, 'has', 'have', 'had') || MODALS.has(first.lower);
  if (helped) {
    let head = at + 1;
    while (hasTag(tokens[head], 'ADV') || isWord(tokens[head], 'already')) head += 1;
    const verb = tokens[head];
    if (verb === undefined || verb.tag === 'NEG' || !/^\p{Ll}{2,}$/u.test(verb.text)) return null;
    const base = baseForm(verb.text, verb.lemma);
    if (MODALS.has(first.lower))
      return base === verb.lower ? { verb: base, auxiliary: first.lower, tail: base, end: head + 1 } : null;
    if (!isPastForm(verb)) return null;
    return first.lower === 'had'
      ? { verb: base, auxiliary: 'did', tail: base, end: head + 1 }
      : { verb: base, auxiliary: plural ? 'have' : 'has', tail: verb.lower, end: head + 1 };
  }
  if (tokens[at + 1]?.tag === 'NEG' || hasTag(first, 'AUX', 'ADP', 'DET', 'PRON', 'CCONJ', 'SCONJ', 'PUNCT'))
    return null;
  const base = baseForm(first.text, first.lemma);
  // `read` is past where it does not agree as present.
  const past = isPastForm(first) && !(base === first.lower && plural && !UNMARKED.has(base));
  const present = isThirdPerson(first) ? !plural : base === first.lower && plural;
  if (!past && !present) return null;
  return { verb: base, auxiliary: past ? 'did' : plural ? 'do' : 'does', tail: base, end: at + 1 };
}

/** Verbs whose past looks like their base: of named people, notes tell what they did in a work. */
const UNMARKED = set('read put set');
