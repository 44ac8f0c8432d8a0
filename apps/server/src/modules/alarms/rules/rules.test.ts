import type { AlarmRuleSettings, AlarmRuleView, PointAlarms } from '@zhiben/contract/alarm-rules.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SYSTEM } from '../../../platform/db/scope.ts';
import { readWorkbook } from '../../../platform/documents/read-workbook.ts';
import { ANDA, ask, type PEOPLE } from '../../../platform/plant.fixture.ts';
import { emptying } from '../../../platform/postgres/emptying.fixture.ts';
import { type AlarmPlant, openAlarmPlant, raised } from '../alarm-plant.fixture.ts';

const NOW = Date.parse('2026-11-30T02:00:00Z');
let plant: AlarmPlant;
let api: string;
beforeAll(async () => {
  plant = await openAlarmPlant(new Date(NOW));
  api = await plant.serve(plant.alarms.routes);
});
beforeEach(async () => {
  await plant.owner.query(emptying('points, alarm_rules, alarm_rule_versions, alarm_holds, alarms, alarm_changes'));
  plant.heard.length = 0;
});
afterAll(() => plant.close());

type Who = keyof typeof PEOPLE;
const settings: AlarmRuleSettings = {
  limit: 80,
  setpoint: null,
  deadband: 5,
  onDelaySeconds: 60,
  offDelaySeconds: 60,
  withinSeconds: 0,
  exposureLimit: null,
  consequence: 'major',
  response: 'immediate',
  cause: null,
  advice: '停止进料',
  suppressedBy: null,
};
const set = async (who: Who, pointId: number, change: Partial<AlarmRuleSettings> = {}, rest: object = {}) => {
  const body = { kind: 'high', seenRevision: 0, reason: '合理化评审', settings: { ...settings, ...change }, ...rest };
  return ask(api, who, `/alarm-rules/points/${pointId}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
};
const shown = async (pointId: number): Promise<PointAlarms> =>
  (await ask(api, 'huayi', `/alarm-rules/points/${pointId}`)).json;

describe('a rule', () => {
  test('is set with a reason, has its priority from the matrix, and reaches whoever judges', async () => {
    const point = await plant.point('LT-101');
    const { json } = await set('huayi', point);
    expect(json).toMatchObject({ tag: 'LT-101', revision: 1, priority: 'high', limit: 80 });

    const [judged] = await plant.scope(SYSTEM, (act) => plant.judging.rules(act));
    expect(judged).toEqual({
      id: json.id,
      pointId: point,
      kind: 'high',
      limit: 80,
      deadband: 5,
      onDelaySeconds: 60,
      offDelaySeconds: 60,
      withinSeconds: 0,
    });
    const { rows } = await plant.owner.query(
      `select topic from outbox where subject_kind = 'alarm-rule' and subject_id = $1`,
      [String(json.id)],
    );
    expect(rows).toEqual([{ topic: 'alarm-rule.set' }]);
  });

  test('keeps every version with who and why; one made over an unseen version is refused', async () => {
    const point = await plant.point('LT-101');
    await set('huayi', point);
    expect(
      (await set('huayiPrincipal', point, { limit: 85 }, { seenRevision: 1, reason: '工艺变更' })).json.revision,
    ).toBe(2);
    const late = await set('huayi', point, { limit: 70 }, { seenRevision: 1 });
    expect([late.status, late.json.detail]).toEqual([
      409,
      'huayiPrincipal刚刚修改了这项设定，您的修改没有保存。请核对新值后再改。',
    ]);
    expect((await shown(point)).versions).toMatchObject([
      { revision: 2, reason: '工艺变更', madeByName: 'huayiPrincipal', settings: { limit: 85 } },
      { revision: 1, settings: { limit: 80 } },
    ]);
    expect(await plant.owner.query('update alarm_rule_versions set revision = 9').catch(String)).toMatch(/append-only/);
  });

  test('that changes while its alarm stands ends that alarm: no sample would', async () => {
    const point = await plant.point('LT-101');
    const { json } = await set('huayi', point);
    await plant.tell(raised(json.id, NOW - 1000));
    await set('huayi', point, { limit: 95 }, { seenRevision: 1 });
    const { rows } = await plant.owner.query('select state from alarms');
    expect(rows).toEqual([{ state: 'returned-unacknowledged' }]);
    expect(plant.heard.map(({ to }) => to)).toEqual(['raised', 'returned']);
  });

  test('of a gas detector above the cap of the standard is refused, and the refusal cites it', async () => {
    const point = await plant.point('GT-1', { kind: 'combustible-gas', unit: '%LEL' });
    const refused = await set('huayi', point, { limit: 30 });
    expect([refused.status, refused.json.code]).toEqual([400, 'alarm-settings-unsound']);
    expect(refused.json.detail).toContain('GB/T 50493-2019');
    expect((await set('huayi', point, { limit: 25 })).status).toBe(200);
    expect((await shown(point)).rules[0]?.cap).toMatchObject({ verdict: 'met', provisional: true });
  });

  test('of a toxic gas whose exposure limit nobody entered is not shown as keeping the cap', async () => {
    const point = await plant.point('H2S', { kind: 'toxic-gas', unit: 'mg/m³' });
    await set('huayi', point, { limit: 10 });
    expect((await shown(point)).rules[0]?.cap).toMatchObject({
      verdict: 'undetermined',
      missing: ['职业接触限值（OEL）'],
    });
    const stricter = await set('huayi', point, { limit: 10, exposureLimit: 8 }, { seenRevision: 1 });
    expect(stricter.json.code).toBe('alarm-settings-unsound');
  });

  test('is suppressed only by a rule of the same enterprise, and never in a circle', async () => {
    const [pump, flow] = [await plant.point('PUMP'), await plant.point('FLOW')];
    const foreign = await plant.rule(await plant.point('THEIRS', { enterpriseId: ANDA }));
    const first = (await set('huayi', pump)).json as AlarmRuleView;
    const second = (await set('huayi', flow, { suppressedBy: first.id })).json as AlarmRuleView;
    expect(second.suppressedByWords).toBe('PUMP 高报');
    expect((await set('huayi', pump, { suppressedBy: second.id }, { seenRevision: 1 })).json.detail).toContain(
      '互相抑制',
    );
    expect((await set('huayi', pump, { suppressedBy: foreign as never }, { seenRevision: 1 })).json.code).toBe(
      'cause-not-found',
    );
  });

  test('is taken away with its past kept, and comes back under its number', async () => {
    const point = await plant.point('LT-101');
    const { id } = (await set('huayi', point)).json;
    const close = (who: Who) =>
      ask(api, who, `/alarm-rules/${id}/closing`, {
        method: 'POST',
        body: '{"reason":"拆除"}',
        headers: { 'content-type': 'application/json' },
      });
    expect((await close('huayi')).status).toBe(200);
    expect((await close('huayi')).json.code).toBe('alarm-rule-closed');
    expect((await close('anda')).json.code).toBe('alarm-rule-not-found');
    expect((await shown(point)).rules).toEqual([]);
    expect((await set('huayi', point)).json).toMatchObject({ id, revision: 3 });
  });

  test('is set for points of one’s own enterprise and no other', async () => {
    const refused = await set('anda', await plant.point('LT-101'));
    expect([refused.status, refused.json.code]).toEqual([404, 'point-not-found']);
  });
});

describe('the rationalisation table', () => {
  const upload = async (who: Who, bytes: Uint8Array<ArrayBuffer> | string, reason = '年度评审') => {
    const form = new FormData();
    form.set('reason', reason);
    form.set('file', new Blob([bytes]), `合理化表.${typeof bytes === 'string' ? 'csv' : 'xlsx'}`);
    return ask(api, who, '/alarm-rules/import', { method: 'POST', body: form });
  };
  const table = async () => new Uint8Array((await ask(api, 'huayi', '/alarm-rules.xlsx')).bytes);
  const csvOf = async (change: (cells: string[]) => string[]) => {
    const [sheet] = readWorkbook(Buffer.from(await table()));
    const rows = sheet?.rows.map((row) => row.map(({ text }) => text)) ?? [];
    return [rows[0], ...rows.slice(1).map(change)].map((row) => row?.join(',')).join('\n');
  };

  test('goes out and comes back unchanged', async () => {
    const pump = (await set('huayi', await plant.point('PUMP'))).json;
    await set('huayi', await plant.point('FLOW'), { suppressedBy: pump.id, cause: '泵停' });
    expect((await upload('huayi', await table())).json).toEqual({ added: 0, changed: 0, unchanged: 2, problems: [] });
  });

  test('raises two limits of one point together, each with its version and the reason', async () => {
    const point = await plant.point('LT-101');
    await set('huayi', point, { limit: 80 });
    await set('huayi', point, { limit: 85 }, { kind: 'high-high' });
    const text = await csvOf((cells) => cells.with(2, cells[1] === '高报' ? '90' : '95'));
    expect((await upload('huayi', text)).json).toMatchObject({ changed: 2, problems: [] });
    expect((await shown(point)).rules.map(({ limit }) => limit)).toEqual([90, 95]);
    expect((await shown(point)).versions[0]?.reason).toBe('年度评审（合理化表.csv）');
  });

  test('with one wrong line writes nothing and says why of each', async () => {
    const point = await plant.point('LT-101');
    await set('huayi', point);
    await set('huayi', await plant.point('LT-102'));
    const wrong = await csvOf((cells) => (cells[0] === 'LT-102' ? cells.with(2, '很高') : cells.with(2, '70')));
    const { problems, changed } = (await upload('huayi', wrong)).json;
    expect([changed, problems]).toEqual([0, [{ row: 3, problem: '限值填写有误' }]]);
    expect((await shown(point)).rules[0]?.limit).toBe(80);
    const foreign = await csvOf((cells) => cells.with(0, 'ANDA-1'));
    expect((await upload('huayi', foreign)).json.problems).toHaveLength(2);
    expect((await upload('huayi', '位号,限值\nLT-101,3\n')).json.detail).toContain('缺少报警类型');
    expect((await upload('huayi', wrong, ' ')).json.detail).toContain('原因');
  });
});
