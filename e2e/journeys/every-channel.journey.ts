import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cadenceLabel } from '@zhiben/vocabulary/checks.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { barriersOn, type Screen } from '../browser/pages.ts';
import { type Running, startProduct } from '../drills/product.ts';
import { copyDistrict } from '../loaded-district.ts';
import { chainOn, failedChecksOn, openTrace, wordsOfPaper } from './accountability-page.ts';
import { act, photoOf } from './act.ts';
import { answerAll, answerBadly, handOver, hydrogen, openCheck, PASSED, reactor, sign } from './check-on-phone.ts';
import { button, choose, enter, expectSound, nameOf, PATIENCE_MS, type Person, take } from './person.ts';
import type { Product } from './product.ts';
import { aCitizen, openStep, scan } from './scanned-code.ts';
import { drawSignature } from './signature.ts';
import { type Passed, passedByLedger } from './told-by-ledger.ts';

let browser: Browser;
let product: Running;
let folder: string;
let failed = false;
const ENTERPRISE = '云岭瑞禾制药有限公司';
const LEAK = '出料阀法兰滴液';
const REPORTED = '溶剂罐区三号泵密封一直在漏，味道很大';
const FOUND = '氢气汇流排间未设置可燃气体检测报警装置，照明灯具为非防爆型';
const CONTROLLER = '郑控股';
const CONCLUSION = '经核查，班组日查、车间周查均到场检查，未发现报警装置缺失。';
/** The console is built as people get it, with what serves it offline; the test's own setting would build another. */
const env = { NODE_ENV: 'production' };
const LEVELS: readonly string[] = Object.values(cadenceLabel);
const PATIENCE = { timeout: PATIENCE_MS };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'every-channel-journey-'));
  await copyDistrict(inject('district'), folder);
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

const running = (): Product => ({ url: product.url, data: folder, printed: product.said, stop: async () => undefined });
const come = (account: string, screen: Screen = 'phone') => enter(browser, running(), account, screen);
const called = (account: string) => nameOf(running(), account);

describe('every channel, and who answers', () => {
  let leader: Person;
  let head: Person;
  let supervisor: Person;
  let address: string;
  let placeId: string;
  let hazard: string;

  test('the team leader finds today’s check on the phone, and the phone keeps what it needs', async () => {
    leader = await enter(browser, running(), 'ruihe.team', 'phone', 'keeps the console');
    const { page } = leader;
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await openCheck(page, /加氢甲班 班组日查/);
    address = page.url();
    placeId = await idOfPlace(page, PASSED);
    await expectSound(leader);
  });

  test('the workshop head makes the week’s check, and begins the team’s check on another phone as well', async () => {
    head = await come('ruihe.workshop');
    const { page } = head;
    await openCheck(page, /加氢车间 .*周查/);
    for (const place of [reactor(page), hydrogen(page)]) await answerAll(place, '正常');
    await sign(page);
    await handOver(page);

    await page.goto(address);
    for (const place of [reactor(page), hydrogen(page)]) await answerAll(place, '正常');
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
    await answerBadly(bad, LEAK);
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
    await handOver(page);
    await page.goto(address.replace('/today', ''));
    const conflicts = page.getByRole('region', { name: '两人答案不一致，待核定' });
    await conflicts.getByText(LEAK).waitFor();
    await conflicts.getByText('正常', { exact: true }).waitFor();
    await expectSound(head);

    await button(conflicts, '采用先提交的').click();
    await conflicts.waitFor({ state: 'detached' });
    await reactor(page).getByText(LEAK).waitFor();
  });

  test('a citizen scans the code at a tank farm, and triage makes the report a hazard of that very place', async () => {
    const code = await scan(await come('ruihe.principal'), '溶剂罐区');
    const citizen = await aCitizen(browser, product.url);
    await citizen.page.goto(code);
    await citizen.page.getByText(`举报地点：${ENTERPRISE} · 溶剂罐区`).waitFor();
    await citizen.page.getByLabel('发现了什么').fill(REPORTED);
    const photo = { name: 'IMG.jpg', mimeType: 'image/jpeg', buffer: await photoOf('泵') };
    await citizen.page.locator('#pick').setInputFiles(photo);
    await button(citizen.page, '提交举报').click();
    await citizen.page.getByText('第1张照片已收到。').waitFor();
    expect([...citizen.complaints, ...(await barriersOn(citizen.page))]).toEqual([]);

    const officer = await come('bureau.duty');
    await officer.page.goto('/tip-offs');
    await officer.page.getByRole('link', { name: /^JB-/ }).first().click();
    await officer.page.getByRole('heading', { name: REPORTED }).waitFor();
    const taking = await openStep(officer.page, '受理并立为隐患');
    await taking.getByTitle('溶剂罐区').waitFor();
    await button(taking, '受理并立为隐患').click();
    await officer.page.getByRole('link', { name: /^YH-/ }).click();
    await officer.page.getByText('群众举报').first().waitFor();
    await expectSound(officer);
    await Promise.all([citizen, officer].map(({ page }) => page.context().close()));
  });

  test('an inspector finds a third where the checks had passed everything, and judges it major', async () => {
    supervisor = await come('bureau.supervisor');
    const { page } = supervisor;
    await page.goto('/hazards/new');
    await choose(page.getByRole('combobox', { name: '企业', exact: true }), ENTERPRISE);
    await page.getByLabel('隐患描述').fill(FOUND);
    await page.getByLabel('部位').fill(PASSED);
    await button(page, '上报隐患').click();
    await page.getByRole('heading', { name: '全过程' }).waitFor();
    hazard = new URL(page.url()).pathname;
    await act(page, '判定', async (form) => {
      await take(form, '重大');
      await form.getByRole('button', { name: '选用' }).first().click();
      await form.getByLabel('判定理由').fill('现场核实：未设置报警装置。');
    });
    await expectSound(supervisor);
  });

  test('the report names exactly the checks that passed the place and who answers at each level, as the ledger alone tells', async () => {
    const { page } = supervisor;
    await openTrace(supervisor, hazard);
    await button(page, '登记实际控制人').click();
    await page.getByLabel('姓名或单位名称').fill(CONTROLLER);
    await page.getByLabel('自何日起').fill('2020-01-01');
    await page.getByLabel('自何日起').press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('ol.chain').getByText(CONTROLLER).waitFor();

    const checks = byCadence((await failedChecksOn(supervisor)).filter(({ verdict }) => verdict === '排查未发现'));
    for (const [cadence, leader] of [
      ['team-daily', 'ruihe.team'],
      ['workshop-weekly', 'ruihe.workshop'],
    ] as const) {
      expect(checks).toContainEqual(
        expect.objectContaining({ cadence: cadenceLabel[cadence], holder: called(leader) }),
      );
    }
    const told = await passedByLedger(await come('admin.audit', 'desk'), placeId);
    expect(checks.map(({ verdict: _, ...check }) => check)).toEqual(byCadence(told));
    expect(await chainOn(supervisor)).toEqual({
      班组长: [called('ruihe.team')],
      车间负责人: [called('ruihe.workshop')],
      安全管理人员: [called('ruihe.safety'), await nameInPost(supervisor.page, '专职安全员')],
      主要负责人: [called('ruihe.principal')],
      实际控制人: [CONTROLLER],
    });
    await expectSound(supervisor);
  });

  test('the bureau concludes, and the Word report says the same', async () => {
    const { page } = supervisor;
    await button(page, '作出结论').click();
    const form = page.getByRole('dialog');
    await form.getByLabel('结论', { exact: true }).fill(CONCLUSION);
    await form.getByRole('button', { name: '作出结论' }).click();
    await page.getByText(CONCLUSION).first().waitFor();
    await page
      .getByText(/^第 1 版/)
      .first()
      .waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '导出 Word' }).click();
    const paper = wordsOfPaper(await readFile(await (await download).path()));

    for (const check of await failedChecksOn(supervisor)) {
      expect(paper).toContain(check.ledger.join('、'));
    }
    const people = ['ruihe.team', 'ruihe.workshop', 'ruihe.safety', 'ruihe.principal'].map(called);
    for (const words of [FOUND, '排查未发现', CONTROLLER, CONCLUSION, ...people]) expect(paper).toContain(words);
    await page.goto('/accountability');
    await page.getByText(CONCLUSION).first().waitFor();
    await expectSound(supervisor);
  });

  test('the enterprise reads it too, without the bureau’s acts, and the bureau sees who led and who has not', async () => {
    const principal = await come('ruihe.principal');
    await openTrace(principal, hazard);
    expect(await button(principal.page, '作出结论').count()).toBe(0);
    await expectSound(principal);

    const { page } = supervisor;
    await page.goto('/checks/all?state=done');
    await page
      .getByText(/加氢甲班/)
      .first()
      .waitFor();
    await page.goto('/checks/leaders');
    await page
      .getByText(/班组日查/)
      .first()
      .waitFor();
    await expectSound(supervisor);
  });
});

