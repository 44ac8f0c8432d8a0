import type { Tx } from '../../../platform/db/scope.ts';
import { enterpriseNotFound } from '../directory-refusals.ts';
import { enterpriseStore } from '../enterprises/enterprise-store.ts';

/** Another tenant's enterprise and one that does not exist get the same answer. */
export async function refuseUnknownEnterprise(tx: Tx, enterpriseId: string): Promise<void> {
  const names = await enterpriseStore(tx).namesOf([enterpriseId]);
  if (!names.has(enterpriseId)) throw enterpriseNotFound();
}
