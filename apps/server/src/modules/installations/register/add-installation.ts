import { randomBytes } from 'node:crypto';
import type { addInstallation as operation } from '@zhiben/contract/installations.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { record } from '../../../platform/ledger/record.ts';
import { enterpriseNotFound } from '../installation-refusals.ts';
import { type Installation, installationStore } from '../installation-store.ts';
import type { InstallationsNeeds } from '../installations-needs.ts';
import { gradeInstallation } from './grade-installation.ts';

const NOTICE_CODE_BYTES = 18;

/** Takes a unit into the register and grades it at once, with whatever is known. */
export async function addInstallation(
  act: Act,
  { enterpriseId, name, kind, placeId, residents, substances }: BodyOf<typeof operation>,
  needs: Pick<InstallationsNeeds, 'enterpriseNames' | 'peopleAtWork'>,
): Promise<Installation> {
  const { tx, now } = act;
  if (!(await needs.enterpriseNames(tx, [enterpriseId])).has(enterpriseId)) throw enterpriseNotFound();
  const installation = await installationStore(tx).add({
    id: v7(now),
    enterprise_id: enterpriseId,
    name,
    kind,
    place_id: placeId,
    residents,
    substances: JSON.stringify(substances),
    notice_code: randomBytes(NOTICE_CODE_BYTES).toString('base64url'),
    created_at: now,
  });
  await record(act, {
    act: 'installation.add',
    subjectKind: 'installation',
    subjectId: installation.id,
    enterpriseId,
    detail: { installation: name, unitKind: kind },
  });
  await gradeInstallation(act, installation, '首次登记', needs);
  return installation;
}
