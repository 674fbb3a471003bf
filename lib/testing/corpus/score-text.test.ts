import { describe, expect, it } from 'vitest';
import { draftHash } from '@/lib/domain/drafting/draft-hash';
import type { Marks } from '@/lib/domain/drafting/rubric';
import type { Draft } from '@/lib/domain/drafting/types';
import type { MarkedDraft } from './marked-text';
import { scoreText } from './score-text';

const full: Marks = { f: 2, u: 2, s: 2, a: 2, l: 2, w: 2 };

function draft(front: string, context = 'Tides'): Draft {
  const source = { start: 0, end: 4, exact: 'Tide' };
  return {
    kind: 'basic',
    front,
    back: 'The Moon',
    context,
    rule: 'why',
    flags: [],
    score: 0.5,
    source,
    answer: null,
  };
}

function marked(front: string, marks: Marks, facts: number[]): MarkedDraft {
  const { kind, back, context } = draft(front);
  return { kind, front, back, context, hash: draftHash(draft(front)), marks, facts };
}

describe('scoreText', () => {
  it('keeps the marks of a draft that is drawn again, and lists a draft nobody has seen', () => {
    const score = scoreText({ drafts: [marked('What raises tides?', full, [1])] }, [
      draft('What raises tides?'),
      draft('What pulls on the sea?'),
    ]);
    expect(score.tally).toMatchObject({ drafts: 2, accept: 1, unmarked: 1 });
    expect(score.unmarked.map(({ front }) => front)).toEqual(['What pulls on the sea?']);
  });

  it('counts no mark for a draft that is no longer drawn', () => {
    const score = scoreText({ drafts: [marked('What raises tides?', full, [1])] }, []);
    expect(score).toMatchObject({ factsCovered: 0, tally: { drafts: 0, accept: 0 } });
  });

  it('counts a fact once, and only where a usable draft asks for it', () => {
    const score = scoreText(
      {
        drafts: [
          marked('What raises tides?', full, [1]),
          marked('What makes tides?', full, [1]),
          marked('Tides?', { ...full, f: 0 }, [2]),
        ],
      },
      [draft('What raises tides?'), draft('What makes tides?'), draft('Tides?')],
    );
    expect(score.factsCovered).toBe(1);
  });

  it('says when a draft stands under another chip than the one that was judged', () => {
    const score = scoreText({ drafts: [marked('What raises tides?', full, [])] }, [
      draft('What raises tides?', 'Unit 4'),
    ]);
    expect(score.chipChanged).toHaveLength(1);
  });
});
