import { existsSync } from 'node:fs';
import type { Browser, LaunchOptions } from '@playwright/test';

const INSTALLED = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  String.raw`C:\Program Files\Mozilla Firefox\firefox.exe`,
];

/** Without these a Firefox without a network asks for updates, captive portals and experiments all the time. */
const QUIET = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.server': '',
};

/** An installed Firefox, which Playwright drives through WebDriver BiDi; null where there is none. */
export function findFirefox(): LaunchOptions | null {
  const executablePath = [process.env.RECTO_FIREFOX, ...INSTALLED].find((path) => path && existsSync(path));
  return executablePath ? { executablePath, firefoxUserPrefs: QUIET } : null;
}

/** What is reached into: Playwright's own side of a browser. */
interface DrivenByBidi {
  readonly _connection: {
    toImpl?(browser: unknown): {
      readonly _browserSession?: { send(method: string, params: unknown): Promise<unknown> };
    };
  };
}

/** The one command that every Playwright context begins with and Firefox before version 154 does not know. */
const UNKNOWN = 'emulation.setMediaFeaturesOverride';

/** Lets a Firefox that cannot be told to prefer dark or light colours be driven all the same. */
export function withoutMediaFeatures(browser: Browser): void {
  const session = (browser as unknown as DrivenByBidi)._connection.toImpl?.(browser)._browserSession;
  if (!session) throw new Error('Playwright keeps its BiDi session elsewhere now: see e2e/firefox.ts');
  const send = session.send.bind(session);
  session.send = async (method, params) => {
    if (method !== UNKNOWN) return send(method, params);
    return send(method, params).catch((error: unknown) => {
      if (!String(error).includes('unknown command')) throw error;
      return {};
    });
  };
}
