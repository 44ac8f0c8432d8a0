import type { EffectRow } from '@zhiben/contract/dual-prevention.ts';
import { EFFECT_SETTINGS } from '@zhiben/rules/dual-prevention/effect.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SYSTEM } from '../../platform/db/scope.ts';
import { unzip } from '../../platform/documents/unzip.ts';
import { ANDA, ask, errorOf, HUAYI, PEOPLE } from '../../platform/plant.fixture.ts';
import { emptying } from '../../platform/postgres/emptying.fixture.ts';
import { type EffectPlant, openEffectPlant } from './effect-plant.fixture.ts';

/** Monday to Sunday: 2 to 8 November is the week of the tests, and Monday the 9th the day on which they look. */
const WEEK = '2026-11-02';
const LOOKING = new Date('2026-11-09T01:00:00Z');
const on = (day: string, time = '10:00') => new Date(`2026-11-${day}T${time}:00+08:00`);

let plant: EffectPlant;
let api: string;

beforeAll(async () => {
  plant = await openEffectPlant(on('02'));
  api = await plant.serve(plant.routes);
});
beforeEach(async () => {
  await plant.owner.query(
    emptying(
      'effect_weeks, effect_settings, check_coverage, checks, org_units, hazards, hazard_determinations, duties',
    ),
  );
  plant.clock.time = LOOKING;
});
afterAll(() => plant.close());

const close = () => plant.dualPrevention.closeWeeks({ scope: plant.scope, signal: new AbortController().signal });
const get = async (who: keyof typeof PEOPLE, path: string) => (await ask(api, who, path)).json;
const rowOf = async (enterpriseId = HUAYI, query = ''): Promise<EffectRow> =>
  (await get('director', `/dual-prevention/effects?week=${WEEK}${query}`)).items.find(
    (row: EffectRow) => row.enterpriseId === enterpriseId,
  );
const daily = (day: string, done?: string, excused = false) => ({
  enterpriseId: HUAYI,
  fromOn: `2026-11-${day}`,
  untilOn: `2026-11-${day}`,
  doneAt: done === undefined ? undefined : on(done),
  excused,
});

describe('a closed week', () => {
  beforeEach(async () => {
    await plant.cover(HUAYI, '2026-10-26', '2026-11-09');
    await plant.enterChecks([daily('02', '02'), daily('03', '04'), daily('04'), daily('05', undefined, true)]);
  });

  test('shows its parts, says that stewardship was not counted, and rests on the settings and the rule of its time', async () => {
    await close();

    const row = await rowOf();
    expect(row).toMatchObject({
      standing: 'closed',
      settingsVersion: 0,
      figures: { planned: 3, done: 1, excused: 1, checking: 16.67, rectifying: 45, tooFewDeduction: 5, score: 61.67 },
    });
    expect(row.figures?.stewardshipDeduction).toBeNull();
    const { rows } = await plant.owner.query(`select settings, rule from effect_weeks where week_on = $1`, [WEEK]);
    expect(rows[0]).toMatchObject({ settings: EFFECT_SETTINGS, rule: { clause: '运行效果 E=(A+B)×α' } });
  });

  test('does not change with what comes to light later; what the records now say stands beside it', async () => {
    await close();
    await plant.hazard(HUAYI, LOOKING, '2026-11-06');

    const row = await rowOf();
    expect(row.figures).toMatchObject({ found: 0, score: 61.67 });
    expect(row.recomputed).toMatchObject({ found: 1, score: 66.67 });
    const changed = await get('director', `/dual-prevention/effects?week=${WEEK}&changed=true`);
    expect(changed.items).toHaveLength(1);
    expect((await get('director', `/dual-prevention/week?week=${WEEK}`)).changed).toBe(1);
  });

  test('is changed by nobody, and closed by nobody but the system, not even in SQL', async () => {
    await close();
    const close2 = `insert into effect_weeks select gen_random_uuid(), '${ANDA}', week_on, counts, effect, 0, settings, rule, now() from effect_weeks limit 1`;

    await plant.scope(PEOPLE.director, async (act) => {
      expect(await errorOf(act, `update effect_weeks set closed_at = now()`)).toMatch(/permission denied/);
      expect(await errorOf(act, close2)).toMatch(/row-level security/);
    });
    await plant.scope(SYSTEM, async (act) => {
      expect(await errorOf(act, close2.replace(ANDA, HUAYI))).toMatch(/an_enterprise_closes_a_week_once/);
    });
    expect(await plant.owner.query(`update effect_weeks set settings_version = 9`).catch(String)).toMatch(
      /append-only/,
    );
  });

  test('is seen by its own enterprise and the bureau, and by no other', async () => {
    await close();

    expect((await get('huayi', `/dual-prevention/effects?week=${WEEK}`)).items).toMatchObject([
      { enterpriseId: HUAYI },
    ]);
    expect((await get('anda', `/dual-prevention/effects?week=${WEEK}`)).items).toMatchObject([{ enterpriseId: ANDA }]);
    expect((await ask(api, 'anda', `/enterprises/${HUAYI}/effects`)).status).toBe(404);
    const seen = (who: keyof typeof PEOPLE) =>
      plant.scope(PEOPLE[who], async ({ tx }) => (await tx.selectFrom('effect_weeks').select('id').execute()).length);
    expect(await seen('huayi')).toBe(2);
    expect(await seen('anda')).toBe(0);
    expect(await seen('expert')).toBe(0);
    expect(await seen('auditor')).toBe(0);
  });
});

