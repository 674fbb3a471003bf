import type { NoteBlock } from '../structure';
import type { NoteContext } from './note-context';
import { facts } from './pieces';
import { isNamed } from './state-equation';
import { readable } from './symbols';

/** "Calculation: …", "Method: …", "take …", "by symmetry" before an equation say what is done with it, or how it is got. */
const NAMES_NOTHING =
  /^(?:calculations?|working(?: out)?|answers?|methods?|results?|solutions?|formulae?|equations?|step \d+|so|then|hence|therefore|thus|if|conclusion|note|remember|learn|(?:(?:and|then|so|we|you|to) )*(?:take|use|using|let|set|put|get|work(?: \p{L}+)? out|find|calculate|know|need)(?: (?:that|the))?|(?:by|from|of|to) .*|in (?:general|short|words|symbols|theory|practice))$/iu;

/** The laws that go by a person and a number: "Newton 2" is the second. */
const NUMBERED_LAW =
  /^(?<who>Newton|Kepler|Kirchhoff|Maxwell|Faraday)(?:['’]?s)? ?(?<which>[1-4]|1st|2nd|3rd|I{1,3})(?: law)?$/i;
const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** People by whose name alone a law goes: "Hooke: F = kx". */
const LAW_OF = /^(Hooke|Ohm|Coulomb|Boyle|Charles|Faraday|Lenz|Stefan|Wien|Hubble|Snell|Beer)(?:['’]s?)?$/;

/** Words of a clause, or of what is done: such words say when an equation holds or how it is got, not what it is of. */
const TELLS =
  /^(?:if|when|since|as|then|but|also|show|put|comes?|substitute|rearrange|divide|multiply|combine)\b|\b(?:is|are|was|were|has|have|provides?|gives?|comes|becomes|means|since|because|show|put|equals?|must|can)\b/i;

/** What an equation is called by the words before it; empty when they say only that it follows, or tell something else. */
export function nameBefore(written: string): string {
  const name = written
    .replace(/[*_=]{2}/g, '')
    .replace(/^(?:equation|formula)(?: for)?\s*/i, '')
    .replace(/[:\s]+$/, '')
    .trim();
  const law = NUMBERED_LAW.exec(name)?.groups;
  if (law) {
    const which = /^I+$/i.test(law.which ?? '')
      ? (law.which ?? '').length
      : Number.parseInt(law.which ?? '1', 10);
    return `${law.who ?? ''}'s ${ORDINALS[which - 1] ?? 'first'} law`;
  }
  const ofNewton = /^N([123])L?$/.exec(name)?.[1];
  if (ofNewton !== undefined) return `Newton's ${ORDINALS[Number(ofNewton) - 1] ?? 'first'} law`;
  // "for these points: show": what is done next is no name.
  if (/: \S/.test(name)) return nameBefore(name.slice(name.lastIndexOf(': ') + 2));
  const lawOf = LAW_OF.exec(name)?.[1];
  if (lawOf !== undefined) return `${lawOf.replace(/['’]s?$/, '')}'s law`;
  // "…is expanding. Hubble: v = H₀d": what a sentence of its own before it says is no name.
  const last = /[\p{L}\d)]{2}[.!?]\s+(\p{Lu}[\p{L}'’-]+(?: [\p{L}'’-]+){0,3})$/u.exec(name)?.[1];
  if (last !== undefined) return nameBefore(last);
  if (/[!?;](?:\s|$)|(?<!\.\p{L})\.(?:\s|$)/u.test(name) || NAMES_NOTHING.test(name)) return '';
  const stated = /^(.+) (?:is|are|equals)(?: given by)?$/.exec(name)?.[1];
  // "Resistance is R = V/I" names it; what else ends in a verb or a link goes on.
  if (stated !== undefined) return isNamed(stated) ? stated.replace(/^(?:the|an?) /i, '') : '';
  if (/\b(?:and|so|the|so that|has|have|gives?)$/.test(name)) return '';
  const bare = name.replace(/ given by$/i, '').trim();
  return TELLS.test(bare) ? '' : bare;
}

const trimmed = (name: string): string =>
  name
    .replace(/^(?:so|and|then|hence|therefore|thus|but)\s+/i, '')
    .replace(/^(?:the|an?) /i, '')
    .trim();

/**
 * What a sentence says an equation is of: "the terminal p.d. is V = …", "Current is the rate of flow of charge, I = …",
 * "The first law says Q = …". Null when it says something else.
 */
export function nameIn(before: string): string | null {
  const law =
    /^(?:the )?(\p{L}[\p{L}'’ ]*\b(?:law|principle|theorem|rule)(?: of \p{L}+)?) (?:says|states|gives|is|tells us)(?: that)?$/iu.exec(
      before,
    )?.[1];
  if (law !== undefined) return law;
  const told =
    /(?:^|,\s|;\s|\band\s|\bthat\s)((?:(?!\b(?:and|that|is|are)\b)[^,;()]){3,50}) (?:is|are|equals)(?: given by)?$/u.exec(
      before,
    )?.[1];
  const named = told ?? /^((?:(?!\b(?:is|are)\b)[^,;()]){3,50}) (?:is|are) [^=:]*,$/u.exec(before)?.[1];
  if (named === undefined) return null;
  const name = trimmed(named);
  const isQuantity = isNamed(name) || isNamed(name.replace(/ (?:between|across|in|at|on|through) .*$/, ''));
  return isQuantity && !/\b(?:it|this|that|these|its|their)\b/i.test(name) && !/\d/.test(name) ? name : null;
}

/** "The Nernst equation, for cells out of balance:" names what follows it. */
const LAW_ABOVE =
  /^(?:the )?((?:[\p{L}'’–-]+ ){1,4}(?:formula|equation|law|rule|theorem))\b(?! (?:for|of)\b)/iu;
const MOST_ABOVE = 300;

/** What the line above an equation says that it is of, when that line leads in to it; empty when it says nothing. */
export function nameAbove(block: NoteBlock, { blocks, page }: NoteContext): string {
  const above = blocks[blocks.indexOf(block) - 1];
  if (!above || above.end - above.start > MOST_ABOVE * 4 || above.path.at(-1) !== block.path.at(-1))
    return '';
  const text = readable(page.text.slice(above.start, above.end));
  const last = facts(text).at(-1);
  const sentence = last ? text.slice(last.start).trim() : '';
  if (sentence.length > MOST_ABOVE || !/:$|\b(?:is|are|equals|given by|is called)$/.test(sentence)) return '';
  const told = sentence.replace(/:$/, '');
  const law = LAW_ABOVE.exec(told)?.[1];
  if (law !== undefined && !TELLS.test(law)) return law;
  return nameIn(told) ?? '';
}

/** "AR" at the head of its line or cell: one quantity by its initials, not two that are multiplied. */
export const standsAlone = (run: string, { page }: NoteContext): boolean =>
  new RegExp(`(?:^|[|(]) ?(?:\\*\\*)?${run}(?![\\p{L}\\d]|\\s*[=≈])`, 'mu').test(page.text.slice(0, 50_000));
