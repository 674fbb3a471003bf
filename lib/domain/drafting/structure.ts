import { parseNotePage, type NotePage } from '@/lib/domain/notes/note-page';
import { isRule } from '@/lib/domain/notes/page-furniture';
import { splitLines, trimSpan } from '@/lib/domain/notes/lines';
import { casingOf, cleanHeading, headingOf, isShouted, LEVEL_BY_LOOK, recase, type Casing } from './headings';
import { equationIn } from './equation';
import { definitionParts, isSentence, isTelegraphic } from './line-shapes';
import { firstSection } from './first-section';
import { beginsSmall, paragraphsOf } from './paragraphs';
import { explicitRun, isExplicitLine, tableRun } from './runs';
import { splitAt } from './rules/pieces';
import { blankMarks, normaliseCharacters, plainText } from './normalise';
import type { Block, BlockKind, Span } from './types';

/** A block that remembers whether it was marked as an item of a list, whatever else it turned out to be. */
export interface NoteBlock extends Block {
  readonly item: 'bullet' | 'step' | null;
}

/** A page of notes as a sequence of blocks, in the order of the text. */
export interface StructuredNotes {
  readonly blocks: readonly NoteBlock[];
  readonly page: NotePage;
}

const MARKER =
  /^(?<indent>[ \t\u00A0]*)(?:(?<bullet>[-−*+•◦▪‣●○·■□➢►▶\uF0B7\uF0A7]|(?:--?|[–—]|o(?=\t))(?=[ \t]))[ \t\u00A0]+|(?<step>\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})\)|\d{1,3}\.(?=\s)|(?:step|stage) \d{1,2}\s?[:.–-])[ \t\u00A0]*)(?=\S)/i;

/** "2.1 Standard": the number of a paragraph in an outline. */
const OUTLINE = /^[ \t\u00A0]*\d{1,2}(?:\.\d{1,2}){1,3}[.)]?[ \t\u00A0]+(?=\p{L})/u;
/** "*1871 – domains abolished": a star that no second one closes marks the line, and is none of its words. */
const STARRED = /^[ \t\u00A0]*\*(?=[\p{L}\d][^*]*$)/u;

interface Line extends Span {
  /** Characters normalised, marks kept. */
  readonly text: string;
  readonly blank: boolean;
  readonly item: 'bullet' | 'step' | null;
  /** Columns before the marker; a tab reaches to the next multiple of four. */
  readonly indent: number;
  /** Code units before the content. */
  readonly lead: number;
  /** Whether the content stands behind a number of an outline, or a star. */
  readonly outlined: boolean;
}

function columns(indent: string): number {
  let at = 0;
  for (const char of indent) at = char === '\t' ? at - (at % 4) + 4 : at + 1;
  return at;
}

function lineOf(source: string, span: Span): Line {
  const text = normaliseCharacters(source.slice(span.start, span.end));
  const marker = MARKER.exec(source.slice(span.start, Math.min(span.end, span.start + 400)));
  const blank = text.trim() === '';
  const indent =
    /^[ \t\u00A0]*/.exec(source.slice(span.start, Math.min(span.end, span.start + 400)))?.[0] ?? '';
  const outline = marker ? null : (OUTLINE.exec(text.slice(0, 60)) ?? STARRED.exec(text.slice(0, 400)));
  return {
    ...span,
    text,
    blank,
    item: marker?.groups?.bullet ? 'bullet' : marker?.groups?.step ? 'step' : null,
    indent: columns(indent),
    lead: (marker ?? outline)?.[0].length ?? indent.length,
    outlined: outline !== null,
  };
}

/** Builds the blocks of one page; its state is the headings and the open list, and it lives for one call. */
class Builder {
  readonly blocks: NoteBlock[] = [];
  private headings: { level: number; text: string; at: number }[] = [];
  private path: readonly string[] = [];
  private list: { indent: number; index: number }[] = [];
  private leadIn: number | null = null;

  constructor(
    private readonly source: string,
    private readonly casing: Casing,
  ) {}

