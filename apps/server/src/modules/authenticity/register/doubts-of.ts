import type { DoubtSubject } from '@zhiben/contract/authenticity.ts';
import type { DoubtState } from '@zhiben/vocabulary/doubts.ts';
import type { Tx } from '../../../platform/db/scope.ts';

/** How many doubts of each state a subject has. */
export type DoubtsOf = Readonly<Record<DoubtState, number>>;

const NONE: DoubtsOf = { open: 0, explained: 0, confirmed: 0 };

/** Counts the doubts that subjects have, within reach. */
export async function doubtsOf(tx: Tx, subjectIds: readonly string[]): Promise<ReadonlyMap<string, DoubtsOf>> {
  if (subjectIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('doubts')
    .select(['subject_id', 'state', ({ fn }) => fn.countAll<number>().as('count')])
    .where('subject_id', 'in', subjectIds)
    .groupBy(['subject_id', 'state'])
    .execute();
  const counted = new Map<string, DoubtsOf>();
  for (const { subject_id, state, count } of rows) {
    counted.set(subject_id, { ...(counted.get(subject_id) ?? NONE), [state]: Number(count) });
  }
  return counted;
}

/** Which subjects of a kind have a doubt of this state, within reach. */
export async function subjectsDoubted(tx: Tx, kind: DoubtSubject, state: DoubtState): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('doubts')
    .select('subject_id')
    .distinct()
    .where('subject_kind', '=', kind)
    .where('state', '=', state)
    .execute();
  return rows.map(({ subject_id }) => subject_id);
}
