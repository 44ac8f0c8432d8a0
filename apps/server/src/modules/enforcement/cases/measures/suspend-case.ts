import type { resumeCase as resuming, suspendCase as suspending } from '@zhiben/contract/case-measure-operations.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { SuspensionKind } from '@zhiben/vocabulary/case-measures.ts';
import { dayOf } from '../../../../platform/clock.ts';
import type { Act } from '../../../../platform/db/scope.ts';
import { v7 } from '../../../../platform/db/uuid.ts';
import { stretchFault } from '../../domain/case-measures.ts';
import { suspensionFaulty } from '../case-refusals.ts';
import type { CaseRow } from '../case-store.ts';
import { layDecision } from './lay-decision.ts';
import { keepMeasure, lockForMeasure } from './take-measure.ts';

/** From that day on the days do not count, until the clock goes on. */
export async function suspendCase(act: Act, id: string, body: BodyOf<typeof suspending>): Promise<void> {
  const { row, beside } = await lockForMeasure(act, id, 'suspend', body.version);
  const earlier = beside.suspensions.map(({ from_on, until_on }) => ({ from: from_on, until: until_on }));
  const fault = stretchFault(row.opened_on ?? '', earlier, body.fromOn, dayOf(act.now));
  if (fault !== undefined) throw suspensionFaulty(fault, 'fromOn');
  await beginSuspension(act, row, body.kind, body.fromOn, body.words);
  await keepMeasure(act, row, 'suspend', {}, { kind: body.kind, fromOn: body.fromOn, words: body.words });
}

export async function resumeCase(act: Act, id: string, body: BodyOf<typeof resuming>): Promise<void> {
  const { row, beside } = await lockForMeasure(act, id, 'resume', body.version);
  const standing = beside.suspensions.find(({ until_on }) => until_on === null);
  const { untilOn } = body;
  if (untilOn > dayOf(act.now)) throw suspensionFaulty('恢复日期不能晚于今天', 'untilOn');
  if (standing !== undefined && untilOn < standing.from_on) throw suspensionFaulty('恢复日期早于中止日期', 'untilOn');
  await endSuspension(act, row, untilOn);
  await keepMeasure(act, row, 'resume', {}, { untilOn });
}

export async function beginSuspension(
  act: Act,
  row: CaseRow,
  kind: SuspensionKind,
  fromOn: string,
  reason: string,
): Promise<void> {
  const about = { id: v7(act.now), case_id: row.id, enterprise_id: row.enterprise_id };
  await act.tx
    .insertInto('case_suspensions')
    .values({ ...about, kind, from_on: fromOn, reason })
    .execute();
  await layDecision(act, row);
}

/** Of any kind, or only of one. */
export async function endSuspension(act: Act, row: CaseRow, untilOn: string, kind?: SuspensionKind): Promise<void> {
  await act.tx
    .updateTable('case_suspensions')
    .set({ until_on: untilOn })
    .where('case_id', '=', row.id)
    .where('until_on', 'is', null)
    .$if(kind !== undefined, (those) => those.where('kind', '=', kind ?? 'hearing'))
    .execute();
  await layDecision(act, row);
}
