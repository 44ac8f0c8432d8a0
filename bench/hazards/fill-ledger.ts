import type pg from 'pg';

/**
 * One entry for every step of every hazard, and remarks until there are `entries`, each in a transaction of its own, in the
 * order of time: as if the district had worked for years in a cluster whose transaction counter was younger than this one.
 */
export async function fillLedger(client: pg.Client, entries: number): Promise<void> {
  await client.query(
    `with told as (
       select staged.*, act, who, name, post, step,
         case when closed_at is null then least(reported_at + step * interval '20 hours', now() - (of - step) * interval '1 minute')
           else reported_at + (closed_at - reported_at) * step / greatest(of - 1, 1) end as at
       from staged join steps on steps.state = staged.state and steps.level is not distinct from staged.level
     ),
     wanted as (select greatest($1::int - (select count(*) from told), 0) as remarks, (select count(*) from staged) as hazards),
     remarked as (
       select staged.*, 'hazard.comment' as act, who, name, post, 100 + n as step, reported_at + n * interval '3 hours' as at
       from staged join steps on step = 0 and steps.state = staged.state and steps.level is not distinct from staged.level,
         wanted, generate_series(1, 1 + remarks / hazards) as n
       where serial + (n - 1) * hazards <= remarks
     )
     insert into ledger_entries (tx_order, id, at, actor_id, actor_name, post, act, subject_kind, subject_id, enterprise_id, edition, detail)
     overriding system value
     select row_number() over (order by at, serial, step), row_number() over (order by at, serial, step),
       at, who, name, post, act, 'hazard', id::text, enterprise_id, case when act = 'hazard.determine' then 'mem-2017-121' end,
       case act when 'hazard.report' then json_build_object('description', description, 'foundOn', found_on)
         when 'hazard.comment' then json_build_object('note', '现场已复查，情况属实')
         else json_build_object('state', state) end::text
     from (select * from told union all select * from remarked) as all_told
     limit $1`,
    [entries],
  );
  await client.query(
    `select setval(pg_get_serial_sequence('ledger_entries', 'id'), (select max(id) from ledger_entries))`,
  );
}
