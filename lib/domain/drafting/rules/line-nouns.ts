import { canBeVerb, lexiconTags } from '../language';
import { COUNTRIES, DEMONYMS, PERSONS } from '../lexicon/gazetteer';
import { HEADS_WITH_ARTICLE, NAMES_WITH_ARTICLE } from '../lexicon/names-with-article';
import { HUMAN_NOUNS } from '../lexicon/word-classes';
import { BASE_OF_IRREGULAR, ONLY_PAST } from '../lexicon/irregular-verbs';
import { COUNT_NOUNS } from './count-nouns';
import { textOfWords, type LineWord } from './line-words';
import { isCertainPerson } from './people';
import { looksPlural, midSentence, subjectPhrase } from './subject-phrase';
import { isPlural } from './term-question';
import type { Vocabulary } from './vocabulary';

const INSIDE = /^(?:of|in|for|on|from|between|against|over|to|de|du|di|von|van|la|le|el|al|and|the|a|an)$/;
const NEVER_INSIDE =
  /^(?:it|they|he|she|we|you|i|this|these|that|those|which|who|whom|whose|what|where|when|why|how|if|is|are|was|were|be|been|being|having|has|have|had|do|does|did|can|could|will|would|shall|should|must|may|might|not|because|since|until|unless|while|though|although|so|but|or|than|as|then|there|here|by|with|at|into|up|down|out|off|also|very|too|only|no|none|same|other|both|one|such)$/;
const OPENS_BADLY =
  /^(?:of|in|for|on|from|to|and|between|against|over|after|before|during|under|with|e\.?g|i\.?e|or)$/;
const NOUN_IN_ING =
  /^(?:\p{L}*(?:rising|meeting|bombing|hearing|landing|killing|painting|building|wedding|funding|spending|king|ring|spring|wing|string|being|lightning|evening|morning))$/iu;

