import { lexiconTags } from '../language';
import { isAdjective } from './adjectives';

/** What a course or a page is called by: "Unit 4 HR", "Paper 2", "Topic". */
const OF_COURSE =
  /^(?:units?|topics?|papers?|modules?|chapters?|lessons?|weeks?|wk|sections?|parts?|themes?|years?|yr|term|component|a-?level|as|gcse|ib|btec|aqa|ocr|edexcel|eduqas|wjec|rev(?:ision)?|notes?|summary|recap|handout|checklist|mock|exam|homework|hw|lecture|seminar|class|key)\b/i;

/** The name of what is taught says of nothing in it that it is its own: "Functions" under "Sociology". */
const TAUGHT =
  /^(?:further |pure )?(?:sociology|psychology|biology|chemistry|physics|maths|mathematics|economics|micro|macro|microeconomics|macroeconomics|business(?: studies)?|geography|history|politics|law|philosophy|ethics|computing|computer science|media(?: studies)?|film(?: studies)?|drama|theatre|environmental science|env sci|(?:english )?(?:language|literature)|english|religious studies)$/i;

/** Short forms of the names of subjects and of words, as headings have them: "Fr rev", "intl rels". */
const SHORT =
  /^(?:fr|rev|eng|ger|russ|brit|geog|hist|psych|bio|chem|phys|soc|lit|lang|comp|maths|mgmt|mkt|intl|int|ext|rels|pol|phil|econ|tech|info|gov|govt|dept|def|defs|misc|intro|eval|vs|v|w|etc|re)\.?$/i;

const YEAR = /^(.+?),? \(?((?:1\d{3}|20\d{2})(?:\s?[-–]\s?\d{2,4})?)\)?$/;

interface CleanSubject {
  readonly name: string;
  /** The year that stands behind it: "Russian Revolution 1917". */
  readonly year: string | null;
}

/**
 * The noun phrase that a heading or a page's name is, when it is one that can stand in a question: "Inflation", "Causes"
 * under it are those of inflation. Null for "Unit 4 HR", "Fr rev 1789", "Mayo – human relations", "Respiratory".
 */
export function cleanSubject(heading: string): CleanSubject | null {
  const bare = heading
    .replace(/^(?:topic|theme|unit|chapter|module|lesson|section|part|case study)(?: \d+)?\s*[:–—-]\s+/i, '')
    // "NEUR101 Lecture 4: the action potential", "Business 2.4 – cash flow": the course and its number come first.
    .replace(
      /^(?:[\p{L}\d-]+ ){0,2}(?:(?:lecture|lec|unit|topic|paper|chapter|week|module|lesson|seminar) ?\d+|(?<= )\d+\.\d+)[a-z]?\s*[:–—-]\s+(?=\p{L})/iu,
      '',
    )
    .replace(/\s*\([^()\d]*\)/g, '')
    .replace(/^\d+(?:\.\d+)*[.)]?\s+/, '')
    .replace(/[:.\s]+$/, '')
    .replace(
      /(?:\s[–—-])?\s(?:key |revision |class |my |lecture )?(?:notes|revision|summary|recap|essay plan)$/i,
      '',
    )
    .trim();
  const dated = YEAR.exec(bare);
  const name = dated?.[1] ?? bare;
  const words = name.split(/\s+/);
  if (
    words.length > 6 ||
    !/^[“"]?\p{L}[\p{L}\p{M}\d’'.“”"-]*(?: (?:&|[\p{L}\d’'“”"-][\p{L}\p{M}\d’'.“”"-]*))*$/u.test(name)
  )
    return null;
  // "business 2.4", "Lecture 4".
  if (/\s\d+\.\d|\b(?:lecture|unit|paper|topic|chapter|week) \d/i.test(name)) return null;
  if (
    TAUGHT.test(name) ||
    OF_COURSE.test(name) ||
    words.some((word) => SHORT.test(word)) ||
    /\d{4}/.test(name)
  )
    return null;
  if (/\s(?:of|in|on|for|to|and|or|by|with|v|vs)$/i.test(name)) return null;
  // "Weimar 1919–29" is about a time, "Black Death 1348–49" about an event.
  if (/[-–]/.test(dated?.[2] ?? '') && !/^(?:The )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)+$/u.test(name))
    return null;
  if (
    words.length === 1 &&
    (isAdjective(name) || /[ai]tory$/i.test(name)) &&
    !/Noun|Singular/.test(lexiconTags(name.toLowerCase()))
  )
    return null;
  return { name, year: dated?.[2] ?? null };
}
