import { randomUUID } from 'node:crypto';
import { directoryOperations } from '@zhiben/contract/directory.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Refusal } from '../../../platform/refusal.ts';
import { formOf, type Office, openOffice } from '../directory.fixture.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

describe('registering', () => {
  test('a name or a credit code that somebody has is refused, and the sentence says whose', async () => {
    const creditCode = '91320000MA1XXXXX0A';
    const first = await office.register({ creditCode });

    const again = await office.ask(office.supervisor, directoryOperations.createEnterprise, '', {
      name: first.name,
      kind: 'dealer',
      creditCode,
    });

    expect([again.status, again.body.code]).toEqual([409, 'enterprise-already-registered']);
    expect(again.body.fields).toEqual([
      { path: 'name', message: `企业名称「${first.name}」已登记` },
      { path: 'creditCode', message: `统一社会信用代码${creditCode}已属于「${first.name}」` },
    ]);
  });

  test('of two officers registering the same enterprise at once, one is told it is there', async () => {
    const profile = { name: '同时登记的企业', kind: 'dealer' };
    const replies = await Promise.all(
      [1, 2, 3, 4].map(() => office.ask(office.supervisor, directoryOperations.createEnterprise, '', profile)),
    );

    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  });

  test('many are taken all or none, and the refusal names the rows', async () => {
    const known = await office.register();
    const profile = formOf(known);
    const many = [
      { ...profile, name: '批量甲' },
      { ...profile, name: '批量甲' },
      { ...profile, name: known.name },
    ];

    const refused = await office
      .scope(office.supervisor, (act) => office.directory.addEnterprises(act, many, randomUUID()))
      .catch((error: unknown) => error);
    const listed = await office.list(office.supervisor, { q: '批量甲' });

    expect(refused).toBeInstanceOf(Refusal);
    expect((refused as Refusal).fields.map(({ path }) => path)).toEqual(['1.name', '2.name']);
    expect(listed.body.total).toBe(0);
  });

  test('two thousand at once each have their entry in the ledger', async () => {
    const profile = formOf(await office.register());
    const many = Array.from({ length: 2_000 }, (_, index) => ({ ...profile, name: `批量企业${index}号` }));

    const ids = await office.scope(office.supervisor, (act) =>
      office.directory.addEnterprises(act, many, randomUUID()),
    );
    const { count } = await office.scope(office.supervisor, ({ tx }) =>
      tx
        .selectFrom('ledger_entries')
        .select((is) => is.fn.countAll<number>().as('count'))
        .where('act', '=', 'enterprise.import')
        .where('subject_id', 'in', ids)
        .executeTakeFirstOrThrow(),
    );

    expect([ids.length, count]).toEqual([2_000, 2_000]);
  });
});
