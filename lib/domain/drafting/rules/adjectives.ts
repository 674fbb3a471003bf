import { lexiconTags } from '../language';

/** Nouns that end as adjectives do. */
const NOUNS_LIKE_ADJECTIVES = new Set(
  `animal metal signal capital mineral material crystal hospital festival proposal approval total logic music magic traffic topic fabric
   motive detective objective narrative adjective relative library century memory factory theory history category territory laboratory
   salary boundary dictionary secretary cable table variable vegetable sugar cellar dollar pillar bar star altar agent current parent
   student patient accident president talent event content client plant infant merchant giant servant tenant mutant covenant tangent
   constant critic mechanic clinic plastic republic public statistic characteristic alternative initiative executive incentive arrival
   survival revival removal renewal trial ritual potential terminal journal manual individual referendum arsenal canal goal deal cereal
   hormonal hexagonal decimal numeral petal pedal portal funeral rental rival vowel nuclear calendar grammar seminar scholar solar
   commentary documentary tributary anniversary glossary summary secondary primary contrary missionary mercenary plenary adversary
   reactant oxidant coolant surfactant determinant discriminant quadrant component exponent opponent reagent detergent solvent
   rehearsal appraisal reversal dispersal betrayal portrayal refusal disposal acquittal upheaval recital retrieval committal
   burial tutorial memorial editorial denial dial vial aerial ceremonial colonial serial
   ingredient nutrient gradient coefficient quotient continent precedent resident incident regent sergeant elephant inhabitant`
    .trim()
    .split(/\s+/),
);

/** Says whether a word by itself says only what something is like: "ionic", "passive", "avoidant". */
export function isAdjective(word: string): boolean {
  const small = word.toLowerCase();
  // "non-rival": whatever it is not.
  if (/^non-\p{Ll}/u.test(small)) return true;
  if (NOUNS_LIKE_ADJECTIVES.has(small) && !/^(?:primary|secondary|nuclear|solar)$/.test(small)) return false;
  if (/Adjective/.test(lexiconTags(small))) return !/Noun|Singular|Plural/.test(lexiconTags(small));
  return (
    /(?:[^aeiou]al|[iu]al|ic|ous|ive|ary|able|ible|ful|less|ular|inear|(?<!m)ent|ant|nate|dentate|ate-?level|[ds]verse)$/.test(
      small,
    ) &&
    small.length > 4 &&
    lexiconTags(small) === ''
  );
}
