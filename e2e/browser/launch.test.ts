import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './launch.ts';
import { barriersOn, complaintsOf, openPage, SCREENS, type Screen, takePicture } from './pages.ts';
import { unpackedChromium } from './unpack-chromium.ts';

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'browser-'));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the browser of the journeys', () => {
  test.each(Object.keys(SCREENS) as Screen[])(
    'opens a %s as large as it says, in Chinese and district time',
    async (screen) => {
      const page = await openPage(browser, screen);
      await page.setContent('<meta name="viewport" content="width=device-width">');

      expect(await page.evaluate('({ width: innerWidth, height: innerHeight })')).toEqual(SCREENS[screen]);
      expect(await page.evaluate('navigator.language')).toBe('zh-CN');
      expect(await page.evaluate('new Date(0).getHours()')).toBe(8);
    },
  );

  test('draws text even where the machine has no fonts', async () => {
    const page = await openPage(browser, 'desk');
    await page.setContent('<p></p>');
    const blank = await takePicture(page, join(folder, 'blank.png'));
    await page.setContent('<p>Major hazards</p>');

    expect((await takePicture(page, join(folder, 'text.png'))).equals(blank)).toBe(false);
  });

  test('keeps two people apart', async () => {
    const [left, right] = [await openPage(browser, 'desk'), await openPage(browser, 'phone')];
    await left.context().addCookies([{ name: 'who', value: 'left', url: 'http://127.0.0.1/' }]);

    expect(await right.context().cookies('http://127.0.0.1/')).toEqual([]);
  });

  test('hears what a page complains of', async () => {
    const page = await openPage(browser, 'desk');
    const complaints = complaintsOf(page);
    await page.evaluate("setTimeout(() => { throw new Error('valve stuck') })");

    await expect.poll(() => complaints).toEqual(['valve stuck']);
  });
});

describe('barriers', () => {
  test('are found: a button that nobody can name', async () => {
    const page = await openPage(browser, 'desk');
    await page.setContent('<html lang="zh"><title>t</title><main><h1>h</h1><button></button></main></html>');

    expect((await barriersOn(page)).map(({ rule }) => rule)).toEqual(['button-name']);
  });

  test('are not invented', async () => {
    const page = await openPage(browser, 'desk');
    await page.setContent('<html lang="zh"><title>t</title><main><h1>h</h1><button>核销</button></main></html>');

    expect(await barriersOn(page)).toEqual([]);
  });
});

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'two runs that unpack the browser at once share one whole copy and leave nothing behind',
  async () => {
    const outside = process.env['TMPDIR'];
    process.env['TMPDIR'] = folder;
    try {
      const [left, right] = await Promise.all([unpackedChromium(), unpackedChromium()]);
      expect(left).toBe(right);
      expect(await readdir(left)).toEqual(expect.arrayContaining(['chromium', 'al2023', 'fonts']));
      expect((await readdir(folder)).filter((name) => name.startsWith('zhiben-chromium'))).toHaveLength(1);
    } finally {
      if (outside === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = outside;
    }
  },
);
