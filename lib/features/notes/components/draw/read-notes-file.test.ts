import { expect, it } from 'vitest';
import { FILE_MAX_BYTES, readNotesFile } from './read-notes-file';

const file = (bytes: Iterable<number>) => new Blob([Uint8Array.from(bytes)]);

it('reads UTF-8, with or without a mark', async () => {
  const bytes = new TextEncoder().encode('café – 1924');
  expect(await readNotesFile(file(bytes))).toEqual({ ok: true, value: 'café – 1924' });
  expect(await readNotesFile(file([0xef, 0xbb, 0xbf, ...bytes]))).toEqual({ ok: true, value: 'café – 1924' });
});

it('reads what older word processors wrote', async () => {
  expect(await readNotesFile(file([0x63, 0x61, 0x66, 0xe9]))).toEqual({ ok: true, value: 'café' });
  expect(await readNotesFile(file([0xff, 0xfe, 0x61, 0x00, 0x62, 0x00]))).toEqual({ ok: true, value: 'ab' });
});

it('refuses a picture, and a file that is far too large without reading it', async () => {
  const picture = file([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]);
  expect(await readNotesFile(picture)).toEqual({ ok: false, error: 'FILE_NOT_TEXT' });
  const unread = { size: FILE_MAX_BYTES + 1, arrayBuffer: () => Promise.reject(new Error('was read')) };
  expect(await readNotesFile(unread)).toEqual({ ok: false, error: 'FILE_TOO_LARGE' });
});

it('says when a file is gone by the time it is read', async () => {
  const gone = { size: 10, arrayBuffer: () => Promise.reject(new Error('gone')) };
  expect(await readNotesFile(gone)).toEqual({ ok: false, error: 'FILE_UNREADABLE' });
});

it('refuses documents and archives even where they hold no NUL byte, and keeps what a text may hold', async () => {
  const begins = (text: string) => file([...text].map((sign) => sign.charCodeAt(0)));
  for (const start of [
    'PK\u0003\u0004word/document.xml',
    '%PDF-1.7 words',
    '{\\rtf1 words',
    'words\u0001words',
  ])
    expect(await readNotesFile(begins(start)), start).toEqual({ ok: false, error: 'FILE_NOT_TEXT' });
  expect(await readNotesFile(begins('PK is a country code\t\f\u001a'))).toMatchObject({ ok: true });
});
