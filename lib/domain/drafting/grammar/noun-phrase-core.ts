import { canBeVerb } from '../language';
import { hasTag, isPastForm, isWord, looksPlural, type Token } from '../token';
import { anywhere, onceCheapest, type Chart } from './chart';
import { found, type Offers } from './found';
import { isOneOf } from './words';

/** What stands before a determiner or a number: `almost all`, `no more than three`. */
const HEDGES = new Set(
  `not only even all both about almost nearly around roughly some over approximately just merely perhaps usually mainly chiefly
   mostly especially particularly quite rather either neither less more fewer than least such most once`.split(
    /\s+/,
  ),
);
const COUNTING = new Set('few dozen hundred thousand million number'.split(' '));
/** Determiners that are no noun phrase by themselves. */
const NEVER_ALONE = new Set('the a an its their his her every'.split(' '));
const TIME_ADVERBS = new Set(
  'then now here there later often usually sometimes today soon still also thus so'.split(' '),
);
const LONGEST_ROW = 14;

const isYear = (token: Token): boolean => /^(?:1\d|20)\d\d$/.test(token.text);

function behindHedges(chart: Chart, start: number): number {
  let end = start;
  while (end - start < 4 && isOneOf(chart.at(end), HEDGES)) end += 1;
  return isWord(chart.at(end), 'at', 'up') && isWord(chart.at(end + 1), 'least', 'most', 'to')
    ? end + 2
    : end;
}

/** How the nouns of a phrase are opened. */
interface Opening {
  /** The first of the modifiers and nouns. */
  readonly opens: number;
  readonly determined: boolean;
  /** With *a* or *an*. */
  readonly singular: boolean;
}

/**
 * Determiners, modifiers and nouns in a row, or a pronoun: one reading for each noun that the phrase may end with. It costs what
 * its words cost as modifiers and nouns, and more where a word before the last noun, or no determiner, makes another reading likelier.
 */
export const core = onceCheapest(anywhere, (chart, start, offers) => {
  const token = chart.at(start);
  if (token === undefined) return;
  if (chart.isPronoun(start)) {
    const determines =
      chart.isDeterminer(start) && (chart.isNoun(start + 1) || hasTag(chart.at(start + 1), 'ADJ', 'NUM'));
    offers.add(found(start + 1, determines ? 1.2 : isWord(token, 'one') ? 0.4 : 0));
  }
  let end = behindHedges(chart, start);
  let cost = 0;
  if (end > start && chart.at(end)?.tag === 'ADP') return;
  const singular = isWord(chart.at(end), 'a', 'an') && !isOneOf(chart.at(end + 1), COUNTING);
  if (end > start && chart.isPronoun(end) && !chart.isDeterminer(end)) offers.add(found(end + 1, 0.1));
  if (token.tag === 'SCONJ' && isWord(token, 'that') && (chart.isStop(start + 1) || start + 1 >= chart.count))
    offers.add(found(start + 1, 0.3));
  // `everyone's pleasure`
  if (chart.isPronoun(start) && chart.at(start + 1)?.tag === 'GEN') end = start + 2;
  if (end === start && isWord(token, 'that') && token.tag !== 'DET' && !chart.isDeterminer(start + 1)) {
    end += 1;
    cost += 0.3;
  }
  const before = chart.at(end - 1);
  const determined =
    chart.isDeterminer(end) ||
    (end > start && (isWord(before, 'that') || before?.tag === 'GEN' || chart.isDeterminer(end - 1)));
  while (chart.isDeterminer(end)) end += 1;
  if (end > start && chart.isDeterminer(end - 1) && !isOneOf(chart.at(end - 1), NEVER_ALONE))
    offers.add(found(end, 0.4));
  if (end - start <= 3) nounsInRow(chart, { opens: end, determined, singular }, cost, offers);
});

