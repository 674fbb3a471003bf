import 'server-only';
import { Semaphore } from 'async-mutex';
import type { Sharp, SharpOptions } from 'sharp';
import { type Result, err, ok } from '@/lib/domain/result';
import { pictureTypeOf } from './picture-type';

/** The longer side of a stored picture, in pixels: sharp on a laptop's screen, and some hundred kilobytes. */
export const PICTURE_MAX_SIDE = 1_600;

/** More than the cameras of phones give; a picture of a few kilobytes can claim thousands of times as much. */
export const PICTURE_MAX_PIXELS = 50_000_000;

/** Decoding at once: each needs some hundred megabytes at most, and the rest of the server goes on meanwhile. */
const AT_ONCE = new Semaphore(2);

const TIME_LIMIT_S = 20;

export interface EncodedPicture {
  /** WebP without metadata. */
  readonly data: Uint8Array<ArrayBuffer>;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export type PictureFault = 'IMAGE_TYPE_UNKNOWN' | 'IMAGE_TOO_MANY_PIXELS' | 'IMAGE_BROKEN';

type Decoder = (input: Uint8Array, options: SharpOptions) => Sharp;

let loaded: Promise<Decoder> | undefined;

/** Loads sharp when the first picture comes, with every decoder off that Recto has no use for. */
const loadDecoder = (): Promise<Decoder> =>
  (loaded ??= import('sharp').then(({ default: sharp }) => {
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({
      operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((name) => `VipsForeignLoad${name}Buffer`),
    });
    sharp.cache(false);
    sharp.concurrency(1);
    return sharp;
  }));

/**
 * Encodes a picture anew, so that what is stored is pixels and nothing else: the right way up, on white where it was
 * transparent (ink on nothing would vanish on a dark page), the first frame of a moving one, at most `PICTURE_MAX_SIDE`.
 * The same bytes give the same bytes. How many pixels there are is read from the header, before anything is decoded.
 */
export async function encodePicture(bytes: Uint8Array): Promise<Result<EncodedPicture, PictureFault>> {
  if (pictureTypeOf(bytes) === null) return err('IMAGE_TYPE_UNKNOWN');
  const decode = await loadDecoder();
  return AT_ONCE.runExclusive(async () => {
    const input = decode(bytes, { limitInputPixels: false, failOn: 'error', pages: 1, sequentialRead: true });
    const size = await input.metadata().catch(() => null);
    if (!size) return err('IMAGE_BROKEN');
    if (size.width * size.height > PICTURE_MAX_PIXELS) return err('IMAGE_TOO_MANY_PIXELS');
    const encoded = await input
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize({
        width: PICTURE_MAX_SIDE,
        height: PICTURE_MAX_SIDE,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .webp({ quality: 82, smartSubsample: true })
      .timeout({ seconds: TIME_LIMIT_S })
      .toBuffer({ resolveWithObject: true })
      .catch(() => null);
    if (!encoded) return err('IMAGE_BROKEN');
    const { width, height } = encoded.info;
    return ok({ data: new Uint8Array(encoded.data), width, height });
  });
}
