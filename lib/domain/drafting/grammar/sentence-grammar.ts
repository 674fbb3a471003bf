import type { ClauseKind } from '../clause-shape';
import { canBeVerb } from '../language';
import { SUBORDINATORS } from '../lexicon/closed-classes';
import { ONLY_PAST } from '../lexicon/irregular-verbs';
import { isPlural } from '../noun-phrases';
import { hasTag, isIngForm, isNoun, isPastForm, isWord, looksPlural, type Token } from '../token';
import { auxiliaryGroup, plainGroup, type VerbGroup } from '../verb-groups';
import {
  after,
  both,
  cheapest,
  dearer,
  found,
  Offers,
  once,
  onceOffered,
  type Found,
  type Predicate,
  type Reader,
  type Stretch,
  type Told,
} from './found';
import {
  bareCost,
  finiteCost,
  ingCost,
  isAdverb,
  isComma,
  isDeterminer,
  isFiniteAuxiliary,
  isPronoun,
  modifierCost,
  nounCost,
  participleCost,
} from './word-costs';

const NEGATIVE_OPENERS = [
  'not',
  'no',
  'few',
  'little',
  'neither',
  'none',
  'nobody',
  'nothing',
  'hardly',
  'nowhere',
];
const FRONTING = new Set(
  'after following unlike like despite during since before until from on in by at under with within throughout through as for between among over per than past above below beyond across along against behind beneath beside near inside outside around about to up out off'.split(
    ' ',
  ),
);
const WH = [
  'what',
  'how',
  'why',
  'whether',
  'who',
  'which',
  'whatever',
  'whoever',
  'whichever',
  'where',
  'when',
];
const SPOKEN = new Set(
  'say says said think thinks thought believe believes believed claim claims claimed argue argues argued means mean meant show shows showed know knows knew suppose supposes'.split(
    ' ',
  ),
);
const NAMING = [
  'called',
  'named',
  'known',
  'entitled',
  'termed',
  'dubbed',
  'given',
  'made',
  'considered',
  'set',
  'put',
  'taken',
];
const CAUSATIVE =
  /^(?:ma[dk]e|makes|making|let|lets|letting|help|helps|helped|helping|see|saw|seen|watch|watched|hear|heard)$/;
const TIME_ADVERBS = [
  'then',
  'now',
  'here',
  'there',
  'later',
  'often',
  'usually',
  'sometimes',
  'today',
  'soon',
  'still',
  'also',
  'thus',
  'so',
];
const CONJUNCTIONS = ['and', 'or', 'but', 'nor', '&', 'yet', 'then'];
const TIME_NOUNS =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|centur(?:y|ies)|decades?|time|times|night|morning|summer|winter|spring|autumn)$/;

/**
 * Reads the words of a sentence as a whole: every word has its place in a clause, or there is no reading. Ambiguity is
 * settled by cost, and `words` leaves out what stands in brackets and marks of quotation.
 */
