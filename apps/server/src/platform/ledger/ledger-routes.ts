import { Readable } from 'node:stream';
import {
  exportLedger as exportOperation,
  listLedger as listOperation,
  listSeals as sealsOperation,
} from '@zhiben/contract/ledger.ts';
import type { HashAlgorithm } from '@zhiben/proof/hash.ts';
import { dayOf } from '../clock.ts';
import type { Scope } from '../db/scope.ts';
import { disposition } from '../files/send-file.ts';
import { openRoute, type Route, route } from '../http/route.ts';
import { exportLedger } from './export-ledger.ts';
import { listLedger } from './list-ledger.ts';
import { listSeals } from './list-seals.ts';
import { record } from './record.ts';
import { sealLedger } from './seal-ledger.ts';

export interface LedgerNeeds {
  readonly scope: Scope;
  /** Connection of the application's role, for exports that last longer than a request's transaction should. */
  readonly url: string;
  readonly algorithm: HashAlgorithm;
}

export function ledgerRoutes({ scope, url, algorithm }: LedgerNeeds): readonly Route[] {
  return [
    route(listOperation, ({ tx, query }) => listLedger(tx, query)),
    route(sealsOperation, ({ tx, query }) => listSeals(tx, query)),

    openRoute(exportOperation, async ({ actor, reply }) => {
      const now = await scope(actor, async (act) => {
        await record(act, { act: 'ledger.export', subjectKind: 'ledger', subjectId: 'ledger', enterpriseId: null });
        return act.now;
      });
      await sealLedger(scope, algorithm);
      return reply
        .type('application/x-ndjson')
        .header('cache-control', 'no-store')
        .header('content-disposition', disposition('attachment', `责任账-${dayOf(now)}.jsonl`))
        .send(Readable.from(exportLedger(url, { exportedAt: now.toISOString(), algorithm })));
    }),
  ];
}
