/**
 * Checks the direction of dependencies with dependency-cruiser, and that it looked at anything at all: with a
 * TypeScript it does not know it sees no modules, finds no fault in them, and reports success.
 */
import { spawnSync } from 'node:child_process';
import { z } from 'zod';

const FOLDERS = ['app', 'lib', 'scripts', 'e2e', 'prisma'];

const reportSchema = z.object({
  summary: z.object({
    totalCruised: z.number(),
    totalDependenciesCruised: z.number(),
    violations: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        rule: z.object({ name: z.string(), severity: z.string() }),
      }),
    ),
  }),
});

const cruiser = [
  'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
  '--output-type',
  'json',
  ...FOLDERS,
];
const run = spawnSync(process.execPath, cruiser, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
process.stderr.write(run.stderr);
const { summary } = reportSchema.parse(JSON.parse(run.stdout));

const errors = summary.violations.filter((violation) => violation.rule.severity === 'error');
for (const { from, to, rule } of errors) console.error(`${rule.name}: ${from} → ${to}`);

const counted = `${String(summary.totalCruised)} modules, ${String(summary.totalDependenciesCruised)} dependencies`;
if (summary.totalCruised === 0 || summary.totalDependenciesCruised === 0) {
  console.error(`dependency-cruiser saw nothing (${counted}): the architecture was not checked.`);
  process.exitCode = 1;
} else if (errors.length > 0) {
  console.error(`${String(errors.length)} dependencies point the wrong way (${counted}).`);
  process.exitCode = 1;
} else {
  console.log(`Every dependency points the right way (${counted}).`);
}