/** Whether the words are a noun phrase and nothing else: no verb, no pronoun, a noun at the end. */
export function isNounPhrase(words: readonly LineWord[]): boolean {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length > 8) return false;
  if (OPENS_BADLY.test(first.word) || INSIDE.test(last.word) || /['’]s$/.test(last.text)) return false;
  if (
    words.some(
      ({ text, word }, at) =>
        // "Alexius I" is no pronoun.
        (NEVER_INSIDE.test(word) && !(text === 'I' && /^\p{Lu}/u.test(words[at - 1]?.text ?? ''))) ||
        ONLY_PAST.has(text) ||
        /[=/<>→?*]|^[-–]/.test(text),
    )
  )
    return false;
  if (!/^["'“‘£$€]?[\p{L}\d]/u.test(first.text) || !/\p{L}/u.test(words.map(({ text }) => text).join('')))
    return false;
  if (/^\p{Ll}/u.test(last.text)) {
    if (
      words.length > 1 &&
      /ing$/.test(last.text) &&
      !NOUN_IN_ING.test(last.text) &&
      !/Noun/.test(lexiconTags(last.text))
    )
      return false;
    if (
      /(?<!assemb|fami|monopo|anoma|rep|supp|ral|bul|al)ly$/.test(last.text) &&
      !/Noun|Singular|Uncountable/.test(lexiconTags(last.text))
    )
      return false;
    if (/^(?:early|late|new|more|less|most|many|some|few|several|two|three)$/.test(last.text)) return false;
    const tags = lexiconTags(last.text);
    const isNamed =
      /^(?:light|acid|metal|solid|liquid|chemical|mineral|material|animal|official|fluid|firm|individual|male|female|human|patient|adult|minor|criminal|native|compound|resident|potential)$/.test(
        last.text,
      );
    if (
      !isNamed &&
      /Adjective|Comparative|Superlative|Adverb/.test(tags) &&
      !/Noun|Singular|Plural/.test(tags)
    )
      return false;
    if (/(?:ive|ous|ful|less|able|ible)$/.test(last.text) && tags === '') return false;
  }
  if (/^(?:first|second|third|last|next|having|being|once|now|then|today|later)$/.test(last.word))
    return false;
  // "vena cava brings deoxygenated blood": a verb of another clause.
  if (
    words.some(
      ({ text }, at) =>
        at > 0 &&
        at < words.length - 1 &&
        /^\p{Ll}{3,}[^s]s$/u.test(text) &&
        canBeVerb(text) &&
        !/^(?:arms|sports|means|goods|savings|works|customs|trials|relations|rights)$/.test(text) &&
        !/^(?:of|in|for|on|from|to|and|between|against)$/.test(words[at + 1]?.word ?? ''),
    )
  )
    return false;
  // "resets the head": a verb before what it is done to.
  if (/^\p{Ll}{3,}[^s]s$/u.test(first.text) && /^(?:the|an?|its|their)$/.test(words[1]?.word ?? ''))
    return false;
  if (words.length === 1 && (BASE_OF_IRREGULAR.has(first.text) || /^\p{Ll}+ed$/u.test(first.text)))
    return false;
  // "British", "Christian" alone qualify something that comes behind.
  return !(
    words.length === 1 &&
    DEMONYMS.has(first.text) &&
    !looksPlural(first.text) &&
    !/(?:ish|ese|ch|ss|sh)$/.test(first.text)
  );
}

/** "the Piedmontese", "the Dutch": a people by the name that its things have. */
export const isPeople = (word: string): boolean =>
  /^\p{Lu}\p{Ll}{3,}ese$/u.test(word) || (DEMONYMS.has(word) && /(?:ish|ese|ch)$/.test(word));

/** "Belt and Road Initiative", "Weights and Measures Act": one thing, whose name joins two. */
const isOneOfTwo = (text: string): boolean =>
  /^\p{Lu}[\p{Ll}-]+ (?:and|&) \p{Lu}[\p{Ll}-]+ \p{Lu}\p{Ll}*[^s\W]$/u.test(text) &&
  HEADS_WITH_ARTICLE.test(text);

/** Whether several are meant: a plural, or two joined. */
export const isSeveral = (words: readonly LineWord[]): boolean => {
  if (isOneOfTwo(textOfWords(words))) return false;
  if (
    words.some(
      ({ word }, at) =>
        word === 'and' &&
        !words.slice(0, at).some(({ word: other }) => /^(?:of|in|for|on|between|against)$/.test(other)),
    )
  )
    return true;
  const text = textOfWords(words);
  const of = words.findIndex(({ word }) => /^(?:of|in|for|on|from|between|against|des?|du|di)$/.test(word));
  const head = (of > 0 ? words.slice(0, of) : words).at(-1)?.text ?? '';
  if (/^\d[\d.,]*(?:m|bn|k)?$/.test(words[0]?.text ?? '') && words.length > 1) return true;
  if (SINGULAR_IN_S.test(head)) return false;
  if (SAME_IN_PLURAL.test(head)) return true;
  return (
    looksPlural(head) ||
    (isPlural(of > 0 ? textOfWords(words.slice(0, of)) : text) && !/^\p{Lu}\p{Ll}+s$/u.test(text)) ||
    (words.length === 1 && isPeople(head))
  );
};

/** Groups of people and animals whose plural has no ending. */
const SAME_IN_PLURAL =
  /^(?:samurai|daimyo|sepoy|police|clergy|cattle|livestock|infantry|cavalry|gentry|zaibatsu|intelligentsia|folk)$/;

/** Names that end in -s though one is meant. */
const SINGULAR_IN_S =
  /^(?:Versailles|Moses|Brussels|Naples|Athens|Wales|Orleans|Mars|Reims|\p{L}+(?:us|is|ss|as|os)|series|news|politics|economics|physics|Congress|Aziz|Hughes|James|Charles|Marx|Keynes|Robbins|Jones|Williams|Davis|Adams|Rogers|Stevens|Edwards|Phillips|Harris|Siemens|Descartes|Dickens|Hobbes|Sykes|Humanities|States)$/u;

const NOT_THE =
  /^\p{Lu}\p{Ll}+ (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:Operation|Mount|Lake|King|Queen|Pope|Saint|St|Lord|Lady|Sir|President|Emperor|Tsar|Kaiser|General|Captain|Prince|Princess|Dr|Mr|Mrs|Cardinal|Archbishop|Bishop|Marshal|Admiral|Chancellor) \p{Lu}/u;
const COMMON_OF =
  /^(Murder|Death|Fall|Assassination|Execution|Abolition|Invasion|Creation|Founding|Foundation|Arrest|Trial|Loss|Birth|Collapse|End|Start|Opening|Discovery|Introduction|Outbreak|Annexation|Partition|Unification|Occupation|Bombing|Election|Appointment|Resignation|Abdication|Liberation|Defeat|Capture|Independence|Formation) (?=of )/;

const QUANTITY =
  /^(?:All|Some|Many|Most|Several|Other|Few|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Both|Nearly|Over|About|Approx|Around)\b/;
const DETERMINED =
  /^(?:the|a|an|his|her|their|its|all|some|many|most|few|several|other|both|each|every|no|more|less|over|nearly|about|around|approx|two|three|four|five|six|seven|eight|nine|ten|\d\S*)\b/i;

/** "Kronstadt sailors": a first word that no lexicon and no line of the notes knows as a common one is a name. */
function opensWithName(text: string, { small }: Vocabulary): boolean {
  const first = /^\p{Lu}[\p{Ll}’'-]+(?=\s|$)/u.exec(text)?.[0].toLowerCase();
  if (first === undefined || small.has(first) || COUNT_NOUNS.has(first)) return false;
  const root = first.replace(/(?:ing|ed|s)$/, '');
  const known = [first, root, `${root}e`].some((form) => lexiconTags(form) !== '' || small.has(form));
  if (
    /FirstName|LastName|Person|Place|Country|City|Demonym/.test(lexiconTags(first)) ||
    DEMONYMS.has(text.split(' ')[0] ?? '')
  )
    return true;
  return (
    !known && !/(?:tion|sion|ment|ity|ness|ism|ists?|ive|ous|ance|ence|ology|osis|ase|ose|ine)$/.test(first)
  );
}

/** A phrase of the notes as a question says it: its article where it lacks one, no capital that is only its line's. */
export function phraseOf(
  words: readonly LineWord[],
  vocabulary: Vocabulary,
  past: boolean,
  isInside = false,
): string {
  const written = textOfWords(words);
  if (/^["“'‘]/.test(written)) return written;
  if (isPeople(written)) return `the ${written}`;
  // "published A Christmas Carol": within a line the capital is that of a title.
  if (isInside && /^(?:The|A|An) \p{Lu}/u.test(written)) return written;
  if (/^(?:The|A|An) /.test(written) || (QUANTITY.test(written) && !HEADS_WITH_ARTICLE.test(written)))
    return written.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
  if (/^\d+(?:st|nd|rd|th) /.test(written)) return `the ${written}`;
  if (DETERMINED.test(written) && !(/^\p{Lu}/u.test(written) && HEADS_WITH_ARTICLE.test(written)))
    return written;
  // Capitals throughout, or a name at the head; within a line every capital is a name's.
  if (
    (isInside && /^\p{Lu}/u.test(written)) ||
    /^\p{Lu}\S*(?: (?:and|&|\+|of|de|von|van|the|du|la) )?(?: ?\p{Lu})/u.test(written) ||
    opensWithName(written, vocabulary)
  )
    return properName(written, vocabulary);
  // "Urban died", "Swift wanted": a quality alone is no subject, so this is a name.
  if (words.length === 1 && /^\p{Lu}\p{Ll}+$/u.test(written) && isOnlyQuality(written.toLowerCase()))
    return written;
  const inside = lowerUnlessName(written, vocabulary);
  if (/^(?:first|second|third|last|only|whole|rest|majority|\p{Ll}{3,}est)\b/u.test(inside))
    return `the ${inside}`;
  if (/^\p{Lu}/u.test(inside)) return properName(inside, vocabulary);
  if (isSeveral(words)) return inside;
  const known = subjectPhrase(inside, { ...vocabulary, isPast: past });
  return past && known === inside && isOneOfItsKind(inside) ? `the ${inside}` : known;
}

const isOnlyQuality = (word: string): boolean =>
  /Adjective/.test(lexiconTags(word)) && !/Noun|Singular|Plural/.test(lexiconTags(word));

const lowerUnlessName = (text: string, vocabulary: Vocabulary): string =>
  midSentence(text, vocabulary).replace(/^the (?=\p{Lu})/u, '');

function properName(text: string, vocabulary: Vocabulary): string {
  const several = text.split(' ');
  const [first = ''] = several;
  // "Freedmen's Bureau": of several, not of one who is named.
  if (NOT_THE.test(text)) return text;
  if (/^\p{Lu}\S*['’]s? /u.test(text))
    return /^\p{L}*(?:men|children|ople)['’]s (?=\p{Lu})|^(?:Workers|Peasants|Soldiers|Farmers|Barons|Nobles|Weavers|Miners|Slaves|Prisoners|Lords|Commons|Sailors|Students|Teachers|Cloth?workers)['’] /u.test(
      text,
    )
      ? `the ${text}`
      : text;
  if (vocabulary.articles.get(text.toLowerCase()) === 'the') return `the ${text}`;
  // "EU ETS": what a body with its article has.
  if (
    several.length === 2 &&
    several.every((word) => /^\p{Lu}{2,5}$/u.test(word)) &&
    NAMES_WITH_ARTICLE.has(first)
  )
    return `the ${text}`;
  if (several.length === 1) return NAMES_WITH_ARTICLE.has(text) ? `the ${text}` : text;
  if (COMMON_OF.test(text)) return `the ${text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())}`;
  // "Philip of Spain", "Anne of Cleves": a person by where they came from.
  if (
    /^\p{Lu}\p{Ll}+ of \p{Lu}\p{Ll}+$/u.test(text) &&
    /(?:First|Male|Female)Name/.test(lexiconTags(first.toLowerCase()))
  )
    return text;
  if (/^\p{Lu}\p{L}+ of /u.test(text)) return `the ${text}`;
  const head = / (?:of|in|on|for|against|between|and|&|\+) /.exec(text);
  const name = (head ? text.slice(0, head.index) : text).replace(/ \d{4}$/, '');
  // A case at law.
  if (/ v\.? \p{Lu}/u.test(text)) return text;
  if (isOneOfTwo(text)) return `the ${text}`;
  if (HEADS_WITH_ARTICLE.test(name) && !/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ (?:and|&) /u.test(text))
    return `the ${text}`;
  if (NAMES_WITH_ARTICLE.has(first) && several.length > 1 && /^\p{Ll}/u.test(several[1] ?? ''))
    return `the ${text}`;
  // "Spartacist rising", "Tupolev bomber": a name before a noun.
  if (
    !head &&
    /^\p{Ll}/u.test(several.at(-1) ?? '') &&
    !looksPlural(several.at(-1) ?? '') &&
    (COUNT_NOUNS.has(several.at(-1) ?? '') ||
      NOT_MASS.test(several.at(-1) ?? '') ||
      !MASS.test(several.at(-1) ?? ''))
  )
    return `the ${text}`;
  // "Great Bible", "Iron Curtain": an ordinary word that a capital makes part of the name of one thing.
  const tags = several.map((word) => lexiconTags(word.toLowerCase()));
  const isThing =
    !head &&
    several.length > 1 &&
    several.length < 5 &&
    several.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word)) &&
    /Adjective|Singular|Ordinal/.test(tags[0] ?? '') &&
    !tags.some((tag) => /Person|Place|Name|Country|City|WeekDay|Month|Demonym|Verb|Tense/.test(tag));
  if (
    isThing &&
    !/(?:ism|ing|day|ity|ment|tion|Bay|Island|Street|Square|Park|Road|Hill|Castle|Cathedral|Abbey|Point|Head)$/i.test(
      text,
    )
  )
    return `the ${text}`;
  return text;
}

const MASS =
  /(?:ion|ism|ery|dom|ity|ment|ness|ance|ence|age|power|work|ing|war|peace|control|office|support|trade|help|aid|money|land|food|grain|oil|coal|iron|steel|gold|silver|water|blood|heat|light|air|soil|speed|birth|death|life|time|way|place|part|refuge|fire|shape|root|action|evidence|research|demand|supply|output|income|inflation|unemployment|growth|capture|\p{L}*culture|debt|faith|religion|literature|music|art|poetry|theory|law|order|justice|freedom|equality|slavery|serfdom|energy|force|matter|glucose|oxygen|insulin|carbon|cholera|malaria|typhus|typhoid|smallpox|cowpox|polio|influenza|syphilis|plague|leprosy|data|information|software|hardware|memory|pressure|temperature|blame|credit|interest|approval|dominion|status|reform|influence|conformity|obedience|behaviour|labour|capital|rent|profit|tax|taxation|rainfall|erosion|penicillin|aspirin|\p{L}+(?:ine|ose|ase|gen|ium))$/u;

/** Counted, though they end as substances and conditions do. */
const NOT_MASS =
  /^(?:famine|machine|engine|line|mine|magazine|doctrine|vaccine|submarine|shrine|nose|hose|case|base|phase|house|lease|database|station|nation|invasion|expedition|revolution|constitution|coalition|exhibition|election|mission|commission|region|religion|legion|monument|parliament|regiment|settlement|city|university|treaty|party|battery|gallery|factory|kingdom|witness|fortress|alliance|conference|church|village|bridge|college|image|message)$/;

/** A common noun in the singular that notes on the past give without its article: "king", "old currency". */
const isOneOfItsKind = (text: string): boolean => {
  const head =
    (/^(.*?)(?: (?:of|in|on|for|from|to|against|between) |$)/.exec(text)?.[1] ?? text).split(' ').at(-1) ??
    '';
  return (
    /^\p{Ll}{3,}(?:-\p{Ll}+)*$/u.test(head) &&
    (!MASS.test(head) || NOUN_IN_ING.test(head) || NOT_MASS.test(head)) &&
    !/^\p{Ll}+ (?:and|or) /u.test(text) &&
    (lexiconTags(head) === '' || COUNT_NOUNS.has(head) || /Noun|Singular/.test(lexiconTags(head)))
  );
};

/** The question word for who or what did something; null where the words do not tell. */
export function whoOf(
  words: readonly LineWord[],
  isPersonal: boolean,
): 'Who' | 'What' | 'Which country' | null {
  const text = textOfWords(words).replace(/^(?:the|a|an) /i, '');
  const head = words.filter(({ word }) => word !== 'the');
  const last = head.at(-1);
  if (!last) return null;
  const of = head.findIndex(({ word }) => /^(?:of|in|from|on|for)$/.test(word));
  const noun = (of > 0 ? head[of - 1] : last)?.text ?? '';
  if (COUNTRIES.has(text) || /^(?:USSR|USA|US|UK|Britain|Prussia|Austria-Hungary)$/.test(text))
    return 'Which country';
  if (
    HUMAN_NOUNS.has(noun.toLowerCase()) ||
    /^(?:Kaiser|Tsar|King|Queen|Pope|Nazis|police|rebels|mob|crowd|troops|guards?|sailors|gunmen|gunman|assassin|students?|peacekeepers|army)$/i.test(
      noun,
    )
  )
    return 'Who';
  if (/^\p{Ll}/u.test(noun)) {
    if (/(?:[^aeiou]ers|[ct]ors|ists|ians|men|women)$/.test(noun) && isPersonal) return 'Who';
    return /^\p{Lu}/u.test(head[0]?.text ?? '') && isPersonal ? null : 'What';
  }
  if (THINGS.test(noun) || /^(?:Hurricane|Typhoon|Storm|Operation|Act|Treaty)$/.test(head[0]?.text ?? ''))
    return 'What';
  if (PERSONS.has(text) || isCertainPerson(text) || (DEMONYMS.has(noun) && looksPlural(noun))) return 'Who';
  return isPersonal && /^\p{Lu}/u.test(noun) ? 'Who' : null;
}

const THINGS =
  /^(?:Act|Acts|Treaty|Pact|Plan|War|Revolution|Crash|Crisis|Depression|Plague|Fire|Famine|Decree|Edict|Law|Laws|Bill|Charter|Constitution|Manifesto|Doctrine|Terror|Reformation|Blitz|Wall|Programme|Project|Agreement|Accords?)$/;
