import type { PointFields } from '@zhiben/contract/points.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import type { TelemetryNeeds } from '../telemetry-needs.ts';
import { enterpriseNotFound, tagTaken } from '../telemetry-refusals.ts';
import { columnsOf, type Point, pointStore } from './point-store.ts';
import { refuseUnsound } from './sound-fields.ts';

export type NewPoint = PointFields & { readonly tag: string };
type Needs = Pick<TelemetryNeeds, 'enterpriseNames' | 'placeName'>;

export async function addPoint(
  act: Act,
  enterpriseId: string,
  { tag, ...fields }: NewPoint,
  needs: Needs,
): Promise<Point> {
  if (!(await needs.enterpriseNames(act.tx, [enterpriseId])).has(enterpriseId)) throw enterpriseNotFound();
  await refuseUnsound(act.tx, enterpriseId, fields, needs);

  const point = await pointStore(act.tx).add({
    ...columnsOf(fields),
    ...{ enterprise_id: enterpriseId, tag, closed_at: null, created_at: act.now },
  });
  if (point === undefined) throw tagTaken(tag);

  await record(act, {
    act: 'point.add',
    subjectKind: 'point',
    subjectId: String(point.id),
    enterpriseId,
    detail: { tag, ...fields },
  });
  return point;
}
