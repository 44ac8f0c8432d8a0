import type { ImportKind } from '@zhiben/contract/imports.ts';
import type { Tx } from '../../platform/db/scope.ts';

/** What headings meant to an office, bound to one act. */
export function headingStore(tx: Tx) {
  return {
    async of(office: string, kind: ImportKind): Promise<Readonly<Record<string, string | null>>> {
      const rows = await tx
        .selectFrom('import_headings')
        .selectAll()
        .where('office', '=', office)
        .where('kind', '=', kind)
        .execute();
      return Object.fromEntries(rows.map(({ heading, field }) => [heading, field]));
    },

    async remember(office: string, kind: ImportKind, headings: ReadonlyMap<string, string | null>): Promise<void> {
      if (headings.size === 0) return;
      const values = [...headings].map(([heading, field]) => ({ office, kind, heading, field }));
      await tx
        .insertInto('import_headings')
        .values(values)
        .onConflict((conflict) =>
          conflict.columns(['office', 'kind', 'heading']).doUpdateSet(({ ref }) => ({ field: ref('excluded.field') })),
        )
        .execute();
    },
  };
}
