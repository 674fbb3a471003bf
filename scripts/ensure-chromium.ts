/** Makes sure that the end-to-end tests have a browser: an installed one, else Playwright's own. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium } from '../e2e/chromium';

const found = findChromium().executablePath ?? chromium.executablePath();
if (!existsSync(found)) {
  const install = ['node_modules/@playwright/test/cli.js', 'install', 'chromium'];
  process.exit(spawnSync(process.execPath, install, { stdio: 'inherit' }).status ?? 1);
}
