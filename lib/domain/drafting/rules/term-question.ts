import { lexiconTags } from '../language';
import { EVERYDAY_NOUNS } from '../lexicon/everyday-words';
import { isPersonNoun } from '../lexicon/people';
import { COUNT_NOUNS, DEFINITE_HEADS, ORGANS } from './count-nouns';
import { lowerFirst } from '../words';
import type { Vocabulary } from './vocabulary';

const MASS =
  /(?:tion|sion|ism|ity|ness|ance|ence|osis|esis|asis|ogy|phy|try|lysis|ment|hood|ship|acy|ics|ing|age|flation|power|work|law|energy|force|theory|effect|growth|loss|use|change|health|trade|transport|data|damping|resonance|drift|decay|erosion|out)$/i;
const PLURAL = /(?:[^suio\d]s|[eiao]os|ae|children|people|men|women)$/;
/** Plurals of Latin in -i; a word of another language ("mukti", "hijri") that ends so is one thing. */
const LATIN_IN_I =
  /(?:fung|nucle|cact|[fl]oc|[uo]l|ll|radi|bronch|mb|papyr|gyr|alumn|termin|cc|sc|ss|sulc|[td]or|paparazz)i$/;

export const anOrA = (term: string): string =>
  /^(?:[aeio]|u(?!ni|se|su|ti|ro)|[FHLMNRSX](?=[A-Z]|\b))/i.test(term) &&
  !/^(?:MAC|RAM|ROM|LAN|MAN|NIC|SIM|RISC|FIFO|LIFO|NATO|NASA|MIDI|SAN|LASER|SONAR|HEP)\b/.test(term) &&
  !/^(?:uni|use|eu|one\b)/i.test(term) &&
  !/^[hlmnrsxHLMNRSXfF][a-z]/.test(term)
    ? 'an'
    : 'a';

export const isPlural = (term: string): boolean => {
  if (term.includes(',') || /(?:decidendi|tsunami|salami|origami|graffiti|taxi|yeti|safari)$/i.test(term))
    return false;
  if (/(?:tactics|topics|(?:ed|ic|al) dynamics|critics|characteristics|statistics)$/i.test(term)) return true;
  const head =
    (
      /^(.*?)(?: (?:of|in|for|to|with|on|between|by|from|among|against|under|over|at|into|without) |$)/.exec(
        term,
      )?.[1] ?? term
    )
      .split(/\s+/)
      .at(-1) ?? term;
  if (
    /^(?:physics|mathematics|economics|politics|ethics|news|series|species|diabetes|measles|rabies|DNA|RNA|gas|lens|pancreas|bias|atlas|chaos|status|virus|Paris|Texas|always|\w*lumen|abdomen|specimen|regimen|stamen|foramen|omen|semen|bitumen)$/i.test(
      head,
    )
  )
    return false;
  return (
    (PLURAL.test(head) || LATIN_IN_I.test(head)) &&
    // "Matteotti", "Mussolini": names end so in the singular.
    !/^\p{Lu}\p{Ll}+i$/u.test(head) &&
    (head.length > 3 || head === 'men') &&
    !/(?:sis|ics|ness|ous|ss)$/.test(head) &&
    !/^\p{Lu}\P{Ll}*$/u.test(head)
  );
};

const PROPER = /Person|Place|Name|Country|City|Region|Demonym|ProperNoun|Organization|Month|WeekDay/;
/** Nouns that follow a person's name in terms: the Doppler effect, Ohm's law. */
const EPONYM_HEADS =
  /\s(?:effect|force|law|laws|pact|constant|equation|theorem|process|cycle|number|test|model|plan|curve|scale|reaction|principle|hypothesis|theory|experiment|doctrine|treaty|cell|cells|body|apparatus|diagram|criterion|rule|line|bands?|zone)$/;

/** Endings of names of people that parts, cells and effects are called after. */
const FOREIGN_NAME =
  /(?:je|ov|ev|sky|ski|stein|berg|mann|son|sen|itz|ini|elli|otti|eau|gerhans|hagen|bach|dorf)$/;

