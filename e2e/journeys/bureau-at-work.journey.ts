import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { wordsOfPaper } from './accountability-page.ts';
import { photoOf } from './act.ts';
import { button, choose, enter, expectSound, fillDay, type Person, take } from './person.ts';
import { type Product, startProduct } from './product.ts';
import { drawSignature } from './signature.ts';

const VISITED = '云岭晋棠精细化工有限公司';
const FOUND = '硝化釜温度高高联锁被短接，未见审批';
const CRITERION = '安全联锁管理';
const ORDER = '责令限期整改指令书';
const CONDUCT = '安全设备、警示标志不符合规定';
/** What that breaks, by the law of the day of the re-check. */
const ARTICLE = /安全生产法.*第99条/;
/** The item of the plan that a major hazard found by others than the plant moves. */

let browser: Browser;
let product: Product;

beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct('demo', inject('district'))]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Each chapter stands on the one before it. */
let failed = false;
beforeEach(({ skip, onTestFailed }) => {
  skip(failed, 'an earlier chapter failed');
  onTestFailed(() => {
    failed = true;
  });
});

describe('a major hazard that an inspector finds', () => {
  let inspector: Person;
  let officer: Person;
  let director: Person;
  let principal: Person;
  let visit: string;

  test('is found without a warning and without a network, and known to the plant only once it has an order', async () => {
    director = await enter(browser, product, 'bureau.director');
    principal = await enter(browser, product, 'jintang.principal', 'phone');
    await principal.page.goto('/visits');
    await principal.page.getByText('没有符合条件的执法检查').waitFor();

    inspector = await enter(browser, product, 'bureau.supervisor', 'phone', 'keeps the console');
    const { page } = inspector;
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

    visit = new URL(page.url()).pathname.replace('/to-make', '');
    expect((await principal.page.request.get(`/api${visit}`)).status()).toBe(404);
    await principal.page.reload();
    await principal.page.getByText('没有符合条件的执法检查').waitFor();
  });

  test('is ordered to be rectified: the order says what was found, and is served', async () => {
    const { page } = inspector;
    await page.context().setOffline(false);
    await page.getByRole('link', { name: '查看检查和文书' }).click();
    await page.getByRole('region', { name: '发现的问题' }).getByText('重大事故隐患').waitFor();
    expect(await wordsOf(page, orderOn(page).getByRole('link'))).toContain(FOUND);
    await expectSound(inspector);
    await button(orderOn(page), '登记送达').click();
    await page.getByRole('dialog').getByRole('button', { name: '登记送达' }).click();
    await orderOn(page).getByText('直接送达').waitFor();

    const theirs = principal.page;
    await theirs.reload();
    await theirs.getByRole('link', { name: VISITED }).click();
    await orderOn(theirs).waitFor();
    await expectSound(principal);
    await theirs.getByRole('link', { name: /^YH-/ }).click();
    await theirs.getByText(FOUND).first().waitFor();
    await theirs.getByRole('region', { name: '基本情况' }).getByText(nextWeek()).waitFor();
    await theirs.getByRole('region', { name: '判定', exact: true }).getByText(CRITERION).first().waitFor();
  });

  test('is found unmet when the order is re-checked, and becomes a case against the unit and the person', async () => {
    officer = await enter(browser, product, 'bureau.supervisor');
    const { page } = officer;
    await page.goto(visit);
    const recheck = await openForm(page, '复查');
    await take(recheck, '未整改');
    await recheck.getByLabel('复查情况').fill('联锁仍处于短接状态，未见审批。');
    await button(recheck, '完成复查，生成意见书').click();
    await page.getByText('可以采取的措施').waitFor();
    const form = await openForm(page, '提请立案');
    await choose(form.getByRole('combobox', { name: '违法行为' }), CONDUCT);
    expect(await form.getByLabel('姓名').inputValue()).toBe('贺建');
    await button(form, '提请局长审批').click();
    await page.waitForURL(/\/visits\/cases\/[^/]+$/);
    const parties = page.getByRole('region', { name: '当事人' });
    await parties.getByText(VISITED).waitFor();
    await parties.getByText('贺建').waitFor();
  });

  test('is opened as a case by the director, under the law of the day of the act, beside what others were fined', async () => {
    await director.page.goto(new URL(officer.page.url()).pathname);
    await stepOn(director.page, '批准立案', async (form) => form.getByLabel('审批意见').fill('同意立案。'));
    const { page } = officer;
    await page.reload();
    const form = await openForm(page, '调查终结');
    await form.getByLabel('违法事实').fill('硝化釜温度高高联锁被短接，限期届满未恢复。');
    await form.getByLabel('证据').fill('现场检查记录、整改复查意见书、现场照片。');
    expect(await form.getByRole('radio', { name: ARTICLE }).isChecked()).toBe(true);
    await button(form, '提交调查结果').click();
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('region', { name: '案情' }).getByText(ARTICLE).waitFor();
    await director.page.getByText('调查终结').first().waitFor();
    await director.page.getByRole('region', { name: '裁量参考' }).waitFor();
    await expectSound(director);
  });
});

/** Opens the form of one act by its button. */
async function openForm(within: Page | Locator, label: string): Promise<Locator> {
  await button(within, label).click();
  const form = pageOf(within).getByRole('dialog');
  await form.waitFor();
  return form;
}

/** Takes one step whose form says no more than the step itself. */
async function stepOn(within: Page | Locator, label: string, fillIn?: (form: Locator) => Promise<void>): Promise<void> {
  const form = await openForm(within, label);
  await fillIn?.(form);
  await button(form, label).click();
  await form.waitFor({ state: 'hidden' });
}

const pageOf = (within: Page | Locator): Page => ('page' in within ? within.page() : within);

/** The words of the Word file behind a link. */
async function wordsOf(page: Page, link: Locator): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(file.suggestedFilename()).toMatch(/\.docx$/);
  return wordsOfPaper(await readFile(await file.path()));
}

const orderOn = (page: Page) =>
  page.getByRole('region', { name: '执法文书' }).locator('.visit-finding').filter({ hasText: ORDER });

const dayIn = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
const nextWeek = () => dayIn(7);

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
