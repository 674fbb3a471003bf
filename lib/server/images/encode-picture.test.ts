import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { crc32, deflateSync } from 'node:zlib';
import { PICTURE_MAX_SIDE, encodePicture } from './encode-picture';
import { pictureTypeOf } from './picture-type';

/** A picture whose left half is red and whose right half is blue. */
const halves = (width = 200, height = 100) =>
  sharp({ create: { width, height, channels: 3, background: '#0000ff' } }).composite([
    {
      input: { create: { width: width / 2, height, channels: 3, background: '#ff0000' } },
      left: 0,
      top: 0,
    },
  ]);

const failure = (error: string) => ({ ok: false, error });

async function encoded(bytes: Uint8Array) {
  const result = await encodePicture(bytes);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

/** The colour of a pixel, as near as WebP keeps it. */
async function colourAt(data: Uint8Array, left: number, top: number): Promise<string> {
  const pixel = await sharp(data).extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
  return [...pixel]
    .slice(0, 3)
    .map((value) => (value > 200 ? 'f' : value < 60 ? '0' : '?'))
    .join('');
}

describe('a picture', () => {
  it('is taken in each of five types, whatever it is called, and comes out as WebP', async () => {
    const files = {
      jpeg: await halves().jpeg().toBuffer(),
      png: await halves().png().toBuffer(),
      webp: await halves().webp().toBuffer(),
      gif: await halves().gif().toBuffer(),
      avif: await halves().avif().toBuffer(),
    };
    for (const [type, file] of Object.entries(files)) {
      expect(pictureTypeOf(file)).toBe(type);
      const { data, width, height } = await encoded(file);
      expect([width, height], type).toEqual([200, 100]);
      expect(pictureTypeOf(data)).toBe('webp');
      expect(await colourAt(data, 40, 50), type).toBe('f00');
      expect(await colourAt(data, 160, 50), type).toBe('00f');
    }
  });

  it('loses what the camera wrote into it, and stands the right way up', async () => {
    const photo = await halves()
      .jpeg()
      .withExif({ IFD0: { Artist: 'Sample Student', Copyright: 'kept secret' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect((await sharp(photo).metadata()).exif?.length).toBeGreaterThan(0);
    const { data, width, height } = await encoded(photo);
    expect([width, height]).toEqual([100, 200]);
    expect(await colourAt(data, 50, 40)).toBe('f00');
    const metadata = await sharp(data).metadata();
    expect(metadata).toMatchObject({ format: 'webp', hasProfile: false });
    expect([metadata.exif, metadata.xmp, metadata.icc, metadata.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is made smaller when it is large, and never larger', async () => {
    const wide = await encoded(await halves(4_000, 1_000).png().toBuffer());
    expect([wide.width, wide.height]).toEqual([PICTURE_MAX_SIDE, PICTURE_MAX_SIDE / 4]);
    const dot = await encoded(await halves(2, 2).png().toBuffer());
    expect([dot.width, dot.height]).toEqual([2, 2]);
  });

  it('stands on white where it was transparent', async () => {
    const clear = await sharp({ create: { width: 9, height: 9, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    expect(await colourAt((await encoded(clear)).data, 4, 4)).toBe('fff');
  });

  it('that moves is kept as its first frame', async () => {
    const frames = await sharp([await halves().png().toBuffer(), await halves().negate().png().toBuffer()], {
      join: { animated: true },
    })
      .gif()
      .toBuffer();
    expect((await sharp(frames).metadata()).pages).toBe(2);
    const { data, height } = await encoded(frames);
    expect(height).toBe(100);
    expect(await colourAt(data, 40, 50)).toBe('f00');
    expect((await sharp(data).metadata()).pages ?? 1).toBe(1);
  });

  it('comes out the same every time', async () => {
    const file = await halves().png().toBuffer();
    expect((await encoded(file)).data).toEqual((await encoded(file)).data);
  });
});

/** A PNG of a few hundred bytes whose header claims these many pixels. */
function bomb(width: number, height: number): Uint8Array {
  const chunk = (name: string, body: Buffer) => {
    const typed = Buffer.concat([Buffer.from(name, 'latin1'), body]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(typed));
    return Buffer.concat([length, typed, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('a file that is no picture Recto takes', () => {
  it.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
    ['SVG behind a declaration', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['PDF', '%PDF-1.7 and so on'],
    ['TIFF', 'II*\u0000 and so on'],
    ['HEIC', '\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000mif1heic'],
    ['text', 'A quiet sentence.'],
    ['nothing', ''],
  ])('such as %s is refused by what is in it', async (_, text) => {
    expect(await encodePicture(Buffer.from(text, 'latin1'))).toEqual(failure('IMAGE_TYPE_UNKNOWN'));
  });

  it('is refused when it only begins like one', async () => {
    for (const start of ['\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'GIF89a', 'RIFF\x10\x00\x00\x00WEBP']) {
      const file = Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(400, 7)]);
      expect(await encodePicture(file), start).toEqual(failure('IMAGE_BROKEN'));
    }
    const whole = await halves(900, 900).jpeg().toBuffer();
    expect(await encodePicture(whole.subarray(0, whole.length / 2))).toEqual(failure('IMAGE_BROKEN'));
  });

  it('is refused before it is decoded when it would fill the memory', async () => {
    const file = bomb(60_000, 60_000);
    expect(file.length).toBeLessThan(1_000);
    const before = process.memoryUsage().rss;
    expect(await encodePicture(file)).toEqual(failure('IMAGE_TOO_MANY_PIXELS'));
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });
});
