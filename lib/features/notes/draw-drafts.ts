import 'server-only';
import { drawCards } from '@/lib/domain/drafting/draw-cards';
import type { Drawing } from '@/lib/domain/drafting/types';
import { checkNotes } from '@/lib/domain/notes/check-notes';
import { areLong } from '@/lib/domain/notes/long-notes';
import { type Result, err, ok } from '@/lib/domain/result';
import { drawInWorker, type DrawWatch } from '@/lib/server/drafting/draw-in-worker';
import { takeDrawingTokens } from './draw-throttle';
import type { DrawDraftsInput } from './schema';

/**
 * Draws drafts from a text and stores nothing. A page is drawn from at once, long notes in a thread of their own.
 *
 * @param address who asks, for the throttle
 * @returns a fault of the notes' text, `TOO_MANY_DRAWINGS`, `NOTHING_TO_DRAW`, or why a thread failed (`DrawFailure`).
 */
export async function drawDrafts(
  input: DrawDraftsInput,
  address: string,
  watch: DrawWatch = {},
  inWorker: typeof drawInWorker = drawInWorker,
): Promise<Result<Drawing, string>> {
  const text = checkNotes(input.text);
  if (!text.ok) return text;
  if (!takeDrawingTokens(address, text.value.length)) return err('TOO_MANY_DRAWINGS');
  const { exclude, limit, rough } = input;
  const drawn = areLong(text.value)
    ? await inWorker({ text: text.value, exclude, limit, rough }, watch)
    : ok(
        drawCards(text.value, {
          exclude: new Set(exclude),
          rough: rough ?? false,
          ...(limit === undefined ? {} : { limit }),
        }),
      );
  return drawn.ok && drawn.value.cards.length === 0 ? err('NOTHING_TO_DRAW') : drawn;
}
