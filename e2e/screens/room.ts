import type { Page } from 'playwright-core';
import type { Screen } from '../browser/pages.ts';

export interface Room {
  /** Name of the picture, before the screen. */
  readonly name: string;
  readonly account?: string;
  readonly screens: readonly Screen[];
  readonly open: (page: Page) => Promise<unknown>;
}

/** Goes to the page of this address and waits for what it should say. */
export const at =
  (address: string, seen: string) =>
  async (page: Page): Promise<void> => {
    await page.goto(address);
    await page.getByText(seen).first().waitFor();
    await settled(page);
  };

/** What loads after the page itself: lists, pictures, charts. */
export async function settled(page: Page): Promise<void> {
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  await page.evaluate(
    '(async () => { for (const one of document.images) if (one.loading !== "lazy") await one.decode().catch(() => 0) })()',
  );
}
