import { Readable } from 'node:stream';
import { verifyExport } from '@zhiben/proof/verify-export.ts';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Act, SYSTEM } from '../db/scope.ts';
import { HUAYI, openPlant, type Plant } from '../plant.fixture.ts';
import { emptying } from '../postgres/emptying.fixture.ts';
import { exportLedger } from './export-ledger.ts';
import { record, recordMany } from './record.ts';
import { renewEpoch } from './renew-epoch.ts';
import { sealBatch, sealLedger } from './seal-ledger.ts';

let plant: Plant;
let app: Client;

beforeAll(async () => {
  plant = await openPlant();
  app = new Client({ connectionString: plant.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await plant.close();
});
beforeEach(() => plant.owner.query(`${emptying('ledger_entries, ledger_seals')} update ledger_epoch set epoch = 0`));

const deed = (subjectId: string) =>
  ({ act: 'hazard.report', subjectKind: 'hazard', subjectId, enterpriseId: HUAYI }) as const;
const report = (subjectId: string) => plant.scope(plant.people.huayi, (act) => record(act, deed(subjectId)));
const reportMany = (count: number) =>
  plant.scope(plant.people.huayi, (act) =>
    recordMany(
      act,
      Array.from({ length: count }, (_, n) => deed(`m${n}`)),
      deed('many'),
    ),
  );
const seal = () => sealLedger(plant.scope, 'sha-256');
async function sealAll(algorithm: 'sha-256' | 'sm3' = 'sha-256'): Promise<number> {
  await plant.settled();
  return sealLedger(plant.scope, algorithm);
}
const seals = async () =>
  (await plant.owner.query('select number, count, from_order, to_order from ledger_seals order by number')).rows;

async function verify(algorithm: 'sha-256' | 'sm3' = 'sha-256') {
  const file = Readable.from(exportLedger(plant.appUrl, { exportedAt: '2026-11-23T02:00:00.000Z', algorithm }));
  const verdict = await verifyExport(file.map((text: string) => Buffer.from(text)));
  file.destroy();
  return verdict;
}

describe('sealing', () => {
  test('leaves out nothing that commits late, though it was written early', async () => {
    await report('before');
    expect(await sealAll()).toBe(1);
    const slow = hold();
    await slow.written;
    await report('after');

    expect(await seal()).toBe(0);
    slow.release();
    await slow.ended;
    expect(await sealAll()).toBe(2);
    expect(await verify()).toMatchObject({ ok: true, entries: 3, seals: 2, unsealed: 0 });
  });

  /** An act that has written its entry and does not end yet. */
  function hold() {
    const written = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const ended = plant.scope(plant.people.huayi, async (act) => {
      await record(act, deed('slow'));
      written.resolve();
      await released.promise;
    });
    return { written: written.promise, release: () => released.resolve(), ended };
  }

  test('under many writers, some of whom give up, takes every committed entry once', async () => {
    let writing = true;
    const sealers = Array.from({ length: 2 }, async () => {
      while (writing) await seal();
    });
    const writers = Array.from({ length: 6 }, async (_, writer) => {
      for (let n = 0; n < 40; n += 1) await write(writer, n).catch(() => {});
    });
    await Promise.all(writers);
    writing = false;
    await Promise.all(sealers);
    await sealAll();

    const { rows } = await plant.owner.query('select count(*)::int as entries from ledger_entries');
    expect(rows[0].entries).toBe(6 * 30);
    expect((await seals()).length).toBeGreaterThan(3);
    expect(await verify()).toMatchObject({ ok: true, entries: 6 * 30, unsealed: 0 });
  });

  function write(writer: number, n: number): Promise<void> {
    return plant.scope(plant.people.huayi, async (act) => {
      await record(act, deed(`${writer}-${n}`));
      await new Promise((wake) => setTimeout(wake, (writer * 7 + n * 3) % 5));
      if (n % 4 === 0) throw new Error('gives up');
    });
  }

  test('ends a seal between two transactions, and makes one larger for a transaction that is', async () => {
    await reportMany(6000);
    await reportMany(6000);
    await reportMany(15_000);
    await report('last');

    expect(await sealAll()).toBe(27_004);
    expect((await seals()).map(({ count }) => count)).toEqual([6001, 6001, 15_001, 1]);
    expect(await verify()).toMatchObject({ ok: true, entries: 27_004, seals: 4 });
  });

  test('makes no seal of nothing, and one seal when two servers seal at once', async () => {
    expect(await sealAll()).toBe(0);
    await report('one');
    await plant.settled();
    const both = await Promise.all([1, 2].map(() => plant.scope(SYSTEM, (act: Act) => sealBatch(act, 'sha-256'))));

    expect(both.toSorted()).toEqual([0, 1]);
    expect(await seals()).toHaveLength(1);
  });

  test('goes on in another algorithm when the office chooses one', async () => {
    await report('one');
    await sealAll();
    await report('two');
    await sealAll('sm3');

    expect(await verify('sm3')).toMatchObject({ ok: true, entries: 2, seals: 2 });
  });
});

describe('the database refuses, even its owner,', () => {
  const INSERT = `insert into ledger_entries (tx_order, at, actor_id, actor_name, post, act, subject_kind, subject_id, detail)`;
  test.each([
    ['to change an entry', `update ledger_entries set actor_name = 'nobody'`],
    ['to delete an entry', 'delete from ledger_entries'],
    ['to empty the ledger', 'truncate ledger_entries'],
    ['to change a seal', 'update ledger_seals set count = count + 1'],
    ['to delete a seal', 'delete from ledger_seals'],
    ['to empty the seals', 'truncate ledger_seals'],
    ['to slip an entry behind a seal', `${INSERT} values (1, now(), 'a', 'a', 'a', 'a', 'hazard', 'a', '{}')`],
    [
      'to write an entry ahead of its time',
      `${INSERT} values (ledger_order() + 100, now(), 'a', 'a', 'a', 'a', 'hazard', 'a', '{}')`,
    ],
  ])('%s', async (_case, statement) => {
    await report('one');
    await sealAll();
    await app.query(`set zhiben.realm = 'system'`);

    await expect(plant.owner.query(statement)).rejects.toThrow(/append-only|belongs to the transaction/);
    await expect(app.query(statement)).rejects.toThrow(/append-only|belongs to the transaction|permission denied/);
    expect(await verify()).toMatchObject({ ok: true, entries: 1 });
  });
});

describe('a superuser who switches the guards off is found out', () => {
  const KTH = (k: number) => `(select id from ledger_entries order by tx_order, id offset ${k - 1} limit 1)`;

  test.each([
    [
      'one who changes a name',
      `update ledger_entries set actor_name = 'nobody' where id = ${KTH(3)}`,
      { position: 3, kind: 'changed', seal: 1 },
    ],
    [
      'one who moves a time by a microsecond',
      `update ledger_entries set at = at + interval '1 microsecond' where id = ${KTH(6)}`,
      { position: 6, kind: 'changed', seal: 2 },
    ],
    [
      'one who deletes an entry',
      `delete from ledger_entries where id = ${KTH(2)}`,
      { position: 2, kind: 'removed', seal: 1 },
    ],
    [
      'one who inserts an entry',
      `insert into ledger_entries (tx_order, at, actor_id, actor_name, post, act, subject_kind, subject_id, detail)
       select tx_order, at, 'a', 'a', 'a', 'a', 'hazard', 'a', '{}' from ledger_entries where id = ${KTH(4)}`,
      { position: 5, kind: 'inserted', seal: 1 },
    ],
    [
      'one who deletes a seal with its entries',
      'delete from ledger_entries where id <= 4; delete from ledger_seals where number = 1',
      { position: 1, kind: 'removed', seal: 1 },
    ],
    [
      'one who recounts a seal',
      'update ledger_seals set count = 3 where number = 1',
      { position: 1, kind: 'seal-broken', seal: 1 },
    ],
  ])('%s', async (_case, tampering, fault) => {
    for (const n of [1, 2, 3, 4]) await report(`${n}`);
    await sealAll();
    for (const n of [5, 6, 7, 8]) await report(`${n}`);
    await sealAll();
    await report('9');
    expect(await verify()).toMatchObject({ ok: true, entries: 9, seals: 2, unsealed: 1 });

    await plant.owner.query(
      `set session_replication_role = replica; ${tampering}; set session_replication_role = origin`,
    );

    const { ok, firstBad } = await verify();
    expect(ok).toBe(false);
    expect(firstBad).toMatchObject(fault);
  });
});

describe('after a restore into a younger cluster', () => {
  const epoch = async () => (await plant.owner.query('select epoch from ledger_epoch')).rows[0].epoch;

  test('new entries follow the old ones; at an ordinary start nothing changes', async () => {
    await report('one');
    await sealAll();
    await renewEpoch(plant.ownerUrl);
    expect(await epoch()).toBe(0);

    await plant.owner.query(`set session_replication_role = replica;
      insert into ledger_entries (tx_order, at, actor_id, actor_name, post, act, subject_kind, subject_id, detail)
        values (281474976710656 * 3 + 900000000, now(), 'a', 'a', 'a', 'a', 'hazard', 'restored', '{}');
      set session_replication_role = origin`);
    await renewEpoch(plant.ownerUrl);
    await renewEpoch(plant.ownerUrl);
    expect(await epoch()).toBe(4);

    await report('after');
    expect(await sealAll()).toBe(2);
    expect(await verify()).toMatchObject({ ok: true, entries: 3, unsealed: 0 });
  });
});
