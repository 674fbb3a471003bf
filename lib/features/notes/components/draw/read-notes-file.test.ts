import { expect, it } from 'vitest';
import { FILE_MAX_BYTES, readNotesFile } from './read-notes-file';

const file = (bytes: Iterable<number>) => new Blob([Uint8Array.from(bytes)]);

it('reads UTF-8, with or without a mark', async () => {
  const bytes = new TextEncoder().encode('café – 1924');
  expect(await readNotesFile(file(bytes))).toEqual({ ok: true, value: 'café – 1924' });
  expect(await readNotesFile(file([0xef, 0xbb, 0xbf, ...bytes]))).toEqual({ ok: true, value: 'café – 1924' });
});

it('reads what an old word processor wrote', async () => {
  expect(await readNotesFile(file([0x63, 0x61, 0x66, 0xe9]))).toEqual({ ok: true, value: 'café' });
  expect(await readNotesFile(gone)).toEqual({ ok: false, error: 'FILE_UNREADABLE' });
});
