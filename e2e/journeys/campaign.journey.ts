import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { button, enter, expectSound, take } from './person.ts';
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

describe('the campaign', () => {
  test('is filed for on the phone, received by the office, and seen on the board and in the report', async () => {
    const manager = await enter(browser, product, 'ruihe.safety', 'phone');
    await manager.page.goto('/campaign');
    const paper = manager.page.getByRole('listitem').filter({ hasText: '治本攻坚三年行动评估报告' });
    await button(paper, '更正后再报').click();
    const form = manager.page.getByRole('dialog');
    await form.locator('input[type=file]').setInputFiles({
      name: '评估报告（补正）.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('未完成的2项列明原因和时间'),
    });
    await form.getByText('评估报告（补正）.txt').waitFor();
    await form.getByLabel('问题与建议（可不填）').fill('两项改造待停车检修时完成。');
    await form.getByRole('button', { name: '报送' }).click();
    await paper
      .getByText(/^回执 ZB-2026-\d{6}/)
      .first()
      .waitFor();
    await paper.getByText('已报送，待签收').waitFor();
    await expectSound(manager);

    const director = await enter(browser, product, 'bureau.director');
    const { page } = director;
    await page.goto('/campaign');
    await page.getByRole('heading', { name: /重大事故隐患源头治理/ }).waitFor();
    await page
      .getByText(/^尚无记录来源/)
      .first()
      .waitFor();
    await expectSound(director);
    const papers = page.getByRole('listitem').filter({ hasText: '治本攻坚三年行动评估报告' });
    await papers.getByRole('link', { name: /^已报送，待签收/ }).click();
    await page.getByText('云岭瑞禾制药有限公司').first().click();
    const theirs = page.getByRole('listitem').filter({ hasText: '治本攻坚三年行动评估报告' });
    await button(theirs, '签收或退回').click();
    const answer = page.getByRole('dialog');
    await answer.getByLabel('签收', { exact: true }).check();
    await answer.getByRole('button', { name: '签收' }).click();
    await theirs.getByText('已签收', { exact: true }).waitFor();
    await expectSound(director);
  });

  test('a grading is open until the last fact is established, and says what would change it', async () => {
    const supervisor = await enter(browser, product, 'bureau.supervisor');
    const { page } = supervisor;
    await page.goto('/grading');
    await page.getByText('云岭区北川气体有限公司').first().click();
    await page.getByText(/缺 2 项事实，等级待定/).waitFor();
    await button(page, '重新评定').click();
    const form = page.getByRole('dialog');
    for (const fact of ['外部安全防护距离不足', '未设双重电源供电']) {
      await take(form.locator('.ant-form-item').filter({ hasText: fact }), '否');
    }
    await form.getByRole('button', { name: '评定' }).click();
    await page.getByRole('region', { name: '当前等级' }).getByText('分').first().waitFor();
    await page.getByRole('heading', { name: '单项改进的效果' }).waitFor();
    await expectSound(supervisor);
  });

  test('the month’s report keeps a person’s words when its figures are drawn up anew', async () => {
    const supervisor = await enter(browser, product, 'bureau.supervisor');
    const { page } = supervisor;
    await page.goto('/reports');
    await page
      .getByRole('cell', { name: /治本攻坚调度报告$/ })
      .first()
      .click();
    const next = page.getByRole('region', { name: '下一步安排' });
    await button(next, '修改文字').click();
    await page.getByRole('dialog').getByLabel('文字').fill('对逾期企业逐家约谈。');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await next.getByText('对逾期企业逐家约谈。').waitFor();
    await button(page, '按现在的记录重新统计').click();
    await page.getByText(/第 2 次统计于/).waitFor();
    await next.getByText('对逾期企业逐家约谈。').waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载 Word' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/治本攻坚调度报告\.docx$/);
    await expectSound(supervisor);
  });
});
