import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriersOn, complaintsOf, type Keeping, openPage, type Screen } from '../browser/pages.ts';
import type { Product } from './product.ts';

/** Slow machines share their processors. */
export const PATIENCE_MS = 30_000;

/** One person before a screen of their own, with what that screen has complained of. */
export interface Person {
  readonly page: Page;
  readonly complaints: readonly string[];
}

export async function arrive(
  browser: Browser,
  { url }: Product,
  screen: Screen = 'desk',
  keeping?: Keeping,
): Promise<Person> {
  const page = await openPage(browser, screen, url, keeping);
  page.setDefaultTimeout(PATIENCE_MS);
  const complaints = complaintsOf(page);
  await page.goto('/');
  return { page, complaints };
}

/** Enters the demonstration as the person of this account, by the button on the sign-in page. */
export async function enter(
  browser: Browser,
  product: Product,
  account: string,
  screen?: Screen,
  keeping?: Keeping,
): Promise<Person> {
  const person = await arrive(browser, product, screen, keeping);
  await person.page.getByRole('button', { name: nameOf(product, account) }).click();
  await person.page.getByRole('heading', { level: 1 }).first().waitFor();
  await person.page.getByRole('navigation', { name: '主导航' }).first().waitFor();
  return person;
}

export function nameOf(product: Product, account: string): string {
  const line = /^ZHIBEN_DEMO (.+)$/m.exec(product.printed())?.[1] ?? '{}';
  const { accounts = [] } = JSON.parse(line) as { accounts?: readonly { account: string; name: string }[] };
  const found = accounts.find((one) => one.account === account);
  if (found === undefined) throw new Error(`The demonstration has no account ${account}.`);
  return found.name;
}

/** Nothing on this page stops a person with a keyboard or a screen reader, and the page itself did nothing wrong. */
export async function expectSound({ page, complaints }: Person): Promise<void> {
  await page.locator('.ant-spin-fullscreen').waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  expect(await barriersOn(page), page.url()).toEqual([]);
  expect(complaints, page.url()).toEqual([]);
}

/** By its whole name; the mark of what is on its way may still stand in front of it. */
export const button = (within: Page | Locator, name: string): Locator =>
  within.getByRole('button', { name: new RegExp(`^(loading )?${name}$`) });

/** Searches a list of choices for what it should say and takes it. */
export async function choose(box: Locator, option: string): Promise<void> {
  await box.click();
  await box.fill(option);
  const list = box.page().locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  await list.locator('.ant-select-item-option', { hasText: option }).first().click();
  await list.waitFor({ state: 'detached' });
}

/** Takes one of several buttons or circles that stand side by side. */
export const take = (within: Page | Locator, option: string): Promise<void> =>
  within
    .locator('label.ant-radio-button-wrapper, label.ant-radio-wrapper')
    .filter({ hasText: new RegExp(`^${option}$`) })
    .click();

export async function fillDay(within: Locator, label: string, day: string): Promise<void> {
  const field = within.getByLabel(label, { exact: true });
  await field.fill(day);
  await field.press('Enter');
}
