import { expect, it } from 'vitest';
import { SET_FACES_MOST } from '../../schema';
import { faceKey, needsSetting, setInBatches, type FacesToSet, type SetFaces } from './set-faces';

const basic = (front: string, back = 'an answer'): FacesToSet => ({ kind: 'basic', front, back });

it('asks the server only for words that maths or Markdown may stand in', () => {
  for (const marked of [
    'State $E = mc^2$.',
    'a **bold** word',
    'a `token`',
    'see [this](https://a.b)',
    '- one\n- two',
  ])
    expect(needsSetting(basic(marked)), marked).toBe(true);
  expect(needsSetting(basic('Who signed?', '**Ebert**'))).toBe(true);
  for (const plain of [
    'Why did prices rise (by 5 %)?',
    'snake_case words - and dashes',
    '“Quoted”, 1919–23.',
  ])
    expect(needsSetting(basic(plain)), plain).toBe(false);
  expect(needsSetting({ kind: 'cloze', front: 'It fell in _____ [year].', back: '1929' })).toBe(false);
});

it('sets batch after batch, hands each on, and stops quietly at one that fails', async () => {
  const drafts = Array.from({ length: 2 * SET_FACES_MOST + 1 }, (_, at) => basic(`$x_{${at}}$`));
  const set = (draft: FacesToSet): SetFaces => ({ frontHtml: draft.front, backHtml: draft.back });
  const sizes: number[] = [];
  const known = new Map<string, SetFaces>();
  await setInBatches(
    drafts,
    async (batch) => {
      sizes.push(batch.length);
      return batch.map((draft, at) => (at === 0 ? null : set(draft)));
    },
    (faces) => faces.forEach((value, key) => known.set(key, value)),
  );
  expect(sizes).toEqual([SET_FACES_MOST, SET_FACES_MOST, 1]);
  expect(known.has(faceKey(drafts[0]!))).toBe(false);
  expect(known.get(faceKey(drafts[1]!))).toEqual(set(drafts[1]!));

  let asked = 0;
  await setInBatches(
    drafts,
    async () => {
      asked += 1;
      return null;
    },
    () => expect.unreachable(),
  );
  expect(asked).toBe(1);
});

it('tells drafts apart by their words and their kind', () => {
  expect(faceKey(basic('a', 'bc'))).not.toBe(faceKey(basic('ab', 'c')));
  expect(faceKey(basic('a'))).not.toBe(faceKey({ ...basic('a'), kind: 'cloze' }));
});
