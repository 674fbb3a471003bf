import type { GapKind } from './cloze-gap';

/** What a blank wants, in a word or two; '' where a hint would say too much or the wrong thing. */
export function hintFor(kind: GapKind, text: string): string {
  switch (kind) {
    case 'year':
      return 'year';
    case 'date':
      return /^\d{4}s$/.test(text) ? 'decade' : 'date';
    case 'number':
      if (/[£$€]/.test(text)) return 'amount';
      return /%|per ?cent/.test(text) ? 'percentage' : 'number';
    case 'person':
      return 'person';
    case 'place':
      return 'place';
    case 'law':
      return lawHint(text);
    case 'event':
    case 'name':
    case 'organisation':
    case 'term':
      return /^\p{Lu}{2,6}s?$/u.test(text) ? 'abbreviation' : lengthHint(text);
  }
}

const lawHint = (text: string): string => {
  if (/\b(?:acts?|laws?|bill|statute|edict|decree)\b/i.test(text)) return 'law';
  return /\b(?:treaty|pact|agreement|accords?|peace)\b/i.test(text) ? 'treaty' : lengthHint(text);
};

const LENGTHS = ['', '', 'two words', 'three words', 'four words', 'five words'];

const lengthHint = (text: string): string => LENGTHS[text.split(/\s+/).length] ?? '';
