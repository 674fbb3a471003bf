import { lexiconTags } from '../language';
import { listItems, splitAt } from './pieces';
import { isAdjective } from './adjectives';
import { isPlural } from './term-question';
import { startsWithVerb } from './verb-first';

/** The first item of a meaning, without its brackets. */
const firstItem = (fact: string): string =>
  (/^[^,;:([]*/.exec(fact)?.[0] ?? fact).replace(/\s(?:e\.?g\.?|i\.?e\.?|eg|ie)\s.*$/, '').trim();

const SIGNS = /[<>⇌→]|->|(?<!^[\p{Lu}\d]{1,4} )=|=(?!(?: \p{L}+){4})/u;

/** "every Wednesday at noon", "from 1793", "daily": when, not what. */
const TIME =
  /^(?:every|each (?:day|week|month|year|term|spring|summer|autumn|winter|morning|evening)|daily|weekly|monthly|yearly|annually|dates?\s(?:from|back)|still|already|just|even|now|again|ever|once|twice|later|soon|eventually)\b/i;

/** "one direction", "12 men": how many, not what. */
const COUNT = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*) \p{L}+$/u;

/** "Atkinson & Shiffrin, 1968": whose it is. */
const NAMES =
  /^(?:by )?\p{Lu}[\p{L}'’-]+(?: et al\.?|(?:,? (?:&|and|\+) | )\p{Lu}[\p{L}'’-]+)*,? \(?1?[89012]\d\d/u;

const PREPOSITION = '(?:on|in|to|by|with|without|for|at|from|when|if|as|because|than|until|over|under|like)';

/** "zero resistance below …", "large geographical area": what a thing has, not what it is. */
export const HAS =
  /^(?:small|large|big|great|greater|long|short|wide|narrow|zero|same|different|constant|equal|limited|unlimited|single|many|few|several|lots of|positive|negative)(?: \p{L}+)? (?:area|areas|size|sizes|number|amount|range|resistance|cost|costs|speed|capacity|price|risk|yield|density|temperature|pressure|value|values|volume|surface area|mass|strength|output|scope|cores|layers|parts|charge|gradient|slope|energy)\b/iu;

function isQuality(item: string): boolean {
  const words = item.split(/\s+/);
  if (/^(?:capacity|duration|cost|speed|size|range|accuracy|quality|output) \p{Ll}+$/u.test(item))
    return true;
  if (/^\p{Ll}+ed \p{Ll}+ly$/u.test(item)) return true;
  const [first = '', joint, second = ''] = words;
  // "long and thin".
  if (words.length === 3 && joint === 'and' && isAdjective(first) && isAdjective(second)) return true;
  const adjective = (word: string): boolean =>
    isAdjective(word) ||
    /^(?:bi|non|un|multi|mono|semi|self)-\p{L}+(?:al|ic|ed|ive|ous|able|ible|ing|ar)$/u.test(word);
  if (words.length === 1) return adjective(first) || /^\p{Ll}+(?:able|ible)$/u.test(first);
  return (
    (adjective(first) || /^\p{Ll}+able$/u.test(first)) &&
    !/ing$/.test(first) &&
    new RegExp(`^\\S+ ${PREPOSITION}\\b`).test(item)
  );
}

/** "Watt v Hertfordshire CC (1954)", "Law Reform Act 1945": a case or an act beside a point of law is no meaning of it. */
const CITED =
  /^(?:[^,;]{3,30}\bRef(?:erence)? \(No|\p{Lu}[\p{L}’'.&-]*(?: \(?[\p{L}’'.&-]+\)?){0,6}? v\.? \p{Lu}|(?:\p{Lu}[\p{L}()’'-]* (?:of |and |\(|& )?){1,8}Act \d{4})/u;

/** What names several wherever it stands: "a set of", "any", or is told by what is done with it. */
const TOLD =
  /^(?:an?|the|any|all|some|most|both|type|types|kind|kinds|group|groups|set|sets|series|form|forms|part|parts|where|when|how) |\b(?:that|which|who|where|used|made|paid|kept|taken|given|held|built|found|sent|sold|worn|written|\p{Ll}{3,}ed|\p{Ll}{2,}ing)\b/u;

/** Whether a phrase that heads a meaning names several as its term does. */
function agrees(item: string): boolean {
  if (TOLD.test(item)) return true;
  const head = (
    /^(.*?)(?: (?:of|in|for|from|with|between|by|to|on|at|within|under|over|inside|outside) |$)/.exec(
      item,
    )?.[1] ?? item
  )
    .split(/\s+/)
    .at(-1);
  return head === undefined || isPlural(head) || /^(?:data|info|information|stuff|equipment)$/.test(head);
}

/**
 * Whether a meaning can answer "What is …?": it names a thing, not a quality, an amount, a time, a comparison, or one thing
 * for a term in the plural. A clause is judged elsewhere.
 */
export function isNominal(fact: string, term: string): boolean {
  const item = firstItem(fact);
  if (
    SIGNS.test(fact) ||
    TIME.test(fact) ||
    COUNT.test(item) ||
    NAMES.test(fact) ||
    HAS.test(fact) ||
    CITED.test(fact)
  )
    return false;
  if (item === '' || isQuality(item)) return false;
  if (/^\p{L}+$/u.test(item) && /^(?:Adjective|Infinitive)/.test(lexiconTags(item.toLowerCase())))
    return false;
  // "phonological loop = sound", "sketchpad = visual info": what it deals with, not what it is.
  if (/\s|-/.test(term) && /^\p{Ll}+$/u.test(item) && item === fact) return false;
  if (/(?:^|\s)(?:info|information)$/.test(item)) return false;
  return !isPlural(term) || listItems(fact).length > 2 || agrees(item);
}

/** "rest average about 72 bpm", "bigger in exercise", "led the Jacobins": said of a thing beside what it is. */
const BESIDE =
  /^(?:(?:(?:rest |resting )?(?:avg|average|about|approx|approximately|around|c\.|~|roughly|typically|up to|max|maximum)\s.*\d|(?:bigger|larger|smaller|higher|lower|more|less|faster|slower|longer|shorter|greater|better|worse|very|v\.|too|quite|cheap|expensive|easy|difficult|quick|ugly|long[- ]lasting|good|bad|useful|common|rare|efficient|lasts?|can (?:take|last))(?:\s|$)|\d|[£$€]\d|(?:led|ran|wanted|fought|wrote|became|won|lost|guillotined|executed|killed|died|born)\s).*|.*\bup to \d.*)$/i;

const isLike = (item: string): boolean => BESIDE.test(item) || HAS.test(item) || isQuality(item);
const isBeside = (item: string): boolean => isLike(item) || startsWithVerb(item);

/** Where what a thing is ends, when the rest of the line only adds what it is like: the length of the meaning proper. */
export function coreOf(fact: string, isLoose: (item: string) => boolean = isBeside): number {
  const items = splitAt(fact, ',');
  const first = items[0];
  if (!first || items.length < 2 || isLike(fact.slice(first.start, first.end))) return fact.length;
  const others = items.slice(1).map((item) => fact.slice(item.start, item.end));
  // Behind an example stand only more of them.
  const example = others.findIndex((item) => /\b(?:e\.?g\b|such as\b|for example\b)/i.test(item));
  const told = example < 0 ? others : others.slice(0, example + 1);
  const alone = !/\s/.test(fact.slice(first.start, first.end));
  return told.every(alone ? (item) => isLoose(item) && !isQuality(item) : isLoose) ? first.end : fact.length;
}

/** The length of what a thing does, without what it is like behind it: "allocates attention, limited capacity". */
export const deedOf = (fact: string): number => coreOf(fact, (item) => isLike(item) || isNamedThing(item));

/** "large molecules such as glucose" behind a verb: a thing with its quality, and nothing is done with it. */
const isNamedThing = (item: string): boolean =>
  /^(?:large|small|big|charged|polar|non-polar|soluble|insoluble|active|passive) \p{Ll}+(?: (?:such as|like|e\.?g\.?) .*)?$/u.test(
    item,
  );

/** "same water potential as the cell", "takes in heat", "not charged": what an adjective can mean. */
export const isAdjectival = (fact: string): boolean =>
  /^(?:same|equal|having|has|with|without|containing|made|able|unable|not|no|relating|higher|lower|more|less|most|when|where|each|every|all|both|one|two|three|full|free|able|capable|likely|open|closed|dependent|independent)\b/i.test(
    fact,
  ) ||
  startsWithVerb(fact) ||
  (isQuality(firstItem(fact)) && !/^\S+ of\b/.test(fact)) ||
  /^\p{Ll}{3,}ed (?:by|to|in|with|as|from|of)\b/u.test(fact);

/** Terms that a whole clause can explain: what is done or happens, a rule, a tendency. */
const TOLD_IN_A_CLAUSE =
  /(?:ing|tion|sion|ism|ity|ness|ance|ence|ency|ship|osis|esis|asis|ysis|ment|dom|acy|ology|isation|agnosia|effects?|principles?|rules?|laws?|theor(?:y|em)|theories|doctrine|hypothesis|hypotheses|paradox|fallacy|bias|shift|drift|illusion|error|problem|dilemma|fission|fusion|topology|desirability|curve|trap|argument|objection|convention|clause|policy|strategy|approach|view|thesis|phenomenon|reflex|shock|gap|race|boom|slump|intent|consent|duress|insanity|automatism|negligence|nuisance|murder|manslaughter|theft|robbery|burglary|fraud|assault|battery|estoppel|collision|overflow|squeeze|war|strike|loop|symmetry|inflation|diffusion|drift|decay|damping|resonance)$/i;

/** Whether a clause beside a term says what the term means, rather than something that is true of it. */
export const isToldInAClause = (term: string): boolean =>
  TOLD_IN_A_CLAUSE.test(term.replace(/ (?:of|in|for|to|on|by) .*$/, '')) ||
  isAdjective(term.split(' ').at(-1) ?? '');

const ACRONYM = /^\p{Lu}[\p{Lu}\p{Ll}&]{0,5}\p{Lu}s?$/u;
const SKIPPED = /^(?:of|the|and|for|in|to|a|an|on|&)$/i;

/** Whether the letters are the words' initials in order, with more of a long word between them: ATP, adenosine triphosphate. */
function spells(words: readonly string[], letters: string): boolean {
  let at = 0;
  for (const word of words) {
    if (word[0] !== letters[at]) return false;
    at += 1;
    const initials = words.length - words.indexOf(word) - 1;
    for (const char of word.slice(3)) if (letters.length - at > initials && char === letters[at]) at += 1;
  }
  return at === letters.length;
}

/** How much of a meaning writes its term out: "network interface card" for NIC; 0 when it does not. */
export function expansionOf(term: string, fact: string): number {
  if (!ACRONYM.test(term)) return 0;
  const item = /^[^,;:([]*/.exec(fact)?.[0].trimEnd() ?? '';
  const letters = term.replace(/s$|&/g, '').toLowerCase();
  const words = item.toLowerCase().split(/[\s-]+/);
  if (letters.length < 2 || words.length > 8) return 0;
  const isWritten = [words, words.filter((word) => !SKIPPED.test(word))].some((all) => spells(all, letters));
  return isWritten ? item.length : 0;
}
