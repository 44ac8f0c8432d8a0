import { createAlarmJudging } from '@zhiben/server/modules/alarms/index.ts';
import { pointsOf } from '@zhiben/server/modules/telemetry/index.ts';
import { connect } from '@zhiben/server/platform/db/connect.ts';
import { appUrl } from '@zhiben/server/platform/db/migrate.ts';
import { type Scope, SYSTEM, scopeOf } from '@zhiben/server/platform/db/scope.ts';
import type { Transition } from '@zhiben/signals/alarms/alarm-rule.ts';
import { Client } from 'pg';

interface Size {
  readonly raises: number;
  /** Who send at once; each sends every group, and again as if it had heard no answer. */
  readonly senders: number;
}

const RULES = 1000;
const GROUP = 1000;
const TIMES_SENT = 2;
const START_MS = Date.parse('2026-11-30T00:00:00Z');

/** Raises the same alarms from several senders that retry, and counts what the register holds: every raise once, no alarm twice. */
export async function duplicateRaises(ownerUrl: string, { raises, senders }: Size) {
  const ruleIds = await enterRules(ownerUrl);
  const connected = connect(appUrl(ownerUrl), { max: senders });
  const scope = scopeOf(connected.db, { now: () => new Date() });
  const groups = groupsOf(ruleIds, raises);
  const startedAt = performance.now();
  try {
    await Promise.all(Array.from({ length: senders }, () => send(scope, groups)));
  } finally {
    await connected.close();
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const told = groups.flat().length * senders * TIMES_SENT;
  return {
    raises,
    senders,
    told,
    seconds: Math.round(seconds),
    perSecond: Math.round(told / seconds),
    ...(await count(ownerUrl, raises)),
  };
}

async function send(scope: Scope, groups: readonly (readonly Transition[])[]): Promise<void> {
  const judging = createAlarmJudging({ points: pointsOf, considerAlarms: async () => {} });
  for (const group of groups) {
    for (let time = 0; time < TIMES_SENT; time += 1) await scope(SYSTEM, (act) => judging.apply(act, group));
  }
}

/** Each rule is raised and returns, over and over: nobody acknowledges, so that all of it is one episode a rule. */
function groupsOf(ruleIds: readonly number[], raises: number): readonly (readonly Transition[])[] {
  const transitions = Array.from({ length: raises }, (_, raise): readonly Transition[] => {
    const ruleId = ruleIds[raise % ruleIds.length] ?? 0;
    const at = START_MS + raise * 10;
    const both = { ruleId, pointId: 0, at, value: 90 } as const;
    return [
      { ...both, to: 'raised' },
      { ...both, at: at + 5, to: 'returned' },
    ];
  }).flat();
  return Array.from({ length: Math.ceil(transitions.length / GROUP) }, (_, at) =>
    transitions.slice(at * GROUP, (at + 1) * GROUP),
  );
}

async function count(ownerUrl: string, raises: number) {
  const { rows } = await withOwner(ownerUrl, (owner) =>
    owner.query(`select count(*)::int as alarms, sum(occurrences)::int as occurrences from alarms`),
  );
  const { alarms, occurrences } = rows[0];
  return { alarms, duplicates: alarms - Math.min(raises, RULES), lost: raises - occurrences };
}

async function enterRules(ownerUrl: string): Promise<readonly number[]> {
  const { rows } = await withOwner(ownerUrl, (owner) =>
    owner.query(
      `with plant as (
         insert into enterprises (id, name, kind, updated_at) values (gen_random_uuid(), '测试企业', 'production', now()) returning id),
       made as (
         insert into points (enterprise_id, tag, name, kind, unit, range_low, range_high, decimals, every_seconds, created_at)
         select plant.id, 'P' || n, 'P', 'level', '%', 0, 100, 1, 1, now() from plant, generate_series(1, $1) n returning id, enterprise_id)
       insert into alarm_rules (enterprise_id, point_id, kind, revision, limit_value, deadband, on_delay_seconds, off_delay_seconds,
         within_seconds, consequence, response, priority)
       select enterprise_id, id, 'high', 1, 80, 1, 0, 0, 0, 'major', 'prompt', 'medium' from made returning id`,
      [RULES],
    ),
  );
  return rows.map(({ id }) => id);
}

async function withOwner<Result>(url: string, work: (owner: Client) => Promise<Result>): Promise<Result> {
  const owner = new Client({ connectionString: url });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
