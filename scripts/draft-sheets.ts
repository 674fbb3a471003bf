import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { draftHash } from '@/lib/domain/drafting/draft-hash';
import type { Draft } from '@/lib/domain/drafting/types';
import { offeredFrom, readFolder, sheetPath, unmarkedOf } from './marking/folder';
import { orSentence } from './marking/not-as-given';

// npm run draft:sheets -- FOLDER: draws the notes of a folder, with what "Draw more" brings, and writes a sheet for each that
// has drafts nobody has marked. A judge needs the sheets and the table of the corpus' README, and must know no rule:
// neither rule nor estimate stands on a sheet, and what a first drawing shows stands among the rest.

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Usage: npm run draft:sheets -- FOLDER');
  process.exit(2);
}

const shown = ({ kind, front, back, context, source, ...draft }: Draft): string =>
  [
    `## ${draftHash({ kind, front, back })}`,
    `front: ${front}`,
    `back: ${back}`,
    `chip: ${context}`,
    `from: ${source.exact.replace(/\s+/g, ' ')}`,
    // A pronoun replaced, a list of several answers: what the page itself warns of, but not that it doubts the draft.
    `warned: ${draft.flags.filter((flag) => flag !== 'rough').join(', ')}`,
  ].join('\n');

function writeSheets(folder: string): void {
  const texts = readFolder(folder);
  mkdirSync(path.join(folder, 'sheets'), { recursive: true });
  for (const text of texts) {
    const offered = offeredFrom(text.notes);
    const drafts = unmarkedOf(text, offered);
    const more = offered.all.size - offered.shown.length;
    console.log(`${text.name}: ${offered.shown.length} shown, ${more} more, ${drafts.length} to mark`);
    if (drafts.length === 0) continue;
    const facts = text.marked.facts.map((fact, index) => `${index + 1}. ${fact}`).join('\n');
    writeFileSync(
      sheetPath(folder, text.name),
      `# Notes\n\n${text.notes}\n\n# Facts\n\n${facts}\n\n# Drafts\n\n${drafts.map(shown).join('\n\n')}\n`,
    );
  }
}

orSentence(() => {
  writeSheets(folder);
});
