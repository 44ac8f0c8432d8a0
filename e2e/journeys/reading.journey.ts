import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { enter, PATIENCE_MS } from './person.ts';
import { type Product, startProduct } from './product.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  product = await startProduct('demo', inject('district'));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

interface Figure {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly href: string;
}

/** Asks the API as the person at this page. */
async function answerOf<Answer>(page: Page, path: string): Promise<Answer> {
  const answer = await page.request.get(`/api${path}`);
  expect([path, answer.status()]).toEqual([path, 200]);
  return answer.json();
}

/** Where a page of the console has its rows from, when that is not called as the page is. */
const rowsBehind = (href: string) => href.replace(/^\/checks\/all/, '/self-checks');

const rowsOf = async (page: Page, href: string) =>
  (await answerOf<{ total: number }>(page, `${rowsBehind(href)}${href.includes('?') ? '&' : '?'}count=true`)).total;

describe('a number', () => {
  test.each(['bureau.director', 'ruihe.principal'])('before %s opens exactly the rows it counts', async (account) => {
    const { page } = await enter(browser, product, account);
    const home = await answerOf<{ figures: Figure[] }>(page, '/home');
    const board = await answerOf<{ figures: Figure[]; preStock: Stock; byEnterprise: Bar[] }>(page, '/board/zeroing');
    const { open, href, undetermined, undeterminedHref } = board.preStock;
    const numbers = [
      ...home.figures,
      ...board.figures,
      { label: '存量', value: open, href },
      { label: '存量待判定', value: undetermined, href: undeterminedHref },
      ...board.byEnterprise.map((bar) => ({ label: bar.label, value: bar.open, href: `${bar.href}&open=true` })),
    ];
    for (const { label, value, href } of numbers) expect([label, await rowsOf(page, href)]).toEqual([label, value]);
    await page.context().close();
  });

  test('of the same name is the same on every page', async () => {
    const { page } = await enter(browser, product, 'bureau.director');
    const { figures } = await answerOf<{ figures: Figure[] }>(page, '/home');
    const board = await answerOf<{ figures: Figure[] }>(page, '/board/zeroing');
    const shared = figures.filter(({ label }) => board.figures.some((other) => other.label === label));

    expect(shared.map(({ label }) => label)).toEqual(['重大隐患存量', '待判定', '疑似待核实']);
    for (const { label, value } of shared) expect(board.figures.find((one) => one.label === label)?.value).toBe(value);
    await page.context().close();
  });

  test('of an enterprise’s undecided hazards opens exactly those', async () => {
    const { page } = await enter(browser, product, 'bureau.supervisor');
    const { items } = await answerOf<{ items: { id: string; undetermined: number }[] }>(page, '/enterprises?limit=200');

    expect(items.some(({ undetermined }) => undetermined > 0)).toBe(true);
    for (const { id, undetermined } of items) {
      expect(await rowsOf(page, `/hazards?enterpriseId=${id}&undetermined=true`)).toBe(undetermined);
    }
    await page.context().close();
  });
});

interface Stock {
  readonly open: number;
  readonly href: string;
  readonly undetermined: number;
  readonly undeterminedHref: string;
}
type Bar = Figure & { readonly open: number };

test.each([
  ['admin.system', '待授权账号', '/accounts'],
  ['admin.security', '待授权账号', '/accounts'],
  ['admin.audit', '今日登录失败', '/ledger'],
])('%s begins the day with what is theirs to look after', async (account, figure, room) => {
  const { page } = await enter(browser, product, account);
  await page.getByRole('link', { name: figure }).click();
  await page.waitForURL(`**${room}?*`);
  await page.context().close();
});

/** Names of things that have no Chinese one: file kinds, keys of the keyboard, algorithms, units of measurement. */
const NAMES = new Set(['Excel', 'CSV', 'xlsx', 'jpg', 'Enter', 'sha', 'LEL', 'ppm', 'MPa']);
/** Numbers of cases, logins and digests are codes. */
const CODES = /YH-[\d-]+|\b[0-9a-f]{10,}\b|\b(bureau|ruihe|jintang|agency|admin)\.[a-z]+\b/g;

/** Everything a person may read or hear on this page. */
const TEXTS = `(() => {
  const texts = [];
  const silent = (element) => element.closest('script, style, code, [aria-hidden=true]') !== null;
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) if (!silent(nodes.currentNode.parentElement)) texts.push(nodes.currentNode.textContent);
  for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
    for (const element of document.querySelectorAll('[' + name + ']'))
      if (!silent(element) && element.parentElement?.closest('[aria-label]:is(button, a, [role=button])') == null)
        texts.push(element.getAttribute(name));
  return texts;
})()`;

async function foreignWordsOn(page: Page): Promise<readonly string[]> {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: PATIENCE_MS });
  await page.waitForLoadState('networkidle').catch(() => undefined);
  const texts = await page.evaluate<string[]>(TEXTS);
  const words = texts.flatMap((text) => text.replace(CODES, '').match(/[A-Za-z]{3,}/g) ?? []);
  return [...new Set(words.filter((word) => !NAMES.has(word)))];
}

const first = async (page: Page, list: string) =>
  (await answerOf<{ items: { id: string }[] }>(page, list)).items[0]?.id ?? '';

test.each([
  ['bureau.director', ['/', '/hazards', '/board', '/me']],
  ['bureau.supervisor', ['/hazards/new', '/hazards/judging', '/imports', '/enterprises', '/enterprises/new']],
  [
    'ruihe.safety',
    ['/', '/hazards/CASE', '/enterprises/HOME', '/enterprises/HOME/edit', '/enterprises/HOME/structure'],
  ],
  ['jintang.safety', ['/enterprises/HOME/history', '/enterprises/HOME/edit']],
  ['admin.security', ['/', '/accounts', '/permissions']],
  ['admin.audit', ['/', '/ledger', '/ledger/seals']],
])('%s reads and hears Chinese in every room', async (account, rooms) => {
  const { page } = await enter(browser, product, account);
  const home = rooms.some((room) => room.includes('HOME')) ? await first(page, '/enterprises') : '';
  const open = rooms.some((room) => room.includes('CASE')) ? await first(page, '/hazards?open=true') : '';
  const found: (readonly [room: string, words: readonly string[]])[] = [];
  for (const room of rooms) {
    await page.goto(room.replace('HOME', home).replace('CASE', open));
    found.push([room, await foreignWordsOn(page)]);
  }
  expect(found).toEqual(rooms.map((room) => [room, []]));
  await page.context().close();
});
