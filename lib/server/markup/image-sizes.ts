/** Pixels. */
interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** The sizes of stored pictures, by identity. */
export type ImageSizes = ReadonlyMap<string, ImageSize>;

/**
 * A picture's tag as the pipeline writes it. Nothing else can read like this: in text `<` is written as a reference, and
 * in attributes `"` is.
 */
const TAG = /(<img src="\/images\/([0-9a-f-]{36})" alt="([^"]*)")( loading="lazy" decoding="async">)/g;

/** How wide a picture is for its height, for style sheets. */
export const ratioStyle = ({ width, height }: ImageSize): string =>
  `--picture-ratio:${Math.round((width / height) * 1e4) / 1e4}`;

/** The attributes that reserve a picture's room before it is there, so that nothing on the page jumps. */
export const sizeAttributes = (size: ImageSize): string =>
  `width="${size.width}" height="${size.height}" style="${ratioStyle(size)}"`;

/** Gives the pictures in rendered HTML their sizes; one whose size is not known is not there, and its words stand for it. */
export function withImageSizes(html: string, sizes: ImageSizes): string {
  if (!html.includes('<img src="/images/')) return html;
  return html.replace(TAG, (_, start: string, id: string, alt: string, end: string) => {
    const size = sizes.get(id);
    if (!size) return `<span>[${alt.replaceAll('<', '&lt;')}: this picture is not there]</span>`;
    return `${start} ${sizeAttributes(size)}${end}`;
  });
}
