import { WARNING_SETTINGS } from '@zhiben/rules/warnings/warning-settings.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HUAYI, type PEOPLE } from '../../platform/plant.fixture.ts';
import { whyUnsound } from './domain/sound-settings.ts';
import { type DutyRoom, openDutyRoom } from './warnings.fixture.ts';
import type { WarningsNeeds } from './warnings-needs.ts';

const strokes = [[1, 1, 9, 9]];
const alarm: Awaited<ReturnType<WarningsNeeds['standingAlarms']>>['alarms'][number] = {
  ...{ id: '0192f000-0000-7000-8000-0000000000aa', enterpriseId: HUAYI, tag: 'LT-9' },
  ...{ kind: 'high', priority: 'high', raisedAt: new Date('2026-11-23T01:50:00Z') },
};
let standing: readonly (typeof alarm)[] = [alarm];
let room: DutyRoom;
beforeAll(async () => {
  room = await openDutyRoom({ standingAlarms: async () => ({ count: standing.length, alarms: standing }) });
});
afterAll(() => room.close());

const seen = async () => (await room.as('director', 'GET', '/duty-room')).json;
const take = (who: keyof typeof PEOPLE, seenNumber: number) => room.as(who, 'POST', '/shifts', { seenNumber, strokes });
const handOver = (who: keyof typeof PEOPLE, seenNumber: number) =>
  room.as(who, 'POST', '/shifts/hand-over', { seenNumber, notes: 'T-101 液位仍在观察' });

