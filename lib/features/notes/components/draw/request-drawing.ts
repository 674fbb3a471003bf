import { draftHash } from '@/lib/domain/drafting/draft-hash';
import type { Drawing } from '@/lib/domain/drafting/types';
import { checkNotes } from '@/lib/domain/notes/check-notes';
import { err, ok, type Result } from '@/lib/domain/result';
import { hashesOf, newItem, type DrawItem } from './draw-item';
import { nearTo } from './near-duplicates';
import type { SavedDrawing } from './saved-drawing';

/** The most drafts of a first drawing: what one sitting can decide on; "Draw more" gives the rest. */
export const FIRST_LIMIT = 120;
/** Notes of about as many words as the drafter turns into so many drafts by itself. */
const SHORT_CHARS = FIRST_LIMIT * 16 * 5;

export interface DrawRequest {
  readonly text: string;
  readonly exclude?: string[];
  readonly limit?: number;
  readonly rough?: boolean;
}

/** Long notes tell how much of them is read (0–1) and can be given up. */
export interface DrawWatch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (share: number) => void;
}

export type DrawAsk = (request: DrawRequest, watch?: DrawWatch) => Promise<Result<Drawing, string>>;

export const itemsOf = (drawing: Drawing): DrawItem[] => [
  // A drawing has no draft twice, but two sentences may ask the same: one item each, told apart by their hash.
  ...new Map(drawing.cards.map((draft) => [draftHash(draft), newItem(draftHash(draft), draft)])).values(),
];

/** The limit of a first drawing: a short text is left to the drafter's own measure. */
export const firstLimit = (text: string): { limit?: number } =>
  text.length > SHORT_CHARS ? { limit: FIRST_LIMIT } : {};

/** Checks the notes, has them drawn from, and says in a code what went wrong; never throws. */
export async function requestDrawing(
  raw: string,
  noteId: string,
  ask: DrawAsk,
  watch?: DrawWatch,
): Promise<Result<SavedDrawing, string>> {
  const checked = checkNotes(raw);
  if (!checked.ok) return checked;
  const text = checked.value;
  const drawn = await askSafely(ask, { text, ...firstLimit(text) }, watch);
  if (!drawn.ok) return drawn;
  const { title, subject, paper } = drawn.value;
  const items = itemsOf(drawn.value);
  return items.length > 0 ? ok({ noteId, text, title, subject, paper, items }) : err('NOTHING_TO_DRAW');
}

/**
 * Draws again with half as many drafts more, rough ones too; those rejected, now or before, do not come back,
 * and of those rejected now, of which more is known than a hash, nothing that asks nearly the same.
 */
export async function requestMore(
  text: string,
  items: readonly DrawItem[],
  decidedBefore: readonly string[],
  ask: DrawAsk,
  watch?: DrawWatch,
): Promise<Result<readonly DrawItem[], string>> {
  const rejected = items.filter((item) => item.decision === 'rejected');
  const merged = items.flatMap((item) => item.absorbed.map(({ id }) => id));
  const limit = items.length + Math.max(6, Math.ceil(items.length / 2));
  const drawn = await askSafely(
    ask,
    { text, limit, rough: true, exclude: [...new Set([...decidedBefore, ...hashesOf(rejected), ...merged])] },
    watch,
  );
  if (!drawn.ok) return drawn.error === 'NOTHING_TO_DRAW' ? ok([]) : drawn;
  const known = new Set(hashesOf(items));
  const isRejected = nearTo(rejected.map(({ draft }) => draft));
  return ok(itemsOf(drawn.value).filter(({ id, draft }) => known.has(id) || !isRejected(draft)));
}

/** A request that cannot be answered has a code too. */
export async function askSafely(
  ask: DrawAsk,
  request: DrawRequest,
  watch?: DrawWatch,
): Promise<Result<Drawing, string>> {
  try {
    return await ask(request, watch);
  } catch {
    return err('DRAW_UNREACHABLE');
  }
}
