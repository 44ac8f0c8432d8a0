import type { WarningAudience } from '@zhiben/vocabulary/warnings.ts';
import type { Act } from '../../../platform/db/scope.ts';
import '../warning-tables.ts';

/** Answers everything this side was asked about a warning; how much that was. */
export async function answerPushes({ tx, actor, now }: Act, warningId: string, side: WarningAudience): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('warning_pushes')
    .set({ answered_at: now, answered_by: actor.personId, answered_by_name: actor.name, answered_post: actor.post })
    .where('warning_id', '=', warningId)
    .where('audience', '=', side)
    .where('answered_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
