import { lexiconTags } from '../language';
import { plainText } from '../normalise';
import type { NoteBlock } from '../structure';
import { lowerFirst } from '../words';
import { wordCount } from './candidate';
import type { NoteContext } from './note-context';
import {
  isCounted,
  isDoer,
  isPersonName,
  isPlural,
  nounPhrase,
  PROPER_ISM,
  termInside,
  withArticle,
} from './term-question';
import { isAdjective } from './adjectives';
import { lentNoun, singular } from './terms';

/** What a row tells of. */
export interface RowName {
  /** As the notes write it, for a question that begins with it. */
  readonly label: string;
  /** As it stands inside a question, with its article; null when nothing shows which it takes. */
  readonly inside: string | null;
  /** As it most likely stands inside a question, where only the form of its words tells; null for a name that nothing tells of. */
  readonly likely: string | null;
}

/** Heads of a first column that the labels under it leave out: the *transport* layer, the *aerobic* system. */
const KINDS =
  /(?:^|\s)(?:layer|system|stage|phase|order|margin|boundary|tier|sector|zone|level|class|key|isotope|vitamin)$/i;
const VIEWS = /^(?:approach|perspective|theory|view|school|model)$/;
/** Heads that say of nothing what it is. */
const NO_KIND =
  /(?:^|\s)(?:types?|kinds?|forms?|names?|terms?|concepts?|items?|things?|examples?|categor(?:y|ies)|features?|aspects?|factors?|propert(?:y|ies)|words?|points?)$/i;
/** Things under whose head a capital only begins the cell, however rare the word. */
const COMMON =
  /(?:^|\s)(?:metal|element|drug|medicine|ion|hormone|enzyme|gas|fraction|mineral|nutrient|organ|joint|muscle|bone|tissue|cell|organelle|compound|substance|material|acid|polymer|fuel|disease|condition|disorder|part|structure|particle|pigment|neurotransmitter|electrolyte|rock|crop|animal|instrument|sport|method|technique|device|component|process|property|quantity|crime|offence|source|metre|protocol|vessel|wave)s?$/i;
/** Things of which each row is one of many: an ammeter, a proton. */
const ONE_EACH = /(?:^|\s)(?:instrument|device|vessel|particle)$/;
const PEOPLE =
  /(?:^|\s)(?:minister|king|queen|monarch|president|person|thinker|theorist|psychologist|sociologist|philosopher|artist|author|poet|leader|scientist|researcher|character|general|emperor|pope|chancellor)s?$/i;
const NAMED =
  /(?:^|\s)(?:planet|country|city|town|place|state|province|island|port|river|mountain|company|brand|book|novel|poem|film|play|festival|region|empire|dynasty)s?$/i;
/** What happened, and goes by the name of a place or a person: the Western rising. */
const EVENT =
  /^(?:rising|rebellion|revolt|uprising|riot|eruption|earthquake|storm|hurricane|typhoon|flood|plot|crusade)$/;
/** "Wave type", "type of wave": the head itself says what its kinds are of. */
const KIND_OF = /\p{L} (?:types?|kinds?|forms?)$|^(?:types?|kinds?|forms?) of \p{L}/iu;
const PROCESS = /(?:ysis|osis|tion|sion|esis)$/;
/** Things in a story or a picture, each of which is known there: the sun, the prisoners. */
const SYMBOLS = /^(?:symbol|image|element|motif)$/;
/** "V", "Ps": a column of words that begin alike. */
const INITIAL = /^(\p{Lu})s?$/u;
const GREEK = /^(?:alpha|beta|gamma|delta)$/i;
/** "Type 1", "Stage 2", "T2": says which, not which of what. */
const NUMBERED = /^(?:(?:type|stage|phase|class|level|grade|category|tier|group) ?(?:\d|[IVX]+|[A-D])|T\d)$/i;
const WITH_THE = /^(?:UK|US|USA|EU|UN|USSR|NHS|WHO|IMF|GDR|BBC|PM)$/;