describe('closing', () => {
  test('makes up for the weeks in which the server stood still, each once, oldest first', async () => {
    await plant.cover(HUAYI, '2026-10-14', '2026-11-09');
    await close();
    await close();

    const { rows } = await plant.owner.query(`select week_on::text as week from effect_weeks order by id`);
    expect(rows.map(({ week }) => week)).toEqual(['2026-10-12', '2026-10-19', '2026-10-26', WEEK]);
  });

  test('waits until the checks of the week have been laid to its end', async () => {
    await plant.cover(HUAYI, WEEK, '2026-11-07');
    await close();
    expect((await rowOf()).standing).toBe('unclosed');

    await plant.cover(HUAYI, WEEK, '2026-11-08');
    await close();
    expect((await rowOf()).standing).toBe('closed');
  });

  test('leaves out an enterprise whose checks nobody has laid, and says that nothing is known of it', async () => {
    await plant.cover(HUAYI, WEEK, '2026-11-09');
    await close();

    expect(await rowOf(ANDA)).toMatchObject({ standing: 'uncovered', figures: null });
    const { spread } = await get('director', `/dual-prevention/week?week=${WEEK}`);
    expect(spread).toEqual({ 优: 0, 良: 0, 中: 0, 差: 0, idle: 1, uncovered: 1 });
  });
});

describe('the figure', () => {
  test('is none where nothing was to be done, and stands after every score', async () => {
    await plant.cover(HUAYI, WEEK, '2026-11-09');
    await plant.cover(ANDA, WEEK, '2026-11-09');
    await plant.enterChecks([{ ...daily('03'), enterpriseId: ANDA }]);

    const { items } = await get('director', `/dual-prevention/effects?week=${WEEK}`);
    expect(items.map(({ enterpriseId }: EffectRow) => enterpriseId)).toEqual([ANDA, HUAYI]);
    expect(items[1].figures).toMatchObject({ score: null, grade: null });
    expect((await get('director', `/dual-prevention/effects?week=${WEEK}&result=idle`)).items).toHaveLength(1);
  });

  test('is brought to nothing by a major hazard past its deadline on Sunday night, and by no later one', async () => {
    await plant.cover(HUAYI, WEEK, '2026-11-09');
    await plant.enterChecks([daily('03', '03')]);
    const overdue = async (completeBy: string) => {
      const hazard = await plant.hazard(HUAYI, on('02', '08:00'), WEEK);
      await hazard.judge(on('02', '09:00'), 'major', null);
      await hazard.move(on('02', '10:00'), 'list', { listingLevel: 'district' });
      const plan = { measures: '换', fundsYuan: 1, completeBy, responsiblePerson: '李', contingency: '停' };
      await hazard.move(on('02', '11:00'), 'plan', { plan });
    };
    await overdue('2026-11-08');
    plant.clock.time = LOOKING;
    expect((await rowOf()).figures).toMatchObject({ majorOverdue: 0, vetoed: [] });

    await overdue('2026-11-07');
    plant.clock.time = LOOKING;
    expect((await rowOf()).figures).toMatchObject({
      majorOverdue: 1,
      vetoed: ['major-overdue'],
      score: 0,
      grade: '差',
    });
    expect((await get('director', `/dual-prevention/effects?week=${WEEK}&vetoed=true`)).items).toHaveLength(1);
  });

  test('opens exactly the hazards it counts', async () => {
    await plant.cover(HUAYI, WEEK, '2026-11-09');
    const first = await plant.hazard(HUAYI, on('02', '08:00'), WEEK);
    await first.judge(on('02', '09:00'), 'general', '2026-11-05');
    await first.move(on('03'), 'rectify');
    await first.move(on('04'), 'accept');
    const second = await plant.hazard(HUAYI, on('02', '08:00'), WEEK, 'inspection');
    await second.judge(on('02', '09:00'), 'general', '2026-11-08');
    plant.clock.time = LOOKING;

    const opened = async (inPeriod: 'due' | 'accepted' | 'found') => {
      const { items } = await get('huayi', `/hazards?inPeriod=${inPeriod}&periodFrom=${WEEK}&periodUntil=2026-11-08`);
      return items.map(({ id }: { id: string }) => id).toSorted();
    };
    expect((await rowOf()).figures).toMatchObject({ due: 2, accepted: 1, found: 1, rectifying: 25 });
    expect(await opened('due')).toEqual([first.id, second.id].toSorted());
    expect(await opened('accepted')).toEqual([first.id]);
    expect(await opened('found')).toEqual([first.id]);
  });

  test('of the running week counts what has fallen due or is done, and asks nobody for what is still to come', async () => {
    await plant.cover(HUAYI, WEEK, '2026-11-05');
    await plant.enterChecks([daily('02', '02'), daily('03'), daily('06'), daily('07', '05')]);
    const hazard = await plant.hazard(HUAYI, on('02', '08:00'), WEEK);
    await hazard.judge(on('02', '09:00'), 'general', '2026-11-07');
    plant.clock.time = on('05', '12:00');

    expect(await rowOf()).toMatchObject({ standing: 'running', figures: { planned: 3, done: 2, due: 0 } });
    expect((await ask(api, 'director', '/dual-prevention/effects?week=2026-11-09')).status).toBe(400);
  });

  test('is shown for twelve weeks, newest first, with gaps where nothing was laid', async () => {
    await plant.cover(HUAYI, WEEK, '2026-11-09');
    await plant.enterChecks([daily('03', '03')]);
    await close();

    const { enterpriseName, weeks } = await get('huayiPrincipal', `/enterprises/${HUAYI}/effects`);
    expect(enterpriseName).toBe('华谊化工');
    expect(weeks.map(({ standing }: EffectRow) => standing)).toEqual([
      'running',
      'closed',
      ...Array(10).fill('uncovered'),
    ]);
  });
});

