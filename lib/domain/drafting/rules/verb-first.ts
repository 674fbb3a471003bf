import { canBeVerb, lexiconTags, readSentences } from '../language';
import { BASE_OF_IRREGULAR } from '../lexicon/irregular-verbs';

const AFTER_VERB =
  /^(?:the|a|an|its|their|from|to|and|\+|&|into|with|how|when|at|information|off|out|up|down|back|on|over|all|other|both|new|more|less|no|without|slowly|quickly|\p{Ll}{3,}ly|\p{Lu}.*)$/u;

/** Verb first, in the singular ("stores and releases calcium"): what the thing does. */
export function startsWithVerb(text: string): boolean {
  const [first = '', second = ''] = text.split(/[\s,]+/);
  // "arms race", "sales tax": plurals that stand before a noun.
  if (/^(?:arms|sports|sales|goods|customs|savings|news|means) \p{Ll}/u.test(text)) return false;
  // "takes in liquid".
  if (/^(?:takes|lets|brings|draws|sucks|gives) (?:in|on|off|up|out) \p{L}/u.test(text)) return true;
  if (!/^\p{Ll}{3,}s$/u.test(first) || /^(?:of|is|are|was|were|that|which|for|in|between)$/.test(second))
    return /^\p{Ll}{3,}s which \p{Ll}/u.test(text) && asksWhich(text);
  // "cycles per second", "damages reduced by half": nouns.
  if (second === 'per' || /^\S+ \p{Ll}+ed (?:by|to|from|in|on|at|as|with|for)\b/u.test(text)) return false;
  if (/^[<>=≥≤]/.test(second)) return false;
  if (!/[^s]s$/.test(first) || NOUN_ENDING.test(first)) return false;
  // "imports > exports", "attachments to several people": nouns.
  if (
    /^[<>=≥≤]|^(?:of|to|per)$/.test(second) &&
    !NOTE_VERBS.has(first) &&
    lexiconTags(first) !== '' &&
    !/Verb|Present/.test(lexiconTags(first))
  )
    return false;
  // "holds current instruction", "measures price changes": no noun stands so close to the next.
  if (NOTE_VERBS.has(first) && !COMPOUND_HEADS.has(first) && STARTS_OBJECT.test(second)) return true;
  // "spreads by itself": no plural of these stands there.
  if (/^(?:spreads|moves|travels|flows) (?:by|through|across|along|around|over) /.test(text)) return true;
  // "blocks unauthorised traffic": a quality after it, and then what has it.
  if (
    canBeVerb(first) &&
    /Adjective/.test(lexiconTags(second)) &&
    /^\S+ \S+ \p{L}/u.test(text) &&
    readSentences(`It ${text.slice(0, 80)}`)[0]?.[1]?.tag === 'VERB'
  )
    return true;
  if (takesObject(text, first)) return true;
  const stem = first.replace(/(?:es|s)$/, '');
  const known = canBeVerb(first) || canBeVerb(stem) || canBeVerb(`${stem}e`) || NOTE_VERBS.has(first);
  return (
    (known && !/Plural/.test(lexiconTags(first))) ||
    (AFTER_VERB.test(second) && !/Plural/.test(lexiconTags(first)) && readAsVerb(text)) ||
    (known && AFTER_VERB.test(second)) ||
    (NOTE_VERBS.has(first) && /^\p{Ll}{3,}s$/u.test(second)) ||
    (lexiconTags(first) === '' && readAsVerb(text))
  );
}

/** "decides which process runs next": behind a noun, "which" stands before a verb. */
function asksWhich(text: string): boolean {
  const [, verb, , next] = readSentences(`It ${text.slice(0, 80)}`)[0] ?? [];
  return verb?.tag === 'VERB' && next?.tag === 'NOUN';
}

/** "maps logical addresses", "ranks the states": no plural of a noun stands before an article or another noun with its quality. */
function takesObject(text: string, first: string): boolean {
  if (!/Plural/.test(lexiconTags(first)) || COMPOUND_HEADS.has(first)) return false;
  const [, verb, next, after] = readSentences(`It ${text.slice(0, 80)}`)[0] ?? [];
  return (
    verb?.tag === 'VERB' &&
    ((next?.tag === 'DET' && !/^(?:all|both|each|that|which|no)$/.test(next.text)) ||
      (next?.tag === 'ADJ' &&
        after?.tag === 'NOUN' &&
        !/(?:ed|ing)$/.test(next.text) &&
        !BASE_OF_IRREGULAR.has(next.text)))
  );
}

