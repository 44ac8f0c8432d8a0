import type { MatterRefs } from '@zhiben/contract/supervision.ts';
import { MatterKind } from '@zhiben/vocabulary/supervision.ts';
import type { Act } from '../../../platform/db/scope.ts';
import type { Named, SupervisionNeeds } from '../supervision-needs.ts';
import { matterOfOther, mattersMissing, matterUnknown } from '../supervision-refusals.ts';
import type { MatterRow } from './letter-store.ts';

type Found = Omit<MatterRow, 'letter_id'>;

const idsOf = (refs: MatterRefs): Readonly<Record<MatterKind, readonly string[]>> => ({
  hazard: refs.hazardIds,
  visit: refs.visitIds,
  case: refs.caseIds,
  doubt: refs.doubtIds,
  check: refs.checkIds,
});

/** Looks the chosen records up: what a letter says of them is what stands on record at that moment. */
export async function findMatters(
  act: Act,
  refs: MatterRefs,
  { matters }: Pick<SupervisionNeeds, 'matters'>,
): Promise<readonly Found[]> {
  const ids = idsOf(refs);
  const found: Found[] = [];
  for (const kind of MatterKind.options) {
    const wanted = [...new Set(ids[kind])];
    const named: ReadonlyMap<string, Named> = wanted.length === 0 ? new Map() : await matters[kind](act, wanted);
    for (const id of wanted) {
      const one = named.get(id);
      if (one === undefined) throw matterUnknown();
      const { enterpriseId, title, words } = one;
      found.push({ kind, subject_id: id, enterprise_id: enterpriseId, title, words, place: found.length });
    }
  }
  if (found.length === 0) throw mattersMissing();
  return found;
}

/** No enterprise reads of another's affairs in a letter to itself. */
export function refuseOthers(found: readonly Found[], enterpriseId: string | null): void {
  if (enterpriseId !== null && found.some((one) => one.enterprise_id !== enterpriseId)) throw matterOfOther();
}

export async function keepMatters({ tx }: Act, letterId: string, found: readonly Found[]): Promise<void> {
  await tx.deleteFrom('letter_matters').where('letter_id', '=', letterId).execute();
  await tx
    .insertInto('letter_matters')
    .values(found.map((one) => ({ letter_id: letterId, ...one })))
    .execute();
}
