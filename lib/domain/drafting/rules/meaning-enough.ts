/** "between jobs", "through cytoplasm": where or how, without the thing that is there. */
const OPENS_WITHOUT_NOUN =
  /^(?:in|on|at|by|from|through|between|with|without|for|during|within|into|across|against|via|under|after|before)\s/i;

/** "–ΔS", "x10 ejecta", "1 sigma + 1 pi": a sign or a sum of numbers. */
const OPENS_WITH_SIGN = /^(?:[-–−+~≈<>×]\s?\S|x\d|\d+ \p{L}+ \+ )/u;

export const lacksItsNoun = (fact: string): boolean => OPENS_WITHOUT_NOUN.test(fact);

const ACRONYM = /^\p{Lu}{2,6}s?$/u;

/**
 * Whether what stands beside a term can be all of its meaning. One or two words are enough where a sign of equality
 * makes them a translation ("langar = free kitchen"); elsewhere they say something of it ("insanity: general defence"),
 * unless they are a rule ("quality: be truthful").
 */
export function isMeaningEnough(term: string, sign: string, fact: string): boolean {
  if (lacksItsNoun(fact) || OPENS_WITH_SIGN.test(fact)) return false;
  const words = fact.split(/\s+/);
  return words.length > 2 || sign === '=' || ACRONYM.test(term) || /^(?:an?|the|be)$/i.test(words[0] ?? '');
}
