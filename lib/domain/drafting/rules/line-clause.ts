import { baseForm, thirdPerson } from '../inflection';
import { canBeVerb, lexiconTags } from '../language';
import {
  BASE_OF_IRREGULAR,
  ONLY_PARTICIPLE,
  ONLY_PAST,
  PARTICIPLE_OF_IRREGULAR,
  PAST_OF_IRREGULAR,
} from '../lexicon/irregular-verbs';
import {
  EITHER_WAY,
  INTRANSITIVE_VERBS,
  NAMING_VERBS_OF_NOTES,
  PERSONAL_VERBS,
} from '../lexicon/verb-objects';
import { COUNTRIES, DEMONYMS, PERSONS } from '../lexicon/gazetteer';
import { HUMAN_NOUNS, ROLE_NOUNS } from '../lexicon/word-classes';
import { dateIn, type LineDate } from './line-dates';
import type { LineWord } from './line-words';
import { isNounPhrase, isPeople, whoOf } from './line-nouns';
import { isCertainPerson } from './people';
import { looksPlural } from './subject-phrase';

/** A clause of a note read word for word: "Bastille stormed by the crowd, 14 July". */
export interface LineClause {
  /** Empty where the line leaves the subject to its heading or to the clause before. */
  readonly subject: readonly LineWord[];
  readonly adverb: readonly LineWord[];
  /** The verb as it stands, and a particle behind it: "shot", "down". */
  readonly verb: LineWord;
  readonly base: string;
  readonly voice: 'active' | 'passive';
  readonly tense: 'past' | 'present';
  /** What follows the verb, without the date and without reasons. */
  readonly rest: readonly LineWord[];
  /** What follows "because", "so that", "to …": why. */
  readonly reason: readonly LineWord[];
  /** What came of it, behind "so". */
  readonly result: readonly LineWord[];
  readonly date: (LineDate & { readonly words: readonly LineWord[] }) | null;
}

const PREPOSITION =
  /^(?:by|in|at|to|from|with|for|as|into|onto|on|off|over|under|through|across|along|after|before|during|against|between|among|among|without|within|near|around|behind|beyond|until|till|towards?|via|per|despite|outside|inside|upon|because)$/;
const PARTICLE = /^(?:up|out|down|off|away|back|in|over|together|apart)$/;
const ADVERB =
  /^(?:never|not|only|finally|soon|later|also|already|still|just|nearly|almost|twice|once|again|first|rarely|often|seldom|always|usually|mainly|mostly|eventually|(?!(?:assembly|family|monopoly|anomaly|reply|supply|rally|bully|ally)$)\p{Ll}{3,}ly)$/u;
