import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { markedTextSchema, type MarkedText } from './marked-text';

/**
 * `own`: the texts that the rules grew up with. `strict`: later ones, marked by examiners who did not know the rules.
 * `first-drawn`: marked in the same way, every draft as it was drawn before any rule was mended on its text.
 */
export const CORPUS_SETS = ['own', 'strict', 'first-drawn'] as const;
export type CorpusSet = (typeof CORPUS_SETS)[number];

export interface CorpusText extends MarkedText {
  readonly set: CorpusSet;
  readonly name: string;
  readonly notes: string;
}

/** Reads every text with its marks, by set and name. Throws where a file of marks is not of the right shape. */
export function readCorpus(): readonly CorpusText[] {
  return CORPUS_SETS.flatMap((set) =>
    readdirSync(corpusPath(set, 'marks'))
      .toSorted()
      .map((file) => {
        const marked = markedTextSchema.parse(JSON.parse(read(set, 'marks', file)));
        const notes = read(set, 'texts', marked.text);
        return { ...marked, set, name: file.replace(/\.json$/, ''), notes };
      }),
  );
}

/** Where a file or folder of a set lies. */
export const corpusPath = (set: CorpusSet, ...parts: readonly string[]): string =>
  path.join(import.meta.dirname, set, ...parts);

const read = (...place: Parameters<typeof corpusPath>): string => readFileSync(corpusPath(...place), 'utf8');
