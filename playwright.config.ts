import { defineConfig, devices } from '@playwright/test';
import { findChromium } from './e2e/chromium';
import { findFirefox } from './e2e/firefox';

/** Every worker starts its own Recto on its own database file (see e2e/fixtures.ts), so specs run side by side. */
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: process.env.CI ? [['list']] : [['list'], ['html', { open: 'never' }]],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    // A page behind a service worker takes what it needs from there, where no test can strike it, and every test's
    // browser would first fetch the whole build. The specs about working offline allow it.
    serviceWorkers: 'block',
  },
  projects: [
    { name: 'chromium', use: { ...devices['Desktop Chrome'], launchOptions: findChromium() } },
    {
      name: 'firefox',
      // What must hold in every browser: that no answer is lost, whatever happens.
      testMatch: /trial-[a-z]+\.spec\.ts/,
      use: {
        ...devices['Desktop Firefox'],
        channel: 'moz-firefox',
        launchOptions: findFirefox() ?? {},
        // Through BiDi a trace costs more than the trial itself; ask for one with --trace on.
        trace: 'off',
      },
    },
  ],
});
