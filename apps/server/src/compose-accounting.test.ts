import { randomUUID } from 'node:crypto';
import type { ItemAtEnterprise } from '@zhiben/contract/campaign.ts';
import { CHANGZHI_2024 } from '@zhiben/rules/campaign/changzhi-2024.ts';
import { CampaignIndicator } from '@zhiben/vocabulary/campaign.ts';
import { CountedFact, FlaggedFact } from '@zhiben/vocabulary/grading.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AccountingPlant, openAccounting } from './accounting-plant.fixture.ts';
import { HUAYI } from './platform/plant.fixture.ts';

const NOW = new Date('2026-11-05T02:00:00Z');
let plant: AccountingPlant;
beforeAll(async () => {
  plant = await openAccounting(NOW);
});
afterAll(() => plant.close());

const get: AccountingPlant['get'] = (who, path) => plant.get(who, path);
const post: AccountingPlant['post'] = (who, path, body) => plant.post(who, path, body);
const put: AccountingPlant['put'] = (text, values) => plant.put(text, values);

/** What each indicator was seen to say. */
const seen = new Map<CampaignIndicator, Set<string>>();
const note = (indicator: CampaignIndicator, standing: string) =>
  seen.set(indicator, (seen.get(indicator) ?? new Set()).add(standing));

/** Where an enterprise stands with the first item that is seen by an indicator. */
async function standing(indicator: CampaignIndicator, enterpriseId = HUAYI) {
  const measure = CHANGZHI_2024.measures.find(({ items }) => items.some((item) => item.indicator === indicator));
  const at = (measure?.items.findIndex((item) => item.indicator === indicator) ?? 0) + 1;
  const page = await get('director', `/campaign/measures/${measure?.number}/items/${at}`);
  const row = page.items.find((one: ItemAtEnterprise) => one.enterpriseId === enterpriseId);
  note(indicator, row.standing);
  return [row.standing, row.records];
}

