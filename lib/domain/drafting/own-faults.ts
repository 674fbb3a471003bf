import { leaningPart } from './told-front';
import type { Draft } from './types';

/**
 * What is wrong with a front or an answer only where a rule has read the notes wrongly: nobody writes such a card by hand,
 * so these are asked of the drafter's own cards alone.
 */
type OwnCard = Pick<Draft, 'front' | 'back'> & { readonly rule: string };

/** "Which would Pavlov found …": a second finite verb behind the one that was moved in front of its subject. */
const SECOND_VERB =
  /\b(?:do|does|did|would|could|should|can|will|may|might|must) (?:the |an? )?(?:\p{Lu}[\p{L}.'’-]+ ){1,3}(?:thought|said|showed|argued|claimed|believed|felt|knew|saw|noticed|wrote|told|gave|took|went|began|became)\b|\b(?:would|could|should|can|will|may|might|must) (?:\p{Lu}[\p{L}.'’-]+ ){1,3}found\b/u;

/** "What is LANDFORMS?": a heading in capitals, too long for initials. */
const SHOUTED_TERM = /^What (?:is|are) (?:the |an? )?\p{Lu}{6,}\?$/u;

/** "the to hold up a fixed rate", "LV wall thicker than RV": what stands for a noun is none. */
const NO_NOUN = /\b(?:the|an?) to \p{Ll}|^What (?:do|does) [^?]*\b\p{L}+er than [^?]*\?$/u;

/** "C consistency": a letter of a list of initials with what it stands for. */
const LETTERED = /^\p{Lu} \p{Ll}{3,}$/u;

/** "it going straight to …", "them apart": of what, only the line before would tell. */
const POINTS_BACK = /^(?:it|them|him|her|this|these|those)\s/i;

