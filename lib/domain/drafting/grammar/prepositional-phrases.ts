import { isIngForm, isPastForm, isWord, type Token } from '../token';
import { onceCheapest, type Chart } from './chart';
import { dearer, found, type Found } from './found';
import { nounPhrase } from './noun-phrases';
import { gerund } from './verbal-phrases';
import { isOneOf } from './words';

const PREPOSITIONS = new Set(
  `after following unlike like despite during since before until from on in by at under with within throughout through as for between
   among over per than past above below beyond across along against behind beneath beside near inside outside around about to up out off`.split(
    /\s+/,
  ),
);
/** Prepositions by use, whatever their tag; and those that are one with the next word only. */
const COMPOUND = new Set('because rather instead due thanks owing according'.split(' '));
const OTHERS = new Set([
  ...COMPOUND,
  'than',
  'as',
  'such',
  'including',
  'following',
  'regarding',
  'concerning',
]);
const WITH_ADJECTIVE = new Set('as than from for in at of'.split(' '));
const COMPARING = new Set('as so too less more most very'.split(' '));

const isPreposition = (token: Token): boolean =>
  token.tag === 'ADP' || OTHERS.has(token.lower) || (PREPOSITIONS.has(token.lower) && token.tag !== 'VERB');

/** `in`, `because of`, `from under`: where the phrase begins that the preposition governs. */
function behindPreposition(chart: Chart, start: number): number {
  const as = isWord(chart.at(start), 'as');
  let end = start + 1;
  while (
    end < start + 3 &&
    (chart.at(end)?.tag === 'ADP' || (!as && isWord(chart.at(end), 'than', 'to', 'of')))
  )
    end += 1;
  return end;
}

/** A preposition with what it governs: a noun phrase, a gerund, a question (`of how it fell`), an adjective (`as legitimate`). */
export const prepositional = onceCheapest((chart, start) => {
  const token = chart.at(start);
  if (token === undefined || !isPreposition(token)) return [];
  const end = behindPreposition(chart, start);
  if (end === start + 1 && COMPOUND.has(token.lower)) return [];
  const all: Found[] = [];
  governed(chart, end, 0, all);
  if (end > start + 1) governed(chart, start + 1, 0.3, all);
  return all;
});

function governed(chart: Chart, from: number, dear: number, all: Found[]): void {
  for (const inner of nounPhrase(chart, from)) all.push(dearer(inner, dear));
  for (const inner of gerund(chart, from)) all.push(dearer(inner, 0.1));
  for (const inner of chart.rules.openQuestion(chart, from)) all.push(dearer(inner, 0.4));
  if (chart.isAdverb(from))
    for (const inner of nounPhrase(chart, chart.afterAdverbs(from))) all.push(dearer(inner, 0.1));
  // `as legitimate`, `as far`, `than expected`
  if (isOneOf(chart.at(from - 1), WITH_ADJECTIVE))
    for (const inner of adjectival(chart, from)) all.push(dearer(inner, 0.3));
}

function asAdjective(token: Token | undefined): number {
  if (token?.tag === 'ADJ' || token?.tag === 'NUM') return 0;
  return token?.tag === 'VERB' && (isPastForm(token) || isIngForm(token)) ? 0.5 : Infinity;
}

/** Adjectives, or participles at a price, in a row or joined: `small and easily broken`. */
export const adjectival = onceCheapest((chart, start) => {
  const all: Found[] = [];
  let end = chart.afterAdverbs(isOneOf(chart.at(start), COMPARING) ? start + 1 : start);
  let cost = 0.1;
  for (;;) {
    const one = asAdjective(chart.at(end));
    if (one === Infinity) return all;
    cost += one;
    end += 1;
    all.push(found(end, cost));
    const joint = chart.isComma(end) && chart.at(end + 1)?.tag === 'CCONJ' ? end + 1 : end;
    if (chart.at(joint)?.tag === 'CCONJ' || chart.isComma(end)) end = chart.afterAdverbs(joint + 1);
    else if (chart.at(end)?.tag !== 'ADJ') return all;
    else cost += 0.6;
  }
});
