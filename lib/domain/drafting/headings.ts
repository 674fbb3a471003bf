import { lexiconTags } from './language';
import { isRemark } from './admin';
import { definitionParts, isFormula, isTelegraphic } from './line-shapes';
import { lowerFirst } from './words';

/** What a heading line says, and how deep it stands: 1–6 for Markdown's, 7 for "Topic: …", 8 for headings by look. */
export interface Heading {
  readonly level: number;
  readonly text: string;
}

const LEVEL_BY_LABEL = 7;
export const LEVEL_BY_LOOK = 8;
const MAX_LENGTH = 120;

/** How each word of the text is written where it is not shouted, so that a heading in capitals can be recased. */
export type Casing = ReadonlyMap<string, string>;

/** Says whether a text is written in capitals throughout. */
export const isShouted = (line: string): boolean => /\p{Lu}{2}/u.test(line) && line === line.toUpperCase();

const WORD = /[\p{L}\p{N}]+(?:[-'][\p{L}\p{N}]+)*/gu;
const SHOUTED = /^\p{Lu}+$/u;
const ACRONYM = /^\p{Lu}{3,}$/u;
const CAPITALISED = /^\p{Lu}\p{Ll}/u;

const isLoud = (word: string | undefined): boolean => word !== undefined && ACRONYM.test(word);

/** Whether the next word on that side is shouted, or the one behind a small word. */
function isLoudBeside(words: readonly RegExpExecArray[], index: number, step: 1 | -1): boolean {
  const next = words[index + step]?.[0];
  return (
    isLoud(next) ||
    (/^(?:OF|THE|AND|IN|TO|FOR|ON|BY|V|VS|v|vs)$/.test(next ?? '') && isLoud(words[index + 2 * step]?.[0]))
  );
}

/** Collects the casing of words from the lines that are not all in capitals. */
export function casingOf(lines: readonly string[]): Casing {
  const casing = new Map<string, string>();
  for (const line of lines) {
    if (isShouted(line)) continue;
    const text = line.slice(0, 4000);
    const words = [...text.matchAll(WORD)];
    words.forEach((match, index) => {
      const [word] = match;
      const key = word.toLowerCase();
      // A word once seen in small letters is an ordinary word.
      if (word === key) {
        casing.set(key, word);
        return;
      }
      // Two shouted words side by side are emphasis, not acronyms.
      if (
        (isLoud(word) || (SMALL_WORDS.has(key) && SHOUTED.test(word))) &&
        (isLoudBeside(words, index, 1) || isLoudBeside(words, index, -1))
      )
        return;
      if (casing.has(key)) return;
      const opens = index === 0 || /[.!?:]\W*$/.test(text.slice(Math.max(0, match.index - 4), match.index));
      if (!opens || !CAPITALISED.test(word)) casing.set(key, word);
    });
  }
  return casing;
}

const SMALL_WORDS = new Set(
  'a an and as at but by for from in into it its nor of on or over the their to under up v vs versus with'.split(
    ' ',
  ),
);

/** A place or a person; or a word so rare that it is likely to be one. */
const isProper = (word: string): boolean =>
  /Place|Country|City|Region|Person|Name|Demonym|Organization|Month|ProperNoun/.test(lexiconTags(word));

const ROMAN = /^[IVX]{1,5}$/;

/** What does not begin the heading begins small, unless it is a name. */
const inside = (words: string, at: number): string => {
  const first = /^\p{L}+/u.exec(words)?.[0] ?? '';
  return at === 0 || isProper(first.toLowerCase()) ? words : lowerFirst(words);
};

/** Names that are their initials, also in a heading all in capitals. */
const INITIALS = new Set(
  'US USA UK EU UN USSR GDR FRG NATO NHS UKIP BBC WW1 WW2 WWI WWII DNA RNA ATP GDP CPI RPI TNC TNCS'.split(
    ' ',
  ),
);

/** Writes a heading in capitals as a person would: "BANK OF ENGLAND" as "Bank of England", "GDP" as it is. */
export function recase(heading: string, casing: Casing): string {
  // "VALE & ORTON (1981) – attention": names before their year.
  const cited = /^\p{Lu}{4,}(?: (?:& )?\p{Lu}{4,}){0,3}(?= \((?:1[6-9]|20)\d{2})/u.exec(heading)?.[0];
  if (cited !== undefined)
    return (
      cited.replace(/(\p{Lu})(\p{Lu}+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase()) +
      heading.slice(cited.length)
    );
  // "TREATY OF VERSAILLES June 1919": only the shouted words are.
  if (!isShouted(heading))
    return heading
      .replace(/\p{Lu}{2,}(?:'S)?(?: \p{Lu}{2,})+/gu, (run, at: number) =>
        run.replace(/ /g, '').length > 8 ? inside(recase(run, casing), at) : run,
      )
      .replace(/(?<![\p{L}\d-])\p{Lu}{7,}(?![\p{L}\d-])/gu, (word, at: number) =>
        inside(recase(word, casing), at),
      );
  const acronym = heading.split(/\s+/).length === 1 && heading.length <= 5;
  const words = heading.replace(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu, (word) => {
    const known = casing.get(word.toLowerCase());
    if (known !== undefined) return known;
    if (acronym || ROMAN.test(word) || INITIALS.has(word)) return word;
    const small = word.toLowerCase();
    return SMALL_WORDS.has(small) || !isProper(small)
      ? small
      : small.replace(/^\p{L}/u, (first) => first.toUpperCase());
  });
  return words.replace(/^\P{L}?\p{L}/u, (first) => first.toUpperCase());
}

/** Takes remarks, numbering and closing punctuation off a heading. */
export function cleanHeading(text: string): string {
  return (
    text
      .slice(0, MAX_LENGTH)
      .replace(/\s{2,}\S.*$/, (gap) => (/^\s{2,}[(*[]/.test(gap) ? '' : gap))
      .replace(
        /\s*\([^()]*(?:markers?|marks?\b|learn|lesson|read|next|revise|exam|p\.|page|summary|missed|merged|revision)[^()]*\)\s*$/i,
        '',
      )
      // "3 types" counts what "3 damage" only numbers.
      .replace(/^\s*\d{1,2}(?:\.\d{1,2})*(?:[.)]\s+|\s+(?!\p{Ll}{2,}s\b))(?=\p{L})/u, '')
      .replace(/!{2,}\s.*$/, '')
      .replace(/[\s:#]+$|[!.]+$/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** What surrounds a line that may be a heading. */
export interface Surroundings {
  readonly afterBlank: boolean;
  readonly beforeList: boolean;
  readonly beforeTable: boolean;
  /** The next line, when it follows directly. */
  readonly next: string | null;
  /** What stands below the blank line that follows; null when none does. */
  readonly over: string | null;
  readonly capitalsAreHeadings: boolean;
}

const words = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** "Topic: Renaissance", "Lesson 3 – The New Deal": a section that says what it is. */
const LABELLED =
  /^(?:(?:topic|unit|chapter|lesson|module|key question|enquiry)(?: \d{1,2}(?:\.\d{1,2})?[a-z]?)?|(?:part|theme|week|section|component) (?:\d{1,2}|[A-Z]|[IVX]{1,4}))(?: ?:|\s[-–—])\s+(.+)$/iu;

/** What such a line names, as a heading; null for any other. */
export function labelledSection(line: string): Heading | null {
  const name = line.length > MAX_LENGTH ? undefined : LABELLED.exec(line.trim())?.[1];
  return name === undefined || words(name) > 9 || !/^[\p{Lu}\p{N}]/u.test(name) || /[.;,:]$/.test(name)
    ? null
    : { level: LEVEL_BY_LABEL, text: name };
}

/** A heading by Markdown's marks; null for any other line. */
export function markedHeading(line: string): Heading | null {
  const marked = /^\s{0,3}(#{1,6})\s+(\S.*)$/.exec(line);
  return marked?.[1] && marked[2] ? { level: marked[1].length, text: marked[2] } : null;
}

/** "Aim: to find out …": what notes on a study begin with, under its name. */
const AIM = /^\W*(?:research )?aims?\s?(?::|=|\s[-–—])\s/i;

const FINITE =
  /\b(?:is|are|was|were|has|have|had|can|could|will|would|must|may|might|does|did)\b|n't\b|\p{Ll}{3,}ed (?:a|an|the|by|in|to|from)\b/u;

/** A few words alone between blank lines, over a paragraph or a list, that state nothing: "Models of action". */
function standsAlone(text: string, over: string): boolean {
  if (!/^\p{Lu}/u.test(text) || words(text) > 8 || /[.;,:!–—-]$|:\s|\s[-–—]\s|\d$/.test(text)) return false;
  if (FINITE.test(text) && !/^(?:what|how|why|when|where|who|which)\b/i.test(text)) return false;
  return over.trim().length > 60 && /[.!?]["')\]]?\s*$|\p{Ll}$/u.test(over);
}

/** "4 marks every year", "learn this!!", "likely to come up". */
const TO_LEARNER =
  /^(?:\d{1,2} marks?\b|(?:must |to )?(?:learn|know|remember|revise)\b|(?:very |v\.? )?(?:likely|important|imp)\b|(?:comes? up|on the test|in the exam)\b|every (?:yr|year)\b)/i;

/** "Causes – human": one side of what the list tells. */
const SIDE_OF_ASPECT =
  /^(?:causes|effects|impacts|responses|reasons|factors|consequences|results|advantages|disadvantages|strengths|weaknesses|solutions|evaluation|methods|processes|features|examples|types) ?[-–—:] ?\p{L}+(?: (?:and|&|\+) \p{L}+)?$/iu;

/** Words alone, which state nothing. */
const NAMES_TABLE = new RegExp(`^(?!.*(?:${FINITE.source}|\\bif\\b))[\\p{L}\\s'’()&+/.-]+$`, 'u');

/** A line long enough to be wrapped, or of more than one sentence. */
const isParagraph = (line: string | null): boolean =>
  line !== null &&
  /^\s*["“'‘(]?\p{Lu}/u.test(line) &&
  line.trim().length > 100 &&
  /[.!?]["')\]]?\s/.test(line);

/** Recognises a heading by its marks or its look; null for any other line. `line` has its marks still on. */
export function headingOf(line: string, around: Surroundings): Heading | null {
  if (line.length > 400) return null;
  const byMarks = markedHeading(line);
  if (byMarks) return byMarks;
  if (
    around.next !== null &&
    line.length <= MAX_LENGTH &&
    /^\s*(?:={3,}|-{3,})\s*$/.test(around.next) &&
    /\p{L}/u.test(line)
  ) {
    return { level: around.next.includes('=') ? 1 : 2, text: line };
  }
  const bold = /^\s*(?:\*\*|__)([^*_]{2,100})(?:\*\*|__)\s*:?\s*$/.exec(line);
  // "**E = V / d**" alone in its line is an equation.
  if (bold?.[1] && !isFormula(bold[1])) return { level: LEVEL_BY_LOOK, text: bold[1] };
  // "**Drive theory** (Hull 1943)" over a list: the name, and who it is from.
  const named = /^\s*\*\*([^*]{2,60})\*\*(\s+\([^()]{0,50}\d{4}[^()]{0,20}\))\s*$/.exec(line);
  if (named?.[1] && around.beforeList)
    return { level: LEVEL_BY_LOOK, text: `${named[1].trim()} ${named[2]?.trim() ?? ''}` };
  const text = line.trim();
  const section = around.afterBlank && (around.next ?? around.over) !== null ? labelledSection(text) : null;
  if (section !== null) return section;
  if (
    around.afterBlank &&
    AIM.test(around.next ?? around.over ?? '') &&
    /^\p{Lu}[^.;!?]{2,90}[^.;:!?]$/u.test(text)
  )
    return { level: LEVEL_BY_LOOK, text };
  if (text.length > 80 || /[=|]|::|->|→|\$/.test(text)) return null;
  // "where" over the symbols of an equation goes on with it.
  if (/^(?:where|in which|with)$/.test(text)) return null;
  const capitals = text.replace(/\s{2,}[(*[].*$/, '').replace(/\s*\([^)]*\)$/, '');
  if (
    around.capitalsAreHeadings &&
    isShouted(capitals) &&
    words(capitals) <= 10 &&
    !/[.;,]$|\s[-–—]\s/.test(capitals)
  ) {
    return { level: LEVEL_BY_LOOK, text: capitals };
  }
  // "ENZYMES - 4 marks every year" over a list: the section, and a word to the one who learns.
  const marked = /^(\p{Lu}{4,}(?: (?:\p{Lu}{2,}|[+&]))*)\s[-–—:]\s(.{3,50})$/u.exec(text);
  if (marked?.[1] && marked[2] && around.beforeList && (TO_LEARNER.test(marked[2]) || isRemark(marked[2])))
    return { level: LEVEL_BY_LOOK, text: marked[1] };
  // "LANDFORMS - headland erosion" over a list: the section, and what in it the list tells.
  const within = /^\p{Lu}{5,}(?: \p{Lu}{2,})*\s[-–—]\s(\p{Ll}[\p{L} ]{3,40})$/u.exec(text);
  if (within?.[1] && around.capitalsAreHeadings && around.beforeList)
    return { level: LEVEL_BY_LOOK, text: within[1] };
  if (around.beforeList && SIDE_OF_ASPECT.test(text)) return { level: LEVEL_BY_LOOK, text };
  const small = /^\p{Ll}/u.test(text) && around.afterBlank && words(text) <= 4;
  if ((!small && !/^[\p{Lu}\p{N}]/u.test(text)) || words(text) > 9 || /[.;,!]$|:\s|\s[-–—]\s/.test(text))
    return null;
  // What ends in a colon or a dash leads in to what follows it.
  if (/[:–—-]$/.test(text)) return null;
  if (around.beforeList || (around.over !== null && around.afterBlank && standsAlone(text, around.over)))
    return { level: LEVEL_BY_LOOK, text };
  if (around.beforeTable && around.afterBlank && words(text) <= 6 && NAMES_TABLE.test(text))
    return { level: LEVEL_BY_LOOK, text };
  // "Who was to blame?" over the paragraph that says it.
  if (around.afterBlank && text.endsWith('?'))
    return /^\p{Lu}/u.test(text) && isParagraph(around.next) ? { level: LEVEL_BY_LOOK, text } : null;
  const defines = (line: string): boolean =>
    words(text) <= 4 && (definitionParts(line) !== null || isTelegraphic(line));
  const introduces =
    around.next !== null &&
    words(text) <= 6 &&
    (around.next.trim().length > 60 || defines(around.next.trim()));
  return around.afterBlank && introduces ? { level: LEVEL_BY_LOOK, text } : null;
}
