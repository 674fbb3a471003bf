import { VIEW_VERBS } from './lexicon/word-classes';
import { baseForm } from './inflection';
import type { Clause } from './clause-shape';
import type { Antecedent, Reading } from './reading';
import { hasTag, isPronominal } from './token';

const NAME = String.raw`\p{Lu}[\p{L}’'-]+`;
/** `Dement and Kleitman (1957)`, `Bandura, Ross and Ross (1961)`, `Turk et al. (2002)`. */
const JOINT_CITATION = new RegExp(
  String.raw`(${NAME}(?:, ${NAME})*(?:,? (?:and|&) ${NAME}| et al\.?)),? \((?:in )?(?:1[5-9]|20)\d{2}\)`,
  'gu',
);

/** Those who are cited together by a sentence, and by no other name in it: whom *they* in the next may mean. */
export function authorsAfter({ sentence, authors, clauses, tokens }: Reading): Antecedent | null {
  const told = sentence.notes.slice(sentence.start, sentence.end);
  const cited = [...told.matchAll(JOINT_CITATION)];
  const text = cited[0]?.[1] ?? '';
  if (cited.length === 1) return { text, plural: true, person: true, named: true };
  // `They woke nine adults. They …`
  const main = clauses.find(({ kind }) => kind === 'main');
  const goesOn = main !== undefined && isPronominal(tokens.slice(...main.subject));
  return cited.length === 0 && goesOn ? authors : null;
}

/** What only people who study something do. */
const STUDYING_VERBS = new Set(
  `test wake ask find interview observe compare show study use conclude report give measure record analyse examine follow survey
   put propose suggest discover divide place train play tell select recruit repeat carry criticise distinguish identify`
    .trim()
    .split(/\s+/),
);

/** Whether whoever is cited may have done what a clause says of *them*. */
export function isStudied({ tokens }: Pick<Reading, 'tokens'>, { verb }: Clause): boolean {
  const head = tokens[verb.head];
  if (head === undefined || verb.passive || !hasTag(head, 'VERB')) return false;
  const base = baseForm(head.text, head.lemma);
  return STUDYING_VERBS.has(base) || VIEW_VERBS.has(base);
}
