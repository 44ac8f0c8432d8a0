import type { VisitService } from '@zhiben/contract/visit-proposals.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import type { RiskNeeds } from '../enforcement-needs.ts';
import { serviceGone } from '../enforcement-refusals.ts';
import { currentAims } from './aim-settings.ts';
import { type ServiceToCome, servicesToCome } from './what-visits-serve.ts';

export type Wanted = Pick<VisitService, 'kind' | 'subjectId'>;

/** Those of what a visit is to serve that are still to come at that enterprise; refused if one no longer is. */
export async function wantedServices(
  act: Act,
  enterpriseId: string,
  wanted: readonly Wanted[],
  needs: Pick<RiskNeeds, 'jointToCome'>,
): Promise<readonly ServiceToCome[]> {
  if (wanted.length === 0) return [];
  const { settings } = await currentAims(act.tx);
  const toCome = (await servicesToCome(act, needs, settings.mergeWithinDays)).filter(
    (one) => one.enterpriseId === enterpriseId,
  );
  return wanted.map(({ kind, subjectId }) => {
    const found = toCome.find((one) => one.kind === kind && one.subjectId === subjectId);
    if (found === undefined) throw serviceGone();
    return found;
  });
}

/** Keeps what the visit serves. An inspection planned before is given up for it, so that it counts once. */
export async function serveWithVisit(
  act: Act,
  visitId: string,
  plannedOn: string,
  services: readonly ServiceToCome[],
): Promise<void> {
  if (services.length === 0) return;
  const { tx, now } = act;
  await tx
    .insertInto('visit_services')
    .values(
      services.map(({ enterpriseId, kind, subjectId, title }) => ({
        visit_id: visitId,
        enterprise_id: enterpriseId,
        kind,
        subject_id: subjectId,
        title,
      })),
    )
    .execute();
  for (const { subjectId } of services.filter(({ kind }) => kind === 'visit')) {
    await tx
      .updateTable('visits')
      .set(({ eb }) => ({
        withdrawn_at: now,
        withdrawn_reason: `并入${plannedOn}的合并检查`,
        merged_into: visitId,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', subjectId)
      .execute();
    await record(act, {
      act: 'visit.withdraw',
      subjectKind: 'visit',
      subjectId,
      enterpriseId: null,
      detail: { title: '执法检查并入合并检查' },
    });
  }
}
