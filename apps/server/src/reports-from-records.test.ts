import type { ReportFigure, ReportView, SectionView } from '@zhiben/contract/reports.ts';
import { mayDo } from '@zhiben/vocabulary/permissions.ts';
import type { ReportSection } from '@zhiben/vocabulary/reports.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AccountingPlant, openAccounting } from './accounting-plant.fixture.ts';
import { SYSTEM } from './platform/db/scope.ts';
import { unzip } from './platform/documents/unzip.ts';
import { ask, HUAYI } from './platform/plant.fixture.ts';

const NOW = new Date('2026-10-09T02:00:00Z');
let plant: AccountingPlant;
beforeAll(async () => {
  plant = await openAccounting(NOW);
});
afterAll(() => plant.close());

const hazard = (foundOn: string, closedAt: string | null = null) =>
  plant.put(
    `insert into hazards (id, number, enterprise_id, description, channel, level, state, found_on, found_by, reported_at, reported_by, reported_by_name, due_at, closed_at,
       plan, listing_level, rectified_by, accepted_by, applied_by, reviewed_by)
     select gen_random_uuid(), 'YH-' || gen_random_uuid(), $1, '储罐液位联锁摘除', 'inspection', 'major', case when $3::timestamptz is null then 'awaiting-listing' else 'written-off' end, $2, '检查组', now(), 'x', 'x',
       case when $3::timestamptz is null then '2026-12-31'::timestamptz end, $3, case when $3::timestamptz is not null then '{}'::jsonb end, case when $3::timestamptz is not null then 'district' end,
       case when $3::timestamptz is not null then 'a' end, case when $3::timestamptz is not null then 'b' end, case when $3::timestamptz is not null then 'c' end, case when $3::timestamptz is not null then 'd' end`,
    [HUAYI, foundOn, closedAt],
  );
const drawUp = () => plant.reports.drawUp({ scope: plant.scope, signal: new AbortController().signal });
const asked = (kind: string, part: number) => plant.post('supervisor', '/reports', { kind, year: 2026, part });
async function drafted(kind: string, part: number): Promise<ReportView> {
  const { json } = await asked(kind, part);
  await drawUp();
  return plant.get('supervisor', `/reports/${json.id}`);
}
const part = ({ sections }: ReportView, section: ReportSection): SectionView =>
  sections.find((one) => one.section === section) as SectionView;
const amountOf = (report: ReportView, id: string) =>
  report.sections.flatMap(({ figures }) => figures).find((figure: ReportFigure) => figure.id === id)?.value;

const inspection = (finishedAt: string) =>
  plant.put(
    `insert into visits (id, enterprise_id, kind, planned_on, purpose, officers, officer_persons, items, planned_at, planned_by, planned_by_name,
       started_at, finished_at, draft_id, record)
     values (gen_random_uuid(), $1, 'risk', '2026-08-01', '现场核实', '[]', '{a,b}', '[]', '2026-08-01', 'x', 'x', $2, $2, gen_random_uuid(), '{}')`,
    [HUAYI, finishedAt],
  );