/** Adds to `all` a reading for each noun that the row from `opening` may end with. */
function nounsInRow(chart: Chart, opening: Opening, costBefore: number, offers: Offers): void {
  const { opens, determined } = opening;
  let cost = costBefore;
  for (let end = opens; end < chart.count && end - opens < LONGEST_ROW; end += 1) {
    const word = chart.at(end);
    if (word === undefined) return;
    if (word.tag === 'GEN') {
      if (end === opens) return;
      continue;
    }
    const behindNoun = end > opens && chart.isNoun(end - 1);
    // `tax cuts | sent yields`: no participle goes between the nouns of a phrase.
    if (behindNoun && word.tag === 'VERB' && isPastForm(word)) return;
    const adverbial = chart.isAdverb(end) && end + 1 < chart.count && !chart.isNoun(end);
    // `the inward pull`
    if (
      adverbial &&
      determined &&
      end === opens &&
      !word.lower.endsWith('ly') &&
      chart.asNoun(end + 1) < Infinity
    ) {
      cost += 0.4;
      continue;
    }
    if (adverbial && chart.asModifier(end + 1) <= 0.5) {
      if (behindNoun) return;
      if (!determined && end === opens) cost += isOneOf(word, TIME_ADVERBS) ? 0.6 : 0.15;
      continue;
    }
    if (end > opens && joinsModifiers(chart, end, word)) {
      cost += chart.isComma(end) ? 0.4 : 0.1;
      continue;
    }
    const ending = costToEnd(chart, opening, end, word, cost);
    if (ending < Infinity) offers.add(found(end + 1, ending));
    const asModifier = chart.asModifier(end);
    if (asModifier === Infinity) return;
    const year = end === opens && !determined && isYear(word);
    cost += asModifier + (isPiled(chart, end, word) ? 0.8 : 0) + (year ? 1 : 0);
  }
}

/** `small and round`, `long, thin`: what stands between two modifiers. */
const joinsModifiers = (chart: Chart, at: number, word: Token): boolean =>
  (word.tag === 'CCONJ' || chart.isComma(at)) &&
  hasTag(chart.at(at - 1), 'ADJ', 'NUM', 'VERB') &&
  (chart.at(at + 1)?.tag === 'ADJ' ||
    (hasTag(chart.at(at + 1), 'VERB', 'NUM') && chart.asModifier(at + 1) < 1));

/** `the active site changes shape`: before another noun, a plural is rather a verb. */
const isPiled = (chart: Chart, at: number, word: Token): boolean =>
  word.tag === 'NOUN' &&
  looksPlural(word.lower) &&
  chart.isNoun(at + 1) &&
  chart.at(at + 1)?.tag !== 'PROPN' &&
  canBeVerb(word.lower);

/** What the phrase costs with this word as its last noun, after `cost` for the words before; infinite where it goes on. */
function costToEnd(
  chart: Chart,
  { opens, determined, singular }: Opening,
  at: number,
  word: Token,
  cost: number,
): number {
  const asNoun = chart.asNoun(at);
  if (asNoun === Infinity) return Infinity;
  const next = chart.at(at + 1);
  const name = next?.tag === 'PROPN';
  const bareOpening = at === opens && !determined;
  const goesOn = (chart.isNoun(at + 1) && chart.finite(at + 1) === Infinity) || next?.tag === 'GEN';
  const yearFirst = bareOpening && name && isYear(word);
  if (goesOn && !yearFirst && (word.tag === 'PROPN' || !name)) return Infinity;
  const bareNumeral = bareOpening && (word.tag === 'ADJ' || isWord(word, 'first', 'second', 'third')) ? 1 : 0;
  // `a cells`
  const several =
    singular &&
    word.tag === 'NOUN' &&
    looksPlural(word.lower) &&
    !/(?:ics|ies|news|means|series)$/.test(word.lower)
      ? 1.5
      : 0;
  const cut = !goesOn || isYear(word) ? 0 : looksPlural(word.lower) && name ? 0.3 : 1;
  return (
    cost +
    (determined && word.tag === 'VERB' ? 0.3 : asNoun) +
    (determined || word.tag === 'PROPN' || at > opens ? 0 : 0.05) +
    cut +
    bareNumeral +
    several
  );
}