  heading(level: number, text: string): void {
    const cleaned = recase(cleanHeading(blankMarks(text)), this.casing);
    while ((this.headings.at(-1)?.level ?? 0) >= level) this.headings.pop();
    if (cleaned) this.headings.push({ level, text: cleaned, at: this.blocks.length });
    this.path = this.headings.map((heading) => heading.text);
    this.endList();
  }

  /** What stands apart after the list that a heading by look was for, or after the lines below a small one, is no longer under it. */
  endSection(): void {
    const heading = this.headings.at(-1);
    const first = heading && this.blocks[heading.at];
    if (!first || heading.level !== LEVEL_BY_LOOK) return;
    // A question is answered by the paragraph below it.
    const isAnswered = heading.text.endsWith('?') && first.kind === 'prose';
    if (!isAnswered && !/^\p{Ll}/u.test(heading.text) && !(first.item && this.blocks.at(-1)?.item)) return;
    this.headings.pop();
    this.path = this.headings.map((above) => above.text);
  }

  endList(): void {
    this.list = [];
    this.leadIn = null;
  }

  push(
    kind: BlockKind,
    span: Span,
    over: Partial<Pick<NoteBlock, 'depth' | 'parent' | 'item'>> = {},
  ): number {
    const { start, end } = trimSpan(this.source, span);
    if (start >= end) return this.blocks.length - 1;
    const raw = this.source.slice(start, end);
    // The cells of a table are told apart by their tabs.
    const text = kind === 'table' ? normaliseCharacters(raw) : plainText(raw);
    const block: NoteBlock = {
      kind,
      start,
      end,
      text,
      path: this.path,
      depth: 0,
      parent: null,
      item: null,
      ...over,
    };
    this.blocks.push(block);
    return this.blocks.length - 1;
  }

  item(item: 'bullet' | 'step', indent: number, span: Span): void {
    while ((this.list.at(-1)?.indent ?? -1) >= indent) this.list.pop();
    const parent = this.list.at(-1)?.index ?? this.leadIn;
    const index = this.content(span, item, { depth: this.list.length, parent, item });
    this.list.push({ indent, index });
  }

  paragraph(span: Span): void {
    this.endList();
    // A bold lead-in begins a section of its own, whatever bold line stood before it.
    if (
      /^\s*\*\*[^*]{2,60}\*\*[^\S\r\n]*[^\s*]/.test(
        this.source.slice(span.start, Math.min(span.end, span.start + 80)),
      )
    )
      this.heading(LEVEL_BY_LOOK, '');
    const index = this.content(span, 'prose');
    const block = this.blocks[index];
    if (block && /:\s*$/.test(block.text) && block.text.length < 240) this.leadIn = index;
  }

  /** A paragraph with arrows in some of its sentences: those are telegraphic, the rest is prose. */
  private mixed(span: Span, text: string): number {
    const first = this.blocks.length;
    let prose: { start: number; end: number } | null = null;
    const kindOf = (part: { start: number; end: number }): BlockKind =>
      definitionParts(text.slice(part.start - span.start, part.end - span.start)) ? 'definition' : 'prose';
    for (const fact of splitAt(text, '.!?')) {
      const here = { start: span.start + fact.start, end: span.start + fact.end };
      if (isTelegraphic(text.slice(fact.start, fact.end))) {
        if (prose) this.push(kindOf(prose), prose);
        prose = null;
        this.push('telegraphic', here);
      } else if (prose) prose.end = here.end + 1;
      else prose = { start: here.start, end: here.end + 1 };
    }
    if (prose) this.push(kindOf(prose), { start: prose.start, end: Math.min(prose.end, span.end) });
    return first;
  }

