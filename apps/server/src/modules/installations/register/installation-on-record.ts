import type { Act } from '../../../platform/db/scope.ts';
import { changedMeanwhile, installationClosed, installationNotFound } from '../installation-refusals.ts';
import { type Installation, installationStore } from '../installation-store.ts';

/** The installation, held until the transaction ends; refused when it is not in use. */
export async function lockInUse({ tx }: Act, id: string, version?: number): Promise<Installation> {
  const installation = await installationStore(tx).lock(id);
  if (installation === undefined) throw installationNotFound();
  if (installation.closed_at !== null) throw installationClosed();
  if (version !== undefined && installation.version !== version) throw changedMeanwhile();
  return installation;
}
