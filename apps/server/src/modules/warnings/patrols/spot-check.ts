import type { makeSpotCheck as operation, SpotCheckView, SpotFact } from '@zhiben/contract/duty-room.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { warningLevelLabel } from '@zhiben/vocabulary/monitoring.ts';
import { sql } from 'kysely';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { enterpriseNotFound } from '../warning-refusals.ts';
import type { WarningsNeeds } from '../warnings-needs.ts';
import '../shifts/shift-tables.ts';
import { type OfEnterprise, patrolRows } from './patrol.ts';

/** What is to be seen of one enterprise at this instant, fact by fact, kept as it was seen. */
export async function makeSpotCheck(
  act: Act,
  { enterpriseId, note }: BodyOf<typeof operation>,
  needs: WarningsNeeds,
): Promise<SpotCheckView> {
  const { tx, actor, now } = act;
  const name = (await needs.enterpriseNames(tx, [enterpriseId])).get(enterpriseId);
  if (name === undefined) throw enterpriseNotFound();
  const [row] = await patrolRows(act, needs, enterpriseId);
  const facts = factsOf(row, await gravestOfLastWeek(act, enterpriseId));
  const { number } = await tx
    .insertInto('spot_checks')
    .values({
      enterprise_id: enterpriseId,
      enterprise_name: name,
      at: now,
      by_person: actor.personId,
      by_name: actor.name,
      facts: JSON.stringify(facts),
      note,
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  await record(act, {
    act: 'warning.spot-check',
    subjectKind: 'enterprise',
    subjectId: enterpriseId,
    enterpriseId,
    detail: { name, note, findings: facts.filter(({ verdict }) => verdict === 'bad').map(({ words }) => words) },
  });
  return { number, enterpriseId, enterpriseName: name, at: now.toISOString(), byName: actor.name, facts, note };
}

type Level = keyof typeof warningLevelLabel;

async function gravestOfLastWeek({ tx, now }: Act, enterpriseId: string): Promise<Level | null> {
  const { rows } = await sql<{ level: Level }>`
    select level from warnings
    where enterprise_id = ${enterpriseId} and issued_at > ${now}::timestamptz - interval '7 days'
    order by array_position('{red,orange,yellow,blue}', level) limit 1`.execute(tx);
  return rows[0]?.level ?? null;
}

/** The facts of the national spot check, as far as records tell; the others say that they are not connected. */
function factsOf(row: OfEnterprise | undefined, lastWeek: Level | null): SpotFact[] {
  const { open = 0, gravest = null, standing = 0, unanswered = 0, online = null } = row ?? {};
  const unknown = (id: string, label: string): SpotFact => ({ id, label, verdict: 'unknown', words: '未接入' });
  const fact = (id: string, label: string, good: boolean, words: string): SpotFact => ({
    id,
    label,
    verdict: good ? 'good' : 'bad',
    words,
  });
  return [
    online === null
      ? unknown('online', '测点在线')
      : fact('online', '测点在线', online.part === online.whole, `${online.part}/${online.whole} 个在线`),
    unknown('video', '视频在线'),
    unknown('commitment', '安全承诺公告'),
    fact(
      'warning',
      '当前预警',
      gravest === null,
      gravest === null ? '没有未销警的预警' : `${open} 项，最高${warningLevelLabel[gravest]}`,
    ),
    fact('alarms', '预警中未恢复的报警', standing === 0, `${standing} 个`),
    fact('unanswered', '未签收的预警', unanswered === 0, `${unanswered} 项`),
    fact('last-week', '近7天最高等级', lastWeek === null, lastWeek === null ? '没有预警' : warningLevelLabel[lastWeek]),
  ];
}

/** The latest, newest first. */
export async function listSpotChecks({ tx }: Act, enterpriseId: string | undefined): Promise<SpotCheckView[]> {
  const rows = await tx
    .selectFrom('spot_checks')
    .selectAll()
    .$if(enterpriseId !== undefined, (checks) => checks.where('enterprise_id', '=', enterpriseId ?? ''))
    .orderBy('number', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    number: row.number,
    enterpriseId: EnterpriseId.parse(row.enterprise_id),
    enterpriseName: row.enterprise_name,
    at: row.at.toISOString(),
    byName: row.by_name,
    facts: row.facts,
    note: row.note,
  }));
}
