import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { changePoint as operation } from '@zhiben/contract/points.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import type { TelemetryNeeds } from '../telemetry-needs.ts';
import { pointNotFound } from '../telemetry-refusals.ts';
import { columnsOf, type Point, pointStore } from './point-store.ts';
import { refuseUnsound } from './sound-fields.ts';

/** A range or an interval that changes changes what is alarmed: the ledger keeps both and the reason. */
export async function changePoint(
  act: Act,
  id: number,
  { reason, ...fields }: BodyOf<typeof operation>,
  needs: Pick<TelemetryNeeds, 'placeName'>,
): Promise<Point> {
  const points = pointStore(act.tx);
  const before = await points.lock(id);
  if (before === undefined) throw pointNotFound();
  await refuseUnsound(act.tx, before.enterprise_id, fields, needs);

  const changed = differenceOf(before, columnsOf(fields));
  if (changed.length === 0) return before;

  const after = await points.change(id, columnsOf(fields));
  await record(act, {
    act: 'point.change',
    subjectKind: 'point',
    subjectId: String(id),
    enterpriseId: before.enterprise_id,
    detail: { tag: before.tag, reason, changed },
  });
  return after;
}

/** What is different, as it was and as it is now. */
export function differenceOf(before: Point, after: ReturnType<typeof columnsOf>) {
  const names = Object.keys(after) as (keyof typeof after)[];
  return names
    .filter((name) => before[name] !== after[name])
    .map((name) => ({ field: name, from: before[name], to: after[name] }));
}
