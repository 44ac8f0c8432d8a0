import type { WarningLevel } from '@zhiben/vocabulary/monitoring.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/scope.ts';
import '../warning-tables.ts';

export interface WarningsOfLevel {
  readonly level: WarningLevel;
  readonly open: number;
  /** Of these, with somebody told who has not answered. */
  readonly unanswered: number;
}

/** Warnings not cleared yet, by colour; a colour without any is missing. */
export async function warningFigures(tx: Tx): Promise<readonly WarningsOfLevel[]> {
  const { rows } = await sql<WarningsOfLevel>`
    select level, count(*)::int as open, count(*) filter (where exists (
      select from warning_pushes where warning_id = warnings.id and answered_at is null))::int as unanswered
    from warnings where state <> 'cleared' group by level`.execute(tx);
  return rows;
}
