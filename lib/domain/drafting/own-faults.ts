import type { Draft } from './types';

/**
 * What is wrong with a front or an answer only where a rule has read the notes wrongly: nobody writes such a card by hand,
 * so these are asked of the drafter's own cards alone.
 */
type OwnCard = Pick<Draft, 'front' | 'back'> & { readonly rule: string };

/** "Which would Pavlov found …": a second finite verb behind the one that was moved in front of its subject. */
const SECOND_VERB =
  /\b(?:do|does|did|would|could|should|can|will|may|might|must) (?:the |an? )?(?:\p{Lu}[\p{L}.'’-]+ ){1,3}(?:thought|said|showed|argued|claimed|believed|felt|knew|saw|noticed|wrote|told|gave|took|went|began|became)\b|\b(?:would|could|should|can|will|may|might|must) (?:\p{Lu}[\p{L}.'’-]+ ){1,3}found\b/u;

/** "What is LANDFORMS?": a heading in capitals, too long for initials. */
const SHOUTED_TERM = /^What (?:is|are) (?:the |an? )?\p{Lu}{6,}\?$/u;

/** "the to hold up a fixed rate", "LV wall thicker than RV": what stands for a noun is none. */
const NO_NOUN = /\b(?:the|an?) to \p{Ll}|^What (?:do|does) [^?]*\b\p{L}+er than [^?]*\?$/u;

/** "C consistency": a letter of a list of initials with what it stands for. */
const LETTERED = /^\p{Lu} \p{Ll}{3,}$/u;

/** "it going straight to …", "them apart": of what, only the line before would tell. */
const POINTS_BACK = /^(?:it|them|him|her|this|these|those)\s/i;

/** "What did Aristotle think?": about what? */
const ABOUT_NOTHING = /^What (?:do|does|did) (?:\p{Lu}[\p{L}.'’-]+ ?){1,3}(?:think|believe)\?$/u;

/** Finds whether the notes were read wrongly, going by what came of it. */
export const isMisread = ({ front, back, rule }: OwnCard): boolean =>
  SECOND_VERB.test(front.replace(/“[^”]*”|"[^"]*"/g, '')) ||
  SHOUTED_TERM.test(front) ||
  NO_NOUN.test(front) ||
  ABOUT_NOTHING.test(front) ||
  (/^(?:subject|agent|object)/.test(rule) && LETTERED.test(back)) ||
  (/^(?:line|definition)/.test(rule) && POINTS_BACK.test(back));
