import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { button, enter, expectSound, type Person } from './person.ts';
import { type Product, startProduct } from './product.ts';
import { drawSignature } from './signature.ts';

let browser: Browser;
let product: Product;
let officer: Person;
let failed = false;
/** A chapter waits for the plant, whose tank is filled, and drawn off once somebody has looked, at the pace of its pumps. */
const PLANT = { timeout: 240_000 };
const TANK = 'V201';

beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct('demo', inject('district'))]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});
/** Each chapter stands on the one before it. */
beforeEach(({ skip, onTestFailed }) => {
  skip(failed, 'an earlier chapter failed');
  onTestFailed(() => {
    failed = true;
  });
});

describe('a tank that is filled too far, in a plant that sends what it measures', () => {
  test('is forecast to pass its limit while it stands below it', async () => {
    officer = await enter(browser, product, 'bureau.duty');
    const { page } = officer;
    await page.goto('/monitoring/points?q=LT-V201');
    await page.getByRole('cell', { name: 'LT-V201' }).click();
    const coming = page.getByRole('status').filter({ hasText: '预测越限' });
    await coming.filter({ hasText: /到达 5\.1(00)? m/ }).waitFor();
    expect(await levelOn(page)).toBeLessThan(5.1);
    await page.locator('.trend-chart canvas').waitFor();
    await expectSound(officer);
  });

  test('gives its alarm when it passes the limit, and the officer takes it', async () => {
    const { page } = officer;
    await page.goto('/warnings/shifts');
    await button(page, '接班').click();
    await drawSignature(page, '签名区，请用手指或鼠标书写');
    await button(page, '签名接班').click();
    await page.getByRole('region', { name: '当班' }).getByText('指挥中心值班员').waitFor();

    await page.goto('/alarms?q=LT-V201&kind=high');
    await page.getByRole('cell', { name: 'LT-V201' }).first().click(PLANT);
    const alarm = page.getByRole('article', { name: '报警 LT-V201' });
    await alarm.getByRole('button', { name: /^确认/ }).click();
    await alarm.getByText('已确认').first().waitFor();
    await expectSound(officer);
  });

  test('becomes a warning that the enterprise answers on the phone', async () => {
    const { page, complaints } = await enter(browser, product, 'ruihe.safety', 'phone');
    const call = page.getByRole('alert').getByRole('link', { name: new RegExp(`待签收：${TANK}`) });
    await call.click();
    await page.getByRole('region', { name: '报警' }).getByText('高报', { exact: true }).waitFor();
    await button(page, '签收预警').click();
    await page.getByLabel('正在采取的措施').fill('已停进料泵，正在倒回中间罐');
    await button(page, '签收').click();
    await page.getByText('已签收').first().waitFor();
    await call.waitFor({ state: 'detached' });
    await expectSound({ page, complaints });
  });

  test('is looked at on the spot, and not cleared while its alarm stands', async () => {
    const { page } = officer;
    await page.goto('/warnings');
    await page.getByRole('cell', { name: TANK }).click();
    await button(page, '派员核查').click();
    await page.getByLabel('派谁去').fill('监管三股值班人员');
    await page.getByLabel('核查什么').fill('核对现场液位计和进料阀位');
    await button(page, '派员').click();
    await button(page, '登记现场核查').click();
    await page.getByLabel('核查结论').click();
    await page.getByTitle('情况属实，已处置').click();
    await page.getByLabel('现场情况').fill('进料泵已停，双泵倒料，液位回落');
    await button(page, '登记').click();
    await page.getByText('还有报警没有恢复，不能销警').first().waitFor();
    await expectSound(officer);
  });

  test('goes with the shift into the next hands, named and signed', async () => {
    const { page } = officer;
    await page.goto('/warnings/shifts');
    await button(page, '交班').click();
    await page.getByRole('dialog').getByLabel('交接事项').fill('V201 正在倒料，等液位报警恢复后销警');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /交\s*班/ })
      .click();
    await page.getByText('无人在班').waitFor();
    await page
      .getByRole('region', { name: '交接记录' })
      .getByRole('link', { name: new RegExp(`^YJ-.*${TANK}`) })
      .waitFor();
    await button(page, '接班').click();
    await page.getByRole('dialog').getByText('V201 正在倒料').waitFor();
    await drawSignature(page, '签名区，请用手指或鼠标书写');
    await button(page, '签名接班').click();
    await page.getByText('第 2 班').waitFor();
    await expectSound(officer);
  });

  test('is cleared once the level is back, with what led there', async () => {
    const { page } = officer;
    await page.getByRole('region', { name: '当班' }).locator('a[href^="/warnings/"]', { hasText: TANK }).click();
    await button(page, '销警').click(PLANT);
    await page.getByLabel('原因').click();
    await page.getByTitle('操作失误').click();
    await page.getByLabel('处置措施').fill('停止进料，双泵倒至安全液位');
    await page.getByRole('dialog').getByRole('button', { name: '销警' }).click();
    await page.getByText('已销警').first().waitFor();
    const story = page.getByRole('region', { name: '处置过程' });
    for (const told of ['发布预警', '签收预警', '派员核查', '登记现场核查', '报警恢复', '销警']) {
      await story.getByText(told, { exact: true }).first().waitFor();
    }
    await expectSound(officer);
  });

  test('the city is told of what reached it and of nothing else, answers and may do no more', async () => {
    const city = await enter(browser, product, 'bureau.city');
    const { page } = city;
    await page.getByRole('cell', { name: 'GT402' }).click(PLANT);
    await page.getByRole('article').getByText('红色预警').first().waitFor();
    expect(await page.getByText(TANK).count()).toBe(0);
    await button(page, '签收推送').click();
    await page.getByRole('region', { name: '推送与签收' }).getByText('市应急管理局值班员').waitFor();
    expect(await page.locator('.warning-acts button').count()).toBe(0);
    await expectSound(city);
  });
});

/** What the page of the point says it measures now, in metres. */
const levelOn = async (page: Page): Promise<number> =>
  Number.parseFloat(await page.locator('.trend-facts strong').first().innerText());
