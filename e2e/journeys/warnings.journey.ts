import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { button, enter, expectSound } from './person.ts';
import { type Product, startProduct } from './product.ts';
import { raiseAlarms } from './raise-alarms.ts';

let browser: Browser;
let product: Product;

beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct('demo')]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const TANK = 'V-2101A 苯储罐';

describe('a warning', () => {
  test('comes to open screens by itself, is answered on the phone, dispatched, checked and cleared, and the city sees it', async () => {
    const officer = await enter(browser, product, 'bureau.duty');
    await officer.page.goto('/warnings/shifts');
    await officer.page.getByText('无人在班').waitFor();
    await button(officer.page, '接班').click();
    const pad = officer.page.getByRole('img', { name: /^签名区/ });
    const box = await pad.boundingBox();
    expect(box).not.toBeNull();
    await officer.page.mouse.move((box?.x ?? 0) + 30, (box?.y ?? 0) + 40);
    await officer.page.mouse.down();
    await officer.page.mouse.move((box?.x ?? 0) + 160, (box?.y ?? 0) + 90, { steps: 6 });
    await officer.page.mouse.up();
    await button(officer.page, '签名接班').click();
    await officer.page.getByRole('region', { name: '当班' }).getByText('指挥中心值班员').waitFor();

    const safety = await enter(browser, product, 'jintang.safety', 'phone');
    await safety.page.goto('/warnings');
    const city = await enter(browser, product, 'bureau.city');
    await city.page.getByRole('heading', { name: '预警' }).waitFor();
    await city.page.getByText('没有符合条件的预警').waitFor();

    const [raised] = await raiseAlarms(product.data, [{ enterprise: '晋棠', equipment: TANK, priority: 'critical' }]);
    await safety.page.getByRole('alert').getByText(TANK).waitFor();
    await officer.page.getByRole('region', { name: '当班' }).getByText(TANK).waitFor();
    // The enterprise has open major hazards, which makes it red: the city is told at once.
    await city.page.getByRole('cell', { name: '红色预警' }).waitFor();

    await safety.page.getByRole('alert').getByRole('link').click();
    await button(safety.page, '签收预警').click();
    await safety.page.getByLabel('正在采取的措施').fill('已停止进料，正在倒罐');
    await button(safety.page, '签收').click();
    await safety.page.getByText('已签收').first().waitFor();
    await expectSound(safety);

    await officer.page.getByRole('region', { name: '当班' }).getByText(TANK).click();
    await button(officer.page, '签收推送').click();
    await button(officer.page, '派员核查').click();
    await officer.page.getByLabel('派谁去').fill('监管三股王强');
    await officer.page.getByLabel('核查什么').fill('到罐区核对液位和进料阀');
    await button(officer.page, '派员').click();
    await button(officer.page, '登记现场核查').click();
    await officer.page.getByLabel('核查结论').click();
    await officer.page.getByTitle('情况属实，已处置').click();
    await officer.page.getByLabel('现场情况').fill('已倒罐，液位回落');
    await button(officer.page, '登记').click();
    await officer.page.getByText('还有报警没有恢复，不能销警').first().waitFor();

    await raiseAlarms(product.data, [{ ...raised, enterprise: '晋棠', to: 'returned', at: new Date() }]);
    await button(officer.page, '销警').click();
    await officer.page.getByLabel('原因').click();
    await officer.page.getByTitle('操作失误').click();
    await officer.page.getByLabel('处置措施').fill('停止进料并倒罐');
    await officer.page.getByRole('dialog').getByRole('button', { name: '销警' }).click();
    await officer.page.getByText('已销警').first().waitFor();
    const story = officer.page.getByRole('region', { name: '处置过程' });
    for (const told of ['发布预警', '签收预警', '签收推送', '派员核查', '登记现场核查', '报警恢复', '销警']) {
      await story.getByText(told, { exact: true }).waitFor();
    }
    await expectSound(officer);
    await city.page.getByRole('cell', { name: '已销警' }).waitFor();
    await expectSound(city);
  });

  test('of the gravest colour is before the city at once, which answers and may do nothing else', async () => {
    await raiseAlarms(
      product.data,
      ['LT-1', 'PT-1', 'TT-1'].map((tag) => ({
        enterprise: '青峦',
        equipment: 'V-1 液化气球罐',
        priority: 'critical' as const,
        tag,
      })),
    );
    const city = await enter(browser, product, 'bureau.city');
    await city.page.getByText('V-1 液化气球罐').first().click();
    await button(city.page, '签收推送').click();
    const pushes = city.page.getByRole('region', { name: '推送与签收' });
    await pushes.getByText('市应急管理局值班员').waitFor();
    expect(await city.page.locator('.warning-acts button').count()).toBe(0);
    await expectSound(city);
  });
});
