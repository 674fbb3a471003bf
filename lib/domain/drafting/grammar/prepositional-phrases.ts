import { isIngForm, isPastForm, isWord, type Token } from '../token';
import { onceCheapest, type Chart } from './chart';
import { found, type Offers } from './found';
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

function isPreposition(chart: Chart, start: number): boolean {
  const token = chart.at(start);
  if (token === undefined) return false;
  return (
    token.tag === 'ADP' || OTHERS.has(token.lower) || (PREPOSITIONS.has(token.lower) && token.tag !== 'VERB')
  );
}

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
export const prepositional = onceCheapest(isPreposition, (chart, start, offers) => {
  const end = behindPreposition(chart, start);
  if (end === start + 1 && isOneOf(chart.at(start), COMPOUND)) return;
  governed(chart, end, 0, offers);
  if (end > start + 1) governed(chart, start + 1, 0.3, offers);
});

function governed(chart: Chart, from: number, dear: number, offers: Offers): void {
  offers.addAll(nounPhrase(chart, from), dear);
  offers.addAll(gerund(chart, from), 0.1);
  offers.addAll(chart.rules.openQuestion(chart, from), 0.4);
  if (chart.isAdverb(from)) offers.addAll(nounPhrase(chart, chart.afterAdverbs(from)), 0.1);
  // `as legitimate`, `as far`, `than expected`
  if (isOneOf(chart.at(from - 1), WITH_ADJECTIVE)) offers.addAll(adjectival(chart, from), 0.3);
}

function asAdjective(token: Token | undefined): number {
  if (token?.tag === 'ADJ' || token?.tag === 'NUM') return 0;
  return token?.tag === 'VERB' && (isPastForm(token) || isIngForm(token)) ? 0.5 : Infinity;
}

const adjectiveAt = (chart: Chart, start: number): number =>
  chart.afterAdverbs(isOneOf(chart.at(start), COMPARING) ? start + 1 : start);

/** Adjectives, or participles at a price, in a row or joined: `small and easily broken`. */
export const adjectival = onceCheapest(
  (chart, start) => asAdjective(chart.at(adjectiveAt(chart, start))) < Infinity,
  (chart, start, offers) => {
    let end = adjectiveAt(chart, start);
    let cost = 0.1;
    for (;;) {
      const one = asAdjective(chart.at(end));
      if (one === Infinity) return;
      cost += one;
      end += 1;
      offers.add(found(end, cost));
      const joint = chart.isComma(end) && chart.at(end + 1)?.tag === 'CCONJ' ? end + 1 : end;
      if (chart.at(joint)?.tag === 'CCONJ' || chart.isComma(end)) end = chart.afterAdverbs(joint + 1);
      else if (chart.at(end)?.tag !== 'ADJ') return;
      else cost += 0.6;
    }
  },
);
