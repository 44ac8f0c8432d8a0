import { AlarmState } from '@zhiben/vocabulary/monitoring.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SYSTEM } from '../../../platform/db/scope.ts';
import { ANDA, errorOf, PEOPLE } from '../../../platform/plant.fixture.ts';
import { emptying } from '../../../platform/postgres/emptying.fixture.ts';
import { type AlarmPlant, openAlarmPlant, raised, returned } from '../alarm-plant.fixture.ts';
import { MOVES } from '../domain/alarm-lifecycle.ts';

const NOW = Date.parse('2026-11-30T02:00:00Z');
let plant: AlarmPlant;
beforeAll(async () => {
  plant = await openAlarmPlant(new Date(NOW));
});
beforeEach(async () => {
  await plant.owner.query(emptying('points, alarm_rules, alarm_holds, alarms, alarm_changes, outbox'));
  plant.heard.length = 0;
});
afterAll(() => plant.close());

const alarms = async () => (await plant.owner.query('select * from alarms order by rule_id, episode')).rows;
const acknowledge = () =>
  plant.owner.query(
    `update alarms set acknowledged_by_name = '李', state = case state when 'unacknowledged' then 'acknowledged' else 'normal' end`,
  );

describe('what the evaluator decides', () => {
  test('becomes an alarm with the point as it was, in the ledger and on open screens, and is told to whoever warns', async () => {
    const rule = await plant.rule(await plant.point('LT-101', { equipment: 'V-101' }), {
      kind: 'high-high',
      limit: 85,
    });
    await plant.tell(raised(rule, NOW + 0.25, 86.5));

    expect(await alarms()).toMatchObject([
      {
        state: 'unacknowledged',
        episode: 1,
        occurrences: 1,
        tag: 'LT-101',
        value: 86.5,
        limit_value: 85,
        first_out: true,
      },
    ]);
    const [{ id }] = await alarms();
    const { rows: told } = await plant.owner.query(`select act from ledger_entries where subject_id = $1`, [id]);
    const { rows: shown } = await plant.owner.query(`select topic, enterprise_id from outbox where subject_id = $1`, [
      id,
    ]);
    expect([told, shown]).toMatchObject([[{ act: 'alarm.raise' }], [{ topic: 'alarm.raise' }]]);
    expect(plant.heard).toMatchObject([{ to: 'raised', alarmId: id, tag: 'LT-101', equipment: 'V-101', value: 86.5 }]);
  });

  test('told twice, in one call or in two, raises once', async () => {
    const rule = await plant.rule(await plant.point('LT-101'));
    await plant.tell(raised(rule, NOW), raised(rule, NOW));
    await plant.tell(raised(rule, NOW));
    await plant.tell(raised(rule, NOW), returned(rule, NOW + 1000));
    await plant.tell(raised(rule, NOW), returned(rule, NOW + 1000));

    expect(await alarms()).toMatchObject([{ occurrences: 1, state: 'returned-unacknowledged' }]);
    expect(plant.heard.map(({ to }) => to)).toEqual(['raised', 'returned']);
  });

  test('a second time before anybody has acknowledged is counted within the episode; after its end another begins', async () => {
    const rule = await plant.rule(await plant.point('LT-101'));
    await plant.tell(raised(rule, NOW), returned(rule, NOW + 1000), raised(rule, NOW + 2000));
    expect(await alarms()).toMatchObject([{ occurrences: 2, state: 'unacknowledged', returned_at: null }]);

    await acknowledge();
    await plant.tell(returned(rule, NOW + 3000), raised(rule, NOW + 4000));
    expect(await alarms()).toMatchObject([
      { episode: 1, state: 'normal' },
      { episode: 2, state: 'unacknowledged', occurrences: 1 },
    ]);
    // The whole story once more, as a sender repeats what it heard no answer to.
    await plant.tell(
      raised(rule, NOW),
      returned(rule, NOW + 1000),
      raised(rule, NOW + 2000),
      returned(rule, NOW + 3000),
    );
    expect(await alarms()).toHaveLength(2);
  });

  test('of a rule out of service, closed or unknown raises nothing', async () => {
    const [out, closed] = [await plant.rule(await plant.point('A')), await plant.rule(await plant.point('B'))];
    await plant.hold(out, 'out-of-service');
    await plant.owner.query('update alarm_rules set closed_at = now() where id = $1', [closed]);
    await plant.tell(raised(out, NOW), raised(closed, NOW), raised(999_999, NOW));

    expect(await alarms()).toEqual([]);
    expect(plant.heard).toEqual([]);
    expect(await plant.scope(SYSTEM, (act) => plant.judging.rules(act))).toEqual([]);
  });

  test('by the thousand comes in one call, and each has its entry', async () => {
    const { rows } = await plant.owner.query(
      `with made as (
         insert into points (enterprise_id, tag, name, kind, unit, range_low, range_high, decimals, every_seconds, created_at)
         select (array['${ANDA}', $1])[1 + n % 2]::uuid, 'P' || n, 'P', 'level', '%', 0, 100, 1, 1, now() from generate_series(1, 5000) n returning id, enterprise_id)
       insert into alarm_rules (enterprise_id, point_id, kind, revision, limit_value, deadband, on_delay_seconds, off_delay_seconds, within_seconds, consequence, response, priority)
       select enterprise_id, id, 'high', 1, 80, 1, 0, 0, 0, 'major', 'prompt', 'medium' from made returning id`,
      [PEOPLE.huayi.enterpriseId],
    );
    await plant.tell(...rows.map(({ id }, at) => raised(id, NOW + at)));

    const count = async (text: string) => Number((await plant.owner.query(text)).rows[0].count);
    expect(await count('select count(*) from alarms')).toBe(5000);
    expect(
      await count(
        `select count(*) from ledger_entries where act = 'alarm.raise' and detail::jsonb ->> 'tag' like 'P%'`,
      ),
    ).toBe(5000);
    // Screens are told once for each enterprise, not five thousand times.
    expect(await count('select count(*) from outbox')).toBe(2);
  });

  test('told at once by several who retry makes each alarm once', async () => {
    const rules: number[] = [];
    for (let tag = 0; tag < 40; tag += 1) rules.push(await plant.rule(await plant.point(`T-${tag}`)));
    const message = rules.flatMap((rule) => [raised(rule, NOW), returned(rule, NOW + 10), raised(rule, NOW + 20)]);
    const senders = Array.from({ length: 12 }, (_, sender) =>
      sender % 2 === 0 ? message : message.toReversed().toSorted((one, other) => one.at - other.at),
    );
    await Promise.all(senders.map((transitions) => plant.tell(...transitions)));

    expect(new Set((await alarms()).map(({ occurrences, state }) => `${occurrences} ${state}`))).toEqual(
      new Set(['2 unacknowledged']),
    );
    expect(await alarms()).toHaveLength(40);
    expect(plant.heard).toHaveLength(120);
  });
});

