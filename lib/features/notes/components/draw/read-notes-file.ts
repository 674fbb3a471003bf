import { err, ok, type Result } from '@/lib/domain/result';

/** Well above what notes may be: a larger file is refused before it is read. */
export const FILE_MAX_BYTES = 4_000_000;

/**
 * Reads a text file the reader chose or dropped: UTF-8, UTF-16 with a byte-order mark, or else Windows-1252,
 * which old word processors still write. Says `FILE_NOT_TEXT` for documents and archives, and for anything with control
 * characters in it that no text has.
 */
export async function readNotesFile(
  file: Pick<File, 'size' | 'arrayBuffer'>,
): Promise<Result<string, 'FILE_TOO_LARGE' | 'FILE_NOT_TEXT' | 'FILE_UNREADABLE'>> {
  if (file.size > FILE_MAX_BYTES) return err('FILE_TOO_LARGE');
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // Moved or deleted since it was chosen, or no permission to read it.
    return err('FILE_UNREADABLE');
  }
  if (SIGNATURES.some((signature) => beginsWith(bytes, signature))) return err('FILE_NOT_TEXT');
  const text = decode(bytes);
  return CONTROL.test(text) ? err('FILE_NOT_TEXT') : ok(text);
}

/** What a .docx, .odt or other archive, a PDF, an RTF and an old .doc begin with. */
const SIGNATURES = ['PK\u0003\u0004', '%PDF-', '{\\rtf', '\u00D0\u00CF\u0011\u00E0'];

const beginsWith = (bytes: Uint8Array, signature: string): boolean =>
  [...signature].every((sign, at) => bytes[at] === sign.charCodeAt(0));

/** Tabs, line and page breaks, the escape of a terminal and the end mark of DOS stand in texts; the others do not. */
const CONTROL = /[\u0000-\u0008\u000E-\u0019\u001C-\u001F]/;

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
