import { existsSync } from 'node:fs';
import type { LaunchOptions } from '@playwright/test';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Without these a Chromium without a network asks for updates and experiments all the time. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** An installed Chromium when there is one, else the one that Playwright brought. */
export function findChromium(): LaunchOptions {
  const executablePath = [process.env.RECTO_CHROMIUM, ...INSTALLED].find((path) => path && existsSync(path));
  const asRoot = process.getuid?.() === 0;
  return {
    args: asRoot ? [...QUIET, '--no-sandbox'] : QUIET,
    ...(executablePath ? { executablePath } : {}),
  };
}