export function readWhole(tokens: readonly Token[], words: readonly number[], start: number): Found | null {
  const count = words.length;
  const at = (index: number): Token | undefined => (index < count ? tokens[words[index] ?? -1] : undefined);
  const wordAt = (token: number): number => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle] ?? 0) < token) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  // What each word costs as what, found out once.
  const finites = words.map((token) => (isFiniteAuxiliary(tokens, token) ? 0 : finiteCost(tokens, token)));
  const nouns = words.map((token) => {
    // `bristles and spines`: what is joined to a plural is one too.
    const joined =
      tokens[token - 1]?.tag === 'CCONJ' &&
      tokens[token - 2]?.tag === 'NOUN' &&
      tokens[token]?.tag === 'VERB';
    const like =
      joined && looksPlural(tokens[token]?.lower ?? '') && looksPlural(tokens[token - 2]?.lower ?? '');
    return like ? 0.4 : nounCost(tokens[token]);
  });
  const modifiers = words.map((token, index) => modifierCost(tokens[token], nouns[index] ?? Infinity));
  const behindAdverbs: number[] = [];
  for (let index = count - 1; index >= 0; index -= 1)
    behindAdverbs[index] = isAdverb(at(index)) ? (behindAdverbs[index + 1] ?? count) : index;
  const finite = (index: number): number => finites[index] ?? Infinity;
  const afterAdverbs = (index: number): number => behindAdverbs[index] ?? index;
  const asNounAt = (index: number): number => nouns[index] ?? Infinity;
  const asModifierAt = (index: number): number => modifiers[index] ?? Infinity;
  const conjunctions = words.map(
    (token) => tokens[token]?.tag === 'CCONJ' || isWord(tokens[token], '&', 'yet'),
  );
  const stops = words.map((token) => /^[,;:–—-]$/.test(tokens[token]?.text ?? ''));
  const isConjunction = (index: number): boolean => conjunctions[index] === true;
  const isStopAt = (index: number): boolean => stops[index] === true;

  // ---- noun phrases -------------------------------------------------------------------------------------------

  /** Determiners, modifiers and nouns in a row; one reading for each noun that it may end with. */
  const core: Reader = once((index) => {
    const token = at(index);
    if (token === undefined) return [];
    const all: Found[] = [];
    const determines = isDeterminer(token) && (isNoun(at(index + 1)) || hasTag(at(index + 1), 'ADJ', 'NUM'));
    if (isPronoun(token)) all.push(found(index + 1, determines ? 1.2 : isWord(token, 'one') ? 0.4 : 0));
    let end = index;
    let cost = 0;
    while (
      isWord(
        at(end),
        'not',
        'only',
        'even',
        'all',
        'both',
        'about',
        'almost',
        'nearly',
        'around',
        'roughly',
        'some',
        'over',
        'approximately',
        'just',
        'merely',
        'perhaps',
        'usually',
        'mainly',
        'chiefly',
        'mostly',
        'especially',
        'particularly',
        'quite',
        'rather',
        'either',
        'neither',
        'less',
        'more',
        'fewer',
        'than',
        'least',
        'such',
        'most',
        'once',
      ) &&
      end - index < 4
    )
      end += 1;
    if (isWord(at(end), 'at', 'up') && isWord(at(end + 1), 'least', 'most', 'to')) end += 2;
    if (end > index && at(end)?.tag === 'ADP') return all;
    const singular =
      isWord(at(end), 'a', 'an') &&
      !isWord(at(end + 1), 'few', 'dozen', 'hundred', 'thousand', 'million', 'number');
    if (end > index && isPronoun(at(end)) && !isDeterminer(at(end))) all.push(found(end + 1, 0.1));
    if (isWord(token, 'that') && token.tag === 'SCONJ' && (isStopAt(index + 1) || index + 1 >= count))
      all.push(found(index + 1, 0.3));
    // `everyone's pleasure`
    if (isPronoun(token) && at(index + 1)?.tag === 'GEN') end = index + 2;
    if (end === index && isWord(token, 'that') && token.tag !== 'DET' && !isDeterminer(at(index + 1))) {
      end += 1;
      cost += 0.3;
    }
    const determined =
      (end > index && (isWord(at(end - 1), 'that') || at(end - 1)?.tag === 'GEN')) ||
      isDeterminer(at(end)) ||
      (end > index && isDeterminer(at(end - 1)));
    while (isDeterminer(at(end))) end += 1;
    if (
      end > index &&
      isDeterminer(at(end - 1)) &&
      !isWord(at(end - 1), 'the', 'a', 'an', 'its', 'their', 'his', 'her', 'every')
    )
      all.push(found(end, 0.4));
    if (end - index > 3) return all;
    const opens = end;
    for (; end < count && end - opens < 14; end += 1) {
      const word = at(end);
      if (word === undefined) break;
      if (word.tag === 'GEN') {
        if (end === opens) break;
        continue;
      }
      // `tax cuts | sent yields`: no participle goes between the nouns of a phrase.
      if (end > opens && isNoun(at(end - 1)) && word.tag === 'VERB' && isPastForm(word)) break;
      const adverbial = isAdverb(word) && end + 1 < count && !isNoun(word);
      // `the inward pull`
      if (
        adverbial &&
        determined &&
        end === opens &&
        !word.lower.endsWith('ly') &&
        asNounAt(end + 1) < Infinity
      ) {
        cost += 0.4;
        continue;
      }
      if (adverbial && asModifierAt(end + 1) <= 0.5) {
        if (end > opens && isNoun(at(end - 1))) break;
        if (!determined && end === opens) cost += isWord(word, ...TIME_ADVERBS) ? 0.6 : 0.15;
        continue;
      }
      const joins =
        end > opens &&
        (word.tag === 'CCONJ' || isComma(word)) &&
        hasTag(at(end - 1), 'ADJ', 'NUM', 'VERB') &&
        (at(end + 1)?.tag === 'ADJ' || (hasTag(at(end + 1), 'VERB', 'NUM') && asModifierAt(end + 1) < 1));
      if (joins) {
        cost += isComma(word) ? 0.4 : 0.1;
        continue;
      }
      const asNoun = determined && word.tag === 'VERB' && asNounAt(end) < Infinity ? 0.3 : asNounAt(end);
      if (asNoun < Infinity) {
        const next = at(end + 1);
        const goesOn = (isNoun(next) && finite(end + 1) === Infinity) || next?.tag === 'GEN';
        const bareNumeral =
          end === opens && !determined && (word.tag === 'ADJ' || isWord(word, 'first', 'second', 'third'))
            ? 1
            : 0;
        const yearFirst =
          end === opens && !determined && /^(?:1\d|20)\d\d$/.test(word.text) && next?.tag === 'PROPN';
        const several =
          singular &&
          word.tag === 'NOUN' &&
          looksPlural(word.lower) &&
          !/(?:ics|ies|news|means|series)$/.test(word.lower)
            ? 1.5
            : 0;
        if (!goesOn || yearFirst || (word.tag !== 'PROPN' && next?.tag === 'PROPN'))
          all.push(
            found(
              end + 1,
              cost +
                asNoun +
                (determined || word.tag === 'PROPN' || end > opens ? 0 : 0.05) +
                (goesOn
                  ? /^(?:1\d|20)\d\d$/.test(word.text)
                    ? 0
                    : looksPlural(word.lower) && next?.tag === 'PROPN'
                      ? 0.3
                      : 1
                  : 0) +
                bareNumeral +
                several,
            ),
          );
      }
      const asModifier = asModifierAt(end);
      if (asModifier === Infinity) break;
      // `the active site changes shape`: before another noun, a plural is rather a verb.
      const piled =
        word.tag === 'NOUN' &&
        looksPlural(word.lower) &&
        isNoun(at(end + 1)) &&
        at(end + 1)?.tag !== 'PROPN' &&
        canBeVerb(word.lower);
      const year = end === opens && !determined && /^(?:1\d|20)\d\d$/.test(word.text);
      cost += asModifier + (piled ? 0.8 : 0) + (year ? 1 : 0);
    }
    // `the poor`, `the best`
    return all;
  });

  const ofPhrases: Reader = onceOffered((index) => {
    const offers = new Offers();
    for (const head of core(index)) {
      offers.add(head);
      if (isWord(at(head.end), 'of')) {
        for (const inner of nounPhrase(head.end + 1)) offers.join(head, inner);
        for (const inner of gerund(head.end + 1)) offers.join(head, inner, 0.1);
        for (const inner of openQuestion(head.end + 1)) offers.join(head, inner, 0.2);
      }
    }
    return offers.list();
  });

  /** A noun phrase with what it is of, or a list of them. */
  const nounPhrase: Reader = onceOffered((index) => {
    const offers = new Offers();
    for (const first of ofPhrases(index)) {
      offers.add(first);
      listOn(first, offers, 0);
    }
    return offers.list();
  });

  function listOn(first: Found, offers: Offers, items: number): void {
    if (items > 12) return;
    const comma = isComma(at(first.end));
    const joint = first.end + (comma ? 1 : 0);
    if (isWord(at(joint), 'and', 'or', '&', 'nor', 'but')) {
      const next = isWord(at(joint + 1), 'not', 'even', 'also', 'then') ? joint + 2 : joint + 1;
      for (const last of ofPhrases(next)) offers.join(first, last, comma && items === 0 ? 0.9 : 0.1);
      if (items > 0) for (const last of gerund(next)) offers.join(first, last, 0.5);
    }
    if (isWord(at(first.end), 'rather', 'as') && isWord(at(first.end + 1), 'than', 'well') && items === 0) {
      const next = first.end + (isWord(at(first.end), 'as') ? 3 : 2);
      for (const last of ofPhrases(next)) offers.join(first, last, 0.1);
    }
    if (comma) for (const next of core(first.end + 1)) listOn(after(first, next, 0.15), offers, items + 1);
  }

  // ---- phrases that hang on a noun or a verb ----------------------------------------------------------------------

  const prepositional: Reader = once((index) => {
    const token = at(index);
    if (token === undefined) return [];
    const opens =
      token.tag === 'ADP' ||
      isWord(token, 'than', 'as', 'such') ||
      (FRONTING.has(token.lower) && token.tag !== 'VERB') ||
      isWord(
        token,
        'including',
        'according',
        'because',
        'due',
        'following',
        'regarding',
        'concerning',
        'owing',
        'thanks',
        'instead',
        'rather',
      );
    if (!opens) return [];
    let end = index + 1;
    while (
      end < index + 3 &&
      (at(end)?.tag === 'ADP' || (isWord(at(end), 'than', 'to', 'of') && !isWord(at(index), 'as')))
    )
      end += 1;
    if (
      isWord(token, 'because', 'rather', 'instead', 'due', 'thanks', 'owing', 'according') &&
      end === index + 1
    )
      return [];
    const all: Found[] = [];
    for (const from of end > index + 1 ? [end, index + 1] : [end]) {
      for (const inner of nounPhrase(from)) all.push(dearer(inner, from < end ? 0.3 : 0));
      for (const inner of gerund(from)) all.push(dearer(inner, 0.1));
      for (const inner of openQuestion(from)) all.push(dearer(inner, 0.4));
      if (isAdverb(at(from)))
        for (const inner of nounPhrase(afterAdverbs(from))) all.push(dearer(inner, 0.1));
      // `as legitimate`, `as far`, `than expected`
      if (isWord(at(from - 1), 'as', 'than', 'from', 'for', 'in', 'at', 'of'))
        for (const inner of adjectival(from)) all.push(dearer(inner, 0.3));
    }
    return all;
  });

  const adjectival: Reader = once((index) => {
    const all: Found[] = [];
    let end = afterAdverbs(index);
    if (isWord(at(index), 'as', 'so', 'too', 'less', 'more', 'most', 'very')) end = afterAdverbs(index + 1);
    let cost = 0.1;
    for (;;) {
      const token = at(end);
      const adjective = token?.tag === 'ADJ' || token?.tag === 'NUM';
      const one = adjective
        ? 0
        : participleCost(token) < Infinity && token?.tag === 'ADJ'
          ? 0.1
          : token?.tag === 'VERB' && (isPastForm(token) || isIngForm(token))
            ? 0.5
            : Infinity;
      if (one === Infinity) return all;
      cost += one;
      end += 1;
      all.push(found(end, cost));
      const joint = isComma(at(end)) && at(end + 1)?.tag === 'CCONJ' ? end + 1 : end;
      if (at(joint)?.tag === 'CCONJ' || isComma(at(end))) end = afterAdverbs(joint + 1);
      else if (at(end)?.tag !== 'ADJ') return all;
      else cost += 0.6;
    }
  });

  const participle: Reader = once((index) => {
    const from = afterAdverbs(isWord(at(index), 'first', 'once') ? index + 1 : index);
    const cost = participleCost(at(from));
    if (cost === Infinity) return [];
    const object =
      (at(from + 1)?.tag === 'ADJ' && isNoun(at(from + 2))) ||
      isNoun(at(from + 1)) ||
      isPronoun(at(from + 1)) ||
      isDeterminer(at(from + 1));
    const dear = object && !isWord(at(from), ...NAMING) ? 1.2 : 0;
    return tail(from + 1).map((rest) => dearer(rest, cost + dear));
  });

  const gerund: Reader = once((index) => {
    const from = afterAdverbs(index);
    const cost = ingCost(at(from));
    if (cost === Infinity) return [];
    let end = from + 1;
    if (isWord(at(from), 'having', 'being')) {
      while (isAdverb(at(end)) || isWord(at(end), 'been', 'being')) end += 1;
      if (participleCost(at(end)) < Infinity) end += 1;
    }
    return tail(end).map((rest) => dearer(rest, cost));
  });

  const infinitive: Reader = once((index) => {
    if (!isWord(at(index), 'to')) return [];
    let end = afterAdverbs(index + 1);
    const cost = bareCost(at(end));
    if (cost === Infinity) return [];
    if (isWord(at(end), 'be', 'have')) {
      end += 1;
      while (isAdverb(at(end)) || isWord(at(end), 'been', 'being')) end += 1;
      if (participleCost(at(end)) < Infinity) end += 1;
    } else end += 1;
    return tail(end).map((rest) => dearer(rest, cost + 0.1));
  });

  /** What stands bare after a conjunction and goes on with an infinitive or a modal: `can find | and digest it`. */
  const bare: Reader = once((index) => {
    const cost = bareCost(at(index));
    if (cost === Infinity) return [];
    return tail(index + 1).map((rest) => dearer(rest, cost + 0.6));
  });

  // ---- clauses that hang on something -----------------------------------------------------------------------------

  const asClauses =
    (
      host: Found,
      kind: ClauseKind,
      connector: string,
      connectorAt: number,
      opens: number,
      subject: Stretch | null,
      lead: Stretch | null = null,
      adverbs: readonly number[] | null = null,
    ): Told =>
    () => {
      const denied = subject !== null && isWord(at(subject[0]), ...NEGATIVE_OPENERS);
      const shared = { root: kind, subject, pronounAt: connectorAt, relative: connector, denied };
      return host.predicates.map((predicate, order) =>
        order === 0
          ? {
              ...predicate,
              ...shared,
              kind,
              connector,
              connectorAt,
              opens,
              lead,
              adverbs: adverbs ?? predicate.adverbs,
            }
          : {
              ...predicate,
              ...shared,
              kind: 'same-subject',
              connector: at(predicate.joint)?.lower ?? '',
              connectorAt: predicate.joint,
              opens: predicate.joint,
              lead: null,
            },
      );
    };

  const told = (host: Found, clauses: Told, cost: number): Found =>
    found(host.end, host.cost + cost, both(clauses, host.clauses));

  const relative: Reader = once((index) => {
    let pronoun = index;
    // `most of which`, `some of whom`
    if (!hasTag(at(index), 'REL', 'ADP') && !isWord(at(index), 'that')) {
      const of =
        index +
        (isDeterminer(at(index)) && isWord(at(index + 1), 'number', 'majority', 'rest', 'result') ? 2 : 1);
      if (
        !isPronoun(at(of - 1)) &&
        at(of - 1)?.tag !== 'NUM' &&
        of === index + 1 &&
        !isWord(at(index), 'certain')
      )
        return [];
      if (!isWord(at(of), 'of') || at(of + 1)?.tag !== 'REL') return [];
      pronoun = of + 1;
    } else if (at(index)?.tag === 'ADP') pronoun = index + 1;
    const token = at(pronoun);
    const that = isWord(token, 'that') && pronoun === index;
    if (token?.tag !== 'REL' && !that) return [];
    if (that && token?.tag === 'DET' && isNoun(at(pronoun + 1))) return [];
    const { lower = '' } = token ?? {};
    const all: Found[] = [];
    const bound = pronoun > index && at(pronoun - 1)?.tag === 'ADP';
    const partitive = pronoun > index + 1;
    if ((!bound || partitive) && lower !== 'whose' && lower !== 'whom')
      for (const rest of predicates(afterAdverbs(pronoun + 1)))
        all.push(
          told(
            rest,
            asClauses(rest, 'relative', lower, pronoun, index, partitive ? [index, pronoun + 1] : null),
            0,
          ),
        );
    if (lower === 'whose') {
      for (const owned of subjects(pronoun + 1))
        for (const rest of predicates(afterAdverbs(owned.end)))
          all.push(
            found(
              rest.end,
              owned.cost + rest.cost + disagreement([pronoun + 1, owned.end], rest),
              both(
                both(
                  owned.clauses,
                  asClauses(rest, 'relative', lower, pronoun, index, [pronoun + 1, owned.bare ?? owned.end]),
                ),
                rest.clauses,
              ),
            ),
          );
      return all;
    }
    for (const inner of plainClause(pronoun + 1, 'relative', lower, pronoun, index))
      all.push(dearer(inner, bound ? 0 : 0.2));
    return all;
  });

  /** `that the scale would tip` after a verb, an adjective or a noun like *fact*. */
  const complement: Reader = once((index) => {
    if (!isWord(at(index), 'that')) return [];
    const kind: ClauseKind = isNoun(at(index - 1)) ? 'relative' : 'complement';
    const dear = at(index)?.tag === 'DET' && isNoun(at(index + 1)) ? 0.6 : 0;
    return joined(index + 1, kind, 'that', index, index).map((one) => dearer(one, dear));
  });

  const subordinate: Reader = once((index) => {
    const token = at(index);
    if (token === undefined || !SUBORDINATORS.has(token.lower) || token.lower === 'that') return [];
    if (isWord(token, 'what', 'whether', 'provided') && token.tag === 'VERB') return [];
    const { lower } = token;
    const from =
      isWord(at(index + 1), 'that', 'if', 'though') && isWord(token, 'so', 'as', 'provided', 'even')
        ? index + 2
        : index + 1;
    const soft =
      isWord(token, 'as') && !isComma(at(index - 1)) && index > start
        ? 1
        : isWord(token, 'as', 'since', 'until', 'before', 'after', 'so', 'till', 'where', 'once')
          ? 0.2
          : 0;
    const all: Found[] = joined(from, 'subordinate', lower, index, index).map((one) => dearer(one, soft));
    if (
      isWord(
        token,
        'when',
        'while',
        'whilst',
        'if',
        'although',
        'though',
        'once',
        'as',
        'until',
        'where',
        'unless',
        'before',
        'after',
        'since',
      )
    )
      for (const reader of [participle, gerund, prepositional, adjectival])
        for (const one of reader(from))
          for (const rest of tail(one.end)) all.push(after(dearer(one, 0.5), rest));
    return all;
  });

  /** `what ministers can do`, `how long the phase lasts`. */
  const openQuestion: Reader = once((index) => {
    const token = at(index);
    if (!isWord(token, ...WH) || token === undefined) return [];
    const all: Found[] = [];
    const { lower } = token;
    let from = index + 1;
    if (isWord(token, 'how', 'what', 'which', 'whatever', 'whichever')) {
      while (
        from < index + 4 &&
        (isAdverb(at(from)) ||
          hasTag(at(from), 'ADJ', 'DET') ||
          isWord(at(from), 'much', 'many', 'far', 'long'))
      )
        from += 1;
      if (isNoun(at(from)) && finite(from + 1) < Infinity) from += 1;
      else if (isNoun(at(from)) && (isDeterminer(at(from + 1)) || isPronoun(at(from + 1)))) from += 1;
    }
    for (const start of from > index + 1 ? [from, index + 1] : [from]) {
      for (const inner of plainClause(start, 'subordinate', lower, index, index))
        all.push(dearer(inner, 0.1));
      for (const inner of infinitive(start)) all.push(dearer(inner, 0.1));
      if (!isWord(token, 'how', 'why', 'whether', 'where', 'when') || start > index + 1)
        for (const rest of predicates(afterAdverbs(start)))
          all.push(told(rest, asClauses(rest, 'subordinate', lower, index, index, [index, start]), 0.2));
    }
    return all;
  });

  /** `the route | she has taken`. */
  const contact: Reader = once((index) => {
    if (
      !isNoun(at(index - 1)) &&
      !isWord(at(index - 1), 'something', 'anything', 'everything', 'nothing', 'all')
    )
      return [];
    if (!isPronoun(at(index)) && !isDeterminer(at(index)) && at(index)?.tag !== 'PROPN') return [];
    // A short subject, then its verb.
    if (![1, 2, 3, 4].some((length) => verbFollows(index + length))) return [];
    const cost = isWord(at(index), 'he', 'she', 'they', 'we', 'it', 'i', 'you') ? 0.9 : 2.2;
    return plainClause(index, 'relative', '', index - 1, index).map((one) => dearer(one, cost));
  });

  /** `they said | it failed`. */
  const said: Reader = once((index) => {
    if (!SPOKEN.has(at(index - 1)?.lower ?? '')) return [];
    return plainClause(index, 'complement', '', index - 1, index).map((one) => dearer(one, 1));
  });

  // ---- predicates ---------------------------------------------------------------------------------------------

  /** `When she arrives | she is …`: only behind a fronted clause does another begin without a mark. */
  const mayRunOn = words.some(
    (_, index) =>
      (index === start || isStopAt(index - 1) || isConjunction(index - 1)) &&
      (SUBORDINATORS.has(at(index)?.lower ?? '') || isWord(at(index), 'even', 'only', 'to')),
  );

  /** Whether a predicate or an insertion may end here. */
  const mayEnd = (index: number): number => {
    const token = at(index);
    if (token === undefined || isStopAt(index) || isConjunction(index)) return 0;
    if (finite(afterAdverbs(index)) <= 2.5) return 0;
    if (mayRunOn && (isPronoun(token) || isDeterminer(token) || token.tag === 'PROPN')) return 0.9;
    return Infinity;
  };

  const HANGING: readonly Reader[] = [
    (index) => prepositional(index),
    (index) =>
      participle(index).map((one) =>
        after(found(index, isNoun(at(index - 1)) || isComma(at(index - 1)) ? 0.1 : 0.8), one),
      ),
    (index) => gerund(index),
    (index) => infinitive(index),
    (index) =>
      isNoun(at(index - 1)) || asNounAt(index - 1) < 2 || isPronoun(at(index - 1)) || at(index)?.tag === 'ADP'
        ? relative(index)
        : [],
    (index) => contact(index),
  ];

  const item: Reader = once((index) => {
    const token = at(index);
    if (token === undefined) return [];
    const all: Found[] = [];
    if (isComma(token)) return commaItem(index);
    if (isConjunction(index)) return conjunctionItem(index);
    if (isAdverb(token) || hasTag(token, 'PART', 'INTJ') || (token.tag === 'ADP' && !isWord(token, 'of')))
      all.push(found(index + 1, isAdverb(token) ? 0.1 : 0.8));
    for (const one of nounPhrase(index))
      all.push(after(found(index, isNoun(at(index - 1)) ? 0.7 : 0.15), one));
    for (const one of adjectival(index)) all.push(one);
    for (const reader of HANGING) for (const one of reader(index)) all.push(one);
    if (isWord(token, 'that')) for (const one of complement(index)) all.push(one);
    for (const one of subordinate(index)) all.push(one);
    for (const one of openQuestion(index))
      all.push(after(found(index, isNoun(at(index - 1)) ? 0.8 : 0.1), one));
    for (const one of said(index)) all.push(one);
    // `faster than the Church could suppress them`
    if (isWord(token, 'than'))
      for (const one of plainClause(index + 1, 'subordinate', 'than', index, index))
        all.push(dearer(one, 0.3));
    if (isWord(token, 'as') && isWord(at(index + 1), 'well')) all.push(found(index + 2, 0.1));
    if (isWord(token, 'than', 'as') && isFiniteAuxiliary(tokens, words[index + 1] ?? -1))
      for (const one of predicates(index + 1)) all.push(found(one.end, one.cost + 0.5, one.clauses));
    if (token.tag === 'VERB' && bareCost(token) === 0 && causativeBefore(index))
      for (const one of bare(index)) all.push(one);
    if (isWord(token, 'of') && (index + 1 >= count || isStopAt(index + 1))) all.push(found(index + 1, 0.8));
    return all;
  });

  /** `make her | resemble a moth` */
  const causativeBefore = (index: number): boolean => {
    for (let before = index - 2; before >= 0 && before > index - 7; before -= 1) {
      if (CAUSATIVE.test(at(before)?.lower ?? '')) return true;
      if (isStopAt(before)) return false;
    }
    return false;
  };

  const commaItem: Reader = once((index) => {
    const all: Found[] = [];
    const add = (one: Found, cost: number): void => {
      all.push(dearer(one, cost));
      if (isComma(at(one.end)) && !isConjunction(one.end + 1))
        all.push({ ...dearer(one, cost + 0.1), end: one.end + 1 });
    };
    const next = afterAdverbs(index + 1);
    for (const from of next > index + 1 ? [index + 1, next] : [next]) {
      const cost = from > index + 1 ? 0.1 : 0;
      for (const one of prepositional(from)) {
        add(one, cost + 0.1);
        for (const rest of one.end > from ? tail(one.end) : [])
          if (rest.end > one.end) add(after(one, rest), cost + 0.1);
      }
      for (const one of gerund(from)) add(one, cost + 0.1);
      for (const one of participle(from)) add(one, cost + 0.1);
      for (const one of infinitive(from)) add(one, cost + 0.3);
      for (const one of relative(from)) add(one, cost);
      for (const one of subordinate(from)) add(one, cost);
      for (const one of nounPhrase(from)) {
        add(one, cost + 0.8);
        // `, the pull of gravity being balanced by …`
        for (const reader of [gerund, participle, prepositional] as const)
          for (const rest of reader(one.end))
            add(
              after(one, rest),
              cost +
                (isWord(at(from), 'one', 'its', 'their', 'his', 'her', 'each', 'both', 'some', 'most', 'the')
                  ? 0.5
                  : 0.9),
            );
        for (const rest of relative(one.end)) add(after(one, rest), cost + 0.5);
      }
      for (const one of adjectival(from)) add(one, cost + 0.5);
      if (isWord(at(from), 'that')) for (const one of complement(from)) add(one, cost + 0.5);
    }
    // `, as was shown in 1922`
    if (isWord(at(index + 1), 'as', 'than', 'nor') && isFiniteAuxiliary(tokens, words[index + 2] ?? -1))
      for (const one of predicates(index + 2)) add(found(one.end, one.cost, one.clauses), 0.4);
    if (next > index + 1) add(found(next, 0), 0.2);
    if (isWord(at(index + 1), 'though') && (index + 2 >= count || isComma(at(index + 2))))
      add(found(index + 2, 0), 0.2);
    return all;
  });

  const conjunctionItem: Reader = once((index) => {
    const all: Found[] = [];
    const first = isWord(at(index + 1), 'not', 'also', 'then', 'so') ? index + 2 : index + 1;
    const next = afterAdverbs(first);
    for (const from of next > first ? [first, next] : [first]) {
      for (const one of prepositional(from)) all.push(dearer(one, 0.2));
      for (const one of gerund(from)) all.push(dearer(one, 0.2));
      for (const one of infinitive(from)) all.push(dearer(one, 0.2));
      for (const one of subordinate(from)) all.push(dearer(one, 0.2));
      for (const one of relative(from)) all.push(dearer(one, 0.1));
      for (const one of complement(from)) all.push(dearer(one, 0.1));
      for (const one of adjectival(from)) all.push(dearer(one, 0.4));
      for (const one of participle(from)) all.push(dearer(one, 0.8));
      for (const one of nounPhrase(from)) all.push(dearer(one, 0.8));
      for (const one of bare(from)) all.push(dearer(one, 0.3));
    }
    if (next > first) all.push(found(next, 0.4));
    return all;
  });

  /** What follows a verb: objects, phrases, clauses, up to where it may end. */
  const tail: Reader = onceOffered((index) => {
    const offers = new Offers();
    const ends = mayEnd(index);
    if (ends < Infinity) offers.add(found(index, ends));
    // `, and finds`: with its comma, a conjunction of phrases.
    if (isComma(at(index)) && isConjunction(index + 1))
      for (const one of conjunctionItem(index + 1))
        if (one.end > index) for (const rest of tail(one.end)) offers.join(one, rest, 0.3);
    for (const one of item(index))
      if (one.end > index) for (const rest of tail(one.end)) offers.join(one, rest);
    return offers.list();
  });

  const groupAt = (index: number): { group: VerbGroup; cost: number } | null => {
    const token = words[index];
    if (token === undefined) return null;
    if (isFiniteAuxiliary(tokens, token))
      return { group: auxiliaryGroup(tokens, token, tokens.length), cost: 0 };
    const cost = finiteCost(tokens, token);
    if (cost === Infinity) return null;
    const object = hasTag(tokens[token + 1], 'DET', 'NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ');
    return {
      group: plainGroup(
        tokens,
        token,
        !object && isPastForm(tokens[token]) && !ONLY_PAST.has(tokens[token]?.lower ?? ''),
      ),
      cost,
    };
  };

  const onePredicate = (index: number, joint: number, adverbs: readonly number[]): readonly Found[] => {
    const verb = groupAt(index);
    if (verb === null) return [];
    const end = wordAt(verb.group.end);
    return tail(end).map((rest) =>
      found(rest.end, verb.cost + rest.cost, rest.clauses, [
        { group: verb.group, joint, adverbs, rest: [end, rest.end] },
      ]),
    );
  };

  /** `and hanged` after `was captured`. */
  const sharedParticiple = (
    index: number,
    joint: number,
    adverbs: readonly number[],
    before: Predicate,
  ): readonly Found[] => {
    const token = at(index);
    const { group } = before;
    if (token === undefined || participleCost(token) === Infinity || group.auxiliaries.length === 0)
      return [];
    const last = tokens[group.auxiliaries.at(-1) ?? -1];
    if (!group.passive && !isWord(last, 'have', 'has', 'had')) return [];
    const shared: VerbGroup = {
      ...group,
      start: words[index] ?? 0,
      head: words[index] ?? 0,
      end: (words[index] ?? 0) + 1,
      negated: false,
    };
    const hasObject = group.passive && (isDeterminer(at(index + 1)) || isNoun(at(index + 1)));
    return tail(index + 1).map((rest) =>
      found(rest.end, (hasObject ? 1.5 : 0.05) + rest.cost, rest.clauses, [
        { group: shared, joint, adverbs, rest: [index + 1, rest.end] },
      ]),
    );
  };

  /** Verb phrases of one subject, joined by commas and conjunctions. */
  const predicates: Reader = once((index) => {
    const all: Found[] = [];
    const open = [...onePredicate(index, -1, [])];
    for (let round = 0; round < 4 && open.length > 0; round += 1) {
      const next: Found[] = [];
      for (const one of cheapest(open)) {
        all.push(one);
        next.push(...continued(one));
      }
      open.length = 0;
      open.push(...next);
    }
    return all;
  });

  function continued(one: Found): Found[] {
    let joint = one.end;
    const comma = isComma(at(joint));
    if (comma) joint += 1;
    const conjunction = isWord(at(joint), ...CONJUNCTIONS) || at(joint)?.tag === 'CCONJ';
    if (!conjunction && !comma) return [];
    const from = conjunction ? joint + 1 : joint;
    const verb = afterAdverbs(isComma(at(from)) ? from + 1 : from);
    const adverbs = words.slice(from, verb).filter((token) => tokens[token]?.tag === 'ADV');
    const before = one.predicates.at(-1);
    if (before === undefined) return [];
    const cost = conjunction ? (comma ? 0.3 : 0.1) : 0.9;
    const mark = conjunction ? joint : joint - 1;
    const all: Found[] = [];
    for (const more of onePredicate(verb, mark, adverbs)) {
      // `had them arrested and executed`
      const had = isWord(tokens[before.group.head], 'have', 'had', 'has', 'get', 'got');
      const shared =
        more.predicates[0]?.group.unsure !== true ? 0 : had ? 0.8 : before.group.passive ? 0.4 : 0;
      all.push(added(one, more, cost + shared + tenseClash(before, more)));
    }
    for (const more of sharedParticiple(verb, mark, adverbs, before)) all.push(added(one, more, cost));
    return all;
  }

  const added = (one: Found, more: Found, cost: number): Found =>
    found(more.end, one.cost + more.cost + cost, both(one.clauses, more.clauses), [
      ...one.predicates,
      ...more.predicates,
    ]);

  /** A present after a past is most likely something else than the next verb. */
  const tenseClash = ({ group }: Predicate, more: Found): number => {
    const second = more.predicates[0]?.group;
    if (second === undefined || group.auxiliaries.length > 0 || second.auxiliaries.length > 0) return 0;
    const past = (verb: VerbGroup): boolean => isPastForm(tokens[verb.head]);
    return past(group) === past(second) ? 0 : 0.9;
  };

  // ---- subjects -----------------------------------------------------------------------------------------------

  const numbers = new Map<number, boolean>();
  const isSeveral = ([start, end]: Stretch): boolean => {
    const key = start * 1000 + end;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const range = [words[start] ?? 0, (words[end - 1] ?? 0) + 1] as const;
    const several = isPlural(tokens, range);
    numbers.set(key, several);
    return several;
  };

  const SINGULAR_VERB = ['is', 'was', 'has', 'does'];
  const PLURAL_VERB = ['are', 'were', 'have', 'do'];

  const disagreement = (subject: Stretch, rest: Found): number =>
    rest.predicates.reduce((sum, { group }) => sum + clash(subject, tokens[group.start]), 0);

  function clash(subject: Stretch, verb: Token | undefined): number {
    if (verb === undefined) return 0;
    const pronoun = at(subject[0]);
    if (subject[1] - subject[0] === 1 && pronoun !== undefined) {
      if (isWord(pronoun, 'him', 'them', 'me', 'us', 'himself', 'themselves', 'itself', 'herself')) return 4;
      if (isWord(pronoun, 'there', 'some', 'most', 'all', 'none', 'i', 'you', 'that', 'much', 'more', 'half'))
        return 0;
      const many = isWord(
        pronoun,
        'they',
        'we',
        'these',
        'those',
        'many',
        'both',
        'few',
        'others',
        'several',
      );
      if (many || pronoun.tag === 'PRON') return numberClash(verb, many);
    }
    // `A pair of`, `most of her sample`, `the number of`: of either number.
    if (isWord(at(subject[0]), 'most', 'some', 'all', 'half', 'none', 'part', 'any', 'what')) return 0;
    if (isWord(at(subject[0]), 'each', 'every', 'one')) return numberClash(verb, false);
    const several = isSeveral(subject);
    const loose = isWord(
      at(subject[0] + 1),
      'number',
      'majority',
      'variety',
      'range',
      'series',
      'group',
      'data',
      'pair',
    );
    return loose ? 0 : numberClash(verb, several);
  }

  function numberClash(verb: Token, several: boolean): number {
    if (isWord(verb, ...SINGULAR_VERB)) return several ? 2 : 0;
    if (isWord(verb, ...PLURAL_VERB)) return several ? 0 : 1.6;
    if (verb.tag === 'AUX' || isPastForm(verb)) return 0;
    const third = /[^s]s$/.test(verb.lower);
    return third === several ? 2.4 : 0;
  }

  const verbFollows = (index: number): boolean => finite(afterAdverbs(index)) < Infinity;

  /** A subject with all that hangs on it, up to its verb. */
  const subjects: Reader = once((index) => {
    const all: Found[] = [];
    const starts: Found[] = [...nounPhrase(index)];
    // `Raising the temperature gives …`, `What follows is …`
    for (const one of gerund(index)) if (verbFollows(one.end)) all.push(dearer(one, 0.5));
    for (const one of openQuestion(index))
      if (verbFollows(one.end))
        all.push(
          after(
            found(index, isWord(at(index), 'when', 'where') ? 1.5 : isWord(at(index), 'which') ? 4 : 0.1),
            one,
          ),
        );
    for (const one of infinitive(index)) if (verbFollows(one.end)) all.push(dearer(one, 0.8));
    for (const start of starts)
      for (const one of hung(start.end))
        all.push({ ...after(start, one), bare: bareEnd(start.end, one.end) });
    return all;
  });

  /** Where a subject ends before what is inserted behind it: `the Act | , passed in 1534,`. */
  const bareEnd = (from: number, end: number): number => {
    if (!isComma(at(end - 1))) return end;
    for (let comma = from; comma < end; comma += 1) if (isComma(at(comma))) return comma;
    return end;
  };

  const hung: Reader = onceOffered((index) => {
    const offers = new Offers();
    if (verbFollows(index)) offers.add(found(index, 0));
    const goOnBehind = (one: Found, cost: number): void => {
      if (one.end > index) for (const rest of hung(one.end)) offers.join(one, rest, cost);
    };
    if (isComma(at(index))) for (const one of inserted(index)) goOnBehind(one, 0);
    else for (const reader of HANGING) for (const one of reader(index)) goOnBehind(one, 0.1);
    if (isConjunction(index)) for (const one of nounPhrase(index + 1)) goOnBehind(one, 0.5);
    return offers.list();
  });

  /** Between two commas behind a subject: `, passed in 1534,`, `, his chief minister,`. */
  const inserted: Reader = once((index) =>
    commaItem(index)
      .filter((one) => isComma(at(one.end - 1)))
      .map((one) => dearer(one, 0.1)),
  );

  // ---- clauses ------------------------------------------------------------------------------------------------

  interface Body {
    readonly end: number;
    readonly cost: number;
    readonly subject: Stretch;
    /** What hangs on the subject. */
    readonly within: Told;
    readonly adverbs: readonly number[];
    readonly rest: Found;
  }

  const bodies = new Map<number, readonly Body[]>();

  /** A subject with its predicates, whatever the clause is for. */
  const bodyAt = (index: number): readonly Body[] => {
    const known = bodies.get(index);
    if (known !== undefined) return known;
    bodies.set(index, []);
    const best = new Map<number, Body>();
    for (const subject of subjects(index)) {
      const verb = afterAdverbs(subject.end);
      const adverbs = words.slice(subject.end, verb).filter((token) => tokens[token]?.tag === 'ADV');
      const range: Stretch = [index, subject.bare ?? subject.end];
      for (const rest of predicates(verb)) {
        const cost = subject.cost + rest.cost + disagreement(range, rest);
        if (cost < (best.get(rest.end)?.cost ?? Infinity) - 1e-6)
          best.set(rest.end, { end: rest.end, cost, subject: range, within: subject.clauses, adverbs, rest });
      }
    }
    const all = [...best.values()].sort((left, right) => right.end - left.end);
    bodies.set(index, all);
    return all;
  };

  const plainClause = (
    index: number,
    kind: ClauseKind,
    connector: string,
    connectorAt: number,
    opens: number,
    lead: Stretch | null = null,
  ): Found[] =>
    bodyAt(index).map(({ end, cost, subject, within, adverbs, rest }) => {
      // `the money and resources needed for it`: without a comma, rather a participle.
      const doubtful =
        kind === 'coordinate' && !isComma(at(index - 2)) && rest.predicates[0]?.group.unsure === true
          ? 0.7
          : 0;
      const clauses = asClauses(rest, kind, connector, connectorAt, opens, subject, lead, adverbs);
      return found(end, cost + doubtful, both(both(within, clauses), rest.clauses));
    });

  interface Lead {
    readonly read: Found;
    /** The phrase that may be said at the end as well, or null when it is a clause or an adverb. */
    readonly phrase: Stretch | null;
  }

  /** What stands before the subject: `In 1923,`, `When hydrogen is used up,`, `Having won,`. */
  const leads = (index: number): Lead[] => {
    const all: Lead[] = [];
    const add = (one: Found, phrase: Stretch | null, bareCost: number, commaCost = 0): void => {
      if (isComma(at(one.end))) all.push({ read: { ...dearer(one, commaCost), end: one.end + 1 }, phrase });
      else if (bareCost < Infinity) all.push({ read: dearer(one, bareCost), phrase });
    };
    const adverbs = afterAdverbs(index);
    if (adverbs > index && !isWord(at(index), ...NEGATIVE_OPENERS)) add(found(adverbs, 0), null, 0.3);
    if (isWord(at(index), 'though') && isComma(at(index + 1))) add(found(index + 1, 0), null, Infinity);
    const from =
      adverbs > index &&
      isWord(
        at(adverbs - 1),
        'even',
        'only',
        'just',
        'shortly',
        'soon',
        'immediately',
        'thus',
        'perhaps',
        'however',
        'ever',
      )
        ? adverbs
        : index;
    for (const one of subordinate(from)) add(one, null, 0.7);
    if (isComma(at(index))) return all;
    for (const one of prepositional(from))
      for (const rest of leadPhrase(one.end)) add(after(one, rest), [index, rest.end], 0.4);
    for (const one of gerund(from)) add(one, [index, one.end], Infinity);
    for (const one of participle(from)) add(one, [index, one.end], Infinity, 0.7);
    for (const one of infinitive(from)) add(one, [index, one.end], 1.5);
    for (const one of adjectival(from))
      for (const rest of leadPhrase(one.end)) add(after(one, rest), [index, rest.end], Infinity, 0.6);
    for (const one of nounPhrase(from)) {
      const last = at(one.end - 1);
      const timed = TIME_NOUNS.test(last?.lower ?? '') || isWord(last, 'later', 'earlier');
      const later = isWord(at(one.end), 'later', 'earlier', 'ago', 'afterwards', 'before')
        ? one.end + 1
        : one.end;
      if (timed || later > one.end) add({ ...one, end: later }, [index, later], 0.5);
      else if (isComma(at(one.end))) add(one, [index, one.end], Infinity, 2);
    }
    return all;
  };

  const leadPhrase: Reader = once((index) => {
    const all: Found[] = [found(index, 0)];
    const more: Found[] = [];
    for (const reader of HANGING) for (const one of reader(index)) more.push(one);
    if (isWord(at(index), 'and', 'or')) for (const one of prepositional(index + 1)) more.push(one);
    if (isComma(at(index))) for (const one of relative(index + 1)) if (isComma(at(one.end))) more.push(one);
    for (const one of more)
      if (one.end > index) for (const rest of leadPhrase(one.end)) all.push(after(one, rest));
    return all;
  });

  const ledClause = (
    index: number,
    kind: ClauseKind,
    connector: string,
    connectorAt: number,
    opens: number,
  ): Found[] => {
    const all: Found[] = [...plainClause(index, kind, connector, connectorAt, opens)];
    const walk = (from: Found, lead: Stretch | null, fronted: boolean, depth: number): void => {
      for (const { read, phrase } of leads(from.end)) {
        if (read.end >= count || read.end <= from.end) continue;
        const so = after(from, read);
        const front = fronted || (read.clauses !== null && phrase === null);
        const range: Stretch | null = phrase === null ? lead : lead === null ? phrase : [lead[0], phrase[1]];
        const mark = so.end - 1;
        const opening = isComma(at(mark)) ? mark : so.end;
        // A clause behind a fronted one opens at the comma.
        const one =
          front && kind === 'main'
            ? plainClause(so.end, kind, '', mark, opening, range)
            : plainClause(so.end, kind, connector, connectorAt, opens, range);
        for (const rest of one) all.push(after(so, rest));
        if (depth < 2) walk(so, range, front, depth + 1);
      }
    };
    walk(found(index, 0), null, false, 0);
    return [...cheapest(all)];
  };

  /** A clause, or two that one subordinator governs: `because wages rose and prices fell`. */
  function joined(
    index: number,
    kind: ClauseKind,
    connector: string,
    connectorAt: number,
    opens: number,
  ): Found[] {
    const all: Found[] = [];
    for (const one of ledClause(index, kind, connector, connectorAt, opens)) {
      all.push(one);
      if (isWord(at(one.end), 'and', 'or') || (isComma(at(one.end)) && isWord(at(one.end + 1), 'and'))) {
        const comma = isComma(at(one.end));
        const joint = one.end + (comma ? 1 : 0);
        const second = isWord(at(joint + 1), 'that', 'because', 'when', 'if', 'how') ? joint + 2 : joint + 1;
        for (const more of plainClause(second, 'subordinate', `+${connector}`, joint, joint))
          all.push(after(one, more, comma ? 1.2 : 0.1));
      }
    }
    return [...cheapest(all)];
  }

  // ---- the sentence -------------------------------------------------------------------------------------------

  /** What follows a colon or a dash without a verb: `: intensity, duration and purity`. */
  const fragment = (index: number): readonly Found[] => {
    const all: Found[] = [];
    for (const one of tail(index)) if (one.end === count) all.push(dearer(one, 0.8));
    return all;
  };

  const goOn = once((index: number): readonly Found[] => {
    if (index >= count) return [found(index, 0)];
    const token = at(index);
    const all: Found[] = [];
    const next = (from: number, cost: number, kind: ClauseKind, connector: string, mark: number): void => {
      for (const clause of ledClause(from, kind, connector, mark, mark))
        for (const rest of goOn(clause.end)) all.push(after(dearer(clause, cost), rest));
    };
    if (token === undefined) return [];
    const { text, lower } = token;
    if (/^[;:–—-]$/.test(text)) {
      const joint = isConjunction(index + 1) ? index + 2 : index + 1;
      next(isComma(at(joint)) ? joint + 1 : joint, 0.1, 'coordinate', text, index);
      if (text !== ';') all.push(...fragment(index + 1));
      for (const one of subordinate(index + 1))
        for (const rest of goOn(one.end)) all.push(after(dearer(one, 0.4), rest));
    } else if (isComma(token)) {
      const conjunction = isConjunction(index + 1) || isWord(at(index + 1), 'yet', 'nor', 'then');
      if (conjunction)
        next(
          isComma(at(index + 2)) ? index + 3 : index + 2,
          0,
          'coordinate',
          at(index + 1)?.lower ?? '',
          index + 1,
        );
      else {
        next(index + 1, 2, 'main', '', index);
        if (isWord(at(index + 1), 'for')) next(index + 2, 0.6, 'subordinate', 'for', index + 1);
      }
    } else if (isConjunction(index))
      next(isComma(at(index + 1)) ? index + 2 : index + 1, 0.2, 'coordinate', lower, index);
    return all;
  });

  let best: Found | null = null;
  for (const clause of ledClause(start, 'main', '', -1, start))
    for (const rest of goOn(clause.end)) {
      const whole = after(clause, rest);
      if (whole.end === count && (best === null || whole.cost < best.cost)) best = whole;
    }
  return best;
}
