import { isWord } from '../token';
import { onceCheapest, withinSentence, type Chart } from './chart';
import { after, type Found, type Offers } from './found';
import { core } from './noun-phrase-core';
import { isOneOf } from './words';

const JOINING = new Set(['and', 'or', '&', 'nor', 'but']);
const LONGEST_LIST = 12;

/** A noun phrase with what it is of: `the rate of cooling`, `a matter of how long it lasts`. */
const ofPhrases = onceCheapest(withinSentence, (chart, start, offers) => {
  for (const head of core(chart, start)) {
    offers.add(head);
    if (isWord(chart.at(head.end), 'of')) {
      offers.joinAll(head, nounPhrase(chart, head.end + 1));
      offers.joinAll(head, chart.rules.gerund(chart, head.end + 1), 0.1);
      offers.joinAll(head, chart.rules.openQuestion(chart, head.end + 1), 0.2);
    }
  }
});

/** A noun phrase with what it is of, or a list of them. Each comma costs, and so does one before the *and* of two. */
export const nounPhrase = onceCheapest(withinSentence, (chart, start, offers) => {
  for (const first of ofPhrases(chart, start)) {
    offers.add(first);
    listOn(chart, first, offers, 0);
  }
});

function listOn(chart: Chart, first: Found, offers: Offers, items: number): void {
  if (items > LONGEST_LIST) return;
  const comma = chart.isComma(first.end);
  const joint = first.end + (comma ? 1 : 0);
  if (isOneOf(chart.at(joint), JOINING)) {
    const next = isWord(chart.at(joint + 1), 'not', 'even', 'also', 'then') ? joint + 2 : joint + 1;
    offers.joinAll(first, ofPhrases(chart, next), comma && items === 0 ? 0.9 : 0.1);
    if (items > 0) offers.joinAll(first, chart.rules.gerund(chart, next), 0.5);
  }
  if (
    items === 0 &&
    isWord(chart.at(first.end), 'rather', 'as') &&
    isWord(chart.at(first.end + 1), 'than', 'well')
  ) {
    const next = first.end + (isWord(chart.at(first.end), 'as') ? 3 : 2);
    offers.joinAll(first, ofPhrases(chart, next), 0.1);
  }
  if (comma)
    for (const next of core(chart, first.end + 1)) listOn(chart, after(first, next, 0.15), offers, items + 1);
}