/** "What did Aristotle think?": about what? */
const ABOUT_NOTHING = /^What (?:do|does|did) (?:\p{Lu}[\p{L}.'’-]* ?){1,5}(?:think|believe)\?$/u;

/** "What does Hart reply?", "What do critics say?": to what, or of what? */
const VIEW_OF_NOTHING =
  /^What (?:do|does|did) (?:(?:\p{Lu}[\p{L}.'’-]* ?){1,5}|\p{Ll}+ )(?:reply|respond|answer|hold|feel|object)\?$|^What (?:do|does|did) \p{Ll}+ (?:say|argue|claim|suggest)\?$/u;

/** "What did Hume not say?": endless things. */
const NOT_SAID = /^What (?:do|does|did) .* not \p{Ll}+(?: about [^?]*)?\?$/u;

/** "sir's demo", "in the spec", "What does the question want?": the pupil's week, not the subject. */
const OF_LESSONS =
  /\b[Ss]ir['’]s\b|\bsir\b|\bthe (?:spec|specification|syllabus|textbook|slides?|handout|worksheet|lesson|diagram)\b|\b(?:do|does|did) the (?:question|examiner|essay)\b/;
const TO_ONESELF = /\bwe (?:need|have to|did|do|studied|looked)\b/;

/** "do the opposite", "go further still": than or of what, the sentence before says. */
const COMPARES_BACK =
  /\b(?:do|does|did) .*\bthe (?:opposite|reverse)\b|\b(?:further|more|worse|better) still\b|\b(?:go|went) (?:even )?further(?! than)\b/;

/** "the lower ones", "the first one found": of what? */
const ONE_OF_KIND = /\b(?:the|an?) (?:(?!only)\p{Ll}+ )?ones?\b(?! (?:who|that|which|of|to)\b)/u;
const IS_ONE =
  /^the (?:\p{L}[\p{L}-]* )?(?:ones?|version|other)$|^the (?:first|last|only|other|best|main) ones?\b/u;

/** "What were the other leading members?", "What is the hard part?": beside or of what, the sentence before says. */
const OF_OTHERS =
  /^(?:What|Who) (?:is|are|was|were|do|does|did) the other\b|^What (?:is|are|was|were) the (?:\p{Ll}+ )?(?:example|thing|bit|unit|question|answer|problem|aim|option|version|(?:hard|easy|tricky|best|worst) part)s?\?$/u;

/** "Why does evaluate the view …": an order was taken for a doer. */
const ORDER =
  /^(?:Why|What|How|When) (?:do|does|did) (?:evaluate|assess|explain|discuss|describe|compare|outline|examine|analyse) /;

/** "look abnormal. e.g. PMS?": a second sentence stands in the question. */
const TWO_SENTENCES = /(?<!\b(?:etc|approx|incl|vol|cent))(?<=\p{Ll}{3})\. \p{L}/u;

/** "that those two left out": which? */
const POINTS_BACK_IN_VIEW = /^(?:that )?(?:those|these)\b(?! (?:who|whose|with|in|of|that)\b)/;

/** Whether a blank stands in a sentence that only the one before it, or the lesson, makes clear. */
export const leansOnNotes = (front: string): boolean =>
  OF_LESSONS.test(front) ||
  /\bdo(?:es)? the (?:opposite|same|reverse)\b/.test(front) ||
  ONE_OF_KIND.test(front) ||
  /^The (?:\p{Ll}+ )?(?:example|unit|answer|reason|problem|aim|idea)s? (?:is|are|was|were)\b/u.test(front);

/** "in the centre": of what? */
const SOMEWHERE =
  /^(?:in|at|on) the (?:centre|middle|front|back|top|bottom|side|end|left|right|inside|outside)$/;

/** "What did Livia protect?" – "Livia in return": a doer was given to a deed that was done to it. */
function answersItself(front: string, back: string): boolean {
  const doer = /^Whom? (?:do|does|did) (\p{Lu}[\p{L}’'-]+)|^What (?:do|does|did) (\p{Lu}[\p{L}’'-]+)/u.exec(
    front,
  );
  const name = doer?.[1] ?? doer?.[2];
  return name !== undefined && back.startsWith(name) && !/^\p{L}|['’]s/u.test(back.slice(name.length));
}

/** "What does Ryle say?": much; in a list of thinkers each stands for one thing. */
const SAYS_SOMETHING =
  /^What (?:do|does|did) (?:[\p{Lu}][\p{L}.'’-]+ ?(?:and )?){1,4}(?:say|argue|claim|suggest)\?$/u;

/** "What percentage of that water …": which, the sentence before says. */
const POINTS_TO =
  /\b(?:of|in|on|for|by|with|to|from|at|under) that (?!(?:of|which|what|there|they|it|he|she|we|the|an?|is|was|are|were)\b)\p{Ll}/u;

/** "in J. Greater intensity means", "the X. Males have": a sentence that ends in a symbol was read on into the next. */
const READ_ON = /(?:\b(?:in|the|an?|of|per|\d) \p{Lu}|\d [\p{Ll}µμ]{1,3})\. \p{Lu}\p{Ll}+ \p{L}/u;

/** "Why did the view arguably keep …": what is only argued is no fact to give a reason for. */
const ARGUABLE = /^(?:Why|How)\b.*\b(?:arguably|probably)\b/;

/** Finds whether the notes were read wrongly, going by what came of it. */
export const isMisread = ({ front, back, rule }: OwnCard): boolean =>
  SECOND_VERB.test(front.replace(/“[^”]*”|"[^"]*"/g, '')) ||
  SHOUTED_TERM.test(front) ||
  NO_NOUN.test(front) ||
  ABOUT_NOTHING.test(front) ||
  (rule === 'view' && (NOT_SAID.test(front) || VIEW_OF_NOTHING.test(front))) ||
  (rule === 'view' && SAYS_SOMETHING.test(front)) ||
  OF_LESSONS.test(front) ||
  TO_ONESELF.test(back) ||
  COMPARES_BACK.test(front) ||
  ONE_OF_KIND.test(front) ||
  OF_OTHERS.test(front) ||
  ORDER.test(front) ||
  (!rule.startsWith('list') && READ_ON.test(back)) ||
  ARGUABLE.test(front) ||
  (!rule.startsWith('view') && POINTS_TO.test(leaningPart(front).replace(/“[^”]*”|"[^"]*"/g, ''))) ||
  TWO_SENTENCES.test(leaningPart(front).replace(/“[^”]*”|"[^"]*"/g, '')) ||
  (/^(?:what|why|view)/.test(rule) && POINTS_BACK_IN_VIEW.test(back)) ||
  (/^what-(?:is|was)/.test(rule) && IS_ONE.test(back)) ||
  (rule === 'where' && SOMEWHERE.test(back)) ||
  (/^object/.test(rule) && answersItself(front, back)) ||
  (/^(?:subject|agent|object)/.test(rule) && LETTERED.test(back)) ||
  (/^(?:line|definition)/.test(rule) && POINTS_BACK.test(back));
