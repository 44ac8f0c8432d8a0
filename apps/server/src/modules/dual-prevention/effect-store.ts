import type { EffectSettings } from '@zhiben/rules/dual-prevention/effect.ts';
import { EFFECT_SOURCE } from '@zhiben/rules/dual-prevention/effect.ts';
import type { Selectable } from 'kysely';
import type { Schema } from '../../platform/db/schema.ts';
import type { Tx } from '../../platform/db/scope.ts';
import { v7 } from '../../platform/db/uuid.ts';
import { type Counts, effectFrom } from './domain/figures.ts';
import './effect-tables.ts';

export type ClosedWeek = Selectable<Schema['effect_weeks']>;

/** An enterprise's week as it is to be closed. */
interface WeekToClose {
  readonly enterpriseId: string;
  readonly weekOn: string;
  readonly counts: Counts;
  readonly settings: { readonly version: number; readonly settings: EffectSettings };
}

/** The table of closed weeks, bound to one act. */
export function effectStore(tx: Tx) {
  return {
    async closed(asked: { fromOn: string; untilOn: string; enterpriseId?: string }): Promise<readonly ClosedWeek[]> {
      return tx
        .selectFrom('effect_weeks')
        .selectAll()
        .where('week_on', '>=', asked.fromOn)
        .where('week_on', '<=', asked.untilOn)
        .$if(asked.enterpriseId !== undefined, (weeks) => weeks.where('enterprise_id', '=', asked.enterpriseId ?? ''))
        .execute();
    },

    /** The last week each enterprise has closed. */
    async lastClosed(): Promise<ReadonlyMap<string, string>> {
      const rows = await tx
        .selectFrom('effect_weeks')
        .groupBy('enterprise_id')
        .select(({ fn }) => ['enterprise_id', fn.max('week_on').as('weekOn')])
        .execute();
      return new Map(rows.map(({ enterprise_id, weekOn }) => [enterprise_id, weekOn]));
    },

    /** Those of them that were still open, now closed. */
    async close(weeks: readonly WeekToClose[], now: Date): Promise<readonly ClosedWeek[]> {
      const BATCH = 500;
      const closed: ClosedWeek[] = [];
      for (let from = 0; from < weeks.length; from += BATCH) {
        const rows = weeks.slice(from, from + BATCH).map((week) => rowOf(week, now));
        const fresh = await tx
          .insertInto('effect_weeks')
          .values(rows)
          .onConflict((conflict) => conflict.constraint('an_enterprise_closes_a_week_once').doNothing())
          .returningAll()
          .execute();
        closed.push(...fresh);
      }
      return closed;
    },
  };
}

const rowOf = ({ enterpriseId, weekOn, counts, settings }: WeekToClose, now: Date) => ({
  id: v7(now),
  enterprise_id: enterpriseId,
  week_on: weekOn,
  counts: JSON.stringify(counts),
  effect: JSON.stringify(effectFrom(counts, settings.settings)),
  settings_version: settings.version,
  settings: JSON.stringify(settings.settings),
  rule: JSON.stringify(EFFECT_SOURCE),
  closed_at: now,
});
