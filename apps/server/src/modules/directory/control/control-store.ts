import type { ControlView } from '@zhiben/contract/controls.ts';
import type { Selectable } from 'kysely';
import type { Schema } from '../../../platform/db/schema.ts';
import type { Act, Tx } from '../../../platform/db/scope.ts';
import '../directory-tables.ts';

/** The register of who stands behind an enterprise. Entries are added, never changed: a later one corrects. */
export function controlStore(tx: Tx) {
  return {
    /** Newest first: a day said twice is as it was said last. */
    async of(enterpriseId: string): Promise<ControlView[]> {
      const rows = await tx
        .selectFrom('enterprise_controls')
        .selectAll()
        .where('enterprise_id', '=', enterpriseId)
        .orderBy('from_on', 'desc')
        .orderBy('recorded_at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return rows.map(toView);
    },

    async add({ actor, now }: Act, enterpriseId: string, control: ControlView): Promise<void> {
      const { id, kind, name, inCharge, fromOn } = control;
      await tx
        .insertInto('enterprise_controls')
        .values({
          id,
          enterprise_id: enterpriseId,
          kind,
          name,
          in_charge: inCharge,
          from_on: fromOn,
          recorded_at: now,
          recorded_by: actor.personId,
          recorded_by_name: actor.name,
        })
        .execute();
    },
  };
}

const toView = (row: Selectable<Schema['enterprise_controls']>): ControlView => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  inCharge: row.in_charge,
  fromOn: row.from_on,
  recordedAt: row.recorded_at.toISOString(),
  recordedByName: row.recorded_by_name,
});
