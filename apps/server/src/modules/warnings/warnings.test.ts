import { randomUUID } from 'node:crypto';
import { warningOperations } from '@zhiben/contract/warnings.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SYSTEM } from '../../platform/db/scope.ts';
import { ANDA, errorOf, HUAYI, PEOPLE } from '../../platform/plant.fixture.ts';
import { MOVES } from './domain/warning-lifecycle.ts';
import { PERMISSION_OF } from './reading/warning-detail.ts';
import { alarm, type DutyRoom, openDutyRoom } from './warnings.fixture.ts';

let room: DutyRoom;
beforeAll(async () => {
  room = await openDutyRoom();
});
afterAll(() => room.close());

let tanks = 0;
/** A tank that nobody has spoken of. */
const tank = () => `T-${++tanks}`;

async function act(who: keyof typeof PEOPLE, equipment: string, path: string, body: object = {}) {
  const { id, version } = await room.warningOf(equipment);
  return room.as(who, 'POST', `/warnings/${id}/${path}`, { version, ...body });
}
const pushesOf = async (equipment: string) =>
  (await room.warningOf(equipment)).pushes.map(
    ({ audience, level, reason }: Record<string, string>) => `${audience} ${level} ${reason}`,
  );
const dutiesOf = async (equipment: string) => {
  const { id } = await room.warningOf(equipment);
  const { rows } = await room.owner.query(
    `select kind, enterprise_id from duties where subject_id = $1 and state in ('open', 'missed') order by kind`,
    [id],
  );
  return rows.map(({ kind, enterprise_id }) => `${kind} ${enterprise_id === null ? '局' : '企业'}`);
};

describe('an alarm', () => {
  test('opens a warning that says what led there, tells the enterprise and lays its duty', async () => {
    const equipment = tank();
    await room.raise({ equipment });

    expect(await room.warningOf(equipment)).toMatchObject({
      level: 'yellow',
      state: 'issued',
      enterpriseName: '华谊化工',
      told: 'enterprise',
      standing: 1,
      unanswered: ['enterprise'],
      because: [{ words: 'LT-101 储罐液位 高高报 5.2 m（限值 5 m）', steps: 0 }],
      missing: [],
      answerBy: '2026-11-23T02:30:00.000Z',
    });
    expect(await pushesOf(equipment)).toEqual(['enterprise yellow issued']);
    expect(await dutiesOf(equipment)).toEqual(['warning-answer 企业']);
  });

  test('of low priority opens none, until others of the same equipment stand beside it', async () => {
    const equipment = tank();
    await room.raise({ equipment, priority: 'low' });
    await room.raise({ equipment, priority: 'low', tag: 'LT-2' });
    expect(await room.warningOf(equipment)).toBeUndefined();

    await room.raise({ equipment, priority: 'medium', tag: 'TT-3' });
    expect(await room.warningOf(equipment)).toMatchObject({ level: 'yellow', alarms: 3, standing: 3 });
  });

  test('of the same equipment joins the open warning, told again it is the same alarm', async () => {
    const equipment = tank();
    const first = await room.raise({ equipment });
    await room.consider([first, alarm({ equipment, tag: 'TT-9' })]);
    const { number, alarms } = await room.warningOf(equipment);
    const { rows } = await room.owner.query('select number from warnings where subject_name = $1', [equipment]);

    expect([alarms, rows]).toEqual([2, [{ number }]]);
  });

  test('that joins leads the warning where it is graver, or as grave and newer, and hands the lead back when it returns', async () => {
    const equipment = tank();
    const head = async () => (await room.warningOf(equipment)).headline;
    await room.raise({ equipment, alarmKind: 'forecast' });
    expect(await head()).toMatch(/^LT-101 储罐液位 预测越限/);
    await room.pass(1);
    const high = await room.raise({ equipment, alarmKind: 'high' });
    const { headline, because } = await room.warningOf(equipment);
    expect([headline, because[0].words]).toEqual(Array(2).fill('LT-101 储罐液位 高报 5.2 m（限值 5 m）'));

    await room.raise({ equipment, alarmKind: 'silence', tag: 'TT-9' });
    expect(await head()).toBe(headline);
    await high.returned();
    expect(await head()).toMatch(/^LT-101 储罐液位 预测越限/);
  });

  test('of a detector is named once where its name holds its tag', async () => {
    await room.raise({ equipment: 'GT402', tag: 'GT402', pointName: '苯可燃气体探测器 GT402' });
    expect((await room.warningOf('GT402')).headline).toBe('苯可燃气体探测器 GT402 高高报 5.2 m（限值 5 m）');
  });

  test('of another enterprise with equipment of the same name opens its own', async () => {
    const equipment = tank();
    await room.consider([alarm({ equipment }), alarm({ equipment, enterpriseId: ANDA })]);
    const seen = async (who: 'huayi' | 'anda') => (await room.warningOf(equipment, who)).enterpriseName;

    expect([await seen('huayi'), await seen('anda')]).toEqual(['华谊化工', '安达石化']);
  });

  test('raised for one equipment by two transactions at once opens one warning that knows both', async () => {
    const equipment = tank();
    await Promise.all(Array.from({ length: 6 }, (_, at) => room.raise({ equipment, tag: `LT-${at}` })));
    const { rows } = await room.owner.query('select id from warnings where subject_name = $1', [equipment]);

    expect([rows.length, (await room.warningOf(equipment)).alarms]).toEqual([1, 6]);
  });

  test('that is taken back with its transaction leaves no warning behind', async () => {
    const equipment = tank();
    await expect(
      room.scope(SYSTEM, async (deed) => {
        await room.warnings.considerAlarms(deed, [alarm({ equipment })]);
        throw new Error('taken back');
      }),
    ).rejects.toThrow('taken back');
    expect(await room.warningOf(equipment)).toBeUndefined();
  });

  test('that returns leaves the warning open, and graver it does not become again', async () => {
    const equipment = tank();
    const one = await room.raise({ equipment });
    await one.returned();
    await room.pass(31);

    expect(await room.warningOf(equipment)).toMatchObject({ level: 'yellow', state: 'issued', standing: 0 });
  });
});

