import { join } from 'node:path';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { composeAccounting } from './compose-accounting.ts';
import { composeEnforcement, type Offices } from './compose-enforcement.ts';
import { composeMonitoring } from './compose-monitoring.ts';
import type { Config } from './config.ts';
import { agencyReportsNamed } from './modules/agency-reports/index.ts';
import type { Alarms } from './modules/alarms/index.ts';
import { type Authenticity, createAuthenticity } from './modules/authenticity/index.ts';
import type { Campaign } from './modules/campaign/index.ts';
import { createDirectory, type Directory } from './modules/directory/index.ts';
import { createDualPrevention, type DualPrevention } from './modules/dual-prevention/index.ts';
import type { Grading } from './modules/grading/index.ts';
import {
  createHazards,
  criterionTitle,
  type Hazards,
  handBackRegister,
  hazardEnterprise,
  hazardNumbers,
  hazardsFound,
  hazardsOfWeeks,
  homeFigures,
  knownHazards,
  openAmong,
  openHazards,
  searchHazards,
  takeOverRegister,
  waitingFor,
} from './modules/hazards/index.ts';
import { createImports } from './modules/imports/index.ts';
import { createInstallations, gradedInstallations, type Installations } from './modules/installations/index.ts';
import type { Reports } from './modules/reports/index.ts';
import { createSearch } from './modules/search/index.ts';
import {
  checkCoverage,
  checkFigures,
  checksNamed,
  checksOfWeeks,
  createSelfChecks,
  type SelfChecks,
  submissionsSince,
} from './modules/self-checks/index.ts';
import { ingestMetrics, type Telemetry } from './modules/telemetry/index.ts';
import { createTipOffs, filesOfThePublic, type TipOffs } from './modules/tip-offs/index.ts';
import type { Warnings } from './modules/warnings/index.ts';
import { createZeroing } from './modules/zeroing/index.ts';
import { systemClock } from './platform/clock.ts';
import { connect } from './platform/db/connect.ts';
import { appUrl } from './platform/db/migrate.ts';
import { type Act, type Scope, scopeOf } from './platform/db/scope.ts';
import { createDuties } from './platform/duties/index.ts';
import type { FileStore } from './platform/files/file-store.ts';
import { createFiles, evidenceAbout } from './platform/files/index.ts';
import { healthRoute } from './platform/http/health.ts';
import type { Route } from './platform/http/route.ts';
import { createHttp } from './platform/http/server.ts';
import {
  accountFigures,
  createIdentity,
  type Identity,
  identitySettings,
  keptSecret,
  TIP_OFF_SECRET_FILE,
} from './platform/identity/index.ts';
import { createBell } from './platform/jobs/bell.ts';
import type { Job } from './platform/jobs/job.ts';
import { runJobs } from './platform/jobs/run-jobs.ts';
import { runTickers } from './platform/jobs/ticker.ts';
import { createLedger, ledgerFigures, storyOf } from './platform/ledger/index.ts';
import { createRealtime } from './platform/realtime/index.ts';

const VERSION = '0.1.0';

export interface Product extends Offices {
  readonly http: FastifyInstance;
  readonly scope: Scope;
  readonly identity: Identity;
  readonly directory: Directory;
  readonly hazards: Hazards;
  readonly selfChecks: SelfChecks;
  readonly installations: Installations;
  readonly campaign: Campaign;
  readonly grading: Grading;
  readonly reports: Reports;
  readonly dualPrevention: DualPrevention;
  readonly tipOffs: TipOffs;
  readonly authenticity: Authenticity;
  readonly telemetry: Telemetry;
  readonly alarms: Alarms;
  readonly warnings: Warnings;
  readonly files: FileStore;
  close(): Promise<void>;
}

interface Parts {
  readonly config: Config;
  /** The database as its owner, migrated. */
  readonly ownerUrl: string;
  readonly log: FastifyBaseLogger;
  /** Only the demonstration adds routes of its own. */
  readonly moreRoutes?: (identity: Identity) => readonly Route[];
  /** Administrators sign in with a second factor; a demonstration does without. */
  readonly secondFactorForAdministrators: boolean;
}

