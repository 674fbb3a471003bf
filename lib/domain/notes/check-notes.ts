import { type Result, err, ok } from '../result';

/** The longest notes Recto takes, in UTF-16 code units: about 65,000 words, some 150 pages. */
export const NOTE_MAX_CHARS = 400_000;

export type NotesFault = 'NOTES_EMPTY' | 'NOTES_TOO_LONG' | 'NOTES_NOT_TEXT';

/** What a file that is no text looks like when it is read as one: more than this share of signs no writer types. */
const BINARY_SHARE = 0.01;

/** Control characters other than tab, line feed and carriage return. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/**
 * Checks text that was pasted, typed or opened as notes; runs in the browser first and on the server again.
 *
 * The text comes back fit to be stored and shown: lone surrogates become U+FFFD and stray control characters spaces,
 * each one code unit for one, so that offsets into the original stay true.
 *
 * @returns `NOTES_EMPTY` without a letter or digit, `NOTES_TOO_LONG` above `NOTE_MAX_CHARS`, `NOTES_NOT_TEXT` for what
 * looks like a picture, a document file or text in another encoding.
 */
export function checkNotes(text: string): Result<string, NotesFault> {
  // First, because everything below reads the whole text.
  if (text.length > NOTE_MAX_CHARS) return err('NOTES_TOO_LONG');
  if (text.includes('\u0000')) return err('NOTES_NOT_TEXT');
  const wellFormed = text.replace(/\p{Surrogate}/gu, '\ufffd');
  const odd = (wellFormed.match(CONTROL)?.length ?? 0) + wellFormed.split('\ufffd').length - 1;
  if (odd > 8 && odd > text.length * BINARY_SHARE) return err('NOTES_NOT_TEXT');
  if (!/[\p{L}\p{N}]/u.test(wellFormed)) return err('NOTES_EMPTY');
  return ok(wellFormed.replace(CONTROL, ' '));
}
