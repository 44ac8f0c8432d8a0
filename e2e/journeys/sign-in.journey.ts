import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { codeOf } from '../../apps/server/src/platform/identity/totp.fixture.ts';
import { launchBrowser } from '../browser/launch.ts';
import { arrive, button, expectSound, PATIENCE_MS, type Person, take } from './person.ts';
import { type Product, startProduct } from './product.ts';

const PATIENCE = { timeout: PATIENCE_MS };
const PASSWORD = 'Lian-Suo#2026';
const FAILURES_BEFORE_LOCK = 5;

let browser: Browser;
let product: Product;
let failed = false;

beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct('main')]);
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

describe('the life of an account where the product is really used', () => {
  let administrator: Person;
  let link: string;

  test('nobody can walk in: no account, no default password, no click of the demonstration', async () => {
    const visitor = await arrive(browser, product);
    const { page } = visitor;
    await button(page, '登录').waitFor();
    expect(await page.getByText('演示').count()).toBe(0);
    const status = await page.evaluate(async () => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ account: 'bureau.director' });
      return (await fetch('/api/demo/session', { method: 'POST', headers, body })).status;
    });
    expect(status).toBe(404);
    await signIn(page, 'admin', 'admin');
    await page.getByText('账号或密码不正确。').waitFor();
    await expectSound(visitor);
  });

  test('the first start prints a link that makes the system administrator, and takes no weak password', async () => {
    administrator = await arrive(browser, product);
    const { page } = administrator;
    const first = await printedLink('系统管理员');
    await page.goto(first);
    await page.getByLabel('账号').fill('chen.guanli');
    await page.getByLabel('姓名').fill('陈管理');
    await newPassword(page, 'chen.guanli1', '建立管理员账号');
    await page.getByText(/新密码不符合要求/).waitFor();
    await expectSound(administrator);
    await newPassword(page, PASSWORD, '建立管理员账号');
    await page.getByRole('heading', { name: '密码已设置' }).waitFor();

    await page.goto(first);
    await page.getByText('这个链接不存在、已用过或已过期。').waitFor();
  });

  test('the administrator sets up the code of an authenticator before anything else', async () => {
    const { page } = administrator;
    await enrol(administrator, 'chen.guanli');
    await page.goto('/accounts');
    await page.getByRole('heading', { name: '账号', level: 1 }).waitFor();
    await expectSound(administrator);
  });

  test('the administrator makes an account, and hands its one-time link to its person', async () => {
    const { page } = administrator;
    await button(page, '新建账号').click();
    const form = page.getByRole('dialog').filter({ hasText: '新建账号' });
    await form.getByLabel('账号').fill('wang.jianguan');
    await form.getByLabel('姓名').fill('王监管');
    await form.getByLabel('职务').fill('执法一中队队长');
    await expectSound(administrator);
    await button(form, '新建账号').click();
    const issued = page.getByRole('dialog').filter({ hasText: '一次性链接' });
    const address = issued.getByText(/^http/);
    await address.waitFor();
    link = /https?:[!-~]+/.exec(await address.innerText())?.[0] ?? '';
    await button(issued, '已转交本人').click();

    const owner = await arrive(browser, product, 'phone');
    await owner.page.goto(link);
    await newPassword(owner.page, PASSWORD, '设置密码');
    await owner.page.getByRole('heading', { name: '密码已设置' }).waitFor();
    await owner.page.goto('/');
    await signIn(owner.page, 'wang.jianguan', PASSWORD);
    await owner.page.getByText('此账号尚未授权，不能使用。').waitFor();
    await expectSound(owner);
    await owner.page.context().close();
  });

  test('only the security administrator, another person, gives it its role; then it works', async () => {
    const security = await arrive(browser, product);
    const { page } = security;
    await page.goto(await printedLink('安全管理员'));
    await page.getByLabel('账号').fill('sun.anquan');
    await page.getByLabel('姓名').fill('孙安全');
    await newPassword(page, PASSWORD, '建立管理员账号');
    await page.getByRole('heading', { name: '密码已设置' }).waitFor();
    await enrol(security, 'sun.anquan');
    await page.goto('/accounts');
    await button(page.getByRole('row').filter({ hasText: 'wang.jianguan' }), '授予角色').click();
    const form = page.getByRole('dialog');
    await take(form, '监管执法人员');
    await button(form, '授予角色').click();
    await page.getByText('已变更王监管的角色').waitFor();
    await expectSound(security);

    const owner = await arrive(browser, product);
    await signIn(owner.page, 'wang.jianguan', PASSWORD);
    await owner.page.getByRole('heading', { name: '今日' }).waitFor();
    await expectSound(owner);

    await owner.page.goto('/enterprises');
    await owner.page.getByText('尚无企业档案').waitFor();
    await expectSound(owner);
    await owner.page.goto('/enterprises?q=云岭');
    await owner.page.getByText('没有符合条件的企业').waitFor();
    await owner.page.goto('/enterprises');
    await owner.page.locator('.empty').getByRole('link', { name: '台账导入' }).click();
    await owner.page.getByRole('heading', { name: '台账导入' }).waitFor();
  });

  test('whoever guesses is locked out, even with the right password afterwards', async () => {
    const { page } = await arrive(browser, product);
    for (let attempt = 1; attempt <= FAILURES_BEFORE_LOCK; attempt += 1) {
      await signIn(page, 'wang.jianguan', `guess-${attempt}-A`);
      await page.getByRole('alert').waitFor();
    }
    await signIn(page, 'wang.jianguan', PASSWORD);
    await page.getByText('登录失败次数过多，暂时不能登录。').waitFor();
  });
});

async function printedLink(title: string): Promise<string> {
  const line = new RegExp(`^${title}：(http\\S+)$`, 'm');
  await expect.poll(product.printed, PATIENCE).toMatch(line);
  return line.exec(product.printed())?.[1] ?? '';
}

async function newPassword(page: Page, password: string, send: string): Promise<void> {
  await page.getByLabel('新密码', { exact: true }).fill(password);
  await page.getByLabel('再输入一次新密码').fill(password);
  await button(page, send).click();
}

/** Sends the form and waits until it has been answered. */
async function signIn(page: Page, account: string, password: string): Promise<void> {
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码', { exact: true }).fill(password);
  const answered = page.waitForResponse(
    (answer) => answer.url().endsWith('/api/session') && answer.request().method() === 'POST',
  );
  await button(page, '登录').click();
  await answered;
}

async function enrol(person: Person, account: string): Promise<void> {
  const { page } = person;
  await page.goto('/');
  await signIn(page, account, PASSWORD);
  await page.getByRole('heading', { name: '请先启用动态口令' }).waitFor();
  await page.getByLabel('登录密码').fill(PASSWORD);
  await button(page, '取得二维码').click();
  await page.getByRole('img', { name: '动态口令二维码' }).waitFor();
  await expectSound(person);
  await page.getByText('不能扫描时手工输入').click();
  const secret = await page.locator('details code').innerText();
  await page.getByLabel('动态口令').fill(codeOf(`otpauth://totp/x?secret=${secret}`, 0));
  await button(page, '启用动态口令').click();
  await page.getByRole('navigation', { name: '主导航' }).first().waitFor();
}
