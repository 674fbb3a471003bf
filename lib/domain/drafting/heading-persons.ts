import { genderOf } from './language';
import type { Reading } from './reading';

/** The name that a sentence consists of: `Stanley.` before the paragraph about him; null for any other. */
export function headingOf({ tokens }: Reading): string | null {
  const words = tokens.filter((token) => token.tag !== 'PUNCT').map(({ text }) => text);
  // `Blanche and illusion.`
  const [name, joint, matter] = words;
  const themed = words.length === 3 && joint === 'and' && /^\p{Ll}/u.test(matter ?? '');
  const named = themed || (words.length <= 2 && words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word)));
  if (!named || genderOf(name ?? '') === null) return null;
  return themed ? (name ?? null) : words.join(' ');
}

/** Whether a first name is of the other gender than the pronoun. */
export const contradicts = (name: string, pronoun: string): boolean =>
  genderOf(name.split(' ')[0] ?? '') === (/^(?:he|him|his)$/.test(pronoun) ? 'female' : 'male');

/** The name that heads the paragraph, where *he*, *she*, *him* or *her* can only mean its bearer; null otherwise. */
export function personOfHeading({ heading, entities }: Reading, pronoun: string): string | null {
  if (heading === null || contradicts(heading, pronoun)) return null;
  // Before a subject as behind one, another person of that gender may be meant.
  const others = entities.some(
    ({ kind, text }) =>
      (kind === 'person' || kind === 'name') &&
      genderOf(text.split(' ')[0] ?? '') === genderOf(heading) &&
      !text.includes(heading),
  );
  return others && /^(?:he|she)$/.test(pronoun) ? null : heading;
}