/** A word that can open what is done to: no preposition, conjunction or participle after a noun. */
const STARTS_OBJECT =
  /^(?!(?:of|in|on|for|at|by|with|between|from|per|to|and|or|but|that|which|who|where|when|as|than|is|are|can|will|used|made|\p{Ll}+ing)$)\p{Ll}{3,}$/u;

/** Plurals that stand before another noun: "points system", "means test". */
const COMPOUND_HEADS = new Set('points means works states needs aims sets turns covers looks'.split(' '));

/** A word that the lexicon does not know, read as a verb with a subject before it and with an article alike. */
const readAsVerb = (text: string): boolean =>
  ['It', 'The'].every((word) => readSentences(`${word} ${text.slice(0, 80)}`)[0]?.[1]?.tag === 'VERB');

/** Plurals of nouns that no verb looks like. */
const NOUN_ENDING =
  /(?:attach|agree|state|pay|move|govern|achieve|invest|employ|treat|judge|state|require)ments$|(?:ities|nesses|isms|ologies|ers|ors|ists)$(?<!covers|offers|enters|alters|lowers|orders|powers|triggers|transfers|filters|delivers|considers|favours|refers|differs|suffers|discovers|recovers|administers|registers|monitors|ensures|colours|honours|consists|assists|resists|insists|exists|lists|persists)/;

const NOTE_VERBS = new Set(
  `sets forwards tunes strips examines translates returns holds stores gives carries directs allows lets makes keeps protects prevents reduces increases controls turns shows explains
   contains produces releases absorbs breaks joins connects links transports supplies provides supports regulates converts catalyses speeds
   covers describes measures states argues claims says tells focuses aims seeks uses needs requires helps causes leads creates forms removes
   adds pushes pops pulls gains loses takes sends receives filters pumps maintains acts works moves bends points represents separates looks starts becomes lasts splits spreads sits checks floods scans encrypts decrypts compresses boosts traps stops blocks lowers raises improves detects triggers stimulates inhibits secretes activates
   insulates refracts binds digests destroys dissolves enables ensures appoints recognises`
    .trim()
    .split(/\s+/),
);

/** Verb first, as an order or after a plural: "compare each pair", "carry impulses". */
export function startsWithBareVerb(text: string): boolean {
  const [first = '', second = ''] = text.split(/[\s,]+/);
  if (!/^\p{Ll}{3,}$/u.test(first) || /(?:ing|ed|s)$/.test(first)) return false;
  return (
    (canBeVerb(first) ||
      NOTE_VERBS.has(`${first}s`) ||
      (lexiconTags(first) === '' && readAsBareVerb(text)) ||
      /^(?:compare|swap|carry|plot|divide)$/.test(first)) &&
    AFTER_VERB_BARE.test(second)
  );
}
/**
 * Verb first after a plural: "trap sediment", "form water-filled pores". The word must be known as a verb, or end as
 * only verbs do, and read as one: "paper money" and "negative YED" are nouns.
 */
export function readAsBareVerb(text: string): boolean {
  const [, first = '', second = ''] =
    /^(\p{Ll}{3,})(?<!s|ing|ed|built|made|held|kept) (\p{L}+)/u.exec(text) ?? [];
  const tags = lexiconTags(first);
  // "stay in blood for years": no noun is written so.
  const isVerbOnly = /Infinitive/.test(tags) && !/Noun|Singular|Adjective/.test(tags);
  if (isVerbOnly && /^(?:in|on|at|inside|within|between)$/.test(second)) return true;
  if (first === '' || /^(?:of|on|in|for|by|with|between|at|that|who|which)$/.test(second)) return false;
  if (/Adjective/.test(tags)) return false;
  const isNoun = /Noun|Singular|Uncountable/.test(tags);
  const known = isNoun
    ? NOTE_VERBS.has(`${first}s`) && !NOUN_FIRST.has(first)
    : canBeVerb(first) || /(?:ise|yse|ify|ete)$/.test(first);
  return (
    known &&
    (isNoun ? ['They'] : ['They', 'We']).every(
      (word) => readSentences(`${word} ${text.slice(0, 80)}`)[0]?.[1]?.tag === 'VERB',
    )
  );
}

/** Verbs of notes that stand before a noun as often: "control rods", "support groups". */
const NOUN_FIRST = new Set(
  'control work support link transport point state set measure cover test'.split(' '),
);

const AFTER_VERB_BARE =
  /^(?:the|a|an|each|every|its|their|all|both|two|from|to|into|with|for|out|up|down|any|one|it|them|\p{Ll}+s)$/u;
