import { type Result, err, ok } from '../result';
import { type CardPicture, formatPicture, parsePicture } from './pictures';

/** A rectangle of a picture, in percent of its width and height, to a hundredth. */
export interface Box {
  /** 0–100, from the left edge. */
  readonly left: number;
  /** 0–100, from the top edge. */
  readonly top: number;
  /** 1–100; `left` and `width` together are at most 100. */
  readonly width: number;
  /** 1–100; `top` and `height` together are at most 100. */
  readonly height: number;
}

/** A place of a picture that has a name to be learnt. */
export interface OcclusionPlace extends Box {
  /** What is there; one line. */
  readonly label: string;
  /** A card asks one of its places; a sheet, from which cards are made, asks several. */
  readonly asked: boolean;
}

/** A picture with places that a card covers. */
export interface Occlusion {
  readonly picture: CardPicture;
  /** Whether every place is covered, or the asked one alone. */
  readonly hides: 'all' | 'one';
  readonly places: readonly OcclusionPlace[];
}

/** More places than these are no picture anybody learns. */
export const OCCLUSION_MAX_PLACES = 60;
/** In UTF-16 code units. */
export const OCCLUSION_LABEL_MAX_CHARS = 80;
/** A place is at least this many percent wide and high, so that it can be seen and pointed at. */
export const OCCLUSION_MIN_SIDE = 1;

const NUMBER = String.raw`(\d{1,3}(?:\.\d{1,2})?)`;
const PLACE = new RegExp(`^([?-]) ${NUMBER} ${NUMBER} ${NUMBER} ${NUMBER} ?(.*)$`);

/**
 * Writes a picture with its places as text: the picture's line, which places are covered, then a line for each place,
 * `?` before the asked one.
 *
 * ```
 * ![The heart](/images/…)
 * hide all
 * ? 12.5 20 30 10.25 Left ventricle
 * - 50 20 10 10 Aorta
 * ```
 */
export function formatOcclusion({ picture, hides, places }: Occlusion): string {
  const lines = places.map(({ asked, left, top, width, height, label }) =>
    `${asked ? '?' : '-'} ${[left, top, width, height].map(hundredths).join(' ')} ${oneLine(label)}`.trimEnd(),
  );
  return [formatPicture(picture), `hide ${hides}`, ...lines].join('\n');
}

const hundredths = (value: number): string => String(Math.round(value * 100) / 100);

const oneLine = (label: string): string => label.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/**
 * Reads what `formatOcclusion` writes; null for any other text. Numbers and labels are as they stand: `checkOcclusion`
 * says whether they make a card.
 */
export function parseOcclusion(text: string): Occlusion | null {
  const [first = '', second = '', ...rest] = text.split(/\r?\n/).map((line) => line.trim());
  const picture = parsePicture(first);
  const hides = /^hide (all|one)$/.exec(second)?.[1];
  if (!picture || !hides) return null;
  const places: OcclusionPlace[] = [];
  for (const line of rest) {
    if (line === '') continue;
    const match = PLACE.exec(line);
    if (!match) return null;
    const [, mark, left, top, width, height, label = ''] = match;
    places.push({
      asked: mark === '?',
      ...{ left: Number(left), top: Number(top), width: Number(width), height: Number(height) },
      label: oneLine(label),
    });
  }
  return { picture, hides: hides === 'all' ? 'all' : 'one', places };
}

/** Moves and shrinks a box until it is inside the picture, in hundredths of a percent. */
export function boxWithin({ left, top, width, height }: Box): Box {
  const side = (value: number): number => rounded(Math.min(100, Math.max(OCCLUSION_MIN_SIDE, value)));
  const w = side(width);
  const h = side(height);
  return {
    left: rounded(Math.min(100 - w, Math.max(0, left))),
    top: rounded(Math.min(100 - h, Math.max(0, top))),
    width: w,
    height: h,
  };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

const isWithin = (box: Box): boolean => {
  const fitted = boxWithin(box);
  return (['left', 'top', 'width', 'height'] as const).every((side) => fitted[side] === box[side]);
};

export type OcclusionFault =
  | 'OCCLUSION_WITHOUT_PICTURE'
  | 'CARD_IMAGE_WITHOUT_ALT'
  | 'OCCLUSION_WITHOUT_PLACE'
  | 'OCCLUSION_TOO_MANY_PLACES'
  | 'OCCLUSION_OUTSIDE'
  | 'OCCLUSION_LABEL_EMPTY'
  | 'OCCLUSION_LABEL_LONG';

/** Checks a picture with places, of a card or a sheet, and returns its text as `formatOcclusion` writes it. */
export function checkOcclusion(text: string): Result<string, OcclusionFault> {
  const occlusion = parseOcclusion(text);
  if (!occlusion) return err('OCCLUSION_WITHOUT_PICTURE');
  const { picture, places } = occlusion;
  if (picture.alt.trim() === '') return err('CARD_IMAGE_WITHOUT_ALT');
  if (!places.some(({ asked }) => asked)) return err('OCCLUSION_WITHOUT_PLACE');
  if (places.length > OCCLUSION_MAX_PLACES) return err('OCCLUSION_TOO_MANY_PLACES');
  if (!places.every(isWithin)) return err('OCCLUSION_OUTSIDE');
  if (places.some(({ label }) => label === '')) return err('OCCLUSION_LABEL_EMPTY');
  if (places.some(({ label }) => label.length > OCCLUSION_LABEL_MAX_CHARS))
    return err('OCCLUSION_LABEL_LONG');
  return ok(formatOcclusion(occlusion));
}

/** The numbers of the asked places, from 1 in the order of the text. */
export const askedPlaces = ({ places }: Occlusion): number[] =>
  places.flatMap(({ asked }, i) => (asked ? [i + 1] : []));

/** Turns a sheet into the texts of its cards, one for each asked place, in order. */
export function splitOcclusion(text: string): string[] {
  const occlusion = parseOcclusion(text);
  if (!occlusion) return [];
  return askedPlaces(occlusion).map((number) =>
    formatOcclusion({
      ...occlusion,
      places: occlusion.places.map((place, i) => ({ ...place, asked: i + 1 === number })),
    }),
  );
}

/** The asked place of a card and its number, from 1; of a sheet, the first. */
export function askedPlace(occlusion: Occlusion): { number: number; label: string } | null {
  const index = occlusion.places.findIndex(({ asked }) => asked);
  const place = occlusion.places[index];
  return place ? { number: index + 1, label: place.label } : null;
}

/** What a card asks, whatever picture it is about. */
export const occlusionQuestion = (number: number): string => `What is at place ${number}?`;

/** The faces of a card without its picture; a text that is no such card stays as it is. */
export function occlusionInWords(text: string): { front: string; back: string } {
  const occlusion = parseOcclusion(text);
  const asked = occlusion && askedPlace(occlusion);
  if (!asked) return { front: text, back: '' };
  return {
    front: `${occlusion.picture.alt}: ${occlusionQuestion(asked.number).toLowerCase()}`,
    back: asked.label,
  };
}
