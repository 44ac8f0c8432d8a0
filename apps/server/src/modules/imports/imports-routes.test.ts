import { readFile } from 'node:fs/promises';
import { importOperations as api, type ImportRow, type ImportView } from '@zhiben/contract/imports.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Imports, officeRegister, openImports } from './imports.fixture.ts';

let office: Imports;
beforeAll(async () => {
  office = await openImports();
  await office.enlist(['云岭瑞禾制药有限公司', '云岭晋棠精细化工有限公司', '云岭区鹤川加油站']);
}, 60_000);
afterAll(() => office.close());

const excelDate = new Date(Date.UTC(2023, 4, 10));
/** Description, level, found, by whom, measures, until when; the same day in six styles. */
const entry = (enterprise: string, description: string, found: string | Date | null) => [
  enterprise,
  description,
  '一般',
  found,
  '李明',
  '立即整改',
  '2023年6月底',
];
const YEAR = [
  entry('云岭瑞禾制药有限公司', '氯化釜温度联锁被旁路，未办理手续', excelDate),
  entry('云岭晋棠精细化工有限公司', '液氨罐区气体检测报警器未投用', '2023年5月10日'),
  entry('云岭区鹤川加油站', '卸油口静电接地夹锈蚀断开', '2023.5.10'),
  entry('云岭瑞禾制药有限公司', '甲类仓库内设置员工休息室', '20230510'),
  entry('瑞禾药业', '罐区围堰有裂缝渗漏', '2023-05-10'),
  entry('瑞禾药业', '动火作业票未附气体分析数据', '5月10日'),
  entry('云岭瑞禾制药有限公司', '氯化釜温度联锁被旁路，未办理手续', '2023/5/12'),
  entry('云岭晋棠精细化工有限公司', '配电室门口堆放杂物', '2023年13月40日'),
  entry('青山化工厂', '安全阀超期未校验', '2023-05-11'),
];

const commit = (view: ImportView) =>
  office.ask(api.commitImport, { importId: view.id }, { body: { version: view.version } });
const decide = (view: ImportView, body: object) =>
  office.ask(api.decideImportRows, { importId: view.id }, { body: { version: view.version, ...body } });
const correct = (view: ImportView, row: number, body: object) =>
  office.ask<{ import: ImportView; row: ImportRow }>(
    api.correctImportRow,
    { importId: view.id, row },
    { body: { version: view.version, ...body } },
  );
const idOf = async (name: string) => {
  const known = await office.scope(office.officer, ({ tx }) => office.directory.enterprisesForMatching(tx));
  return known.find((one) => one.name === name)?.id ?? '';
};