/** "Fe²⁺", "SO₄²⁻": letters that stay as they are. */
const ION = /^(?:\p{Lu}\p{Ll}?[\d₀-₉]*)+[\d¹²³⁴]*[⁺⁻]$/u;

/** "s.47 ABH": an offence by the section that makes it one. */
const SECTION = /^s\.? ?\d+/;

/** Symbols of the elements that tables are made of. */
const ELEMENTS = new Set(
  `H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Ag Cd Sn Sb
   Te I Xe Cs Ba W Pt Au Hg Tl Pb Bi Ra U`.split(/\s+/),
);

/** "Si", "P₄", "Na, Mg, Al": symbols of elements, with numbers in them or several together. */
const isFormula = (label: string): boolean =>
  label.split(/, /).every((one) => {
    const parts = one.match(/[A-Z][a-z]?[₀-₉\d]*/g) ?? [];
    return parts.join('') === one && parts.every((part) => ELEMENTS.has(part.replace(/[₀-₉\d]+$/, '')));
  });

/** Bodies that take an article by their full names: "the Scottish Parliament". */
const BODY =
  /^\p{Lu}.* (?:Parliament|Assembly|Corps|Administration|Authority|Agency|Board|Commission|Council|Committee|Bureau|Association|Federation|Institute|Ministry|Corporation|Convention|Fund|Bank)$/u;
/** Initials that are spoken as a word take none. */
const SPOKEN =
  /^(?:NATO|NASA|OPEC|ASEAN|NAFTA|UNESCO|UNICEF|COMECON|FERA|[B-DF-HJ-NP-TV-Z][AEIOU][B-DF-HJ-NP-TV-Z][AEIOU][A-Z]*)$/;

/** Says whether initials stand for a body that takes an article: "the TVA", by what its row says of it. */
export const isBodyInInitials = (label: string, cells: readonly string[]): boolean =>
  /^\p{Lu}{3,5}$/u.test(label) &&
  !SPOKEN.test(label) &&
  cells.some((cell) => BODY.test(cell) && initialsOf(cell).startsWith(label.slice(0, 2)));

const initialsOf = (name: string): string => (name.match(/\b\p{Lu}/gu) ?? []).join('');

/** Heads whose noun makes a name of any label under them: the cognitive approach, the two-step flow model. */
const THOUGHT =
  /^(?:theory|topology|model|approach|perspective|view|hypothesis|argument|school|law|principle|effect)$/;
const HAS_ITS_NOUN =
  /(?:isms?|ethics|ology|theory|model|approach|perspective|view|hypothesis|argument|principle|effect|law|analysis)$/i;