  /** Pushes a block of the kind that its shape shows, and what follows an equation or a long definition as prose of its own. */
  private content(whole: Span, plain: BlockKind, over: Partial<NoteBlock> = {}): number {
    const trimmed = trimSpan(this.source, whole);
    const opening = this.source.slice(trimmed.start, trimmed.start + 60);
    const label = (LABEL.exec(opening) ?? NUMBERED.exec(opening))?.[0].length ?? 0;
    const span = { start: trimmed.start + label, end: trimmed.end };
    const { start, end } = span;
    const raw = normaliseCharacters(this.source.slice(start, end));
    if (WORKED_EXAMPLE.test(raw.slice(0, 80))) return this.push('formula', span, over);
    const text = plainText(raw);
    if (isExplicitLine(raw) && !/^\s*==[^=]{2,60}==\s*(?::|[-–—=]\s)/.test(raw)) {
      const index = this.push('explicit', span, over);
      if (!/\s::/.test(raw)) this.push('prose', span, { ...over, item: null });
      return index;
    }
    const isLong = text.length > 600;
    const equation = isLong ? null : equationIn(raw);
    if (equation) {
      const index = this.push('formula', span, over);
      const { rest } = equation;
      if (rest && isTelegraphic(raw.slice(rest.start, rest.end))) {
        this.push(
          'telegraphic',
          { start: start + rest.start, end },
          { depth: over.depth ?? 0, parent: index },
        );
        return index;
      }
      if (rest && isSentence(raw.slice(rest.start, rest.end).replace(/^[^.]*\.\s/, ''))) {
        this.push('prose', { start: start + rest.start, end }, { depth: over.depth ?? 0, parent: index });
      }
      return index;
    }
    if (!isLong && plain !== 'step' && isTelegraphic(text))
      return plain === 'prose' ? this.mixed(span, text) : this.push('telegraphic', span, over);
    const parts = definitionParts(text);
    if (!parts || (plain === 'step' && parts.sign === '=')) return this.push(plain, span, over);
    // A term in capitals at the margin closes the section above it, as a heading would.
    if (plain === 'prose' && isShouted(text.slice(parts.term.start, parts.term.end)) && parts.term.end > 5)
      this.heading(LEVEL_BY_LOOK, '');
    const index = this.push('definition', span, over);
    if (readsOn(text.slice(parts.definition.start))) {
      this.push(
        'prose',
        { start: start + parts.definition.start, end },
        { depth: over.depth ?? 0, parent: index },
      );
    }
    return index;
  }
}

/** A definition that argues or goes on in sentences is prose as well; a list of properties is not. */
const readsOn = (text: string): boolean =>
  isSentence(text) &&
  // What begins in a small letter and has no finite verb is a phrase, whatever follows.
  (/^\p{Lu}/u.test(text) ||
    /^(?:(?!\b(?:because|so|since|as|when|where|which|that|who)\b)[^,;]){0,80}\b(?:is|are|was|were|has|have|had|can|could|will|would|must|may|do|does|did)\b/.test(
      text,
    )) &&
  (/\b(?:because|therefore)\b|,? so (?!that\b)/.test(text) ||
    /\w{3}\.\s+(?:It|This|They|The|He|She)\b/.test(text));

/** Words before a statement that are no part of it. */
const LABEL =
  /^(?:\*\*)?(?:(?:n\.?b\.?|eval|overall)(?:\?{0,2}|\s?[:–-])|(?:definition|key point|key idea|note|remember|important|exam tip|tip|evaluation)(?:\*\*)?\s?[:–-])(?:\*\*)?\s+(?=\S)/i;

/** "2.1 Standard of care": the number of a paragraph, as against that of a quantity. */
const NUMBERED = /^\d{1,2}\.\d{1,2}(?:\.\d{1,2})?[.)]?[ \t]+(?=\p{Lu}\p{Ll}{2}|\p{Lu} v )/u;

/** Numbers put into an equation: kept as a block, but nothing to learn by heart. */
const WORKED_EXAMPLE = /^(?:e\.?g\.?|example:?|worked example:?)\s.{0,40}=\s?-?[\d.]/i;

