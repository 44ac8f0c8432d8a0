import type { Tx } from '../../../platform/db/scope.ts';
import { evidenceOf } from '../../../platform/files/evidence-store.ts';
import { evidenceNotHere, evidenceUnknown } from '../check-refusals.ts';
import type { Check } from '../check-store.ts';

/** Photos and signatures of a check were uploaded for this very check. */
export async function refuseForeignEvidence(tx: Tx, check: Check, evidenceIds: readonly string[]): Promise<void> {
  const ids = [...new Set(evidenceIds)];
  if ((await evidenceOf(tx, check.id, ids)) === ids.length) return;
  const known = await tx.selectFrom('evidence').select('id').where('id', 'in', ids).execute();
  throw known.length === ids.length ? evidenceNotHere() : evidenceUnknown();
}
