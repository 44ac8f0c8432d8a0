import type { AlarmDetail, AlarmView } from '@zhiben/contract/alarms.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { unzip } from '../../platform/documents/unzip.ts';
import { ANDA, ask, type PEOPLE } from '../../platform/plant.fixture.ts';
import { emptying } from '../../platform/postgres/emptying.fixture.ts';
import { type AlarmPlant, openAlarmPlant, raised, returned } from './alarm-plant.fixture.ts';

const NOW = Date.parse('2026-11-30T02:00:00Z');
const MINUTE = 60_000;
let plant: AlarmPlant;
let api: string;
beforeAll(async () => {
  plant = await openAlarmPlant(new Date(NOW));
  api = await plant.serve(plant.alarms.routes);
});
beforeEach(async () => {
  await plant.owner.query(emptying('points, alarm_rules, alarm_rule_versions, alarm_holds, alarms, alarm_changes'));
  plant.heard.length = 0;
  plant.clock.time = new Date(NOW);
});
afterAll(() => plant.close());

type Who = keyof typeof PEOPLE;
const get = async (who: Who, path: string) => (await ask(api, who, path)).json;
const post = (who: Who, path: string, body?: object) =>
  ask(api, who, path, {
    method: 'POST',
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
const tags = async (who: Who, query = ''): Promise<string[]> =>
  (await get(who, `/alarms?${query}`)).items.map(({ tag }: AlarmView) => tag);
const only = async (): Promise<AlarmDetail> => {
  const { items } = await get('huayi', '/alarms');
  return get('huayi', `/alarms/${items[0].id}`);
};
const runJobs = async () => {
  for (const job of plant.alarms.jobs) await job.run({ scope: plant.scope, signal: new AbortController().signal });
};

describe('the list of alarms', () => {
  test('has the unanswered first, the most urgent before the newer, page by page without a gap', async () => {
    for (const [at, [tag, priority]] of [
      ['A', 'low'],
      ['B', 'critical'],
      ['C', 'high'],
      ['D', 'critical'],
    ].entries()) {
      const rule = await plant.rule(await plant.point(tag as string), { priority: priority as 'low' });
      await plant.tell(raised(rule, NOW + at));
    }
    const [first] = (await get('huayi', '/alarms?limit=1')).items;
    await post('huayi', '/alarms/acknowledgements', { alarmIds: [first.id] });

    expect(await tags('huayi')).toEqual(['B', 'C', 'A', 'D']);
    expect(await tags('huayi', 'sort=newest')).toEqual(['D', 'C', 'B', 'A']);
    const paged: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await get('huayi', `/alarms?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
      paged.push(...page.items.map(({ tag }: AlarmView) => tag));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(['B', 'C', 'A', 'D']);
    expect((await ask(api, 'huayi', '/alarms?cursor=x')).json.code).toBe('cursor-damaged');
  });

  test('is narrowed by what is asked, and shows each enterprise its own and the bureau all', async () => {
    const own = await plant.rule(await plant.point('LT-101', { equipment: '苯储罐' }));
    const theirs = await plant.rule(await plant.point('PT-9', { enterpriseId: ANDA }), {
      kind: 'low',
      priority: 'critical',
    });
    await plant.tell(raised(own, NOW), raised(theirs, NOW));

    expect([await tags('huayi'), await tags('anda'), await tags('duty')]).toEqual([
      ['LT-101'],
      ['PT-9'],
      ['PT-9', 'LT-101'],
    ]);
    expect(await tags('duty', 'q=储罐')).toEqual(['LT-101']);
    expect(await tags('duty', 'q=%25')).toEqual([]);
    expect(await tags('duty', 'kind=low&priority=critical&state=unacknowledged&open=true&hidden=false')).toEqual([
      'PT-9',
    ]);
    const [foreign] = (await get('anda', '/alarms')).items;
    expect((await ask(api, 'huayi', `/alarms/${foreign.id}`)).json.code).toBe('alarm-not-found');
    expect(await tags('expert')).toEqual([]);
  });

  test('goes out as a workbook with the same rows', async () => {
    await plant.tell(raised(await plant.rule(await plant.point('LT-101')), NOW, 91.5));
    const { bytes } = await ask(api, 'huayi', '/alarms.xlsx?open=true');
    const text = [...unzip(bytes, () => true)].map(([, content]) => content).join('');
    expect(text).toContain('LT-101');
    expect(text).toContain('91.5');
  });
});

describe('acknowledging', () => {
  test('takes many at once, tells whoever warns, and ends those that have returned', async () => {
    const [one, two] = [await plant.rule(await plant.point('A')), await plant.rule(await plant.point('B'))];
    await plant.tell(raised(one, NOW), raised(two, NOW + 1), returned(two, NOW + 2));
    const alarmIds = (await get('huayi', '/alarms')).items.map(({ id }: AlarmView) => id);
    plant.heard.length = 0;

    expect((await post('duty', '/alarms/acknowledgements', { alarmIds, note: '已电话核实' })).json).toEqual({
      acknowledged: 2,
      already: 0,
    });
    const states = (await get('huayi', '/alarms')).items.map(({ tag, state }: AlarmView) => [tag, state]);
    expect(states).toEqual([
      ['A', 'acknowledged'],
      ['B', 'normal'],
    ]);
    expect(plant.heard.map(({ to }) => to)).toEqual(['acknowledged', 'acknowledged']);
    const story = await get('huayi', `/alarms/${alarmIds[0]}/story`);
    expect(story.at(-1)).toMatchObject({ label: '确认报警', actorName: 'duty', detail: { note: '已电话核实' } });
  });

  test('by a second person is refused with the name of the first', async () => {
    await plant.tell(raised(await plant.rule(await plant.point('A')), NOW));
    const { id } = await only();
    await post('huayi', '/alarms/acknowledgements', { alarmIds: [id] });
    const again = await post('huayiPrincipal', '/alarms/acknowledgements', { alarmIds: [id] });
    expect([again.status, again.json.detail]).toEqual([409, '报警已由huayi确认，不需要再确认。']);
  });

  test('of another enterprise’s alarm, alone or among one’s own, changes nothing', async () => {
    const own = await plant.rule(await plant.point('A'));
    const theirs = await plant.rule(await plant.point('B', { enterpriseId: ANDA }));
    await plant.tell(raised(own, NOW), raised(theirs, NOW));
    const alarmIds = (await get('duty', '/alarms')).items.map(({ id }: AlarmView) => id);
    expect((await post('huayi', '/alarms/acknowledgements', { alarmIds })).json.code).toBe('alarm-not-found');
    expect(await tags('duty', 'state=unacknowledged')).toHaveLength(2);
  });

  test('leaves words in the story', async () => {
    await plant.tell(raised(await plant.rule(await plant.point('A')), NOW));
    const { id } = await only();
    expect((await post('huayi', `/alarms/${id}/comments`, { note: '浮子卡住，已通知仪表班' })).status).toBe(200);
    expect((await get('huayi', `/alarms/${id}/story`)).at(-1).detail.note).toBe('浮子卡住，已通知仪表班');
  });
});

describe('a shelved alarm', () => {
  test('is quiet with a reason until its end, and then stands in the list again by itself', async () => {
    const rule = await plant.rule(await plant.point('LT-101'));
    await plant.tell(raised(rule, NOW));
    const shelve = { reason: '校验液位计', minutes: 60 };
    expect((await post('huayi', `/alarm-rules/${rule}/shelving`, shelve)).status).toBe(200);
    expect(await only()).toMatchObject({ hidden: 'shelved', holds: [{ reason: '校验液位计', byName: 'huayi' }] });
    expect((await only()).allowedActions).toEqual(['acknowledge', 'unshelve', 'take-out', 'comment']);
    expect((await post('huayi', `/alarm-rules/${rule}/shelving`, shelve)).json.code).toBe('alarm-already-held');

    plant.clock.time = new Date(NOW + 59 * MINUTE);
    await runJobs();
    expect(await tags('huayi', 'hidden=false')).toEqual([]);
    plant.clock.time = new Date(NOW + 60 * MINUTE);
    await runJobs();
    await runJobs();
    expect(await tags('huayi', 'hidden=false')).toEqual(['LT-101']);
    expect(plant.heard.map(({ to }) => to)).toEqual(['raised', 'shelved', 'raised']);
  });

  test('is not shelved for longer than the office has set, and not by another enterprise', async () => {
    const rule = await plant.rule(await plant.point('LT-101'));
    const long = await post('huayi', `/alarm-rules/${rule}/shelving`, { reason: '检修', minutes: 721 });
    expect([long.status, long.json.code]).toEqual([400, 'shelving-too-long']);
    expect((await post('anda', `/alarm-rules/${rule}/shelving`, { reason: '检修', minutes: 60 })).json.code).toBe(
      'alarm-rule-not-found',
    );
    expect((await post('huayi', `/alarm-rules/${rule}/unshelving`)).json.code).toBe('alarm-not-held');
  });
});

test('an alarm taken out of service ends, is judged no more, and is judged again when it is put back', async () => {
  const rule = await plant.rule(await plant.point('LT-101'));
  await plant.tell(raised(rule, NOW));
  plant.clock.time = new Date(NOW + MINUTE);
  expect((await post('huayi', `/alarm-rules/${rule}/taking-out`, { reason: '储罐清洗' })).status).toBe(200);
  expect(await only()).toMatchObject({ state: 'returned-unacknowledged', holds: [{ kind: 'out-of-service' }] });
  await plant.tell(raised(rule, NOW + 2 * MINUTE));
  expect(await only()).toMatchObject({ occurrences: 1 });
  expect((await get('huayi', '/alarms/summary')).outOfService).toBe(1);

  await post('huayi', `/alarm-rules/${rule}/putting-back`);
  await plant.tell(raised(rule, NOW + 3 * MINUTE));
  expect(await only()).toMatchObject({ state: 'unacknowledged', occurrences: 2 });
});

test('an alarm that stands for longer than a day is said to be stale, once', async () => {
  const rule = await plant.rule(await plant.point('LT-101'));
  await plant.tell(raised(rule, NOW));
  plant.clock.time = new Date(NOW + 24 * 60 * MINUTE + 1);
  await runJobs();
  await runJobs();
  expect(await only()).toMatchObject({ stale: true });
  const { id } = await only();
  const story = await get('huayi', `/alarms/${id}/story`);
  expect(story.filter(({ act }: { act: string }) => act === 'alarm.stale')).toHaveLength(1);
});

test('more than ten raises in ten minutes are called a flood, with the first of each group to look at', async () => {
  const rules: number[] = [];
  for (let at = 0; at < 11; at += 1)
    rules.push(await plant.rule(await plant.point(`T-${at}`, { equipment: '裂解炉' })));
  await plant.tell(...rules.slice(0, 10).map((rule, at) => raised(rule, NOW - 5 * MINUTE + at)));
  expect((await get('duty', '/alarms/summary')).floods).toEqual([]);
  await plant.tell(raised(rules[10] as number, NOW - MINUTE));

  const { floods, unanswered } = await get('duty', '/alarms/summary');
  expect(floods).toMatchObject([{ enterpriseName: '华谊化工', raises: 11, firstOuts: [{ tag: 'T-0' }] }]);
  expect(unanswered).toEqual({ critical: 0, high: 11, medium: 0, low: 0 });
  plant.clock.time = new Date(NOW + 10 * MINUTE);
  expect((await get('duty', '/alarms/summary')).floods).toEqual([]);
});

test('the figures of an enterprise are counted from its raises and returns, and each sees its own', async () => {
  const chatter = await plant.rule(await plant.point('LT-101'), { priority: 'low' });
  const stands = await plant.rule(await plant.point('PT-9'), { priority: 'critical' });
  await plant.rule(await plant.point('T-1', { enterpriseId: ANDA }));
  const at = (minutes: number) => NOW - 60 * MINUTE + minutes * MINUTE;
  await plant.tell(
    raised(stands, NOW - 3 * 24 * 60 * MINUTE),
    ...[0, 0.2, 0.4].flatMap((when) => [raised(chatter, at(when)), returned(chatter, at(when + 0.1))]),
  );

  const { enterprises, targets } = await get('duty', '/alarms/figures?days=1');
  expect(enterprises).toMatchObject([
    {
      enterpriseName: '华谊化工',
      rules: 2,
      alarms: 3,
      averagePer10Minutes: 3 / 144,
      peakPer10Minutes: 3,
      chattering: 1,
      stale: 1,
      standing: 1,
      byPriority: { critical: 0, low: 3 },
      worst: [{ tag: 'LT-101', kind: 'high', alarms: 3 }],
    },
    { enterpriseName: '安达石化', rules: 1, alarms: 0 },
  ]);
  expect(targets).toMatchObject({ averagePer10Minutes: 1, peakPer10Minutes: 10 });
  expect((await get('anda', '/alarms/figures')).enterprises).toMatchObject([{ enterpriseName: '安达石化' }]);
});
