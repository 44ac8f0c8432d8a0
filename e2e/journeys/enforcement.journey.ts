import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { photoOf } from './act.ts';
import { button, choose, enter, expectSound, fillDay, take } from './person.ts';
import { type Product, startProduct } from './product.ts';
import { drawSignature } from './signature.ts';

const VISITED = '云岭晋棠精细化工有限公司';
const FOUND = '硝化釜温度高高联锁被短接，未见审批';
const CRITERION = '安全联锁管理';
const ORDER = '责令限期整改指令书';

let browser: Browser;
let product: Product;

beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct('demo', inject('district'))]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe('an inspection nobody is warned of', () => {
  test('is made without a network, sent by itself, and known to the enterprise only once it has an order', async () => {
    const principal = await enter(browser, product, 'jintang.principal', 'phone');
    await principal.page.goto('/visits');
    await principal.page.getByText('没有符合条件的执法检查').waitFor();
    await expectSound(principal);

    const officer = await enter(browser, product, 'bureau.supervisor', 'phone', 'keeps the console');
    const { page } = officer;
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await page.goto('/visits/to-make');
    await page.getByRole('link', { name: VISITED }).click();
    await button(page, '到场开始检查').waitFor();
    await page.context().setOffline(true);
    await button(page, '到场开始检查').click();
    await answerAll(page);
    await page.reload();
    await page.getByRole('img', { name: '照片 1' }).waitFor();
    await signAll(page);
    await button(page, '提交检查结果').click();
    await page.getByText('检查记录已保存在本机，联网后自动发送。').waitFor();

    const visit = page.url().split('/').at(-1);
    expect((await principal.page.request.get(`/api/visits/${visit}`)).status()).toBe(404);
    await principal.page.reload();
    await principal.page.getByText('没有符合条件的执法检查').waitFor();

    await page.context().setOffline(false);
    await page.getByRole('link', { name: '查看检查和文书' }).click();
    await page.getByRole('region', { name: '发现的问题' }).getByText('重大事故隐患').waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), orderOn(page).getByRole('link').click()]);
    expect(file.suggestedFilename()).toMatch(/\.docx$/);
    await expectSound(officer);
    await button(orderOn(page), '登记送达').click();
    await page.getByRole('dialog').getByRole('button', { name: '登记送达' }).click();
    await orderOn(page).getByText('直接送达').waitFor();

    await principal.page.reload();
    await principal.page.getByRole('link', { name: VISITED }).click();
    await orderOn(principal.page).waitFor();
    await expectSound(principal);
    await principal.page.getByRole('link', { name: /^YH-/ }).click();
    await principal.page.getByText(FOUND).first().waitFor();
    await principal.page.getByRole('region', { name: '基本情况' }).getByText(nextWeek()).waitFor();
    await principal.page.getByRole('region', { name: '判定', exact: true }).getByText(CRITERION).first().waitFor();
    await expectSound(principal);
  });
});

const orderOn = (page: Page) =>
  page.getByRole('region', { name: '执法文书' }).locator('.visit-finding').filter({ hasText: ORDER });

const nextWeek = () => new Date(Date.now() + 7 * 86_400_000).toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });

async function answerAll(page: Page): Promise<void> {
  const lines = page.getByRole('region', { name: '检查内容' }).locator('.visit-line');
  await lines.first().waitFor();
  for (let at = 1; at < (await lines.count()); at++) await take(lines.nth(at), '正常');
  const bad = lines.first();
  await take(bad, '异常');
  await bad.getByRole('textbox').first().fill(FOUND);
  const photo = { name: '联锁.jpg', mimeType: 'image/jpeg', buffer: await photoOf(FOUND) };
  await bad.locator('input[type=file]').setInputFiles(photo);
  await take(bad, '重大事故隐患');
  await choose(bad.getByRole('combobox', { name: '判定情形' }), CRITERION);
  await fillDay(bad, '整改期限', nextWeek());
}

async function signAll(page: Page): Promise<void> {
  await page.getByLabel('检查场所').fill('硝化车间');
  await page.getByLabel('现场负责人', { exact: true }).fill('贺建');
  await page.getByLabel('职务').fill('车间主任');
  await page.getByLabel('检查情况').fill('检查硝化车间，查阅联锁台账。');
  for (const signed of await page.getByRole('region', { name: /^执法人员 .+ 签名$/ }).all()) {
    await drawSignature(signed, '手写签名区');
    await button(signed, '确认签名').click();
    await signed.getByRole('img', { name: /签名$/ }).waitFor();
  }
  await page.getByLabel('拒签情况').fill('现场负责人称须请示，拒绝签名');
}
