import 'server-only';
import { randomUUID } from 'node:crypto';
import { Reanchorer, anchorFor } from '@/lib/domain/notes/anchors';
import { parseNotePage } from '@/lib/domain/notes/note-page';
import { deckNameOf } from '@/lib/domain/notes/deck-name';
import type { Prisma } from '@/lib/server/db/generated/client';
import type { Actor } from '@/lib/server/auth/actor';
import { editableBy } from './access';
import type { NoteFields } from './schema';

type Transaction = Prisma.TransactionClient;

const LONGEST_TITLE = 120;

/** What names notes without a title: their first line with words, cut at a word. */
function firstLine(body: string): string {
  const [first = ''] = body.split(/[\r\n]+/).filter((each) => /[\p{L}\p{N}]/u.test(each));
  const words = first
    .replace(/\s+/g, ' ')
    .replace(/\p{Surrogate}/gu, '')
    .trim();
  return words.length <= LONGEST_TITLE ? words : `${words.slice(0, LONGEST_TITLE).replace(/\s\S*$/, '')}…`;
}

/** The fields as stored: what was left empty is taken from the labels and headings of the page itself. */
export function completeFields(fields: NoteFields): NoteFields {
  const page = parseNotePage(fields.body);
  const line = (text: string | undefined): string =>
    (text ?? '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, LONGEST_TITLE)
      .replace(/\p{Surrogate}/gu, '');
  return {
    ...fields,
    title: fields.title || line(page.title?.text) || line(page.heading?.text) || firstLine(fields.body),
    subject: fields.subject || line(page.subject?.text),
    paper: fields.paper || line(page.paper?.text),
  };
}

/** The actor's earliest note of exactly this text, so that the same page pasted again doubles nothing; null without. */
export function noteOfText(tx: Transaction, actor: Actor, body: string) {
  return tx.note.findFirst({
    where: { ...editableBy(actor), body },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, body: true, userId: true },
  });
}

/**
 * Finds every card of the note its place in the new body. Only anchors change: a stale one keeps the words it quoted
 * beside the place of the new ones, so that both can be shown, and no schedule is touched.
 */
export async function reanchorNote(tx: Transaction, noteId: string, newBody: string): Promise<void> {
  const anchors = await tx.anchor.findMany({
    where: { noteId },
    select: { id: true, cardId: true, exact: true, prefix: true, suffix: true, start: true, end: true },
  });
  if (anchors.length === 0) return;
  const search = new Reanchorer(newBody);
  const rows = anchors.map((anchor) => {
    const found = search.find(anchor);
    if (found.state === 'orphaned') return { ...anchor, noteId, ...found };
    const { exact, prefix, suffix } = anchorFor(newBody, found.start, found.end);
    const quoted = found.state === 'stale' ? anchor.exact : exact;
    const { state, start, end } = found;
    return { id: anchor.id, cardId: anchor.cardId, noteId, exact: quoted, prefix, suffix, start, end, state };
  });
  // Two statements however many cards there are; one update each would be hundreds.
  await tx.anchor.deleteMany({ where: { noteId } });
  await tx.anchor.createMany({ data: rows });
}

/**
 * The deck of the note's drawn cards: the one that some are in already, or a new one named after the notes, made at `at`;
 * null when there is none and `at` is null.
 */
export async function deckForNote(
  tx: Transaction,
  note: { readonly id: string; readonly title: string; readonly body: string; readonly userId: string },
  at: Date | null,
): Promise<string | null> {
  const used = await tx.card.findFirst({
    where: { anchor: { noteId: note.id }, deck: { ownerId: note.userId, archivedAt: null } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { deckId: true },
  });
  if (used || at === null) return used?.deckId ?? null;
  const id = randomUUID();
  await tx.deck.create({
    data: { id, ownerId: note.userId, name: deckNameOf(note), createdAt: at },
    select: { id: true },
  });
  return id;
}