describe('the list', () => {
  test('comes page by page, worst first, and as Excel', async () => {
    const ids = [];
    for (let index = 0; index < 7; index++) {
      const id = await plant.enterprise(`列表企业${index}`);
      ids.push(id);
      await plant.cover(id, WEEK, '2026-11-09');
      const checks = Array.from({ length: 7 }, (_, at) => ({
        ...daily(`0${at + 2}`, at < index ? `0${at + 2}` : undefined),
      }));
      await plant.enterChecks(checks.map((check) => ({ ...check, enterpriseId: id })));
    }
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await get('director', `/dual-prevention/effects?week=${WEEK}&limit=3${cursor}`);
      seen.push(...page.items.map(({ enterpriseId }: EffectRow) => enterpriseId));
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
    } while (cursor !== '');

    expect(seen.slice(0, 7)).toEqual(ids);
    expect(new Set(seen).size).toBe(seen.length);
    const best = await get('director', `/dual-prevention/effects?week=${WEEK}&sort=best&limit=1`);
    expect(best.items[0].enterpriseId).toBe(ids[6]);
    const file = await ask(api, 'director', `/dual-prevention/effects.xlsx?week=${WEEK}`);
    const sheet = [...(await unzip(file.bytes, () => true))].map(([, bytes]) => bytes.toString()).join();
    expect(sheet).toContain('未计（无记录）');
    await plant.owner.query(`delete from check_coverage where enterprise_id = any ($1)`, [ids]);
  });
});

describe('the settings', () => {
  const changed = { ...EFFECT_SETTINGS, deductionForTooFew: 20, vetoItems: [] };
  const put = (settings: object, seenVersion = 0, who: keyof typeof PEOPLE = 'director') =>
    ask(api, who, '/dual-prevention/settings', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ settings, seenVersion, reason: '经局务会研究' }),
    });

  test('change from next Monday on; a week that has begun is measured by what held before', async () => {
    await plant.cover(HUAYI, WEEK, '2026-11-15');
    await plant.enterChecks([daily('03', '03'), daily('10', '10'), daily('17', '17')]);
    expect((await put(changed)).json).toMatchObject({ version: 1, fromOn: '2026-11-16' });
    plant.clock.time = on('23');
    await plant.cover(HUAYI, WEEK, '2026-11-23');
    await close();

    const { weeks } = await get('director', `/enterprises/${HUAYI}/effects`);
    const closed = weeks.filter(({ standing }: EffectRow) => standing === 'closed');
    expect(closed.map((row: EffectRow) => [row.weekOn, row.settingsVersion, row.figures?.score])).toEqual([
      ['2026-11-16', 1, 80],
      ['2026-11-09', 0, 95],
      [WEEK, 0, 95],
    ]);
    const entry = await plant.owner.query(
      `select detail from ledger_entries where act = 'effect.change-settings' order by id desc limit 1`,
    );
    expect(JSON.parse(entry.rows[0].detail)).toMatchObject({ reason: '经局务会研究', before: EFFECT_SETTINGS });
  });

  test('are not saved over a version nobody saw, nor with cut-offs that cross', async () => {
    await put(changed);

    const second = await put(changed);
    expect(second.status).toBe(409);
    expect(second.json.detail).toContain('第1版');
    const grades = [
      { grade: '优', atLeast: 80 },
      { grade: '良', atLeast: 80 },
      { grade: '中', atLeast: 60 },
    ];
    expect((await put({ ...changed, grades }, 1)).json.code).toBe('cut-offs-crossed');
    const [newest, shipped] = (await get('huayi', '/dual-prevention/settings')).versions;
    expect([newest.version, shipped.version]).toEqual([1, 0]);
  });

  test('are the bureau’s alone, in SQL too', async () => {
    const insert = `insert into effect_settings values (7, '2026-11-16', '{}', 'x', now(), 'x', 'x')`;

    await plant.scope(PEOPLE.huayi, async (act) => expect(await errorOf(act, insert)).toMatch(/row-level security/));
  });
});
