import type { Span } from '../types';
import { wordCount } from './candidate';
import { clauseOf } from './clause';
import { passiveOf } from './passive';
import { shift, splitAt } from './pieces';
import { statesDeed } from './right-side';

const MOST_WORDS = 22;
const COMPARED =
  /^(?:only|more|less|fewer|most|few|no|poor|good|high|low|impaired|normal|weak|strong|nearly|about|approx\.?|around|over|up to) |\d ?%|\b\d+ (?:out of|of) |\b(?:better|worse|higher|lower|faster|slower|poorer|than)\b/i;
const TOLD =
  /^(found|showed|shows|argued|argues|claimed|claims|concluded|suggested|suggests|believed|believes|reported) (?=\S)/;
const BASE: Readonly<Record<string, string>> = {
  found: 'find',
  showed: 'show',
  shows: 'show',
  argued: 'argue',
  argues: 'argue',
  claimed: 'claim',
  claims: 'claim',
  concluded: 'conclude',
  suggested: 'suggest',
  suggests: 'suggest',
  believed: 'believe',
  believes: 'believe',
  reported: 'report',
};

/** What a note says of a study: how it was done, where it says so, and what it found; spans count in the text. */
export interface Finding {
  /** The verb that asks for it, in its base form. */
  readonly verb: string;
  readonly method: Span | null;
  readonly result: Span;
}

const isResult = (item: string): boolean =>
  COMPARED.test(item) || clauseOf(item) !== null || statesDeed(item) || passiveOf(item) !== null;

/** Takes the method of a study from its result: "trigrams + counting backwards, only 3% recalled". Null without a result. */
export function findingIn(text: string): Finding | null {
  const told = TOLD.exec(text);
  const verb = told?.[1] === undefined ? undefined : BASE[told[1]];
  if (told && verb !== undefined) {
    const result = { start: told[0].length, end: text.length };
    const words = wordCount(text.slice(result.start));
    return words > 2 && words <= MOST_WORDS ? { verb, method: null, result } : null;
  }
  const items = splitAt(text, ',;');
  const at = items.findIndex((item) => isResult(text.slice(item.start, item.end)));
  const [first] = items;
  const from = items[at];
  if (!first || !from) return null;
  // "…, good since it parts genes from upbringing": what speaks for the study is not what it found.
  const praise = /\s?, (?:good|useful|strong|strength|weak|weakness|but)\b/.exec(
    text.slice(from.start),
  )?.index;
  const result = { start: from.start, end: praise === undefined ? text.length : from.start + praise };
  const said = text.slice(result.start, result.end);
  if (wordCount(said) < 4 || wordCount(said) > MOST_WORDS) return null;
  const method = at > 0 ? { start: first.start, end: items[at - 1]?.end ?? from.start } : null;
  const isGeneral = /\b(?:is|are|can|cannot|must|should|need)\b/.test(said) && !/\d/.test(said);
  return { verb: isGeneral ? 'conclude' : 'find', method, result };
}

const DRAWBACK =
  /\b(?:lacks?|lacking|low|small sample|artificial|unethical|unrepresentative|ungenerali\p{L}+|deception|bias(?:ed)?|outdated|meaningless|(?:can't|cannot|hard to) generali\p{L}+)\b/iu;
const ASSET =
  /\b(?:high(?:er)?|good|greater|strong(?:er)?) (?:\p{L}+ ){0,2}(?:validity|reliability|control|realism)\b/iu;

/** What a remark on a study is: "BUT low mundane realism" a criticism, "Higher external validity" a strength. */
export function remarkOn(text: string): { readonly noun: string; readonly told: Span } | null {
  const but = /^(?:but|however|yet)\b[,:]?\s+/i.exec(text);
  const start = but?.[0].length ?? 0;
  const told = { start, end: text.length };
  if (wordCount(text.slice(start)) < 2 || wordCount(text) > MOST_WORDS) return null;
  if (but || DRAWBACK.test(text)) return { noun: 'criticism', told };
  return ASSET.test(text) ? { noun: 'strength', told } : null;
}

/** What a note draws from a study: "so coding differs, suggests two stores" → "two stores". */
export function inferenceIn(text: string): Span | null {
  const suggests =
    /\b(?:suggest(?:s|ing)?|impl(?:y|ies|ying)|show(?:s|ing)?|meaning) (?:that )?(?=\S)/.exec(text) ??
    /^(?:so|therefore|hence|thus) (?:that )?(?=\S)/i.exec(text);
  if (!suggests) return null;
  const told = shift(
    { start: 0, end: text.length - suggests.index - suggests[0].length },
    suggests.index + suggests[0].length,
  );
  const words = wordCount(text.slice(told.start, told.end));
  return words > 1 && words <= MOST_WORDS && !/^(?:it|this|they|he|she)\b/i.test(text.slice(told.start))
    ? told
    : null;
}