describe('what stands in the wake of another', () => {
  test('is marked as following, and only the first of its equipment as first out', async () => {
    const trip = await plant.rule(await plant.point('P-1', { equipment: '压缩机' }));
    const flow = await plant.rule(await plant.point('F-1', { equipment: '压缩机' }));
    const other = await plant.rule(await plant.point('T-1', { equipment: '储罐' }));
    await plant.tell(raised(flow, NOW + 50), raised(trip, NOW), raised(other, NOW + 90));
    const first = async () => (await alarms()).filter(({ first_out }) => first_out).map(({ tag }) => tag);
    expect(await first()).toEqual(['P-1', 'T-1']);

    const late = await plant.rule(await plant.point('P-2', { equipment: '压缩机' }));
    const later = await plant.rule(await plant.point('P-3', { equipment: '压缩机' }));
    await plant.tell(raised(late, NOW + 9 * 60_000));
    await plant.tell(raised(later, NOW + 20 * 60_000));
    expect(await first()).toEqual(['P-1', 'T-1', 'P-3']);
  });

  test('is suppressed by design while its cause stands, and announced when it outlives it', async () => {
    const pump = await plant.rule(await plant.point('PUMP'));
    const flow = await plant.rule(await plant.point('FLOW'), { suppressedBy: pump });
    await plant.tell(raised(pump, NOW), raised(flow, NOW + 1));
    expect((await alarms()).map(({ hidden }) => hidden)).toEqual([null, 'suppressed']);
    expect(plant.heard.map(({ ruleId }) => ruleId)).toEqual([pump]);

    await plant.tell(returned(pump, NOW + 2));
    expect((await alarms()).map(({ hidden }) => hidden)).toEqual([null, null]);
    expect(plant.heard.map(({ ruleId, to }) => [ruleId, to])).toEqual([
      [pump, 'raised'],
      [pump, 'returned'],
      [flow, 'raised'],
    ]);
  });

  test('that was raised a moment before its cause is suppressed when the cause comes', async () => {
    const pump = await plant.rule(await plant.point('PUMP'));
    const flow = await plant.rule(await plant.point('FLOW'), { suppressedBy: pump });
    await plant.tell(raised(flow, NOW));
    await plant.tell(raised(pump, NOW + 1));
    expect((await alarms()).map(({ hidden }) => hidden)).toEqual([null, 'suppressed']);
  });

  test('is entered and not announced while it is shelved', async () => {
    const rule = await plant.rule(await plant.point('LT-101'));
    await plant.hold(rule, 'shelved');
    await plant.tell(raised(rule, NOW));
    expect(await alarms()).toMatchObject([{ hidden: 'shelved' }]);
    expect(plant.heard).toEqual([]);
  });
});