/** Puts the product together: the only place that knows every module. */
export async function compose(parts: Parts): Promise<Product> {
  const { config, ownerUrl, log, moreRoutes, secondFactorForAdministrators } = parts;
  const url = appUrl(ownerUrl);
  const https = config.publicUrl.startsWith('https:');
  const connected = connect(url);
  const clock = systemClock;
  const scope = scopeOf(connected.db, clock);

  const directory: Directory = createDirectory({
    openHazards,
    gradedInstallations,
    accountHolders: (_tx, people) => identity.accountHolders(people),
  });
  const { enterpriseNames, enterprisesServedBy, factsOf } = directory;
  const settings = identitySettings({
    secret: await keptSecret(config.dataFolder, config.sessionSecret),
    publicUrl: config.publicUrl,
    secureCookies: https,
    secondFactorForAdministrators,
  });
  const identity: Identity = createIdentity({ scope, url, clock, log, settings, enterprisesServedBy });
  const photoCame = createBell();
  const evidence = createFiles({
    folder: join(config.dataFolder, 'files'),
    hazardEnterprise,
    evidenceCame: photoCame.ring,
  });
  const ledger = createLedger({ scope, url, algorithm: config.ledgerAlgorithm });
  const realtime = createRealtime({ url, gate: identity.gate, log });
  const figures = async (act: Act) => [...(await homeFigures(act)), ...(await checkFigures(act))];
  const administration = async (act: Act) => [...(await accountFigures(act)), ...(await ledgerFigures(act))];
  const duties = createDuties({ enterpriseNames, figures, administration });
  const hazards = createHazards({ enterpriseNames, enterpriseFacts: factsOf, storyOf });
  const selfChecks = createSelfChecks({
    files: evidence.files,
    evidenceCame: photoCame.ring,
    enterpriseNames,
    enterprises: directory.enterprisesForMatching,
    organisationOf: directory.organisationOf,
    reportHazard: hazards.report,
    hazardNumbers,
  });
  const installations = createInstallations({
    publicUrl: config.publicUrl,
    enterpriseNames,
    peopleAtWork: directory.peopleAtWork,
    organisationOf: directory.organisationOf,
    placeName: directory.placeName,
    reportHazard: hazards.report,
    hazardNumbers,
    openAmong,
    enterprisesOnFile: directory.enterprisesOnFile,
  });
  const dualPrevention = createDualPrevention({
    enterprises: directory.enterprisesForMatching,
    enterpriseNames,
    checkCoverage,
    checksOfWeeks,
    hazardsOfWeeks,
    stewardshipOfWeeks: installations.stewardshipOfWeeks,
  });
  const authenticity = createAuthenticity({
    files: evidence.files,
    photoCame,
    enterpriseNames,
    hazardsFound,
    checksNamed,
    agencyReportsNamed,
    submissionsSince,
    filesOfThePublic,
  });
  const imports = createImports({
    files: evidence.files,
    enterprisesForMatching: directory.enterprisesForMatching,
    enterprisesOnFile: directory.enterprisesOnFile,
    learnAlias: directory.learnAlias,
    takeOverList: directory.takeOverList,
    handBackList: directory.handBackList,
    knownHazards,
    hazardNumbers,
    takeOverRegister,
    handBackRegister,
  });
  const zeroing = createZeroing({ enterpriseNames, criterionTitle, waitingFor });
  const sealingSecret = await keptSecret(config.dataFolder, config.tipOffSecret, TIP_OFF_SECRET_FILE);
  const tipOffs = createTipOffs({
    secret: sealingSecret,
    publicUrl: config.publicUrl,
    clock,
    files: evidence.files,
    enterpriseNames,
    placeName: directory.placeName,
    reportHazard: hazards.report,
    hazardNumbers,
    evidenceOf: evidenceAbout,
    storyOf,
  });
  const { ingest, telemetry, alarms, warnings } = composeMonitoring({
    ...{ config, url, log, scope, directory, sealingSecret },
    files: evidence.files,
  });
  const accounting = composeAccounting({
    publicUrl: config.publicUrl,
    ...{ directory, files: evidence.files },
    pointsOnline: telemetry.online,
  });
  const { files } = evidence;
  const office = { config, directory, hazards, authenticity, files, evidenceCame: photoCame.ring };
  const offices = composeEnforcement(office);
  const search = createSearch({
    findEnterprises: directory.searchEnterprises,
    findPeople: directory.searchPeople,
    findHazards: searchHazards,
  });

  const modules: readonly { readonly routes: readonly Route[]; readonly jobs?: readonly Job[] }[] = [
    identity,
    directory,
    hazards,
    selfChecks,
    installations,
    dualPrevention,
    authenticity,
    alarms,
    tipOffs,
    telemetry,
    warnings,
    ...Object.values(offices),
    imports,
    zeroing,
    ...Object.values(accounting),
    search,
    ledger,
    evidence,
    realtime,
    duties,
  ];
  const http = await createHttp({
    routes: [
      healthRoute(connected.db, ingest.running, VERSION),
      ...modules.flatMap(({ routes }) => routes),
      ...(moreRoutes?.(identity) ?? []),
    ],
    gate: identity.gate,
    scope,
    log,
    metricsToken: config.metricsToken,
    moreMetrics: ingestMetrics(ingest),
    requestsPerMinute: config.requestsPerMinute,
    proxies: config.proxies,
    https,
    publicUrl: config.publicUrl,
  });
  await ingest.begun;
  const jobs = await runJobs({ url, jobs: modules.flatMap(({ jobs = [] }) => jobs), scope, log });
  const tickers = runTickers({ tickers: warnings.tickers, scope, log });

  return {
    http,
    scope,
    identity,
    directory,
    hazards,
    selfChecks,
    installations,
    campaign: accounting.campaign,
    grading: accounting.grading,
    reports: accounting.reports,
    dualPrevention,
    tipOffs,
    authenticity,
    telemetry,
    alarms,
    warnings,
    ...offices,
    files,
    async close() {
      await ingest.close();
      await tickers.stop();
      await realtime.close();
      await http.close();
      await jobs.stop();
      await identity.close();
      await connected.close();
    },
  };
}
