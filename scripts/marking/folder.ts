import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { draftHash } from '@/lib/domain/drafting/draft-hash';
import { drawCards } from '@/lib/domain/drafting/draw-cards';
import type { Draft } from '@/lib/domain/drafting/types';
import { markedTextSchema, type MarkedText } from '@/lib/testing/corpus/marked-text';
import { NotAsGiven } from './not-as-given';

// A folder of notes to be marked: NAME.txt or NAME.md, and the facts that a teacher would want a card for in NAME.facts (one a
// line) or, once there are marks, in NAME.json in the shape of the corpus. Sheets for a judge lie in sheets/.

export interface NotesToMark {
  readonly name: string;
  readonly notes: string;
  readonly marked: MarkedText;
}

export const sheetPath = (folder: string, name: string): string => path.join(folder, 'sheets', `${name}.md`);
export const marksPath = (folder: string, name: string): string =>
  path.join(folder, 'sheets', `${name}.marks`);

/** Reads every text of the folder that has facts, by name. Throws `NotAsGiven` for a folder that is not there or has none. */
export function readFolder(folder: string): readonly NotesToMark[] {
  if (!existsSync(folder)) throw new NotAsGiven(`There is no folder ${folder}.`);
  const texts = readdirSync(folder)
    .filter((file) => /\.(?:txt|md)$/.test(file))
    .toSorted()
    .flatMap((text) => {
      const name = text.replace(/\.[^.]+$/, '');
      const marked = markedOf(folder, name, text);
      return marked === null ? [] : [{ name, notes: readFileSync(path.join(folder, text), 'utf8'), marked }];
    });
  if (texts.length === 0)
    throw new NotAsGiven(`No notes in ${folder} have their facts beside them, in NAME.facts or NAME.json.`);
  return texts;
}

function markedOf(folder: string, name: string, text: string): MarkedText | null {
  const at = (extension: string): string => path.join(folder, `${name}.${extension}`);
  if (existsSync(at('json'))) return readMarked(at('json'));
  if (!existsSync(at('facts'))) return null;
  const facts = readFileSync(at('facts'), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  return { text, subject: subjectOf(name), formats: ['mixed'], facts, drafts: [] };
}

function readMarked(file: string): MarkedText {
  try {
    return markedTextSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new NotAsGiven(`${file} is not a marked text in the shape of the corpus.`);
  }
}

/** `religious-studies-evil` is filed by hand; most subjects are one word. */
const subjectOf = (name: string): string => {
  const word = name.split('-')[0] ?? name;
  return word.charAt(0).toUpperCase() + word.slice(1);
};

export interface Offered {
  /** What a first drawing shows. */
  readonly shown: readonly Draft[];
  /** That and what "Draw more" brings, by hash, in the order of the notes. */
  readonly all: ReadonlyMap<string, Draft>;
}

export function offeredFrom(notes: string): Offered {
  const shown = drawCards(notes).cards;
  const byHash = new Map(
    [...drawCards(notes, { rough: true }).cards, ...shown].map((draft) => [draftHash(draft), draft]),
  );
  const all = [...byHash].toSorted(([, left], [, right]) => left.source.start - right.source.start);
  return { shown, all: new Map(all) };
}

/** The drafts that nobody has marked yet, in the order of the notes. */
export function unmarkedOf({ marked }: NotesToMark, { all }: Offered): readonly Draft[] {
  const known = new Set(marked.drafts.map(({ hash }) => hash));
  return [...all].flatMap(([hash, draft]) => (known.has(hash) ? [] : [draft]));
}
