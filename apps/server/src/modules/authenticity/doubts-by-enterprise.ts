import type { Tx } from '../../platform/db/scope.ts';
import './authenticity-tables.ts';

export interface DoubtsOfEnterprise {
  readonly open: number;
  readonly confirmed: number;
}

/** Doubts that nobody has settled, and those confirmed since then, by enterprise; one without any is missing from the answer. */
export async function doubtsByEnterprise(
  tx: Tx,
  confirmedSince: Date,
): Promise<ReadonlyMap<string, DoubtsOfEnterprise>> {
  const rows = await tx
    .selectFrom('doubts')
    .where((is) =>
      is.or([
        is('state', '=', 'open'),
        is.and([is('state', '=', 'confirmed'), is('settled_at', '>=', confirmedSince)]),
      ]),
    )
    .groupBy('enterprise_id')
    .select(({ fn }) => [
      'enterprise_id',
      fn.countAll<number>().filterWhere('state', '=', 'open').as('open'),
      fn.countAll<number>().filterWhere('state', '=', 'confirmed').as('confirmed'),
    ])
    .execute();
  return new Map(
    rows.map(({ enterprise_id, open, confirmed }) => [
      enterprise_id,
      { open: Number(open), confirmed: Number(confirmed) },
    ]),
  );
}
