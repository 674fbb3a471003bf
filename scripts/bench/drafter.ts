import { readFileSync } from 'node:fs';
import path from 'node:path';
import { drawCards } from '@/lib/domain/drafting/draw-cards';
import { HOSTILE_TEXTS } from '@/lib/testing/hostile-texts';
import { atLeast, atMost, type BenchLine } from './line';

const CORPUS = path.join(import.meta.dirname, '../../lib/testing/corpus/own/texts');
const PROSE = ['history-alexander-ii-reforms.txt', 'psychology-obedience-page.txt', 'biology-enzymes.txt'];
const COPIES = 12;
const ROUNDS = 5;
const LEAST_WORDS_PER_SECOND = 15_000;
const BOUND_WORDS = 20_000;
const BOUND_SECONDS = 2;

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Processor time, so that others at work on the machine do not count. */
function seconds(text: string): number {
  const before = process.cpuUsage();
  drawCards(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** How fast the drafter reads prose, and how slow it can be made. The best of a few rounds is the machine's. */
export function benchDrafter(): BenchLine[] {
  const prose = PROSE.map((name) => readFileSync(path.join(CORPUS, name), 'utf8')).join('\n\n');
  const long = Array.from({ length: COPIES }, () => prose).join('\n\n');
  const fastest = Math.min(...Array.from({ length: ROUNDS }, () => seconds(long)));
  const slowest = HOSTILE_TEXTS.map(([name, text]) => ({
    name,
    // A text of fewer words than the bound is held to the bound as it stands.
    value: Math.min(seconds(text), seconds(text)) / Math.max(1, wordsIn(text) / BOUND_WORDS),
  })).reduce((worst, each) => (each.value > worst.value ? each : worst));
  return [
    atLeast(LEAST_WORDS_PER_SECOND, {
      name: 'drafter: prose on one core',
      value: wordsIn(long) / fastest,
      unit: 'words/s',
      against: `the best of ${ROUNDS} drawings of ${wordsIn(long)} words`,
    }),
    atMost(BOUND_SECONDS, {
      name: `drafter: the slowest hostile text (${slowest.name})`,
      value: slowest.value,
      unit: `s per ${BOUND_WORDS} words`,
      against: `${HOSTILE_TEXTS.length} hostile texts`,
    }),
  ];
}
