import type { Tx } from '../../../platform/db/scope.ts';
import '../check-tables.ts';
import type { Answer } from '../domain/answer.ts';

/** One submission of a check, as it was sent. */
export interface SubmissionOnRecord {
  readonly checkId: string;
  readonly revision: number;
  readonly enterpriseId: string;
  readonly byPerson: string;
  readonly at: Date;
  /** By the same device's clock; null where the device did not say, or nobody walked. */
  readonly begunAt: Date | null;
  readonly finishedAt: Date | null;
  readonly offered: readonly Answer[];
}

/** Submissions since an instant, oldest first. */
export async function submissionsSince(tx: Tx, since: Date, limit: number): Promise<readonly SubmissionOnRecord[]> {
  const rows = await tx
    .selectFrom('check_revisions')
    .selectAll()
    .where('at', '>=', since)
    .orderBy('at')
    .orderBy('check_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    checkId: row.check_id,
    revision: row.revision,
    enterpriseId: row.enterprise_id,
    byPerson: row.by_person,
    at: row.at,
    begunAt: row.begun_at_on_device,
    finishedAt: row.finished_at_on_device,
    offered: row.offered,
  }));
}