test('an evaluator that begins anew is told what stands and since when', async () => {
  const [standing, gone] = [await plant.rule(await plant.point('A')), await plant.rule(await plant.point('B'))];
  await plant.tell(raised(standing, NOW + 0.5), raised(gone, NOW), returned(gone, NOW + 1));
  const known = await plant.scope(SYSTEM, (act) => plant.judging.raised(act));
  expect(known).toEqual([{ ruleId: standing, since: NOW + 0.5 }]);
});

describe('the database', () => {
  test('holds the same table of moves as the code', async () => {
    const { rows } = await plant.owner.query('select from_state, to_state from alarm_moves');
    const inCode = AlarmState.options
      .filter((state) => state !== 'normal')
      .flatMap((state) => Object.values(MOVES[state]).map((to) => `${state} ${to}`));
    expect(new Set(rows.map((row) => `${row.from_state} ${row.to_state}`))).toEqual(new Set(inCode));
  });

  test('refuses a second open alarm of a rule, a move the table does not know, and another identity', async () => {
    const rule = await plant.rule(await plant.point('LT-101'));
    await plant.tell(raised(rule, NOW));
    await acknowledge();
    const move = (change: string) => plant.owner.query(`update alarms set ${change}`).catch(String);
    expect(await move(`state = 'unacknowledged'`)).toMatch(/cannot go from acknowledged/);
    expect(await move(`episode = 7`)).toMatch(/does not change/);
    await plant.scope(SYSTEM, async (act) => {
      const again = `insert into alarms (id, rule_id, point_id, enterprise_id, episode, rule_revision, kind, priority, limit_value, tag, point_name, point_kind, unit, decimals, group_key, first_out, state, occurrences, began_at, raised_at, committed_at)
        select gen_random_uuid(), rule_id, point_id, enterprise_id, episode + EPISODE, 1, kind, priority, limit_value, tag, point_name, point_kind, unit, decimals, group_key, false, 'unacknowledged', 1, now(), now(), now() from alarms`;
      expect(await errorOf(act, again.replace('EPISODE', '1'))).toMatch(/a_rule_has_one_open_alarm/);
    });
    await plant.owner.query(`update alarms set state = 'normal', returned_at = now()`);
    await plant.scope(SYSTEM, async (act) => {
      const again = `insert into alarm_changes (alarm_id, rule_id, enterprise_id, what, at, hidden) select alarm_id, rule_id, enterprise_id, what, at, false from alarm_changes`;
      expect(await errorOf(act, again)).toMatch(/a_transition_is_told_once/);
    });
  });

  test('shows alarms to their own enterprise and the bureau, lets none but the system raise one, and forgets no change', async () => {
    const rule = await plant.rule(await plant.point('LT-101'));
    await plant.tell(raised(rule, NOW));
    const seen = (who: keyof typeof PEOPLE) =>
      plant.scope(PEOPLE[who], async ({ tx }) => (await tx.selectFrom('alarms').select('id').execute()).length);
    expect([
      await seen('huayi'),
      await seen('duty'),
      await seen('anda'),
      await seen('expert'),
      await seen('auditor'),
    ]).toEqual([1, 1, 0, 0, 0]);
    await plant.scope(PEOPLE.huayi, async (act) => {
      const raise = `insert into alarms (id, rule_id, point_id, enterprise_id, episode, rule_revision, kind, priority, limit_value, tag, point_name, point_kind, unit, decimals, group_key, first_out, state, occurrences, began_at, raised_at, committed_at)
        select gen_random_uuid(), rule_id, point_id, enterprise_id, 9, 1, kind, priority, limit_value, tag, point_name, point_kind, unit, decimals, group_key, false, 'unacknowledged', 1, now(), now(), now() from alarms`;
      expect(await errorOf(act, raise)).toMatch(/row-level security/);
      expect(await errorOf(act, 'delete from alarm_changes')).toMatch(/permission denied/);
    });
    expect(await plant.owner.query('delete from alarm_changes').catch(String)).toMatch(/append-only/);
  });
});