/** Beliefs that are called after a person, a people or a proper name. */
export const PROPER_ISM =
  /^(?:Marx|Lenin|Stalin|Mao|Darwin|Lamarck|Thatcher|Reagan|Keynes|Buddh|Hindu|Juda|Catholic|Protestant|Calvin|Luther|Taylor|Ford|Zion|Kant|Plato|Puritan|Method|Tao|Dao|Sikh|Jain|Confucian|Peron|Gaull|Trotsky|Naz|McCarthy|Freud|Islam|Christian|Ang?lican|Neo-?Marx)\p{Ll}*(?:ism|ist|ists|ian|ians|ity|s)?$/u;

/** Whether a noun is counted, so that one of it takes an article. */
export const isCounted = (noun: string): boolean => COUNT_NOUNS.has(noun) || /[a-z]graph$/.test(noun);

/** Ends of adjectives and abstract nouns, which no name of a person has. */
const ORDINARY_ENDING =
  /(?:[^aeiou]al|ive|ous|ory|able|ible|ity|ness|tion|sion|ment|ing|ance|ence|[^aeiou]ic|[a-z]{4}ist|inant|onal|ular)$/;
/** Adjectives in -ic and -al that are made of names. */
const NAMED_QUALITY =
  /^(?:Arab|Celt|Goth|Balt|Islam|Slav|Olymp|Cathol|Napoleon|Platon|Socrat|Byronic|Byron|Hellen|Ved|Turk|Nord|Teuton|German|Hispan|Asiat|Coptic|Copt|Mosaic|Messian|Homer|Ptolema|Vichy|Bengal|Pacif|Atlant|Arct|Antarct|Provenc|Portug|Senegal|Nep|Mongol|Taoist|Marx|Trotsky|Sinait)\p{Ll}*$/u;

const words = (text: string): number => text.split(/\s+/).length;

