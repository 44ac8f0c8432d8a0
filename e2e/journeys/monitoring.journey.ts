import { connectAsync } from 'mqtt';
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

describe('what a plant measures', () => {
  test('arrives from a device that was just let in, is seen at once, and is seen to stop', async () => {
    const manager = await enter(browser, product, 'ruihe.safety');
    const { page } = manager;
    await page.goto('/monitoring/points');
    await button(page, '新增测点').click();
    const form = page.getByRole('dialog');
    await form.getByLabel('位号').fill('LT-999');
    await form.getByLabel('名称').fill('试装液位');
    await form.getByLabel('单位').fill('m');
    await form.getByLabel('量程下限').fill('0');
    await form.getByLabel('量程上限').fill('10');
    await form.getByRole('button', { name: /新\s*增/ }).click();
    await page.getByText('已新增测点').waitFor();

    await page.goto('/gateways');
    await button(page, '准入网关').click();
    await page.getByRole('dialog').getByLabel('名称').fill('试装网关');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /准\s*入/ })
      .click();
    const told = page.getByRole('dialog').filter({ hasText: '口令只显示这一次' });
    await told.waitFor();
    const words = await told.innerText();
    const [login = ''] = /gw-[0-9a-f]{12}/.exec(words) ?? [];
    const [secret = ''] = /(?<![\w-])[\w-]{32}(?![\w-])/.exec(words.replaceAll(/复制/g, ' ')) ?? [];
    const topic = `zhiben/v1/${login}/samples`;
    expect(words).toContain(topic);
    await told.getByRole('button', { name: '已填入网关' }).click();
    const port = Number(/MQTT 端口 (\d+)/.exec(await page.locator('main').innerText())?.[1]);
    await expectSound(manager);

    const device = await connectAsync({ host: '127.0.0.1', port, username: login, password: secret });
    device.on('error', () => {});
    const columns = () => ({ t0: Date.now(), tags: ['LT-999', 'NO-SUCH'], v: [6.25, 1] });
    await device.publishAsync(topic, JSON.stringify(columns()), { qos: 1 });
    const card = page.getByRole('region', { name: '试装网关' });
    await card.getByText('MQTT 已连接').waitFor();
    await card.getByRole('row', { name: /^已存 1 / }).waitFor();
    await card.getByRole('row', { name: /^未知位号 1 .*NO-SUCH/ }).waitFor();
    await expectSound(manager);

    await page.goto('/monitoring/points?q=LT-999');
    await page.getByRole('cell', { name: '6.25 m' }).waitFor();
    await page.getByRole('cell', { name: 'LT-999' }).click();
    await page.getByRole('heading', { name: 'LT-999 试装液位' }).waitFor();
    await page.locator('.trend-chart canvas').waitFor();
    await expectSound(manager);

    await page.goto('/gateways');
    await card.getByRole('button', { name: /停\s*用/ }).click();
    const closed = new Promise<void>((resolve) => device.once('close', () => resolve()));
    await page.getByRole('dialog').getByLabel('原因').fill('试装结束');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /停\s*用/ })
      .click();
    await closed;
    device.end(true);
    await card.getByText('已停用').waitFor();

    await page.goto('/monitoring');
    await page.getByRole('link', { name: /^中断 / }).click();
    const row = page.getByRole('listitem').filter({ hasText: 'LT-999' });
    await row.getByText('中断').waitFor();
    expect(await row.locator('.unknown').count()).toBeGreaterThan(0);
    await expectSound(manager);
  });

  test('is overseen by the office, and by no other enterprise', async () => {
    const duty = await enter(browser, product, 'bureau.duty');
    await duty.page.goto('/monitoring');
    await duty.page.getByRole('link', { name: '云岭瑞禾制药有限公司' }).click();
    await duty.page.getByText('LT-V101').waitFor();
    expect(await button(duty.page, '新增测点').count()).toBe(0);
    await expectSound(duty);

    const other = await enter(browser, product, 'jintang.principal', 'phone');
    await other.page.goto('/monitoring');
    await other.page.getByText('LT-V301').waitFor();
    expect(await other.page.getByText('瑞禾').count()).toBe(0);
    await expectSound(other);
  });
});
