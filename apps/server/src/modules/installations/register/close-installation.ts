import type { closeInstallation as operation } from '@zhiben/contract/installations.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { installationStore } from '../installation-store.ts';
import { releaseFromDuties } from './duties-of-installation.ts';
import { lockInUse } from './installation-on-record.ts';

/** Takes a unit that stands no longer off the register in use. Its record stays. */
export async function closeInstallation(
  act: Act,
  id: string,
  { version, reason }: BodyOf<typeof operation>,
): Promise<void> {
  const installation = await lockInUse(act, id, version);
  await releaseFromDuties(act, installation);
  await installationStore(act.tx).save(id, { closed_at: act.now, closed_reason: reason });
  await record(act, {
    act: 'installation.close',
    subjectKind: 'installation',
    subjectId: id,
    enterpriseId: installation.enterprise_id,
    detail: { installation: installation.name, reason },
  });
}
