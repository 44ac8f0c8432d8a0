import type { listAccountability as operation } from '@zhiben/contract/accountability.ts';
import type { QueryOf, ResultOf } from '@zhiben/contract/operation.ts';
import { EnterpriseId, HazardId } from '@zhiben/vocabulary/ids.ts';
import { cursorOf, readCursor } from '../../platform/db/cursor.ts';
import type { Tx } from '../../platform/db/scope.ts';
import type { AccountabilityNeeds } from './accountability-needs.ts';
import { cursorDamaged } from './accountability-refusals.ts';
import { conclusionStore, toView } from './conclusion-store.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The conclusions that stand, newest first. */
export async function listAccountability(
  tx: Tx,
  { cursor, limit }: QueryOf<typeof operation>,
  { enterpriseNames }: Pick<AccountabilityNeeds, 'enterpriseNames'>,
): Promise<ResultOf<typeof operation>> {
  const after = readCursor(cursor);
  if (after !== undefined && !(INSTANT.test(after.key) && !Number.isNaN(Date.parse(after.key)) && UUID.test(after.id)))
    throw cursorDamaged();

  const rows = await conclusionStore(tx).page(after, limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const names = await enterpriseNames(
    tx,
    page.map((row) => row.enterprise_id),
  );
  return {
    items: page.map((row) => {
      const { traceHash: _, ...conclusion } = toView(row);
      return {
        ...conclusion,
        hazardId: HazardId.parse(row.hazard_id),
        hazardNumber: row.hazard_number,
        hazardTitle: row.hazard_title,
        enterpriseId: EnterpriseId.parse(row.enterprise_id),
        enterpriseName: names.get(row.enterprise_id) ?? '',
      };
    }),
    nextCursor: rows.length > limit && last !== undefined ? cursorOf(last.concluded_at.toISOString(), last.id) : null,
    total: null,
  };
}
