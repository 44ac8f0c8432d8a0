import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { chown } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { district } from '@zhiben/county/district.ts';
import { hazardStories } from '@zhiben/county/hazards.ts';
import { opensToAnybody } from '@zhiben/server/platform/postgres/account.ts';
import { afterAll, afterEach, describe, expect, inject, test } from 'vitest';
import { copyDistrict } from '../loaded-district.ts';
import { chance, SEED } from './chance.ts';
import { askInside, halfDone } from './look-inside.ts';
import { familyOf, inhabitantsOf, isAlive, killAtOnce, signal } from './processes.ts';
import {
  begin,
  beginWithNpm,
  freePort,
  ROOT,
  type Running,
  type Start,
  startProduct,
  startRefused,
  untilEnded,
} from './product.ts';

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const home = mkdtempSync(join(tmpdir(), 'zhiben-drill-'));
const data = join(home, 'data');
const draw = chance(SEED);
const running: Running[] = [];

afterEach(async () => {
  for (const product of running.splice(0)) await product.kill();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function start(how: Partial<Start> = {}): Promise<Running> {
  const product = await startProduct({ data, ...how });
  running.push(product);
  return product;
}

const hazardsKept = async () => (await askInside<{ n: number }>(data, 'select count(*)::int as n from hazards'))[0]?.n;
const isHealthy = async ({ url }: Running) => (await fetch(`${url}/api/health`)).status === 200;
const lock = join(data, 'postgres', 'cluster', 'postmaster.pid');

describe.runIf(process.platform === 'linux')('a demonstration', () => {
  test('killed while it loads its district for the first time has the whole district at the next start', async () => {
    process.stdout.write(`seed ${SEED}\n`);
    await copyDistrict(inject('district'), data);
    await start();

    // Joint inspections find some more; the plants' gateways are the last to be entered.
    expect(await hazardsKept()).toBeGreaterThanOrEqual(hazardStories(district(), '2026-11-23').length);
    expect(await askInside(data, 'select count(*)::int as gateways from gateways')).toEqual([{ gateways: 5 }]);
    expect(await halfDone(data)).toEqual([]);
    expect(existsSync(join(data, 'district-unfinished'))).toBe(false);
  });

  test('that starts again is soon there with what it had, and Ctrl-C, told twice as npm does, leaves nothing behind', async () => {
    const product = await start();
    process.stdout.write(`second start: ${product.seconds.toFixed(1)} s\n`);
    expect(await hazardsKept()).toBeGreaterThan(0);
    const family = familyOf(product.pid);
    expect(family.length).toBeGreaterThan(5);

    const endingAt = performance.now();
    signal(product.pid, 'SIGINT');
    expect(await product.end('SIGINT', 'group')).toBe(0);
    process.stdout.write(`Ctrl-C: ${((performance.now() - endingAt) / 1000).toFixed(1)} s\n`);

    expect(family.filter(isAlive)).toEqual([]);
    expect(inhabitantsOf(data)).toEqual([]);
    expect(existsSync(lock)).toBe(false);
  });

  test.each([600, 1500, 2400])('stopped about %i ms after it began to start leaves nothing behind', async (moment) => {
    const { child } = begin({ data, port: await freePort() });
    const { pid = 0 } = child;
    await pause(moment + 600 * draw());
    const family = familyOf(pid);
    signal(pid, 'SIGINT');
    await untilEnded(child);

    await expect.poll(() => [...family.filter(isAlive), ...inhabitantsOf(data)]).toEqual([]);
    expect(existsSync(lock)).toBe(false);
  });

  test.each([
    ['SIGTERM to npm alone', 'SIGTERM', (npm: number) => npm],
    ['Ctrl-C, which goes to all at the terminal,', 'SIGINT', (npm: number) => -npm],
  ] as const)('begun with npm leaves nothing behind after %s', async (_, name, whom) => {
    const { child, said } = beginWithNpm({ data, port: await freePort() });
    while (!said().includes('演示已就绪')) await pause(20);
    const family = familyOf(child.pid ?? 0);
    signal(whom(child.pid ?? 0), name);
    await untilEnded(child);

    await expect.poll(() => [...family.filter(isAlive), ...inhabitantsOf(data)], { timeout: 15_000 }).toEqual([]);
    expect(existsSync(lock)).toBe(false);
  });

  test('whose server alone is killed takes its database along, and starts again; so it does killed with its database', async () => {
    const product = await start();
    await killAtOnce([product.pid]);

    await expect.poll(() => inhabitantsOf(data), { timeout: 30_000 }).toEqual([]);
    const second = await start();
    expect(await isHealthy(second)).toBe(true);
    await second.kill();
    expect(existsSync(lock)).toBe(true);

    // This time told by the environment.
    const third = await start({ port: await freePort(), byEnvironment: true });
    process.stdout.write(`start after kill -9 of everything: ${third.seconds.toFixed(1)} s\n`);
    expect(await isHealthy(third)).toBe(true);
    expect(inhabitantsOf(data).length).toBeGreaterThan(0);
  });

  test('refuses its folder and its port to a second one, in a sentence, and works on', async () => {
    const first = await start();
    const port = Number(new URL(first.url).port);

    const [sameFolder, samePort] = await Promise.all([
      startRefused({ data }),
      startRefused({ data: join(home, 'other'), port }),
    ]);

    expect(sameFolder.code).toBe(1);
    expect(sameFolder.said).toMatch(/启动失败：数据目录 \S+ 正被另一个进程使用。请先停止它，或用 --data 另选目录。\n$/);
    expect(samePort).toEqual({
      code: 1,
      said: `启动失败：端口 ${port} 已被占用。请停止占用它的程序，或用 --port 另选端口。\n`,
    });
    expect(existsSync(join(home, 'other'))).toBe(false);
    expect(await isHealthy(first)).toBe(true);
  });

  test.runIf(isRoot && opensToAnybody(ROOT))('has its product started by an ordinary user as by root', async () => {
    const theirs = join(home, 'theirs');
    mkdirSync(theirs);
    await chown(theirs, NOBODY, NOBODY);
    await chown(home, NOBODY, NOBODY);

    const product = await start({ entry: 'main', data: theirs, uid: NOBODY, gid: NOBODY });

    expect(await isHealthy(product)).toBe(true);
    expect(statSync(join(theirs, 'session-secret'))).toMatchObject({ uid: NOBODY });
    expect(await product.end('SIGTERM')).toBe(0);
    expect(inhabitantsOf(theirs)).toEqual([]);
  });
});
