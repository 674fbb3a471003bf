import { canBeVerb, lexiconTags } from '../language';
import { monthNamed } from '../lexicon/months';
import { isAdjective } from './adjectives';
import { isPlural } from './term-question';

/** "drains most rapidly when": an adverb or a pronoun at the end belongs to a sentence, not to a name. */
const ENDS_LOOSE =
  /\s(?:often|usually|mostly|always|sometimes|rarely|never|also|only|again|ever|instead|though|too|mainly|partly|elsewhere|already|still|needed|involved|here|there|more|less|most|least|it|them|him|this)$/i;

/** What only points: "infinite regress he rejects", "their rights". */
const POINTS = /(?:^|\s)(?:I(?! \p{Lu})|he|she|it|they|we|you|them|him|us|me|his|their|our|your|my)(?=\s|$)/u;

/** Said of the word before it: "phenylamine weak", "entry difficult". */
const PREDICATE =
  /^(?:weak|strong|high|low|big|small|large|long|easy|difficult|slow|fast|cheap|expensive|happy|unhappy|angry|upset|unable|able|unlikely|likely|certain|clear|unclear|important|useful|powerful|dangerous|safe|different|similar|same|available|necessary|impossible|better|worse|best|worst|bigger|smaller|higher|lower|stronger|weaker|faster|slower|longer|shorter)$/;

/** A part of a row, which its own number names: "step 2", "stage one". */
const NUMBERED =
  /^(?:steps?|stages?|phases?|parts?|points?|para(?:graph)?s?|reasons?|examples?|factors?|exp(?:erimen)?ts?|tasks?|options?|methods?|tips?|ways?|Q|question) (?:\d|one|two|three|four|five|[ivx]+$|[a-d]$)/i;

/** "family reunion scene": a part of a work, which has no meaning of its own. */
const SCENE = /\s(?:scene|shot|stanza|soliloquy)$/;

/** "plays to quote", "words to know": what the writer is to do with them. */
const TO_BE_USED =
  /\bto (?:quote|use|know|learn|remember|mention|include|say|compare|revise|memorise|check|do|ask|add|note|avoid)$/i;

/** "a mean of about 300 DU", "rise > 5 %": an amount with what it is an amount of. */
const AMOUNT =
  /(?:^|\s)(?:approx\.?(?:imately)?|about|around|over|under|roughly|~|c\.|[<>≈≤≥±])\s?[£$€]?\d|\d\s?%|[<>≈≤≥]/i;

const isVerbOnly = (word: string): boolean =>
  /^(?!.*(?:Noun|Plural|Singular|Adjective|Gerund|Uncountable)).*(?:PresentTense|Infinitive)/.test(
    lexiconTags(word),
  );

/** "depends": of a verb, and of no noun. */
const isThirdPerson = (word: string): boolean =>
  /[^aisu]s$/.test(word) &&
  (isVerbOnly(word) || (lexiconTags(word) === '' && isVerbOnly(word.replace(/s$/, ''))));

const isNounLike = (word: string): boolean =>
  !/Adjective|Adverb|Preposition|Determiner|Conjunction/.test(lexiconTags(word));

/** "optimum varies", "Y&W exaggerate", "Si highest", "rates up": a subject and what is said of it. */
function endsAsClause(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  if (before === '' || !/^\p{Ll}+$/u.test(last)) return false;
  const small = before.toLowerCase();
  if (/Superlative/.test(lexiconTags(last)) || PREDICATE.test(last)) return isNounLike(small);
  // "cool down" and "warm up" are names of what is done.
  if (/^(?:up|down)$/.test(last)) return isPlural(small) || !(canBeVerb(small) || isAdjective(small));
  if (isAdjective(small)) return false;
  if (isThirdPerson(last)) return !isPlural(small);
  return isVerbOnly(last) && (/&/.test(before) || (isPlural(small) && /Plural/.test(lexiconTags(small))));
}

/** "change the price", "beat the deadline": an order, or a clause whose verb the article gives away. */
const isOrder = (term: string): boolean =>
  /^(?!all |both |half |the )\p{L}+ (?:the|an?|your|its|their) \p{Ll}/iu.test(term);

/** "effects on carbon", "problems with tests": a side of something. */
const SIDE =
  /^(?:effects?|impacts?|influences?|problems?|issues|threats?|evidence|arguments?) (?:on|for|with|to|against) /i;

/** Whether the words before a sign can be the name of something: no clause, order, amount, list or label of a step. */
export function canBeTerm(term: string): boolean {
  // "open days, visits", "Montmartre, Paris": several, or a place within another; "activation energy, Ea" has its symbol.
  if (/,(?! (?:\d|\p{L}{1,3}$))/u.test(term.replace(/\([^()]*\)/g, ''))) return false;
  if (
    ENDS_LOOSE.test(term) ||
    POINTS.test(term) ||
    NUMBERED.test(term) ||
    SCENE.test(term) ||
    SIDE.test(term) ||
    TO_BE_USED.test(term)
  )
    return false;
  if (AMOUNT.test(term) || monthNamed(term.replace(/\.$/, '')) !== undefined) return false;
  return !isOrder(term) && !endsAsClause(term.split(/\s+/));
}
