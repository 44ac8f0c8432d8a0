import type { MajorHazardLevel } from '@zhiben/vocabulary/enterprises.ts';
import type { Tx } from '../../platform/db/scope.ts';
import { installationStore } from './installation-store.ts';

/** A unit as the directory speaks of it. `level` is null while it cannot be told. */
export interface GradedInstallation {
  readonly name: string;
  readonly level: MajorHazardLevel | null;
  readonly rValue: number | null;
}

/**
 * The major-hazard installations of these enterprises as they are graded; an enterprise without any unit on the register is
 * missing from the answer, one whose units all lie below the threshold has none.
 */
export async function gradedInstallations(
  tx: Tx,
  enterpriseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly GradedInstallation[]>> {
  if (enterpriseIds.length === 0) return new Map();
  const wanted = new Set(enterpriseIds);
  const units = (await installationStore(tx).inUse()).filter(({ enterprise_id }) => wanted.has(enterprise_id));
  const gradings = await installationStore(tx).standingOf(units.map(({ id }) => id));
  const graded = units.map(({ id, enterprise_id, name }) => ({ enterprise_id, name, grading: gradings.get(id) }));
  return new Map(
    [...Map.groupBy(graded, ({ enterprise_id }) => enterprise_id)].map(([enterpriseId, those]) => [
      enterpriseId,
      those
        .filter(({ grading }) => grading?.standing !== 'below-threshold')
        .map(({ name, grading }) => ({ name, level: grading?.level ?? null, rValue: grading?.reckoning.r ?? null })),
    ]),
  );
}