const FINITE =
  /^(?:is|are|was|were|am|has|have|had|do|does|did|can|could|will|would|shall|should|must|may|might|cannot|can't|couldn't|won't|wouldn't|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|hadn't|couldnt|didnt|wasnt|doesnt|cant|wont)$/;
const NO_VERB =
  /^(?:need|speed|seed|weed|feed|breed|deed|indeed|hundred|red|bed|shed|aged|exceed|proceed|succeed|united|allied|armed|left|mixed|advanced|limited|sacred|naked|wicked|beloved|learned|so-called|hit|cost|cut|read|spread|set|put|shut|split|let|hurt|bet|quit|ground|wound|thought|felt|lit|bit|fed|led|bred|bound|saw|lay)$/;

/** Adverbs that tie a note to the one before. */
const LINKING = /^(?:finally|also|then|soon|still|just|already|eventually|later)$/;

/** What a word would be as the verb of the clause. */
interface VerbForm {
  readonly base: string;
  readonly tense: 'past' | 'present';
  readonly participle: boolean;
}

/** The past forms of a word; null when it is none. `UNSURE` forms are verbs only where nothing else can be. */
export function pastForm(word: LineWord): VerbForm | null {
  const small = word.text;
  if (!/^\p{Ll}[\p{L}-]*$/u.test(small) || (NO_VERB.test(small) && !SURE_PAST.test(small))) return null;
  const irregular = BASE_OF_IRREGULAR.get(small);
  if (irregular !== undefined) {
    if (/^(?:be|have|do)$/.test(irregular)) return null;
    const participle = (PARTICIPLE_OF_IRREGULAR.get(irregular) ?? '') === small;
    const past = (PAST_OF_IRREGULAR.get(irregular) ?? '') === small;
    return participle || past
      ? { base: irregular, tense: 'past', participle: participle && !ONLY_PAST.has(small) }
      : null;
  }
  if (!/[^e]ed$|eed$/.test(small) || small.length < 4) return null;
  const [, prefix = '', stem = ''] = /^(?:.*-)?(\p{L}+)-(\p{L}+)$/u.exec(small) ?? [];
  // "voltage-gated" tells of a kind; "re-elected" is done.
  if (prefix !== '' && !/^(?:re|over|under|out|co|de|un|pre|mis|counter|cross|court|ill)$/.test(prefix))
    return null;
  const base = baseOfPast(stem === '' ? small : stem);
  return { base: stem === '' ? base : small.replace(stem, base), tense: 'past', participle: true };
}

/** "rebelled" → rebel, "named" → name: the base that the lexicon knows as a verb. */
function baseOfPast(form: string): string {
  const stem = form.slice(0, -2);
  const bases = [`${stem}e`, stem, ...(/(\p{L})\1$/u.test(stem) ? [stem.slice(0, -1)] : [])];
  if (/ied$/.test(form))
    return canBeVerb(`${form.slice(0, -3)}y`) ? `${form.slice(0, -3)}y` : form.slice(0, -1);
  // "rebelled": a doubled letter behind the second syllable is that of the ending.
  const isDoubled = /[aeiou]\p{L}+[aeiou](\p{L})\1$/u.test(stem);
  const known = bases.find((base) => INTRANSITIVE_VERBS.has(base) || canBeVerb(base));
  if (known !== undefined) return known;
  // "completed": no word "complet" is known, and "complete" is one.
  if (lexiconTags(stem) === '' && lexiconTags(`${stem}e`) !== '') return `${stem}e`;
  return isDoubled ? stem.slice(0, -1) : baseForm(form, '');
}

/** Of the words that are nouns or adjectives as well, those that stand as the verb of a note. */
const SURE_PAST = /^(?:left|hit|cut|set|put|shut|split|led|fed|saw|lit|bound|lay)$/;

/** The base of a verb in -s: "takes" → take, "passes" → pass. */
function baseOfPresent(form: string): string | null {
  const bases = [
    form.slice(0, -1),
    ...(/(?:es)$/.test(form) ? [form.slice(0, -2)] : []),
    ...(/ies$/.test(form) ? [`${form.slice(0, -3)}y`] : []),
  ];
  return bases.find((base) => thirdPerson(base) === form && canBeVerb(base)) ?? null;
}

/** The present in which timelines tell of the past: "Mao takes power"; forms that are as often nouns are no verbs here. */
function presentForm(words: readonly LineWord[], at: number): VerbForm | null {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (!word || !before || !/^\p{Ll}{3,}$/u.test(word.text)) return null;
  const several =
    looksPlural(before.text) ||
    (at === 1 && isPeople(before.text)) ||
    words.slice(0, at).some(({ word: joint }) => joint === 'and');
  const tags = lexiconTags(word.text);
  if (/[^su]s$/.test(word.text) && !several) {
    const base =
      baseOfPresent(word.text) ?? (at === 1 && isSurnameBefore(before, next) ? bareOf(word.text) : null);
    if (base === null || words.slice(0, at - 1).some(({ text }) => PRESENT_OF_NOTES.test(`${text}s`)))
      return null;
    const isNoun = /Noun|Plural|Singular/.test(`${tags} ${lexiconTags(base)}`);
    if (next && (pastForm(next) || FINITE.test(next.word))) return null;
    const opens =
      !next ||
      /^(?:the|a|an|its|their|his|her|to|out|off|into|from|in|on|by|with|itself|himself|herself|themselves)$/.test(
        next.word,
      ) ||
      /^\p{Lu}/u.test(next.text);
    const subject = words
      .slice(0, at)
      .map(({ text }) => text)
      .join(' ');
    // "Stalin cuts road links": behind a name that is a person's or a country's stands no noun.
    const isName =
      PERSONS.has(subject) ||
      COUNTRIES.has(subject) ||
      isCertainPerson(subject) ||
      (at === 1 && isSurnameBefore(before, next));
    return !isNoun || isName || (PRESENT_OF_NOTES.test(word.text) && (opens || TAKES_BARE.test(word.text)))
      ? { base, tense: 'present', participle: false }
      : null;
  }
  return several &&
    next !== undefined &&
    !/[^su]s$|(?:ing|ed|en)$/.test(word.text) &&
    canBeVerb(word.text) &&
    (!/Noun|Adjective|Singular/.test(tags) ||
      (/^\p{Lu}\p{Ll}/u.test(next.text) && PRESENT_OF_NOTES.test(thirdPerson(word.text))))
    ? { base: word.text, tense: 'present', participle: false }
    : null;
}

/** "Curzon partitions Bengal": between a name of one word and another name, or an article, stands no plural. */
const isSurnameBefore = ({ text }: LineWord, next: LineWord | undefined): boolean =>
  /^\p{Lu}\p{Ll}{2,}$/u.test(text) &&
  !DEMONYMS.has(text) &&
  !/^(?:The|An?|New|First|Second|Last|Two|Three|All|Many|Most|Some|Other)$/.test(text) &&
  next !== undefined &&
  (/^\p{Lu}\p{Ll}/u.test(next.text) || /^(?:the|an?)$/.test(next.word));

const bareOf = (form: string): string | null =>
  [form.slice(0, -1), form.slice(0, -2)].find((base) => thirdPerson(base) === form) ?? null;

/** Forms that are plurals of nouns as well, and that timelines use for the verb. */
const PRESENT_OF_NOTES =
  /^(?:attacks|invades|signs|falls|rises|marches|votes|rules|orders|moves|wins|leads|forms|starts|ends|begins|dies|takes|makes|becomes|declares|marries|annuls|calls|returns|visits|flees|leaves|joins|resigns|defeats|publishes|opens|drops|launches|appoints|founds|seizes|captures|occupies|annexes|abolishes|introduces|issues|passes|refuses|accepts|demands|announces|agrees|retreats|surrenders|collapses|crosses|sails|lands|arrives|boycotts|withdraws|bombs|shells|besieges)$/;
const TAKES_BARE =
  /^(?:takes|declares|makes|becomes|wins|leads|loses|gains|gives|seizes|annexes|abolishes|introduces|refuses|invades)$/;

const CUT =
  /^(?:which|who|whose|where|but|although|though|whereas|while|whilst|when|if|unless|than|rather|e\.g|eg|i\.e|ie|esp|especially|incl|vs?|v)$/;

/** Where "to" and a verb tell what something was done for. */
const purposeAt = (words: readonly LineWord[]): number =>
  words.findIndex(
    ({ word }, at) =>
      word === 'to' &&
      /^\p{Ll}{3,}$/u.test(words[at + 1]?.text ?? '') &&
      isInfinitive(words[at + 1]?.word ?? '') &&
      words.length - at > 2,
  );

const isInfinitive = (word: string): boolean =>
  (/Infinitive|PresentTense|Verb/.test(lexiconTags(word)) &&
    !/Noun|Plural|Adjective/.test(lexiconTags(word))) ||
  /^(?:stop|help|keep|make|get|give|take|stay|test|fight|win|end|control|protect|support|force|prevent|defend|build|form|carry|gain|break|cut|raise|reduce)$/.test(
    word,
  );

/** Verbs that "to" belongs to: "refused to sign", "forced to resign", "trained to salivate". */
const TAKES_INFINITIVE =
  /^(?:refuse|try|want|agree|fail|decide|promise|hope|plan|begin|start|continue|manage|attempt|seek|vow|swear|threaten|offer|choose|need|tend|learn|force|allow|ask|order|tell|persuade|encourage|train|condition|teach|enable|require|expect|help|cause|lead|urge|invite|advise|permit|mean|intend|suppose|say|use|able|forbid|call|prepare|claim|prove|appear|seem|come|get|go)$/;

/** Splits what follows a verb into what belongs to it, the reason and the result. */
function restOf(words: readonly LineWord[], base: string): Pick<LineClause, 'rest' | 'reason' | 'result'> {
  const at = words.findIndex(({ word }, index) => {
    if (/^(?:because|so|therefore|hence)$/.test(word) || CUT.test(word)) return true;
    // "arrested and tried": what is said next has a verb of its own.
    return (
      word === 'and' &&
      (index === 0 ||
        pastForm(words[index + 1] ?? words[index]!) !== null ||
        /^(?:still|then|later|now)$/.test(words[index + 1]?.word ?? ''))
    );
  });
  const cut = at < 0 ? words.length : at;
  const head = words.slice(0, cut);
  const joint = words[cut]?.word;
  const tail = words.slice(cut + 1);
  if (
    joint === 'because' ||
    (joint === 'so' &&
      /^(?:that|people|they|\p{Ll}+s)$/u.test(tail[0]?.word ?? '') &&
      /^(?:could|can|would)$/.test(tail.find(({ word }) => FINITE.test(word))?.word ?? ''))
  )
    return {
      rest: head,
      reason: joint === 'because' && tail[0]?.word !== 'of' ? tail : words.slice(cut),
      result: [],
    };
  if (joint === 'so' && tail[0]?.word !== 'that') return { rest: head, reason: [], result: tail };
  const to = TAKES_INFINITIVE.test(base) ? -1 : purposeAt(head);
  if (to >= 0) return { rest: head.slice(0, to), reason: head.slice(to), result: [] };
  const forDoing = head.findIndex(
    ({ word }, index) => word === 'for' && /^\p{Ll}{2,}ing$/u.test(head[index + 1]?.text ?? ''),
  );
  return forDoing >= 0
    ? { rest: head.slice(0, forDoing), reason: head.slice(forDoing), result: [] }
    : { rest: head, reason: [], result: [] };
}

/** Whether the words after a verb begin something that it is done to. */
function opensObject(words: readonly LineWord[]): boolean {
  const [first] = words;
  if (!first) return false;
  if (PARTICLE.test(first.word) && !/^(?:in|over)$/.test(first.word)) return opensObject(words.slice(1));
  // "a week later": when, not what.
  if (
    words
      .slice(0, 3)
      .some(({ word }) =>
        /^(?:days?|weeks?|months?|years?|hours?|yrs?|wks?|mths?|hrs?|mins?|centur(?:y|ies)|decades?)$/.test(
          word,
        ),
      ) &&
    /^(?:an?|one|two|three|\d+|some)$/.test(first.word)
  )
    return false;
  return !PREPOSITION.test(first.word) && !ADVERB.test(first.word) && first.word !== 'and';
}

const beforeAgent = (words: readonly LineWord[]): readonly LineWord[] => {
  const by = words.findIndex(({ word }) => word === 'by');
  return by < 0 ? words : words.slice(0, by);
};

/** "chancellor", "Defender of the Faith", "dead", "compulsory": what somebody or something was made. */
function isComplement(base: string, words: readonly LineWord[], subject: readonly LineWord[]): boolean {
  const [first, second] = words;
  if (!first) return false;
  if (/^\p{Lu}/u.test(first.text)) return /^(?:of|in|by)$/.test(second?.word ?? 'of');
  if (/^(?:find|shoot|consider|deem)$/.test(base))
    return /^(?:dead|guilty|innocent|wanting|fit|unfit)$/.test(first.word);
  const isQuality =
    /Adjective/.test(lexiconTags(first.word)) || /(?:less|able|ible|ory|ful|al|ic|ent|ant)$/.test(first.word);
  const isRole =
    ROLE_NOUNS.has(first.word) ||
    HUMAN_NOUNS.has(first.word) ||
    /^(?:head|commander|director|editor|saint|duke|earl|regent|consul|dictator|secretary|speaker|ruler|governor-general|heir|law|capital|capital|republic|dominion|colony|state|protectorate)$/.test(
      first.word,
    );
  if (base === 'make' && !isQuality && !isRole) return false;
  const isOther = beforeAgent(words).some(
    ({ text }, at, all) =>
      at > 0 && /^\p{Lu}/u.test(text) && !/^(?:of|the|in)$/.test(all[at - 1]?.word ?? ''),
  );
  return (
    !isOther &&
    !/^(?:the|its|their|his|her|two|three|several|many|some)$/.test(first.word) &&
    (!looksPlural(first.word) || looksPlural(subject.at(-1)?.text ?? ''))
  );
}

const TRIES =
  /^(?:refuse|try|want|agree|fail|decide|promise|hope|plan|begin|start|continue|manage|attempt|seek|vow|swear|threaten|offer|choose|need|tend|learn|help|claim|prepare|intend)$/;
const NEVER_PASSIVE = /^(?:die|go|come|fall|rise|abdicate|resign|arrive|become|happen|occur|emerge)$/;

function voiceOf(
  form: VerbForm,
  verb: string,
  subject: readonly LineWord[],
  rest: readonly LineWord[],
  isDated: boolean,
): LineClause['voice'] | null {
  if (form.tense === 'present' || !form.participle || NEVER_PASSIVE.test(form.base)) return 'active';
  const isByAgent = rest.slice(0, 3).some(({ word }) => word === 'by');
  if (ONLY_PARTICIPLE.has(verb) || isByAgent)
    return opensObject(rest) && !NAMING_VERBS_OF_NOTES.has(form.base) ? null : 'passive';
  // "switch closed → current flows": done to it, where no date makes it something that happened of itself.
  if (
    !isDated &&
    rest.length === 0 &&
    /^(?:close|open|double|halve|treble|triple)$/.test(form.base) &&
    /^\p{Ll}/u.test(subject.at(-1)?.text ?? '')
  )
    return 'passive';
  // "Urban II preached at Clermont": a person is the object of few verbs.
  if (
    !opensObject(rest) &&
    isOnePerson(subject.map(({ text }) => text).join(' ')) &&
    !SUFFERED.test(form.base)
  )
    if (PERSONAL_VERBS.has(form.base) || INTRANSITIVE_VERBS.has(form.base)) return 'active';
  if (
    whoOf(subject, false) === 'Who' &&
    rest.length === 0 &&
    /^(?:visit|preach|perform|attend)$/.test(form.base)
  )
    return null;
  if (INTRANSITIVE_VERBS.has(form.base) || /^(?:spend|serve)$/.test(form.base)) return 'active';
  // "BA fined £121m in 2007".
  if (/^(?:fine|award|sentence|charge|allocate)$/.test(form.base) && /^[£$€\d]/.test(rest[0]?.text ?? ''))
    return 'passive';
  if (OWN_PREPOSITION[rest[0]?.word ?? '']?.test(form.base)) return 'active';
  // "refused to sign": who refuses does so, who is forced suffers it.
  if (rest[0]?.word === 'to' && TRIES.test(form.base) && isInfinitive(rest[1]?.word ?? '')) return 'active';
  if (opensObject(rest))
    return NAMING_VERBS_OF_NOTES.has(form.base) && isComplement(form.base, rest, subject)
      ? 'passive'
      : 'active';
  // "Treaty signed" tells what was signed; of "Tuileries attacked" who did what to whom is open.
  if (EITHER_WAY.has(form.base) && whoOf(subject, true) !== 'What') return null;
  return 'passive';
}

/** Verbs that need their preposition to have an object: "Lords voted on reform", "firm filed for bankruptcy". */
const OWN_PREPOSITION: Readonly<Record<string, RegExp>> = {
  for: /^(?:ask|appeal|apply|beg|plead|petition|campaign|vote|call|press|push|file|bid|lobby|opt|qualify)$/,
  on: /^(?:report|rule|vote|comment|concentrate|embark|reflect|insist|rely)$/,
  to: /^(?:agree|react|refer|listen|subscribe|succumb|adhere)$/,
  with: /^(?:side|clash|ally)$/,
  from: /^(?:benefit|suffer|secede|evolve)$/,
};

const isOnePerson = (name: string): boolean =>
  /^\p{Lu}\p{Ll}+ [IVX]+$|^(?:Prince|Princess|King|Queen|Pope|Emperor|Empress|Lord|Lady|Sir|President) \p{Lu}\p{Ll}+$/u.test(
    name,
  ) || isCertainPerson(name);

/** What is done to a person rather than by one. */
const SUFFERED =
  /^(?:murder|kill|shoot|execute|behead|hang|burn|arrest|imprison|jail|gaol|exile|banish|deport|crown|elect|appoint|depose|overthrow|restore|assassinate|poison|capture|release|ransom|excommunicate|dismiss|sack|replace|succeed|declare|name|call|wound|injure|defeat|beat|force|drive|try|convict|condemn|sentence|impeach|acquit|bury|bear|baptise|educate|guillotine|remove|deselect|reinstate|recall|canonise|proclaim|kidnap|stab)$/;

const TAKES_PLACE =
  /^(?:visit|invade|leave|conquer|capture|occupy|bomb|flood|hit|reach|enter|join|rule|annex|attack|defeat|destroy|burn|sack|take|lose|gain|cede|seize|besiege|divide|unite|strike|liberate|blockade|cross|explore|colonise|partition|sell|buy|give|make|declare|support|help|beat|free|govern|devastate|cause|tour|build|found|rebuild|shake|surround|storm|retake|abandon|evacuate|connect|link|separate)$/;

/** Whether what follows the verb is what a clause of this kind has there: no verb of its own, an object that is one. */
function isRest(rest: readonly LineWord[], voice: LineClause['voice'], base: string): boolean {
  if (voice === 'active' && rest[0]?.word === 'that')
    return (
      /^(?:show|prove|argue|claim|find|believe|suggest|demonstrate|discover|announce|declare|conclude|insist|state|demand|propose|agree|decide)$/.test(
        base,
      ) && rest.length > 3
    );
  if (rest.some(({ word }) => FINITE.test(word) || /^(?:it|them|him|this|these)$/.test(word))) return false;
  if (voice === 'passive' || !opensObject(rest) || NAMING_VERBS_OF_NOTES.has(base)) return true;
  // "first performed Vienna 1824": a place that the preposition is left out before.
  if (/Place|City|Country/.test(lexiconTags(rest[0]?.word ?? '')) && !TAKES_PLACE.test(base)) return false;
  // "premiered Paris".
  if (
    /^(?:premiere|open|debut|perform|take place|happen|erupt|begin|start)$/.test(base) &&
    /^\p{Lu}/u.test(rest[0]?.text ?? '')
  )
    return false;
  return (
    /^(?:himself|herself|itself|themselves)$/.test(rest[0]?.word ?? '') ||
    objectIn(rest.slice(particleIn(rest).length)).length > 0
  );
}

/** Reads the words of one clause; null unless every word of it has its place. `subjectless`: the verb comes first. */
export function readLineClause(
  all: readonly LineWord[],
  { subjectless = false, isDated = false } = {},
): LineClause | null {
  const found = dateIn(all);
  const date = found && { ...found, words: all.slice(found.from, found.to) };
  // "Parliament Acts 1911 and 1949": two dates tell no time.
  if (
    found &&
    /^(?:and|or|to|until)$/.test(all[found.to]?.word ?? '') &&
    /^\d/.test(all[found.to + 1]?.text ?? '')
  )
    return null;
  const words = found ? [...all.slice(0, found.joint), ...all.slice(found.to)] : [...all];
  // A second date is that of the next line, which nothing sets apart.
  const second = found && dateIn(words);
  if (second?.hasYear && !/^\p{Lu}/u.test(words[second.from - 1]?.text ?? '')) return null;
  if (words.length === 0 || words.length > 30 || words.some(({ text }) => /[=<>→⇒|?]|->/.test(text)))
    return null;
  for (let at = subjectless ? 0 : 1; at < Math.min(words.length, subjectless ? 2 : 9); at += 1) {
    const word = words[at]!;
    if (FINITE.test(word.word)) return null;
    if (subjectless && at === 1 && !ADVERB.test(words[0]!.word)) return null;
    const form =
      pastForm(word) ?? (subjectless || (date === null && !isDated) ? null : presentForm(words, at));
    if (!form) continue;
    let to = at;
    while (to > 0 && ADVERB.test(words[to - 1]!.text) && !(subjectless && to === 0)) to -= 1;
    const subject = words.slice(0, to);
    if (!subjectless && !isNounPhrase(subject)) {
      if (form.tense === 'past' && to > 0 && PREPOSITION.test(words[to - 1]!.word)) return null;
      continue;
    }
    const parts = restOf(words.slice(at + 1), form.base);
    // "1984 Trade Union Act forced …": the year belongs to the name.
    if (
      date &&
      date.from === 0 &&
      date.to === 1 &&
      /^(?:Acts?|Treaty|Laws?|Report|Constitution|Election|Census|Budget)$/.test(subject.at(-1)?.text ?? '')
    )
      return null;
    const voice = voiceOf(form, word.text, subject, parts.rest, date !== null || isDated);
    // "vena cava brings deoxygenated blood": the verb may stand before.
    if (
      voice === 'active' &&
      !date &&
      !isDated &&
      /^\p{Ll}{3,}[^s]s$/u.test(subject.at(-1)?.text ?? '') &&
      /^\p{Ll}/u.test(parts.rest[0]?.text ?? '') &&
      opensObject(parts.rest)
    )
      return null;
    if (voice === null || !isRest(parts.rest, voice, form.base)) return null;
    // "partitioned under the Government of Ireland Act 1920": the year of the act, not of the deed.
    const isOfName =
      found !== null &&
      all.indexOf(word) < found.joint &&
      /^(?:Acts?|Treaty|Bill|Report|Plan|Law|Laws|Code)$/.test(all[found.joint - 1]?.text ?? '');
    return {
      subject,
      adverb: words.slice(to, at).filter((other) => !LINKING.test(other.word)),
      verb: word,
      base: form.base,
      voice,
      tense: form.tense,
      ...parts,
      date: isOfName ? null : date,
    };
  }
  return null;
}

const particleIn = (rest: readonly LineWord[]): readonly LineWord[] =>
  rest[0] &&
  PARTICLE.test(rest[0].word) &&
  (rest.length === 1 || !/^(?:in|over)$/.test(rest[0].word) || PREPOSITION.test(rest[1]?.word ?? ''))
    ? rest.slice(0, 1)
    : [];

/** The particle that belongs to the verb: "shot down". */
export const particleOf = ({ rest }: LineClause): readonly LineWord[] => particleIn(rest);

function objectIn(rest: readonly LineWord[]): readonly LineWord[] {
  if (!opensObject(rest)) return [];
  const end = rest.findIndex(({ word }, at) => at > 0 && (PREPOSITION.test(word) || ADVERB.test(word)));
  const object = end < 0 ? rest : rest.slice(0, end);
  return isNounPhrase(object) ? object : [];
}

/** What the verb is done to: the words up to the first preposition. */
export const objectOf = (clause: LineClause): readonly LineWord[] =>
  clause.voice === 'passive' ? [] : objectIn(clause.rest.slice(particleOf(clause).length));

/** By whom or what it was done. */
export function agentOf(clause: LineClause): { words: readonly LineWord[]; at: number } | null {
  if (clause.voice !== 'passive') return null;
  const at = clause.rest.findIndex(({ word }) => word === 'by');
  if (at < 0) return null;
  const behind = clause.rest.slice(at + 1);
  const end = behind.findIndex(({ word }, index) => index > 0 && PREPOSITION.test(word));
  const words = end < 0 ? behind : behind.slice(0, end);
  return isNounPhrase(words) ? { words, at } : null;
}
