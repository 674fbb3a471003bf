import type { Span } from './types';
import { equationIn } from './equation';

/** `term: definition` and its like, as spans of the text that was looked at. */
export interface DefinitionParts {
  readonly term: Span;
  readonly sign: ':' | '-' | '=';
  readonly definition: Span;
}

const ARROW = /<?[-=]{1,2}>|[→⇒⟶➔➜]/;
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const DATE = new RegExp(
  `^(?:(?:c\\.? ?|by |from |in |after )?(?:\\d{1,2}(?:st|nd|rd|th)?(?: ?[-–/] ?\\d{1,2}(?:st|nd|rd|th)?)? )?(?:${MONTH} )?(?:\\d{3,4}s?|\\d{1,2} ${MONTH})(?: ?[-–/] ?(?:${MONTH} )?\\d{2,4})?(?: ?(?:bc|ad|bce|ce))?|${MONTH} \\d{1,2})$`,
  'i',
);

/** The star that marks a line to learn, and a day told closer behind its year: "*1871", "1919 (13 Apr)". */
const BESIDE_DATE = /^[*!•]\s?|(?<=\d)\*$|(?<=^\d{4}) \((?:[\d/–-]{1,5} )?\p{Lu}\p{L}{2,8}\.?\)$/gu;

/** Says whether a text is nothing but a date: a year, a span of years, a day, a month and year. */
export const isDate = (text: string): boolean =>
  text.length <= 40 && DATE.test(text.trim().replace(BESIDE_DATE, ''));

/** Says whether a text has an arrow in it. */
export const hasArrow = (text: string): boolean => ARROW.test(text);

const SEPARATOR = /(?<sign>:)(?=\s|$)|\s(?<dash>[-–—]{1,2})\s|\s(?<equals>=)\s/g;
const NOT_IN_TERM =
  /\w+n't\b|\b(?:is|are|was|were|be|been|has|have|had|do|does|did|can|could|will|would|should|must|may|might|because|b\/c|which|who|that|if|when|(?<=\S )where|while|therefore|however)\b|\p{Ll}{3,}ed (?:a|an|the|its|their|two|three|four|five|several|many|some)\b|[.!?;](?:\s|$)|[<>|]|,\s.*,\s/iu;
/** `The Act set out three aims: …`: a sentence that counts what it goes on to list, and no name of the list. */
const COUNTS_IN_SENTENCE =
  /\S (?:set out|sets out|gives?|makes?|uses?|took|gave|made|found|consists? of|(?:depends?|rests?|relies|focuses|turns|centres) on|\p{L}{2,}ed (?:on|of|into|in|out|up|by)) (?:the )?(?:two|three|four|five|six|seven|eight) [\p{L}\s-]{2,40}$/u;
const NOT_A_TERM =
  /^(?:(?:e\.?g|i\.?e|n\.?b|p\.?s)\b|(?:and|but|so|or|also|then|however|thus|note|notes|tip|exam tip|hint|remember|important|key point|key points|key terms|example|examples|for example|def|definition|formula|equation|eval|evaluation|conclusion|summary|overall|warning|question|answer|it|this|they|he|she|these|those|there|we|you)\b|[qa][:.]|\w+ed (?:by|as|in|on|to|from|with)\b)/i;

const trimmed = (text: string, from: number, to: number): Span => {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
};

/** A term without single quotes around it; one at its beginning alone is none of it either. */
function unquoted(text: string, { start, end }: Span): Span {
  if (text[start] !== "'") return { start, end };
  return { start: start + 1, end: text[end - 1] === "'" && end - start > 2 ? end - 1 : end };
}

const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** A pair of dashes sets an aside off: "Parliament – stiffened by belief – was…" defines nothing. */
function isAside(text: string, dash: string, from: number): boolean {
  const rest = text.slice(from, from + 200);
  const again = rest.indexOf(` ${dash} `);
  return again >= 0 && /^[a-z]/.test(rest.slice(again + dash.length + 2)) && /[.!?]\s*$/.test(text.slice(-3));
}

/**
 * Finds a term and what is said of it: `term: …`, `term – …`, `term = …`. Null when the line before the sign
 * is too long, holds a verb, is a date, or is a label such as "Note".
 */
export function definitionParts(text: string): DefinitionParts | null {
  const head = text.slice(0, 110);
  for (const match of head.matchAll(SEPARATOR)) {
    const { sign, dash } = match.groups ?? {};
    const term = unquoted(text, trimmed(text, 0, match.index));
    const definition = trimmed(text, match.index + match[0].length, text.length);
    const name = text.slice(term.start, term.end);
    if (/\([^)]*$/.test(name)) continue;
    const words = wordsIn(name);
    if (words === 0 || words > 7 || name.length > 64 || isDate(name)) return null;
    if (!/[\p{L}\p{N}]/u.test(name) || NOT_IN_TERM.test(name) || NOT_A_TERM.test(name)) return null;
    if (COUNTS_IN_SENTENCE.test(name)) return null;
    if (wordsIn(text.slice(definition.start, definition.start + 40)) === 0) return null;
    if (
      /^(?:that|this|these|those) (?:is|was|are|were)\b/i.test(
        text.slice(definition.start, definition.start + 20),
      )
    )
      return null;
    if (dash && isAside(text, dash, definition.start)) return null;
    return { term, sign: sign ? ':' : dash ? '-' : '=', definition };
  }
  return null;
}

/** Says whether a line is telegraphic: an arrow in it, or a date and a dash before what happened. */
export function isTelegraphic(text: string): boolean {
  if (hasArrow(text.slice(0, 600))) return true;
  const separator = /:\s|\s[-–—]{1,2}\s/.exec(text.slice(0, 60));
  return separator !== null && isDate(text.slice(0, separator.index));
}

/** Says whether a line is, or names, an equation. */
export const isFormula = (text: string): boolean => equationIn(text) !== null;

/** Says whether a text reads as a sentence rather than a phrase: long enough, and with a finite verb. */
export function isSentence(text: string): boolean {
  return (
    wordsIn(text.slice(0, 400)) >= 7 &&
    /\w+n't\b|\b(?:is|are|was|were|has|have|had|can|could|will|would|must|may|do|does|did|cannot|because|\p{Ll}{3,}ed)\b/u.test(
      text.slice(0, 400),
    )
  );
}
