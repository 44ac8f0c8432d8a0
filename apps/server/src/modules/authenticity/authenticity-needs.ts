import type { Tx } from '../../platform/db/scope.ts';
import type { FileStore } from '../../platform/files/index.ts';
import type { Bell } from '../../platform/jobs/bell.ts';
import type { HazardFound } from '../hazards/index.ts';
import type { CheckNamed, SubmissionOnRecord } from '../self-checks/index.ts';

/** What authenticity asks of others; handed in by the composition. */
export interface AuthenticityNeeds {
  readonly files: FileStore;
  /** Rung when a photo has come in. */
  readonly photoCame: Bell;
  readonly enterpriseNames: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly hazardsFound: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, HazardFound>>;
  readonly checksNamed: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, CheckNamed>>;
  /** Agencies' reports within reach, by what they are called. */
  readonly agencyReportsNamed: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Submissions of checks made since an instant, oldest first. */
  readonly submissionsSince: (tx: Tx, since: Date, limit: number) => Promise<readonly SubmissionOnRecord[]>;
  /** Which of these files a member of the public brought: they are compared with nothing, or they would give somebody away. */
  readonly filesOfThePublic: (tx: Tx, hashes: readonly string[]) => Promise<ReadonlySet<string>>;
}
