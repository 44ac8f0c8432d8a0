import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeOffHazard } from '@zhiben/contract/hazard-supervision.ts';
import { reportHazard } from '@zhiben/contract/hazards.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { act, openAct } from './act.ts';
import { officeRegister } from './office-register.ts';
import { button, enter, expectSound, PATIENCE_MS, type Person, take } from './person.ts';
import { type Product, startProduct } from './product.ts';

const PATIENCE = { timeout: PATIENCE_MS };
const WORDS = '现场核实：与台账所述一致，尚需取证。';
const REPORT = { enterpriseId: '01a20633-1220-7d09-9d76-a4f9b42aba9e', description: WORDS, channel: 'inspection' };
const MEGABYTE = 1024 * 1024;

let browser: Browser;
let folder: string;
let product: Product;
let supervisor: Person;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'refusals-journey-'));
  [browser, product] = await Promise.all([launchBrowser(), startProduct('demo', inject('district'))]);
  supervisor = await enter(browser, product, 'bureau.supervisor');
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('what cannot be done gets a sentence, and nothing typed is lost', () => {
  test('a file that is no register is named as such, and no hazard comes of it', async () => {
    const { page } = supervisor;
    const before = await countHazards(page);
    await page.goto('/imports');
    const place = page.locator('.import-drop input[type=file]');
    await place.setInputFiles({ name: '隐患台账.xls', mimeType: '', buffer: Buffer.from('x') });
    await page.getByText('是旧版 Excel（.xls）格式').waitFor();
    const half = officeRegister().subarray(0, 3000);
    await place.setInputFiles({ name: '隐患台账.xlsx', mimeType: '', buffer: half });
    await page.getByText('文件已损坏或不完整，无法读取。').first().waitFor();
    await expectSound(supervisor);
    expect(await countHazards(page)).toBe(before);
  });

  test('a photo of 50 MB is refused before it travels, and what was written beside it stays', async () => {
    const manager = await enter(browser, product, 'ruihe.safety', 'phone');
    await openFirst(manager.page, '/hazards?level=major&state=rectifying');
    const form = await openAct(manager.page, '报告整改完成');
    await form.getByLabel('整改情况').fill(WORDS);
    const photo = join(folder, '现场.jpg');
    await writeFile(photo, '');
    await truncate(photo, 50 * MEGABYTE);
    await form.locator('input[type=file]').first().setInputFiles(photo);
    await form.getByText(/「现场.jpg」超过20 MB/).waitFor();
    expect(await form.getByLabel('整改情况').inputValue()).toBe(WORDS);
    await button(form, '报告整改完成').click();
    await form.getByText('请至少附一份证据').waitFor();
    await expectSound(manager);
    await manager.page.context().close();
  });

  test('an unknown enterprise is asked for, a day that does not exist is refused, and the report is kept through a reload', async () => {
    const { page } = supervisor;
    await page.goto('/hazards/new');
    await page.getByLabel('隐患描述').fill(WORDS);
    const enterprise = page.getByRole('combobox', { name: '企业', exact: true });
    await enterprise.click();
    await enterprise.fill('不存在的某某公司');
    await page.getByText('没有找到这家企业').waitFor();
    await page.keyboard.press('Escape');
    await button(page, '上报隐患').click();
    await page.getByText('请选择企业').waitFor();
    expect(await ask(page, reportHazard.path, { ...REPORT, foundOn: '2023-13-45' })).toEqual({
      status: 400,
      text: expect.stringContaining('请填写日期，如 2024-12-31'),
    });
    await page.reload();
    await expect.poll(() => page.getByLabel('隐患描述').inputValue(), PATIENCE).toBe(WORDS);
    await expectSound(supervisor);
  });

  test('a stale screen does not write over a newer version, and what was written on it waits', async () => {
    const { page } = supervisor;
    const address = await openFirst(page, '/hazards?state=suspected');
    await openAct(page, '判定');
    // The title of the form follows the case.
    const form = page.getByRole('dialog');
    await form.getByLabel('判定理由').fill(WORDS);

    const director = await enter(browser, product, 'bureau.director');
    await director.page.goto(address);
    await act(director.page, '判定', async (other) => {
      await take(other, '一般');
      await other.getByLabel('判定理由').fill('经核实不构成重大。');
    });
    await form.getByText(/本条隐患刚被他人更新，现为「整改中」/).waitFor();
    expect(await form.getByLabel('判定理由').inputValue()).toBe(WORDS);
    expect(await button(form, '判定').or(button(form, '改判')).first().isDisabled()).toBe(true);
    await button(form, '查看最新').click();
    await form.waitFor({ state: 'hidden' });
    await director.page.context().close();
  });

  test('a move that is not allowed is offered nowhere, and refused where it is tried all the same', async () => {
    const { page } = supervisor;
    const address = await openFirst(page, '/hazards?state=reported');
    await page.goto(`${address}#write-off`);
    await button(page, '判定').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);

    const path = writeOffHazard.path.replace(/[:{]hazardId\}?/, address.split('/').at(-1) ?? '');
    const { status, text } = await ask(page, path, {
      version: 1,
      reviewedOn: '2026-01-05',
      findings: '核对',
      reviewers: '甲、乙',
      evidenceIds: [],
    });
    expect({ status, text }).toMatchObject({ status: 409, text: expect.stringMatching(/不能核销|已被他人更新/) });
    await page.reload();
    await page.getByText('待判定').first().waitFor();
  });

  test('another enterprise’s hazard is not there, whatever stands in the address bar', async () => {
    const address = await openFirst(supervisor.page, `/hazards?q=${encodeURIComponent('加氢反应釜')}`);
    const stranger = await enter(browser, product, 'jintang.safety');
    await stranger.page.goto(address);
    await stranger.page.getByText('没有找到这条隐患，可能已被撤销导入，或不在您的管理范围内。').waitFor();
    await expectSound(stranger);
    await stranger.page.context().close();
  });

  test('a session that ended under an open form is renewed over it, and the act is done once', async () => {
    const { page } = supervisor;
    await openFirst(page, '/hazards?state=reported');
    const note = `${WORDS}（备注）`;
    await page.getByRole('textbox', { name: '备注' }).fill(note);
    await page.context().clearCookies();
    await button(page, '备注').click();
    const dialog = page.getByRole('dialog').filter({ hasText: '登录已过期' });
    await dialog.getByText('已填写的内容都在，登录后自动继续。').waitFor();
    await button(dialog, '演示：直接进入').click();
    const story = page.getByRole('region', { name: '全过程' });
    await story.getByText(note).waitFor();
    await expect.poll(() => story.locator('li', { hasText: note }).count(), PATIENCE).toBe(1);
    await expectSound(supervisor);
  });
});

async function countHazards(page: Page): Promise<string> {
  await page.goto('/hazards');
  return page
    .getByText(/^共 \d+ 条$/)
    .first()
    .innerText();
}

/** Opens the first hazard of a list and tells its address. */
async function openFirst(page: Page, list: string): Promise<string> {
  await page.goto(list);
  const link = page.locator('main a[href^="/hazards/0"]').first();
  const address = new URL((await link.getAttribute('href')) ?? '', product.url).pathname;
  await page.goto(address);
  await page.getByRole('region', { name: '全过程' }).waitFor();
  return address;
}

/** What an old or a malicious console would send. */
function ask(page: Page, path: string, body: object): Promise<{ status: number; text: string }> {
  return page.evaluate(
    async ([address, content]) => {
      const answer = await fetch(address ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: content ?? '',
      });
      return { status: answer.status, text: await answer.text() };
    },
    [`/api${path}`, JSON.stringify(body)],
  );
}
