import { z } from 'zod';
import { idSchema } from '@/lib/domain/ids';
import type { ReviewScope } from './schema';

/** What a learner may choose the cards of a custom session by. */
export type StudySource =
  | { readonly of: 'everything' }
  | { readonly of: 'leeches' | 'forgotten' }
  | { readonly of: 'deck'; readonly deckId: string }
  | { readonly of: 'tag'; readonly tag: string }
  | { readonly of: 'flag'; readonly flag: number }
  | { readonly of: 'exam'; readonly examId: string };

/** A session beside the day's own. */
export interface CustomStudy {
  readonly mode: 'ahead' | 'cram';
  readonly source: StudySource;
  /** How many cards at most, 1 to `MOST_CARDS`. */
  readonly cards: number;
  /** Studying ahead: due within how many study days, 1 to `MOST_DAYS`. */
  readonly days: number;
}

/** What `/review` is asked for. */
export type StudyScope = ReviewScope & { readonly custom?: CustomStudy };

export const MOST_CARDS = 300;
const MOST_DAYS = 60;
export const DEFAULT_CARDS = 30;
export const DEFAULT_DAYS = 7;

const number = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const ids = idSchema.optional().catch(undefined);

/** The search part of the address. What is odd in it counts as not said. */
const addressSchema = z.object({
  mode: z.enum(['ahead', 'cram']).optional().catch(undefined),
  of: z
    .enum(['everything', 'deck', 'tag', 'flag', 'leeches', 'forgotten', 'exam'])
    .optional()
    .catch(undefined),
  deck: ids,
  exam: ids,
  tag: z.string().trim().toLowerCase().min(1).max(200).optional().catch(undefined),
  flag: number(1, 4).optional().catch(undefined),
  cards: number(1, MOST_CARDS).catch(DEFAULT_CARDS),
  days: number(1, MOST_DAYS).catch(DEFAULT_DAYS),
});

/** The source the address names; everything, where it names none that can be. */
function sourceOf({ of, deck, exam, tag, flag }: z.infer<typeof addressSchema>): StudySource {
  if (of === 'deck' && deck !== undefined) return { of, deckId: deck };
  if (of === 'exam' && exam !== undefined) return { of, examId: exam };
  if (of === 'tag' && tag !== undefined) return { of, tag };
  if (of === 'flag' && flag !== undefined) return { of, flag };
  return of === 'leeches' || of === 'forgotten' ? { of } : { of: 'everything' };
}

/** Reads what a session is to be of from the address: the day's queue, of everything or one deck, or a custom one. */
export function readStudyScope(address: Record<string, unknown>): StudyScope {
  const read = addressSchema.parse(address);
  const { mode, deck, cards, days } = read;
  if (mode === undefined) return deck === undefined ? {} : { deckId: deck };
  return { custom: { mode, source: sourceOf(read), cards, days } };
}

/** The address of a session, without what goes without saying. */
export function addressOf({ deckId, custom }: StudyScope): string {
  const query = new URLSearchParams();
  if (deckId !== undefined) query.set('deck', deckId);
  if (custom) {
    const { mode, source, cards, days } = custom;
    query.set('mode', mode);
    query.set('of', source.of);
    if (source.of === 'deck') query.set('deck', source.deckId);
    if (source.of === 'exam') query.set('exam', source.examId);
    if (source.of === 'tag') query.set('tag', source.tag);
    if (source.of === 'flag') query.set('flag', String(source.flag));
    query.set('cards', String(cards));
    if (mode === 'ahead') query.set('days', String(days));
  }
  const search = query.toString();
  return search === '' ? '/review' : `/review?${search}`;
}
