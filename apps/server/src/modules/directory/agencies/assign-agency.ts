import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { agencyNotFound } from '../directory-refusals.ts';
import { refuseUnknownEnterprise } from '../structure/refuse-unknown-enterprise.ts';
import { agencyStore } from './agency-store.ts';

/** Lets an agency's people reach the records of an enterprise it serves, from their next request on. */
export async function assignAgency(act: Act, agencyId: string, enterpriseId: string): Promise<void> {
  const agencies = agencyStore(act.tx);
  await refuseUnknownEnterprise(act.tx, enterpriseId);
  const agency = await agencies.find(agencyId);
  if (agency === undefined) throw agencyNotFound();

  if (!(await agencies.assign(agencyId, enterpriseId))) return;
  await record(act, {
    act: 'enterprise.assign-agency',
    subjectKind: 'enterprise',
    subjectId: enterpriseId,
    enterpriseId,
    detail: { agencyId, agency: agency.name },
  });
}