/** "Two-step flow", "Postmodernist": no person, and nothing that has its noun already. */
function namesThought(label: string, { vocabulary }: NoteContext): boolean {
  const [first = '', ...more] = label.split(' ');
  if (
    wordCount(label) > 3 ||
    HAS_ITS_NOUN.test(label) ||
    /\p{Lu}/u.test(label.slice(1)) ||
    /['’,(]/.test(label)
  )
    return false;
  if (vocabulary.capitalInside.has(first)) return false;
  return (
    /^\p{Ll}/u.test(termInside(label, vocabulary)) ||
    more.length > 0 ||
    isAdjective(first) ||
    /(?:sis|tion|ist|ity|ment|ness|ing|ance|ence|al|ic|ive)$/.test(first)
  );
}

const anOrA = (text: string): string => `${/^(?:[aeio]|u(?!ni|se|su|ti))/i.test(text) ? 'an' : 'a'} ${text}`;

/** The word that the notes put after most of the row labels: "linear" and "binary" are searches. */
function sharedNoun(labels: readonly string[], notes: NoteContext): (label: string) => string {
  const single = labels.every((label) => /^\p{Ll}+$/u.test(label));
  if (!single) return () => '';
  const text = plainText(notes.page.text.slice(0, 100_000)).toLowerCase();
  const after = labels.map((label) => new RegExp(`\\b${label} (\\p{Ll}{3,})`, 'u').exec(text)?.[1] ?? '');
  const known = after.filter(
    (word) => word !== '' && !/^(?:is|are|was|and|the|for|with|has|have|can)$/.test(word),
  );
  if (known.length * 2 < labels.length) return () => '';
  return (label) => {
    const index = labels.indexOf(label);
    return known.includes(after[index] ?? '')
      ? (after[index] ?? '')
      : (known.filter((word) => word !== '').at(-1) ?? '');
  };
}

/** A label inside a question, with the article it is known to take; null when it is known to take none for sure. */
function nameOf(label: string, kind: string, { vocabulary }: NoteContext): string | null {
  // "specific heat capacity, c": the name and its symbol.
  const symbolised = /^(\p{Ll}[\p{Ll} -]{3,40}), \p{L}[₀-₉]?$/u.exec(label)?.[1];
  if (symbolised !== undefined) return nounPhrase(symbolised, vocabulary).replace(/^the /, '');
  // "The Sun, Times": two in one row stand before their question.
  if (/, \p{L}/u.test(label)) return null;
  const bare = label.replace(/\s*\([^()]*\)/g, '').trim();
  if (ION.test(bare) || SECTION.test(bare)) return bare;
  if (/^\p{Lu}\p{Ll}+ (?:for|of|on|against) (?:the )?\p{Lu}/u.test(bare)) return `the ${bare}`;
  if (
    /(?:^|\s)(?:party|union|organisation|agency|league|movement)$/.test(kind) &&
    /^\p{Lu}{2,6}$/u.test(bare)
  )
    return SPOKEN.test(bare) ? bare : `the ${bare}`;
  if (WITH_THE.test(bare) || BODY.test(bare)) return `the ${bare}`;
  if (/^\p{Lu}[\p{Lu}\d]{1,5}$/u.test(bare)) return bare;
  // A named acid is a substance.
  if (/^\p{L}+ic acid$/iu.test(bare) && !/^(?:nucleic|organic|carboxylic|ionic)/i.test(bare))
    return lowerFirst(bare);
  if (/\S against \S/.test(bare)) return `a graph of ${bare}`;
  if (/ v\.? \p{Lu}/u.test(bare)) return bare;
  if (
    PEOPLE.test(kind) ||
    (NAMED.test(kind) && /^\p{Lu}/u.test(bare) && !/ or |\//.test(bare)) ||
    /^\p{Lu}[\p{L}'’-]+ (?:&|and|et al\.?)(?: \p{Lu}|$)/u.test(bare)
  )
    return /\(\d{4}\)/.test(label) ? label : bare;
  if (/^\p{Lu}\p{L}+ \(\d{4}\)$/u.test(label)) return label;
  const isCommon = COMMON.test(kind) && !vocabulary.capitalInside.has(bare.split(' ')[0] ?? '');
  const term = isCommon && !/^\p{Lu}\p{Ll}+(?:['’]s| \p{Lu})/u.test(bare) ? lowerFirst(bare) : bare;
  // Of a thing that is told part by part there is one of each.
  const part = termInside(term, vocabulary);
  if (/^(?:part|component)$/.test(kind) && /^\p{Ll}+(?: \p{Ll}+)?$/u.test(part) && !isPlural(part))
    return `the ${part}`;
  if (/^\p{L}+ of \p{Ll}/u.test(term)) return nounPhrase(term, vocabulary);
  const known = withArticle(term, vocabulary);
  if (known !== null) {
    // One capitalised word may be a name, or only begin its cell.
    const isLone = /^\p{Lu}\p{Ll}+$/u.test(known);
    return isLone && !isPlace(known) && !isKnownName(known) && !/ism$/.test(known) && !PROPER_ISM.test(known)
      ? null
      : known;
  }
  const inside = termInside(term, vocabulary);
  if (ONE_EACH.test(kind) && /^\p{Ll}{4,}$/u.test(inside) && !isPlural(inside) && !isUncounted(inside))
    return anOrA(inside);
  return isUncounted(inside) || (isCommon && /^\p{Ll}+$/u.test(inside) && !isCountable(inside))
    ? inside
    : null;
}

const isPlace = (word: string): boolean => /Place|Country|City|Region/.test(lexiconTags(word.toLowerCase()));
const isKnownName = (word: string): boolean =>
  /FirstName|LastName|Person/.test(lexiconTags(word.toLowerCase()));
/** Names of what is measured, not counted: "granite", "retained profit". */
const isUncounted = (name: string): boolean =>
  (/^\p{Ll}+$/u.test(name) && /Uncountable/.test(lexiconTags(name))) ||
  /^\p{Ll}[\p{Ll}-]* (?:profit|income|pay|finance|capital|interest|revenue|equity|credit|funding|rock|soil|clay|steel)$/u.test(
    name,
  );
/** A noun that the lexicon knows as one that is counted. */
const isCountable = (word: string): boolean =>
  (/Singular|Noun/.test(lexiconTags(word)) || COUNTED_ENDING.test(word)) &&
  !isUncounted(word) &&
  !/(?:ium|ine|ide|ate|ite|gen|ane|ene|ose|on)$/.test(word);

/** Ends of words for things that are counted, which the lexicon does not know. */
const COUNTED_ENDING = /(?:nnaire|view|some|ule|cyte|oid|gram|graph|meter|scope|draft)$/;

/** "Postal questionnaire", "Kevlar": a thing that is counted takes its article, a substance or a brand none. */
function likelyName(label: string, kind: string, { vocabulary }: NoteContext): string | null {
  const bare = label.replace(/\s+\([^()]*\)/g, '').trim();
  if (wordCount(bare) > 3 || /[.…/&:?]|, |\b(?:and|or|v|vs)\b|\d{4}/.test(bare)) return null;
  if (wordCount(bare) > 1 && isPersonName(bare)) return null;
  const isNamedThing = COMMON.test(kind) && !vocabulary.capitalInside.has(bare.split(' ')[0] ?? '');
  const inside = isNamedThing && !/[\d-]/.test(bare) ? lowerFirst(bare) : termInside(bare, vocabulary);
  const head = inside.split(' ').at(-1)?.toLowerCase() ?? '';
  if (isAdjective(head) || /(?:ed|ly)$/.test(head)) return null;
  if (isPlural(inside) || /statistics$/.test(inside)) return inside;
  const isOne =
    isCounted(head) ||
    isDoer(lastWord(head)) ||
    COUNTED_ENDING.test(head) ||
    (/Singular|Actor/.test(lexiconTags(head)) && !isUncounted(head));
  // "Alder pot" may be the only one of its name.
  return isOne && /^\p{Ll}/u.test(inside) ? anOrA(inside) : wordCount(inside) === 1 || !isOne ? inside : null;
}

const lastWord = (label: string): string => label.split(/[\s-]+/).at(-1) ?? '';

/** The noun that the heading over a table, or else the name of its page, lends to labels such as "Type 1". */
function nounAbove(block: NoteBlock, notes: NoteContext): string | null {
  for (const heading of [block.path.at(-1) ?? '', notes.topic]) {
    const first = heading.split(/:|\s[–—-]\s|,|\bv\.?\b|\bvs\b/i)[0]?.trim() ?? '';
    if (first === '' || / and | & |\b(?:case|stud(?:y|ies)|notes|revision|summary|topic|unit)\b/i.test(first))
      continue;
    // "Bonds" and "Attachment types" lend their noun, "Diabetes" is one as it stands.
    const lent = isPlural(first.toLowerCase()) ? lentNoun(first) : null;
    if (lent !== null) return lent;
    const inside = termInside(first, notes.vocabulary);
    if (/^\p{Ll}+(?: \p{Ll}+){0,2}$/u.test(inside) && !NO_KIND.test(inside)) return inside;
  }
  return null;
}

/** "Quicksort" beside "Bubble sort" and "Merge sort": a name that has its noun in it takes no article. */
function compoundOf(label: string, labels: readonly string[]): string | null {
  if (!/^\p{Lu}\p{Ll}+$/u.test(label)) return null;
  const noun = labels
    .filter((other) => /^\p{Lu}\p{Ll}+ \p{Ll}{4,}$/u.test(other))
    .map(lastWord)
    .find((word) => label.length > word.length + 2 && label.endsWith(word));
  return noun === undefined ? null : lowerFirst(label);
}

/** What the things of a table are where no head says so: "Electoral systems in the UK" lends "electoral system". */
export function kindAbove(block: NoteBlock, { topic, vocabulary }: NoteContext): string {
  const own = block.path.at(-1) ?? '';
  // What stands under a heading of its own is no such thing as the page is about.
  const isLoose = own === '' || /\b(?:table|comparison|compar(?:ed|ing)|summary|overview)\b/i.test(own);
  for (const heading of isLoose ? [own, topic] : [own]) {
    const head = heading.split(/:|\s[–—-]\s|,| (?:in|of|for|by|compared)\b/)[0]?.trim() ?? '';
    const inside = termInside(head, vocabulary);
    if (/^\p{L}+(?: \p{Ll}+){0,2}$/u.test(inside) && !/ (?:and|or) /.test(inside) && isPlural(inside))
      return singular(inside);
  }
  return '';
}

/**
 * What each row of a table is about. Labels that only say what something is like ("Constructive", "linear") take their
 * noun from the head of their column, from the notes, or from the heading above.
 */
export function rowNames(
  labels: readonly string[],
  head: string,
  block: NoteBlock,
  notes: NoteContext,
): RowName[] {
  const noun = sharedNoun(labels, notes);
  const kind = singular(head.replace(/\s*\([^()]*\)/g, '').toLowerCase());
  const isOpen = (label: string): boolean => {
    const last = lastWord(label.replace(/\s*\([^()]*\)/g, ''));
    return isAdjective(last) && !isCounted(last.toLowerCase()) && !/ (?:of|to|in) /.test(label);
  };
  // "up" and "down" among quarks: no word that could be a name by itself.
  const isNoName = (label: string): boolean =>
    /^\p{Ll}+$/u.test(label) &&
    labels.some(isOpen) &&
    !/Noun|Singular|Plural|Uncountable/.test(lexiconTags(label));
  const open = labels.filter(isOpen).length;
  const isKind = /^\p{Ll}+(?: \p{Ll}+)?$/u.test(kind) && !NO_KIND.test(kind);
  // "Sectional" in a column of types takes its noun whatever its neighbours are.
  const lent =
    open * 2 > labels.length ||
    (open > 0 && NO_KIND.test(kind)) ||
    labels.every((label) => NUMBERED.test(label))
      ? ((KIND_OF.test(head) ? lentNoun(head) : null) ?? nounAbove(block, notes))
      : null;
  // "Acid" and "alkaline" under "Hydrolysis": what is done in one way or another.
  const process =
    head === '' && open > 0 && labels.every((label) => /^\p{L}+$/u.test(label))
      ? nounAbove(block, notes)
      : null;
  const done = process !== null && PROCESS.test(process) && open * 2 >= labels.length ? process : null;
  // "Volume" and "velocity" in a column "V".
  const initial = INITIAL.exec(head)?.[1] ?? '';
  const areSame = initial !== '' && labels.every((label) => label.toUpperCase().startsWith(initial));
  const heading = (block.path.at(-1) ?? '').toLowerCase();
  // "Haiti 2010" under "Earthquakes" is an earthquake.
  const dated = labels.every((label) => /\p{Lu}.*\b\d{4}\b/u.test(label));
  const event = dated && isPlural(heading) ? lentNoun(heading) : null;
  // Among formulae a capital letter is no mere beginning of a cell.
  const areElements = labels.filter(isFormula).length * 2 > labels.length;
  const insides = labels.map((label) => {
    const small = lowerFirst(label);
    // A reagent has no mechanism and no product, its reaction has.
    if (kind === 'reagent' && wordCount(label) < 6)
      return `the reaction with ${/\p{Lu}.*\p{Lu}|\d/u.test(label) ? label : small}`;
    if (areElements && isFormula(label)) return label.replace(/, (?=[^,]*$)/, ' and ');
    if (areSame) return `${small} (one of the ${initial}s)`;
    if (done !== null) return `${small} ${done}`;
    if (SYMBOLS.test(kind) && /^\p{Ll}{3}/u.test(small) && wordCount(small) < 4) return `the ${small}`;
    if (noun(label)) return anOrA(`${label} ${noun(label)}`.trim());
    if (event) return `the ${label} ${event}`;
    if (/^\d+$/.test(label) && isKind && !isPlural(head.toLowerCase())) return `${kind} ${label}`;
    // "Versailles" among treaties.
    if (
      /^(?:treaty|battle|siege|congress|peace)$/.test(kind) &&
      /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?$/u.test(label)
    )
      return `the ${kind.replace(/^\p{Ll}/u, (first) => first.toUpperCase())} of ${label}`;
    if (EVENT.test(kind) && /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}$/u.test(label))
      return `the ${label} ${kind}`;
    if (EVENT.test(kind) && /^\p{Lu}[\p{L}]+ of (?:the )?\p{Lu}/u.test(label)) return `the ${label}`;
    // "Radio" and "microwave" among waves, "Star" among topologies.
    if (kind === 'wave' && /^\p{L}+$/u.test(label))
      return /waves?$/.test(small) ? small.replace(/s?$/, 's') : `${small} waves`;
    if (kind === 'topology' && /^\p{L}+$/u.test(label)) return `the ${small} topology`;
    if (THOUGHT.test(kind) && namesThought(label, notes)) return `the ${small} ${kind}`;
    const takesKind =
      isKind &&
      !label.toLowerCase().includes(kind) &&
      label.split(' ').length <= 3 &&
      (KINDS.test(kind) ||
        GREEK.test(label) ||
        (isOpen(label) && (open * 2 > labels.length || VIEWS.test(kind))) ||
        isNoName(label));
    if (takesKind) {
      const whole = `${small} ${kind}`;
      if (kind === 'order' || GREEK.test(label) || /(?:tion|bonding|ing)$/.test(kind)) return whole;
      return isNoName(label) ||
        /^(?:layer|system|stage|phase|zone|period|region|sector|climate|biome|approach|perspective)$/.test(
          kind,
        )
        ? `the ${whole}`
        : anOrA(whole);
    }
    if (lent !== null && NUMBERED.test(label) && !lent.includes(small.split(' ')[0] ?? ''))
      return withArticleIfCounted(`${small.replace(/^t(?=\d)/i, 'type ')} ${lent}`, lent, notes);
    if (lent !== null && isOpen(label) && !small.includes(lent))
      return withArticleIfCounted(`${small.replace(/\s*\([^()]*\)/g, '')} ${lent}`, lent, notes);
    const compound = compoundOf(label, labels);
    if (compound !== null) return compound;
    return isOpen(label) && open * 2 > labels.length ? null : nameOf(label, kind, notes);
  });
  // One label that takes an article shows that its neighbours do.
  const counted = insides.some((name) => name !== null && /^an? \p{Ll}+$/u.test(name));
  return labels.map((label, at) => {
    const inside = insides[at] ?? null;
    const bare = lowerFirst(inside ?? label);
    const takes =
      counted &&
      compoundOf(label, labels) === null &&
      /^\p{Ll}{4,}$/u.test(bare) &&
      !isPlural(bare) &&
      !PEOPLE.test(kind) &&
      !isUncounted(bare) &&
      !isOpen(bare) &&
      !isPlace(bare);
    const named = takes ? anOrA(bare) : inside;
    // Beside labels that only say what a thing is like, one without its noun may be another.
    return { label, inside: named, likely: named ?? (open > 0 ? null : likelyName(label, kind, notes)) };
  });
}

function withArticleIfCounted(name: string, lent: string, { vocabulary }: NoteContext): string {
  const article = withArticle(lent, vocabulary);
  return article !== null && /^an? /.test(article) ? anOrA(name) : name;
}
