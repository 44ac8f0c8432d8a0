import type pg from 'pg';
import type { Size } from './prepare-district.ts';

/**
 * The rooms beside the register: three years of duties, of which one in fifty is late and one in forty runs; checks of the last
 * quarter; gradings, the year's plan, inspections. Spread by arithmetic on serial numbers, the same each time.
 */
export async function fillRooms(client: pg.Client, { duties }: Size): Promise<void> {
  await client.query(`
    create unlogged table places_of_bench as
      select id as enterprise_id, gen_random_uuid() as unit_id, row_number() over (order by id)::int as at from enterprises;
    insert into org_units (id, enterprise_id, kind, name) select unit_id, enterprise_id, 'team', '甲班' from places_of_bench;`);
  await client.query(
    `insert into duties (id, kind, state, title, subject_kind, subject_id, subject_title, enterprise_id, about_enterprise_id,
       owner_roles, owner_person_id, owner_name, started_at, due_at, due_certain, source, notice, next_notice_at, ended_at)
     select gen_random_uuid(), 'self-check', state, 'self-check', 'check', 'bench-' || n, '甲班班组日查', enterprise_id, enterprise_id,
       case state when 'missed' then '{team-leader,principal}'::text[] else '{team-leader}' end,
       'person-' || enterprise_id || '-' || n % 9, '责任人' || n % 9, due_at - interval '1 day', due_at, true, '自查周期',
       case state when 'missed' then 100 else 0 end, case state when 'open' then due_at end,
       case when state in ('open', 'missed') then null else due_at end
     from (
       select n, enterprise_id,
         case when n % 50 = 0 then 'missed' when n % 40 = 1 then 'open' when n % 11 = 0 then 'fulfilled-late' else 'fulfilled' end as state,
         case when n % 40 = 1 and n % 50 <> 0 then now() + (1 + n % 20) * interval '12 hours'
           else now() - (1 + n % 1000) * interval '1 day' end as due_at
       from generate_series(1, greatest($1::int - (select count(*) from duties)::int, 0)) as n
       join places_of_bench on at = 1 + n % (select count(*)::int from places_of_bench)
     ) as made`,
    [duties],
  );
  await client.query(`
    insert into check_coverage select enterprise_id, (now() - interval '200 days')::date, now()::date from places_of_bench;
    insert into checks (id, enterprise_id, org_unit_id, org_unit_name, cadence, from_on, until_on, due_at, place_ids, done_at, done_by)
    select gen_random_uuid(), enterprise_id, unit_id, '甲班', 'team-daily', day, day, due_at, '{}',
      case when (at + n) % 17 <> 0 then due_at - interval '5 hours' end, case when (at + n) % 17 <> 0 then 'x' end
    from places_of_bench, generate_series(1, 90) as n,
      lateral (select (now() - n * interval '1 day')::date as day, now() - n * interval '1 day' as due_at) as days;
    insert into gradings select gen_random_uuid(), enterprise_id, revision, 'yj-2018-19', '{}', '{}', '{}',
      (array['red', 'orange', 'yellow', 'blue'])[1 + (at + revision) % 4], 60, '', now(), 'x', 'x'
      from places_of_bench, generate_series(1, 3) as revision where at % 10 <> 0;
    insert into coverage_plans select date_part('year', now()), now(), 'x';
    insert into coverage_items (year, enterprise_id, standing, reasons, missing, quarter)
      select date_part('year', now()), enterprise_id, case when at % 3 = 0 then 'out' else 'in' end, '{}', '{}',
        case when at % 3 <> 0 then 1 + at % 4 end from places_of_bench;
    insert into visits (id, enterprise_id, kind, planned_on, purpose, officers, officer_persons, items, planned_at, planned_by,
      planned_by_name, started_at, finished_at, draft_id, record, order_due_on, rechecked_on)
    select gen_random_uuid(), enterprise_id, 'coverage', day, '全覆盖', '[]', '{a,b}', '[]', day, 'a', 'a', day, day + interval '3 hours',
      'bench-' || n || '-' || at, '{}', case when (at + n) % 3 = 0 then day::date + 30 end, case when (at + n) % 12 = 0 then day::date + 31 end
    from places_of_bench, generate_series(1, 10) as n, lateral (select now() - (n * 97 + at % 90) * interval '1 day' as day) as days
    where at % 5 <> 0;
    insert into warnings (id, number, enterprise_id, enterprise_name, subject, subject_name, level, state, because, headline, missing,
      settings_version, issued_at, level_since, told, cleared_at, cause, finding, measures)
    select gen_random_uuid(), 'YJ-bench-' || at || '-' || n, enterprise_id, 'x', 's-' || n, '储罐' || n,
      (array['red', 'orange', 'yellow', 'blue'])[1 + (at + n) % 4], case when n = 1 and at % 7 = 0 then 'issued' else 'cleared' end,
      '[]', '液位', '{}', 0, now() - n * interval '3 days', now() - n * interval '3 days', 'district',
      case when n = 1 and at % 7 = 0 then null else now() - n * interval '2 days' end,
      case when n = 1 and at % 7 = 0 then null else 'process' end, case when n = 1 and at % 7 = 0 then null else 'true' end,
      case when n = 1 and at % 7 = 0 then null else '已处理' end
    from places_of_bench, generate_series(1, 30) as n;
    drop table places_of_bench;`);
}
