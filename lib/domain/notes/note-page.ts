import type { Span } from '@/lib/domain/drafting/types';
import { splitLines, trimSpan } from './lines';
import { isPageFurniture, isRule } from './page-furniture';

/** A labelled part of a page. `text` is the source between `start` and `end`, as it stands. */
export interface NoteField extends Span {
  readonly text: string;
}

export const FIELD_NAMES = ['title', 'essay', 'subject', 'paper', 'notes'] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** A page of notes taken apart. Every offset counts UTF-16 code units of `text`. */
export interface NotePage {
  /** The whole text, exactly as it was given. */
  readonly text: string;
  /** Whether the page carries labels (TITLE, NOTES, …). */
  readonly labelled: boolean;
  /** The name above the first label of a labelled page. */
  readonly heading: NoteField | null;
  /** What stands under TITLE; in a text without labels, its first heading or title line. */
  readonly title: NoteField | null;
  readonly essay: NoteField | null;
  readonly subject: NoteField | null;
  readonly paper: NoteField | null;
  readonly notes: NoteField | null;
  /** The runs of text to draw from, in order, without the title and without what the web site left behind. */
  readonly body: readonly Span[];
}

const LABEL = /^\s*(?:#{1,6}\s*)?(?:\*\*)?(TITLE|ESSAY|SUBJECT|PAPER|NOTES)(?:\*\*)?\s*:?\s*$/;
const SMALL_LABEL = /^\s*(?:\*\*)?(Title|Essay|Subject|Paper|Notes)(?:\*\*)?\s*:\s*$/;
/** The label that has this line to itself, in capitals; null for any other line. */
export const labelOnItsOwn = (line: string): FieldName | null =>
  line.length < 40 ? ((LABEL.exec(line)?.[1]?.toLowerCase() as FieldName | undefined) ?? null) : null;

/** A label with its value behind it: "TITLE: Attachment", "Paper: 1". */
const LABEL_WITH_VALUE =
  /^\s*(?:#{1,6}\s*)?(?:\*\*)?(TITLE|ESSAY|SUBJECT|PAPER|NOTES|Title|Essay|Subject|Paper|Notes)(?:\*\*)?\s*:(?:\*\*)?\s+(?=\S)/;
const INLINE_LABEL = /^\s*(?:\*\*)?(TITLE|SUBJECT|PAPER|Title|Subject|Paper)(?:\*\*)?\s*:(?:\*\*)?\s+(?=\S)/;

/** An essay is drawn from as well when the notes beside it are less than half as long: a mere supplement. */
const SUPPLEMENT = 0.5;

const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;

function fieldOf(text: string, span: Span): NoteField | null {
  const { start, end } = trimSpan(text, span);
  return start < end ? { start, end, text: text.slice(start, end) } : null;
}

/** Joins the lines that carry notes into runs, leaving furniture out. */
function runsOf(text: string, lines: readonly Span[]): Span[] {
  const runs: Span[] = [];
  let open: { start: number; end: number } | null = null;
  for (const line of lines) {
    if (isPageFurniture(text.slice(line.start, Math.min(line.end, line.start + 200)))) open = null;
    else if (open && line.start - open.end <= 2) open.end = line.end;
    else runs.push((open = { start: line.start, end: line.end }));
  }
  return runs.map((run) => trimSpanOfLines(text, run)).filter((run) => run.start < run.end);
}

/** Trims blank lines off a run but keeps the indentation of its first line, which tells a list's depth. */
function trimSpanOfLines(text: string, run: Span): Span {
  const { start, end } = trimSpan(text, run);
  let from = start;
  while (from > run.start && /[ \t\u00A0]/.test(text[from - 1] ?? '')) from -= 1;
  return { start: from, end };
}

function furniture(text: string, line: Span): boolean {
  const content = text.slice(line.start, Math.min(line.end, line.start + 200));
  return isPageFurniture(content) || isRule(content);
}

/** Drops furniture lines from both ends of a field. */
function innerLines(text: string, lines: readonly Span[]): readonly Span[] {
  // A value behind its label ("PAPER: 2") is no page number.
  const isWhole = ({ start }: Span): boolean => start === 0 || /[\r\n]/.test(text[start - 1] ?? '');
  const idle = (line: Span | undefined): boolean =>
    line !== undefined &&
    (text.slice(line.start, line.end).trim() === '' || (isWhole(line) && furniture(text, line)));
  let from = 0;
  let to = lines.length;
  while (from < to && idle(lines[from])) from += 1;
  while (to > from && idle(lines[to - 1])) to -= 1;
  return lines.slice(from, to);
}

function fieldOfLines(text: string, lines: readonly Span[]): NoteField | null {
  const inner = innerLines(text, lines);
  const [first, last] = [inner[0], inner.at(-1)];
  return first && last ? fieldOf(text, { start: first.start, end: last.end }) : null;
}

interface Label {
  readonly name: FieldName;
  /** What stands behind the label on its line; null for a label with the line to itself. */
  readonly value: Span | null;
}

/** Reads a label off a line. In small letters it is one only above the notes: "Notes: see chapter 4" is a remark among them. */
function labelOf(text: string, line: Span, isAbove: boolean): Label | null {
  const content = text.slice(line.start, Math.min(line.end, line.start + 200));
  const alone =
    line.end - line.start < 40 ? (LABEL.exec(content) ?? (isAbove ? SMALL_LABEL.exec(content) : null)) : null;
  if (alone?.[1]) return { name: alone[1].toLowerCase() as FieldName, value: null };
  const match = LABEL_WITH_VALUE.exec(content);
  if (!match?.[1] || (match[1] !== match[1].toUpperCase() && !isAbove)) return null;
  const value = { start: line.start + match[0].length, end: line.end };
  return { name: match[1].toLowerCase() as FieldName, value };
}

/** Takes a page apart at its labels; null when it has fewer than two. */
function sectionsOf(text: string, lines: readonly Span[]) {
  const sections = new Map<FieldName, Span[]>();
  const before: Span[] = [];
  /** What follows a value that its own line holds, and is under no label. */
  const unlabelled: Span[] = [];
  let current: Span[] = before;
  let isAbove = true;
  let question: Span | null = null;
  for (const line of lines) {
    const label = labelOf(text, line, isAbove);
    if (label === null) {
      current.push(line);
      if (text.slice(line.start, line.end).trim() !== '' && (current === before || current === unlabelled))
        isAbove = current === before && before.length === 1;
      continue;
    }
    const section = sections.get(label.name) ?? [];
    sections.set(label.name, section);
    if (label.value) section.push(label.value);
    if (label.name === 'essay') question ??= label.value;
    if (label.name === 'notes') isAbove = false;
    current = label.value === null || /^(?:essay|notes)$/.test(label.name) ? section : unlabelled;
  }
  return sections.size < 2 ? null : { sections, before, unlabelled, question };
}

function labelledPage(text: string, lines: readonly Span[]): NotePage | null {
  const found = sectionsOf(text, lines);
  if (!found) return null;
  const { sections, before, unlabelled, question } = found;
  const field = (name: FieldName): NoteField | null => fieldOfLines(text, sections.get(name) ?? []);
  const [essay, notes] = [field('essay'), field('notes')];
  const written = countWords(notes?.text ?? '') + countWords(fieldOfLines(text, unlabelled)?.text ?? '');
  const withEssay = essay && written < SUPPLEMENT * countWords(essay.text);
  // The question that an essay answers stands on its label's line: nothing to draw from.
  const answered = (sections.get('essay') ?? []).filter((line) => line !== question);
  const drawn = [...(withEssay ? answered : []), ...unlabelled, ...(sections.get('notes') ?? [])];
  return {
    text,
    labelled: true,
    heading: fieldOfLines(text, innerLines(text, before).slice(0, 1)),
    title: field('title'),
    essay,
    subject: field('subject'),
    paper: field('paper'),
    notes,
    body: runsOf(
      text,
      drawn.sort((a, b) => a.start - b.start),
    ),
  };
}

const HEADING = /^\s{0,3}#{1,6}\s+(?=\S)/;
const LISTED = /^\s*(?:[-*+•◦▪‣●○]\s|\(?\w{1,2}\)\s|\d{1,3}\.\s|\|)/;

/** "Year 12 Law – Paper 1", "Computer Science handout 7": which part of a course, above the line that says what it is about. */
const COURSE_LINE =
  /^(?:[\p{L}-]+ (?:\d{1,2} )?){1,4}(?:[-–—:,] ?(?:[\p{L}-]+ ){0,2})?(?:component|paper|unit|module|handout|lesson|lecture|worksheet|booklet|week) ?\d{1,2}\p{L}?(?: \([^()]{1,30}\))?\s*$/iu;

/** "Frankenstein: context and key ideas", "Pure Maths: sequences – formula sheet": what kind of notes they are. */
const KIND_OF_NOTES = /^\s*\p{Lu}[^:?.]{3,60}: (?!(?:an?|the|when|where|how|that) )[^:.;?]{3,80}$/u;
const KIND_WORD =
  /\b(?:words? (?:for|to|you)\b.*|(?:ideas|themes|contexts?|characters|terms|words|notes|revision|overview|summary|handout|guide|sheet|dates|quotations|quotes|definitions|reforms?|causes|effects|consequences|features|evaluation|studies|cases|theories|basics)(?: (?:for|with|and|on) [\p{L}\d ]{2,40})?)$/iu;

/** "(Ms Sample, weeks 1 & 2)": a line under the title that says where the notes come from. */
const REMARK_BELOW = /^\s*(?:\([^()]{1,120}\)|\*[^*]{1,120}\*)\s*$/;

/** "Miss Sample Thurs P4", "typed up from the textbook", "Unit 3.5 / finance": where the notes come from, or which part of a course they are. */
const FROM_WHERE =
  /^\W*(?:(?:mr|mrs|ms|miss|dr|sir)\b|(?:typed|copied|written|posted|taken|adapted|missed)\b|(?:unit|paper|topic|handout|worksheet|lesson|week|wk|chapter|ch\.?|module|component|section|class|year|yr|y) ?\d|(?:lesson|class|lecture|teacher|textbook|revision|my|rushed|quick|rough) (?:notes?|handout|summary)|notes? (?:from|for|by)|from (?:the )?(?:textbook|lesson|book|board)|for (?:the )?(?:mock|test|exam)|handout\b|read (?:p|ch|with)|use with)/i;
const LONGEST_FROM_WHERE = 14;

/** Such a line right under a title, with nothing of the notes in it. */
const saysFromWhere = (line: string): boolean =>
  FROM_WHERE.test(line) && countWords(line) <= LONGEST_FROM_WHERE && !/[.!?]\s+\p{Lu}|[;,]\s*$/u.test(line);

/** "Oogenesis → fertilisation → implantation": stages that name the whole. */
const STAGES = /^\p{Lu}[^=:;,.?]{2,40}(?: ?(?:->|→) ?[\p{L}\s-]{3,30}){1,4}$/u;

/** Heads that stand before a colon in a title, however many words follow: "PHYSICS: …", "Aromatics 2: …", "Revision blog: …". */
const HEADS_TITLE =
  /^(?:\p{Lu}{4,}[\p{Lu}\s]*|\p{Lu}\p{L}+ \d{1,2}|(?:[Rr]evision )?(?:[Bb]log|[Nn]otes|[Pp]age)): /u;

/** "RUSSIA 1917 - timeline + interps": a name in capitals, and behind a dash or a colon what kind of notes follow. */
const NAME_AND_KIND =
  /^\p{Lu}{4,}(?: [\p{Lu}\d&+–-]+)*(?:\s+[-–—]|:)\s+[^.;:=]{0,40}\b(?:time ?line|notes|revision|summary|recap|overview|interps?|handout|terms|dates|essay|plan|sheet|questions|Qs)\b[^.;:=]{0,20}$/u;

/** "5. Gender and education": a chapter by its number, with a blank line below; "1." may as well open a list. */
const CHAPTER = /^\s*(?:[2-9]|\d{2})\.\s+\p{Lu}[^.;:?!]{6,80}$/u;

/** A few words with no verb among them, which would make them a statement, and no sign of a line of notes. */
const isName = (line: string): boolean =>
  /^\s*["“'‘]?\p{L}/u.test(line) &&
  countWords(line) <= 8 &&
  !/[.;,:]\s*$|\b(?:is|are|was|were|has|have|had|can|will|\p{Ll}{2,}ed)\b|[=→]|->|\s[-–—]\s/u.test(line);

/** A name right above a paragraph, or above a remark in small letters with a blank line behind it. */
const isNameAboveText = (line: string, below: string, isLast: boolean): boolean =>
  isName(line) &&
  !LISTED.test(below) &&
  ((countWords(below) >= 15 && /^\s*["“'‘(]?\p{Lu}.*\p{Ll}[.;]/u.test(below)) ||
    (isLast &&
      countWords(below) <= 10 &&
      /^\s*\p{Ll}/u.test(below) &&
      !/[.;:]\s*$|: |[=→]|->|\s[-–—]\s/.test(below)));

/** Says whether the first line of a text without labels names the whole rather than states something. */
function isTitle(line: string, next: string | undefined): boolean {
  if (HEADING.test(line) || (next !== undefined && isRule(next))) return true;
  // A remark in brackets at its end is no part of a title; a name in capitals with a blank line after it is one.
  const bare = line.replace(/\s*\([^()]*\)\s*$/, '');
  if (bare !== line && bare.trim() !== '') return isTitle(bare, next);
  const words = countWords(line);
  const isAlone = next === undefined || next.trim() === '';
  if (isAlone && words <= 20 && /^\p{Lu}{5,}\s{2,}/u.test(line)) return true;
  if (isAlone && words <= 12 && /^The [^:.]{8,70}: (?:the|an?) (?:\S+ ?){1,3}$/.test(line.trimEnd()))
    return true;
  if (isAlone && CHAPTER.test(line.trimEnd())) return true;
  if (words > 16 || line.length > 130 || LISTED.test(line)) return false;
  if (isAlone && STAGES.test(line.trim())) return true;
  if (NAME_AND_KIND.test(line.trimEnd())) return true;
  if (isAlone && KIND_OF_NOTES.test(line) && KIND_WORD.test(line.trimEnd())) return true;
  if (/[.;:,]\s*$/.test(line) || /::|->|→|=>|⇒|\{\{c\d|==|\$|^\s*Q[.:]|\s=\s/.test(line)) return false;
  const defines = /^\s*[\p{L}][^:?]{1,60}: (?!(?:how|why|what|when|where|who)\b)\p{Ll}/u.test(line);
  if (defines && !line.includes('?') && words > 7 && !(isAlone && HEADS_TITLE.test(line))) return false;
  const capitals = line === line.toUpperCase() && /\p{Lu}{2}/u.test(line);
  return next === undefined || next.trim() === '' || capitals || (words <= 10 && LISTED.test(next));
}

function unlabelledPage(text: string, lines: readonly Span[]): NotePage {
  const fields: Partial<Record<FieldName, NoteField | null>> = {};
  let at = 0;
  const skipIdle = (): void => {
    for (let line = lines[at]; line; line = lines[(at += 1)]) {
      if (text.slice(line.start, line.end).trim() !== '' && !furniture(text, line)) return;
    }
  };
  for (skipIdle(); lines[at]; skipIdle()) {
    const line = lines[at]!;
    const match = INLINE_LABEL.exec(text.slice(line.start, Math.min(line.end, line.start + 200)));
    if (!match?.[1]) break;
    fields[match[1].toLowerCase() as FieldName] ??= fieldOf(text, {
      start: line.start + match[0].length,
      end: line.end,
    });
    at += 1;
  }
  const contentOf = (line: Span | undefined): string | undefined =>
    line && text.slice(line.start, Math.min(line.end, line.start + 300));
  const isOfCourse =
    COURSE_LINE.test(contentOf(lines[at]) ?? '') &&
    lines.length > at + 2 &&
    isTitle(contentOf(lines[at + 1]) ?? '', contentOf(lines[at + 2]));
  if (isOfCourse && (contentOf(lines[at + 1]) ?? '').trim() !== '') at += 1;
  const first = lines[at];
  const next = lines[at + 1];
  if (!fields.title && first && lines.length > at + 1) {
    const content = text.slice(first.start, Math.min(first.end, first.start + 300));
    const below = contentOf(next) ?? '';
    const isLast = (contentOf(lines[at + 2]) ?? '').trim() === '';
    const isAside = isLast && below !== '' && (saysFromWhere(below) || isPageFurniture(below));
    const isAlone = REMARK_BELOW.test(below) || isAside || isNameAboveText(content, below, isLast);
    if (isTitle(content, next && (isAlone ? '' : below))) {
      const lead = HEADING.exec(content)?.[0].length ?? 0;
      fields.title = fieldOf(text, { start: first.start + lead, end: first.end });
      at += isAside ? 2 : 1;
    }
  }
  const body = runsOf(text, lines.slice(at));
  return {
    text,
    labelled: false,
    heading: null,
    title: fields.title ?? null,
    essay: null,
    subject: fields.subject ?? null,
    paper: fields.paper ?? null,
    notes: null,
    body,
  };
}

/**
 * Takes a page of notes apart. Labels (TITLE, ESSAY, SUBJECT, PAPER, NOTES, on a line of their own or with their
 * value behind a colon, two of them at least) become fields; in a text without them the first heading or title line becomes the title.
 * When a labelled page has notes, the body is the notes; its essay joins them only if they are a mere
 * supplement to it. Never fails: what has no structure is all body.
 */
export function parseNotePage(text: string): NotePage {
  const lines = splitLines(text);
  return labelledPage(text, lines) ?? unlabelledPage(text, lines);
}
