import { lexiconTags } from '../language';
import { definitionParts, hasArrow } from '../line-shapes';
import type { NoteBlock } from '../structure';
import { aspectOf } from './aspects';
import { isLabel } from './labels';
import { isUnknownName } from './left-side';
import type { NoteContext } from './note-context';
import { ownerNamed } from './owner';
import { isCounted, isPersonName, isPlural, termInside, withArticle } from './term-question';
import { isAdjective } from './adjectives';
import { singular } from './terms';
import { startsWithVerb } from './verb-first';

/** A term that bullets hang under, and how a question speaks of it. */
export interface Term {
  readonly name: string;
  /** "a catalyst", "red blood cells", "graphite"; empty where nothing shows whether it takes an article. */
  readonly phrase: string;
  readonly isSeveral: boolean;
  /** A person or an event: what is told under it is not what it means. */
  readonly isName: boolean;
}

/** Elements and materials: named without an article. */
const SUBSTANCE =
  /^(?:hydrogen|helium|lithium|carbon|nitrogen|oxygen|fluorine|neon|sodium|magnesium|aluminium|silicon|phosphorus|sulfur|sulphur|chlorine|argon|potassium|calcium|iron|copper|zinc|bromine|silver|iodine|gold|mercury|lead|graphite|graphene|diamond|steel|brass|bronze|glass|water|ice|steam|ammonia|methane|ethanol|glucose|starch|cellulose|glycogen|haemoglobin|insulin|adrenaline|chlorophyll|collagen|keratin|limestone|granite|basalt|sandstone|chalk|clay|wood|concrete|plastic|nylon|cotton|wool|paper|blood|plasma|bile|mucus|saliva|urea|lignin|phloem|xylem)$/;

/** Headings and parents that gather what has no one subject. */
const NO_TERM =
  /\b(?:key|main|other|some|notes?|points?|terms?|people|figures|examples?|studies|dates|events|facts|evaluation|background|context|overview|summary|intro(?:duction)?|conclusion|problems?|issues?|arguments?|criticisms?|responses?|opposition|support|reactions?|changes|trends|equations?|properties|uses|diagrams?|practical|required|exam|case study|vs?)\b/i;

const PROPER = /Person|Place|Name|Country|City|Region|Demonym|ProperNoun|Organization|Month|WeekDay/;

/** Plurals of things that no people, party or place is called after. */
const TECHNICAL =
  /(?:etics|iotics|oids|gens|cytes|ases|oses|ides|ments|tions|sions|ities|ries|cies|gies|ules|omes|zymes|mers|ances|ences)$/;

/** What says where, when or how: "After certain conjunctions", "How it works". */
const NO_NOUN =
  /^(?:after|before|in|on|at|with|without|by|for|from|to|when|where|how|why|what|who|which|if|as|during|under|over|between|using|making|more|most|not|no|all|each|only)\b/i;

/** The term that a heading or a bullet consists of; null when it is a label, an aspect, a quality, a study or more than a term. */
function termNamed(text: string, notes: NoteContext): Term | null {
  const name = text
    .replace(/\s*\([^()]*\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[:.\s]+$/, '')
    .trim();
  if (
    !/^\p{L}[\p{L}'’-]*(?: (?:of |in |and )?[\p{L}'’-]+){0,3}$/u.test(name) ||
    NO_TERM.test(name) ||
    NO_NOUN.test(name)
  )
    return null;
  const small = name.toLowerCase();
  if (SUBSTANCE.test(small)) return { name: small, phrase: small, isSeveral: false, isName: false };
  const isOnlyLabel = isLabel(name) && !isCounted(singular(small));
  if (isOnlyLabel || aspectOf(name) !== null || ownerNamed(text, notes) !== null) return null;
  if (isAdjective(name.split(' ').at(-1) ?? '') || startsWithVerb(name)) return null;
  // "Oedema" is an ordinary word by its ending, whatever the lexicon knows.
  const isOrdinary = !/ /.test(name) && !isUnknownName(name, notes) && !PROPER.test(lexiconTags(small));
  const isSmall = notes.vocabulary.small.has(singular(small)) || (isOrdinary && !isPlural(small));
  const inside =
    isSmall && !notes.vocabulary.capitalInside.has(name) && !/\p{Lu}.*\p{Lu}/u.test(name)
      ? small
      : termInside(name, notes.vocabulary);
  const isSeveral = isPlural(inside);
  // "Whigs" or "wigs": whether the capital stays inside a sentence, the notes must show, or the ending of a technical term.
  const isRare = /^\p{Lu}\p{Ll}+$/u.test(inside) && !notes.vocabulary.capitalInside.has(inside);
  if (isSeveral && isRare)
    return TECHNICAL.test(small) ? { name: small, phrase: small, isSeveral, isName: false } : null;
  if (/ and /.test(inside) && !isSeveral) return null;
  const isName = /^\p{Lu}\p{Ll}/u.test(inside) && (isPersonName(name) || / \p{Lu}/u.test(inside));
  return { name: inside, phrase: withArticle(name, notes.vocabulary) ?? '', isSeveral, isName };
}

const bare = (text: string): string => text.replace(/\s*\([^()]*\)|[:.\s]+$/g, '').trim();

/**
 * "Ionic", "Covalent", "Metallic" side by side on a page about bonding: kinds of what the page is about, if that is
 * something done or going on. Null for any other bullet.
 */
function kindOfTopic(block: NoteBlock, { blocks, topic }: NoteContext): Term | null {
  const isKind = ({ text }: NoteBlock): boolean =>
    /^\p{Lu}?\p{Ll}+$/u.test(bare(text)) && isAdjective(bare(text));
  if (!/^\p{Ll}+(?:ing|ion)$/u.test(topic) || !isKind(block)) return null;
  const beside = blocks.filter(
    (other) =>
      other.item === 'bullet' && other.parent === block.parent && other.path === block.path && isKind(other),
  );
  if (beside.length < 2) return null;
  const name = `${bare(block.text).toLowerCase()} ${topic}`;
  return { name, phrase: name, isSeveral: false, isName: false };
}

/** What a bullet hangs under, when that is a bare term: the bullet above it, or the heading of its list. */
export function termOver(block: NoteBlock, notes: NoteContext): Term | null {
  if (block.parent === null) {
    const heading = block.path.at(-1);
    return heading === undefined || block.item !== 'bullet' ? null : termNamed(heading, notes);
  }
  const parent = notes.blocks[block.parent];
  if (!parent || parent.item === null || definitionParts(parent.text) !== null || hasArrow(parent.text))
    return null;
  // "rate depends on:" leads in to what stands below it.
  if (/:\s*$/.test(parent.text)) return null;
  return termNamed(parent.text, notes) ?? kindOfTopic(parent, notes);
}
