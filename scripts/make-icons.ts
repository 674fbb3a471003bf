/** `npm run icons`: draws the icons of the installed application from app/icon.svg. What it writes is committed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium } from '../e2e/chromium';

const PAPER = '#fbf8f1';

/** `scale`: how much of the square the drawing takes. Of a maskable icon a device may cut off all but a circle. */
const ICONS = [
  { file: 'public/icons/icon-192.png', size: 192, scale: 1, ground: 'transparent' },
  { file: 'public/icons/icon-512.png', size: 512, scale: 1, ground: 'transparent' },
  { file: 'public/icons/maskable-512.png', size: 512, scale: 0.66, ground: PAPER },
  { file: 'app/apple-icon.png', size: 180, scale: 0.8, ground: PAPER },
];

const drawing = Buffer.from(readFileSync('app/icon.svg')).toString('base64');
const browser = await chromium.launch(findChromium());
try {
  for (const { file, size, scale, ground } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${ground}">
        <img src="data:image/svg+xml;base64,${drawing}" width="${size * scale}" height="${size * scale}">`,
    );
    await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
    writeFileSync(file, await page.screenshot({ omitBackground: true }));
    await page.close();
    console.log(file);
  }
} finally {
  await browser.close();
}
