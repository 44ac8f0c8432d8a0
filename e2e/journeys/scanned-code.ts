import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { complaintsOf, openPage } from '../browser/pages.ts';
import { button, PATIENCE_MS, type Person } from './person.ts';

/** What stands in the code that an enterprise prints for its gate, or for one of its places. */
export async function scan({ page }: Person, place?: string): Promise<string> {
  await page.goto('/tip-off-poster');
  const picture = page.getByRole('img', { name: /举报二维码/ });
  const address = async () => ((await picture.getAttribute('alt')) ?? '').replace('举报二维码 ', '');
  const ofTheGate = await address();
  if (place !== undefined) {
    await page.getByRole('combobox', { name: '场所' }).click();
    await page.locator('.ant-select-item-option', { hasText: place }).first().click();
    await expect.poll(address, { timeout: PATIENCE_MS }).not.toBe(ofTheGate);
  }
  expect(await address()).toMatch(/\/jb\?m=[\w-]{30,}$/);
  return address();
}

/** Somebody from the street, with a phone and without an account. */
export async function aCitizen(browser: Browser, url: string): Promise<Person> {
  const page = await openPage(browser, 'phone', url);
  page.setDefaultTimeout(PATIENCE_MS);
  return { page, complaints: complaintsOf(page) };
}

/** Opens the form of one step on a tip-off. */
export async function openStep(page: Page, label: string): Promise<Locator> {
  await button(page, label).click();
  const form = page.getByRole('dialog').filter({ hasText: `${label}：` });
  await form.waitFor();
  return form;
}
