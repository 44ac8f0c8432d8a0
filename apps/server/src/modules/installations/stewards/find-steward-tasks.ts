import type { QueryOf } from '@zhiben/contract/operation.ts';
import { type exportStewardTasks, StewardTask } from '@zhiben/contract/stewardship.ts';
import type { StewardTaskState } from '@zhiben/vocabulary/installations.ts';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { cursorOf, readCursor } from '../../../platform/db/cursor.ts';
import type { Schema } from '../../../platform/db/schema.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { taskState } from '../domain/task-state.ts';
import { taskNotFound } from '../installation-refusals.ts';
import { installationStore } from '../installation-store.ts';
import '../installation-tables.ts';
import type { InstallationsNeeds } from '../installations-needs.ts';
import { mayKeep } from './keep-steward-task.ts';

type Filter = QueryOf<typeof exportStewardTasks>;
type Needs = Pick<InstallationsNeeds, 'enterpriseNames' | 'hazardNumbers'>;

interface Page {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Tasks that fit, latest deadline first. Row-level security has already taken away what the person may not see. */
export async function findStewardTasks(act: Act, filter: Filter, { cursor, limit }: Page, needs: Needs) {
  const after = readCursor(cursor);
  const rows = await act.tx
    .selectFrom('steward_tasks')
    .selectAll()
    .where((is) => is.and(conditions(is, filter, act)))
    .$if(after !== undefined, (tasks) =>
      tasks.where(sql<SqlBool>`(due_at, id) < (${after?.key}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('due_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: await toTasks(act, page, needs),
    nextCursor: rows.length > limit && last !== undefined ? cursorOf(last.due_at, last.id) : null,
    total: null,
  };
}

export async function showStewardTask(act: Act, id: string, needs: Needs): Promise<StewardTask> {
  const row = await act.tx.selectFrom('steward_tasks').selectAll().where('id', '=', id).executeTakeFirst();
  const [task] = row === undefined ? [] : await toTasks(act, [row], needs);
  if (task === undefined) throw taskNotFound();
  return task;
}

type Row = Parameters<typeof mayKeep>[1];

async function toTasks({ tx, actor, now }: Act, rows: readonly Row[], needs: Needs): Promise<StewardTask[]> {
  const ids = [...new Set(rows.map(({ installation_id }) => installation_id))];
  const names = await needs.enterpriseNames(
    tx,
    rows.map(({ enterprise_id }) => enterprise_id),
  );
  const numbers = await needs.hazardNumbers(
    tx,
    rows.flatMap(({ hazard_ids }) => hazard_ids),
  );
  const standing = await installationStore(tx).standingOf(ids);
  const installations = new Map((await installationStore(tx).named(ids)).map(({ id, name }) => [id, name]));
  return rows.map((row) =>
    StewardTask.parse({
      id: row.id,
      enterpriseId: row.enterprise_id,
      enterpriseName: names.get(row.enterprise_id) ?? '',
      installationId: row.installation_id,
      installationName: installations.get(row.installation_id) ?? '',
      level: standing.get(row.installation_id)?.level ?? null,
      role: row.role,
      kind: row.kind,
      state: taskState(row, now),
      personId: row.person_id,
      personName: row.person_name,
      fromOn: row.from_on,
      untilOn: row.until_on,
      doneAt: row.done_at?.toISOString() ?? null,
      doneByName: row.done_by_name,
      words: row.words,
      hazards: row.hazard_ids.map((id) => ({ id, number: numbers.get(id) ?? '' })),
      mine: row.kind === 'inspect' && row.done_at === null && row.withdrawn_at === null && mayKeep(actor, row, now),
    }),
  );
}

function conditions(
  is: ExpressionBuilder<Schema, 'steward_tasks'>,
  filter: Filter,
  { actor, now }: Act,
): Expression<SqlBool>[] {
  const { state, role, kind, enterpriseId, installationId, mine, endedFrom, endedUntil } = filter;
  return [
    state === undefined ? undefined : is.or(state.map((one) => stands(one, now))),
    role === undefined ? undefined : is('role', 'in', role),
    kind === undefined ? undefined : is('kind', '=', kind),
    enterpriseId === undefined ? undefined : is('enterprise_id', '=', enterpriseId),
    installationId === undefined ? undefined : is('installation_id', '=', installationId),
    mine === true ? sql<SqlBool>`person_id::text = ${actor.personId}` : undefined,
    endedFrom === undefined ? undefined : is('until_on', '>=', endedFrom),
    endedUntil === undefined ? undefined : is('until_on', '<=', endedUntil),
  ].filter((condition) => condition !== undefined);
}

/** The same as `taskState`, for the database. */
function stands(state: StewardTaskState, now: Date): Expression<SqlBool> {
  switch (state) {
    case 'done':
      return sql`done_at <= due_at`;
    case 'late':
      return sql`done_at > due_at`;
    case 'withdrawn':
      return sql`withdrawn_at is not null`;
    case 'missed':
      return sql`(done_at is null and withdrawn_at is null and due_at < ${now})`;
    case 'due':
      return sql`(done_at is null and withdrawn_at is null and due_at >= ${now})`;
  }
}
