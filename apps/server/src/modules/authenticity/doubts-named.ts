import { doubtKindLabel, doubtStateLabel } from '@zhiben/vocabulary/doubts.ts';
import type { Tx } from '../../platform/db/scope.ts';
import './authenticity-tables.ts';

/** Those of these doubts that are within reach, as a letter names them. */
export async function doubtsNamed(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom('doubts').selectAll().where('id', 'in', ids).execute();
  return new Map(
    rows.map((row) => [
      row.id,
      { enterpriseId: row.enterprise_id, title: doubtKindLabel[row.kind], words: doubtStateLabel[row.state] },
    ]),
  );
}

/** Confirmed doubts about hazards: which, and the doubt behind it. */
export async function confirmedDoubts(tx: Tx): Promise<readonly { readonly id: string; readonly hazardId: string }[]> {
  const rows = await tx
    .selectFrom('doubts')
    .select(['id', 'subject_id'])
    .where('state', '=', 'confirmed')
    .where('subject_kind', '=', 'hazard')
    .orderBy('settled_at', 'desc')
    .execute();
  return rows.map(({ id, subject_id }) => ({ id, hazardId: subject_id }));
}
