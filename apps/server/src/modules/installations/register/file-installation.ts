import type { fileInstallation as operation } from '@zhiben/contract/installations.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { passDuty } from '../../../platform/duties/lay-duty.ts';
import { record } from '../../../platform/ledger/record.ts';
import { alreadyFiled, dayToCome, filedBeforeAssessed, notAssessed } from '../installation-refusals.ts';
import { installationStore } from '../installation-store.ts';
import { dutyAfter } from './duties-of-installation.ts';
import { lockInUse } from './installation-on-record.ts';

/** Files the last assessment under the office's number. The next assessment is owed from now on. */
export async function fileInstallation(
  act: Act,
  id: string,
  { filedOn, filingNumber }: BodyOf<typeof operation>,
): Promise<void> {
  const installation = await lockInUse(act, id);
  const installations = installationStore(act.tx);
  const [latest] = await installations.assessmentsOf([id]);
  if (latest === undefined) throw notAssessed();
  if (latest.filing_number !== null) throw alreadyFiled(latest.filing_number);
  if (filedOn > dayOf(act.now)) throw dayToCome('filedOn');
  if (filedOn < latest.assessed_on) throw filedBeforeAssessed(latest.assessed_on);

  await installations.file(latest.id, filedOn, filingNumber);
  if (installation.owes_since !== null)
    await passDuty(act, id, dutyAfter(installation, { ...latest, filed_on: filedOn }));
  await record(act, {
    act: 'installation.file',
    subjectKind: 'installation',
    subjectId: id,
    enterpriseId: installation.enterprise_id,
    detail: { installation: installation.name, filedOn, filingNumber },
  });
}
