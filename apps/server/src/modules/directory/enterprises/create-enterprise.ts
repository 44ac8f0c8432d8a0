import type { EnterpriseProfile } from '@zhiben/contract/directory.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { type Enterprise, newEnterprise } from './enterprise.ts';
import { enterpriseStore } from './enterprise-store.ts';
import { refuseDuplicates } from './refuse-duplicates.ts';

export async function createEnterprise(act: Act, profile: EnterpriseProfile): Promise<Enterprise> {
  const enterprise = newEnterprise(profile, act.now);
  await refuseDuplicates(act.tx, [enterprise]);

  await enterpriseStore(act.tx).add([enterprise]);
  await record(act, {
    act: 'enterprise.create',
    subjectKind: 'enterprise',
    subjectId: enterprise.id,
    enterpriseId: enterprise.id,
    detail: { name: enterprise.name, kind: enterprise.kind },
  });
  return enterprise;
}
