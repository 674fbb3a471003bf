import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { drawCards } from '@/lib/domain/drafting/draw-cards';
import {
  addTallies,
  EMPTY_TALLY,
  ratchetFaults,
  ratesOf,
  verdictOf,
  type Ratchet,
  type Tally,
} from '@/lib/domain/drafting/rubric';
import { draftHash } from '@/lib/domain/drafting/draft-hash';
import type { Draft } from '@/lib/domain/drafting/types';
import { CORPUS_SETS, corpusPath, readCorpus, type CorpusSet } from '@/lib/testing/corpus/read-corpus';
import { scoreText } from '@/lib/testing/corpus/score-text';

// npm run draft:score [-- --verbose | --entries]: draws every text of the corpus and holds its marks against the ratchet
// of its set.
// --verbose lists what was edited or rejected, and why; --entries prints the drafts that nobody has marked as JSON to be
// completed and moved into the marks of its set under lib/testing/corpus. Exit code 1 when a figure fell below the ratchet.

const share = z.number().min(0).max(1);
const yieldSchema = z.strictObject({ facts: share, drafts: z.int() });
const ratchetSchema = z.strictObject({
  accept: share,
  usable: share,
  shown: yieldSchema,
  offered: yieldSchema,
  mostUnmarked: share,
});
const verbose = process.argv.includes('--verbose');
const entries = process.argv.includes('--entries');

/** What a judge sees of a draft, with the marks still to be given. */
const entryOf = (text: string, { kind, front, back, context, source, ...draft }: Draft) => ({
  text,
  source: source.exact,
  rule: draft.rule,
  entry: { kind, front, back, context, hash: draftHash({ kind, front, back }), marks: null, facts: [] },
});

const HEAD = [
  'text',
  'drafts',
  'accept',
  'edit',
  'reject',
  'unfaithful',
  'half',
  'unmarked',
  'chip',
  'facts',
];

function row(name: string, tally: Tally, chipChanged: number, covered: number, facts: number): string[] {
  const marked = tally.drafts - tally.unmarked;
  const percent = (part: number): string => `${marked === 0 ? '–' : Math.round((100 * part) / marked)} %`;
  return [
    name,
    String(tally.drafts),
    percent(tally.accept),
    percent(tally.edit),
    percent(tally.reject),
    String(tally.unfaithful),
    String(tally.halfFaithful),
    String(tally.unmarked),
    String(chipChanged),
    `${covered}/${facts}`,
  ];
}

function print(rows: readonly string[][]): void {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  for (const cells of rows) {
    const padded = cells.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(padded.join('  '));
  }
}

const ratchetOf = (set: CorpusSet): Ratchet =>
  ratchetSchema.parse(JSON.parse(readFileSync(corpusPath(set, 'ratchet.json'), 'utf8')));

const toMark: unknown[] = [];

/** Draws the texts of a set and prints how they stand; gives what fell below its ratchet. */
function scoreSet(set: CorpusSet): readonly string[] {
  const rows = [HEAD];
  const notes: string[] = [];
  let tally = EMPTY_TALLY;
  let covered = 0;
  let facts = 0;
  let chips = 0;
  const offered = { drafts: 0, covered: 0 };
  for (const text of corpus.filter((each) => each.set === set)) {
    const { cards } = drawCards(text.notes);
    const score = scoreText(text, cards);
    const more = drawCards(text.notes, { rough: true }).cards;
    offered.drafts += more.length;
    offered.covered += scoreText(text, more).factsCovered;
    rows.push(row(text.name, score.tally, score.chipChanged.length, score.factsCovered, text.facts.length));
    tally = addTallies(tally, score.tally);
    covered += score.factsCovered;
    facts += text.facts.length;
    chips += score.chipChanged.length;
    toMark.push(...score.unmarked.map((draft) => entryOf(text.name, draft)));
    for (const draft of score.unmarked)
      notes.push(
        `unmarked  ${text.name}  ${draftHash(draft)}  ${draft.rule}\n    ${draft.front}\n    ${draft.back}`,
      );
    if (!verbose) continue;
    const drawn = new Map(cards.map((card) => [draftHash(card), card]));
    for (const judged of text.drafts) {
      const card = drawn.get(judged.hash);
      if (card === undefined || verdictOf(judged.marks) === 'accept') continue;
      const why = judged.remark === undefined ? '' : `\n    (${judged.remark})`;
      notes.push(
        `${verdictOf(judged.marks).padEnd(8)}  ${text.name}  ${card.rule}\n    ${card.front}\n    ${card.back}${why}`,
      );
    }
  }
  if (entries) return [];
  rows.push(row(`all of ${set}`, tally, chips, covered, facts));
  print(rows);
  if (notes.length > 0) console.log(`\n${notes.join('\n')}`);

  const rates = ratesOf(tally);
  console.log(
    `\nAccept ${(rates.accept * 100).toFixed(1)} %, with a small edit ${(rates.usable * 100).toFixed(1)} %, reject ${(rates.reject * 100).toFixed(1)} %, unfaithful ${(rates.unfaithful * 100).toFixed(1)} %.\n`,
  );
  const shareOfFacts = (part: number): number => (facts === 0 ? 0 : part / facts);
  const drawn = {
    shown: { drafts: tally.drafts, facts: shareOfFacts(covered) },
    offered: { drafts: offered.drafts, facts: shareOfFacts(offered.covered) },
  };
  console.log(
    `With "Draw more": ${drawn.offered.drafts} drafts, ${(drawn.offered.facts * 100).toFixed(1)} % of the facts; shown at first ${(drawn.shown.facts * 100).toFixed(1)} %.\n`,
  );
  return ratchetFaults(tally, drawn, ratchetOf(set)).map((fault) => `${set}: ${fault}`);
}

const corpus = readCorpus();
const faults = CORPUS_SETS.flatMap(scoreSet);
if (entries) console.log(JSON.stringify(toMark, null, 2));
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
