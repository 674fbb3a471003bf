import type { NotePage } from '@/lib/domain/notes/note-page';
import { labelledSection, LEVEL_BY_LOOK, markedHeading, type Heading } from './headings';

/** So much of a page is looked at for a second section like the first. */
const MOST_SCANNED = 40_000;
const STEP = /^\s*\(?\d{1,2}[.)]\s/;
/** Sections over steps that make it sure that the first line is one of them. */
const ENOUGH_SIBLINGS = 2;

/** "topic" of "Topic: Renaissance": what a section that says what it is calls itself. */
const labelIn = (line: string): string => /^\s*(\p{L}+)/u.exec(line)?.[1]?.toLowerCase() ?? '';

/** The line above the steps that begin at a line, over a blank one at most; empty when it is none. */
function headOfSteps(lines: readonly string[], at: number): string {
  const above = lines[at - 1]?.trim() === '' ? lines[at - 2] : lines[at - 1];
  return above !== undefined && !STEP.test(above) && /^\s*\p{L}[^.;,:]{2,60}$/u.test(above) ? above : '';
}

const ITEM = /^\s*(?:[-−*+•◦▪‣●○·–]|\(?\d{1,2}[.)])\s/;
/** Parts of one subject, which the line above them all names. */
const ASPECT =
  /^\s*(?:\p{L}+ )?(?:causes?|reasons?|effects?|consequences?|results?|advantages?|disadvantages?|strengths?|weaknesses?|limitations?|benefits?|drawbacks?|evaluation|features?|background|context|key \p{L}+|examples?|uses?|functions?|types?|stages?|aims?|impacts?|outcomes?|events?|people|summary|conclusion|for|against|pros|cons|opposition|opponents|successes|failures|problems?|solutions?)\s*$/iu;

/** The lines that stand right on top of a list, with a blank line or nothing above them. */
const headsOfLists = (lines: readonly string[]): string[] =>
  lines.filter(
    (line, at) =>
      !ITEM.test(line) &&
      /^\s*\p{L}[^.;,:]{2,60}$/u.test(line) &&
      ITEM.test(lines[at + 1] ?? '') &&
      (at === 0 || lines[at - 1]?.trim() === ''),
  );

/**
 * The heading that the first line of a page is, where it names the first of several sections and not the whole: others
 * with as many marks or the same label follow ("## Margins", "Topic: Renaissance"), or each stands over steps of its own
 * ("Transcription", "Translation"). Null for the name of the whole, and for a page without one.
 */
export function firstSection(page: NotePage): Heading | null {
  const { title, text } = page;
  if (page.labelled || title === null) return null;
  const from = Math.max(text.lastIndexOf('\n', title.start), text.lastIndexOf('\r', title.start)) + 1;
  const lines = text.slice(from, title.end + MOST_SCANNED).split(/\r\n|[\r\n]/);
  const [first = '', ...later] = lines;
  const isFilled = (end: number): boolean =>
    later.slice(0, end).some((line) => line.trim() !== '' && markedHeading(line) === null);
  const marked = markedHeading(first);
  if (marked) {
    const next = later.findIndex((line) => (markedHeading(line)?.level ?? 7) <= marked.level);
    return next >= 0 && isFilled(next) ? marked : null;
  }
  const section = labelledSection(first);
  if (section) {
    const next = later.findIndex(
      (line) => labelledSection(line) !== null && labelIn(line) === labelIn(first),
    );
    return next >= 0 && isFilled(next) ? section : null;
  }
  const sections = headsOfLists(lines);
  if (
    sections[0] === first &&
    sections.length > ENOUGH_SIBLINGS &&
    !sections.some((head) => ASPECT.test(head))
  )
    return { level: LEVEL_BY_LOOK, text: first };
  const starts = lines.flatMap((line, at) => (/^\s*\(?1[.)]\s/.test(line) ? [headOfSteps(lines, at)] : []));
  const heads = starts.filter((head) => head !== '');
  return heads[0] === first && heads.length > ENOUGH_SIBLINGS ? { level: LEVEL_BY_LOOK, text: first } : null;
}
