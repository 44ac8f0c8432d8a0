import { AgencyId } from '@zhiben/vocabulary/ids.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { record } from '../../../platform/ledger/record.ts';
import { agencyStore } from './agency-store.ts';

/** Takes an agency on file; one of that name that is there already stays the same one. */
export async function addAgency(act: Act, name: string): Promise<AgencyId> {
  const id = AgencyId.parse(v7(act.now));
  const known = await agencyStore(act.tx).add(id, name);
  if (known !== undefined) return known;
  await record(act, {
    act: 'agency.add',
    subjectKind: 'agency',
    subjectId: id,
    enterpriseId: null,
    detail: { name },
  });
  return id;
}
