import { describe, expect, it } from 'vitest';
import type { Drawing } from '@/lib/domain/drafting/types';
import { err, ok } from '@/lib/domain/result';
import { sampleDraft } from './draft-sample';
import {
  FIRST_LIMIT,
  itemsOf,
  requestDrawing,
  requestMore,
  type DrawAsk,
  type DrawRequest,
} from './request-drawing';

const drawing = (...numbers: number[]): Drawing => ({
  title: 'Sample',
  subject: '',
  paper: '',
  cards: numbers.map((number) => sampleDraft(number)),
});

function asked(answer: Awaited<ReturnType<DrawAsk>>) {
  const requests: DrawRequest[] = [];
  const ask: DrawAsk = (request) => {
    requests.push(request);
    return Promise.resolve(answer);
  };
  return { requests, ask };
}

describe('drawing from notes', () => {
  it('refuses what is no text before anything is sent', async () => {
    const { requests, ask } = asked(ok(drawing(1)));
    expect(await requestDrawing('  \n ', 'id', ask)).toEqual(err('NOTES_EMPTY'));
    expect(await requestDrawing('\0\u0001', 'id', ask)).toEqual(err('NOTES_NOT_TEXT'));
    expect(await requestDrawing('x'.repeat(2_000_000), 'id', ask)).toEqual(err('NOTES_TOO_LONG'));
    expect(requests).toEqual([]);
  });

  it('keeps offsets true when half a character is mended', async () => {
    const { requests, ask } = asked(ok(drawing(1)));
    await requestDrawing('a \ud800 lone half', 'id', ask);
    expect(requests[0]?.text).toBe('a \ufffd lone half');
  });

  it('leaves the number of drafts to the drafter, except for a long text', async () => {
    const { requests, ask } = asked(ok(drawing(1)));
    await requestDrawing('Short notes.', 'id', ask);
    await requestDrawing('Longer notes. '.repeat(5000), 'id', ask);
    expect(requests.map(({ limit }) => limit)).toEqual([undefined, FIRST_LIMIT]);
  });

  it('says so when there is nothing to draw, or no answer', async () => {
    expect(await requestDrawing('Notes.', 'id', asked(ok(drawing())).ask)).toEqual(err('NOTHING_TO_DRAW'));
    const down: DrawAsk = () => Promise.reject(new TypeError('network'));
    expect(await requestDrawing('Notes.', 'id', down)).toEqual(err('DRAW_UNREACHABLE'));
  });
});

describe('drawing more', () => {
  it('raises the number and keeps what was rejected away, now or before', async () => {
    const { requests, ask } = asked(ok(drawing(1, 3, 4)));
    const [one, two] = itemsOf(drawing(1, 2));
    const items = [one!, { ...two!, decision: 'rejected' as const }];
    const more = await requestMore('Notes.', items, ['before'], ask);
    expect(requests[0]).toEqual({ text: 'Notes.', limit: 8, rough: true, exclude: ['before', two!.id] });
    expect(more.ok && more.value).toHaveLength(3);
  });

  it('brings nothing that asks nearly what was rejected', async () => {
    const text = { front: 'Which treaty set up links with Germany in 1922?', back: 'the Treaty of Rapallo' };
    const again = sampleDraft(2, {
      kind: 'cloze',
      front: 'The _____ set up links with Germany in 1922.',
      back: 'Treaty of Rapallo',
    });
    const more = { ...drawing(3), cards: [again, sampleDraft(3)] };
    const [item] = itemsOf({ ...drawing(1), cards: [sampleDraft(1, text)] });
    const brought = async (decision: 'open' | 'rejected') => {
      const drawn = await requestMore('Notes.', [{ ...item!, decision }], [], asked(ok(more)).ask);
      return drawn.ok && drawn.value.map(({ draft }) => draft.front);
    };
    expect(await brought('rejected')).toEqual(['What is fact 3?']);
    expect(await brought('open')).toEqual([again.front, 'What is fact 3?']);
  });

  it('asks for neither draft of a card of two again', async () => {
    const { requests, ask } = asked(ok(drawing(1)));
    const [one, two] = itemsOf(drawing(1, 2));
    await requestMore('Notes.', [{ ...one!, absorbed: [two!] }], [], ask);
    expect(requests[0]?.exclude).toEqual([two!.id]);
  });

  it('finds nothing more without calling it an error', async () => {
    expect(await requestMore('Notes.', [], [], asked(err('NOTHING_TO_DRAW')).ask)).toEqual(ok([]));
  });
});
