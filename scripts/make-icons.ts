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

/** Browsers ask for it by this name wherever no page names another, such as at a picture that is opened by itself. */
const FAVICON = { file: 'app/favicon.ico', size: 32 };

/** An ICO file is a directory of pictures, here of one, which may be a PNG. */
function icoOf(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // one picture
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10); // planes
  head.writeUInt16LE(32, 12); // bits a pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

const drawing = Buffer.from(readFileSync('app/icon.svg')).toString('base64');
const browser = await chromium.launch(findChromium());
try {
  for (const { file, size, scale, ground } of [...ICONS, { ...FAVICON, scale: 1, ground: 'transparent' }]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${ground}">
        <img src="data:image/svg+xml;base64,${drawing}" width="${size * scale}" height="${size * scale}">`,
    );
    await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(file, file === FAVICON.file ? icoOf(png, size) : png);
    await page.close();
    console.log(file);
  }
} finally {
  await browser.close();
}
