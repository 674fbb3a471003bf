import 'server-only';
import type { AnchorState } from '@/lib/server/db/generated/enums';
import { plainFaces } from '@/lib/domain/cards/card-faces';
import type { CardText } from '@/lib/domain/cards/card-text';
import type { Actor } from '@/lib/server/auth/actor';
import { db } from '@/lib/server/db';
import { editableBy } from './access';

export interface NoteSummary {
  readonly id: string;
  readonly title: string;
  readonly subject: string;
  readonly paper: string;
  readonly updatedAt: Date;
  /** Cards drawn from the note that are not archived. */
  readonly cards: number;
}

/** The actor's notes, the last changed first; without their bodies. */
export async function listNotes(actor: Actor): Promise<NoteSummary[]> {
  const notes = await db.note.findMany({
    where: editableBy(actor),
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      title: true,
      subject: true,
      paper: true,
      updatedAt: true,
      _count: { select: { anchors: { where: { card: { archivedAt: null } } } } },
    },
  });
  return notes.map(({ _count, ...note }) => ({ ...note, cards: _count.anchors }));
}

/** A card as its note shows it. */
export interface NoteCard {
  readonly cardId: string;
  readonly deckId: string;
  /** One line each; a blank reads `[…]`. */
  readonly front: string;
  readonly back: string;
  /** The card as it is stored, and which version of it: what an edit starts from. */
  readonly stored: CardText;
  readonly versionId: string;
  readonly state: AnchorState;
  /** Offsets into the body, in UTF-16 code units; null when orphaned. */
  readonly start: number | null;
  readonly end: number | null;
  /** The words the card was drawn from; when stale, no longer those between `start` and `end`. */
  readonly exact: string;
}

export interface NoteDetail {
  readonly id: string;
  readonly title: string;
  readonly subject: string;
  readonly paper: string;
  readonly essay: string;
  readonly body: string;
  readonly updatedAt: Date;
  /** In the order of the notes, orphans last. */
  readonly cards: readonly NoteCard[];
}

/** A note with its cards, or null when it is not the actor's. */
export async function findNote(actor: Actor, noteId: string): Promise<NoteDetail | null> {
  const note = await db.note.findFirst({
    where: { id: noteId, ...editableBy(actor) },
    select: {
      id: true,
      title: true,
      subject: true,
      paper: true,
      essay: true,
      body: true,
      updatedAt: true,
      anchors: {
        where: { card: { archivedAt: null } },
        orderBy: [{ start: 'asc' }, { cardId: 'asc' }],
        select: {
          cardId: true,
          state: true,
          start: true,
          end: true,
          exact: true,
          card: {
            select: {
              kind: true,
              deckId: true,
              versions: { where: { supersededAt: null }, select: { id: true, front: true, back: true } },
            },
          },
        },
      },
    },
  });
  if (!note) return null;
  const { anchors, ...fields } = note;
  const cards = anchors.flatMap(({ card, ...anchor }) => {
    const [version] = card.versions;
    if (!version) return [];
    const stored = { kind: card.kind, front: version.front, back: version.back };
    return [{ ...anchor, deckId: card.deckId, ...plainFaces(stored), stored, versionId: version.id }];
  });
  const inText = cards.filter(({ start }) => start !== null);
  return { ...fields, cards: [...inText, ...cards.filter(({ start }) => start === null)] };
}

/** What the draft page of an existing note starts from. */
export interface NoteForDrawing {
  readonly id: string;
  readonly title: string;
  readonly subject: string;
  readonly paper: string;
  readonly essay: string;
  readonly body: string;
  /** Hashes of drafts that were kept or rejected: none of them comes back. */
  readonly decidedHashes: readonly string[];
  /** The cards there are already, so that near-duplicates can be told. */
  readonly cards: readonly NoteCard[];
}

/** The note with what was decided about its drafts, or null when it is not the actor's. */
export async function findNoteForDrawing(actor: Actor, noteId: string): Promise<NoteForDrawing | null> {
  const note = await findNote(actor, noteId);
  if (!note) return null;
  const decided = await db.draftDecision.findMany({ where: { noteId }, select: { hash: true } });
  const { updatedAt: _, ...fields } = note;
  return { ...fields, decidedHashes: decided.map(({ hash }) => hash) };
}
