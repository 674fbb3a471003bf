import { lexiconTags } from '../language';
import type { NoteContext } from './note-context';
import { isPersonName } from './term-question';

const ABOUT_VIEWS =
  /argument|theor|view|debate|critic|philosoph|sociolog|psycholog|historian|historiograph|ethic|\p{Ll}ism\b|thinkers/iu;

/** What ends as a theory does and is a faith or a style. */
const FAITHS_AND_STYLES =
  /(?:Buddh|Hindu|Juda|Sikh|Jain|Tao|Catholic|Protestant|Method|Impression|Cub|Surreal|Roman|Expression|Fauv|Modern|Tour|Alcohol|Organ|Metabol)\p{Ll}*ism\b/giu;

/** A name that can only be a person's: a title, initials, a first name, or two surnames joined. */
export function isCertainPerson(term: string): boolean {
  if (/^(?:\p{Lu}\.\s?){1,3}\p{Lu}\p{Ll}+$/u.test(term)) return true;
  if (!isPersonName(term)) return false;
  const words = term.split(/\s+/);
  return (
    words.length > 1 ||
    words.some((word) =>
      /FirstName|MaleName|FemaleName|LastName|Person/.test(lexiconTags(word.toLowerCase())),
    )
  );
}

/** A surname is known as one where the notes are about what people thought, or use it inside a sentence. */
export function isThinker(term: string, heading: string, notes: NoteContext): boolean {
  if (isCertainPerson(term)) return true;
  if (!isPersonName(term)) return false;
  const about = `${heading} ${notes.page.title?.text ?? ''}`.replace(FAITHS_AND_STYLES, '');
  return notes.vocabulary.capitalInside.has(term) || ABOUT_VIEWS.test(about);
}
