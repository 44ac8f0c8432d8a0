import { join } from 'node:path';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import { createDirectory, type Directory } from './modules/directory/index.ts';
import {
  createHazards,
  criterionTitle,
  hazardEnterprise,
  homeFigures,
  openHazards,
  searchHazards,
  waitingFor,
} from './modules/hazards/index.ts';
import { createSearch } from './modules/search/index.ts';
import { createZeroing } from './modules/zeroing/index.ts';
import { systemClock } from './platform/clock.ts';
import { connect } from './platform/db/connect.ts';
import { appUrl } from './platform/db/migrate.ts';
import { type Scope, scopeOf } from './platform/db/scope.ts';
import { createDuties } from './platform/duties/index.ts';
import { createFiles } from './platform/files/index.ts';
import { healthRoute } from './platform/http/health.ts';
import type { Route } from './platform/http/route.ts';
import { serveConsole } from './platform/http/serve-console.ts';
import { createHttp } from './platform/http/server.ts';
import { createIdentity, type Identity, identitySettings, keptSecret } from './platform/identity/index.ts';
import { runJobs } from './platform/jobs/run-jobs.ts';
import { createLedger, storyOf } from './platform/ledger/index.ts';
import { createRealtime } from './platform/realtime/index.ts';

export interface Product {
  readonly http: FastifyInstance;
  readonly scope: Scope;
  readonly identity: Identity;
  readonly directory: Directory;
  close(): Promise<void>;
}

interface Parts {
  readonly config: Config;
  /** The database as its owner, migrated. */
  readonly ownerUrl: string;
  readonly log: FastifyBaseLogger;
  /** Only the demonstration adds routes of its own. */
  readonly moreRoutes?: (parts: Pick<Product, 'scope' | 'identity'>) => readonly Route[];
}

/** Puts the product together: the only place that knows every module. */
export async function compose({ config, ownerUrl, log, moreRoutes = () => [] }: Parts): Promise<Product> {
  const url = appUrl(ownerUrl);
  const connected = connect(url);
  const clock = systemClock;
  const scope = scopeOf(connected.db, clock);

  const directory: Directory = createDirectory({
    openHazards,
    accountHolders: (tx, people) => identity.accountHolders(tx, people),
  });
  const identity = await createIdentity({
    scope,
    url,
    clock,
    log,
    enterprisesServedBy: directory.enterprisesServedBy,
    ...identitySettings(config),
  });
  const { files, routes: fileRoutes } = createFiles({ folder: join(config.dataFolder, 'files'), hazardEnterprise });
  const ledger = createLedger({ scope, url, algorithm: config.ledgerAlgorithm });
  const realtime = await createRealtime({ url, scope, log, stillAdmitted: identity.stillAdmitted });
  const duties = createDuties({ figures: homeFigures });
  const hazards = createHazards({
    enterpriseNames: directory.enterpriseNames,
    enterpriseFacts: directory.factsOf,
    storyOf,
  });
  const zeroing = createZeroing({ enterpriseNames: directory.enterpriseNames, criterionTitle, waitingFor });
  const search = createSearch({
    searchEnterprises: directory.searchEnterprises,
    searchPeople: directory.searchPeople,
    searchHazards,
  });
  void files;

  const modules = [identity, directory, hazards, zeroing, search, ledger, realtime, duties];
  const http = await createHttp({
    routes: [
      healthRoute(connected.db, VERSION),
      ...fileRoutes,
      ...modules.flatMap(({ routes }) => routes),
      ...moreRoutes({ scope, identity }),
    ],
    gate: identity.gate,
    scope,
    log,
    metricsToken: config.metricsToken,
    requestsPerMinute: config.requestsPerMinute,
    trustProxy: config.behindProxy,
  });
  await serveConsole(http);
  const jobs = await runJobs({ url, jobs: [...ledger.jobs, ...duties.jobs, ...realtime.jobs], scope, log });

  return {
    http,
    scope,
    identity,
    directory,
    async close() {
      await realtime.close();
      await http.close();
      await jobs.stop();
      await identity.close();
      await connected.close();
    },
  };
}
