const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const ADDRESS = new RegExp(`/images/(${ID})(?![0-9a-f-])`, 'g');
/** In Markdown, a picture of this site that says nothing to those who do not see it. */
const WITHOUT_ALT = new RegExp(`!\\[\\s*\\]\\(\\s*<?/images/${ID}`);
const PICTURE = new RegExp(`!\\[((?:\\\\.|[^\\]\\\\\\n]){0,1000})\\]\\(/images/(${ID})\\)`, 'g');

/** What describes a picture to those who do not see it: long enough for a sentence or two, in UTF-16 code units. */
export const ALT_MAX_CHARS = 300;

/** A picture on a card: which, and what it shows. */
export interface CardPicture {
  /** Identity of the stored picture. */
  readonly id: string;
  readonly alt: string;
}

/** Where a stored picture is served. */
export const pictureAddress = (id: string): string => `/images/${id}`;

/** The pictures that a text names, each once. */
export const pictureIdsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(ADDRESS)].map((match) => match[1]!)),
];

export const hasPictureWithoutAlt = (text: string): boolean => WITHOUT_ALT.test(text);

/** Signs that would end the description, or mean something to Markdown inside it. */
const escaped = (alt: string): string => alt.replace(/[\\[\]`*_$<&]/g, '\\$&');
const unescaped = (alt: string): string => alt.replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** A description in one line, without control characters. */
export const altLine = (alt: string): string => alt.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** The Markdown that shows a picture. */
export const formatPicture = ({ id, alt }: CardPicture): string =>
  `![${escaped(altLine(alt))}](${pictureAddress(id)})`;

/** Reads what `formatPicture` writes; null for anything else, also when it has something before or after it. */
export function parsePicture(text: string): CardPicture | null {
  const [match, ...others] = text.matchAll(PICTURE);
  if (!match || others.length > 0 || match[0] !== text) return null;
  return { id: match[2]!, alt: unescaped(match[1]!) };
}

/** A text with each picture replaced by its description in brackets, for lists and titles. */
export const describePictures = (text: string): string =>
  text.includes('/images/') ? text.replace(PICTURE, (_, alt: string) => `[${unescaped(alt)}]`) : text;
