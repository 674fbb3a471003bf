import { lexiconTags } from '../language';
import { definitionParts } from '../line-shapes';
import type { NoteBlock } from '../structure';
import { isAdjective } from './adjectives';
import { aspectOf } from './aspects';
import { isLabel } from './labels';
import { cleanSubject } from './clean-subject';
import { nounBeside } from './noun-beside';
import { isAdjectival } from './nominal';
import type { NoteContext } from './note-context';
import { isThinker } from './people';
import { plainWording } from './plain-wording';
import { isPlural, PROPER_ISM, termInside } from './term-question';
import { lowerFirst } from '../words';

/** Nouns that head a list in notes and say nothing of what is in it. */
const NO_KIND =
  /^(?:terms?|words?|points?|notes?|definitions?|vocab(?:ulary)?|basics?|facts?|ideas?|details?|examples?|studies|study|types?|kinds?|forms?|trends?|uses?|evaluation|eval|summary|overview|content|others?|people|strengths?|weaknesses?|advantages?|disadvantages?|theory|practical)$/i;

export const singular = (noun: string): string =>
  /ies$/.test(noun)
    ? noun.replace(/ies$/, 'y')
    : /(?:ss|x|ch|sh)es$/.test(noun)
      ? noun.replace(/es$/, '')
      : /[^sui]s$/.test(noun)
        ? noun.replace(/s$/, '')
        : noun;

/**
 * The noun that a heading lends to the adjectives under it: "Immunity types" lends "immunity", "Types of bond" and
 * "Bonds" lend "bond". Null when the heading names nothing of which there are kinds.
 */
