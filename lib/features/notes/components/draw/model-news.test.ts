import { afterEach, describe, expect, test, vi } from 'vitest';
import { err, ok } from '@/lib/domain/result';
import { sentenceFor } from '@/lib/ui/sentences';
import { askModelForDrawing, type ModelNews } from './ask-model-for-drawing';
import { modelSentences } from './model-sentences';

const drawing = { title: 'Sample', subject: '', paper: '', cards: [] };
const own = { ...drawing, title: 'Own' };
const request = { text: 'Notes.' };

function answering(reports: readonly object[], status = 200): void {
  const body = reports.map((report) => `${JSON.stringify(report)}\n`).join('');
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));
}
afterEach(() => vi.unstubAllGlobals());

async function ask(signal = new AbortController().signal) {
  const news: (ModelNews | null)[] = [];
  const otherwise = vi.fn(() => Promise.resolve(ok(own)));
  const drawn = await askModelForDrawing('draw', (each) => news.push(each), otherwise)(request, { signal });
  return { drawn, news, fellBack: otherwise.mock.calls.length > 0 };
}

describe('asking for a draw with the model', () => {
  test('counts come first, then the drawing', async () => {
    answering([{ written: 1, dropped: 0 }, { done: { drawing, written: 2, dropped: 3, trouble: null } }]);
    expect(await ask()).toEqual({
      drawn: ok(drawing),
      news: [
        { task: 'draw', over: false, written: 1, dropped: 0, trouble: null },
        { task: 'draw', over: true, written: 2, dropped: 3, trouble: null },
      ],
      fellBack: false,
    });
  });

  test.each([
    ['the server says so', () => answering([{ error: 'MODEL_TOO_MANY' }]), 'MODEL_TOO_MANY'],
    ['one is signed out', () => answering([{ error: 'SIGNED_OUT' }]), 'MODEL_ACCOUNT_ONLY'],
    ['the answer stops', () => answering([{ written: 1, dropped: 0 }]), 'MODEL_BROKE_OFF'],
    ['the answer is an error page', () => answering([], 500), 'MODEL_BROKE_OFF'],
    [
      'there is no answer',
      () => vi.stubGlobal('fetch', () => Promise.reject(new Error())),
      'MODEL_BROKE_OFF',
    ],
  ])('when %s, Recto draws by itself and the page says why', async (_, prepare, trouble) => {
    prepare();
    const { drawn, news, fellBack } = await ask();
    expect([drawn, fellBack]).toEqual([ok(own), true]);
    expect(news.at(-1)).toMatchObject({ over: true, trouble });
    expect(sentenceFor(trouble)).toContain('Recto’s own');
  });

  test('notes that nobody could draw from are not drawn from twice', async () => {
    answering([{ error: 'NOTES_EMPTY' }]);
    expect(await ask()).toMatchObject({ drawn: err('NOTES_EMPTY'), news: [null], fellBack: false });
  });

  test('what is cancelled is not drawn from otherwise', async () => {
    const cancel = new AbortController();
    vi.stubGlobal('fetch', () => {
      cancel.abort();
      return Promise.reject(new DOMException('', 'AbortError'));
    });
    expect(await ask(cancel.signal)).toMatchObject({
      drawn: err('DRAWING_CANCELLED'),
      news: [null],
      fellBack: false,
    });
  });
});

test.each<[Partial<ModelNews>, string[]]>([
  [{ over: false, written: 1 }, ['The model is writing: 1 draft so far.']],
  [
    { written: 12, dropped: 3 },
    [
      '12 drafts by the model, each checked against your notes.',
      '3 drafts dropped: not supported by your notes, or unclear.',
    ],
  ],
  [{ dropped: 1 }, ['1 draft dropped: not supported by your notes, or unclear.']],
  [{ task: 'reword', written: 1 }, ['1 question reworded; every answer is as it was.']],
])('the page says what the model did: %j', (news, sentences) => {
  expect(
    modelSentences({ task: 'draw', over: true, written: 0, dropped: 0, trouble: null, ...news }),
  ).toEqual(sentences);
});
