import { lexiconTags } from '../language';
import type { NoteContext } from './note-context';
import { MAX_SCANNED } from './vocabulary';

const NAME = "(?:\\p{Lu}\\.\\s?){0,2}(?:(?:van|von|de|der|Mc|Mac|O['’]) ?)?\\p{Lu}[\\p{L}'’-]{2,24}";
const YEAR = '(?:1[6-9]|20)\\d{2}[a-c]?';
const JOINED = `${NAME}(?:(?:, ${NAME}){0,3},? (?:and|&) ${NAME}| et al\\.?)`;

/** One surname, or several joined: what can head the notes on a study. */
export const SURNAMES = `(?:${JOINED}|${NAME})`;
/** One or more surnames as notes cite them, without the year. */
export const AUTHORS = `(?:${JOINED}|${NAME}(?: ${NAME})?)`;
/** The year after them, in brackets or not. */
export const IN_YEAR = `,? ?\\(?(${YEAR})\\)?`;

const TOGETHER = new RegExp(`${JOINED}${IN_YEAR}`, 'gu');
const ALONE = new RegExp(`(?<=^|[\\n\\s:(])${NAME}(?: \\((${YEAR})\\)|,? ${YEAR}\\))`, 'gu');
const RESEARCH =
  /\b(?:study|studies|participants?|experiments?|research|researchers?|sample|findings?|theor(?:y|ies|ists?)|sociologists?|psychologists?|hypothesis|interviews?|questionnaires?)\b/gi;

/** Headings under which notes file studies, and the subjects that live by them. */
const FILED = /^(?:key |main |the )?(?:stud(?:y|ies)|research|experiments)(?: evidence)?$/i;
const ABOUT_PEOPLE = /\b(?:psycholog|sociolog)/i;

/** Whether the notes cite research: authors together with their year, or single ones among words of research. */
export function citesResearch({ page, blocks }: NoteContext): boolean {
  const text = page.text.slice(blocks[0]?.start ?? 0, MAX_SCANNED);
  const together = text.match(TOGETHER)?.length ?? 0;
  if (together > 1) return true;
  const words = text.match(RESEARCH)?.length ?? 0;
  const isFiled =
    ABOUT_PEOPLE.test(page.title?.text ?? '') ||
    blocks.some(({ path }) => path.some((heading) => FILED.test(heading)));
  if (isFiled && (text.match(ALONE)?.length ?? 0) > 1) return true;
  return (together > 0 && words > 0) || (words > 2 && (text.match(ALONE)?.length ?? 0) > 1);
}

/** Whether names can be those of authors: not a place, a body or a word that the notes write small. */
export function areAuthors(names: string, { vocabulary }: NoteContext): boolean {
  return names
    .replace(/ et al\.?$/, '')
    .split(/, | (?:and|&) | /)
    .every((name) => {
      const small = name.toLowerCase();
      return (
        !vocabulary.small.has(small) &&
        !/Place|Country|City|Region|Organization|Month|WeekDay|Demonym/.test(lexiconTags(small)) &&
        !/^(?:The|In|At|Act|Treaty|Battle|War|Study|Case|Chapter|Figure|Table|Paper|Unit|However|But|And|Also)$/.test(
          name,
        )
      );
    });
}
