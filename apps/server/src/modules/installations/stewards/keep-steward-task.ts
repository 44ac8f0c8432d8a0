import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { keepStewardTask as operation } from '@zhiben/contract/stewardship.ts';
import { EnterpriseId, PlaceId } from '@zhiben/vocabulary/ids.ts';
import type { Selectable } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { passDuty } from '../../../platform/duties/lay-duty.ts';
import { record } from '../../../platform/ledger/record.ts';
import { taskState } from '../domain/task-state.ts';
import { namedNotRecorded, taskKept, taskNotFound, taskNotYours, taskWithdrawn } from '../installation-refusals.ts';
import { installationStore } from '../installation-store.ts';
import type { StewardTasksTable } from '../installation-tables.ts';
import type { InstallationsNeeds } from '../installations-needs.ts';

type Task = Selectable<StewardTasksTable>;

/** Keeps what a steward did in a window, by that person alone. Each finding is a hazard from this moment. */
export async function keepStewardTask(
  act: Act,
  taskId: string,
  { words, findings }: BodyOf<typeof operation>,
  needs: Pick<InstallationsNeeds, 'reportHazard'>,
): Promise<void> {
  const { tx, actor, now } = act;
  const task = await tx.selectFrom('steward_tasks').selectAll().where('id', '=', taskId).forUpdate().executeTakeFirst();
  if (task === undefined) throw taskNotFound();
  refuseUnfit(actor, task, now);

  const installation = await installationStore(tx).find(task.installation_id);
  const hazards = [];
  for (const { description, location } of findings) {
    const reported = await needs.reportHazard(act, {
      enterpriseId: EnterpriseId.parse(task.enterprise_id),
      description,
      location: location ?? installation?.name ?? null,
      placeId: PlaceId.nullable().parse(installation?.place_id ?? null),
      channel: 'self-check',
      foundOn: dayOf(now),
      foundBy: actor.name,
    });
    hazards.push(reported);
  }
  await tx
    .updateTable('steward_tasks')
    .set({
      done_at: now,
      done_by: actor.personId,
      done_by_name: actor.name,
      words,
      hazard_ids: hazards.map(({ id }) => id),
    })
    .where('id', '=', taskId)
    .execute();
  await passDuty(act, taskId, null);
  await record(act, {
    act: 'stewardship.keep',
    subjectKind: 'stewardship',
    subjectId: taskId,
    enterpriseId: task.enterprise_id,
    detail: {
      installation: installation?.name,
      stewardRole: task.role,
      fromOn: task.from_on,
      untilOn: task.until_on,
      words,
      reported: hazards.map(({ number }) => number),
    },
  });
}

function refuseUnfit(actor: Actor, task: Task, now: Date): void {
  if (task.kind === 'appoint') throw namedNotRecorded();
  if (!mayKeep(actor, task, now)) throw taskNotYours(task.person_name);
  if (task.withdrawn_at !== null) throw taskWithdrawn();
  if (task.done_at !== null) throw taskKept();
}

/** The named person; what that person missed, or what nobody was named for, the principal may make up for. */
export function mayKeep({ personId, role, enterpriseId }: Actor, task: Task, now: Date): boolean {
  if (enterpriseId !== task.enterprise_id) return false;
  if (personId === task.person_id) return true;
  return role === 'principal' && (task.person_id === null || taskState(task, now) === 'missed');
}
