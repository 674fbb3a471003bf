import { lexiconTags, readSentences } from '../language';
import { BASE_OF_IRREGULAR, ONLY_PAST, PAST_OF_IRREGULAR } from '../lexicon/irregular-verbs';
import { startsWithVerb } from './verb-first';

/**
 * What one fact behind the sign is: a deed in the present or the past ("kills Macbeth", "wrote Emma"), what was done to
 * somebody ("exiled to Elba"), or neither.
 */
export type Deed = 'deed' | 'past-deed' | 'done';

/** Verbs whose past says what became of somebody, unless an object with an article stands behind: "elected president". */
const MADE_SO =
  /^(?:elected|made|crowned|appointed|named|called|declared|considered|sentenced|born|trained|educated|brought|sent|given|forced|awarded|nicknamed|accused|known|exiled|banished|deposed|beheaded|guillotined|hanged|imprisoned|arrested|executed|assassinated|murdered|killed|shot|stabbed|poisoned|buried|raised|employed|hired|expelled|excommunicated|canonised|knighted|married|based|located|associated|linked|credited|influenced|inspired|supported|backed|used|seen|described|remembered|famous)$/;

/** Verbs that need no object. */
const WITHOUT_OBJECT =
  /^(?:returned|fled|fought|died|lived|went|came|moved|travelled|traveled|sailed|resigned|abdicated|escaped|rose|fell|served|ruled|reigned|argued|believed|campaigned|worked|studied|thought|said|stood|spoke|wrote|voted|marched|retired|emigrated|disagreed|agreed|objected|failed|succeeded|experimented|specialised|insisted|claimed|refused|tried|wanted|hoped|planned|began|started|helped|won|lost|led)$/;

const OBJECT = /^(?:NOUN|PROPN|ADJ|DET|NUM|PRON|ADV|SCONJ)$/;

/** What an item tells as a verb without its subject; null when it begins with something else. */
export function deedIn(item: string): Deed | null {
  const [first = '', second = ''] = item.split(/\s+/);
  if (!/^\p{Ll}{2,}$/u.test(first)) return null;
  if (first === 'born') return 'done';
  const isPast = /[^e]ed$/.test(first) || BASE_OF_IRREGULAR.has(first);
  if (!isPast || /^(?:is|are|was|were|be|been|am|has|had|have|do|does|did|done)$/.test(first))
    return startsWithVerb(item) ? 'deed' : null;
  const isFollowed = /^(?:the|an?|his|her|their|its|all)$|^\p{Lu}\p{Ll}/u.test(second);
  if (/Adjective|Noun/.test(lexiconTags(first)) && !MADE_SO.test(first) && !isFollowed) return null;
  if (PAST_OF_IRREGULAR.has(first) && BASE_OF_IRREGULAR.get(first) === first) return null;
  const read = readSentences(`He ${item.slice(0, 80)}`)[0] ?? [];
  if (read[1]?.tag !== 'VERB' && !(isFollowed && /ed$/.test(first))) return null;
  const next = read[2];
  if (ONLY_PAST.has(first)) return 'past-deed';
  if (MADE_SO.test(first)) {
    // "married Henry", not "executed May 1536".
    const isName =
      /^\p{Lu}\p{Ll}+/u.test(second) && !/^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/.test(second);
    const isActive =
      (isName && !/^(?:elected|made|crowned|appointed|named|called|born|known)$/.test(first)) ||
      (/^(?:the|an?|his|her|their|its|all|many|over|\d{1,3})$/.test(second) &&
        !/^(?:elected|made|born|known)$/.test(first));
    return isActive ? 'past-deed' : 'done';
  }
  if (WITHOUT_OBJECT.test(first)) return 'past-deed';
  if (!next) return null;
  if (/^(?:by|as|from|into|in|at|on|to|for|with|of)$/.test(next.text)) return 'done';
  if (/^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)|^\d{4}$/i.test(next.text)) return 'done';
  return OBJECT.test(next.tag) && /^[\p{L}\d]/u.test(next.text) ? 'past-deed' : null;
}

/** Verbs of which a person must be the subject, when all that stands before them is a name. */
const PERSONAL =
  /^(?:wrote|published|invented|discovered|painted|composed|coined|proposed|devised|married|died|fled|returned|argued|believed|claimed|dissected|studied|translated|sailed|sculpted|preached|resigned|abdicated|refused|thought|observed|noticed|suggested|interviewed|conducted|showed|proved|demonstrated|founded)\b/;
export const isPersonal = (deed: string): boolean => PERSONAL.test(deed);

const UNIT =
  '(?:%|p|bn|m|k|million|billion|trillion|degrees|°C?|\\p{L}{1,4}(?:[/⁻¹²³·]\\S*)?|years?|months?|weeks?|days?|hours?|minutes?|seconds?|people|marks|tonnes?)';
