import { textOf, type DrawItem } from './draw-item';

/** Sentences further apart than this have no common place in the notes to show, in UTF-16 code units. */
const REACH = 1_000;

/**
 * One card of two drafts: both questions, both answers, to be edited. It stands for the earlier draft and takes the other
 * one in, so that neither comes back.
 *
 * @param notes what both were drawn from
 */
export function mergeDrafts(one: DrawItem, other: DrawItem, notes: string): DrawItem {
  const earlier = one.draft.source.start <= other.draft.source.start ? one : other;
  const later = earlier === one ? other : one;
  const [a, b] = [textOf(earlier), textOf(later)];
  const start = earlier.draft.source.start;
  const end = Math.max(earlier.draft.source.end, later.draft.source.end);
  const source = end - start > REACH ? earlier.draft.source : { exact: notes.slice(start, end), start, end };
  return {
    ...earlier,
    // Two blanks are two cards: two clozes become a question with gaps, for the reader to word.
    draft: { ...earlier.draft, kind: 'basic', source, answer: null },
    decision: 'open',
    reason: null,
    edit: {
      front: a.front === b.front ? a.front : `${a.front} ${b.front}`,
      back: a.back === b.back ? a.back : `${a.back.replace(/[.;,]\s*$/, '')}; ${b.back}`,
    },
    absorbed: [...earlier.absorbed, ...later.absorbed, { ...later, absorbed: [] }],
  };
}
