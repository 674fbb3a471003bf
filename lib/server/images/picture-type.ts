export type PictureType = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif';

const startsWith = (bytes: Uint8Array, at: number, signs: string): boolean =>
  [...signs].every((sign, i) => bytes[at + i] === sign.charCodeAt(0));

/** Brands of the ISO container that hold an AV1 picture, still or moving. */
const AVIF_BRANDS = ['avif', 'avis'];

/**
 * Tells what a file is by its first bytes; its name and what its sender calls it count for nothing. Null for whatever
 * Recto does not take: SVG, which is a program as much as a picture, is one of them.
 */
export function pictureTypeOf(bytes: Uint8Array): PictureType | null {
  if (startsWith(bytes, 0, '\xff\xd8\xff')) return 'jpeg';
  if (startsWith(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'png';
  if (startsWith(bytes, 0, 'GIF87a') || startsWith(bytes, 0, 'GIF89a')) return 'gif';
  if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) return 'webp';
  return startsWith(bytes, 4, 'ftyp') && hasAvifBrand(bytes) ? 'avif' : null;
}

/** The first box of the file names its brands: the major one, a version, then those it is compatible with. */
function hasAvifBrand(bytes: Uint8Array): boolean {
  const end = Math.min(bytes[3] ?? 0, bytes.length);
  for (let at = 8; at + 4 <= end; at += 4) {
    if (at !== 12 && AVIF_BRANDS.some((brand) => startsWith(bytes, at, brand))) return true;
  }
  return false;
}
