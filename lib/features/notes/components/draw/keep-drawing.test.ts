import { describe, expect, it } from 'vitest';
import { err, ok, type Result } from '@/lib/domain/result';
import { sampleItem } from './draft-sample';
import type { DrawItem } from './draw-item';
import { keepDrawing, keepInput, type KeepInput, type Kept } from './keep-drawing';
import type { SavedDrawing } from './saved-drawing';

const drawing: SavedDrawing = {
  noteId: '00000000-0000-4000-8000-000000000001',
  text: 'Fact 1 is answer 1.\nFact 2 is answer 2.',
  title: '',
  subject: '',
  paper: '',
  items: [],
};
const items = [
  { ...sampleItem(1), decision: 'accepted' as const },
  { ...sampleItem(2), decision: 'accepted' as const, edit: { front: 'Mine?', back: 'Yes' } },
  { ...sampleItem(3), decision: 'rejected' as const, reason: 'trivial' as const },
  sampleItem(4),
];

describe('what is sent to be kept', () => {
  const input = keepInput(drawing, items, false);

  it('is every decision, and nothing that is undecided', () => {
    expect(input.drafts.map(({ hash, decision, front, reason }) => [hash, decision, front, reason])).toEqual([
      ['hash-1', 'accepted', 'What is fact 1?', undefined],
      ['hash-2', 'edited', 'Mine?', undefined],
      ['hash-3', 'rejected', 'What is fact 3?', 'trivial'],
    ]);
  });

  it('gives a draft that was merged into another no card of its own', () => {
    const merged = { ...items[1]!, absorbed: [sampleItem(5)] };
    const told = (item: DrawItem) =>
      keepInput(drawing, [item], false).drafts.map(({ hash, decision, mergedInto }) => [
        hash,
        decision,
        mergedInto,
      ]);
    expect(told(merged)).toEqual([
      ['hash-2', 'edited', undefined],
      ['hash-5', 'edited', 'hash-2'],
    ]);
    expect(told({ ...merged, decision: 'rejected' })).toEqual([
      ['hash-2', 'rejected', undefined],
      ['hash-5', 'rejected', 'hash-2'],
    ]);
    expect(told({ ...merged, decision: 'open' })).toEqual([]);
  });

  it('calls notes without a title by their first line', () => {
    expect(input.note).toMatchObject({ title: 'Fact 1 is answer 1.', body: drawing.text });
  });

  it('names the note alone when it is kept already', () => {
    expect(keepInput(drawing, items, true).note).toEqual({ id: drawing.noteId });
  });
});

describe('keeping the cards', () => {
  const input = keepInput(drawing, items, false);
  const kept = ok({ noteId: drawing.noteId, deckId: 'deck', kept: 2 });

  /** A server that forgets nothing it was sent, and the times a guest was made. */
  function world(answers: (Result<Kept, string> | Error)[], guest: Result<void, string> = ok(undefined)) {
    const sent: KeepInput[] = [];
    let guests = 0;
    return {
      sent,
      guests: () => guests,
      ports: {
        keep: (received: KeepInput) => {
          sent.push(received);
          const answer = answers.shift() ?? err('UNAVAILABLE');
          return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
        },
        becomeGuest: () => {
          guests += 1;
          return Promise.resolve(guest);
        },
      },
    };
  }

  it('makes no guest of somebody who is signed in', async () => {
    const { ports, guests } = world([kept]);
    expect(await keepDrawing(input, ports)).toEqual(kept);
    expect(guests()).toBe(0);
  });

  it('makes a guest first where nobody is signed in, and sends the same again', async () => {
    const { ports, guests, sent } = world([err('SIGNED_OUT'), kept]);
    expect(await keepDrawing(input, ports)).toEqual(kept);
    expect(guests()).toBe(1);
    expect(sent).toEqual([input, input]);
  });

  it('makes one guest only when keeping failed half-way and is tried again', async () => {
    const { ports, guests } = world([err('SIGNED_OUT'), err('UNAVAILABLE'), kept]);
    expect(await keepDrawing(input, ports)).toEqual(err('UNAVAILABLE'));
    expect(await keepDrawing(input, ports)).toEqual(kept);
    expect(guests()).toBe(1);
  });

  it('says why no guest could be made', async () => {
    const { ports, sent } = world([err('SIGNED_OUT')], err('TOO_MANY'));
    expect(await keepDrawing(input, ports)).toEqual(err('TOO_MANY'));
    expect(sent).toHaveLength(1);
  });

  it('turns a request without an answer into a code', async () => {
    expect(await keepDrawing(input, world([new TypeError('network')]).ports)).toEqual(
      err('KEEP_UNREACHABLE'),
    );
  });
});
