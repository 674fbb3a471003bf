import { spanText } from '@/lib/domain/notes/lines';
import { canBeVerb, isCommonNoun } from '../language';
import { isDate } from '../line-shapes';
import { plainText } from '../normalise';
import type { NoteBlock } from '../structure';
import type { Candidate, Span } from '../types';
import { basicCard, trimAnswer, wordCount } from './candidate';
import { ranking } from './table-rankings';
import { columnQuestion } from './column-question';
import { tellsQuality } from './noun-question';
import type { NoteContext } from './note-context';
import { facts, shift } from './pieces';
import { isThinker } from './people';
import { countsOf } from './row-conditions';
import { isBodyInInitials, kindAbove, rowNames } from './row-names';
import { isAspect } from './table-aspects';
import { byThing } from './table-direction';
import { gridOf, type Grid } from './table-grid';
import { areRoutes, routeQuestion } from './table-routes';
import { isPlural, nounPhrase } from './term-question';
import { singular } from './terms';
import { lowerFirst } from '../words';

const MAX_ROWS = 60;
const MAX_COLUMNS = 8;
const MAX_CELL_WORDS = 15;
const MAX_ITEMS = 5;

type Read = (span: Span | null | undefined) => string;

/** "Arteries | Veins", "Von Neumann | Harvard": two things side by side, with no column that says in what they differ. */
function isUnlabelled({ head, rows }: Grid, read: Read): boolean {
  const [first = '', second = '', ...more] = head.map(read);
  if (more.length > 0 || first === '' || isAspect(second)) return false;
  const isOf = (pattern: RegExp): boolean => rows.some((row) => pattern.test(read(row[0])));
  return (
    (isPlural(first) && isPlural(second)) ||
    /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(first) ||
    first.split(' ').at(-1) === second.split(' ').at(-1) ||
    isOf(
      /^(?:one|two|no|not|more|less|fewer|has|have|is|are|can|cannot|only|thick|thin|high|low|large|small|\p{Ll}{3,}er)\b/iu,
    )
  );
}

