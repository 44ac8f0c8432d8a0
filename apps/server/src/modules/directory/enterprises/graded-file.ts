import type { Tx } from '../../../platform/db/scope.ts';
import type { DirectoryNeeds } from '../directory-needs.ts';
import type { Enterprise } from './enterprise.ts';

/** The file with its major-hazard installations as they are graded; as somebody entered them, while none is on the register. */
export async function withGraded(
  tx: Tx,
  enterprise: Enterprise,
  { gradedInstallations }: Pick<DirectoryNeeds, 'gradedInstallations'>,
): Promise<Enterprise> {
  const graded = (await gradedInstallations(tx, [enterprise.id])).get(enterprise.id);
  return graded === undefined ? enterprise : { ...enterprise, installations: [...graded] };
}