const hazard = (change: Readonly<Record<string, unknown>> = {}) => {
  const id = randomUUID();
  const row = {
    id,
    number: `YH-${id}`,
    enterprise_id: HUAYI,
    description: '法兰渗漏',
    channel: 'inspection',
    level: 'major',
    state: 'awaiting-listing',
    found_on: '2025-05-05',
    found_by: '检查组',
    reported_at: NOW,
    reported_by: 'x',
    reported_by_name: 'x',
    due_at: NOW,
    ...change,
  };
  const names = Object.keys(row);
  return put(
    `insert into hazards (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(row),
  ).then(() => id);
};

describe('each indicator moves with the records it counts', () => {
  test('self-checks that run, and are kept without a miss', async () => {
    expect(await standing('self-checks-running')).toEqual(['unknown', '没有可以统计的记录']);
    await plant.owner.query(`insert into check_coverage values ($1, '2026-10-01', '2026-11-05')`, [HUAYI]);
    expect((await standing('self-checks-running'))[0]).toBe('open');
    const check = (day: string, done: boolean) =>
      plant.owner.query(
        `with unit as (insert into org_units (id, enterprise_id, kind, name) values (gen_random_uuid(), $1, 'team', '班') returning id)
         insert into checks (id, enterprise_id, org_unit_id, org_unit_name, cadence, from_on, until_on, due_at, place_ids, done_at, done_by)
         select gen_random_uuid(), $1, id, '班', 'team-daily', $2, $2, ($2::date + 1)::timestamptz, '{}', $3, $4 from unit`,
        [HUAYI, day, done ? `${day}T01:00:00Z` : null, done ? '班长' : null],
      );
    await check('2026-11-02', true);
    expect(await standing('cadence-kept')).toEqual(['done', '近31天应查1次，按时1次，未查0次']);
    await check('2026-11-03', false);
    expect(await standing('self-checks-running')).toEqual(['done', '近31天应查2次，按时1次，未查1次']);
    expect((await standing('cadence-kept'))[0]).toBe('open');
  });

  test('duty lists that everybody has signed', async () => {
    expect((await standing('duty-lists-signed'))[0]).toBe('unknown');
    const person = randomUUID();
    await plant.owner.query(`insert into people (id, enterprise_id, name, post) values ($1, $2, '李四', '班长')`, [
      person,
      HUAYI,
    ]);
    expect(await standing('duty-lists-signed')).toEqual(['open', '1个岗位，1个无清单；在岗1人，已签认0人']);
    const list = randomUUID();
    await put(`insert into duty_lists values ($1, $2, '班长', 1, '{巡查}', '2026-01-01', now(), 'x', 'x')`, [
      list,
      HUAYI,
    ]);
    await put(
      `insert into duty_list_acknowledgements values (gen_random_uuid(), $1, $2, $3, '李四', '班长', '[]', 'h', now())`,
      [list, HUAYI, person],
    );
    expect(await standing('duty-lists-signed')).toEqual(['done', '1个岗位，0个无清单；在岗1人，已签认1人']);
  });

  test('hazards: judged, the old stock, rectified for real, traced back', async () => {
    expect((await standing('hazards-determined'))[0]).toBe('none');
    await hazard({ level: null, state: 'reported' });
    expect((await standing('hazards-determined'))[0]).toBe('open');
    await put(`update hazards set state = 'dismissed', due_at = null, closed_at = now() where state = 'reported'`);

    expect((await standing('old-stock-cleared'))[0]).toBe('none');
    const old = await hazard({ found_on: '2023-12-31' });
    expect((await standing('hazards-determined'))[0]).toBe('done');
    expect(await standing('old-stock-cleared')).toEqual(['open', '2023年及以前的重大隐患1条，未核销1条，未判定0条']);
    expect((await standing('rectified-for-real'))[0]).toBe('done');
    await put(`update hazards set reopened_times = 1 where id = $1`, [old]);
    expect((await standing('rectified-for-real'))[0]).toBe('open');

    expect((await standing('traced-back'))[0]).toBe('none');
    const found = await hazard();
    expect(await standing('traced-back')).toEqual(['open', '他人发现的重大隐患1条，已有倒查结论0条']);
    await put(
      `insert into accountability_conclusions values (gen_random_uuid(), $1, $2, 1, 'n', 't', '结论', '[]', 'h', now(), 'x', 'x', 'x')`,
      [found, HUAYI],
    );
    expect((await standing('traced-back'))[0]).toBe('done');

    await put(
      `update hazards set state = 'written-off', due_at = null, closed_at = now(), plan = '{}', listing_level = 'district',
         rectified_by = 'a', accepted_by = 'b', applied_by = 'c', reviewed_by = 'd' where id = $1`,
      [old],
    );
    expect((await standing('old-stock-cleared'))[0]).toBe('done');
  });

  test('stewards and what they kept, joint inspections and their rechecks, the points, only where there is an installation', async () => {
    expect(await standing('stewards-named')).toEqual(['not-applicable', '不构成重大危险源']);
    const unit = randomUUID();
    await put(
      `insert into installations (id, enterprise_id, name, kind, substances, notice_code, owes_since, created_at)
       values ($1, $2, '液氯库', 'storage', '[]', 'a-code-of-twenty-two-letters', '2026-01-01', now())`,
      [unit, HUAYI],
    );
    await put(
      `insert into installation_gradings values (gen_random_uuid(), $1, $2, 'e', 'major-hazard', 3, 1, '{"r": 5}', '初次', now(), 'x', 'x')`,
      [unit, HUAYI],
    );
    expect(await standing('stewards-named')).toEqual(['open', '重大危险源1个，三名包保责任人到位0个']);
    for (const role of ['main', 'technical', 'operational']) {
      await put(
        `insert into installation_stewards values (gen_random_uuid(), $1, $2, $3, gen_random_uuid(), '甲', '长', '1', '2026-01-01', null, now(), 'x', 'x')`,
        [unit, HUAYI, role],
      );
    }
    expect((await standing('stewards-named'))[0]).toBe('done');

    expect((await standing('stewardship-kept'))[0]).toBe('none');
    await put(
      `insert into steward_tasks (id, installation_id, enterprise_id, kind, role, from_on, until_on, due_at)
       values (gen_random_uuid(), $1, $2, 'inspect', 'main', '2026-11-01', '2026-11-02', '2026-11-02T15:59:59Z')`,
      [unit, HUAYI],
    );
    expect(await standing('stewardship-kept')).toEqual(['open', '近31天到期1项，未履职1项']);
    await put(`update steward_tasks set done_at = '2026-11-02T01:00:00Z', done_by = 'x', words = '查'`);
    expect((await standing('stewardship-kept'))[0]).toBe('done');

    expect((await standing('joint-inspected'))[0]).toBe('unknown');
    await put(
      `insert into joint_inspections (id, enterprise_id, batch, planned_on, bureau_team, fire_team, items, made_on, results, recheck_by, planned_at, planned_by)
       values (gen_random_uuid(), $1, '一', '2026-06-01', 'a', 'b', '[]', '2026-06-01', '[]', '2026-07-01', now(), 'x')`,
      [HUAYI],
    );
    expect((await standing('joint-inspected'))[0]).toBe('done');
    await plant.owner.query(`update enterprises set kind = 'oil-depot' where id = $1`, [HUAYI]);
    expect(await standing('rechecks-done')).toEqual(['open', '需复查1次，已复查0次']);
    await put(`update joint_inspections set rechecked_on = '2026-06-20'`);
    expect((await standing('rechecks-done'))[0]).toBe('done');

    expect((await standing('monitoring-connected'))[0]).toBe('unknown');
    plant.online.set(HUAYI, { part: 3, whole: 4 });
    expect(await standing('monitoring-connected')).toEqual(['open', '测点4个，在线3个']);
    plant.online.set(HUAYI, { part: 4, whole: 4 });
    expect((await standing('monitoring-connected'))[0]).toBe('done');
  });

  test('standardization, and the colour of who is not up to it', async () => {
    expect((await standing('standardization-3'))[0]).toBe('unknown');
    expect((await standing('graded-orange'))[0]).toBe('scope-unknown');
    const set = (level: string) =>
      plant.owner.query(`update enterprises set standardization = $2, kind = 'filling-station' where id = $1`, [
        HUAYI,
        level,
      ]);
    const stations = async () => {
      const page = await get('director', '/campaign/measures/13/items/3');
      const { standing: found } = page.items.find((one: ItemAtEnterprise) => one.enterpriseId === HUAYI);
      note('standardization-2', found);
      return found;
    };
    await set('3');
    expect([(await standing('standardization-3'))[0], await stations()]).toEqual(['done', 'open']);
    await set('2');
    expect(await stations()).toBe('done');
    await set('none');
    expect(await standing('standardization-3')).toEqual(['open', '标准化未达标']);

    expect(await standing('graded-orange')).toEqual(['unknown', '没有可以统计的记录']);
    const declared = Object.fromEntries([
      ...CountedFact.options.map((fact) => [fact, fact === 'graveAccidents' ? 1 : null]),
      ...FlaggedFact.options.map((fact) => [fact, null]),
    ]);
    const graded = await post('supervisor', `/grading/${HUAYI}`, { seenRevision: 0, declared, note: '' });
    expect(graded.json).toMatchObject({
      standing: 'red',
      directRed: ['三年内发生过重大及以上事故'],
      heldAtOrange: true,
    });
    expect(await standing('graded-orange')).toEqual(['done', '最近一次分级为红色']);
  });

  test('an enterprise is inspected once an inspection of this year is finished', async () => {
    await plant.owner.query(`update enterprises set kind = 'dealer' where id = $1`, [HUAYI]);
    expect(await standing('inspected-this-year')).toEqual(['unknown', '没有可以统计的记录']);
    await put(`insert into coverage_plans values (2026, now(), 'x')`);
    await put(
      `insert into coverage_items (year, enterprise_id, standing, reasons, missing, quarter) values (2026, $1, 'in', '{}', '{}', 1)`,
      [HUAYI],
    );
    expect(await standing('inspected-this-year')).toEqual(['open', '本年度已办结检查0次']);
    const visit = randomUUID();
    await put(
      `insert into visits (id, enterprise_id, kind, planned_on, purpose, officers, officer_persons, items, planned_at, planned_by, planned_by_name, started_at)
       values ($1, $2, 'coverage', '2026-03-02', '全覆盖', '[]', '{a,b}', '[]', now(), 'x', 'x', '2026-03-02T01:00:00Z')`,
      [visit, HUAYI],
    );
    expect((await standing('inspected-this-year'))[0]).toBe('open');
    await put(`update visits set finished_at = '2026-03-02T03:00:00Z', record = '{}', draft_id = 'd' where id = $1`, [
      visit,
    ]);
    expect(await standing('inspected-this-year')).toEqual(['done', '本年度已办结检查1次']);
    await put(`update visits set started_at = '2025-12-31T15:59:59Z' where id = $1`, [visit]);
    expect((await standing('inspected-this-year'))[0]).toBe('open');
  });

  test('no indicator is without records that move it', () => {
    const unmoved = CampaignIndicator.options.filter((indicator) => (seen.get(indicator)?.size ?? 0) < 2);
    expect(unmoved).toEqual([]);
    expect(CampaignIndicator.options.filter((indicator) => seen.get(indicator)?.has('done') !== true)).toEqual([]);
  });

  test('what no record tells of says so, and is never done', async () => {
    const board = await get('director', '/campaign/board');
    const items = board.measures.flatMap(({ items }: { items: unknown[] }) => items);
    expect(board.measures).toHaveLength(19);
    for (const { indicator, counts } of items) {
      if (indicator === null && counts !== null) expect(counts.done + counts.open).toBe(0);
    }
  });
});