/** Cells that tell nothing, or nothing without what they are compared with. */
const SAYS_LITTLE =
  /^(?:little|some|few|many|various|varies|depends|same|different|both|other|see \S+|as (?:for|above).*|n\/?a|none\b.*|unknown|nobody|no one|(?:very |quite )?(?:slow|fast|medium)|(?:very |much |slightly )?(?:slower|faster|higher|lower|larger|smaller|greater|weaker|stronger|longer|shorter|harder|softer|cheaper|dearer|thicker|thinner|wider|narrower|darker|lighter|heavier|earlier|later|better|worse|more|less)|\?|yes\b.*|no|no \(.*|[✓✗xX–—-]|maybe)$/i;

/** "retaken, he's exiled": somebody whom another cell of the row names. */
const namesNobody = (text: string): boolean => /\b(?:he|she|him|his|her)\b/i.test(text);

/** "graviton?? not found": what its writer doubts. */
const isDoubted = (text: string): boolean =>
  /\?\?|\(\?\)|\?!|^\p{Ll}+(?: \p{Ll}+)?\?$|\bnot sure\b|\bcheck (?:this|with)\b/iu.test(text);

/** A label that stops short of what it is about: "max range at". */
const stopsShort = (label: string): boolean => / (?:at|of|for|in|by|to|from|with|when|if)$/i.test(label);

/** "Na, Mg, Al" with "371, 923, 933": a number for each, which no one question asks for. */
const isOneEach = (label: string, text: string): boolean =>
  label.includes(', ') && text.split(', ').length === label.split(', ').length && /^\d[\d.]*, \d/.test(text);

/** A number without its unit, under a head that names none. */
const lacksUnit = (head: string, text: string): boolean =>
  /^[\d.,]+$/.test(text) &&
  !/[(/]/.test(head) &&
  /(?:^|\s)(?:angle|temp(?:erature)?|length|width|height|distance|weight|speed|velocity|time|energy|power|voltage|current|pressure|volume|density|point|depth|area|cost|price)s?$/i.test(
    head,
  );

/** A column that sorts its rows into two or three kinds by one word each. */
const sorts = (cells: readonly string[]): boolean =>
  cells.length > 3 &&
  (cells.every((cell) => /^(?:long|short|medium|internal|external)\b(?:[ /-]\p{L}+)?$/iu.test(cell)) ||
    (new Set(cells.map((cell) => cell.split('/')[0])).size * 2 <= cells.length &&
      cells.every((cell) => /^\p{L}[\p{L}/-]+$/u.test(cell))));

/** What of a cell is asked for: all of it, or its first sentence when it has more; null when that is still too long. */
function answerIn(cell: Span, notes: NoteContext): Span | null {
  const text = spanText(notes.page.text, cell);
  const first = facts(notes.page.text.slice(cell.start, cell.end))[0];
  const span = wordCount(text) > MAX_CELL_WORDS && first ? shift(first, cell.start) : cell;
  const told = trimAnswer(notes.page.text, span);
  const words = spanText(notes.page.text, told);
  const items = words.split(/[,;]\s/).length;
  return words === '' || wordCount(words) > MAX_CELL_WORDS || items > MAX_ITEMS ? null : told;
}

const spanOf = (row: readonly (Span | null)[]): Span => {
  const cells = row.flatMap((cell) => cell ?? []);
  return {
    start: Math.min(...cells.map((cell) => cell.start)),
    end: Math.max(...cells.map((cell) => cell.end)),
  };
};

/** "Port | Used by", "22 | SSH": a number is asked for by what has it. */
function numbered(kind: string, head: string, cell: string): string | null {
  const used = /^(used|needed|required|assigned|chosen|set|reserved) (?:by|for|to)$/i.exec(head);
  const by = used ? head.toLowerCase() : null;
  return by !== null && /^\p{Lu}\S*$/u.test(cell) && /^\p{L}+$/u.test(kind)
    ? `Which ${singular(kind.toLowerCase())} is ${by} ${cell}?`
    : null;
}

/** Columns of figures that are looked up, not learnt. */
const LOOKED_UP =
  /^(?:m\.?p|b\.?p|melting|boiling|(?:\d(?:st|nd|rd) )?(?:ionisation|IE\b)|electronegativity|(?:atomic |ionic )?radius|density|(?:mean )?(?:lattice |hydration |bond )?(?:enthalpy|energy)\b|relative (?:atomic )?mass|resistivity)/i;
const isFigure = (head: string, text: string): boolean =>
  LOOKED_UP.test(head) && /^[-−+~≈]?\d[\d.,]*(?: ?\S{1,6})?$/.test(text);

/** Thinkers side by side: "Power", with what each says about it, be it a noun or a verb. */
function seenBy(thinker: string, head: string, text: string, notes: NoteContext): string | null {
  const counted = /^(?:number|no\.?) of (\p{L}[\p{L} ]+)$/iu.exec(head)?.[1];
  if (counted !== undefined)
    return /^(?:\d|one|two|three|four|five|six|seven|many)\b/i.test(text)
      ? `How many ${counted} ${notes.past ? 'did' : 'does'} ${thinker} say there ${notes.past ? 'were' : 'are'}?`
      : null;
  const about = nounPhrase(head, notes.vocabulary);
  return isAspectOf(about) && !/^the number of /i.test(about)
    ? `What ${notes.past ? 'did' : 'does'} ${thinker} say about ${lowerFirst(about)}?`
    : null;
}

/** One noun, or one of something: no question, and nothing that begins with a verb. */
const isAspectOf = (head: string): boolean =>
  /^(?:the )?\p{L}+(?: of (?:the )?\p{L}+)?$/u.test(head) && (isAspect(head) || isTopic(head));

/** "Revolution", "religion": a word that is nothing but a noun. */
const isTopic = (head: string): boolean =>
  /^\p{L}{5,}$/u.test(head) && isCommonNoun(head.toLowerCase()) && !canBeVerb(head.toLowerCase());

function drawTable(block: NoteBlock, notes: NoteContext): Candidate[] {
  const { text: source } = notes.page;
  const read: Read = (span) => (span ? plainText(spanText(source, span)).replace(/\s+/g, ' ').trim() : '');
  const written = gridOf(block, notes.page);
  if (!written || isUnlabelled(written, read)) return [];
  const grid = byThing(written, read);
  if (!grid || Math.max(grid.rows.length, grid.head.length) > MAX_ROWS) return [];
  if (Math.min(grid.rows.length, grid.head.length) > MAX_COLUMNS) return [];
  const rowOf = new Map(written.rows.flatMap((row) => row.map((cell) => [cell, row] as const)));
  // Only a table that was turned over has no word for what its rows are.
  const isTurned = grid.rows[0]?.[0] === written.head[1];
  const corner = isTurned ? '' : read(grid.head[0]);
  const labels = grid.rows.map((row) => read(row[0]));
  const isUntold = corner === '' || (isAspect(corner) && !/^(?:research )?methods?$/i.test(corner));
  const kind = isUntold || isTurned ? kindAbove(block, notes) : corner;
  const names = rowNames(labels, corner, block, notes);
  const heads = grid.head.map(read);
  const routes = areRoutes(heads);
  const areThinkers = isTurned && labels.every((label) => isThinker(label, block.path.at(-1) ?? '', notes));
  const isQuality = heads.map((_, column) => {
    const cells = grid.rows.map((row) => read(row[column])).filter((text) => text !== '');
    return (
      cells.length > 1 &&
      cells.filter((text) => tellsQuality(text.split(/, /)[0] ?? '')).length * 2 > cells.length
    );
  });
  const rankings = heads.map((head, column) =>
    ranking(
      head,
      grid.rows.map((row) => read(row[column])),
      labels,
    ),
  );
  const ranked = (row: number, column: number): string | null => rankings[column]?.[row] ?? null;
  const isSorted = grid.head.map((_, column) => sorts(grid.rows.map((row) => read(row[column]))));
  return grid.rows.flatMap((row, at) => {
    const label = labels[at] ?? '';
    const named = names[at];
    const name =
      named && isBodyInInitials(label, row.slice(1).map(read)) ? { ...named, inside: `the ${label}` } : named;
    const first = row[0];
    const isRepeated = labels.indexOf(label) !== labels.lastIndexOf(label);
    // "<1", "0" in a column of values: of what, the row does not say.
    if (/^values?$/i.test(corner) && !/\p{L}{2}/u.test(label)) return [];
    if (!name || !first || !/\p{L}|\d/u.test(label) || wordCount(label) > 8 || stopsShort(label)) return [];
    return row.slice(1).flatMap((cell, index) => {
      const text = read(cell);
      const head = heads[index + 1] ?? '';
      if (
        !cell ||
        !/[\p{L}\p{N}]/u.test(text) ||
        SAYS_LITTLE.test(text) ||
        isDoubted(text) ||
        isOneEach(label, text)
      )
        return [];
      if (namesNobody(text) && !/["“']\p{Lu}/u.test(text)) return [];
      const answer = answerIn(cell, notes);
      if (answer === null || lacksUnit(head, text) || isSorted[index + 1]) return [];
      // Of many numbers the largest and the smallest are worth knowing.
      if (
        rankings[index + 1]?.every((asked) => asked === null) === false &&
        /^[-−+\d]/.test(text) &&
        ranked(at, index + 1) === null
      )
        return [];
      if (/^(?:the )?\p{Ll}{3,}est$/u.test(text) && ranked(at, index + 1) === null) return [];
      if (written.rows.length > 2 && isFigure(head, text) && ranked(at, index + 1) === null) return [];
      const inverse = /^\d+$/.test(label) ? numbered(corner, head, text) : ranked(at, index + 1);
      const front =
        inverse ??
        (routes
          ? routeQuestion(head, label, read(row[1]))
          : isDate(label)
            ? /^(?:event|what)/i.test(head)
              ? `What happened in ${label}?`
              : null
            : areThinkers
              ? seenBy(label, head, text, notes)
              : columnQuestion(head, name, text, {
                  before: heads[index] ?? '',
                  kind,
                  corner,
                  counts: index > 0 ? countsOf(corner, label, heads[1] ?? '', read(row[1])) : null,
                  isPast: notes.past,
                  tellsQuality: isQuality[index + 1] ?? false,
                  heads,
                }));
      if (front === null) return [];
      // Of two rows of one name only what is one of several, or of many, has a right answer.
      if (isRepeated && !routes && !/^(?:Give|Who|What (?:is|was) an? )/.test(front)) return [];
      return [
        basicCard(notes.page, {
          rule: 'table',
          front,
          answer: inverse === null ? answer : trimAnswer(source, first),
          source: spanOf(rowOf.get(cell) ?? row),
          flags: front.startsWith('Give ') ? ['several-answers'] : [],
        }),
      ];
    });
  });
}

/** Asks for every cell of a table by its row and its column. */
export const drawTables = (notes: NoteContext): Candidate[] =>
  notes.blocks.flatMap((block) => (block.kind === 'table' ? drawTable(block, notes) : []));
