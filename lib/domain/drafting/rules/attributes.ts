import { isShouted } from '../headings';
import type { NoteBlock } from '../structure';
import { subjectOf } from './aspects';
import { clauseOf } from './clause';
import type { NoteContext } from './note-context';

const MAKER =
  /^(?:author|writer|poet|playwright|composer|director|artist|architect|sculptor|founder|inventor|leader)$/i;
const DONE =
  /^(?:first )?(?:written|published|set|built|founded|born|died|released|performed|composed|discovered|invented|passed|signed)$/i;
const PLACE = /^(?:location|place|country|setting)$/i;
const QUALITY = /^(?:genre|form|type|medium|period|style|size|colour|capital|symbol|formula|units?)$/i;

/** A label that nothing can be asked of. */
const NOTHING = { nothing: true } as const;

const SMALL = /^(?:of|the|and|in|on|a|an|to|for)$/;

/** A work's title in capitals, written as titles are: "AN INSPECTOR CALLS – NOTES" is An Inspector Calls. */
function workOf(notes: NoteContext): string | null {
  const title = notes.page.title?.text.split(/\s[-–—:]\s|:\s/)[0]?.trim() ?? '';
  if (!isShouted(title)) return null;
  const words = title.toLowerCase().split(/\s+/);
  return words
    .map((word, index) =>
      index > 0 && SMALL.test(word) ? word : word.replace(/^\p{Ll}/u, (first) => first.toUpperCase()),
    )
    .join(' ');
}

/**
 * Turns the label of a record ("Author: …", "Written: 1945") or the letter of an acronym ("S – specific" under
 * "SMART targets") into a question. NOTHING when it is a label but nothing says of what; null for any other term.
 */
export function attributeQuestion(
  term: string,
  value: string,
  block: NoteBlock,
  notes: NoteContext,
): string | { readonly nothing: true } | null {
  if (/^\p{Lu}$/u.test(term)) {
    const acronym = (block.path.at(-1) ?? notes.page.title?.text ?? '')
      .match(/\b\p{Lu}{3,}\b/gu)
      ?.find((word) => word.includes(term));
    return acronym ? `What does the “${term}” in ${acronym} stand for?` : NOTHING;
  }
  if (!MAKER.test(term) && !DONE.test(term) && !PLACE.test(term) && !QUALITY.test(term)) return null;
  // "Period: time for one wave" is a term after all.
  if (
    /^(?:period|style|form|type|medium)$/i.test(term) &&
    /^(?:an?|the|any|time|way|kind|number) /i.test(value)
  )
    return null;
  const subject = workOf(notes) ?? subjectOf(block, notes);
  if (subject === '') return NOTHING;
  const label = term.toLowerCase();
  if (MAKER.test(term)) return `Who is the ${label} of ${subject}?`;
  if (/^setting$/i.test(term) && /\p{Lu}|\d/u.test(value))
    return /\d|century/.test(value) ? `When and where is ${subject} set?` : `Where is ${subject} set?`;
  // "Set: bare, only a chair" tells neither where nor when, "Size: the union has many members" no size.
  if (DONE.test(term) && !/\p{Lu}|\d|^(?:in|at|on|near) /u.test(value)) return NOTHING;
  if (QUALITY.test(term) && clauseOf(value) !== null) return NOTHING;
  // "Place: where and how it is sold" is no place.
  if (PLACE.test(term) && !/\p{Lu}|\d/u.test(value)) return NOTHING;
  if (PLACE.test(term)) return `Where is ${subject}?`;
  if (QUALITY.test(term)) return `What is the ${label} of ${subject}?`;
  const dated = /\d{3,4}/.test(value);
  const when = dated && /\bin \p{Lu}/u.test(value) ? 'When and where' : dated ? 'When' : 'Where';
  return label === 'died' ? `When did ${subject} die?` : `${when} was ${subject} ${label}?`;
}