describe('a report', () => {
  beforeAll(async () => {
    await hazard('2026-06-30');
    await hazard('2026-07-01');
    await hazard('2026-08-15', '2026-09-30T15:59:59Z');
    await hazard('2026-09-30', '2026-09-30T16:00:00Z');
    await hazard('2026-10-01');
  });

  test('tells of the inspections of its period alone, each a row below the figure', async () => {
    await inspection('2026-07-31T15:59:59Z');
    await inspection('2026-07-31T16:00:00Z');
    await inspection('2026-08-31T15:59:59Z');
    const august = await drafted('monthly', 8);
    expect(amountOf(august, 'visits')).toBe(2);
    expect(part(august, 'enforcement').tables[0]?.rows.map(([day]) => day)).toEqual(['2026-08-01', '2026-08-31']);
  });

  test('counts its period to the last minute, and only what had happened by its end', async () => {
    const quarter = await drafted('quarterly', 3);
    expect(quarter).toMatchObject({ state: 'ready', revision: 1, title: '2026年第3季度重大事故隐患统计' });
    expect([amountOf(quarter, 'found'), amountOf(quarter, 'written-off'), amountOf(quarter, 'open-at-end')]).toEqual([
      3, 1, 3,
    ]);
    expect(part(quarter, 'hazards').charts[0]?.bars.map(({ label, value }) => [label, value])).toEqual([
      ['2026-07', 1],
      ['2026-08', 1],
      ['2026-09', 1],
    ]);
    expect(quarter.sections.map(({ section }) => section)).toEqual(['overview', 'hazards', 'problems']);
  });

  test('keeps a person’s own words, and shows which figures moved under them', async () => {
    const first = await drafted('monthly', 10);
    expect(part(first, 'overview').words).toContain('新发现重大事故隐患1条');
    const words = '本月重点整治储罐联锁。';
    const write = (seenRevision: number, own: string) =>
      plant.post('supervisor', `/reports/${first.id}/texts`, { section: 'overview', words: own, seenRevision });
    expect((await write(0, words)).status).toBe(200);
    expect((await write(0, words)).json.code).toBe('written-meanwhile');

    await hazard('2026-10-05');
    const again = await drafted('monthly', 10);
    expect(again).toMatchObject({ id: first.id, revision: 2 });
    expect(part(again, 'overview').own).toMatchObject({ words, revision: 1 });
    expect(part(again, 'overview').moved).toContainEqual({ label: '新发现重大隐患', unit: '条', was: 1, now: 2 });
    await write(1, '');
    expect(part(await plant.get('supervisor', `/reports/${first.id}`), 'overview').own).toBeNull();
  });

  test('leaves as a Word file with its charts, its tables and the address of every figure’s rows', async () => {
    const { id } = await drafted('annual', 1);
    const file = await ask(plant.api, 'director', `/reports/${id}/report.docx`);
    const document =
      unzip(file.bytes, (name) => name === 'word/document.xml')
        .get('word/document.xml')
        ?.toString() ?? '';
    for (const words of [
      '2026年治本攻坚工作总结',
      '图1',
      '各月新发现重大事故隐患',
      '方案任务进展',
      '尚无记录来源',
      '本部分尚未填写。',
    ]) {
      expect(document).toContain(words);
    }
    expect(document).toContain(
      'https://zhiben.example.invalid/hazards?level=major&amp;foundFrom=2026-01-01&amp;foundUntil=2026-12-31',
    );
  });

  test('of a time to come, or of a month there is none, is refused', async () => {
    expect((await asked('monthly', 11)).json.code).toBe('period-to-come');
    expect((await asked('quarterly', 9)).json.code).toBe('no-such-period');
  });

  test('that breaks off again and again says so instead of beginning for ever', async () => {
    const { json } = await asked('monthly', 9);
    await plant.owner.query(`insert into report_progress values ($1, 3, '准备', 0, 0)`, [json.id]);
    await drawUp();
    expect(await plant.get('supervisor', `/reports/${json.id}`)).toMatchObject({ state: 'failed', progress: null });
  });
});

test('the quarter’s statistics are owed by the 15th, the month’s by the day that was set, and kept by issuing them', async () => {
  for (const table of ['report_texts', 'report_drafts', 'report_progress', 'reports']) {
    await plant.put(`delete from ${table}`);
  }
  const lay = () => plant.scope(SYSTEM, plant.reports.lay);
  await lay();
  await lay();
  const owed = async () =>
    (await plant.get('supervisor', '/duties?mine=true')).items.map(
      ({ subjectId, dueAt }: { subjectId: string; dueAt: string }) => [subjectId, dueAt],
    );
  const quarter = ['report quarterly-2026-3', '2026-10-15T15:59:59.999Z'];
  expect(await owed()).toEqual([quarter]);

  expect([mayDo('supervisor', 'report:issue'), mayDo('supervisor', 'report:set')]).toEqual([false, false]);
  const set = (who: 'director', seenRevision: number, monthlyDueDay: number | null) =>
    ask(plant.api, who, '/report-settings', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ seenRevision, monthlyDueDay, reason: '月调度会' }),
    });
  expect((await set('director', 0, 10)).json).toMatchObject({ revision: 1, monthlyDueDay: 10 });
  expect((await set('director', 0, 12)).json.code).toBe('report-settings-changed');
  await lay();
  expect(await owed()).toEqual([['report monthly-2026-9', '2026-10-10T15:59:59.999Z'], quarter]);

  const report = await drafted('quarterly', 3);
  expect(await owed()).toHaveLength(2);
  const issue = (who: 'director', seenRevision: number) =>
    plant.post(who, `/reports/${report.id}/issue`, { seenRevision });
  expect((await issue('director', 2)).json.code).toBe('drafted-meanwhile');
  expect((await issue('director', 1)).json).toMatchObject({ issued: { revision: 1, byName: 'director' } });
  expect((await issue('director', 1)).json.code).toBe('issued-already');
  expect((await owed()).map(([subject]: readonly string[]) => subject)).toEqual(['report monthly-2026-9']);
  await lay();
  expect(await owed()).toHaveLength(1);
});