const AMOUNT = new RegExp(
  `^(?:c\\.?|ca\\.?|approx\\.?(?:imately)?|about|around|roughly|up to|over|under|above|below|nearly|almost|max\\.?(?:imum)?|min\\.?(?:imum)?|at least|at most|only|between|less than|more than|~|<|>|≈)?\\s?[£$€+-]?\\d[\\d,.]*(?:\\s?${UNIT})?(?:\\s?(?:[-–/]|to|and|or|x|×)\\s?[£$€]?\\d[\\d,.]*(?:\\s?${UNIT})?)?(?=$|[\\s,;(])`,
  'u',
);

/** An amount, alone or with what it is an amount of: "£11.44 from April", "max 7 years", "approx. 250,000 people". */
export function isQuantity(fact: string): boolean {
  const amount = AMOUNT.exec(fact)?.[0];
  if (/^-?\d[\d.]*\s?[x×]\s?10/.test(fact)) return true;
  if (amount === undefined || amount === '' || /^\d+[ -]bit\b/.test(fact)) return false;
  if (/^\d{4}$/.test(amount.trim())) return true;
  const rest = fact.slice(amount.length).trim();
  // "2 atoms joined by a bond", "48 bit number": a thing that is told by a number.
  if (
    /^\d{1,3}$/.test(amount.trim()) &&
    !/^(?:from|in|since|by|for|per|a|to|until|at|on|of)\b|^[(,]|^$/.test(rest)
  )
    return false;
  return true;
}

const PERSON_HEADS =
  /(?:^|\s|-)(?:king|queen|monk|nun|priest|pope|bishop|archbishop|prince|princess|duke|earl|tsar|emperor|general|captain|colonel|marshal|chancellor|president|minister|secretary|ambassador|politician|lawyer|judge|poet|playwright|novelist|author|dramatist|composer|painter|sculptor|architect|philosopher|theologian|mathematician|physician|surgeon|doctor|nurse|midwife|scientist|inventor|engineer|explorer|soldier|knight|nobleman|noble|merchant|farmer|peasant|slave|activist|reformer|revolutionary|journalist|critic|actor|actress|dancer|singer|musician|dealer|patron|thinker|leader|ruler|dictator|founder|father|mother|son|daughter|wife|husband|widow|brother|sister|uncle|aunt|nephew|niece|cousin|heir|friend|neighbour|rival|servant|adviser|advisor|assistant|student|pupil|teacher|professor|governor|mayor|MP|spy|assassin|barber|weaver|butcher|baker|carpenter|mason|tailor|miner|clothier|\p{Ll}*(?:smith|maker|wright|monger)|employer|employee|clerk|miser|landlord|owner|landowner|tenant|gangster|boy|girl|man|woman|orphan|child|sailor|officer|leader|opponent|supporter|critic|member|victim|hero|heroine|villain|protagonist|narrator|chemist|physicist|biologist|botanist|economist|sociologist|psychologist|psychiatrist|historian|geographer|geologist|astronomer|anthropologist|industrialist|businessman|businesswoman|banker|printer|preacher|missionary|saint|prophet|rabbi|imam|guru|\p{Ll}+ologist)$/iu;

/** "French army surgeon", "leader of the Jacobins", "the dealer who …": what only a person is. */
export function isPersonPhrase(item: string): boolean {
  // "manipulates her husband": the person stands behind a verb.
  if (startsWithVerb(item) || /^(?:\p{L}+ )?\p{Ll}{3,}s \p{Ll}{3,}ed /u.test(item)) return false;
  const head = item
    .replace(
      /\s(?:who|of|from|to|in|at|for|under|and|&|whose|during|until|since|by|on|with|that|behind)\s.*$/u,
      '',
    )
    .replace(/\s(?:\(.*)?$/u, '')
    .trim();
  return (
    /^(?:an? |the )?[\p{L}’' -]{3,50}$/u.test(head) &&
    !/\S (?:the|an?|his|her|their) /.test(head) &&
    PERSON_HEADS.test(head)
  );
}

/** "monkeys preferred the cloth mother": a noun, a verb in the past and its object, not "groups blamed for the crisis". */
export function statesDeed(item: string): boolean {
  if (/^(?:\p{L}+ ){1,4}\p{Ll}{3,}ed (?:the|an?|his|her|their|its|all|most|some) /u.test(item)) return true;
  const tokens = readSentences(item.slice(0, 120))[0] ?? [];
  return tokens.some(
    ({ tag, text }, at) =>
      at > 0 &&
      tag === 'VERB' &&
      /ed$/.test(text) &&
      /^(?:NOUN|PROPN)$/.test(tokens[at - 1]?.tag ?? '') &&
      /^(?:DET|NOUN|ADJ|PROPN|NUM)$/.test(tokens[at + 1]?.tag ?? ''),
  );
}
