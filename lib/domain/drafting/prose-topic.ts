import { plainText } from './normalise';
import { contentWords, stem } from './words';

/** Shorter texts say too little to be sure of what they are about. */
const FEWEST_WORDS = 60;
const MAX_OPENING = 700;
const MAX_SCANNED = 20_000;
/** So many mentions beside the one that introduces a term; an event with a name of its own needs fewer. */
const RECURS = 2;
const EVENT_RECURS = 1;

/** The first two sentences of a text that opens with a paragraph; empty for lists, lines and headings. */
function openingOf(text: string): string {
  const paragraph = text.trimStart().split(/\r?\n\s*\r?\n/)[0] ?? '';
  const line = plainText(paragraph.slice(0, MAX_OPENING)).replace(/\s+/g, ' ').trim();
  if (!/^\p{Lu}/u.test(line) || /^[^.?!]{0,60}:/.test(line)) return '';
  const sentences = line.split(/(?<=[.!?])\s(?=\p{Lu})/u);
  const [first = '', second = ''] = sentences;
  return /[.!?]$/.test(first) && first.split(' ').length > 5
    ? `${first}\n${/[.!?]$/.test(second) ? second : ''}`
    : '';
}

/** "Fiscal policy is the name given to …", "The term inertia refers to …": a definition that says it is one. */
const NAMED_AS =
  /^(?:an? |the (?:term |word |concept of )?)?[“"']?(\p{Lu}?[\p{L}-]+(?: [\p{Ll}-]+){0,2}?)[”"']? (?:is the (?:name|term)\b|is (?:\p{Ll}+ )?(?:defined|described) as|refers? to|means)/imu;
/** "Osmosis is the movement of …", "A lens is a piece of …", at the head of the text. */
const IS =
  /^(?:in \p{Ll}+(?: \p{Ll}+)?, )?(?:an? |the )?(\p{Lu}?[\p{L}-]+(?: [\p{Ll}-]+){0,2}?) (?:is|are) (?:an?|the) \p{Ll}+(?: \p{Ll}+){0,3} (?:of|that|which|who|in|by|for|between|from|to|used|whose|where)\b/iu;
/** "Mitosis, the division of …, happens": what the text opens with, and says in passing what it is. */
const OPENS =
  /^(\p{Lu}\p{Ll}+(?: \p{Ll}+)?), (?:the|an?|or|first|sometimes|also|which is|the so-called) [^.,]{4,80}, /u;
/** "Memory can be divided …": the subject of the first sentence, for a text that keeps to it. */
const SUBJECT = /^(\p{Lu}\p{Ll}{3,}(?: \p{Ll}{3,})?) (?:is|are|can|may|was|were|has|have)\b/u;
const SUBJECT_RECURS = 3;
/** "as far as attachment, the strong bond that …": one word, explained behind its comma. */
const EXPLAINED =
  /\b(?:as|of|in|called|is|about|on) (\p{Ll}{5,}|\p{Lu}\p{Ll}+ism), (?:the|an?) (?:\p{Ll}+[ ,]+){1,4}(?:that|which|of|by|in|between)\b/u;
/** "The Suez affair has often …", "The Treaty of Versailles was …": what has a name of its own, at the head of the text. */
const EVENT = new RegExp(
  String.raw`^The ((?:\p{Lu}[\p{L}’'-]+ )(?:(?:of |and )?\p{Lu}[\p{L}’'-]+ ){0,3}(?:(?:affair|crisis|war|revolution|revolt|rebellion|rising|uprising|plot|campaign|expedition|movement|massacre|famine|strike|scandal|case|debate|effect|theory|model|cycle|reforms?|question|trial|system|process|experiment) )?)(?:of \d{4}(?:[–-]\d{2,4})? )?(?:is|are|was|were|has|have|had|began|broke|came|took|did|brought|lasted|marked|ended|grew|set|changed)\b`,
  'u',
);
/** "as much as Cubism", "The rise of Fascism": beliefs and movements, which go by one word. */
const MOVEMENT = /(?<!^)(?<=[\p{Ll},] )(\p{Lu}\p{Ll}+ism)\b/u;

/** Words that stand for something else, and what is of something: neither names what a text is about. */
const NO_TOPIC =
  /^(?:(?:United (?:States|Kingdom|Nations)|Soviet Union|Middle Ages)$|it|this|that|these|those|there|one|most|many|few|some|all|each|every|both|what|such|other|another|here|he|she|they|we|you|which|who|perhaps|its?|his|her|their|our|my|first|second|last|next|main|key|no|any|however|today|now|then|later|soon|meanwhile|until|since|despite|although|though|while|after|before|during|from|to|with|between|among|under|because|if|when|where|as|in|on|at|for|by)\b|(?:^|\s)(?:aims?|causes?|reasons?|effects?|parts?|ways?|kinds?|types?|sorts?|forms?|results?|points?|questions?|answers?|problems?|issues?|ideas?|examples?|purposes?|roles?|functions?|features?|advantages?|steps?|stages?|things?|terms?|words?|names?|people|man|woman|men|women|work|story|book|chapter|essay|idea|view|claim|fact|case|rest|end|start|beginning|year|day|time|place|city|country|king|queen|author|poet|historians|critics|economists|scientists|psychologists|sociologists|philosophers|geographers|researchers|writers|readers|scholars|students|teachers|governments|politicians|voters|humans|children|workers|\p{L}+ly)$/iu;
const GENERAL =
  /^(?:\p{Ll}{1,3}|(?:\p{L}+ )?(?:is|are|was|were|has|have|can|may|not|often|also|usually|and|or|but|that|which|with|from))$|\b(?:is|are|was|were|has|have|that|which|and|or|with|often|also|usually|always)\b/u;

interface Found {
  readonly name: string;
  /** How often the rest must come back to it; never where the sentence itself says that it introduces a name. */
  readonly recurs: number;
}

function introduced(opening: string): Found | null {
  const named = NAMED_AS.exec(opening)?.[1];
  if (named !== undefined) return { name: named, recurs: 0 };
  const event = EVENT.exec(opening)?.[1];
  if (event !== undefined) return { name: event.trim(), recurs: EVENT_RECURS };
  const name =
    IS.exec(opening)?.[1] ??
    OPENS.exec(opening)?.[1] ??
    EXPLAINED.exec(opening)?.[1] ??
    MOVEMENT.exec(opening)?.[1];
  if (name !== undefined) return { name, recurs: RECURS };
  const subject = SUBJECT.exec(opening)?.[1];
  return subject === undefined ? null : { name: subject, recurs: SUBJECT_RECURS };
}

/**
 * What notes without a title are about, where their opening introduces it: the term that it defines, the event that it
 * begins with, the movement that it names ("Cubism"), so long as the rest comes back to it. Empty when nothing is sure.
 */
export function topicOfProse(text: string): string {
  const scanned = text.slice(0, MAX_SCANNED);
  const opening = openingOf(scanned);
  if (opening === '') return '';
  const words = contentWords(scanned);
  if (words.length * 2 < FEWEST_WORDS) return '';
  const found = introduced(opening);
  if (!found || NO_TOPIC.test(found.name) || GENERAL.test(found.name)) return '';
  const own = contentWords(found.name).map(rootOf);
  if (own.length === 0) return '';
  const counts = own.map((root) => words.filter((word) => rootOf(word) === root).length - 1);
  return Math.max(...counts) >= found.recurs ? found.name : '';
}

/** "Cubism" and "Cubist", "attachment" and "attached" tell of the same. */
const rootOf = (word: string): string =>
  stem(word.replace(/(?:isms?|ists?|ments?)$/, (end) => (word.length - end.length > 2 ? '' : end)));
