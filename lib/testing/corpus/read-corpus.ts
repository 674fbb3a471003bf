import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { markedTextSchema, type MarkedText } from './marked-text';

export interface CorpusText extends MarkedText {
  readonly name: string;
  readonly notes: string;
}

/** Reads every text with its marks, by name. Throws where a file of marks is not of the right shape. */
export function readCorpus(): readonly CorpusText[] {
  return readdirSync(path.join(import.meta.dirname, 'marks'))
    .toSorted()
    .map((file) => {
      const marked = markedTextSchema.parse(JSON.parse(read('marks', file)));
      return { ...marked, name: file.replace(/\.json$/, ''), notes: read('texts', marked.text) };
    });
}

const read = (folder: string, file: string): string =>
  readFileSync(path.join(import.meta.dirname, folder, file), 'utf8');