describe('the duty room', () => {
  test('passes from hand to hand: nobody takes what was not handed over, and what was open is kept', async () => {
    expect(await seen()).toMatchObject({ running: null, last: null, takeOverBy: null });
    expect((await handOver('duty', 0)).json.code).toBe('no-shift');
    await room.raise({ equipment: 'T-1' });

    expect((await take('duty', 0)).json).toMatchObject({ number: 1, officerName: 'duty', strokes });
    expect((await take('duty', 1)).json.code).toBe('shift-not-handed-over');
    expect((await handOver('director', 1)).json.code).toBe('shift-not-yours');
    const handed = await handOver('duty', 1);
    expect(handed.json).toMatchObject({
      notes: 'T-101 液位仍在观察',
      openWarnings: [{ subjectName: 'T-1', level: 'yellow' }],
    });
  });

  test('hands on the alarms that stand, as they stood then', async () => {
    const stood = {
      count: 1,
      alarms: [{ tag: 'LT-9', enterpriseName: '华谊化工', raisedAt: '2026-11-23T01:50:00.000Z' }],
    };
    const { last, standingAlarms } = await seen();
    expect([last.standingAlarms, standingAlarms]).toMatchObject([stood, stood]);
    standing = [];
    expect(await seen()).toMatchObject({ last: { standingAlarms: stood }, standingAlarms: { count: 0, alarms: [] } });
  });

  test('that nobody takes is seen: the time runs, a duty waits, and ends when somebody comes', async () => {
    expect(await seen()).toMatchObject({ running: null, takeOverBy: '2026-11-23T02:30:00.000Z' });
    const duty = async () =>
      (await room.owner.query(`select state from duties where kind = 'shift-take-over' and subject_id = 'shift-1'`))
        .rows;
    expect(await duty()).toEqual([{ state: 'open' }]);
    expect((await take('duty', 1)).json.number).toBe(2);
    expect(await duty()).toEqual([{ state: 'fulfilled' }]);
    expect((await seen()).takeOverBy).toBeNull();
  });

  test('is taken by one of two who try at once, and by none who has not seen the last shift', async () => {
    expect((await take('duty', 1)).json.code).toBe('shift-changed');
    await handOver('duty', 2);
    const both = await Promise.all([take('duty', 2), take('duty', 2)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  test('keeps past shifts as they were, in SQL too', async () => {
    await expect(room.owner.query(`update shifts set notes = '改过' where number = 1`)).rejects.toThrow(
      'stays as it was',
    );
    await expect(
      room.owner.query(
        `insert into shifts (officer_id, officer_name, post, taken_at, strokes) values ('x', 'x', 'x', now(), '[]')`,
      ),
    ).rejects.toThrow('one_shift_at_a_time');
  });

  test('counts what is open by colour, and shows the gravest first', async () => {
    await room.raise({ equipment: 'T-2', priority: 'critical' });
    await room.raise({ equipment: 'T-3', priority: 'medium' });
    const { byLevel, open, unanswered } = await seen();
    expect(byLevel).toEqual({ red: 0, orange: 1, yellow: 1, blue: 1 });
    expect([open.map(({ level }: { level: string }) => level), unanswered]).toEqual([['orange', 'yellow', 'blue'], 3]);
  });
});

describe('a spot check', () => {
  test('keeps what was seen, and says of what no record tells that it is not connected', async () => {
    const { json } = await room.as('supervisor', 'POST', '/spot-checks', { enterpriseId: HUAYI, note: '夜间抽查' });
    const verdicts = Object.fromEntries(json.facts.map(({ id, verdict }: Record<string, string>) => [id, verdict]));
    expect(verdicts).toEqual({
      online: 'unknown',
      video: 'unknown',
      commitment: 'unknown',
      warning: 'bad',
      alarms: 'bad',
      unanswered: 'bad',
      'last-week': 'bad',
    });
    expect(json.facts[3].words).toBe('3 项，最高橙色预警');
    expect((await room.as('director', 'GET', '/spot-checks')).json).toEqual([json]);
  });
});

describe('a patrol', () => {
  test('shows no rate where nothing is connected', async () => {
    expect((await room.as('director', 'GET', '/patrol')).json).toMatchObject({
      online: null,
      videoOnline: null,
      announced: null,
      rows: [{ enterpriseId: HUAYI, open: 3, gravest: 'orange', unanswered: 3, standingDay: 0, online: null }],
    });
  });

  test('counts what is heard of, of what should be', async () => {
    const connected = await openDutyRoom({ pointsOnline: async () => new Map([[HUAYI, { part: 7, whole: 9 }]]) });
    const { json } = await connected.as('director', 'GET', '/patrol');
    expect([json.online, json.rows[0].online, json.rows[0].open]).toEqual([
      { part: 7, whole: 9 },
      { part: 7, whole: 9 },
      0,
    ]);
    await connected.close();
  });

  test('says for how long alarms have stood', async () => {
    room.clock.time = new Date(room.clock.time.getTime() + 25 * 3_600_000);
    expect((await room.as('director', 'GET', '/patrol')).json.rows[0].standingDay).toBe(3);
  });
});

describe('settings', () => {
  const change = (seenVersion: number, settings: object) =>
    room.as('director', 'POST', '/warning-settings', { seenVersion, settings, reason: '经局务会研究' });

  test('hold at once as a new version, which whoever changes must have seen', async () => {
    const { colours } = WARNING_SETTINGS;
    const stricter = { ...WARNING_SETTINGS, colours: { ...colours, blue: { ...colours.blue, enterpriseMinutes: 45 } } };
    expect((await change(0, stricter)).json.version).toBe(1);
    expect((await change(0, stricter)).json.code).toBe('changed-meanwhile');
    await room.raise({ equipment: 'T-新设置', priority: 'medium', at: room.clock.time });
    const { answerBy, settingsVersion } = await room.warningOf('T-新设置');
    expect([Date.parse(answerBy) - room.clock.time.getTime(), settingsVersion]).toEqual([45 * 60_000, 1]);
    const { json } = await room.as('director', 'GET', '/warning-settings');
    expect(json.versions.map(({ version }: { version: number }) => version)).toEqual([1, 0]);
  });

  test.each([
    ['an enterprise is not told', { red: { pushAtOnce: ['city'] } }, '必须立即推送企业'],
    ['the answer may take longer than the clearing', { red: { clearMinutes: 4 } }, '签收时限长于销警时限'],
    ['a graver colour has more time than a milder one', { orange: { enterpriseMinutes: 31 } }, '签收时限长于黄色预警'],
  ] as const)('under which %s are refused', async (_, colours, why) => {
    const merged = Object.fromEntries(
      Object.entries(WARNING_SETTINGS.colours).map(([level, colour]) => [
        level,
        { ...colour, ...(colours as Record<string, object>)[level] },
      ]),
    );
    const answer = await change(1, { ...WARNING_SETTINGS, colours: merged });
    expect([answer.status, answer.json.code, answer.json.detail]).toEqual([
      400,
      'settings-unsound',
      expect.stringContaining(why),
    ]);
  });

  test('that ship are sound', () => {
    expect(whyUnsound(WARNING_SETTINGS)).toBeUndefined();
  });
});
