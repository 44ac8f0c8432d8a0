import type { planJointInspection as operation } from '@zhiben/contract/joint-inspections.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import { endOfDay } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { layDuties } from '../../../platform/duties/lay-duty.ts';
import { record } from '../../../platform/ledger/record.ts';
import { enterpriseNotFound } from '../installation-refusals.ts';
import '../installation-tables.ts';
import type { InstallationsNeeds } from '../installations-needs.ts';

/** Plans an inspection with the fire brigade. Nothing of it reaches the enterprise: neither the duty nor the entry is about it. */
export async function planJointInspection(
  act: Act,
  { enterpriseId, batch, plannedOn, bureauTeam, fireTeam, items }: BodyOf<typeof operation>,
  { enterpriseNames }: Pick<InstallationsNeeds, 'enterpriseNames'>,
): Promise<string> {
  const { tx, actor, now } = act;
  const name = (await enterpriseNames(tx, [enterpriseId])).get(enterpriseId);
  if (name === undefined) throw enterpriseNotFound();
  const id = v7(now);
  await tx
    .insertInto('joint_inspections')
    .values({
      id,
      enterprise_id: enterpriseId,
      batch,
      planned_on: plannedOn,
      bureau_team: bureauTeam,
      fire_team: fireTeam,
      items: JSON.stringify(items),
      planned_at: now,
      planned_by: actor.personId,
    })
    .execute();
  await layDuties(act, [
    {
      kind: 'joint-inspection',
      subjectKind: 'joint-inspection',
      subjectId: id,
      subjectTitle: `${name} ${batch}`,
      enterpriseId: null,
      aboutEnterpriseId: null,
      ownerRoles: ['supervisor'],
      dueAt: endOfDay(plannedOn),
      dueCertain: true,
      source: '行动方案 三（一）7',
    },
  ]);
  await record(act, {
    act: 'joint-inspection.plan',
    subjectKind: 'joint-inspection',
    subjectId: id,
    enterpriseId: null,
    detail: { plannedOn, bureauTeam, fireTeam, items },
  });
  return id;
}
