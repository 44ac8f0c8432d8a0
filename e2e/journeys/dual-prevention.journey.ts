import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { button, enter, expectSound } from './person.ts';
import { type Product, startProduct } from './product.ts';

let browser: Browser;
let product: Product;

beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct('demo', inject('district'))]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe('the week of every enterprise', () => {
  test('is read from the worst on, and a number opens exactly its rows', async () => {
    const director = await enter(browser, product, 'bureau.director');
    const { page } = director;
    await page.goto('/dual-prevention');
    await page.getByText('云岭石油储运有限公司松岭油库').first().waitFor();
    await page.getByRole('region', { name: '等级分布' }).getByText('暂定').waitFor();
    const first = page.locator('.effect-grade').first();
    expect(await first.innerText()).toMatch(/^差/);
    await expectSound(director);

    const link = page
      .getByRole('row')
      .filter({ hasText: '松岭油库' })
      .getByRole('link', { name: /^未按时/ });
    const counted = Number(/\d+/.exec(await link.innerText())?.[0]);
    await link.click();
    await page.getByRole('heading', { name: '自查情况' }).waitFor();
    await page.getByText(`已显示 ${counted} 条`).waitFor();
    await expectSound(director);

    await page.goBack();
    await page.getByText('云岭石油储运有限公司松岭油库').first().click();
    await page.getByRole('heading', { name: '近 12 周得分' }).waitFor();
    await page.getByText('本周（进行中）').first().waitFor();
    await page
      .getByText(/^包保扣 \d/)
      .first()
      .waitFor();
    await expectSound(director);
  });

  test('is measured by settings that the director changes for the weeks to come', async () => {
    const director = await enter(browser, product, 'bureau.director');
    const { page } = director;
    await page.goto('/dual-prevention/settings');
    await button(page, '修改设置').click();
    const form = page.getByRole('dialog');
    await form.getByLabel('良，不低于（分）').fill('95');
    await form.getByLabel('修改依据').fill('经局务会研究');
    await form.getByRole('button', { name: '保存为新版' }).click();
    await form.getByText('优、良、中的分数线必须依次降低').first().waitFor();
    await form.getByLabel('良，不低于（分）').fill('75');
    await form.getByRole('button', { name: '保存为新版' }).click();
    await page.getByRole('region', { name: '第 1 版' }).getByText('良 ≥75').waitFor();
    await expectSound(director);
  });

  test('shows an enterprise its own, on the phone, and no other’s', async () => {
    const principal = await enter(browser, product, 'jintang.principal', 'phone');
    const { page } = principal;
    await page.goto('/dual-prevention');
    await page.getByRole('heading', { name: '近 12 周得分' }).waitFor();
    await page.getByText('云岭晋棠精细化工有限公司').first().waitFor();
    expect(await page.getByText('松岭油库').count()).toBe(0);
    await page.goto('/dual-prevention/settings');
    await page.getByText('产品自带').first().waitFor();
    expect(await button(page, '修改设置').count()).toBe(0);
    await expectSound(principal);
  });
});
