/** `npm test`: everything the project checks, from a fresh clone. Runs every part even when one fails. */
import { build, enterCheckout, environment, generate, install, refuse, runNode, runNpm } from './prepare.mjs';

const PARTS = ['lint', 'typecheck', 'arch', 'unit', 'draft:score', 'e2e'];

/** Tools choose their own mode; one inherited from the caller would change what they test. */
function testEnvironment() {
  const env = environment();
  delete env.NODE_ENV;
  return env;
}

const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);

enterCheckout();
const started = performance.now();
install();
generate();
await build();
if (!runNode(['--import', 'tsx', 'scripts/ensure-chromium.ts'])) {
  refuse('There is no Chromium for the end-to-end tests, and Playwright could not install its own.');
}

const failed = [];
for (const part of PARTS) {
  const begun = performance.now();
  console.log(`\n— ${part}`);
  const passed = runNpm(['run', '--silent', part], testEnvironment());
  if (!passed) failed.push(part);
  console.log(`— ${part}: ${passed ? 'passed' : 'FAILED'} (${seconds(begun)} s)`);
}

if (failed.length > 0) refuse(`Tests FAILED: ${failed.join(', ')} (${seconds(started)} s in all).`);
console.log(`\nAll tests passed: ${PARTS.join(', ')} (${seconds(started)} s in all).`);
