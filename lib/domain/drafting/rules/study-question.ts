import { lowerFirst as lower } from '../words';
import { isPersonName, isPlural } from './term-question';
import { startsWithVerb } from './verb-first';

const STUDY =
  /^(?:aims?|samples?|methods?|procedures?|participants?|conclusions?|hypothes[ie]s|variables?|evaluation)$/i;
const FOUND = /^(?:(?:key |main )?(?:findings?|results?)|(?:what (?:they|he|she) )?found)$/i;

/** "Asch (1951)", "Clark and Hatfield (1989)": those who made a study, for the study. */
export const isStudy = (row: string): boolean => isPersonName(row) || /^\p{Lu}[^()]+\(\d{4}\)$/u.test(row);

/** "28 married couples", "women in a refuge": who took part, and nothing that was done with them. */
const PARTICIPANTS =
  /^(?:(?:about|over|c\.) )?(?:[\d,–-]+\+? )?(?:(?!(?:from|of|in|on|by|for|with) )[\p{L}-]+ ){0,3}(?:males|females|men|women|boys|girls|children|kids|students|couples|twins|people|participants|pupils|patients|olds|tribes|prisoners|mothers|parents|married)(?: (?:in|from|with|w\/|of) [^,;]*)?$/iu;

/** What is asked of a study that goes by its authors; undefined for a head that is none of its parts. */
export function studyQuestion(name: string, row: string, cell: string): string | null | undefined {
  if (FOUND.test(name)) return `What did ${row} find?`;
  const did = /^(?:what (?:they|he|she) did|method|procedure)$/i.test(name);
  if (
    did &&
    /^\p{Ll}+(?:ed|t|ought|ave|ook|ade)\b/u.test(lower(cell).split(' ')[0] ?? '') &&
    startsWithVerb(lower(cell))
  )
    return `What did ${row} do?`;
  if (/^(?:aims?|samples?|participants?|conclusions?|hypothes[ie]s)$/i.test(name) || did) {
    if (!/\(\d{4}\)$/.test(row)) return null;
    if (did && PARTICIPANTS.test(cell)) return `Who were the participants in the study by ${row}?`;
    const noun = did ? 'procedure' : lower(name);
    return `What ${isPlural(noun) ? 'were' : 'was'} the ${noun} of the study by ${row}?`;
  }
  return STUDY.test(name) ? null : undefined;
}
