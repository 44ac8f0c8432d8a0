import type { Tx } from '../../platform/db/scope.ts';
import { gradedInstallations } from './graded-installations.ts';
import { installationStore } from './installation-store.ts';

interface Where {
  readonly enterpriseId: string;
  readonly placeId: string | null;
}

/**
 * Level of the major-hazard installation a place belongs to, 1 the gravest; 0: it belongs to none; null: it is not on file.
 * An enterprise that has none answers for all its places; otherwise the unit must say where it lies.
 */
export async function installationLevelOf(tx: Tx, { enterpriseId, placeId }: Where): Promise<0 | 1 | 2 | 3 | 4 | null> {
  const graded = (await gradedInstallations(tx, [enterpriseId])).get(enterpriseId);
  if (graded === undefined) return null;
  if (graded.length === 0) return 0;
  if (placeId === null) return null;
  const here = (await installationStore(tx).inUse()).filter(({ place_id }) => place_id === placeId);
  const standing = await installationStore(tx).standingOf(here.map(({ id }) => id));
  const levels = here.map(({ id }) => standing.get(id)?.level ?? null).filter((level) => level !== null);
  return levels.length === 0 ? null : (Math.min(...levels) as 1 | 2 | 3 | 4);
}
