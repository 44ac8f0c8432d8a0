import { PersonId } from '@zhiben/vocabulary/ids.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { record } from '../../../platform/ledger/record.ts';
import { structureStore } from './structure-store.ts';

/** Somebody who acts: of an enterprise, of an agency, or (neither) of the bureau. */
export interface NewPerson {
  readonly enterpriseId: string | null;
  readonly agencyId?: string | null;
  readonly orgUnitId?: string | null;
  readonly name: string;
  readonly post: string;
  readonly phone?: string | null;
}

export async function registerPerson(act: Act, person: NewPerson): Promise<PersonId> {
  const { enterpriseId, agencyId = null, orgUnitId = null, name, post, phone = null } = person;
  const id = PersonId.parse(v7(act.now));
  await structureStore(act.tx).addPerson({
    id,
    enterprise_id: enterpriseId,
    agency_id: agencyId,
    org_unit_id: orgUnitId,
    name,
    post,
    phone,
  });
  await record(act, { act: 'person.add', subjectKind: 'person', subjectId: id, enterpriseId, detail: { name, post } });
  return id;
}