describe('a warning grows graver', () => {
  test('with the alarms of its equipment, and tells everyone whom the new colour concerns', async () => {
    const equipment = tank();
    await room.raise({ equipment });
    await act('huayi', equipment, 'acknowledgement', { answer: '已停泵' });
    await room.raise({ equipment, tag: 'PT-1' });
    await room.raise({ equipment, tag: 'TT-1' });

    expect(await room.warningOf(equipment)).toMatchObject({ level: 'orange', state: 'acknowledged', told: 'district' });
    expect(await pushesOf(equipment)).toEqual([
      'enterprise yellow issued',
      'enterprise orange raised',
      'district orange raised',
    ]);
    expect(await dutiesOf(equipment)).toEqual(['warning-answer 企业', 'warning-clear 局', 'warning-receive 局']);
  });

  test('by standing half an hour, which the clock sees without another sample', async () => {
    const equipment = tank();
    await room.raise({ equipment });
    await act('huayi', equipment, 'acknowledgement', { answer: '已停泵' });
    await room.pass(29);
    expect((await room.warningOf(equipment)).level).toBe('yellow');
    await room.pass(1);
    expect(await room.warningOf(equipment)).toMatchObject({
      level: 'orange',
      because: [{ steps: 0 }, { words: '已持续30分钟以上未恢复', steps: 1 }],
    });
  });

  test('and never milder, not even in SQL', async () => {
    const equipment = tank();
    await room.raise({ equipment });
    const { id } = await room.warningOf(equipment);
    const error = await room.scope(SYSTEM, (deed) =>
      errorOf(deed, `update warnings set level = 'blue' where id = '${id}'`),
    );
    expect(error).toMatch('never grows milder');
  });
});

