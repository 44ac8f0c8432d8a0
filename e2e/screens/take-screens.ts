import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { launchBrowser } from '../browser/launch.ts';
import { type Screen, takePicture } from '../browser/pages.ts';
import { arrive, enter } from '../journeys/person.ts';
import { startProduct } from '../journeys/product.ts';
import type { Room } from './room.ts';
import { ROOMS } from './rooms.ts';

const PICTURES = fileURLToPath(new URL('../../docs/screens/', import.meta.url));
const COLOURS = 128;

const pages = new Map<string, Page>();
const only = process.argv.slice(2);
const product = await startProduct('demo');
try {
  const browser = await launchBrowser();
  for (const room of ROOMS) {
    if (only.length === 0 || only.includes(room.name)) await takeAll(browser, room);
  }
  await browser.close();
} finally {
  await product.stop();
}

async function takeAll(browser: Browser, { name, account, screens, open }: Room): Promise<void> {
  for (const screen of screens) {
    const page = await pageOf(browser, account, screen);
    await open(page);
    const path = `${PICTURES}${name}-${screen}.png`;
    const picture = await takePicture(page, path);
    await writeFile(path, await sharp(picture).png({ palette: true, colours: COLOURS, effort: 10 }).toBuffer());
    process.stdout.write(`${name}-${screen}\n`);
  }
}

/** The same person at the same screen goes from room to room. */
async function pageOf(browser: Browser, account: string | undefined, screen: Screen): Promise<Page> {
  const key = `${account} ${screen}`;
  const known = pages.get(key);
  if (known !== undefined) return known;
  const { page } = await (account === undefined
    ? arrive(browser, product, screen)
    : enter(browser, product, account, screen));
  pages.set(key, page);
  return page;
}
