import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { type Running, startProduct } from '../drills/product.ts';
import { photoOf } from './act.ts';
import { button, enter, expectSound, PATIENCE_MS, type Person, take } from './person.ts';

let browser: Browser;
let product: Running;
let folder: string;
let failed = false;
const LEAK = '出料阀法兰滴液';
/** The console is built as people get it, with what serves it offline; the test's own setting would build another. */
const env = { NODE_ENV: 'production' };
const PATIENCE = { timeout: PATIENCE_MS };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'self-checks-journey-'));
  [browser, product] = await Promise.all([launchBrowser(), startProduct({ data: folder, env })]);
});
afterAll(async () => {
  await browser?.close();
  await product?.kill();
  await rm(folder, { recursive: true, force: true });
});
/** Each chapter stands on the one before it. */
beforeEach(({ skip, onTestFailed }) => {
  skip(failed, 'an earlier chapter failed');
  onTestFailed(() => {
    failed = true;
  });
});

const come = (account: string) =>
  enter(browser, { url: product.url, printed: product.said, stop: async () => undefined }, account, 'phone');

const reactor = (page: Page) => page.getByRole('region', { name: '加氢反应釜框架' });
const hydrogen = (page: Page) => page.getByRole('region', { name: '氢气汇流排间' });

async function answerAll(place: Locator, verdict: string): Promise<void> {
  const lines = place.locator('.check-line');
  await lines.first().waitFor();
  for (let at = 0; at < (await lines.count()); at++) await take(lines.nth(at), verdict);
}

async function sign(page: Page): Promise<void> {
  const sheet = page.getByRole('img', { name: '手写签名区' });
  // Away from what is held at the edges of the screen.
  await sheet.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await sheet.boundingBox();
  if (box === null) throw new Error('there is nothing to sign on');
  await page.mouse.move(box.x + 30, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 20, { steps: 5 });
  await page.mouse.move(box.x + 210, box.y + 90, { steps: 5 });
  await page.mouse.up();
  await button(page, '确认签名').click();
  await page.getByRole('img', { name: /的签名$/ }).waitFor();
}

describe('a daily check with the network off', () => {
  let leader: Person;
  let head: Person;
  let address: string;

  test('the team leader finds today’s check on the phone, and the phone keeps what it needs', async () => {
    leader = await come('ruihe.team');
    const { page } = leader;
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await page.goto('/checks/today');
    await page.getByRole('link', { name: /加氢甲班 班组日查/ }).click();
    await reactor(page).waitFor();
    address = page.url();
    await expectSound(leader);
  });

  test('the workshop head begins the same check on another phone', async () => {
    head = await come('ruihe.workshop');
    const { page } = head;
    await page.goto(address);
    await answerAll(reactor(page), '正常');
    await answerAll(hydrogen(page), '正常');
    await sign(page);
    await page.getByText('已保存在本机', { exact: true }).waitFor();
  });

  test('with the network cut and the server stopped, the leader goes on, reloads, photographs, signs and hands over', async () => {
    const { page } = leader;
    await take(reactor(page).locator('.check-line').nth(1), '正常');
    await page.getByText('已保存在本机', { exact: true }).waitFor();
    await product.end('SIGTERM');
    await page.context().setOffline(true);
    await page.reload();
    await reactor(page).waitFor();
    expect(await reactor(page).locator('.check-line').nth(1).locator('input:checked').count()).toBe(1);

    await answerAll(reactor(page), '正常');
    const bad = reactor(page).locator('.check-line').first();
    await take(bad, '异常');
    await bad.getByRole('textbox').fill(LEAK);
    const photo = { name: '法兰.jpg', mimeType: 'image/jpeg', buffer: await photoOf(LEAK) };
    await bad.locator('input[type=file]').setInputFiles(photo);
    await bad.getByRole('img', { name: '照片 1' }).waitFor();
    await button(page, '提交自查').click();
    await page
      .getByRole('alert')
      .getByText(/还有 6 项没有检查/)
      .waitFor();

    await answerAll(hydrogen(page), '正常');
    await sign(page);
    await page.reload();
    await bad.getByRole('img', { name: '照片 1' }).waitFor();
    expect(await bad.getByRole('textbox').inputValue()).toBe(LEAK);
    await button(page, '提交自查').click();
    await page.getByText('已保存在本机，待发送').first().waitFor();
    await page.goto('/checks/today');
    await page.getByText('已保存在本机，待发送').first().waitFor();
  });

  test('the server and the network return, and the check arrives by itself, its bad answer a hazard with the photo', async () => {
    product = await startProduct({ data: folder, port: Number(new URL(product.url).port), env });
    const { page } = leader;
    await page.context().setOffline(false);
    await page.goto(address);
    await page.getByText('已送达').first().waitFor(PATIENCE);
    await button(page, '查看结果')
      .or(page.getByRole('link', { name: '查看结果' }))
      .first()
      .click();
    await page.getByRole('link', { name: /^隐患 YH-/ }).click();
    await page.getByText(LEAK).first().waitFor();
    await page.getByRole('img', { name: /法兰/ }).first().waitFor();
    await expectSound(leader);
  });

  test('the second phone hands over another answer: both are shown, and the head settles which holds', async () => {
    const { page } = head;
    await page.goto(address);
    await button(page, '提交自查').click();
    await expect.poll(() => page.locator('main').innerText(), PATIENCE).toContain('已送达');
    await page.goto(address.replace('/today', ''));
    const conflicts = page.getByRole('region', { name: '两人答案不一致，待核定' });
    await conflicts.getByText(LEAK).waitFor();
    await conflicts.getByText('正常', { exact: true }).waitFor();
    await expectSound(head);

    await button(conflicts, '采用先提交的').click();
    await conflicts.waitFor({ state: 'detached' });
    await reactor(page).getByText(LEAK).waitFor();
  });

  test('the bureau sees who led and who has not', async () => {
    const supervisor = await enter(
      browser,
      { url: product.url, printed: product.said, stop: async () => undefined },
      'bureau.supervisor',
    );
    const { page } = supervisor;
    await page.goto('/checks/all?state=done');
    await page.getByRole('row', { name: /加氢甲班.*异常 1 项/ }).waitFor();
    await expectSound(supervisor);
    await page.goto('/checks/leaders');
    await page
      .getByRole('row', { name: /班组日查/ })
      .first()
      .waitFor();
    await expectSound(supervisor);
  });
});
