import { PRIORITY_MATRIX } from '@zhiben/rules/alarms/alarm-priority.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SYSTEM } from '../../../platform/db/scope.ts';
import { ANDA, ask, HUAYI, type PEOPLE } from '../../../platform/plant.fixture.ts';
import { type AlarmPlant, openAlarmPlant, raised } from '../alarm-plant.fixture.ts';
import { historyHeld } from '../history-held.ts';
import { standingAlarms } from '../standing-alarms.ts';

const NOW = Date.parse('2026-11-30T02:00:00Z');
const HURRIED = { ...PRIORITY_MATRIX, major: { immediate: 'critical', prompt: 'high', timely: 'medium' } } as const;
let plant: AlarmPlant;
let api: string;
beforeAll(async () => {
  plant = await openAlarmPlant(new Date(NOW));
  api = await plant.serve(plant.alarms.routes);
});
afterAll(() => plant.close());

type Who = keyof typeof PEOPLE;
const send = (who: Who, path: string, body: object) =>
  ask(api, who, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ reason: '工艺安全评审', ...body }),
  });
const change = (who: Who, seenVersion: number, matrix: object = HURRIED, enterpriseId = HUAYI) =>
  send(who, `/alarm-priorities/${enterpriseId}`, { seenVersion, matrix });
const priorityOf = async (ruleId: number) =>
  (await plant.owner.query('select priority from alarm_rules where id = $1', [ruleId])).rows[0].priority;

test('an enterprise sets its own matrix, over the newest version, and only one that can be meant', async () => {
  expect((await change('anda', 0)).json.code).toBe('enterprise-not-found');
  const upsideDown = { ...PRIORITY_MATRIX, severe: { immediate: 'low', prompt: 'low', timely: 'low' } };
  expect((await change('huayi', 0, upsideDown)).json.detail).toContain('后果严重的优先级低于较大的');

  const rule = await plant.rule(await plant.point('LT-101'));
  const other = await plant.rule(await plant.point('LT-A', { enterpriseId: ANDA }));
  await plant.tell(raised(rule, NOW - 60_000));
  expect((await change('huayi', 0)).json).toMatchObject({ version: 1, changed: 1, matrix: HURRIED });
  expect((await change('huayiPrincipal', 0)).json.code).toBe('changed-meanwhile');
  expect([await priorityOf(rule), await priorityOf(other)]).toEqual(['critical', 'high']);
});

test('what stands keeps the priority it was raised with, and an alarm that is set from now on has that of the new matrix', async () => {
  expect((await ask(api, 'huayi', '/alarms')).json.items.map((alarm: { priority: string }) => alarm.priority)).toEqual([
    'high',
  ]);
  const point = await plant.point('TT-101');
  const settings = {
    ...{ limit: 80, setpoint: null, deadband: 5, onDelaySeconds: 0, offDelaySeconds: 0, withinSeconds: 0 },
    ...{ exposureLimit: null, consequence: 'major', response: 'prompt', cause: null, advice: null, suppressedBy: null },
  };
  const set = await send('huayi', `/alarm-rules/points/${point}`, { kind: 'high', seenRevision: 0, settings });
  expect(set.json.priority).toBe('high');
  expect((await ask(api, 'huayi', `/alarm-rules/points/${point}`)).json.matrix).toEqual(HURRIED);
});

test('every version is shown to the enterprise and the bureau, to no neighbour, and stands in the ledger with who and why', async () => {
  const seen = async (who: Who) => ask(api, who, `/alarm-priorities/${HUAYI}`);
  for (const who of ['huayi', 'director'] as const)
    expect((await seen(who)).json.versions.map(({ version }: { version: number }) => version)).toEqual([1, 0]);
  expect((await seen('anda')).status).toBe(404);
  const { rows } = await plant.owner.query(
    `select actor_name, enterprise_id, detail::jsonb as detail from ledger_entries where act = 'alarm-rule.prioritise'`,
  );
  expect(rows).toMatchObject([
    {
      actor_name: 'huayi',
      enterprise_id: HUAYI,
      detail: { version: 1, changed: 1, reason: '工艺安全评审', matrixBefore: PRIORITY_MATRIX },
    },
  ]);
});

test('what stands is handed on, most urgent first, and its history is held until it is closed', async () => {
  const [mild, grave] = [await plant.point('LT-7'), await plant.point('LT-8')];
  await plant.tell(raised(await plant.rule(mild, { priority: 'low' }), NOW - 3 * 60_000));
  await plant.tell(raised(await plant.rule(grave, { priority: 'critical' }), NOW - 2 * 60_000));
  const { count, alarms } = await plant.scope(SYSTEM, ({ tx }) => standingAlarms(tx, 2));
  expect([count, alarms.map(({ tag }) => tag)]).toEqual([3, ['LT-8', 'LT-101']]);

  const held = await plant.scope(SYSTEM, ({ tx }) => historyHeld(tx, []));
  expect(held.get(grave)).toEqual(new Date(NOW - 2 * 60_000 - 86_400_000));
  const { rows } = await plant.owner.query(
    `update alarms set state = 'acknowledged', acknowledged_by_name = 'x', acknowledged_at = now() where point_id = $1 returning id`,
    [grave],
  );
  await plant.owner.query(`update alarms set state = 'normal', returned_at = now() where point_id = $1`, [grave]);
  const after = (ids: readonly string[]) => plant.scope(SYSTEM, ({ tx }) => historyHeld(tx, ids));
  expect([(await after([])).has(grave), (await after([rows[0].id])).has(grave)]).toEqual([false, true]);
});
