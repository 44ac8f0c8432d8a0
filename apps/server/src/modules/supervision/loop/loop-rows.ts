import type { HandoverTo, PublicationKind } from '@zhiben/vocabulary/supervision.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act, Tx } from '../../../platform/db/scope.ts';
import { type LoopRecords, loopSteps, type StepStanding } from '../domain/loop-steps.ts';
import type { MajorHazard, SupervisionNeeds } from '../supervision-needs.ts';
import '../supervision-tables.ts';

export interface HazardInLoop {
  readonly hazard: MajorHazard;
  readonly steps: readonly StepStanding[];
}

/** Every major hazard within reach with its steps, oldest first; one where it is named. */
export async function hazardsInLoop(
  { tx }: Pick<Act, 'tx'>,
  { majorHazards }: Pick<SupervisionNeeds, 'majorHazards'>,
): Promise<readonly HazardInLoop[]> {
  const hazards = await majorHazards(tx);
  const handed = Map.groupBy(await tx.selectFrom('hazard_handovers').selectAll().execute(), (one) => one.hazard_id);
  const published = await publishedMonths(tx);
  const bulletins = await firstBulletins(tx);
  return hazards.map((hazard) => ({
    hazard,
    steps: loopSteps({
      foundOn: hazard.foundOn,
      closedOn: hazard.closedAt === null ? null : dayOf(hazard.closedAt),
      reviewedByName: hazard.reviewedByName,
      awaitsReview: hazard.state === 'awaiting-review',
      handovers: Object.fromEntries(
        (handed.get(hazard.id) ?? []).map((one): [HandoverTo, LoopRecords['handovers']['township']] => [
          one.to_whom,
          {
            receiver: one.receiver,
            handedOn: dayOf(one.handed_at),
            acknowledgedOn: one.acknowledged_on,
            acknowledgedBy: one.acknowledged_by,
          },
        ]),
      ) as LoopRecords['handovers'],
      published: published.get(hazard.id) ?? {},
      bulletinOn: bulletins.get(hazard.id) ?? null,
    }),
  }));
}

async function publishedMonths(tx: Tx) {
  const rows = await tx
    .selectFrom('publications')
    .select(['kind', 'month', 'hazard_ids'])
    .where('state', '=', 'issued')
    .orderBy('month')
    .execute();
  const months = new Map<string, Partial<Record<PublicationKind, string[]>>>();
  for (const { kind, month, hazard_ids } of rows) {
    for (const id of hazard_ids) {
      const known = months.get(id) ?? {};
      months.set(id, { ...known, [kind]: [...(known[kind] ?? []), month] });
    }
  }
  return months;
}

async function firstBulletins(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('supervision_letters')
    .innerJoin('letter_matters', 'letter_matters.letter_id', 'supervision_letters.id')
    .select(['subject_id', 'issued_at'])
    .where('supervision_letters.kind', '=', 'bulletin')
    .where('letter_matters.kind', '=', 'hazard')
    .where('issued_at', 'is not', null)
    .where('state', '<>', 'withdrawn')
    .orderBy('issued_at', 'desc')
    .execute();
  return new Map(
    rows.flatMap(({ subject_id, issued_at }): [string, string][] =>
      issued_at === null ? [] : [[subject_id, dayOf(issued_at)]],
    ),
  );
}
