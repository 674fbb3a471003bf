import { describe, expect, it } from 'vitest';
import { LEAST_ROUGH_SCORE, LEAST_SCORE, select } from './select';
import type { Scored } from './scored';
import type { Candidate } from './types';

const candidate = (start: number, front: string, back: string, over: Partial<Candidate> = {}): Candidate => ({
  kind: 'basic',
  rule: 'subject',
  front,
  back,
  source: { start, end: start + 90 },
  answer: null,
  flags: [],
  ...over,
});
const chosen = (scored: Scored[], limit = 10, words = 18): string[] =>
  select(scored, limit, () => words).map((entry) => entry.candidate.front);

describe('select', () => {
  it('keeps the order of the notes, whatever the scores', () => {
    const scored = [
      { candidate: candidate(200, 'Who built the canal?', 'Ada Ling'), score: 0.9 },
      { candidate: candidate(0, 'Who closed the mill?', 'the duke'), score: 0.6 },
    ];
    expect(chosen(scored)).toEqual(['Who closed the mill?', 'Who built the canal?']);
  });

  it('leaves out what is unlikely to be kept', () => {
    expect(
      chosen([{ candidate: candidate(0, 'Who closed the mill?', 'the duke'), score: LEAST_SCORE - 0.01 }]),
    ).toEqual([]);
  });

  it('gives what is less likely to be kept to those who ask for it, last and only so far', () => {
    const scored = [
      { candidate: candidate(0, 'Who closed the mill?', 'the duke'), score: LEAST_ROUGH_SCORE },
      { candidate: candidate(200, 'Who built the canal?', 'Ada Ling'), score: LEAST_SCORE },
      { candidate: candidate(300, 'Where was salt sold?', 'in Norwich'), score: LEAST_ROUGH_SCORE - 0.01 },
    ];
    const rough = (limit: number): string[] =>
      select(scored, limit, () => 18, LEAST_ROUGH_SCORE).map((entry) => entry.candidate.front);
    expect(rough(10)).toEqual(['Who closed the mill?', 'Who built the canal?']);
    expect(rough(1)).toEqual(['Who built the canal?']);
  });

  it('asks a question with two answers once, and for several answers as often as there are', () => {
    const twice = (flags: Candidate['flags']) => [
      {
        candidate: candidate(0, 'What happens when the pound falls?', 'exports rise', { flags }),
        score: 0.8,
      },
      { candidate: candidate(100, 'What happens when the pound falls?', 'inflation', { flags }), score: 0.7 },
    ];
    expect(chosen(twice([]))).toHaveLength(1);
    expect(chosen(twice(['several-answers']))).toHaveLength(2);
  });

  it('covers every sentence before it exhausts one', () => {
    const scored = [
      { candidate: candidate(0, 'Who closed the mill?', 'the duke'), score: 0.8 },
      { candidate: candidate(0, 'When did frost come?', '1843'), score: 0.79 },
      { candidate: candidate(100, 'Where was salt sold?', 'in Norwich'), score: 0.75 },
    ];
    expect(chosen(scored, 2)).toEqual(['Who closed the mill?', 'Where was salt sold?']);
  });

  it('takes a cloze only for what no question of its sentence touches', () => {
    const cloze = candidate(0, 'The _____ [person] closed the mill.', 'duke', {
      kind: 'cloze',
      rule: 'cloze-person',
    });
    const question = candidate(0, 'When was the mill closed?', '1843', { rule: 'when' });
    for (const [left, right] of [
      [0.7, 0.8],
      [0.9, 0.6],
    ] as const)
      expect(
        chosen([
          { candidate: cloze, score: left },
          { candidate: question, score: right },
        ]),
      ).toEqual([question.front]);
    expect(chosen([{ candidate: cloze, score: 0.7 }])).toEqual([cloze.front]);
    // A long sentence may tell a second thing.
    const other = candidate(0, 'Hooper sold _____ [number] ships to Norway.', '40', {
      kind: 'cloze',
      rule: 'cloze-number',
    });
    expect(
      chosen([
        { candidate: question, score: 0.8 },
        { candidate: other, score: 0.7 },
      ]),
    ).toEqual([question.front, other.front]);
  });

  it('takes the better of a blank and a question for a bare subject', () => {
    const cloze = candidate(0, 'The duke closed the mill in _____ [year].', '1843', {
      kind: 'cloze',
      rule: 'cloze-year',
    });
    const bare = candidate(0, 'Who closed the mill?', 'the duke', { rule: 'subject' });
    const scored = (left: number, right: number): Scored[] => [
      { candidate: cloze, score: left },
      { candidate: bare, score: right },
    ];
    expect(chosen(scored(0.7, 0.6))).toEqual([cloze.front]);
    expect(chosen(scored(0.6, 0.7))).toEqual([bare.front]);
  });

  it('leaves out a bare question that another of its sentence answers too', () => {
    const scored = [
      { candidate: candidate(0, 'When did the duke close the mill?', '1843', { rule: 'when' }), score: 0.8 },
      { candidate: candidate(0, 'Who closed the mill?', 'the duke'), score: 0.7 },
      { candidate: candidate(0, 'Who sold the salt?', 'the bishop'), score: 0.7 },
    ];
    expect(chosen(scored, 10, 40)).toEqual(['When did the duke close the mill?', 'Who sold the salt?']);
  });

  it('asks nothing twice, in one sentence or in two', () => {
    const front = 'Who closed the old mill at Aldford?';
    const scored = [
      { candidate: candidate(0, front, 'the duke'), score: 0.8 },
      { candidate: candidate(0, 'Who closed the mill at Aldford?', 'the duke'), score: 0.7 },
      { candidate: candidate(300, 'Who closed the old mill of Aldford?', 'the duke'), score: 0.75 },
    ];
    expect(chosen(scored)).toEqual([front]);
  });
});

describe('the cells of a table', () => {
  it('are each a fact of their own, however few words the row has', () => {
    const cells = ['shape', 'angle', 'charge', 'colour'].map((head) => ({
      candidate: candidate(0, `What is the ${head} of the ion?`, `its own ${head} word`, { rule: 'table' }),
      score: 0.8,
    }));
    expect(chosen(cells, 10, 6)).toHaveLength(4);
    const others = cells.map(({ score, candidate: card }) => ({
      score,
      candidate: { ...card, rule: 'object' },
    }));
    expect(chosen(others, 10, 6)).toHaveLength(2);
  });
});
