/**
 * Judges the report of dependency-cruiser that comes in as JSON: no dependency points the wrong way, and it looked at
 * anything at all. With a TypeScript it does not know it sees no modules, finds no fault in them, and reports success.
 */
import { text } from 'node:stream/consumers';
import { z } from 'zod';

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

const { summary } = reportSchema.parse(JSON.parse(await text(process.stdin)));

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
