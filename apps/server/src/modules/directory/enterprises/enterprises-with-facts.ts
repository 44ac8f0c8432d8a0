import { factsOnFile } from '@zhiben/rules/applicability/facts-on-file.ts';
import type { EnterpriseFacts } from '@zhiben/rules/enterprise-facts.ts';
import type { Standardization } from '@zhiben/vocabulary/enterprises.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import type { DirectoryNeeds } from '../directory-needs.ts';
import { enterpriseStore } from './enterprise-store.ts';

export interface EnterpriseWithFacts {
  readonly id: string;
  readonly name: string;
  readonly facts: EnterpriseFacts;
  readonly standardization: Standardization | null;
}

/** Every enterprise within reach with the facts that rules judge by, its installations as they are graded. */
export async function enterprisesWithFacts(
  tx: Tx,
  { gradedInstallations }: Pick<DirectoryNeeds, 'gradedInstallations'>,
): Promise<readonly EnterpriseWithFacts[]> {
  const files = await enterpriseStore(tx).everyOne();
  const graded = await gradedInstallations(
    tx,
    files.map(({ id }) => id),
  );
  return files.map((file) => {
    const installations = graded.get(file.id);
    return {
      id: file.id,
      name: file.name,
      facts: factsOnFile(installations === undefined ? file : { ...file, installations: [...installations] }),
      standardization: file.standardization,
    };
  });
}
