import { wordCount } from './candidate';
import { listItems } from './pieces';
import { startsWithVerb } from './verb-first';
import { isAdjective } from './adjectives';

/** A quantity in symbols or words: "½mv²", "b² - 4ac", "actual / theoretical × 100". */
export function isExpression(fact: string): boolean {
  if (fact.length > 80 || /[;:→⇌]|->/.test(fact)) return false;
  const words = fact.match(/\p{L}{3,}/gu)?.length ?? 0;
  // "pick up more CO2 / lower pH": one or the other, not one by the other.
  if (/^\p{Ll}+ (?:up|down|out|off)\b|\b(?:more|less|lower|higher|or|and|if|when|not)\b/u.test(fact))
    return false;
  if (!/[×÷√²³±]|\s[-+/*]\s|\^/.test(fact) || /,/.test(fact)) return false;
  if (words === 0) return /\p{L}/u.test(fact);
  return /[×÷√]/.test(fact) ? words <= 6 : /\S \/ \S/.test(fact) && words <= 3;
}

/** An amount by itself says how much, not what: "£6.6bn", "60-75%". */
export const isAmount = (fact: string): boolean =>
  /^(?:c\.?|about|around|up to|over|under|nearly|approx\.?|~|<|>)?\s?[£$€]?\d[\d,.]*\s?(?:-\s?\d[\d.,]*)?(?:\s?(?:%|bn|m|k|million|billion|degrees|\p{L}{1,3}\/?\p{L}?))?\s?\+?$/iu.test(
    fact,
  );

/** "low melting point since …": what a thing is like, not what it is. */
export const isProperty = (fact: string): boolean => PROPERTY.test(fact) && !NARROWED.test(fact);

/** "fixed position of a gene", "weak bond between two chains": a thing with its quality, told from others of its kind. */
const NARROWED =
  /^(?:fixed|weak|strong|hard|soft) \p{Ll}+(?: \p{Ll}+)? (?:of|between|that|which|where|who|in which|made|used|caused)\b/u;

const PROPERTY = /^(?:fixed|low|high|weak|strong|soft|hard|very|no|not)\b/i;

/** "fixed size, one data type, contiguous memory": properties, each of which is true of it. */
export function isFeatureList(fact: string): boolean {
  const items = listItems(fact);
  // "nucleus + loads of mitochondria": what it has.
  if (/(?:^|, | \+ )(?:loads|lots|plenty) of \p{Ll}/u.test(fact) && wordCount(fact) <= 22) return true;
  if (arePaired(fact)) return true;
  if (items.length < 2 || items.length > 5 || wordCount(fact) > 22) return false;
  const [first = '', ...others] = items.map((item) => fact.slice(item.start, item.end));
  // "conducts, malleable because layers slide": what it does and what it is like.
  if (
    startsWithVerb(first) &&
    others.some((item) => {
      const quality = /^(\p{L}+)(?: (?:because|since|as|when|if|but)\b.*)?$/u.exec(item)?.[1];
      return quality !== undefined && isAdjective(quality);
    })
  )
    return true;
  // "coded acoustically, capacity 7 items".
  if (/^\p{Ll}+ed \p{Ll}+ly$/u.test(first)) return true;
  return (
    isProperty(first) ||
    arePaired(first) ||
    (/^[\p{L}-]+$/u.test(first) && isAdjective(first)) ||
    isMadeOf([first, ...others])
  );
}

/** "long and thin", "non-rival and non-excludable". */
const arePaired = (item: string): boolean =>
  /^[\p{L}-]+ and [\p{L}-]+$/u.test(item) && item.split(' and ').every((word) => isAdjective(word));

/** "thick muscle + elastic layer, narrow lumen, high pressure": parts and qualities, each a noun with its adjective. */
const isMadeOf = (items: readonly string[]): boolean =>
  items.every(
    (item) =>
      wordCount(item) <= 5 &&
      !startsWithVerb(item) &&
      !/^(?:lost|left|kept|held|sent|\p{Ll}{3,}ed) (?:in|on|by|to|at|from|with) /u.test(item) &&
      !/\b(?:of|that|which|who|where|when|to|for|by|is|are|an?|the)\b/u.test(item) &&
      /^\p{Ll}/u.test(item),
  ) && items.filter((item) => /\s/.test(item) && isAdjective(/^\p{L}+/u.exec(item)?.[0] ?? '')).length >= 2;

/** "diamond, graphite, SiO2": names of cases, not what the thing is. */
export function isBareList(fact: string): boolean {
  const items = listItems(fact).map((item) => fact.slice(item.start, item.end));
  return items.length > 1 && items.every((item) => /^\S+$/.test(item));
}