describe('silence', () => {
  test('of the enterprise is told to the district, of the district to the city, each at its minute and once', async () => {
    const equipment = tank();
    const one = await room.raise({ equipment });
    await one.returned();
    await room.pass(29);
    expect(await pushesOf(equipment)).toHaveLength(1);
    await room.pass(1);
    await room.pass(0);
    expect(await pushesOf(equipment)).toEqual(['enterprise yellow issued', 'district yellow unanswered']);
    expect(await room.warningOf(equipment, 'city')).toBeUndefined();
    await room.pass(60);
    expect((await pushesOf(equipment)).slice(2)).toEqual(['city yellow unanswered']);
    expect((await room.warningOf(equipment, 'city')).subjectName).toBe(equipment);
    await room.pass(600);
    expect(await pushesOf(equipment)).toHaveLength(3);
  });

  test('that lasted while the server stood still is told as soon as it runs again', async () => {
    const equipment = tank();
    await room.raise({ equipment });
    await room.pass(60 * 24 * 3);
    expect((await room.warningOf(equipment)).told).toBe('district');
  });

  test('ends with an answer', async () => {
    const equipment = tank();
    await room.raise({ equipment });
    await act('huayi', equipment, 'acknowledgement', { answer: '已停泵，正在倒罐' });
    await room.pass(600);
    expect(await pushesOf(equipment)).not.toContain('district yellow unanswered');
  });
});

