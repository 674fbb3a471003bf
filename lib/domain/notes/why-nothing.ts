/** Elements that the source of a web page has many of, and notes about HTML few. */
const TAG = /<\/?(?:html|head|body|div|p|span|a|ul|ol|li|h[1-6]|table|tr|td|br|section|article)\b[^<>]*>/gi;
const TAGS_OF_A_PAGE = 4;

/** The commonest English words: about every third word of a text is one of them. */
const COMMON = new Set(
  'the of and to in a is that was for it with as on be at by this had are not but from or have an they which were their has'.split(
    ' ',
  ),
);
/** Too few words tell no language, and lists of terms have no small words in any. */
const TELLING_WORDS = 12;
const ENGLISH_SHARE = 0.1;

/**
 * Says why nothing was drawn from a text, as far as its looks tell: `NOTES_ARE_HTML` for the source of a web page,
 * `NOTES_NOT_ENGLISH` for another language or script, else `NOTHING_TO_DRAW`.
 */
export function whyNothing(text: string): 'NOTES_ARE_HTML' | 'NOTES_NOT_ENGLISH' | 'NOTHING_TO_DRAW' {
  if ((text.match(TAG)?.length ?? 0) >= TAGS_OF_A_PAGE) return 'NOTES_ARE_HTML';
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > TELLING_WORDS && latin < letters / 2) return 'NOTES_NOT_ENGLISH';
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const common = words.filter((word) => COMMON.has(word)).length;
  return words.length >= TELLING_WORDS && common < words.length * ENGLISH_SHARE && hasSentences(text)
    ? 'NOTES_NOT_ENGLISH'
    : 'NOTHING_TO_DRAW';
}

/** English without small words is a list of terms; in sentences it is another language. */
const hasSentences = (text: string): boolean => /(?:\S+ ){5,}\S+[.!?](?:\s|$)/u.test(text);
