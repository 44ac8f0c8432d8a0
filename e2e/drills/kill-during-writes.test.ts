import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { copyDistrict } from '../loaded-district.ts';
import { type Browser, enterDemo, openBrowser } from './browser.ts';
import { chance, SEED } from './chance.ts';
import { askInside, halfDone, verifyLedger } from './look-inside.ts';
import { type Running, startProduct } from './product.ts';

const CLIENTS = 200;
const PEOPLE = ['bureau.director', 'bureau.supervisor'];
const data = mkdtempSync(join(tmpdir(), 'zhiben-drill-'));
const draw = chance(SEED);
const ENV = { REQUESTS_PER_MINUTE: '1000000' };
const cookies = PEOPLE.map(() => new Map<string, string>());
let product: Running;
let enterpriseId: string;

/** One thing a client asked for, and what it was told; nothing when the answer never came. */
interface Attempt {
  readonly who: number;
  readonly key: string;
  readonly body: { readonly description: string };
  hazardId?: string;
  /** The version the client was told after its moves. */
  version?: number;
  /** A move that was asked for and never answered may have happened. */
  unanswered?: true;
}

beforeAll(async () => {
  process.stdout.write(`seed ${SEED}\n`);
  await copyDistrict(inject('district'), data);
  product = await startProduct({ data, env: ENV });
  for (const [at, account] of PEOPLE.entries()) await enterDemo(product.url, account, cookies[at]);
  enterpriseId =
    (await askInside<{ id: string }>(data, 'select id from enterprises order by name limit 1'))[0]?.id ?? '';
});
afterAll(async () => {
  await product?.kill();
  rmSync(data, { recursive: true, force: true });
});

/** Reports hazards and dismisses every second one, one after the other, until the product is gone. */
async function work(client: number, attempts: Attempt[]): Promise<void> {
  const who = client % PEOPLE.length;
  const browser = openBrowser(product.url, cookies[who]);
  for (let serial = 0; ; serial += 1) {
    const attempt: Attempt = { who, key: randomUUID(), body: reportOf(`${randomUUID()} 第${client}人第${serial}条`) };
    attempts.push(attempt);
    if (!(await report(browser, attempt)) || (serial % 2 === 1 && !(await dismiss(browser, attempt)))) return;
  }
}

const reportOf = (description: string) => ({
  enterpriseId,
  description,
  channel: 'inspection',
  foundOn: '2026-03-01',
});

async function report(browser: Browser, attempt: Attempt): Promise<boolean> {
  const answer = await browser.ask('POST', '/hazards', attempt.body, attempt.key).catch(() => undefined);
  if (answer === undefined) return false;
  expect(answer).toMatchObject({ status: 200 });
  attempt.hazardId = answer.json.id;
  attempt.version = answer.json.version;
  return true;
}

async function dismiss(browser: Browser, attempt: Attempt): Promise<boolean> {
  const { hazardId, version } = attempt;
  attempt.unanswered = true;
  const body = { version, because: 'not-a-hazard', reason: '演练' };
  const answer = await browser.ask('POST', `/hazards/${hazardId}/dismissal`, body).catch(() => undefined);
  if (answer === undefined) return false;
  expect(answer).toMatchObject({ status: 200 });
  attempt.version = answer.json.version;
  delete attempt.unanswered;
  return true;
}

/** Everybody works; at a moment that nobody knows, everything the product stands on is gone. */
async function workUntilKilled(): Promise<readonly Attempt[]> {
  const attempts: Attempt[] = [];
  const clients = Array.from({ length: CLIENTS }, (_, client) => work(client, attempts));
  const enough = CLIENTS * (1 + draw());
  while (attempts.filter(wasAcknowledged).length < enough) await pause(10);
  await pause(draw() * 100);
  await product.kill();
  await Promise.all(clients);
  product = await startProduct({ data, env: ENV });
  return attempts;
}

const wasAcknowledged = ({ hazardId }: Attempt): boolean => hazardId !== undefined;

interface Kept {
  readonly id: string;
  readonly version: number;
  readonly description: string;
}

const keptOf = (attempts: readonly Attempt[]): Promise<readonly Kept[]> =>
  askInside<Kept>(data, 'select id, version, description from hazards where description = any($1)', [
    attempts.map(({ body }) => body.description),
  ]);

describe.runIf(process.platform === 'linux')('two hundred people at work when the power goes', () => {
  test.each(['once', 'and again'])('%s lose nothing that was acknowledged, and nothing is half done', async () => {
    const attempts = await workUntilKilled();
    const acknowledged = attempts.filter(wasAcknowledged);
    const cutOff = attempts.filter((attempt) => !wasAcknowledged(attempt));
    process.stdout.write(`${acknowledged.length} reports acknowledged, ${cutOff.length} cut off\n`);
    expect(cutOff.length).toBeGreaterThan(0);

    const kept = new Map((await keptOf(attempts)).map((hazard) => [hazard.description, hazard]));
    for (const { body, hazardId, version, unanswered } of acknowledged) {
      const hazard = kept.get(body.description);
      expect(hazard?.id).toBe(hazardId);
      expect(unanswered ? [1, 2] : [version]).toContain(hazard?.version);
    }
    expect(await halfDone(data)).toEqual([]);

    await repeat(cutOff);
    const once = await keptOf(cutOff);
    expect(once.map(({ description }) => description).sort()).toEqual(
      cutOff.map(({ body }) => body.description).sort(),
    );
    expect(await halfDone(data)).toEqual([]);
  });

  test('leave a ledger that verifies from its exported file', async () => {
    const auditor = await enterDemo(product.url, 'admin.audit');
    expect(await verifyLedger(auditor, join(data, 'ledger.jsonl'))).toMatchObject({ code: 0 });
  });
});

/** Whoever got no answer asks again with the same key. */
async function repeat(cutOff: readonly Attempt[]): Promise<void> {
  await Promise.all(
    cutOff.map(async (attempt) => {
      const asked = await report(openBrowser(product.url, cookies[attempt.who]), attempt);
      expect(asked).toBe(true);
    }),
  );
}
