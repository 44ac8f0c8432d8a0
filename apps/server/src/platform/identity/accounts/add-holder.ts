import type { Act } from '../../db/scope.ts';
import { v7 } from '../../db/uuid.ts';

interface Holder {
  readonly name: string;
  readonly post: string;
  readonly enterpriseId: string | null;
  readonly agencyId: string | null;
}

/** Enters the person whom a new account belongs to. */
export async function addHolder({ tx, now }: Pick<Act, 'tx' | 'now'>, holder: Holder): Promise<string> {
  const { name, post, enterpriseId: enterprise_id, agencyId: agency_id } = holder;
  const id = v7(now);
  const person = { id, enterprise_id, agency_id, org_unit_id: null, name, post, phone: null };
  await tx.insertInto('people').values(person).execute();
  return id;
}
