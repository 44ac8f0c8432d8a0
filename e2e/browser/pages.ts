import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';

/** The three places people work at, in CSS pixels. */
export const SCREENS = {
  desk: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
  wall: { width: 1920, height: 1080 },
} as const;
export type Screen = keyof typeof SCREENS;

/** Whether a device stores the console to open it without a network. It costs two seconds of a processor, so only who needs it does. */
export type Keeping = 'keeps nothing' | 'keeps the console';

/** A fresh session of one person: its own cookies, Chinese, district time. Its failures carry what the page complained of. */
export async function openPage(
  browser: Browser,
  screen: Screen,
  baseURL?: string,
  keeping: Keeping = 'keeps nothing',
): Promise<Page> {
  const context = await browser.newContext({
    viewport: SCREENS[screen],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    serviceWorkers: keeping === 'keeps the console' ? 'allow' : 'block',
    ...(screen === 'phone' ? { hasTouch: true, isMobile: true, deviceScaleFactor: 2 } : {}),
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

/** Collects what the page itself did wrong: uncaught errors and console errors, but not refused requests. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const refusedRequest = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !refusedRequest) complaints.push(message.text());
  });
  return complaints;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Barrier {
  readonly rule: string;
  readonly help: string;
  readonly elements: readonly string[];
}

/** What would stop a person with a keyboard or a screen reader: axe's serious and critical findings. */
export async function barriersOn(page: Page): Promise<readonly Barrier[]> {
  await page.evaluate(AXE);
  // Style sheets are fetched again only for a rule about screens that turn.
  const options = '{ resultTypes: ["violations"], preload: false }';
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${options})`);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => ({ rule: id, help, elements: nodes.map(({ target }) => target.join(' ')) }));
}

/** A still picture for people to look at: fonts loaded, nothing moving, no blinking caret. */
export async function takePicture(page: Page, path: string): Promise<Buffer> {
  await mkdir(dirname(resolve(path)), { recursive: true });
  await page.evaluate('document.fonts.ready.then(() => true)');
  return page.screenshot({ path, animations: 'disabled', caret: 'hide' });
}