export function lentNoun(heading: string): string | null {
  // "Milgram (1963)" heads a study.
  if (/\b(?:1\d|20)\d{2}\b/.test(heading)) return null;
  const text = heading
    .replace(/\s*\(.*$/, '')
    .replace(/^(?:the |main |key |different )+/i, '')
    .trim();
  const of = /^(?:types?|kinds?|forms?|stages?|sorts?) of (.+)$/i.exec(text)?.[1];
  const before = /^(.+) (?:types?|kinds?|forms?)$/i.exec(text)?.[1];
  const noun = (of ?? before ?? text).replace(/\p{L}+/gu, (word) =>
    /^\p{Lu}{2,}$/u.test(word) ? word : word.toLowerCase(),
  );
  // "Astronomy" and "Marketing" are fields, and have no kinds that a line under them could name.
  if (/(?:onomy|ology|ics|graphy|istry|sophy|keting)$/.test(noun)) return null;
  if (!/^[\p{L}-]+(?: [\p{L}-]+)?$/u.test(noun) || NO_KIND.test(noun.split(' ').at(-1) ?? '')) return null;
  if (of === undefined && before === undefined) {
    const aspect = aspectOf(noun);
    if (aspect !== null && !/^(?:structures?|stages?|components?|methods?|conditions?)$/.test(noun))
      return null;
    // "Identify" and "Nature-nurture" are no nouns that have kinds.
    if (/(?:ify|ise|ize)$/.test(noun) || (/-/.test(noun) && !isPlural(noun))) return null;
    // "Damping" has kinds; "Specific" and "Crime and deviance" have none that an adjective could name.
    if (isAdjective(noun) || /(?:osis|esis|ysis)$/.test(noun) || (!isPlural(noun) && noun.includes(' ')))
      return null;
  }
  return singular(noun);
}

/** "disinfl" is disinflation when the notes have just one longer word that begins so. */
function unabbreviated(term: string, notes: NoteContext): string {
  if (!/^\p{Ll}{5,}$/u.test(term) || lexiconTags(term) !== '') return term;
  const longer = (notes.vocabulary.byStart.get(term.slice(0, 5)) ?? []).filter(
    (word) =>
      word.startsWith(term) &&
      /^(?:at)?(?:ion|ment|ity|ism|ology|ance|ence|ical|al)$/.test(word.slice(term.length)),
  );
  return longer.length === 1 ? (longer[0] ?? term) : term;
}

/** "helper T" under "T cells" are helper T cells. */
function completed(term: string, parent: string): string {
  const words = parent.split(' ');
  const last = term.split(' ').at(-1);
  return words.length === 2 && last === words[0] && last !== term ? `${term} ${words[1] ?? ''}` : term;
}

/** Short forms of one reading that stand in terms. */
const CLIPPED = /\b(?:mkts?|bal|qty|govts?|conc|freq|dept)\b/gu;

/** "Cache" at the head of its line, which nothing shows to be a name, is "cache" in a question. */
export function inText(written: string, heading: string, notes: NoteContext): string {
  // "mkt failure": spelled out, since a front may quote it.
  const term = written.replace(CLIPPED, plainWording);
  const { vocabulary } = notes;
  const unknown = /^\p{Lu}\p{Ll}+$/u.test(term) && lexiconTags(term.toLowerCase()) === '';
  const isName = vocabulary.isPast || vocabulary.capitalInside.has(term) || isThinker(term, heading, notes);
  return unknown && !isName && !PROPER_ISM.test(term) && termInside(term, vocabulary) === term
    ? term.toLowerCase()
    : term;
}

/** "types", "kinds of it": of what, the heading above or the title says. */
const OF_KINDS = /^(?:the )?(?:main |different )?(?:types?|kinds?|forms?|sorts?)$/i;

/** The noun that a line under a list of kinds leaves out; null where the lines tell of no kinds. */
function nounOfKinds({ path }: NoteBlock, above: string, notes: NoteContext): string | null {
  const label = above === '' ? (path.at(-1) ?? '') : above;
  if (!OF_KINDS.test(label.replace(/[:\s]+$/, ''))) return null;
  const over = (above === '' ? path.at(-2) : path.at(-1)) ?? notes.topic;
  return lentNoun(over.replace(/^\p{L}+: /u, ''));
}

/** "frictional" under "Types" on a page about unemployment: what it is a kind of; null where nothing tells. */
function nounLeftOut(
  term: string,
  meaning: string,
  block: NoteBlock,
  above: string,
  notes: NoteContext,
): string | null {
  // "seasonal: tourism, fruit picking": cases of it.
  if (!/\s(?:of|to|from|in|on|by|for|with|that|which|when|where|is|are|\p{Ll}+s) /u.test(meaning))
    return null;
  return nounBeside(term, [...block.path, notes.topic], notes) ?? nounOfKinds(block, above, notes);
}

export interface Term {
  /** As a question names it; empty when it says only what something is like, and nothing says what. */
  readonly name: string;
  /** The bare adjective, when its meaning reads as one: asked for as a word. */
  readonly quality?: string;
  /** Whether a heading or parent lent it its noun: a kind of what that names. */
  readonly isKind: boolean;
}

/** The term of a definition as it can be asked for: completed by what it stands under, short forms written out. */
export function termUnder(
  term: string,
  sign: string,
  meaning: string,
  block: NoteBlock,
  notes: NoteContext,
): Term {
  const heading = block.path.at(-1) ?? '';
  const parent = block.parent === null ? undefined : notes.blocks[block.parent];
  const parts = parent && definitionParts(parent.text);
  const above = parent
    ? (parts ? parent.text.slice(parts.term.start, parts.term.end) : parent.text).replace(/\s+/g, ' ').trim()
    : '';
  // "greater: inner fight" under "Jihad": one of two kinds of it, and of nothing else.
  if (
    /^(?:greater|lesser|larger|smaller|higher|lower|upper|inner|outer|major|minor|older|newer|stronger|weaker)$/i.test(
      term,
    )
  ) {
    const noun = termInside(above, notes.vocabulary);
    return /^\p{L}[\p{L}-]+$/u.test(noun) && !isPlural(noun)
      ? { name: `the ${term.toLowerCase()} ${parts ? lowerFirst(noun) : noun}`, isKind: false }
      : { name: '', isKind: false };
  }
  // "fast component" under "EPOC": a part of that.
  if (
    /^\p{L}+ (?:component|part|phase|stage|layer|half|side|branch|arm|chamber)$/u.test(term) &&
    isAdjective(term.split(' ')[0] ?? '')
  ) {
    const owner = cleanSubject(above === '' ? heading : above)?.name ?? '';
    if (
      /^\p{Lu}{2,6}$|^\p{L}{4,}$/u.test(owner) &&
      !isPlural(owner) &&
      aspectOf(owner) === null &&
      !isLabel(owner)
    )
      return { name: `${lowerFirst(term)} of ${termInside(owner, notes.vocabulary)}`, isKind: false };
  }
  const whole = completed(term, above);
  if (whole !== term) return { name: whole, isKind: false };
  if (sign === '=' && /^\p{L}+$/u.test(term) && isAdjective(term) && !isAdjectival(meaning)) {
    const noun = nounLeftOut(term, meaning, block, above, notes);
    if (noun !== null) return { name: `${term.toLowerCase()} ${noun}`, isKind: true };
    // "structural = skills do not fit the jobs": of what, nothing tells; a word of the subject stands by itself.
    if (/Adjective/.test(lexiconTags(term.toLowerCase()))) return { name: '', isKind: false };
  }
  if (sign === '=' || (isLabel(term) && !isAdjective(term))) {
    const isQuality =
      /^\p{L}+(?:ive|ous|ic|able|ible|less|ful|tonic)$/u.test(term) &&
      isAdjective(term) &&
      !/^(?:an?|the|any) /.test(meaning);
    return {
      name: inText(unabbreviated(term, notes), heading, notes),
      isKind: false,
      ...(isQuality ? { quality: term.toLowerCase() } : {}),
    };
  }
  const words = term.split(/\s+/);
  const last = words.at(-1)?.split(/ ?\/ ?/)[0] ?? '';
  const looks = /^\p{Lu}?\p{Ll}+$/u.test(last) && words.length <= 3 && isAdjective(last);
  if (!looks) return { name: inText(unabbreviated(term, notes), heading, notes), isKind: false };
  const noun =
    (above === '' ? null : lentNoun(above)) ??
    lentNoun(heading) ??
    nounLeftOut(term, meaning, block, above, notes);
  // "Preservative: a substance that …" is a noun after all.
  if (noun === null) {
    const isNoun = /^(?:an?|the|any|one) /i.test(meaning);
    return {
      name: isNoun ? term : '',
      isKind: false,
      ...(words.length === 1 ? { quality: term.toLowerCase() } : {}),
    };
  }
  const small = lowerFirst(term).replace(/ \/ /, '/');
  return { name: `${small} ${noun}`, isKind: true };
}
