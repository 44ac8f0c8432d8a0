import type { Client } from 'pg';

export interface Size {
  readonly enterprises: number;
  readonly weeks: number;
  readonly hazards: number;
}

/** The Monday of the first week. */
export const FIRST_MONDAY = '2026-01-05';

/** What each enterprise's week truly comes to: 6 teams a day, 4 workshops a week, one check in eight missed. */
export const CHECKS_OF_A_WEEK = 6 * 7 + 4;

/** Enters weeks of checks and rectifications as they would be on record, by rule, so that their sums are known. */
export async function fillWeeks(owner: Client, { enterprises, weeks, hazards }: Size): Promise<void> {
  await owner.query('set session_replication_role = replica');
  await owner.query(
    `insert into enterprises (id, name, kind, updated_at)
     select gen_random_uuid(), '测算企业' || n, 'producer', now() from generate_series(1, $1) as n`,
    [enterprises],
  );
  await owner.query(
    `insert into org_units (id, enterprise_id, kind, name)
     select gen_random_uuid(), id, 'team', '班' || n from enterprises, generate_series(1, 10) as n`,
  );
  await owner.query(
    `insert into checks (id, enterprise_id, org_unit_id, org_unit_name, cadence, from_on, until_on, due_at, place_ids, done_at, done_by)
     select gen_random_uuid(), enterprise_id, id, name, cadence, from_on, until_on, due_at, '{}',
            case when missed then null else due_at - interval '5 hours' end, case when missed then null else 'leader' end
     from (
       select units.*, windows.*, (until_on + interval '1 day - 1 millisecond') at time zone 'Asia/Shanghai' as due_at,
              (substr(units.name, 2)::integer + (until_on - $1::date)) % 8 = 0 as missed
       from org_units units cross join lateral (
         select 'team-daily' as cadence, $1::date + day as from_on, $1::date + day as until_on
         from generate_series(0, $2 * 7 - 1) as day where substr(units.name, 2)::integer <= 6
         union all
         select 'workshop-weekly', $1::date + week * 7, $1::date + week * 7 + 6
         from generate_series(0, $2 - 1) as week where substr(units.name, 2)::integer > 6) as windows) as laid`,
    [FIRST_MONDAY, weeks],
  );
  await owner.query(`insert into check_coverage select id, $1, $1::date + $2 * 7 from enterprises`, [
    FIRST_MONDAY,
    weeks,
  ]);
  await fillHazards(owner, weeks, hazards);
  await owner.query('set session_replication_role = origin');
  await owner.query('analyze');
}

/** Every hazard is found by its own checks and due a week later; three in four are accepted the day before. */
async function fillHazards(owner: Client, weeks: number, hazards: number): Promise<void> {
  await owner.query(
    `create temporary table invented as
     select gen_random_uuid() as id, (select array_agg(id order by id) from enterprises) as whose, n,
            ($1::date + (n % ($2 * 7)))::date as found_on
     from generate_series(0, $3 - 1) as n`,
    [FIRST_MONDAY, weeks, hazards],
  );
  await owner.query(
    `create temporary table placed as
     select id, whose[1 + n / 7 % cardinality(whose)] as enterprise_id, n, found_on, n % 4 <> 0 as accepted,
            (found_on::timestamp + interval '9 hours') at time zone 'Asia/Shanghai' as begun_at,
            (found_on + interval '8 days - 1 millisecond') at time zone 'Asia/Shanghai' as due_at
     from invented`,
  );
  await owner.query(
    `insert into hazards (id, number, enterprise_id, description, channel, level, state, found_on, found_by, reported_at, reported_by, reported_by_name, due_at, closed_at)
     select id, 'YH-' || n, enterprise_id, '法兰渗漏', 'self-check', 'general', case when accepted then 'closed' else 'rectifying' end,
            found_on, '测算', begun_at, 'x', 'x', case when accepted then null else due_at end, case when accepted then due_at end from placed`,
  );
  await owner.query(
    `insert into duties (id, kind, state, title, subject_kind, subject_id, subject_title, enterprise_id, about_enterprise_id, owner_roles, started_at, due_at, due_certain, source, ended_at)
     select gen_random_uuid(), kind, state, '', 'hazard', id::text, '', enterprise_id, enterprise_id, '{principal}', started_at, due_at, true, '', ended_at
     from placed cross join lateral (values
       ('hazard-rectify', case when accepted then 'fulfilled' else 'missed' end, begun_at, case when accepted then due_at - interval '2 days' end),
       ('hazard-accept', 'fulfilled', due_at - interval '2 days', due_at - interval '1 day')) as steps (kind, state, started_at, ended_at)
     where kind = 'hazard-rectify' or accepted`,
  );
}