describe('a register walks in', () => {
  let original: Buffer;
  let view: ImportView;

  test('answering at once, read in the background', async () => {
    original = await officeRegister(YEAR);
    const sent = await office.send('2023年台账.xlsx', original);
    expect(sent.body).toMatchObject({ state: 'reading', kind: 'hazards', mapping: [] });

    await office.readAll();
    view = await office.shown(sent.body.id);
    expect(view).toMatchObject({ state: 'preview', sheet: '2023年台账', progress: null });
    expect(view.mapping.map(({ field }) => field)).toEqual([
      'number',
      'enterprise',
      'description',
      'level',
      'foundOn',
      'foundBy',
      'measures',
      'deadline',
    ]);
  });

  test('its original kept byte for byte as evidence', async () => {
    const row = await office.scope(office.officer, ({ tx }) =>
      tx.selectFrom('evidence').selectAll().where('id', '=', view.evidenceId).executeTakeFirstOrThrow(),
    );
    expect(row).toMatchObject({ kind: 'register', subject_kind: 'import', subject_id: view.id });
    expect(await readFile(office.files.pathOf(row.file_hash))).toEqual(original);
  });

  test('six styles of one day read as that day, and every row says how it stands', async () => {
    const rows = await office.rows(view.id);
    expect(rows.slice(0, 6).map(({ values }) => values['foundOn']?.shown)).toEqual(Array(6).fill('2023-05-10'));
    expect(view.counts).toEqual({ rows: 9, ready: 4, warning: 0, error: 4, duplicate: 1, excluded: 0 });
    expect(rows.map(({ row }) => row)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test('the office’s meaning of every column is remembered once confirmed, and shown as such next time', async () => {
    expect(view.mapping.every(({ remembered, chosen }) => !remembered && !chosen)).toBe(true);
    const mapping = view.mapping.map(({ column, field }) => ({ column, field: field === 'foundBy' ? null : field }));
    const { body } = await office.ask(
      api.mapImport,
      { importId: view.id },
      { body: { version: view.version, mapping } },
    );
    expect(body.mapping.filter(({ chosen }) => chosen).map(({ letter }) => letter)).toEqual(['F']);
    expect(body.mapping.some(({ remembered }) => remembered)).toBe(false);
    view = body;

    const next = await office.bring('next.xlsx', await officeRegister(YEAR.slice(0, 1)));
    expect(next.mapping.every(({ remembered }) => remembered)).toBe(true);
    expect(next.mapping.map(({ field }) => field)).toEqual(body.mapping.map(({ field }) => field));
  });

  test('is not written while rows are undecided, and says how many', async () => {
    const { status, body } = await commit(view);
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'import-undecided', detail: expect.stringContaining('4 行错误、1 行疑似重复') });
  });

  test('a stale page changes nothing', async () => {
    const { status, body } = await correct({ ...view, version: view.version - 1 }, 11, { excluded: true });
    expect([status, body.code]).toEqual([409, 'import-changed']);
  });

  test('choosing an enterprise for one name settles every row with that name', async () => {
    const { body } = await decide(view, { of: { namedLikeRow: 8 }, enterpriseId: await idOf('云岭瑞禾制药有限公司') });
    expect(body.counts).toMatchObject({ ready: 5, warning: 1, error: 2, duplicate: 1 });
    view = body;
  });

  test('a cell is corrected, a duplicate kept, and all rows in error left out at once', async () => {
    view = (await correct(view, 11, { corrections: { foundOn: '2023-05-12' } })).body.import;
    view = (await correct(view, 10, { keepDuplicate: true })).body.import;
    view = (await decide(view, { of: { status: 'error' }, excluded: true })).body;
    expect(view.counts).toEqual({ rows: 9, ready: 7, warning: 1, error: 0, duplicate: 0, excluded: 1 });
  });

  test('the rows with problems come back as a workbook to put right', async () => {
    const whole = await office.bring('问题.xlsx', await officeRegister(YEAR));
    const { bytes, status } = await office.ask(api.exportImportProblems, { importId: whole.id });
    expect(status).toBe(200);
    const again = await office.bring('有问题的行.xlsx', bytes);
    expect(again.counts.rows).toBe(whole.counts.error + whole.counts.duplicate + whole.counts.warning);
    expect(
      again.fields
        .filter(({ required }) => required)
        .every(({ id }) => again.mapping.some(({ field }) => field === id)),
    ).toBe(true);
  });

  test('a failing row in the middle writes nothing at all', async () => {
    const before = await Promise.all((['hazards', 'duties'] as const).map(office.count));
    await office.asOwner(`create function refuse_ammonia() returns trigger language plpgsql as $$
      begin if new.description like '配电室%' then raise exception 'disk full'; end if; return new; end $$;
      create trigger refuse_ammonia before insert on hazards for each row execute function refuse_ammonia()`);
    const { status } = await commit(view);
    await office.asOwner('drop trigger refuse_ammonia on hazards');

    expect(status).toBe(500);
    expect(await Promise.all((['hazards', 'duties'] as const).map(office.count))).toEqual(before);
    expect((await office.shown(view.id)).state).toBe('preview');
  });

  test('written in the order of the register, numbers and identifiers alike', async () => {
    const { body, status } = await commit(view);
    expect([status, body.state]).toEqual([200, 'committed']);
    view = body;
    const hazards = await office.scope(office.officer, ({ tx }) =>
      tx
        .selectFrom('hazards')
        .select(['id', 'number', 'import_row'])
        .where('import_id', '=', view.id)
        .orderBy('import_row')
        .execute(),
    );
    expect(hazards.map(({ import_row }) => import_row)).toEqual([4, 5, 6, 7, 8, 9, 10, 11]);
    expect(hazards.map(({ number }) => number)).toEqual(hazards.map(({ number }) => number).toSorted());
    expect(hazards.map(({ id }) => id)).toEqual(hazards.map(({ id }) => id).toSorted());
  });

  test('the name matched by hand is known from then on', async () => {
    const next = await office.bring(
      'another.xlsx',
      await officeRegister([entry('瑞禾药业', '可燃气体探测器被遮挡', '2023-06-01')]),
    );
    const [row] = await office.rows(next.id);
    expect(row).toMatchObject({ status: 'ready', enterprise: { kind: 'alias', name: '云岭瑞禾制药有限公司' } });
  });

  test('told again it is recognised, side by side with the hazard on record', async () => {
    const again = await office.bring('again.xlsx', await officeRegister(YEAR.slice(1, 2)));
    const [row] = await office.rows(again.id);
    expect(row).toMatchObject({
      status: 'duplicate',
      duplicates: [{ row: null, number: expect.stringMatching(/^YH-2023-/) }],
    });
  });

  test('cannot be taken back once somebody has worked on one of its hazards, which is named', async () => {
    const [worked] = await office.scope(office.officer, ({ tx }) =>
      tx
        .updateTable('hazards')
        .set({ version: 2 })
        .where('import_id', '=', view.id)
        .where('import_row', '=', 5)
        .returning('number')
        .execute(),
    );
    const body = { version: view.version, reason: '传错了文件' };
    const refused = await office.ask(api.undoImport, { importId: view.id }, { body });
    expect(refused.body).toMatchObject({
      code: 'import-worked-on',
      detail: expect.stringContaining(worked?.number ?? '?'),
    });

    await office.scope(office.officer, ({ tx }) =>
      tx.updateTable('hazards').set({ version: 1 }).where('import_id', '=', view.id).execute(),
    );
    const undone = await office.ask(api.undoImport, { importId: view.id }, { body });
    expect(undone.body.state).toBe('undone');
    const states = await office.scope(office.officer, ({ tx }) =>
      tx.selectFrom('hazards').select('state').distinct().where('import_id', '=', view.id).execute(),
    );
    expect(states).toEqual([{ state: 'dismissed' }]);
  });
});

describe('the doors', () => {
  test('are closed to everybody but the bureau’s officers', async () => {
    const sheet = await officeRegister(YEAR.slice(0, 1));
    const view = await office.bring('doors.xlsx', sheet);
    for (const role of [
      'principal',
      'safety-manager',
      'worker',
      'agency-expert',
      'system-admin',
      'audit-admin',
    ] as const) {
      const who = office.hire(role);
      expect((await office.send('x.xlsx', sheet, api.startImport, who)).status).toBe(403);
      expect((await office.send('x.xlsx', sheet, api.startEnterpriseImport, who)).status).toBe(403);
      for (const operation of [api.listImports, api.getImport, api.listImportRows, api.exportImportProblems])
        expect((await office.ask(operation, { importId: view.id }, { who })).status).toBe(403);
      for (const operation of [api.commitImport, api.rereadImport])
        expect((await office.ask(operation, { importId: view.id }, { who, body: { version: 1 } })).status).toBe(403);
    }
  });
});

describe('a file that cannot be read', () => {
  const csv = (text: string) => Buffer.from(text);
  const HEADINGS = '企业名称,隐患描述,发现日期\n';

  test.each([
    ['only headings', csv(HEADINGS), '只有表头'],
    ['no headings', csv('今天天气很好\n明天也好\n'), '表头'],
    ['a quote never closed', csv(`${HEADINGS}云岭瑞禾制药有限公司,"阀门漏,2023-05-01\n`), '引号'],
    [
      'more rows than a year has',
      csv(HEADINGS + '云岭瑞禾制药有限公司,阀门漏气需要更换,2023-05-01\n'.repeat(60_000)),
      '50000行',
    ],
    ['a list of enterprises', csv('企业名称,企业类别,所属镇街\n甲厂,加油站,城关镇\n'), '企业名单'],
  ])('says so in a sentence: %s', async (_what, bytes, sentence) => {
    const view = await office.bring('坏文件.csv', bytes);
    expect(view.state).toBe('failed');
    expect(view.failure).toContain(sentence);
  });

  test('in GB18030 or with a byte-order mark it is read all the same', async () => {
    // 企业名称,隐患描述,发现日期 in GB18030.
    const gb = Buffer.from('c6f3d2b5c3fbb3c62cd2febbbcc3e8caf62cb7a2cfd6c8d5c6da0a', 'hex');
    const marked = await office.bring(
      'bom.csv',
      csv(`\ufeff${HEADINGS}云岭区鹤川加油站,加油机接地线脱落,2023-05-01\n`),
    );
    expect(marked.counts).toMatchObject({ rows: 1, ready: 1 });
    const view = await office.bring('gb.csv', Buffer.concat([gb, Buffer.from('A,B,2023-05-01\n')]));
    expect(view.mapping.map(({ header }) => header)).toEqual(['企业名称', '隐患描述', '发现日期']);
  });

  test('read for the third time in vain it stops and offers another reading, which starts afresh', async () => {
    const sent = await office.send('cut.csv', csv(`${HEADINGS}云岭区鹤川加油站,油罐人孔井积水,2023-05-01\n`));
    await office.scope(office.officer, ({ tx }) =>
      tx
        .insertInto('import_progress')
        .values({ import_id: sent.body.id, done: 0, of: 0, doing: '读取', attempts: 3 })
        .execute(),
    );
    await office.readAll();
    const failed = await office.shown(sent.body.id);
    expect(failed).toMatchObject({ state: 'failed', failure: expect.stringContaining('读取中断') });

    await office.ask(api.rereadImport, { importId: failed.id }, { body: { version: failed.version } });
    await office.readAll();
    expect(await office.shown(failed.id)).toMatchObject({ state: 'preview', failure: null, counts: { rows: 1 } });
  });
});

describe('a list of enterprises', () => {
  const list = (rows: string) => Buffer.from(`企业名称,统一社会信用代码,企业类别,所属镇街,法人\n${rows}`);
  const bring = (rows: string) => office.bring('企业名单.csv', list(rows), api.startEnterpriseImport);
  const find = async (name: string) =>
    (await office.scope(office.officer, ({ tx }) => office.directory.enterprisesOnFile(tx))).find(
      (one) => one.name === name,
    );

  test('adds what is new, shows what changes on what is on file, and is taken back whole', async () => {
    const before = await find('云岭区鹤川加油站');
    const view = await bring(
      '云岭区鹤川加油站,,加油站,城关镇,赵六\n云岭区东关加油站,91140404MA0ABCDE9X,加油站,城关镇,钱七\n云岭瑞禾制药有限公司,,生产企业,,\n',
    );
    expect(view.effects).toEqual({ added: 1, changed: 1, same: 1 });
    const [station] = await office.rows(view.id);
    expect(station).toMatchObject({ status: 'warning', onFile: { name: '云岭区鹤川加油站' } });
    expect(station?.changes.map(({ label, to }) => [label, to])).toContainEqual(['所属镇街', '城关镇']);

    const { body: written } = await commit(view);
    expect(written.state).toBe('committed');
    expect(await find('云岭区鹤川加油站')).toMatchObject({ township: '城关镇', principalName: '赵六' });
    expect(await find('云岭区东关加油站')).toMatchObject({ creditCode: '91140404MA0ABCDE9X' });

    const body = { version: written.version, reason: '名单有误' };
    const undone = await office.ask(api.undoImport, { importId: view.id }, { body });
    expect(undone.body.state).toBe('undone');
    expect(await find('云岭区东关加油站')).toBeUndefined();
    expect(await find('云岭区鹤川加油站')).toMatchObject({
      township: before?.township,
      principalName: before?.principalName,
    });
  });

  test('is not taken back once something refers to an enterprise it brought, which is named', async () => {
    const view = await bring('云岭区西关加油站,,加油站,城关镇,孙八\n');
    const { body: written } = await commit(view);
    const register = await office.bring(
      'west.xlsx',
      await officeRegister([entry('云岭区西关加油站', '卸油作业现场无人监护', '2023-06-01')]),
    );
    await commit(register);

    const body = { version: written.version, reason: '名单有误' };
    const refused = await office.ask(api.undoImport, { importId: view.id }, { body });
    expect(refused.status).toBe(409);
    expect(refused.body.detail).toContain('「云岭区西关加油站」已有');
    expect(await find('云岭区西关加油站')).toBeDefined();
  });

  test('waiting registers find the new enterprises when read again', async () => {
    const waiting = await office.bring(
      'waiting.xlsx',
      await officeRegister([entry('云岭北关气站', '储罐液位计失灵', '2023-06-02')]),
    );
    expect(waiting.counts.error).toBe(1);
    await commit(await bring('云岭北关气站,,加油站,城关镇,周九\n'));

    await office.ask(api.rereadImport, { importId: waiting.id }, { body: { version: waiting.version } });
    await office.readAll();
    expect((await office.shown(waiting.id)).counts).toMatchObject({ ready: 1, error: 0 });
  });
});
