import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { button, enter, expectSound, type Person } from './person.ts';
import { type Product, startProduct } from './product.ts';

let browser: Browser;
let product: Product;

beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct('demo')]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function openTrace({ page }: Person): Promise<void> {
  await page.goto('/hazards?level=major');
  const link = page.locator('main a[href^="/hazards/0"]').first();
  await page.goto((await link.getAttribute('href')) ?? '');
  await page.getByRole('link', { name: '谁该查到、查了没有、逐级由谁负责' }).click();
  await page.getByRole('heading', { name: '逐级责任人' }).waitFor();
}

describe('who answers for a hazard', () => {
  test('is followed from its case to a conclusion and to paper', async () => {
    const supervisor = await enter(browser, product, 'bureau.supervisor');
    const { page } = supervisor;
    await openTrace(supervisor);
    await page.getByText('存在问题').first().waitFor();
    await expectSound(supervisor);

    await button(page, '登记实际控制人').click();
    await page.getByLabel('姓名或单位名称').fill('郑控股');
    await page.getByLabel('自何日起').fill('2020-01-01');
    await page.getByLabel('自何日起').press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await button(page, '作出结论').click();
    const form = page.getByRole('dialog');
    await form.getByLabel('结论', { exact: true }).fill('经核查，班组日查未按期开展。');
    await form.getByRole('button', { name: '作出结论' }).click();
    await page.getByText('经核查，班组日查未按期开展。').first().waitFor();
    await page
      .getByText(/^第 1 版/)
      .first()
      .waitFor();
    await expectSound(supervisor);

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '导出 Word' }).click();
    const file = await readFile(await (await download).path());
    expect(file.subarray(0, 2).toString()).toBe('PK');

    await page.goto('/accountability');
    await page.getByText('经核查，班组日查未按期开展。').first().waitFor();
    await expectSound(supervisor);
  });

  test('is read by the enterprise on the phone, without the bureau’s acts', async () => {
    const principal = await enter(browser, product, 'ruihe.principal', 'phone');
    await openTrace(principal);
    expect(await button(principal.page, '作出结论').count()).toBe(0);
    await expectSound(principal);
  });
});

describe('what each post answers for', () => {
  test('is pasted from Excel, signed on a phone with a finger, and seen by the bureau', async () => {
    const manager = await enter(browser, product, 'ruihe.safety');
    await manager.page.goto('/responsibility');
    await manager.page.getByRole('link', { name: '本企业各岗位' }).click();
    await button(manager.page, '从 Excel 粘贴').click();
    await manager.page
      .getByLabel('在 Excel 中选中')
      .fill('岗位\t责任\n操作工\t遵守操作规程\n\t发现隐患立即报告\n班长\t组织班组日查');
    await manager.page.getByText('读到 2 个岗位、3 条责任。').waitFor();
    await button(manager.page, '发布 2 个岗位').click();
    await manager.page.getByText('第 1 版').first().waitFor();
    await expectSound(manager);

    const worker = await enter(browser, product, 'ruihe.worker', 'phone');
    const { page } = worker;
    await page.goto('/responsibility');
    await page.getByText('发现隐患立即报告').waitFor();
    await page.getByLabel('本人姓名').fill(await ownName(page));
    const field = page.getByRole('img', { name: '签名区' });
    await field.scrollIntoViewIfNeeded();
    const box = await field.boundingBox();
    if (box === null) throw new Error('There is nowhere to sign.');
    await page.mouse.move(box.x + 30, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x + 150, box.y + 80, { steps: 8 });
    await page.mouse.move(box.x + 60, box.y + 90, { steps: 8 });
    await page.mouse.up();
    await button(page, '签认').click();
    await page.getByText('已于').waitFor();
    await expectSound(worker);

    const supervisor = await enter(browser, product, 'bureau.supervisor');
    await supervisor.page.goto('/responsibility');
    await supervisor.page.getByText('尚无清单的岗位').first().waitFor();
    await expectSound(supervisor);
  });
});

async function ownName(page: Person['page']): Promise<string> {
  const answer = await page.request.get('/api/session');
  return ((await answer.json()) as { name: string }).name;
}
