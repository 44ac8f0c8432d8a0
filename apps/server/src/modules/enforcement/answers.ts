import { caseStateLabel } from '@zhiben/vocabulary/cases.ts';
import { visitKindLabel } from '@zhiben/vocabulary/enforcement.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/scope.ts';
import './case-tables.ts';
import './enforcement-tables.ts';

/** Those of these inspections that are finished, as a letter names them: one that is not would warn whom it visits. */
export async function visitsNamed(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('visits')
    .select(['id', 'enterprise_id', 'kind', 'planned_on', 'purpose'])
    .where('id', 'in', ids)
    .where('finished_at', 'is not', null)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        enterpriseId: row.enterprise_id,
        title: `${row.planned_on} ${visitKindLabel[row.kind]}`,
        words: row.purpose,
      },
    ]),
  );
}

/** Those of these cases of which the enterprise was told, as a letter names them. */
export async function casesNamed(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('enforcement_cases')
    .select(['id', 'enterprise_id', 'number', 'cause', 'state'])
    .where('id', 'in', ids)
    .where('told_on', 'is not', null)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        enterpriseId: row.enterprise_id,
        title: row.number ?? row.cause,
        words: `${row.cause}（${caseStateLabel[row.state]}）`,
      },
    ]),
  );
}

export interface OrderUnmet {
  readonly visitId: string;
  readonly enterpriseId: string;
  readonly recheckedOn: string;
  readonly unmet: number;
  readonly hazardIds: readonly string[];
}

/** Orders of which a re-check found something not done, latest first. */
export async function ordersUnmet(tx: Tx): Promise<readonly OrderUnmet[]> {
  const { rows } = await sql<OrderUnmet>`
    select visits.id as "visitId", visits.enterprise_id as "enterpriseId", rechecked_on as "recheckedOn",
      count(*)::integer as unmet, array_agg(hazard_id order by visit_findings.id) as "hazardIds"
    from visits join visit_findings on visit_findings.visit_id = visits.id and recheck_result = 'unmet'
    group by visits.id order by rechecked_on desc, visits.id`.execute(tx);
  return rows;
}

/** The hash of what a paper says; undefined when it is not within reach. */
export async function paperHash(tx: Tx, documentId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('enforcement_documents')
    .select('content_hash')
    .where('id', '=', documentId)
    .executeTakeFirst();
  return row?.content_hash;
}

/** Orders that were re-checked, and those of them of which nothing was left undone. */
export async function enforcementFigures(tx: Tx): Promise<{ readonly ordered: number; readonly met: number }> {
  const { rows } = await sql<{ ordered: number; met: number }>`
    select count(*)::integer as ordered, count(*) filter (where not exists (
      select from visit_findings where visit_id = visits.id and recheck_result = 'unmet'))::integer as met
    from visits where rechecked_on is not null`.execute(tx);
  return rows[0] ?? { ordered: 0, met: 0 };
}

/** Cases that were brought on a finding, with the hazard it was; those given up are none. */
export async function casesAboutHazards(tx: Tx) {
  const { rows } = await sql<{ hazardId: string; id: string; title: string; at: Date }>`
    select hazard_id as "hazardId", enforcement_cases.id, coalesce(number, cause) as title, proposed_at as at
    from enforcement_cases join visit_findings on visit_findings.id = finding_id
    where state <> 'withdrawn' order by proposed_at, enforcement_cases.id`.execute(tx);
  return rows;
}
