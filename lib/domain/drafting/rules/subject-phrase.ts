import { NAMES_WITH_ARTICLE } from '../lexicon/names-with-article';
import { COUNT_NOUNS, DEFINITE_HEADS } from './count-nouns';
import { termInside, withArticle } from './term-question';
import type { Vocabulary } from './vocabulary';

/** Whether a word by its ending names several. */
export const looksPlural = (word: string): boolean =>
  /[^suSU]s$|(?:people|men|women|children|data|both|they)$/.test(word) && !/^\p{Lu}{2,}$/u.test(word);

/** Words before a noun that stand where an article would. */
const DETERMINED =
  /^(?:the|an?|only|even|this|these|those|that|all|some|many|most|each|every|both|no|any|more|less|fewer|its|their|his|her|our|other|such|one|two|three|four|five|\d)\b/i;

/** Titles and bodies that stand with an article when they stand alone. */
const TITLES =
  /^(?:Kaiser|Tsar|King|Queen|President|Pope|Emperor|Chancellor|Prime Minister|Sultan|Shah|Reichstag|Duma|Senate|Army|Church|Crown|Treasury|Cabinet|Communists|Bolsheviks|Nazis)$/;

/** Substances and quantities: "water leaves", not "the water leaves". */
const UNCOUNTED =
  /^(?:acid|water|oxygen|carbon|nitrogen|hydrogen|glucose|blood|energy|light|heat|air|ice|supply|demand|income|trade|money|lactate|insulin|calcium|sodium|potassium|soil|rain|snow|crime|spending|investment|consumption|unemployment|inflation|output)$/;

/** Parts of the body of which there is one. */
const ORGAN =
  /^(?:hippocampus|amygdala|cortex|cerebellum|cerebrum|medulla|hypothalamus|thalamus|retina|cornea|iris|liver|heart|brain|pancreas|spleen|stomach|pituitary|aorta|diaphragm|trachea|larynx|uterus|placenta|oesophagus|bladder|skin|skull)$/;

/** Whether a term names a part of the body of which there is one. */
export const isOrgan = (term: string): boolean => ORGAN.test(term.toLowerCase());

/** A subject with the article that the notes leave out: the one they use elsewhere, "the" before a noun that is counted. */
export function subjectPhrase(subject: string, vocabulary: Vocabulary): string {
  const inside = midSentence(subject, vocabulary);
  if (
    TITLES.test(inside) ||
    (/^\p{Lu}{2,4}$/u.test(inside) &&
      (vocabulary.articles.get(inside.toLowerCase()) === 'the' || NAMES_WITH_ARTICLE.has(inside)))
  )
    return `the ${inside}`;
  if (/^\p{Lu}\S* \S/u.test(inside)) return withArticle(inside, vocabulary) ?? inside;
  if (DETERMINED.test(inside) || /^\p{Lu}|^[^\p{L}]/u.test(inside) || / (?:and|or) |[,/+&]/.test(inside))
    return inside;
  const head =
    (/^(.*?)(?: (?:of|in|for|on|to|from|with|between) |$)/.exec(inside)?.[1] ?? inside).split(' ').at(-1) ??
    '';
  // "premise 1", "stage 2": numbered, and so named.
  if (looksPlural(head) || / \d+(?: |$)/.test(inside)) return inside;
  if (UNCOUNTED.test(head)) return inside;
  if (ORGAN.test(head)) return `the ${inside}`;
  const known = vocabulary.articles.get(inside.toLowerCase());
  if (
    known === 'the' ||
    /^(?:actual|main|current|whole|present|original) /.test(inside) ||
    / of /.test(inside) ||
    / (?:in|on|at|between|from) (?:the|an?|that) /.test(inside) ||
    (known === undefined && (COUNT_NOUNS.has(head) || /\p{Ll}{3}[ct]or$/u.test(head)))
  )
    return `the ${inside}`;
  return inside;
}

/** Capitals of names stay; the capital of a line does not. */
export const midSentence = (text: string, vocabulary: Vocabulary): string => {
  if (
    /^(?:The|A|An|This|These|All|Some|Many|Most|Two|Three|Four|Each|Every|Both|More|Less|New|Higher|Lower)\s(?!and \p{Lu})/u.test(
      text,
    )
  ) {
    return text.replace(/^\p{Lu}/u, (first) => first.toLowerCase());
  }
  const inside = termInside(text, vocabulary);
  return /\s/.test(inside) && DEFINITE_HEADS.test(inside) ? `the ${inside}` : inside;
};