describe('what each post answers for', () => {
  test('is pasted from Excel, signed on a phone with a finger, and seen by the bureau', async () => {
    const manager = await come('ruihe.safety', 'desk');
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

    const worker = await come('ruihe.worker');
    const { page } = worker;
    await page.goto('/responsibility');
    await page.getByText('发现隐患立即报告').waitFor();
    await page.getByLabel('本人姓名').fill(called('ruihe.worker'));
    await drawSignature(page, '签名区');
    await button(page, '签认').click();
    await page.getByText('已于').waitFor();
    await expectSound(worker);

    const supervisor = await come('bureau.supervisor', 'desk');
    await supervisor.page.goto('/responsibility');
    await supervisor.page.getByText('尚无清单的岗位').first().waitFor();
    await expectSound(supervisor);
  });
});

const byCadence = <Check extends Pick<Passed, 'cadence' | 'ledger'>>(checks: readonly Check[]): readonly Check[] =>
  checks.toSorted(
    (one, other) =>
      LEVELS.indexOf(one.cadence) - LEVELS.indexOf(other.cadence) || Number(one.ledger[0]) - Number(other.ledger[0]),
  );

/** By what the phone itself was told of the checks of today. */
async function idOfPlace(page: Page, name: string): Promise<string> {
  const checks = await ask<{ sheets: { placeId: string; placeName: string }[] }[]>(page, '/self-checks/to-do');
  return checks.flatMap(({ sheets }) => sheets).find(({ placeName }) => placeName === name)?.placeId ?? '';
}

/** Who stands in the enterprise's file in a post that has no account. */
async function nameInPost(page: Page, post: string): Promise<string> {
  const { items } = await ask<{ items: { id: string }[] }>(page, `/enterprises?q=${encodeURIComponent(ENTERPRISE)}`);
  const { people } = await ask<{ people: { name: string; post: string }[] }>(
    page,
    `/enterprises/${items[0]?.id}/structure`,
  );
  return people.find((person) => person.post === post)?.name ?? '';
}

const ask = async <Answer>(page: Page, path: string): Promise<Answer> =>
  (await page.request.get(`/api${path}`)).json() as Promise<Answer>;
