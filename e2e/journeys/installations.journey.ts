import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { openPage } from '../browser/pages.ts';
import { button, choose, enter, expectSound } from './person.ts';
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

describe('a major-hazard installation', () => {
  test('is entered with its substances, graded at once, and graded anew when a tank grows', async () => {
    const manager = await enter(browser, product, 'jintang.safety');
    const { page } = manager;
    await page.goto('/installations');
    await page.getByText('液氯储存单元').first().waitFor();
    await page.getByRole('link', { name: '登记单元' }).click();
    await page.getByLabel('单元名称').fill('液氨储罐区');
    await page.getByLabel('储存单元').check();
    await page.getByLabel('厂界外500米内常住人口（人）').fill('60');
    await choose(page.getByLabel('表1列名物质'), '7664-41-7');
    await page.getByLabel('最大量/吨').fill('40');
    await expectSound(manager);
    await button(page, '登记并辨识分级').click();
    await page.getByText('构成重大危险源，三级').waitFor();
    await page.getByText('未明确，应在5日内明确').first().waitFor();
    await expectSound(manager);

    await page.getByRole('link', { name: '修改资料' }).click();
    await page.getByLabel('最大量/吨').fill('200');
    await page.getByLabel('变更原因').fill('新增2号储罐');
    await button(page, '保存并重新辨识分级').click();
    await page.getByText('构成重大危险源，二级').waitFor();
    await page.getByRole('heading', { name: '以前的分级' }).waitFor();
    await expectSound(manager);
  });

  test('is no longer entered on the file of its enterprise once it is graded', async () => {
    const manager = await enter(browser, product, 'jintang.safety');
    const { page } = manager;
    await page.goto('/enterprises');
    await page.getByText('云岭晋棠精细化工有限公司').first().click();
    await page.getByRole('link', { name: '编辑档案' }).click();
    await page.getByText('已按 GB 18218-2018 辨识分级').waitFor();
    await page.getByText(/液氨储罐区（二级/).waitFor();
    expect(await button(page, '添加重大危险源').count()).toBe(0);
    await expectSound(manager);
    await page.getByLabel('所属镇街').fill('北桥镇');
    await button(page, '保存修改').click();
    await page.getByText('已保存').waitFor();
  });

  test('is looked after by its steward on the phone; what is found becomes a hazard', async () => {
    const head = await enter(browser, product, 'ruihe.workshop', 'phone');
    const { page } = head;
    await page.goto('/installations/tasks?mine=true&state=due');
    await page.getByText('加氢车间').first().click();
    await page.getByLabel('履职情况').fill('检查了加氢反应釜、氢气管线和报警器。');
    await button(page, '添加发现的问题').click();
    await page.getByLabel('发现的问题 1').fill('氢气报警器 3 号探头故障');
    await expectSound(head);
    await button(page, '提交履职记录').click();
    await page.getByText('发现隐患：').waitFor();
    await page.getByText('按时完成').first().waitFor();
    await page.getByRole('region', { name: '履职记录' }).getByRole('link').first().click();
    await page.getByText('氢气报警器 3 号探头故障').first().waitFor();
  });

  test('hangs out a board that anybody reads with the scanned code, without an account', async () => {
    const principal = await enter(browser, product, 'ruihe.principal');
    const { page } = principal;
    await page.goto('/installations');
    await page.getByText('溶剂罐区').first().click();
    await page.getByRole('link', { name: '公示牌' }).click();
    const address = (await page.getByRole('img', { name: /^公示二维码/ }).getAttribute('alt'))?.replace(
      '公示二维码 ',
      '',
    );
    await expectSound(principal);

    const passer = await openPage(browser, 'phone', product.url);
    await passer.goto(address ?? '');
    await passer.getByRole('heading', { name: '溶剂罐区' }).waitFor();
    expect(await passer.getByText('三级重大危险源').count()).toBe(1);
    expect(await passer.locator('section').count()).toBe(3);
    await passer.goto('/gsp#nothing-of-the-kind');
    await passer.reload();
    await passer.getByText('没有找到这块公示牌').waitFor();
  });

  test('is inspected with the fire brigade, on the phone, item by item', async () => {
    const officer = await enter(browser, product, 'bureau.supervisor', 'phone');
    const { page } = officer;
    await page.goto('/installations/joint?state=planned');
    await page.getByText('云岭区青峦液化气储配站').first().click();
    await page.getByText('正常', { exact: true }).first().waitFor();
    const normal = page.getByText('正常', { exact: true });
    for (let at = 0; at < (await normal.count()); at++) await normal.nth(at).click();
    await expectSound(officer);
    await button(page, '提交检查结果').click();
    await page.getByText('待复查').first().waitFor();
    await page.goto('/installations/sectors');
    await page.getByText('企业类别为油库').first().waitFor();
    await expectSound(officer);
  });
});
