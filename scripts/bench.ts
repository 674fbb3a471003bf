import { benchDrafter } from './bench/drafter';
import { benchGrading } from './bench/grading';
import type { BenchLine } from './bench/line';
import { benchQueue } from './bench/queue';
import { benchReviewPage } from './bench/review-page';
import { benchToday } from './bench/today';

/**
 * `npm run --silent bench -- [--json]`: every figure beside what it is held to. Ratios are taken within one run, since
 * machines are noisy; the page is measured on the built application (run `npm start` once before).
 */
async function main(): Promise<void> {
  const lines: BenchLine[] = [
    ...(await benchGrading()),
    ...(await benchQueue()),
    ...(await benchToday()),
    ...benchDrafter(),
    ...(await benchReviewPage()),
  ];
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(lines, null, 2));
    return;
  }
  for (const { ok, name, value, unit, goal, against } of lines) {
    console.log(`${ok ? 'ok  ' : 'MISS'} ${name}: ${value} ${unit} (goal ${goal}; ${against})`);
  }
}

await main();
