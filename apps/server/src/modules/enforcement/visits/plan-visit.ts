import { createHash } from 'node:crypto';
import type { planVisit as operation } from '@zhiben/contract/enforcement.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import { checklistFor, clauseOf } from '@zhiben/rules/enforcement/checklist.ts';
import type { VisitKind } from '@zhiben/vocabulary/enforcement.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { record } from '../../../platform/ledger/record.ts';
import type { EnforcementNeeds } from '../enforcement-needs.ts';
import { dayPast, enterpriseNotFound } from '../enforcement-refusals.ts';
import '../enforcement-tables.ts';
import { certifiedOfficers } from '../officers/certified.ts';

export interface VisitToPlan extends Omit<BodyOf<typeof operation>, 'kind'> {
  readonly kind: VisitKind;
  readonly drawId?: string;
}

/**
 * Plans an inspection, sealed. Neither the entry in the ledger nor a duty says whom it is for: the entry keeps a hash of the plan,
 * by which it can be shown afterwards that nothing was changed.
 */
export async function planVisit(
  act: Act,
  { enterpriseId, kind, plannedOn, purpose, officerIds, drawId }: VisitToPlan,
  { enterpriseOnFile }: Pick<EnforcementNeeds, 'enterpriseOnFile'>,
): Promise<string> {
  const { tx, actor, now } = act;
  const enterprise = await enterpriseOnFile(tx, enterpriseId);
  if (enterprise === undefined) throw enterpriseNotFound();
  if (plannedOn < dayOf(now)) throw dayPast('plannedOn');
  const officers = await certifiedOfficers(tx, officerIds, plannedOn);

  const id = v7(now);
  const items = checklistFor(enterprise.kind).map((item) => ({
    key: item.key,
    text: item.text,
    clause: clauseOf(item),
    conduct: item.conduct,
  }));
  await tx
    .insertInto('visits')
    .values({
      id,
      enterprise_id: enterpriseId,
      kind,
      draw_id: drawId ?? null,
      planned_on: plannedOn,
      purpose,
      officers: JSON.stringify(officers.map((one) => ({ id: one.id, name: one.name, certificate: one.certificate }))),
      officer_persons: officers.map((one) => one.person_id),
      items: JSON.stringify(items),
      planned_at: now,
      planned_by: actor.personId,
      planned_by_name: actor.name,
    })
    .execute();
  const plan = JSON.stringify({ id, enterpriseId, kind, plannedOn, purpose, officerIds });
  await record(act, {
    act: 'visit.plan',
    subjectKind: 'visit',
    subjectId: id,
    enterpriseId: null,
    detail: { title: '密封的执法检查', planHash: createHash('sha256').update(plan).digest('hex') },
  });
  return id;
}
