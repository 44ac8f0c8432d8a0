import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { barriersOn } from '../browser/pages.ts';
import { photoOf } from './act.ts';
import { button, enter, expectSound, type Person, take } from './person.ts';
import { type Product, startProduct } from './product.ts';
import { aCitizen, openStep, scan } from './scanned-code.ts';

const FIRST_LOAD_BYTES = 200_000;
const SLOW_PHONE = { latency: 400, downloadThroughput: 50_000, uploadThroughput: 25_000, offline: false };
const WORDS = '东侧罐区三号储罐法兰一直在漏，味道很大，夜里也没有人管';

let browser: Browser;
let product: Product;
let failed = false;

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

describe('a citizen reports by a scanned code', () => {
  let citizen: Person;
  let officer: Person;
  let address: string;
  let code: string;

  test('the enterprise prints the code for its gate', async () => {
    const principal = await enter(browser, product, 'ruihe.principal');
    address = await scan(principal);
    await expectSound(principal);
    await principal.page.context().close();
  });

  test('the page opens on a slow phone in less than 200 kB, without the console and without a mistake', async () => {
    citizen = await aCitizen(browser, product.url);
    const { page } = citizen;
    const line = await page.context().newCDPSession(page);
    await line.send('Network.enable');
    await line.send('Network.emulateNetworkConditions', SLOW_PHONE);
    await line.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    const loaded = await weigh(page, () => page.goto(address));
    await page.getByText('举报地点：').waitFor();

    expect(loaded.bytes).toBeLessThan(FIRST_LOAD_BYTES);
    expect(loaded.names.filter((name) => /index-|react|antd|woff/.test(name))).toEqual([]);
    process.stdout.write(`tip-off page: ${loaded.bytes} bytes in ${loaded.names.length} files\n`);
    expect(await barriersOn(page)).toEqual([]);
  });

  test('what was typed outlives a reload; with a photo it is sent and answered with a query code', async () => {
    const { page } = citizen;
    await page.getByLabel('发现了什么').fill(WORDS);
    await page.reload();
    await expect.poll(() => page.getByLabel('发现了什么').inputValue()).toBe(WORDS);
    await page.locator('#pick').setInputFiles({ name: 'IMG.jpg', mimeType: 'image/jpeg', buffer: await photoOf('罐') });
    await page.getByRole('textbox', { name: '姓名' }).fill('李匿名');
    await page.getByLabel('电话或其他联系方式').fill('13612345678');
    await button(page, '提交举报').click();
    await page.getByRole('heading', { name: '已收到您的举报' }).waitFor();
    code = await page.locator('#code').innerText();
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    await page.getByText('第1张照片已收到。').waitFor();
    expect(await barriersOn(page)).toEqual([]);
  });

  test('the officer on duty reads it with its photo, asks, and the citizen answers under the code', async () => {
    officer = await enter(browser, product, 'bureau.duty');
    const { page } = officer;
    await page.goto('/tip-offs');
    await page.getByRole('link', { name: /^JB-/ }).first().click();
    await page.getByRole('heading', { name: WORDS }).waitFor();
    await page.getByRole('img', { name: '举报照片1' }).waitFor();
    expect(await page.getByText('13612345678').count()).toBe(0);
    await expectSound(officer);
    const asking = await openStep(page, '向举报人了解情况');
    await asking.getByLabel('要了解的情况').fill('漏的是什么颜色的液体？');
    await button(asking, '发送').click();
    await asking.waitFor({ state: 'hidden' });

    const { page: phone } = citizen;
    await phone.getByRole('link', { name: '查询办理情况' }).click();
    await phone.getByLabel('查询码').fill(code.toLowerCase());
    await button(phone, '查询').click();
    await phone.getByText('漏的是什么颜色的液体？').waitFor();
    await phone.getByLabel(/补充情况/).fill('无色，有刺鼻气味');
    await button(phone, '发送').click();
    await phone.getByText('无色，有刺鼻气味').waitFor();
    expect(await barriersOn(phone)).toEqual([]);
  });

  test('it becomes a hazard, which the enterprise sees with the photo and without the citizen', async () => {
    const { page } = officer;
    await page.getByText('无色，有刺鼻气味').waitFor();
    const taking = await openStep(page, '受理并立为隐患');
    await taking.getByLabel('部位').fill('东侧罐区');
    await button(taking, '受理并立为隐患').click();
    const link = page.getByRole('link', { name: /^YH-/ });
    await link.waitFor();
    const href = (await link.getAttribute('href')) ?? '';

    const principal = await enter(browser, product, 'ruihe.principal', 'phone');
    await principal.page.goto(href);
    await principal.page.getByText('群众举报').first().waitFor();
    await principal.page
      .getByRole('img', { name: /隐患照片/ })
      .first()
      .waitFor();
    const text = await principal.page.locator('body').innerText();
    expect(['李匿名', '13612345678', 'JB-'].filter((secret) => text.includes(secret))).toEqual([]);
    await expectSound(principal);
    await principal.page.context().close();
  });

  test('it is answered, a reward proposed by one and approved by another, and the citizen reads both', async () => {
    const supervisor = await enter(browser, product, 'bureau.supervisor');
    const address = officer.page.url();
    await supervisor.page.goto(address);
    const answering = await openStep(supervisor.page, '答复举报人');
    await take(answering, '属实');
    await answering.getByLabel('答复', { exact: true }).fill('核查属实，已责令企业整改。');
    await button(answering, '答复').click();
    await answering.waitFor({ state: 'hidden' });
    const proposing = await openStep(supervisor.page, '提出奖励');
    await proposing.getByLabel(/行政处罚金额/).fill('200000');
    await proposing.getByLabel('理由').fill('罚款20万元');
    await button(proposing, '提出').click();
    await supervisor.page
      .getByText(/30,000 元/)
      .first()
      .waitFor();
    expect(await button(supervisor.page, '启封举报人身份').count()).toBe(0);
    await expectSound(supervisor);

    const director = await enter(browser, product, 'bureau.director');
    await director.page.goto(address);
    const deciding = await openStep(director.page, '审定奖励');
    await take(deciding, '批准');
    await deciding.getByLabel('理由').fill('同意');
    await button(deciding, '审定').click();
    await deciding.waitFor({ state: 'hidden' });
    const opening = await openStep(director.page, '启封举报人身份');
    await opening.getByLabel('理由').fill('发放奖励');
    await button(opening, '启封').click();
    await director.page.getByText('联系方式：13612345678').waitFor();
    await expectSound(director);

    const { page } = citizen;
    await button(page, '查询').click();
    await page.getByText('已批准奖励30,000元').waitFor();
    await page.getByText('核查属实，已责令企业整改。').waitFor();
    expect(citizen.complaints).toEqual([]);
  });

  test('another report in nearly the same words is proposed to be joined to it', async () => {
    const { page } = citizen;
    await page.goto(address);
    await page.getByLabel('发现了什么').fill('东侧罐区三号储罐的法兰在漏，味道很大，夜里没有人管');
    await button(page, '提交举报').click();
    await page.getByRole('heading', { name: '已收到您的举报' }).waitFor();

    await officer.page.goto('/tip-offs?state=received');
    await officer.page.getByRole('link', { name: /^JB-/ }).first().click();
    await officer.page.getByText(/同一企业，文字相近/).waitFor();
    await button(officer.page, '并入这件').click();
    await officer.page
      .getByText(/已并入/)
      .first()
      .waitFor();
    await expectSound(officer);
  });
});

/** What came over the line until the page was there. */
async function weigh(page: Page, load: () => Promise<unknown>) {
  const names: string[] = [];
  let bytes = 0;
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  line.on('Network.responseReceived', ({ response }) => names.push(response.url));
  line.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await load();
  await page.waitForLoadState('networkidle');
  return { names, bytes };
}
