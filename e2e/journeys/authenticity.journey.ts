import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { button, enter, expectSound } from './person.ts';
import { type Product, startProduct } from './product.ts';

/** Photos are looked at by a job each minute, and the district brings several hundred at once. */
const LOOKED_MS = 240_000;
const REUSED = '两处隐患用了同一张照片';

let browser: Browser;
let product: Product;

beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct('demo')]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function waitForDoubt(page: Page): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto('/authenticity?kind=same-picture-two-hazards');
        await page.getByRole('heading', { name: '存疑核实' }).waitFor();
        await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
        return page.getByRole('row').filter({ hasText: REUSED }).count();
      },
      { timeout: LOOKED_MS, interval: 5000 },
    )
    .toBeGreaterThan(0);
}

test('a photo used for a second hazard is shown beside the first, settled with words, and the hazard stays as it was', async () => {
  const supervisor = await enter(browser, product, 'bureau.supervisor');
  const { page } = supervisor;
  await waitForDoubt(page);
  const row = page.getByRole('row').filter({ hasText: REUSED }).first();
  expect(await row.getByRole('img').count()).toBe(2);
  await expectSound(supervisor);

  await row.getByRole('link', { name: /^YH-/ }).first().click();
  const doubt = page.getByRole('article', { name: REUSED }).first();
  await doubt.getByText('待核实').waitFor();
  const stood = await page.locator('.case-top').innerText();
  await expectSound(supervisor);

  await button(doubt, '确认存疑').click();
  const form = page.getByRole('dialog');
  await button(form, '确认存疑').click();
  await form.getByText('请填写核实情况').waitFor();
  await form.getByLabel('核实情况').fill('已到现场核对，照片取自另一处隐患。');
  await button(form, '确认存疑').click();
  await doubt.getByText('已到现场核对，照片取自另一处隐患。').waitFor();
  expect(await page.locator('.case-top').innerText()).toBe(stood);
  await expectSound(supervisor);
});

test('an enterprise sees its own doubts and settles none', async () => {
  const safety = await enter(browser, product, 'jintang.principal');
  await safety.page.goto('/authenticity');
  await safety.page.getByRole('heading', { name: '存疑核实' }).waitFor();
  expect(await safety.page.getByRole('button', { name: '确认存疑' }).count()).toBe(0);
  await expectSound(safety);
});
