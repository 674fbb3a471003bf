import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { candidatesIn, drawCards } from '@/lib/domain/drafting/draw-cards';
import { draftHash } from '@/lib/domain/drafting/draft-hash';
import { addTallies, EMPTY_TALLY, ratesOf, verdictOf } from '@/lib/domain/drafting/rubric';
import type { Draft } from '@/lib/domain/drafting/types';
import type { MarkedDraft } from '@/lib/testing/corpus/marked-text';
import { scoreText } from '@/lib/testing/corpus/score-text';
import { marksPath, offeredFrom, readFolder, sheetPath, type NotesToMark } from './marking/folder';
import { orSentence } from './marking/not-as-given';
import { parseMarks } from './marking/parse-marks';

// npm run draft:marks -- FOLDER [--verbose]: takes in what a judge has written beside the sheets (sheets/NAME.marks), keeps it in
// NAME.json in the shape of the corpus, and prints how the drafts of the folder stand. To keep a text for the ranking, move
// it and its JSON into lib/testing/corpus/first-drawn.

const [folder, option] = process.argv.slice(2);
if (folder === undefined || (option !== undefined && option !== '--verbose')) {
  console.error('Usage: npm run draft:marks -- FOLDER [--verbose]');
  process.exit(2);
}
const isVerbose = option === '--verbose';

/** What the ranking needs to learn from a draft when no rule makes it any more. */
const drawnOf = ({ rule, flags, source, answer }: Draft): MarkedDraft['drawn'] => ({
  rule,
  flags: flags.filter((flag) => flag !== 'rough'),
  source: [source.start, source.end],
  answer: answer && [answer.start, answer.end],
});

/** Marks of drafts that no rule makes any more stay where the judge wrote them: what was judged is not thrown away. */
function takeIn(folder: string, text: NotesToMark): NotesToMark {
  const file = marksPath(folder, text.name);
  if (!existsSync(file)) return text;
  const { all } = offeredFrom(text.notes);
  const judged = parseMarks(readFileSync(file, 'utf8'), text.marked.facts.length, file);
  const fresh = judged.flatMap(({ hash, marks, facts, remark }): MarkedDraft[] => {
    const draft = all.get(hash);
    if (draft === undefined) return [];
    const { kind, front, back, context } = draft;
    const said = remark === '' ? {} : { remark };
    return [{ kind, front, back, context, hash, marks, facts, ...said, drawn: drawnOf(draft) }];
  });
  const taken = new Set(fresh.map(({ hash }) => hash));
  const marked = {
    ...text.marked,
    drafts: [...text.marked.drafts.filter(({ hash }) => !taken.has(hash)), ...fresh],
  };
  writeFileSync(path.join(folder, `${text.name}.json`), `${JSON.stringify(marked, null, 2)}\n`);
  const left = judged.filter(({ hash }) => !taken.has(hash));
  if (left.length === 0) {
    rmSync(file);
    rmSync(sheetPath(folder, text.name), { force: true });
  } else {
    writeFileSync(file, left.map(({ line }) => `${line}\n`).join(''));
    console.error(
      `${text.name}: ${left.length} marks are of drafts that are not drawn; they stay in ${file}.`,
    );
  }
  return { ...text, marked };
}

function takeInAndPrint(folder: string): void {
  let tally = EMPTY_TALLY;
  let covered = 0;
  let facts = 0;
  const notes: string[] = [];
  for (const read of readFolder(folder)) {
    const text = takeIn(folder, read);
    const { cards } = drawCards(text.notes);
    const score = scoreText(text.marked, cards);
    const { accept, edit, reject, unfaithful, unmarked, drafts } = score.tally;
    console.log(
      `${text.name.padEnd(44)} ${drafts} drafts, ${accept} accepted, ${edit} edited, ${reject} rejected, ${unfaithful} unfaithful, ${unmarked} unmarked, ${score.factsCovered}/${text.marked.facts.length} facts`,
    );
    tally = addTallies(tally, score.tally);
    covered += score.factsCovered;
    facts += text.marked.facts.length;
    if (!isVerbose) continue;
    const estimates = new Map(
      candidatesIn(text.notes).map(({ candidate, score: estimate }) => [draftHash(candidate), estimate]),
    );
    const drawn = new Map(cards.map((card) => [draftHash(card), card]));
    for (const { hash, front, back, marks, remark = '' } of text.marked.drafts) {
      const card = drawn.get(hash);
      if (card === undefined || verdictOf(marks) === 'accept') continue;
      const figures = Object.values(marks).join('');
      notes.push(
        `${verdictOf(marks)} ${figures} ${text.name} ${card.rule} ${(estimates.get(hash) ?? 0).toFixed(2)}\n    ${front}\n    ${back}\n    (${remark})`,
      );
    }
  }
  if (notes.length > 0) console.log(`\n${notes.join('\n')}`);
  const { accept, usable, reject, unfaithful } = ratesOf(tally);
  const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;
  console.log(
    `\n${tally.drafts} drafts (${tally.unmarked} unmarked): accept ${percent(accept)}, with a small edit ${percent(usable)}, reject ${percent(reject)}, unfaithful ${percent(unfaithful)} (${tally.unfaithful}); facts ${covered}/${facts}`,
  );
}

orSentence(() => {
  takeInAndPrint(folder);
});
