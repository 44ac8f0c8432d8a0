import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { photoOf } from './act.ts';
import { button, choose, enter, expectSound, type Person } from './person.ts';
import { type Product, startProduct } from './product.ts';

const REUSED = '两处隐患用了同一张照片';
const FIRST = '二号循环水泵出口法兰垫片老化渗漏';
const SECOND = '原料罐区围堰排水阀未关闭';
/** A photo is looked at within seconds; the machine may be busy with much else. */
const LOOKED = { timeout: 120_000, interval: 1000 };

let browser: Browser;
let product: Product;

beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct('demo', inject('district'))]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Reports a hazard with a photo, and stays at its case until the photo is there. */
async function report({ page }: Person, description: string, photo: Buffer): Promise<string> {
  await page.goto('/hazards/new');
  await choose(page.getByRole('combobox', { name: '企业', exact: true }), '云岭瑞禾制药有限公司');
  await page.getByLabel('隐患描述').fill(description);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '现场.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.getByRole('img', { name: '现场.jpg' }).waitFor();
  await button(page, '上报隐患').click();
  await page.getByRole('heading', { name: '全过程' }).waitFor();
  await page.getByRole('img', { name: /现场/ }).first().waitFor();
  return new URL(page.url()).pathname;
}

test('a photo cut and used for a second hazard is shown beside the first, settled with words, and the hazard stays as it was', async () => {
  const supervisor = await enter(browser, product, 'bureau.supervisor');
  const { page } = supervisor;
  const photo = await photoOf('循环水泵');
  const piece = sharp(photo).extract({ left: 120, top: 90, width: 1300, height: 980 });
  await report(supervisor, FIRST, photo);
  const second = await report(supervisor, SECOND, await piece.jpeg({ quality: 60 }).toBuffer());

  const doubt = page.getByRole('article', { name: REUSED }).first();
  const shown = async () => {
    await page.goto(second);
    await page.getByRole('heading', { name: '全过程' }).waitFor();
    await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
    return doubt.isVisible();
  };
  await expect.poll(shown, LOOKED).toBe(true);
  await doubt.getByText('待核实').waitFor();
  expect(await doubt.getByRole('img').count()).toBe(2);
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

  await page.goto('/authenticity?kind=same-picture-two-hazards&state=confirmed');
  const row = page.getByRole('row').filter({ hasText: REUSED }).first();
  await row.getByText('已到现场核对，照片取自另一处隐患。').waitFor();
  expect(await row.getByRole('img').count()).toBe(2);
  await expectSound(supervisor);
});

test('an enterprise sees its own doubts and settles none', async () => {
  const { page, ...principal } = await enter(browser, product, 'ruihe.principal');
  await page.goto('/authenticity?kind=same-picture-two-hazards');
  await page.getByRole('row').filter({ hasText: REUSED }).first().waitFor();
  expect(await page.getByRole('button', { name: '确认存疑' }).count()).toBe(0);
  await expectSound({ page, ...principal });
});
