import { sql } from 'kysely';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { type Identity, unsealIdentity } from '../sealing/seal-identity.ts';
import { identityNotOpening, noIdentity, tipOffNotFound } from '../tip-off-refusals.ts';
import { tipOffStore } from '../tip-off-store.ts';

/**
 * Tells who reported, to whoever may know and says why. The entry in the ledger comes first: without it, in this very
 * transaction, the database does not give out even the cipher text.
 */
export async function openIdentity(act: Act, tipOffId: string, reason: string, key: Buffer): Promise<Identity> {
  const tipOff = await tipOffStore(act.tx).find(tipOffId);
  if (tipOff === undefined) throw tipOffNotFound();
  if (!tipOff.hasIdentity) throw noIdentity();

  await record(act, {
    act: 'tip-off.open-identity',
    subjectKind: 'tip-off',
    subjectId: tipOffId,
    enterpriseId: null,
    detail: { number: tipOff.number, reason },
  });
  const { rows } = await sql<{ sealed: Buffer }>`select take_sealed_identity(${tipOffId}::uuid) as sealed`.execute(
    act.tx,
  );
  try {
    return unsealIdentity(key, tipOffId, rows[0]?.sealed ?? Buffer.alloc(0));
  } catch {
    throw identityNotOpening();
  }
}