/** A term as it is written inside a sentence: without the capital that only begins its line. */
export function termInside(term: string, vocabulary: Vocabulary): string {
  // "Newton 3", "Group 14": a name and its number.
  if (/^\p{Lu}\p{Ll}+ \d+$/u.test(term)) return term;
  const first = /^\p{Lu}\p{Ll}+(?:-\p{Ll}+)*(?![\p{Lu}\d([])/u.exec(term)?.[0];
  // "BaSO4", "DoS attack", "Kc": written so on purpose.
  if (
    /^\p{Lu}\p{Ll}+[\p{Lu}\d([]|^(?!(?:An|At|By|In|No|Of|On|To|Us|We|My|Go|Do|If|Is|It|So|Up|Or|As|He|Ad)\b)\p{Lu}\p{Ll}(?:\s|$)/u.test(
      term,
    )
  )
    return term;
  if (first === undefined) {
    // A term shouted at the head of its line ("BUBBLE SORT") is an ordinary one.
    return /^[\p{Lu}\s-]{8,}$/u.test(term) && / /.test(term) ? term.toLowerCase() : term;
  }
  const rest = term.slice(first.length);
  // Newton's second law, Marxism: a name in any subject, however the notes write the word elsewhere.
  if (/^['’]s?\s/.test(rest) && !vocabulary.small.has(first.toLowerCase())) return term;
  if (PROPER_ISM.test(first)) return term;
  // "Hardy–Weinberg": two people.
  if (/^[–-]\p{Lu}\p{Ll}/u.test(rest)) return term;
  if (/^\s\p{Lu}\p{Ll}|^\sof (?:the )?\p{Lu}|^\sv\.?\s/u.test(rest)) return term;
  if (COUNT_NOUNS.has(first.toLowerCase()) && !vocabulary.capitalInside.has(first))
    return first.toLowerCase() + rest;
  const other = first.endsWith('s') ? first.slice(0, -1) : `${first}s`;
  if (vocabulary.small.has(other.toLowerCase()) && !vocabulary.capitalInside.has(first))
    return first.toLowerCase() + rest;
  if (
    rest === '' &&
    isPlural(first.toLowerCase()) &&
    !(vocabulary.isPast && lexiconTags(first.toLowerCase()) === '') &&
    !vocabulary.capitalInside.has(first) &&
    !PROPER.test(lexiconTags(first.toLowerCase()))
  )
    return first.toLowerCase();
  if (first.length > 1 && MASS.test(first) && words(term) === 1 && !vocabulary.capitalInside.has(first))
    return first.toLowerCase() + rest;
  if (vocabulary.small.has(first.toLowerCase())) return first.toLowerCase() + rest;
  // "Internal working model", "Recombinant DNA": no name ends as an adjective or an abstract noun does.
  if (/^\s(?:\p{Ll}|\p{Lu}{2,}\b)/u.test(rest) && ORDINARY_ENDING.test(first) && !NAMED_QUALITY.test(first))
    return first.toLowerCase() + rest;
  if (vocabulary.capitalInside.has(first)) return term;
  // "Diathesis-stress": a name keeps its capital behind the hyphen.
  if (
    first.includes('-') &&
    (/^\p{L}{2,3}-/u.test(first) || !PROPER.test(lexiconTags(first.split('-')[0]?.toLowerCase() ?? '')))
  )
    return first.toLowerCase() + rest;
  if (
    rest === '' &&
    EVERYDAY_NOUNS.has(first.toLowerCase()) &&
    !PROPER.test(lexiconTags(first.toLowerCase()))
  )
    return first.toLowerCase();
  // A lone capital before such a head is a name, unless the notes or the lexicon know the word for an ordinary one.
  if (
    EPONYM_HEADS.test(rest) &&
    /^\s\p{Ll}+$/u.test(rest) &&
    !/Adjective|Verb|Uncountable/.test(lexiconTags(first.toLowerCase()))
  )
    return term;
  if (FOREIGN_NAME.test(first) && lexiconTags(first.toLowerCase()) === '') return term;
  const ordinary =
    /^\s\p{Ll}/u.test(rest) && !EPONYM_HEADS.test(rest) && !/(?:ian|ean|ish|ese|ist)$/.test(first);
  if (ordinary && !PROPER.test(lexiconTags(first.toLowerCase()))) return first.toLowerCase() + rest;
  return /Noun|Verb|Adjective|Infinitive|Plural|Singular|Uncountable|PresentTense|Gerund/.test(
    lexiconTags(first.toLowerCase()),
  ) &&
    !/Person|Place|Name|Country|City|Demonym|ProperNoun|FirstName|LastName/.test(
      lexiconTags(first.toLowerCase()),
    )
    ? first.toLowerCase() + rest
    : term;
}

/** Says whether a term is plainly a person: initials, or a surname that the notes use inside sentences as a name. */
export function isPersonName(term: string): boolean {
  if (/^(?:\p{Lu}\.\s?){1,3}\p{Lu}\p{Ll}+$/u.test(term)) return true;
  if (
    /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|King|Queen|President|Captain|Professor|Saint|St|Pope)\.? \p{Lu}/u.test(
      term,
    )
  )
    return true;
  if (/^\p{Lu}\p{Ll}+ (?:and|&) \p{Lu}\p{Ll}+$/u.test(term)) return true;
  const words = term.split(/\s+/);
  const capital = words.every((word) => /^\p{Lu}\p{Ll}+$|^(?:and|&|von|van|de|et|al\.?)$/u.test(word));
  if (!capital || words.length > 4) return false;
  const tags = words.map((word) => lexiconTags(word.toLowerCase()));
  if (tags.some((tag) => /FirstName|MaleName|FemaleName|LastName|Person/.test(tag))) return true;
  return (
    words.length === 1 &&
    tags[0] === '' &&
    term.length > 3 &&
    !/.{3}(?:ness|[st]ion|ity|ism|ology)$/.test(term) &&
    !EVERYDAY_NOUNS.has(term.toLowerCase())
  );
}

/** Terms of the law and of philosophy that stand as they are. */
const LATIN =
  /\b(?:mens|actus|reus|novus|facto|jure|habeas|corpus|stare|decisis|obiter|prima|facie|ultra|vires|bona|fide|priori|posteriori|causa|qua|ipso|cogito|ergo|pax|casus|belli|modus|operandi|tabula|rasa|in situ)\b/i;
/** Heads that make their terms names of substances, of law or of behaviour: no article. */
const UNCOUNTED =
  /^(?:(?:\p{Ll}[\p{L}-]* ){1,2}(?:law|loyalty|policy|power|labour|research|manslaughter|murder|damage|evidence|knowledge|behaviour|control|pricing|demand|supply|money|capital|income|stock|equity|share|pay|output|access|memory|storage|software|hardware|bias|validity|reliability|music|art|poetry|verse|irony|tissue|blood|energy|dialysis)|(?:murder|manslaughter|theft|robbery|burglary|arson|fraud|treason|perjury|blackmail|collateral|software|hardware|malware|bandwidth|negligence|nuisance|assault|battery)|(?:loss|freedom|lack|breach|division|separation) of \P{Lu}.*)$/u;
/** Rules, models and processes that go by their name. */
const NAMED_HEADS =
  /(?:[a-z] (?:rule|cycle|process|theory|effect|approach|principle|hypothesis|doctrine|theorem|model|dilemma|chain|paradox|illusion|fallacy|scale|criterion|constant|number|thesis|myth)|(?:^\p{Lu}\p{Ll}+)(?:['’]s)? (?:cycle|process|model|rule|curve|test|equation|method|reaction|diagram|law|experiment|study|scale|constant|number))$/u;

/** What a body with initials for its name is: the EU, the CMA. */
const BODY =
  /^(?:an? |the )?(?:\p{L}+ ){0,2}(?:group of (?:countries|states|nations|firms|companies|people|workers|ministers|MPs)|organisation|organization|body|agency|regulator|watchdog|committee|court|party|union|alliance|institution|bank|council|commission|government|ministry|department|authority|association|force|police|army|community|sect|tribe|clan)\b/u;

/** Events that a heading in small letters names: the Berlin blockade. */
const EVENT_HEADS =
  /\s(?:blockade|putsch|airlift|treaty|pact|crisis|war|revolution|uprising|rebellion|plan|act|strike|famine|purges?|massacre|alliance|doctrine|conference|speech|coup|revolt|invasion|empire|republic|dynasty|school|view)$/;

/** "the Marshall-Lerner condition", "the J curve": one of its kind, since a name stands before it. */
const AFTER_A_NAME =
  /^(?:\p{Lu}[\p{L}'’]*[- ])+(?:condition|curve|cycle|coefficient|constant|experiment|model|study|shift|scale|diagram|index|node|loop|pathway|series)$/u;

/** "a process that never ends": what happens or is so, told as one of its kind, has a name without an article. */
const A_DOING =
  /^(?:an?|any|one of) (?:\p{L}+ )?(?:process|state|lack|loss|situation|tendency|refusal|failure|way|means|method|movement|belief|use|feeling)\b/iu;

/** "a picture is stored": the article belongs to what the clause is about. */
const TOLD_IN_CLAUSE = /^an? (?:[\p{L}-]+ ){1,3}?(?:is|are|was|were|gets?|has|have|can|must|may|will)\b/u;

/** "learning", "damping": what is done; "a building" is a thing. */
const isActivity = (head: string, vocabulary: Vocabulary): boolean =>
  /^\p{Ll}{3,}ing$/u.test(head) &&
  !isCounted(head) &&
  !vocabulary.small.has(pluralOf(head)) &&
  !/(?:string|spring|string|ring|king|wing|thing|being|ceiling|opening|covering|coating|warning|saying|setting|reading|drawing|painting|offspring)$/.test(
    head,
  );

const pluralOf = (noun: string): string => (/[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`);

/** A noun phrase with the article it needs: the notes' own, or the one its definition shows; null when neither tells. */
export function withArticle(term: string, vocabulary: Vocabulary, definition = ''): string | null {
  const inside = termInside(term, vocabulary);
  if (/^A \p{Ll}+$/u.test(inside) && vocabulary.lettered.has(inside.slice(2))) return `an ${inside}`;
  if (/^(?:the|an?|The|An?|my|our|its|his|her|their)\s/.test(inside))
    return inside.replace(/^\p{Lu}/u, (first) => first.toLowerCase());
  if (inside.includes(',')) return null;
  if (ORGANS.test(inside)) return `the ${inside}`;
  if (/^\p{Lu}\p{Ll}+ \d+$/u.test(inside)) return inside;
  if (/^\p{Lu}[\p{L}.-]*(?:['’]s|s['’]) /u.test(inside)) return inside;
  // "the July Days", "the April Theses": several, with a name.
  if (
    isPlural(inside) &&
    /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*? (?:Days|Theses|Purges|Laws|Acts|Riots|Trials|Wars|Clearances|Marches|Schools?|Reforms|Decrees)$/u.test(
      inside,
    )
  )
    return `the ${inside}`;
  if (isPlural(inside) && !LATIN.test(inside)) return inside;
  const words = inside.split(/\s+/);
  if (LATIN.test(inside) || UNCOUNTED.test(inside)) return inside;
  if (/^(?:most|least|\p{Ll}{3,}est) \p{Ll}/u.test(inside)) return `the ${inside}`;
  if (words.length > 1 && NAMED_HEADS.test(inside) && !/ of /.test(inside)) return `the ${inside}`;
  const head = (/^(.*?)(?: (?:of|in|for) |$)/.exec(inside)?.[1] ?? inside).split(/[\s-]+/).at(-1) ?? inside;
  if (words.length > 1 && (DEFINITE_HEADS.test(inside) || /^\p{Lu}\p{Ll}+ of (?:the )?\p{Lu}/u.test(inside)))
    return `the ${inside}`;
  if (AFTER_A_NAME.test(inside)) return `the ${inside}`;
  if (/^\p{Ll}.* of \S/u.test(inside) && MASS.test(head)) return `the ${inside}`;
  const article = vocabulary.articles.get(term.toLowerCase());
  // "first reactor", "last version": there is one; "first aid" is not counted.
  if (
    /^(?:first|last|final|only) \p{Ll}/u.test(inside) &&
    article !== 'a' &&
    (isCounted(head) || isDoer(head))
  )
    return `the ${inside}`;
  if (/^\p{Lu}{2,5}$/u.test(inside) && (article === 'the' || BODY.test(definition))) return `the ${inside}`;
  // "any assumption of the rights of an owner": one case of what is no thing to count.
  const isUncounted =
    MASS.test(head) && !isCounted(head.toLowerCase()) && !vocabulary.small.has(pluralOf(head.toLowerCase()));
  if (
    /^(?:test|method|treatment|formula|symbol|equation|unit|units|evidence|condition|conditions) (?:for|of) /i.test(
      inside,
    )
  )
    return `the ${lowerFirst(inside)}`;
  // "machine learning: a program improves …": what is done, and what is told in a clause, is no one thing of its kind.
  if (isActivity(head, vocabulary) || (isUncounted && TOLD_IN_CLAUSE.test(definition))) return inside;
  if (
    article === 'a' ||
    (/^(?:an?|any|one of)\s/i.test(definition) &&
      !(
        isUncounted &&
        (/^any /i.test(definition) || /(?:ity|ness|ism)$/.test(head) || A_DOING.test(definition))
      ))
  ) {
    const common =
      words.length === 1 &&
      !vocabulary.capitalInside.has(inside) &&
      !PROPER.test(lexiconTags(inside.toLowerCase()));
    const noun = common ? inside.replace(/^\p{Lu}(?=\p{Ll}{3})/u, (first) => first.toLowerCase()) : inside;
    return `${anOrA(noun)} ${noun}`;
  }
  if (article === 'the' && (words.length > 1 || /^\p{Lu}/u.test(inside)) && !MASS.test(head))
    return `the ${inside}`;
  if (/^\p{Lu}/u.test(inside) && words.length > 1 && EVENT_HEADS.test(inside)) return `the ${inside}`;
  // "Long Telegram", "Iron Curtain": a capitalised adjective before a noun makes a name with its article.
  if (
    /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(inside) &&
    /Adjective/.test(lexiconTags((words[0] ?? '').toLowerCase())) &&
    !PROPER.test(lexiconTags(inside.toLowerCase()))
  )
    return `the ${inside}`;
  // "the Salisbury Convention", "the Iron Curtain".
  if (
    /^\p{Lu}\p{Ll}+ (?:\p{Lu}\p{Ll}+ )*(?:Convention|Principle|Rule|Test|Formula|Model|Theory|Effect|Hypothesis|Cycle|Law|Curve|Scale|Line|Wall|Curtain|Question|System|Gap|Matrix|Grid|Pyramid|Triangle|Wheel|Ladder)$/u.test(
      inside,
    ) &&
    !/^\p{Lu}\p{Ll}+['’]/u.test(inside)
  )
    return `the ${inside}`;
  // "Cheka: secret police": whether a body takes an article, only use tells.
  if (/^\p{Lu}\p{Ll}+$/u.test(inside) && BODY.test(definition)) return null;
  // "Magistrate": anybody who is one.
  if (/^\p{Lu}\p{Ll}+$/u.test(inside) && isPersonNoun(inside.toLowerCase()))
    return `${anOrA(inside.toLowerCase())} ${inside.toLowerCase()}`;
  if (/^\p{Lu}[\p{L}\d]*$/u.test(inside) || /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+$/u.test(inside)) return inside;
  if (vocabulary.isPast && words.length > 1 && isCounted(head)) return `the ${inside}`;
  if (isCounted(head) || (words.length === 1 && vocabulary.small.has(pluralOf(inside))))
    return `${anOrA(inside)} ${inside}`;
  if (words.length > 1 && isDoer(head.toLowerCase())) return `${anOrA(inside)} ${inside}`;
  return MASS.test(head) ? inside : null;
}

/** A term as the subject of "does": one common noun takes its article ("What does a switch do?"). */
export function doerPhrase(term: string, vocabulary: Vocabulary): string {
  const phrase = nounPhrase(term, vocabulary);
  // "the MPC", where the notes or the letters of a body say so: "TIR" and "COPD" take none.
  if (isBody(phrase) && vocabulary.articles.get(phrase.toLowerCase()) !== 'a') return `the ${phrase}`;
  return /^\p{Ll}{3,}$/u.test(phrase) && isDoer(phrase) ? `${anOrA(phrase)} ${phrase}` : phrase;
}

/** Initials of substances, quantities, protocols and diseases stand without an article; those of bodies and parts do not. */
const NO_ARTICLE =
  /^(?:[dr]NA|[a-z]RNA|DNA|RNA|A[TDM]P|ADH|GTP|NADP?H?|FADH?|HIV|AIDS|LH|FSH|TSH|HCG|QE|GDP|GNP|CPI|RPI|AD|SRAS|LRAS|HDI|CO|CFCs?|PCR|AC|DC|UV|IR|EMF|PR|FPTP|RAM|ROM|HTML|CSS|SQL|XML|JSON|DNS|.*[TUI]P|HTTPS|SSL|TLS|ASCII|PTSD|OCD|CBT|STM|LTM)$/;
const isBody = (phrase: string): boolean => /^\p{Lu}{2,3}$/u.test(phrase) && !NO_ARTICLE.test(phrase);

/** "moderator", "switch": a thing that does something is counted. */
export const isDoer = (word: string): boolean =>
  !/(?:tri|tetra|penta|hexa)meter$/.test(word) &&
  /(?:[^aeiou]er|[ct]or|way|wall|switch|chip|card|lens|valve|\bbus|hub|node)$/.test(word) &&
  !/^(?:water|matter|weather|(?:man)?slaughter|number|order|layer|border|power|butter|silver|copper|rubber|paper|leather|labour)$/.test(
    word,
  );

/** As `withArticle`, but never null: a phrase of several words or a known noun takes "the", a rare word stands bare. */
export function nounPhrase(term: string, vocabulary: Vocabulary): string {
  const phrase = withArticle(term, vocabulary);
  if (phrase !== null) return phrase;
  const inside = termInside(term, vocabulary);
  const several = /\s/.test(inside) && !inside.includes(',');
  return several && (/^\p{Ll}/u.test(inside) || /\s\p{Ll}+$/u.test(inside)) && !isPersonName(inside)
    ? `the ${inside}`
    : inside;
}

const QUANTITY =
  /^(?:current|charge|force|energy|power|work|speed|velocity|pressure|voltage|demand|supply|profit|revenue|income)$/i;

/** "enabling act", "customs union": in notes on the past the one of its name may be meant, or any, unless they say which. */
const isOneOrAny = (phrase: string, term: string, vocabulary: Vocabulary): boolean =>
  vocabulary.isPast &&
  /^the \P{Lu}+$/u.test(phrase) &&
  !/^the /i.test(term) &&
  vocabulary.articles.get(term.toLowerCase()) !== 'the' &&
  isCounted(phrase.split(' ').at(-1) ?? '');

/** "ability to …", "getting others to …": what somebody has or does, which is not counted. */
const TOLD_AS_ABILITY =
  /^(?:an? |the )?(?:\p{L}+ )?(?:ability|capacity|power|use|right|authority|control|influence|force|rate|amount|energy|\p{L}{2,}ing)\b/iu;

/** "great power: top rank", "labour force = workers": a body that is counted, whose article nothing tells. */
const isCountedBody = (phrase: string, definition: string): boolean =>
  /^(?!(?:the|an?) )\p{Ll}[\p{L}-]* (?:power|force)$/u.test(phrase) && !TOLD_AS_ABILITY.test(definition);

/** Asks for the meaning of a term in a whole sentence, never as the bare term. */
export function whatIs(term: string, vocabulary: Vocabulary, definition = '', setting = ''): string {
  // "pd", "emf": small initials take no article, and neither does a quantity that is told as a rate or an amount.
  if (setting === '' && /^(?:[b-df-hj-np-tv-xz]{2,3}|emf)$/.test(term)) return `What is meant by “${term}”?`;
  if (
    setting === '' &&
    QUANTITY.test(term) &&
    /^(?:rate|amount|number|energy|flow|force|total|measure|ratio)\b/.test(definition)
  )
    return `What is ${termInside(term, vocabulary)}?`;
  const phrase = withArticle(term, vocabulary, definition);
  if (
    phrase === null &&
    setting === '' &&
    /^\p{Ll}{3,}$/u.test(termInside(term, vocabulary)) &&
    isDoer(term.toLowerCase())
  )
    return `What is ${doerPhrase(term, vocabulary)}?`;
  // A term with quotes of its own takes none around it.
  if (term.includes('"') && setting === '') return `What is meant by the ${term.replace(/^the /i, '')}?`;
  if (
    phrase === null ||
    setting !== '' ||
    isOneOrAny(phrase, term, vocabulary) ||
    isCountedBody(phrase, definition)
  )
    return `What is meant by “${termInside(term, vocabulary)}”${setting}?`;
  return `What ${isPlural(phrase) && !LATIN.test(phrase) ? 'are' : 'is'} ${phrase}?`;
}
