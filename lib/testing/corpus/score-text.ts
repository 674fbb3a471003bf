import { draftHash } from '@/lib/domain/drafting/draft-hash';
import { tallyOf, verdictOf, type Tally } from '@/lib/domain/drafting/rubric';
import type { Draft } from '@/lib/domain/drafting/types';
import type { MarkedDraft, MarkedText } from './marked-text';

export interface TextScore {
  readonly tally: Tally;
  /** How many of the listed facts a draft asks for that is accepted or needs a small edit. */
  readonly factsCovered: number;
  readonly unmarked: readonly Draft[];
  /** Drafts whose chip is another than the one that was judged: their marks may be out of date. */
  readonly chipChanged: readonly Draft[];
}

/** Joins what was drawn with what was marked, by hash. */
export function scoreText(text: Pick<MarkedText, 'drafts'>, drawn: readonly Draft[]): TextScore {
  const marked = new Map(text.drafts.map((draft) => [draft.hash, draft]));
  const pairs = drawn.map((draft) => ({ draft, judged: marked.get(draftHash(draft)) ?? null }));
  const covered = new Set(pairs.flatMap(({ judged }) => (judged === null ? [] : coveredBy(judged))));
  return {
    tally: tallyOf(pairs.map(({ judged }) => judged?.marks ?? null)),
    factsCovered: covered.size,
    unmarked: pairs.flatMap(({ draft, judged }) => (judged === null ? [draft] : [])),
    chipChanged: pairs.flatMap(({ draft, judged }) =>
      judged !== null && judged.context !== draft.context ? [draft] : [],
    ),
  };
}

const coveredBy = (draft: MarkedDraft): readonly number[] =>
  verdictOf(draft.marks) === 'reject' ? [] : draft.facts;
