import { COUNTRIES } from '../lexicon/gazetteer';
import type { Span } from '../types';

/** A case at law as a line cites it, year and all, as a span of the text that was looked at. */
export interface CaseCitation extends Span {
  readonly hasYear: boolean;
}

const PARTY = "\\p{Lu}[\\p{L}\\d.'’-]{0,30}";
const MORE = `(?: (?:(?:of|for|and|&|the|in|de) )?(?:the )?${PARTY}){0,6}`;
const YEAR = '(?:\\s?\\(No\\.? ?\\d\\))?(?:,? ?[([]?(?:1[5-9]|20)\\d{2}[)\\]]?)?';
const BEFORE = new RegExp(`(?:^|[\\s("'=:])(${PARTY}${MORE})$`, 'u');
const AFTER = new RegExp(`^${PARTY}${MORE}(?: (?:Ltd|plc|LLP))?${YEAR}`, 'u');
const VERSUS = / (?:v|vs)\.? (?=\p{Lu})/gu;
const MATTER = new RegExp(`(?<=^|[\\s(])Re:? ${PARTY}${MORE}${YEAR}`, 'u');
/** Words that open a sentence before the name of a case. */
const OPENERS =
  /^(?:AND|BUT|SEE|CF|OR|In|See|Following|The case of|The|Under|After|As|Case|Cases|From|Also|Cf|Eg|And|But|Since|Compare|Contrast|Like|Leading case|Unlike|Per|By|Both|Followed|Follows|Overruled|Overrules|Applied|Applies|Distinguished|Reversed|Confirmed|Affirmed|Approved|Upheld|Extended)\.? (?=\p{Lu})/u;
/** "R v Cunningham and Dickinson v Dodds": the second party of the next case is none of the first. */
const ANOTHER = /,? and \p{Lu}\S*$/u;
const DATED = /(?:1[5-9]|20)\d{2}[)\]]?$/;
const CROWN = /^(?:R|Re|DPP|AG|A-G|HMA|Regina|Rex|PGA)$/;

const WINDOW = 90;

/** Finds the cases that a text cites: "Fisher v Bell [1961]", "R v Cunningham", "Re A (2001)". Linear in its length. */
export function casesIn(text: string): CaseCitation[] {
  const found: CaseCitation[] = [];
  for (const versus of text.matchAll(VERSUS)) {
    const from = Math.max(found.at(-1)?.end ?? 0, versus.index - WINDOW);
    const before = BEFORE.exec(text.slice(from, versus.index))?.[1];
    const right = versus.index + versus[0].length;
    const reach = AFTER.exec(text.slice(right, right + WINDOW))?.[0];
    const isJoined =
      reach !== undefined && /^ v\.? /.test(text.slice(right + reach.length, right + reach.length + 4));
    const after = isJoined ? reach.replace(ANOTHER, '') : reach;
    if (before === undefined || after === undefined) continue;
    const left = before.replace(OPENERS, '');
    // A match is no case.
    if (COUNTRIES.has(left)) continue;
    const hasYear = DATED.test(after);
    if (!hasYear && !CROWN.test(left)) continue;
    const name = after.includes('(') ? after : after.replace(/\)$/, '');
    found.push({
      start: versus.index - left.length,
      end: right + name.replace(/[.\s]+$/, '').length,
      hasYear,
    });
  }
  // `Re A (2001)` has no second party.
  const matter = found.length === 0 ? MATTER.exec(text.slice(0, 400)) : null;
  if (matter && DATED.test(matter[0]))
    found.push({ start: matter.index, end: matter.index + matter[0].length, hasYear: true });
  return found;
}

/** A name and its year that stand where a case would, in notes on the law: "Wagon Mound (No 1) (1961)". */
export const NAMED_CASE = new RegExp(
  `^(?:The )?${PARTY}${MORE}(?: \\(No\\.? ?\\d\\))? ?[([](?:1[5-9]|20)\\d{2}[)\\]]`,
  'u',
);

/** An Act of Parliament with its year, at the head of a text. */
export const STATUTE =
  /^(?:the )?(?:s\.? ?\d+\w? (?:of )?(?:the )?)?(?:\p{Lu}[\p{L}'’&-]{0,30}|\(\p{Lu}[^()]{2,60}\))(?: (?:of|and|the|for|\p{Lu}[\p{L}'’&-]{0,30}|\(\p{Lu}[^()]{2,60}\))){0,9} (?:Act|Regulations|Convention|Directive),? (?:1[2-9]|20)\d{2}/u;
