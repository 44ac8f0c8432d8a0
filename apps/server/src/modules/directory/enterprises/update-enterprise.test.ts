import { directoryOperations } from '@zhiben/contract/directory.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../platform/actor.ts';
import { formOf, type Office, openOffice } from '../directory.fixture.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

const update = (who: Actor, id: string, form: object) =>
  office.ask(who, directoryOperations.updateEnterprise, id, form);

describe('changing a file', () => {
  test('a tab that saw an older version is told who changed it, and saves nothing', async () => {
    const file = await office.register();
    await update(office.supervisor, file.id, { ...formOf(file), township: '北桥镇' });

    const stale = await update(office.hire('director'), file.id, { ...formOf(file), township: '南桥镇' });
    const now = await office.ask(office.supervisor, directoryOperations.getEnterprise, file.id);

    expect([stale.status, stale.body.code]).toEqual([409, 'enterprise-changed-meanwhile']);
    expect(stale.body.detail).toMatch(/由监管执法人员张三于\d+\/\d+ \d\d:\d\d更新/);
    expect([now.body.township, now.body.version]).toEqual(['北桥镇', 2]);
  });

  test('an enterprise declares its facts, but not who it is or what it was found to be', async () => {
    const file = await office.register({ standardization: '3' });
    const manager = office.hire('safety-manager', [file.id]);

    const declared = await update(manager, file.id, { ...formOf(file), hasStorage: true, hazardousProcesses: [] });
    const claimed = await update(manager, file.id, {
      ...formOf(declared.body),
      name: '另一个名字',
      kind: 'dealer',
      standardization: '1',
    });

    expect(declared.body).toMatchObject({ hasStorage: true, hazardousProcesses: [], version: 2 });
    expect([claimed.status, claimed.body.code]).toEqual([403, 'enterprise-field-kept-by-bureau']);
    expect(claimed.body.fields.map(({ path }: { path: string }) => path)).toEqual(['name', 'kind', 'standardization']);
  });

  test('the former name of an enterprise goes on finding it', async () => {
    const file = await office.register();
    const renamed = await update(office.supervisor, file.id, { ...formOf(file), name: `更名${file.name}` });

    expect(renamed.body.aliases).toEqual([file.name]);
    expect((await office.list(office.supervisor, { q: file.name })).body.items[0].id).toBe(file.id);
  });

  test('the ledger keeps what changed, and of contact details only that they did', async () => {
    const file = await office.register({ phone: '13800000000' });
    await update(office.supervisor, file.id, { ...formOf(file), phone: '13900000000', ownership: 'private' });

    const entry = await office.scope(office.supervisor, ({ tx }) =>
      tx
        .selectFrom('ledger_entries')
        .select('detail')
        .where('subject_id', '=', file.id)
        .where('act', '=', 'enterprise.update')
        .executeTakeFirstOrThrow(),
    );

    expect(JSON.parse(entry.detail)).toEqual({
      name: file.name,
      changed: ['ownership', 'phone'],
      from: { ownership: null },
      to: { ownership: 'private' },
    });
  });

  test('installations are entered on the file only until a unit of the enterprise is graded', async () => {
    const file = await office.register({ installations: [{ level: 4, name: '液氯罐区', rValue: null }] });
    const entered = { ...formOf(file), installations: [{ level: 3, name: '液氯罐区', rValue: 12 }] };
    office.graded.set(file.id, [{ level: 1, name: '液氯储存单元', rValue: 120.5 }]);

    const refused = await update(office.supervisor, file.id, entered);
    const elsewhere = await update(office.supervisor, file.id, { ...formOf(file), township: '北桥镇' });
    office.graded.delete(file.id);
    const again = await update(office.supervisor, file.id, { ...entered, version: elsewhere.body.version });

    expect([refused.status, refused.body.code]).toEqual([409, 'installations-graded']);
    expect(elsewhere.body).toMatchObject({ township: '北桥镇', installations: file.installations, version: 2 });
    expect(again.body.installations).toEqual(entered.installations);
  });

  test('saving without a change makes no new version', async () => {
    const file = await office.register({ installations: [{ level: 1, name: '液氯罐区', rValue: 120.5 }] });

    expect((await update(office.supervisor, file.id, formOf(file))).body.version).toBe(1);
  });

  test('an alias learned from a register is matched from then on, and learned once', async () => {
    const file = await office.register();
    for (const alias of ['云峰厂', ' 云峰厂 ', file.name]) {
      await office.scope(office.supervisor, (act) => office.directory.learnAlias(act, file.id, alias));
    }

    const known = await office.scope(office.supervisor, ({ tx }) => office.directory.enterprisesForMatching(tx));
    const after = await office.ask(office.supervisor, directoryOperations.getEnterprise, file.id);

    expect(known.find(({ id }) => id === file.id)?.aliases).toEqual(['云峰厂']);
    expect(after.body.version).toBe(2);
  });
});
