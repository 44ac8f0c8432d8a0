import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { closePoint as operation } from '@zhiben/contract/points.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { pointNotFound } from '../telemetry-refusals.ts';
import { type Point, pointStore } from './point-store.ts';

/** Takes a point out of use, or back into use. Its history stays. */
export async function closePoint(act: Act, id: number, { closed, reason }: BodyOf<typeof operation>): Promise<Point> {
  const points = pointStore(act.tx);
  const before = await points.lock(id);
  if (before === undefined) throw pointNotFound();
  if ((before.closed_at !== null) === closed) return before;

  const after = await points.setClosed(id, closed ? act.now : null);
  await record(act, {
    act: closed ? 'point.close' : 'point.reopen',
    subjectKind: 'point',
    subjectId: String(id),
    enterpriseId: before.enterprise_id,
    detail: { tag: before.tag, reason },
  });
  return after;
}