describe('a warning is dealt with', () => {
  test('acknowledged, dispatched, checked, cleared: each by its person, each in the story', async () => {
    const equipment = tank();
    const one = await room.raise({ equipment, priority: 'critical' });
    expect((await room.warningOf(equipment, 'huayi')).allowedActions).toEqual(['acknowledge', 'dispatch', 'note']);
    const acknowledged = await act('huayi', equipment, 'acknowledgement', { answer: '已停泵' });
    expect([acknowledged.status, acknowledged.json.state]).toEqual([200, 'acknowledged']);
    expect((await act('duty', equipment, 'receipt')).status).toBe(200);
    expect((await act('duty', equipment, 'dispatch', { to: '二中队', task: '到罐区核查' })).json.state).toBe(
      'dispatched',
    );
    const checked = await act('huayi', equipment, 'checks', { finding: 'handled', words: '已倒罐' });
    expect(checked.json).toMatchObject({ state: 'checked', finding: 'handled' });

    const early = await act('duty', equipment, 'clearing', { cause: 'operation', measures: '倒罐' });
    expect([early.status, early.json.code]).toEqual([409, 'alarm-stands']);
    await one.returned();
    const theirs = await act('huayi', equipment, 'clearing', { cause: 'operation', measures: '倒罐' });
    expect([theirs.status, theirs.json.code]).toEqual([403, 'district-clears']);
    const { id } = await room.warningOf(equipment);
    const cleared = await act('duty', equipment, 'clearing', { cause: 'operation', measures: '倒罐' });
    expect(cleared.json).toMatchObject({ state: 'cleared', cause: 'operation', allowedActions: [], unanswered: [] });

    const story = await room.as('huayi', 'GET', `/warnings/${id}/story`);
    expect(story.json.map(({ label }: { label: string }) => label)).toEqual([
      '发布预警',
      '签收预警',
      '签收推送',
      '派员核查',
      '登记现场核查',
      '报警恢复',
      '销警',
    ]);
    const { rows } = await room.owner.query('select state from duties where subject_id = $1', [id]);
    expect(rows.every(({ state }) => state === 'fulfilled')).toBe(true);
  });

  test('cleared, it leaves room for the next of the same equipment', async () => {
    const equipment = tank();
    const one = await room.raise({ equipment });
    await act('huayi', equipment, 'acknowledgement', { answer: '已处置' });
    await act('huayi', equipment, 'checks', { finding: 'false-alarm', words: '仪表故障' });
    await one.returned();
    const before = await room.warningOf(equipment);
    expect((await act('huayi', equipment, 'clearing', { cause: 'instrument', measures: '换表' })).status).toBe(200);
    await room.raise({ equipment });
    expect((await room.warningOf(equipment)).number).not.toBe(before.number);
  });

  test('by whoever saw it before it changed is refused', async () => {
    const equipment = tank();
    await room.raise({ equipment });
    const { id, version } = await room.warningOf(equipment);
    const answers = await Promise.all(
      (['huayi', 'huayiPrincipal'] as const).map((who) =>
        room.as(who, 'POST', `/warnings/${id}/acknowledgement`, { version, answer: '已停泵' }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  test('cannot be cleared in SQL over a standing alarm, nor moved where the table does not say', async () => {
    const equipment = tank();
    await room.raise({ equipment });
    const { id } = await room.warningOf(equipment);
    const tried = (change: string) =>
      room.scope(SYSTEM, (deed) => errorOf(deed, `update warnings set ${change} where id = '${id}'`));
    expect(
      await tried(`state = 'cleared', cleared_at = now(), cause = 'other', measures = '无', finding = 'real'`),
    ).toBeDefined();
    expect(await tried(`state = 'checked', finding = 'real'`)).toMatch('cannot go from issued to checked');
    expect(await tried(`number = 'YJ-0'`)).toMatch('does not change');
  });
});

test('the database holds the same table of moves as the code', async () => {
  const { rows } = await room.owner.query('select from_state, to_state from warning_moves');
  const ours = Object.entries(MOVES).flatMap(([from, moves]) =>
    [...new Set(Object.values(moves))].filter((to) => to !== from).map((to) => `${from} ${to}`),
  );
  expect(rows.map(({ from_state, to_state }) => `${from_state} ${to_state}`).toSorted()).toEqual(ours.toSorted());
});

test('every action asks for the permission that its operation asks for', () => {
  const { acknowledgeWarning, receiveWarning, dispatchWarning, checkWarning, clearWarning, noteWarning } =
    warningOperations;
  expect(PERMISSION_OF).toEqual({
    acknowledge: acknowledgeWarning.permission,
    receive: receiveWarning.permission,
    dispatch: dispatchWarning.permission,
    check: checkWarning.permission,
    clear: clearWarning.permission,
    note: noteWarning.permission,
  });
});

describe('the list', () => {
  test.each([
    ['level=orange,red', ({ level }: { level: string }) => level === 'orange' || level === 'red'],
    ['open=true', ({ state }: { state: string }) => state !== 'cleared'],
    ['open=false', ({ state }: { state: string }) => state === 'cleared'],
    ['told=district', ({ told }: { told: string }) => told === 'district'],
    [`enterpriseId=${ANDA}`, ({ enterpriseId }: { enterpriseId: string }) => enterpriseId === ANDA],
    ['q=安达', ({ enterpriseId }: { enterpriseId: string }) => enterpriseId === ANDA],
    ['unanswered=true', ({ unanswered }: { unanswered: string[] }) => unanswered.length > 0],
  ])('with %s holds what fits, and all of it', async (query, fits) => {
    const all = (await room.as('director', 'GET', '/warnings?limit=200')).json.items;
    const found = (await room.as('director', 'GET', `/warnings?limit=200&count=true&${query}`)).json;
    expect(found.items).toEqual(all.filter(fits));
    expect([found.total, found.items.length > 0]).toEqual([found.items.length, true]);
  });

  test('comes page by page without repeating a row, and as a workbook', async () => {
    const all = (await room.as('director', 'GET', '/warnings?limit=200')).json.items;
    const ids: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { items: { id: string }[]; nextCursor: string | null } = (
        await room.as('director', 'GET', `/warnings?limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`)
      ).json;
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(ids).toEqual(all.map(({ id }: { id: string }) => id));
    const file = await room.as('director', 'GET', '/warnings.xlsx');
    expect([file.status, file.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  });

  test('of one enterprise is all that its people see', async () => {
    const { items } = (await room.as('anda', 'GET', '/warnings?limit=200')).json;
    expect(new Set(items.map(({ enterpriseId }: { enterpriseId: string }) => enterpriseId))).toEqual(new Set([ANDA]));
    const { id } = (await room.as('huayi', 'GET', '/warnings')).json.items[0];
    const [others, nobodys] = [
      await room.as('anda', 'GET', `/warnings/${id}`),
      await room.as('anda', 'GET', `/warnings/${randomUUID()}`),
    ];
    expect([others.status, others.json.code]).toEqual([nobodys.status, nobodys.json.code]);
  });
});

describe('the city', () => {
  test('sees, of the whole database, the warnings that were told to it, and what belongs to them', async () => {
    const equipment = tank();
    await room.raise({ equipment, priority: 'critical', alarmKind: 'high-high' });
    await room.raise({ equipment, tag: 'LT-2', priority: 'critical' });
    await room.raise({ equipment, tag: 'LT-3', priority: 'critical' });
    const { id } = await room.warningOf(equipment);
    await room.raise({ equipment: tank() });

    const { items } = (await room.as('city', 'GET', '/warnings?limit=200')).json;
    const { rows } = await room.owner.query(`select id from warnings where told = 'city'`);
    expect(items.map((one: { id: string }) => one.id).toSorted()).toEqual(rows.map((one) => one.id).toSorted());
    const seen = await room.as('city', 'GET', `/warnings/${id}`);
    expect(seen.json).toMatchObject({
      level: 'red',
      allowedActions: ['receive'],
      unanswered: ['enterprise', 'district', 'city'],
    });
    expect((await room.as('city', 'GET', `/warnings/${id}/story`)).json[0].label).toBe('发布预警');
    expect((await room.as('city', 'POST', `/warnings/${id}/receipt`)).json.unanswered).toEqual([
      'enterprise',
      'district',
    ]);
  });

  test('reads no other table, no other line of the ledger, and writes nothing but its answer', async () => {
    const tables = await room.owner.query(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
         and has_table_privilege('zhiben_app', oid, 'select') and relrowsecurity`,
    );
    await room.scope(PEOPLE.city, async (deed) => {
      const shown: string[] = [];
      for (const { relname } of tables.rows) {
        const found = await deed.tx
          .selectFrom(relname as 'warnings')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow();
        if (found.count > 0) shown.push(relname);
      }
      expect(shown.toSorted()).toEqual(['ledger_entries', 'warning_alarms', 'warning_pushes', 'warnings']);
      const foreign = await deed.tx
        .selectFrom('ledger_entries')
        .select('subject_id')
        .where(
          'subject_id',
          'not in',
          deed.tx.selectFrom('warnings').select(({ cast }) => cast<string>('id', 'text').as('id')),
        )
        .execute();
      expect(foreign).toEqual([]);
      const { numUpdatedRows } = await deed.tx.updateTable('warnings').set({ measures: 'x' }).executeTakeFirst();
      expect(numUpdatedRows).toBe(0n);
    });
  });

  test.each([
    ['POST', 'dispatch', { to: '一队', task: '核查' }],
    ['POST', 'clearing', { cause: 'other', measures: '无' }],
    ['POST', 'acknowledgement', { answer: '收到' }],
  ] as const)('finds nothing to %s %s to, even past the gate', async (method, path, body) => {
    const { id, version } = (await room.as('city', 'GET', '/warnings')).json.items[0];
    const { status, json } = await room.as('city', method, `/warnings/${id}/${path}`, { version, ...body });
    expect([status, json.code]).toEqual([404, 'warning-not-found']);
  });
});

test('a fact that nobody has recorded is said to be missing, on the warning itself', async () => {
  const unknown = await openDutyRoom({ installationLevelOf: async () => null });
  await unknown.raise({ equipment: 'T-1' });
  expect((await unknown.warningOf('T-1')).missing).toEqual(['所属重大危险源等级']);
  await unknown.close();
});

test('an installation of the second grade and an open major hazard make a warning graver', async () => {
  const grave = await openDutyRoom({
    installationLevelOf: async () => 2,
    openHazards: async () => new Map([[HUAYI, { openMajor: 2 }]]),
  });
  await grave.raise({ equipment: 'T-1' });
  expect(await grave.warningOf('T-1')).toMatchObject({
    level: 'red',
    because: [{ steps: 0 }, { words: '位于二级重大危险源' }, { words: '企业有2项重大隐患未整改' }],
  });
  await grave.close();
});
