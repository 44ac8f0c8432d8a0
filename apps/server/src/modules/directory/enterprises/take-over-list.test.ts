import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice } from '../directory.fixture.ts';
import type { EnterpriseList, WrittenList } from './take-over-list.ts';

const CODE = '91140404MA0ABCDE9X';
const OTHER_CODE = '91140404MA0ABCDE7Y';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const takeOver = (list: EnterpriseList) =>
  office.scope(office.supervisor, (act) => office.directory.takeOverList(act, list, randomUUID()));
const handBack = (written: WrittenList) =>
  office.scope(office.supervisor, (act) => office.directory.handBackList(act, randomUUID(), '名单有误', written));

test('a list that gives an enterprise the credit code of another is refused by name', async () => {
  const holder = await office.register({ creditCode: CODE });
  const other = await office.register();

  await expect(takeOver({ fresh: [], changed: [{ id: other.id, creditCode: CODE }] })).rejects.toMatchObject({
    kind: 'conflict',
    fields: [{ path: 'creditCode', message: `统一社会信用代码${CODE}已属于「${holder.name}」` }],
  });
});

test('a list is not taken back over a credit code that has gone to another enterprise since', async () => {
  const one = await office.register({ creditCode: OTHER_CODE });
  const written = await takeOver({ fresh: [], changed: [{ id: one.id, creditCode: null }] });
  await office.register({ creditCode: OTHER_CODE });

  await expect(handBack(written)).rejects.toMatchObject({ kind: 'conflict', fields: [{ path: 'creditCode' }] });
});
