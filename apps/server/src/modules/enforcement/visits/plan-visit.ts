import { createHash } from 'node:crypto';
import type { planVisit as operation } from '@zhiben/contract/enforcement.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import { checklistFor, clauseOf } from '@zhiben/rules/enforcement/checklist.ts';
import { aimAt, type VisitReason } from '@zhiben/rules/enforcement/visit-aims.ts';
import type { VisitKind } from '@zhiben/vocabulary/enforcement.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { record } from '../../../platform/ledger/record.ts';
import { currentAims } from '../aims/aim-settings.ts';
import { gatherFacts } from '../aims/gather-facts.ts';
import { serveWithVisit, type Wanted, wantedServices } from '../aims/serve-with-visit.ts';
import type { EnforcementNeeds, RiskNeeds } from '../enforcement-needs.ts';
import { dayPast, enterpriseNotFound } from '../enforcement-refusals.ts';
import '../enforcement-tables.ts';
import { certifiedOfficers } from '../officers/certified.ts';

type Body = BodyOf<typeof operation>;
export interface VisitToPlan extends Pick<Body, 'enterpriseId' | 'plannedOn' | 'purpose' | 'officerIds'> {
  readonly kind: VisitKind;
  readonly drawId?: string;
  readonly sealed?: boolean;
  readonly withReasons?: boolean;
  readonly services?: readonly Wanted[];
}
export type PlanNeeds = RiskNeeds & Pick<EnforcementNeeds, 'enterpriseOnFile'>;

/**
 * Plans an inspection, sealed. Neither the entry in the ledger nor a duty says whom it is for: the entry keeps a hash of the plan,
 * by which it can be shown afterwards that nothing was changed.
 */
export async function planVisit(act: Act, visit: VisitToPlan, needs: PlanNeeds): Promise<string> {
  const { tx, actor, now } = act;
  const { enterpriseId, kind, plannedOn, purpose, officerIds, drawId, sealed = true } = visit;
  const enterprise = await needs.enterpriseOnFile(tx, enterpriseId);
  if (enterprise === undefined) throw enterpriseNotFound();
  if (plannedOn < dayOf(now)) throw dayPast('plannedOn');
  const officers = await certifiedOfficers(tx, officerIds, plannedOn);
  const services = await wantedServices(act, enterpriseId, visit.services ?? [], needs);
  const reasons = visit.withReasons === true ? await reasonsFor(act, enterpriseId, needs) : [];

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
      sealed,
      reasons: JSON.stringify(reasons),
      officers: JSON.stringify(officers.map((one) => ({ id: one.id, name: one.name, certificate: one.certificate }))),
      officer_persons: officers.map((one) => one.person_id),
      items: JSON.stringify(items),
      planned_at: now,
      planned_by: actor.personId,
      planned_by_name: actor.name,
    })
    .execute();
  await serveWithVisit(act, id, plannedOn, services);
  const plan = JSON.stringify({ id, enterpriseId, kind, plannedOn, purpose, officerIds });
  await record(act, {
    act: 'visit.plan',
    subjectKind: 'visit',
    subjectId: id,
    enterpriseId: null,
    detail: {
      title: sealed ? '密封的执法检查' : '执法检查',
      planHash: createHash('sha256').update(plan).digest('hex'),
    },
  });
  return id;
}

/** As the records stand now, whatever the page showed. */
async function reasonsFor(act: Act, enterpriseId: string, needs: RiskNeeds): Promise<readonly VisitReason[]> {
  const facts = await gatherFacts(act, needs);
  const { settings } = await currentAims(act.tx);
  return aimAt(facts.of(enterpriseId), settings, dayOf(act.now)).reasons;
}
