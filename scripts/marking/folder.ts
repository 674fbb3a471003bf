import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { draftHash } from '@/lib/domain/drafting/draft-hash';
import type { Draft } from '@/lib/domain/drafting/types';
import { markedTextSchema, type MarkedText } from '@/lib/testing/corpus/marked-text';

// A folder of notes to be marked: NAME.txt or NAME.md, the facts that a teacher would want a card for in NAME.facts (one a
// line), and, once there are marks, NAME.json in the shape of the corpus. Sheets for a judge lie in sheets/.

export interface NotesToMark {
  readonly name: string;
  readonly notes: string;
  readonly marked: MarkedText;
}

export const sheetPath = (folder: string, name: string): string => path.join(folder, 'sheets', `${name}.md`);
export const marksPath = (folder: string, name: string): string =>
  path.join(folder, 'sheets', `${name}.marks`);

/** Reads every text of the folder that has facts, by name. Throws where a file of marks is not of the right shape. */
export function readFolder(folder: string): readonly NotesToMark[] {
  return readdirSync(folder)
    .filter((file) => /\.(?:txt|md)$/.test(file))
    .toSorted()
    .flatMap((text) => {
      const name = text.replace(/\.[^.]+$/, '');
      const at = (extension: string): string => path.join(folder, `${name}.${extension}`);
      if (!existsSync(at('facts'))) return [];
      const facts = readFileSync(at('facts'), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '');
      const marked = existsSync(at('json'))
        ? markedTextSchema.parse(JSON.parse(readFileSync(at('json'), 'utf8')))
        : { text, subject: subjectOf(name), formats: ['mixed'], facts, drafts: [] };
      return [{ name, notes: readFileSync(path.join(folder, text), 'utf8'), marked }];
    });
}

/** `religious-studies-evil` is filed by hand; most subjects are one word. */
const subjectOf = (name: string): string => {
  const word = name.split('-')[0] ?? name;
  return word.charAt(0).toUpperCase() + word.slice(1);
};

/** The drafts that nobody has marked yet, in the order of the notes. */
export function unmarkedOf({ marked }: NotesToMark, drawn: readonly Draft[]): readonly Draft[] {
  const known = new Set(marked.drafts.map(({ hash }) => hash));
  return drawn.filter((draft) => !known.has(draftHash(draft)));
}
