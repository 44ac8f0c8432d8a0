import type { HoldView } from '@zhiben/contract/alarm-rules.ts';
import type { AlarmHold } from '@zhiben/vocabulary/monitoring.ts';
import type { Selectable } from 'kysely';
import type { Act, Tx } from '../../platform/db/scope.ts';
import { v7 } from '../../platform/db/uuid.ts';
import type { AlarmHoldsTable } from './alarm-tables.ts';

export type HoldRow = Selectable<AlarmHoldsTable>;

interface HoldToBegin {
  readonly ruleId: number;
  readonly enterpriseId: string;
  readonly kind: AlarmHold;
  readonly reason: string;
  readonly untilAt: Date | null;
}

/** What is shelved or out of service, bound to one act. */
export function holdStore(tx: Tx) {
  return {
    async running(ruleIds: readonly number[]): Promise<ReadonlyMap<number, readonly HoldRow[]>> {
      if (ruleIds.length === 0) return new Map();
      const rows = await tx
        .selectFrom('alarm_holds')
        .selectAll()
        .where('rule_id', 'in', ruleIds)
        .where('ended_at', 'is', null)
        .orderBy('from_at')
        .execute();
      return Map.groupBy(rows, (row) => row.rule_id);
    },

    async begin({ actor, now }: Act, hold: HoldToBegin): Promise<void> {
      const row = {
        id: v7(now),
        rule_id: hold.ruleId,
        enterprise_id: hold.enterpriseId,
        kind: hold.kind,
        reason: hold.reason,
        from_at: now,
        until_at: hold.untilAt,
        by_person: actor.personId,
        by_name: actor.name,
        ended_at: null,
        ended_by_name: null,
      };
      await tx.insertInto('alarm_holds').values(row).execute();
    },

    async end({ actor, now }: Act, ruleId: number, kind: AlarmHold): Promise<boolean> {
      const { numUpdatedRows } = await tx
        .updateTable('alarm_holds')
        .set({ ended_at: now, ended_by_name: actor.name })
        .where('rule_id', '=', ruleId)
        .where('kind', '=', kind)
        .where('ended_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    /** Ends what has run out, and answers whose it was; another who does the same finds nothing left. */
    async endDue({ actor, now }: Act): Promise<readonly HoldRow[]> {
      return tx
        .updateTable('alarm_holds')
        .set({ ended_at: now, ended_by_name: actor.name })
        .where('ended_at', 'is', null)
        .where('until_at', '<=', now)
        .returningAll()
        .execute();
    },
  };
}

export const toHoldView = ({ kind, reason, from_at, until_at, by_name }: HoldRow): HoldView => ({
  kind,
  reason,
  fromAt: from_at.toISOString(),
  untilAt: until_at?.toISOString() ?? null,
  byName: by_name,
});
