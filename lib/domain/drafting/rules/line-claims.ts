import { hasArrow } from '../line-shapes';
import { lexiconTags } from '../language';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { areAuthors } from './authors';
import { basicCard, trimAnswer, wordCount } from './candidate';
import { casesIn } from './citations';
import { clauseOf } from './clause';
import type { NoteContext } from './note-context';
import { isLabel } from './labels';
import { OF_OPINIONS } from './left-side';
import { facts, shift, withoutRemark } from './pieces';

const FEWEST_WORDS = 4;
const MOST_WORDS = 30;

const SURNAME = "(?:(?:van|von|de|Mc|Mac|O['’]) ?)?\\p{Lu}[\\p{L}'’-]{2,24}";
/** "Hobson (1902): …", "Ash and Byrne 1989 - …", "Martha Quill et al. (2003), …": whoever says it, the year, the sign. */
const CLAIM = new RegExp(
  `^\\s*(?<who>${SURNAME}(?: ${SURNAME})?(?: (?:and|&|\\+) ${SURNAME}(?: ${SURNAME})?| et al\\.?)?)(?:,? ?\\(?(?<year>(?:1[5-9]|20)\\d\\d)\\)?)?\\s*(?::|(?<=\\s)[-–—])\\s+(?=\\S)`,
  'u',
);

/** Headings under which each line is somebody's opinion, and under which it is somebody's result. */
const OF_VIEWS =
  /\b(?:historians?|historiography|interpretations?|critics?|criticism|views?|debates?|thinkers|theor(?:y|ies|ists?)|philosophers?|scholars?|perspectives?|schools? of thought)\b/i;
const OF_EVIDENCE = /\b(?:evidence|research|studies|study|findings|experiments?)\b/i;

/** What somebody is said to do with what follows, where the claim begins with its verb. */
const TELLING =
  /^(argue[sd]?|claim(?:s|ed)?|sa(?:ys|id)|believe[sd]?|suggest(?:s|ed)?|conclude[sd]?|f(?:ound|inds)|show(?:s|ed)|maintain(?:s|ed)?|stresse[sd]|emphasise[sd]) (?:that )?(?=\S)/;
const BASES: readonly (readonly [RegExp, string])[] = [
  [/^f(?:ound|inds)/, 'find'],
  [/^sa/, 'say'],
  [/^show/, 'show'],
  [/^stress/, 'stress'],
  [/^emphasise/, 'emphasise'],
  [/^conclude/, 'conclude'],
  [/^believe/, 'believe'],
  [/^suggest/, 'suggest'],
  [/^claim/, 'claim'],
  [/^maintain/, 'maintain'],
  [/^argue/, 'argue'],
];

/** A result has been counted or seen: a number, or something that was so. */
const RESULT =
  /\d ?%|\b\d+ (?:of|out of|in)\b|\b(?:was|were|had|did|rose|fell|more|less|fewer|higher|lower|better|worse|found|greater|only|no (?:effect|difference|change))\b|\b\p{Ll}{3,}ed\b/u;

/** Words to oneself, and what points back. */
const UNFIT =
  /\?|!!|\b(?:I|me|my|lol|sir|miss)\b|^(?:see|read|learn|quote|not sure|check|same|also|ditto|as above|opposite)\b/i;

interface Claim {
  readonly front: string;
  readonly answer: Span;
}

