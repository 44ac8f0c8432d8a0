import type { EnterpriseProfile } from '@zhiben/contract/directory.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { recordMany } from '../../../platform/ledger/record.ts';
import { type Enterprise, newEnterprise } from './enterprise.ts';
import { enterpriseStore } from './enterprise-store.ts';
import { refuseDuplicates } from './refuse-duplicates.ts';

/** Takes many enterprises on file as one act, all or none. */
export async function addEnterprises(
  act: Act,
  profiles: readonly EnterpriseProfile[],
  importId: string,
): Promise<readonly Enterprise[]> {
  const enterprises = profiles.map((profile) => newEnterprise(profile, act.now));
  await refuseDuplicates(act.tx, enterprises, (field, index) => `${index}.${field}`);

  await enterpriseStore(act.tx).add(enterprises);
  await recordMany(
    act,
    enterprises.map(({ id, name, kind }) => ({
      act: 'enterprise.import',
      subjectKind: 'enterprise',
      subjectId: id,
      enterpriseId: id,
      detail: { name, kind, importId },
    })),
    {
      act: 'enterprise.import',
      subjectKind: 'import',
      subjectId: importId,
      enterpriseId: null,
      detail: { count: enterprises.length },
    },
  );
  return enterprises;
}
