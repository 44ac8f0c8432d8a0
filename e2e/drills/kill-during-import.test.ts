import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { copyDistrict } from '../loaded-district.ts';
import { type Browser, enterDemo, openBrowser } from './browser.ts';
import { chance, SEED } from './chance.ts';
import { largeRegister } from './large-register.ts';
import { askInside, halfDone, verifyLedger } from './look-inside.ts';
import { type Running, startProduct } from './product.ts';

const ROWS = 3000;
const data = mkdtempSync(join(tmpdir(), 'zhiben-drill-'));
const draw = chance(SEED);
const cookies = new Map<string, string>();
let product: Running;
let bureau: Browser;
let importId: string;

beforeAll(async () => {
  process.stdout.write(`seed ${SEED}\n`);
  await copyDistrict(inject('district'), data);
  product = await startProduct({ data });
  bureau = await enterDemo(product.url, 'bureau.director', cookies);
  importId = await upload();
  await restart();
  expect((await settled()).counts).toMatchObject({ rows: ROWS, error: 0, duplicate: 0 });
});
afterAll(async () => {
  await product?.kill();
  rmSync(data, { recursive: true, force: true });
});

async function upload(): Promise<string> {
  const names = await askInside<{ name: string }>(data, 'select name from enterprises order by name');
  const content = await largeRegister(
    ROWS,
    names.map(({ name }) => name),
    SEED,
  );
  const form = new FormData();
  form.set('kind', 'hazards');
  form.set('file', new Blob([new Uint8Array(content)]), '台账.xlsx');
  const { status, json } = await bureau.send('/imports', form, `upload-${SEED}`);
  expect({ status, json }).toMatchObject({ status: 200, json: { kind: 'hazards' } });
  return json.id;
}

/** The import once nothing goes on with it in the background. */
async function settled() {
  for (;;) {
    const { json } = await bureau.ask('GET', `/imports/${importId}`);
    if (json.state !== 'reading' && json.state !== 'committing') return json;
    await pause(100);
  }
}

/** Asks for the commit and does not wait: whether it was acknowledged is known when the answer is. */
async function commit(): Promise<boolean> {
  const { version } = await settled();
  const answer = await bureau.ask('POST', `/imports/${importId}/commit`, { version }).catch(() => undefined);
  return answer?.status === 200;
}

async function restart(): Promise<void> {
  await product.kill();
  product = await startProduct({ data });
  bureau = openBrowser(product.url, cookies);
}

async function written() {
  const { state } = await settled();
  const [row] = await askInside<{ hazards: number }>(
    data,
    'select count(*)::int as hazards from hazards where import_id = $1',
    [importId],
  );
  return { state: state as string, hazards: row?.hazards };
}

const NOTHING = { state: 'preview', hazards: 0 };
const EVERYTHING = { state: 'committed', hazards: ROWS };

/** What a table takes on disk: it grows while rows are written that nobody can see yet. */
const sizeOf = async (table: string) =>
  (await askInside<{ bytes: number }>(data, 'select pg_relation_size($1)::int as bytes', [table]))[0]?.bytes ?? 0;

async function untilItGrows(table: string, isOver: () => boolean): Promise<void> {
  const before = await sizeOf(table);
  while (!isOver() && (await sizeOf(table)) === before) await pause(5);
}

const MOMENTS: Readonly<Record<string, (isOver: () => boolean) => Promise<unknown>>> = {
  'just begun': () => pause(draw() * 300),
  'at its hazards': (isOver) => untilItGrows('hazards', isOver),
  'at its ledger entries': (isOver) => untilItGrows('ledger_entries', isOver),
  'anywhere on its way': () => pause(draw() * 4000),
};

describe.runIf(process.platform === 'linux')('an import killed with everything it stands on', () => {
  test.each(Object.keys(MOMENTS))('while it is %s is written whole or not at all', async (moment) => {
    if ((await written()).state === 'committed') return;
    let isOver = false;
    const answered = commit().finally(() => {
      isOver = true;
    });
    await MOMENTS[moment]?.(() => isOver);
    await restart();
    const acknowledged = await answered;

    const found = await written();
    process.stdout.write(`${moment}: ${found.state}${acknowledged ? ', acknowledged' : ''}\n`);
    if (acknowledged) expect(found).toEqual(EVERYTHING);
    else expect([NOTHING, EVERYTHING]).toContainEqual(found);
    expect(await halfDone(data)).toEqual([]);
  });

  test('can be committed afterwards, and the ledger verifies from its exported file', async () => {
    if ((await written()).state === 'preview') expect(await commit()).toBe(true);

    expect(await written()).toEqual(EVERYTHING);
    expect(await halfDone(data)).toEqual([]);
    const auditor = await enterDemo(product.url, 'admin.audit');
    expect(await verifyLedger(auditor, join(data, 'ledger.jsonl'))).toMatchObject({ code: 0 });
  });
});
