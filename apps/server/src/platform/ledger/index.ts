import type { Route } from '../http/route.ts';
import type { Job } from '../jobs/job.ts';
import { type LedgerNeeds, ledgerRoutes } from './ledger-routes.ts';
import { sealLedgerJob } from './seal-ledger-job.ts';

/** The ledger, wired: reading and exporting it for auditors, sealing it by the minute. */
export function createLedger(needs: LedgerNeeds): { routes: readonly Route[]; jobs: readonly Job[] } {
  return { routes: ledgerRoutes(needs), jobs: [sealLedgerJob(needs.algorithm)] };
}

export { ledgerFigures } from './ledger-figures.ts';
export { record, recordMany } from './record.ts';
export { renewEpoch } from './renew-epoch.ts';
export { storyOf } from './story-of.ts';