/** Code fences hold programs, not notes. */
const FENCE = /^\s*(?:```|~~~)/;

function drawRun(
  builder: Builder,
  source: string,
  lines: readonly Line[],
  capitalsAreHeadings: boolean,
  small: boolean,
): void {
  let at = 0;
  let afterBlank = true;
  /** The number of the last heading that had one. */
  let lastNumber: number | null = null;
  while (at < lines.length) {
    const line = lines[at]!;
    const next = lines[at + 1];
    if (line.blank) {
      afterBlank = true;
      at += 1;
      continue;
    }
    if (FENCE.test(line.text)) {
      const close = lines.findIndex((other, index) => index > at && FENCE.test(other.text));
      at = close < 0 ? at + 1 : close + 1;
      continue;
    }
    if (isRule(line.text)) {
      builder.endList();
      at += 1;
      continue;
    }
    const below = [at + 1, at + 2, at + 3].find((index) => lines[index]?.blank === false);
    const following = below === undefined ? undefined : lines[below];
    const numbered = numberedHeading(lines, at, afterBlank, capitalsAreHeadings, lastNumber);
    if (numbered !== null) lastNumber = numberOf(line);
    const heading = numbered
      ? { level: LEVEL_BY_LOOK, text: numbered }
      : (line.item === null && tableRun(lines, at) === null) || /^\s{0,3}#/.test(line.text)
        ? headingOf(line.outlined ? line.text.slice(line.lead) : line.text, {
            afterBlank: afterBlank || standsBetween(lines, at),
            beforeList: following !== undefined && following.item !== null && following.indent >= line.indent,
            beforeTable: below !== undefined && line.text.length < 60 && tableRun(lines, below) !== null,
            next: next && !next.blank ? next.text : null,
            over: next?.blank && following ? following.text.slice(following.lead) : null,
            capitalsAreHeadings,
          })
        : null;
    if (heading) {
      // "2.5 Risk factors" stands below "2. BREACH".
      const isBelow = heading.level === LEVEL_BY_LOOK && /^\s*\d{1,2}\.\d{1,2}\s/.test(line.text);
      builder.heading(isBelow ? LEVEL_BY_LOOK + 1 : heading.level, heading.text);
      const remark = /\s{2,}\*\*(?=\S)/.exec(line.text);
      if (remark && heading.level > 6) builder.paragraph({ start: line.start + remark.index, end: line.end });
      at += 1;
      afterBlank = true;
      continue;
    }
    const run = explicitRun(lines, at) ?? tableRun(lines, at);
    if (run) {
      const last = lines[run.last]!;
      builder.endList();
      builder.push(run.kind, { start: line.start, end: last.end });
      at = run.last + 1;
    } else if (line.item) {
      let last = at;
      // A wrapped item goes on in lines that are indented or begin in small letters.
      while (isContinuation(lines[last + 1], line, small)) last += 1;
      builder.item(line.item, line.indent, { start: line.start + line.lead, end: lines[last]!.end });
      at = last + 1;
    } else if (line.outlined) {
      let last = at;
      while (isContinuation(lines[last + 1], line, small)) last += 1;
      builder.paragraph({ start: line.start + line.lead, end: lines[last]!.end });
      at = last + 1;
    } else {
      if (afterBlank) builder.endSection();
      let last = at;
      while (isPlain(lines, last + 1)) last += 1;
      for (const span of paragraphsOf(source, lines.slice(at, last + 1), small)) builder.paragraph(span);
      at = last + 1;
    }
    afterBlank = false;
  }
}

/**
 * The heading behind a number: in capitals ("1. DUTY OF CARE"), before a paragraph of an outline ("1.1 …"), or alone
 * above a paragraph ("2. Marxist views"), or next in number to such a one; null for a step.
 */
function numberedHeading(
  lines: readonly Line[],
  at: number,
  afterBlank: boolean,
  shouts: boolean,
  follows: number | null,
): string | null {
  const line = lines[at]!;
  if (line.item !== 'step' || !/^\s*\d/.test(line.text) || line.text.length > 90) return null;
  const text = line.text.slice(line.lead).trim();
  const words = text.split(/\s+/).length;
  if (words > 8 || /[.;,:!]$|:\s|\s[-–—]\s|->|[=→]/.test(text) || !/^\p{Lu}/u.test(text)) return null;
  const next = lines[at + 1];
  if (next === undefined) return null;
  const following = lines.slice(at + 1, at + 4).find((other) => !other.blank);
  const isList = following?.item === 'step' && isShouted(following.text.slice(following.lead));
  if (shouts && /\p{Lu}{4}/u.test(text) && isShouted(text)) return isList ? null : text;
  if (next.outlined) return text;
  const isSection = (line: Line | undefined): boolean =>
    line !== undefined && line.item === null && line.text.trim().length > 80;
  if (afterBlank && isSection(next.blank ? lines[at + 2] : next)) return text;
  // Over a list or a table the number of a heading shows in the heading it follows on.
  return afterBlank && follows !== null && follows + 1 === numberOf(line) && following?.item !== 'step'
    ? text
    : null;
}

/** The number that a line begins with. */
const numberOf = (line: Line): number => Number(/^\s*\(?(\d+)/.exec(line.text)?.[1] ?? Number.NaN);

/** Says whether a line of a few words stands among notes of one line each: at least one before it, two after. */
function standsBetween(lines: readonly Line[], at: number): boolean {
  const isNote = (line: Line | undefined): boolean =>
    line !== undefined && (definitionParts(line.text) !== null || isTelegraphic(line.text));
  const line = lines[at]!;
  return (
    line.item === null &&
    /^\s*\p{L}+(?: \p{L}+){0,2}\s*$/u.test(line.text.slice(0, 60)) &&
    [lines[at - 1], lines[at + 1], lines[at + 2]].every(isNote)
  );
}

/** A line shorter than this was not broken by an editor. */
const WRAPPED_ITEM = 60;

function isContinuation(line: Line | undefined, of: Line, small: boolean): boolean {
  if (
    !line ||
    line.blank ||
    line.item ||
    line.outlined ||
    FENCE.test(line.text) ||
    /^\s*[#|]/.test(line.text)
  )
    return false;
  return line.indent > of.indent || (!small && of.text.length >= WRAPPED_ITEM && /^\p{Ll}/u.test(line.text));
}

/** Says whether a line only carries on a paragraph. */
function isPlain(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (!line || line.blank || line.item !== null || line.outlined) return false;
  if (FENCE.test(line.text) || isRule(line.text)) return false;
  if (/^\s*[#|]/.test(line.text) || standsBetween(lines, at)) return false;
  const next = lines[at + 1];
  const followed = next !== undefined && !next.blank;
  if (followed && (isRule(next.text) || next.item !== null) && line.text.length < 80) return false;
  return (
    explicitRun(lines, at) === null && tableRun(lines, at) === null && !/^[^\p{Ll}]{3,80}$/u.test(line.text)
  );
}

/**
 * Takes notes apart into blocks: paragraphs (hard-wrapped lines joined), bullets and steps under what they hang
 * from, definitions, telegraphic lines, tables, equations, and what was already written as a card. Runs in time
 * linear in the length of the text and never fails.
 */
export function structure(text: string): StructuredNotes {
  const page = parseNotePage(text);
  const runs = page.body.map((run) => splitLines(text, run).map((line) => lineOf(text, line)));
  const all = runs.flat().filter((line) => !line.blank);
  const capitals = all.filter(
    (line) => /\p{Lu}{2}/u.test(line.text) && line.text === line.text.toUpperCase(),
  );
  const casing = casingOf(all.map((line) => line.text));
  const small = beginsSmall(runs.flat());
  const builder = new Builder(text, casing);
  const title = page.title?.text.trim();
  const first = firstSection(page);
  if (first) builder.heading(first.level, first.text);
  for (const run of runs) {
    const kept = run.filter((line) => !page.labelled || line.text.trim() !== title);
    drawRun(builder, text, kept, capitals.length * 2 < all.length, small);
  }
  return { blocks: builder.blocks, page };
}
