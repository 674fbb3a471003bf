import { VAGUE_NOUNS } from './lexicon/closed-classes';
import { isPlural } from './noun-phrases';
import { perNotes } from './per-notes';
import type { Reading } from './reading';
import { hasTag, isInSmall, isWord, type Range } from './token';

/** What before a noun makes no kind of it: `a single account`, `their account`, `higher demand`. */
const NO_KIND =
  /^(?:the|an?|this|that|these|those|its|their|his|her|our|my|your|each|every|any|some|all|both|no|and|or|of|in|on|for|to|by|with|from|as|at|is|are|was|were|be|has|had|have|new|old|first|second|third|last|next|other|another|main|major|minor|key|same|whole|single|large|small|big|great|little|good|bad|real|true|actual|total|overall|more|most|less|much|many|such|certain|different|similar|specific|particular|own|entire)$/u;

/** `higher demand`, `newly`: more or less of the same. */
const DEGREE = /\p{L}{2}(?:er|est|ly)$/u;

/** Nouns of so wide a meaning that naming them helps nobody: `Which action …?` */
const TOO_WIDE = new Set(
  `action activity amount behaviour body class content cost demand development difference end fall growth increase level loss
   lack population power pressure price production rate rise share size strength supply theory value work world year`
    .trim()
    .split(/\s+/),
);

/**
 * How a question asks for one of several kinds by their noun: `The current account` where the notes also speak of a
 * capital account → `Which account`; without an article, `Which type of selection`. Null where the notes know no other.
 */
export function oneOfKinds({ tokens, sentence }: Reading, [start, end]: Range): string | null {
  const definite = isWord(tokens[start], 'the');
  const [modifier, noun] = tokens.slice(definite ? start + 1 : start, end);
  if (end - start !== (definite ? 3 : 2) || noun?.tag !== 'NOUN' || !isInSmall(noun.text)) return null;
  if (!hasTag(modifier, 'ADJ', 'NOUN', 'PROPN') || NO_KIND.test(modifier?.lower ?? '')) return null;
  if (modifier?.tag === 'ADJ' && DEGREE.test(modifier.lower)) return null;
  if (noun.lower.length < 4 || TOO_WIDE.has(noun.lower) || VAGUE_NOUNS.has(noun.lower)) return null;
  if (isPlural(tokens, [start, end])) return null;
  // `silver chloride`, `DNA polymerase`: a name of its own, whose last word is no kind that pupils sort by.
  if (/(?:ide|ate|ite|ase|ose|ine)$/.test(noun.lower)) return null;
  const others = kindsIn(sentence.notes).get(noun.lower);
  if (others === undefined || [...others].every((word) => word === modifier?.lower)) return null;
  return definite ? `Which ${noun.lower}` : `Which type of ${noun.lower}`;
}

/** What stands before each noun in the notes and may make a kind of it. */
const kindsIn = perNotes((notes): ReadonlyMap<string, ReadonlySet<string>> => {
  const kinds = new Map<string, Set<string>>();
  for (const [, before = '', noun = ''] of notes.matchAll(/(\p{L}[\p{L}-]+)(?= (\p{Ll}{4,})(?!\p{L}))/gu)) {
    const word = before.toLowerCase();
    if (NO_KIND.test(word) || DEGREE.test(word)) continue;
    const known = kinds.get(noun);
    if (known === undefined) kinds.set(noun, new Set([word]));
    else known.add(word);
  }
  return kinds;
});

/** The question asked by the kind, unless its noun stands in the rest of it. */
export function askedByKind(front: string, kind: string | null): string {
  const noun = kind?.split(' ').at(-1) ?? '';
  const rest = front.replace(/^What /, '');
  return kind === null || rest === front || new RegExp(`\\b${noun}s?\\b`, 'i').test(rest)
    ? front
    : `${kind} ${rest}`;
}
