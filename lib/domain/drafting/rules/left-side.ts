import { canBeVerb, isFirstName, lexiconTags } from '../language';
import { EVERYDAY_NOUNS } from '../lexicon/everyday-words';
import { definitionParts } from '../line-shapes';
import { clauseOf } from './clause';
import { COUNT_NOUNS, DEFINITE_HEADS } from './count-nouns';
import { isLabel, isOfPage } from './labels';
import type { NoteContext } from './note-context';
import { isCertainPerson } from './people';
import { isPlural } from './term-question';
import { canBeTerm } from './term-shape';
import { isAdjective } from './adjectives';

/**
 * What stands before the sign of a line `term: …`. A `heading` is a clause or the beginning of one, which the line goes on
 * to explain; a `name` is one capitalised word of which nothing says whether it is a person, a place or a term.
 */
export type LeftSide = 'page' | 'heading' | 'place' | 'person' | 'name' | 'term';

const PLACE = /Country|City|Region|Place/;
const PERSON = /FirstName|MaleName|FemaleName|LastName|Person/;

/** "GCSE Music", "Unit 4 HR": the course that the page is for. */
const COURSE =
  /^(?:GCSE|IGCSE|A-?level|AS|BTEC|AQA|OCR|Edexcel|Eduqas|WJEC|KS\d|Y(?:ea)?r ?\d+|Unit \d|Paper \d|Module \d|Chapter \d|Lesson \d|Week \d)\b/i;

/** "Mt St Helens", "River Tees", "Lake Victoria". */
const LANDMARK = /^(?:Mt|Mount|River|Lake|Cape|Port|Fort|Loch|Isle of|Gulf of|Strait of) \p{Lu}/u;

/** "depends on", "happens when", "jump to": the line goes on behind the sign. */
const OPEN_END =
  /\s(?:of|in|on|at|to|by|for|with|from|into|than|that|and|or|when|where|why|how|if|as|because|so|not|the|an?)$/i;

/** "For a parallel plate capacitor", "In the UK": where or for what something holds. */
const PREPOSITION =
  /^(?:after|before|since|until|from|by|near|below|above|for|in|at|on|with|under|without|against|around|over|during|as|to be|not|if|when|where|unless|while|except) /i;

const DATE = /^(?:in )?(?:\d{1,2} )?(?:\p{L}{3,9} )?\d{4}$/u;

/** "ppl blamed", "attempts at reform blocked", "backwash stronger than swash": what happens, not what is. */
function isClause(term: string): boolean {
  if (/\b\p{L}+er than\b|\b(?:more|less) \p{L}+ than\b/u.test(term)) return true;
  const clause = clauseOf(term);
  if (!clause) return false;
  const { subject, verb, rest, form } = clause;
  if (form !== 'past') return rest !== '';
  if (rest !== '')
    return DATE.test(rest) || /^(?:the|an?|by|in|on|at|to|from|with|for|its|their|only)\b/.test(rest);
  // "energy stored" and "quantity demanded" are things; "reforms blocked" and "people blamed" are not.
  const last = subject.split(' ').at(-1) ?? '';
  return /ed$/.test(verb) && (isPlural(last) || last === 'ppl' || / (?:at|of|in|to|for) /.test(subject));
}

/** Endings of technical terms that no surname in common use has. */
const TECHNICAL =
  /(?:tion|sion|ment|ness|ity|ism|osis|asis|itis|a?emia|log[yi]|graphy|metry|lysis|genesis|phyte|cyte|plast|phage|ase|ose|ide|ate|ite|[ae]ne|yne|ol|amine|gen|phil[ei]?a?|phobia|tropy|trophy|phoria|pnoea|plasia|oma|uria|algia|ectomy|derm|met(?:er|re)|scope|gram|graph|phone|ware|cide|archy|cracy|nomy|lith|sphere|cline|therm|tope|[oy]l?ymer|[aei]mer|zyme|ics|ance|ence|ency|ancy|acy|hood|ship|dom|ture|ability|ous|ive|ary|able|ible|less|ful|ule|ium|onym|xia|oxide|lipid)s?$/i;