function claimIn(block: NoteBlock, notes: NoteContext): Claim | null {
  const match = CLAIM.exec(block.text.slice(0, 120));
  const { who, year } = match?.groups ?? {};
  const heading = block.path.at(-1) ?? '';
  if (!match || who === undefined || !areNames(who, year !== undefined, notes)) return null;
  const isFiled = OF_VIEWS.test(heading) || OF_EVIDENCE.test(heading);
  const isJoined = / (?:and|&|\+) | et al/.test(who);
  if (
    year === undefined
      ? !OF_OPINIONS.test(heading) || isLabel(who)
      : !isFiled && !(isJoined && /\)/.test(match[0]))
  )
    return null;
  const first = facts(block.text.slice(match[0].length))[0];
  if (!first) return null;
  const span = trimAnswer(block.text, withoutRemark(block.text, shift(first, match[0].length)));
  const said = block.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const count = wordCount(said);
  if (count < FEWEST_WORDS || count > MOST_WORDS || UNFIT.test(said)) return null;
  const name = `${who.replace(/ [&+] /g, ' and ')}${year === undefined ? '' : ` (${year})`}`;
  const told = TELLING.exec(said);
  if (told?.[1]) {
    const base = BASES.find(([form]) => form.test(told[1] ?? ''))?.[1] ?? 'argue';
    return { front: asked(name, base, notes), answer: { start: span.start + told[0].length, end: span.end } };
  }
  // "sees him as the heir of 1789": a verb of his own.
  if (/^\p{Ll}+s (?:him|her|it|them|the|this|that|how|in|as)\b/u.test(said))
    return { front: viewOf(name, notes), answer: span };
  // "New Jersey raised the wage → jobs did not fall": how it was seen, and what was.
  const arrow = /^.*(?:->|→)\s*/.exec(said);
  if (hasArrow(said) && OF_VIEWS.test(heading)) return asView(name, span, said, notes);
  if (arrow) {
    const start =
      span.start + (block.text.slice(span.start, span.end).search(/(?:->|→)\s*(?!.*(?:->|→))/) + 2);
    const answer = trimAnswer(block.text, { start, end: span.end });
    return wordCount(block.text.slice(answer.start, answer.end)) < FEWEST_WORDS ||
      /^(?:fell|rose|was|were|had|did|\p{Ll}+ed)\b/u.test(block.text.slice(answer.start, answer.end))
      ? null
      : { front: asked(name, 'find', notes), answer };
  }
  if (RESULT.test(said) && !OF_VIEWS.test(heading))
    return clauseOf(said) === null ? null : { front: asked(name, 'find', notes), answer: span };
  // "3 patients, given leptin": how it was studied.
  return OF_VIEWS.test(heading) ? asView(name, span, said, notes) : null;
}

/** What somebody holds, in a clause or a phrase of a few words at least. */
function asView(name: string, answer: Span, said: string, notes: NoteContext): Claim {
  const isArgued = clauseOf(said) !== null || / not .* but /.test(said);
  return { front: isArgued ? asked(name, 'argue', notes) : viewOf(name, notes), answer };
}

const viewOf = (name: string, { past }: NoteContext): string =>
  `What ${past ? 'was' : 'is'} the view of ${name}?`;

const asked = (name: string, verb: string, { past }: NoteContext): string =>
  past || /\(\d{4}\)/.test(name)
    ? `What did ${name} ${verb}?`
    : `What ${/ and | et al/.test(name) ? 'do' : 'does'} ${name} ${verb}?`;

const PERSON = /Person|FirstName|LastName|MaleName|FemaleName/;

/** Surnames, and neither places and bodies nor words that begin their line: "Dawes Plan", "Food security". */
const areNames = (who: string, isDated: boolean, notes: NoteContext): boolean =>
  areAuthors(who.replace(/ \+ /g, ' & ').replace(/ et al\.?$/, ''), notes) &&
  who
    .replace(/ et al\.?$/, '')
    .split(/ (?:and|&|\+) | /)
    .every((word) => {
      const tags = lexiconTags(word.toLowerCase());
      if (/(?:ists?|ians?|ics?)$/.test(word) && tags === '') return false;
      return isDated || /^(?:van|von|de)$/.test(word) || tags === '' || PERSON.test(tags);
    });

/**
 * Asks what somebody argued or found, by lines that name him and what he says: under a heading of views or of evidence, or with the
 * year of what he wrote. In notes on the law such a line is a case.
 */
export function lineClaims(notes: NoteContext, isAsked: (span: Span) => boolean): Candidate[] {
  if (notes.blocks.some(({ text }) => casesIn(text).length > 0)) return [];
  return notes.blocks.flatMap((block) => {
    if (!/^(?:definition|bullet|telegraphic|step|prose)$/.test(block.kind) || isAsked(block)) return [];
    const claim = claimIn(block, notes);
    if (claim === null) return [];
    return [
      basicCard(notes.page, {
        rule: 'definition-view',
        front: claim.front,
        answer: shift(claim.answer, block.start),
        source: block,
      }),
    ];
  });
}
