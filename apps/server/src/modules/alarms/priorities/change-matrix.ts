import type { changePriorityMatrix as operation, PriorityMatrix } from '@zhiben/contract/alarm-priorities.ts';
import type { BodyOf, ResultOf } from '@zhiben/contract/operation.ts';
import { priorityOf } from '@zhiben/rules/alarms/alarm-priority.ts';
import { AlarmConsequence, AlarmResponse } from '@zhiben/vocabulary/monitoring.ts';
import { sql } from 'kysely';
import type { Act, Tx } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { enterpriseNotFound, matrixChangedMeanwhile, matrixUnsound } from '../alarm-refusals.ts';
import type { AlarmsNeeds } from '../alarms-needs.ts';
import { whyUnsound } from '../domain/sound-matrix.ts';
import { type MatrixVersion, matrixOf, matrixVersions } from './priority-matrix.ts';

/** Keeps another matrix as a new version and ranks every alarm of the enterprise by it. What stands keeps what it was raised with. */
export async function changeMatrix(
  act: Act,
  enterpriseId: string,
  { seenVersion, matrix, reason }: BodyOf<typeof operation>,
  { enterpriseNames }: Pick<AlarmsNeeds, 'enterpriseNames'>,
): Promise<ResultOf<typeof operation>> {
  const { tx, actor, now } = act;
  if (!(await enterpriseNames(tx, [enterpriseId])).has(enterpriseId)) throw enterpriseNotFound();
  const unsound = whyUnsound(matrix);
  if (unsound !== undefined) throw matrixUnsound(unsound);
  await sql`select pg_advisory_xact_lock(hashtextextended(${enterpriseId}, 11))`.execute(tx);
  const [newest] = await matrixVersions(tx, enterpriseId);
  if (newest?.version !== seenVersion) throw matrixChangedMeanwhile();

  const made = { version: seenVersion + 1, matrix, reason, madeAt: now, madeByName: actor.name };
  await tx
    .insertInto('alarm_priority_matrices')
    .values({
      enterprise_id: enterpriseId,
      revision: made.version,
      matrix: JSON.stringify(matrix),
      reason,
      made_at: now,
      made_by: actor.personId,
      made_by_name: actor.name,
    })
    .execute();
  const changed = await rankAnew(tx, enterpriseId, matrix);
  await record(act, {
    act: 'alarm-rule.prioritise',
    subjectKind: 'alarm-rule',
    subjectId: `priorities-${made.version}`,
    enterpriseId,
    detail: { version: made.version, reason, matrix, matrixBefore: newest.matrix, changed },
  });
  return { ...toMatrixView(made), changed };
}

async function rankAnew(tx: Tx, enterpriseId: string, matrix: PriorityMatrix): Promise<number> {
  const cells = AlarmConsequence.options.flatMap((consequence) =>
    AlarmResponse.options.map(
      (response) => [consequence, response, priorityOf(matrix, consequence, response)] as const,
    ),
  );
  const { numAffectedRows = 0n } = await sql`
    update alarm_rules set priority = cell.priority
    from unnest(${cells.map(([one]) => one)}::text[], ${cells.map(([, two]) => two)}::text[], ${cells.map(([, , three]) => three)}::text[])
      as cell (consequence, response, priority)
    where enterprise_id = ${enterpriseId} and closed_at is null and alarm_rules.consequence = cell.consequence
      and alarm_rules.response = cell.response and alarm_rules.priority <> cell.priority`.execute(tx);
  return Number(numAffectedRows);
}

const copyOf = ({ severe, major, minor }: MatrixVersion['matrix']): PriorityMatrix => ({
  severe: { ...severe },
  major: { ...major },
  minor: { ...minor },
});

/** The cells that hold now, for whoever sets an alarm. */
export const shownMatrix = async (tx: Tx, enterpriseId: string): Promise<PriorityMatrix> =>
  copyOf(await matrixOf(tx, enterpriseId));

export const toMatrixView = ({ matrix, madeAt, ...version }: MatrixVersion) => ({
  ...version,
  matrix: copyOf(matrix),
  madeAt: madeAt?.toISOString() ?? null,
});