/** "hedging" is what one does who hedges; "Fleming" is not. */
function isActivity(word: string): boolean {
  if (/[iy][sz]ing$/.test(word)) return true;
  const stem = /^(.{3,})ing$/.exec(word)?.[1];
  return (
    stem !== undefined && [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')].some((verb) => canBeVerb(verb))
  );
}

/** One capitalised word that neither the notes nor the lexicon know as an ordinary one. */
export function isUnknownName(term: string, { vocabulary }: NoteContext): boolean {
  if (!/^\p{Lu}[\p{Ll}’']{2,}(?:-\p{Lu}\p{Ll}+)?$/u.test(term)) return false;
  const small = term.toLowerCase();
  if (/(?:ists|ians|arians)$/.test(small)) return false;
  const tags = lexiconTags(small);
  return (
    (tags === '' || PERSON.test(tags)) &&
    !COUNT_NOUNS.has(small) &&
    !EVERYDAY_NOUNS.has(small) &&
    !isAdjective(small) &&
    !vocabulary.small.has(small) &&
    !vocabulary.small.has(`${small}s`) &&
    !(small.endsWith('s') && vocabulary.small.has(small.slice(0, -1))) &&
    !TECHNICAL.test(small) &&
    !isActivity(small)
  );
}

const writesSmall = new WeakMap<NoteContext, boolean>();

/** Whether the notes write their terms in small letters at the head of a line, so that a capital there tells of a name. */
function termsAreSmall(notes: NoteContext): boolean {
  const known = writesSmall.get(notes);
  if (known !== undefined) return known;
  const heads = notes.blocks.flatMap(({ text }) => {
    const parts = definitionParts(text);
    const term = parts ? text.slice(parts.term.start, parts.term.end) : '';
    return /^\p{L}\p{Ll}/u.test(term) && !isOfPage(term) && !isLabel(term) && !isUnknownName(term, notes)
      ? [term]
      : [];
  });
  const small = heads.filter((term) => /^\p{Ll}/u.test(term)).length;
  const result = small > 3 && small >= heads.length * 0.75;
  writesSmall.set(notes, result);
  return result;
}

/** "Henry VII", "Lady Macbeth", "Lord Atkin", "Pope Leo X". */
const TITLED =
  /^(?:(?:King|Queen|Pope|Emperor|Empress|Tsar|Prince|Princess|Lord|Lady|Sir|Saint|St|Dr|General|President|Duke of|Earl of) \p{Lu}\p{Ll}+(?: [IVX]+)?|\p{Lu}\p{Ll}+ (?:II|III|IV|V|VI|VII|VIII|IX|X))$/u;

/** Endings that only names of people have. */
const SURNAME = /^\p{Lu}\p{Ll}{2,}(?:ski|sky|stein|mann|sson|escu|ovich|evich|owicz|elli|etti)$/u;

/** "Schaffer & Emerson", "PETERSON & PETERSON": two surnames. */
function arePartners(term: string, notes: NoteContext): boolean {
  const pair = /^(\p{Lu}[\p{L}’'-]{2,}) (?:&|and) (\p{Lu}[\p{L}’'-]{2,})$/u.exec(term);
  return [pair?.[1], pair?.[2]].every((name) => {
    if (name === undefined) return false;
    const small = name.toLowerCase();
    const tags = lexiconTags(small);
    return (tags === '' || PERSON.test(tags)) && !notes.vocabulary.small.has(small) && !isPlural(small);
  });
}

/** Headings under which each line begins with somebody. */
export const PEOPLE =
  /^(?:(?:key|main|important|other) )?(?:characters?|people|figures|individuals|historians|theorists|sociologists|psychologists|artists|painters|composers|writers|poets|philosophers|scientists|leaders|thinkers|architects|economists)\b/i;

/** Headings under which each line begins with whose opinion it tells. */
export const OF_OPINIONS =
  /^(?:the |some |key |what )*(?:historians?|historiography|critics?|criticism|interpretations?|views?|debates?|schools? of thought)\b/i;

/** Says what stands before the sign. What a label belongs to, a date or a case at law is found elsewhere. */
export function leftSide(term: string, heading: string, notes: NoteContext): LeftSide {
  // "The deal": of what, only the lines before would tell.
  if (/^[Tt]he \p{Ll}{3,}$/u.test(term) && !isPlural(term) && lexiconTags(term.slice(4)) !== '')
    return 'heading';
  // "cholera 1854", "u_(n+1)": a note with its year, a symbol with its index.
  if (/^\p{Ll}.* (?:1\d|20)\d{2}$/u.test(term) || /[_^]|\p{L}\(/u.test(term)) return 'heading';
  if (
    isOfPage(term) ||
    COURSE.test(term) ||
    /^(?:act|scene|chapter|ch|lines?|stanza|verse|page|pp?|ao|slide|fig(?:ure)?|table)\.? ?\d/i.test(term)
  )
    return 'page';
  // "position vector of A": a point, and no article.
  if (
    (OPEN_END.test(term) && !/ of A$/.test(term)) ||
    PREPOSITION.test(term) ||
    !canBeTerm(term) ||
    isClause(term)
  )
    return 'heading';
  // "priest" among the characters: of whom a work tells, not what a word means.
  if (PEOPLE.test(heading) && /^\p{Ll}/u.test(term)) return 'heading';
  const tags = lexiconTags(term.toLowerCase());
  if (/^\p{Lu}/u.test(term) && (PLACE.test(tags) || LANDMARK.test(term))) return 'place';
  if (DEFINITE_HEADS.test(term)) return 'term';
  if (SURNAME.test(term)) return 'person';
  // "editor Dede Allen": somebody with what he is.
  if (/^\p{Ll}{4,} \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(term)) return 'heading';
  const ofPlace = /^(\p{Lu}\p{Ll}+) (?:of|the) \p{Lu}\p{Ll}+$/u.exec(term)?.[1];
  if (ofPlace !== undefined && isFirstName(ofPlace)) return 'person';
  if (
    TITLED.test(term) ||
    (/^\p{Lu}\p{Ll}+ I$/u.test(term) && isFirstName(term.slice(0, -2))) ||
    arePartners(term, notes)
  )
    return 'person';
  if (isCertainPerson(term) && !PLACE.test(tags) && !/^(?:act|type|phase|section) /i.test(term))
    return !/ (?:and|&) /.test(term) && isUnknownWord(term, notes) ? 'person' : 'term';
  if (isUnknownName(term, notes)) return PEOPLE.test(heading) || termsAreSmall(notes) ? 'person' : 'name';
  // "Coke" beside "oblique intent" and "sentence": an ordinary word, but not written as one.
  const isOneWord = /^\p{Lu}\p{Ll}{2,}$/u.test(term) && !notes.vocabulary.small.has(term.toLowerCase());
  return isOneWord && !TECHNICAL.test(term) && !isLabel(term) && termsAreSmall(notes) ? 'name' : 'term';
}

/** A name is none when the notes write it small. */
const isUnknownWord = (term: string, { vocabulary }: NoteContext): boolean =>
  term.split(/\s+/).some((word) => !vocabulary.small.has(word.toLowerCase()));
