import { areAuthors, citesResearch, SURNAMES } from './authors';
import { casesIn } from './citations';
import type { NoteContext } from './note-context';

/** A study or a theory that a heading names, as a question can speak of it. */
export interface Owner {
  readonly kind: 'study' | 'theory';
  /** "Godden and Baddeley’s (1975) study", "Maslow’s hierarchy of needs (1943)". */
  readonly phrase: string;
  /** Who "found" and "concluded": "Godden and Baddeley (1975)"; empty where the study goes by a name of its own. */
  readonly who: string;
  /** What the heading adds of the subject of a study; empty when it adds nothing. */
  readonly about: string;
}

const YEARS = '(?:1[6-9]|20)\\d{2}[a-c]?(?: ?[,&/–-] ?(?:(?:1[6-9]|20)\\d{2}|\\d{2}))?';
const DOING = '(?:study|experiment|studies|experiments|research|trial)';
/** "Asch (1951, 55)", "GODDEN & BADDELEY, 1975 – forgetting", "Zimbardo SPE (1973)", "Vale's lost letter study (1965)". */
const STUDY = new RegExp(
  `^(${SURNAMES})(?:['’]s?)?(?: (\\p{Lu}{2,4}|(?:\\p{L}+ ){0,4}${DOING}))?,? ?\\(?(${YEARS})\\)?(?:\\s?:|\\s[-–—])?(?:\\s+(\\S.{2,60}))?$`,
  'u',
);
/** "Strange Situation (Ainsworth 1970)": a study by its own name, and whose it is. */
const NAMED = new RegExp(
  `^(?:The )?(\\p{Lu}[\\p{L}'’-]*(?: [\\p{L}'’-]+){0,4}) \\((${SURNAMES})(?: et al\\.?)?,? (${YEARS})\\)$`,
  'u',
);
/** "Maslow – hierarchy of needs (1943)": who thought up what. */
const THEORY = new RegExp(
  `^(${SURNAMES})(?:,? \\(?(${YEARS})\\)?)?(?:\\s[-–—]|:)\\s+((?:the )?\\p{Ll}[\\p{L} ’'-]{2,50}?)(?: \\((${YEARS})\\))?$`,
  'u',
);
/** Nouns for what somebody thought up. */
const THOUGHT =
  /\b(?:theor(?:y|ies)|models?|hierarchy|approach|hypothesis|principles?|framework|matrix|grid|cycle|pyramid|wheel|typology|taxonomy|paradigm|argument)(?: (?:of|for) [\p{L} ’'-]+)?$/iu;
/** Labels under which the notes on a study tell of it. */
export const STUDY_LABEL = /^\W*(?:aims?|proc(?:edure)?|findings?|conc(?:lusions?)?)\s?(?::|=|\s[-–—])\s/i;

/** Words of notes on research, in short forms too: two years after names alone may be those of events. */
const METHOD =
  /\b(?:participants?|pps?|sample|(?:in)?validity|val|reliability|confed(?:erate)?s?|lab|experiments?|exp|study|studies|replicat\p{Ll}+|ethic(?:s|al)|hypothesis|generalis\p{Ll}+|controls?)\b/giu;
const ENOUGH_METHOD = 3;

const possessive = (name: string): string => (/s$/.test(name) ? `${name}’` : `${name}’s`);

/** Names as a question writes them: not shouted, joined by *and*. */
const named = (authors: string): string =>
  authors
    .replace(/\p{Lu}{3,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
    .replace(/ & /g, ' and ');

/** Whether a name over notes with a year beside it is that of a study: not in a list of cases or of events. */
function areStudies({ blocks, ...notes }: NoteContext): boolean {
  const headings = new Set(blocks.flatMap(({ path }) => path));
  if ([...headings].some((heading) => casesIn(heading).length > 0)) return false;
  if (blocks.some(({ text }) => casesIn(text.slice(0, 200)).length > 0)) return false;
  const alike = [...headings].filter((heading) => STUDY.test(heading)).length;
  const text = blocks.map((block) => block.text).join('\n');
  return (
    (alike > 1 && (text.match(METHOD)?.length ?? 0) >= ENOUGH_METHOD) ||
    blocks.some(({ text }) => STUDY_LABEL.test(text)) ||
    citesResearch({ ...notes, blocks })
  );
}

const STUDIES = new WeakMap<NoteContext, boolean>();

/** Whether the notes are on research: what is past in them is what was done once, not what their subject is. */
export function isOnStudies(notes: NoteContext): boolean {
  const known = STUDIES.get(notes) ?? areStudies(notes);
  STUDIES.set(notes, known);
  return known;
}

/** The study that a heading names; null when it names none. */
export function studyNamed(heading: string, notes: NoteContext): Owner | null {
  const [, title, by, when] = NAMED.exec(heading) ?? [];
  if (title !== undefined && by !== undefined && areAuthors(named(by), notes) && isOnStudies(notes))
    return {
      kind: 'study',
      phrase: `${possessive(named(by))} ${title} (${when})`,
      who: `${named(by)} (${when})`,
      about: '',
    };
  const [, authors, own, year, about = ''] = STUDY.exec(heading) ?? [];
  if (authors === undefined || year === undefined || !areAuthors(named(authors), notes)) return null;
  if (!isOnStudies(notes)) return null;
  const name = named(authors);
  const phrase =
    own === undefined ? `${possessive(name)} (${year}) study` : `${possessive(name)} ${own} (${year})`;
  return { kind: 'study', phrase, who: `${name} (${year})`, about };
}

/** "Taylor – scientific management" beside "Maslow – hierarchy of needs": a way of thinking, not an event. */
function isThought(idea: string, { blocks }: NoteContext): boolean {
  return (
    THOUGHT.test(idea) ||
    blocks.some(({ path }) => path.some((heading) => THOUGHT.test(THEORY.exec(heading)?.[3] ?? '')))
  );
}

/** The theory that a heading names with who thought it up; null when it names none. */
export function theoryNamed(heading: string, notes: NoteContext): Owner | null {
  const [, authors, first, idea, last] = THEORY.exec(heading) ?? [];
  if (authors === undefined || idea === undefined || !areAuthors(named(authors), notes)) return null;
  if (!isThought(idea, notes)) return null;
  const year = first ?? last;
  const said = idea.replace(/^the /, '');
  const phrase = `${possessive(named(authors))} ${THOUGHT.test(said) ? said : `ideas on ${said}`}${year === undefined ? '' : ` (${year})`}`;
  return { kind: 'theory', phrase, who: named(authors), about: '' };
}

/** The study or theory that a heading names; null for any other heading. */
export const ownerNamed = (heading: string, notes: NoteContext): Owner | null =>
  studyNamed(heading, notes) ?? theoryNamed(heading, notes);
