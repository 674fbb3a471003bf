/** A half-open range of UTF-16 code units in the text that was given, never in a normalised copy of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The shape a piece of the notes has on the page; each is served by its own rule families. */
export type BlockKind =
  'prose' | 'bullet' | 'step' | 'definition' | 'telegraphic' | 'table' | 'formula' | 'explicit';

/**
 * One structural unit of the notes. `text` is the source between `start` and `end` after 1:1 character
 * normalisation, so that `text[i]` stands at `start + i` in the source.
 */
export interface Block extends Span {
  readonly kind: BlockKind;
  readonly text: string;
  /** Headings above the block, outermost first. */
  readonly path: readonly string[];
  /** Nesting depth of a bullet or step, 0 at the margin. */
  readonly depth: number;
  /** Index of the block that this one hangs under (a bullet's parent, a list's lead-in line), or null. */
  readonly parent: number | null;
}

/** Why a person should look twice at a draft, in a closed set so that the page can say it in a sentence. */
export const DRAFT_FLAGS = [
  'resolved-pronoun',
  'several-answers',
  'long-answer',
  'long-list',
  'thin-question',
  'hedged',
  'near-duplicate',
  'rough',
] as const;
export type DraftFlag = (typeof DRAFT_FLAGS)[number];

/** A question that a rule proposes, before validation, scoring and selection. */
export interface Candidate {
  readonly kind: 'basic' | 'cloze';
  /** Name of the rule that made it, e.g. `why-because`; the first part is its family. */
  readonly rule: string;
  /** A question; or, for a cloze, the sentence with exactly one `_____ [hint]` blank. */
  readonly front: string;
  /** The answer, as it stands in the notes. */
  readonly back: string;
  /** The sentence, row or list that the candidate was drawn from. */
  readonly source: Span;
  /** Where `back` stands in the notes, when it is one unbroken run of them: then `back` is that text, character for character but for white space and marks of emphasis. */
  readonly answer: Span | null;
  readonly flags: readonly DraftFlag[];
  /** Context chip that replaces the page's own, e.g. the heading path of a list. */
  readonly context?: string;
  /** Named numbers for the ranking, each roughly 0–1. */
  readonly features?: Readonly<Record<string, number>>;
}

/** A proposal shown to a person. Nothing is scheduled before it is accepted. */
export interface Draft {
  readonly kind: 'basic' | 'cloze';
  readonly front: string;
  readonly back: string;
  /** The context chip: what the notes are about, so that a front can be short and still stand alone. */
  readonly context: string;
  readonly rule: string;
  readonly flags: readonly DraftFlag[];
  /** Estimated probability, 0–1, that a teacher keeps the draft unedited. */
  readonly score: number;
  readonly source: { readonly exact: string } & Span;
  readonly answer: Span | null;
}

/** Everything drawn from one text, in the order of the text. */
export interface Drawing {
  readonly title: string;
  readonly subject: string;
  readonly paper: string;
  readonly cards: readonly Draft[];
}

export interface DrawOptions {
  /** The most drafts to return; about one per 16 words by default. */
  readonly limit?: number;
  /** Whether drafts that the ranking doubts come too, behind the others and flagged `rough`. */
  readonly rough?: boolean;
  /** Hashes (see `draft-hash.ts`) of drafts that must not come back. */
  readonly exclude?: ReadonlySet<string>;
  /** Told again and again how much of the text has been read, 0–1, never less than before. */
  readonly onProgress?: (share: number) => void;
}
