import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type GeneratedHazard, generateHazards } from '@zhiben/county/generate-hazards.ts';
import { v7 } from '@zhiben/server/platform/db/uuid.ts';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { People } from './ways.ts';

export interface Register {
  readonly seed: number;
  readonly hazards: number;
  readonly today: string;
  readonly enterpriseIds: readonly string[];
}

const PORTION = 65_536;
/** The generated criteria are those of 121号, whatever the day. */
const EDITION = 'mem-2017-121';

/** Brings the generated rows beside the tables they are made into. */
export async function stageHazards(client: pg.Client, register: Register): Promise<void> {
  await client.query(`create unlogged table staged (
    id uuid, serial int, enterprise_id uuid, description text, location text, channel text, level text, state text,
    criterion_id text, found_on date, reported_at timestamptz, due_at timestamptz, closed_at timestamptz)`);
  await pipeline(Readable.from(portionsOf(register)), client.query(copyFrom('copy staged from stdin')));
  await client.query('analyze staged');
}

function* portionsOf({ seed, hazards, today, enterpriseIds }: Register): Generator<string> {
  let portion = '';
  for (const hazard of generateHazards(seed, hazards, { today, enterprises: enterpriseIds.length })) {
    portion += lineOf(hazard, enterpriseIds[hazard.enterprise] ?? '');
    if (portion.length < PORTION) continue;
    yield portion;
    portion = '';
  }
  yield portion;
}

function lineOf(hazard: GeneratedHazard, enterpriseId: string): string {
  const { serial, description, location, channel, level, state, criterionId, foundOn } = hazard;
  const { reportedAt, dueAt, closedAt } = hazard;
  const what = [v7(reportedAt), serial, enterpriseId, description, location, channel, level, state, criterionId];
  const when = [foundOn, reportedAt.toISOString(), dueAt?.toISOString(), closedAt?.toISOString()];
  return `${[...what, ...when].map((cell) => cell ?? '\\N').join('\t')}\n`;
}

/** Makes hazards, determinations and duties of what was staged: each with all that its state requires. */
export async function fillRegister(client: pg.Client, people: People): Promise<void> {
  const { reporter, manager, principal, supervisor } = people;
  await client.query(
    `insert into hazards (id, number, version, enterprise_id, description, location, channel, level, state, edition_id, criterion_id,
       found_on, found_by, reported_at, reported_by, reported_by_name, due_at, listing_level, plan,
       rectified_by, rectified_by_name, accepted_by, accepted_by_name, applied_by, reviewed_by, reviewed_by_name,
       stop_scope, stop_since, reopened_times, closed_at)
     select id, format('YH-%s-%s', extract(year from found_on), lpad(serial::text, 6, '0')), steps.of, enterprise_id, description,
       location, channel, staged.level, staged.state, case when staged.level is not null then $1 end, criterion_id,
       found_on, $3, reported_at, $2, $3, due_at, case when staged.level = 'major' and of >= 3 then 'district' end,
       case when staged.level = 'major' and of >= 4 then $4::jsonb end,
       case when rectified then $5 end, case when rectified then $6 end, case when accepted then $7 end, case when accepted then $8 end,
       case when staged.level = 'major' and of >= 7 then $7 end, case when of = 8 then $9 end, case when of = 8 then $10 end,
       case when stopped then '储罐区' end, case when stopped then reported_at end, case when serial % 97 = 0 then 1 else 0 end, closed_at
     from staged
     join steps on step = 0 and steps.state = staged.state and steps.level is not distinct from staged.level
     cross join lateral (select
       case staged.level when 'major' then of >= 5 when 'general' then of >= 3 else false end as rectified,
       case staged.level when 'major' then of >= 6 when 'general' then of >= 4 else false end as accepted,
       staged.level = 'major' and serial % 31 = 0 as stopped) as come`,
    [
      EDITION,
      reporter.id,
      reporter.name,
      JSON.stringify({
        measures: '更换并试压',
        fundsYuan: 20000,
        completeBy: '2026-12-31',
        responsiblePerson: manager.name,
        contingency: '降负荷运行，专人值守',
      }),
      manager.id,
      manager.name,
      principal.id,
      principal.name,
      supervisor.id,
      supervisor.name,
    ],
  );
  await client.query(
    `insert into hazard_determinations (id, hazard_id, enterprise_id, level, edition_id, criterion_id, reason, by_person, by_name, post, at)
     select gen_random_uuid(), id, enterprise_id, level, $1, criterion_id, '现场核实', $2, $3, $4, reported_at + interval '20 hours'
     from staged where level is not null`,
    [EDITION, supervisor.id, supervisor.name, supervisor.post],
  );
  await client.query(`
    insert into duties (id, kind, state, title, subject_kind, subject_id, subject_title, enterprise_id, about_enterprise_id, owner_roles,
      started_at, due_at, due_certain, source, notice, next_notice_at)
    select gen_random_uuid(), kind, case when due_at < now() then 'missed' else 'open' end, kind, 'hazard', id::text,
      left(description, 60), case when by_enterprise then enterprise_id end, enterprise_id, roles, reported_at, due_at, true, source,
      case when due_at < now() then 100 else 80 end, case when due_at >= now() then due_at end
    from staged join owed using (state)`);
  await client.query(`select setval('hazard_numbers', (select max(serial) from staged))`);
}
