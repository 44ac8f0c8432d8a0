import { composeAgencyReports } from './compose-agency-reports.ts';
import { composeSupervision } from './compose-supervision.ts';
import type { Config } from './config.ts';
import type { AgencyReports } from './modules/agency-reports/index.ts';
import { alarmsByEnterprise } from './modules/alarms/index.ts';
import { type Authenticity, doubtsByEnterprise } from './modules/authenticity/index.ts';
import type { Directory } from './modules/directory/index.ts';
import { createEnforcement, type Enforcement } from './modules/enforcement/index.ts';
import { riskColours } from './modules/grading/index.ts';
import { type Hazards, hazardNumbers, openHazards, overdueMajor } from './modules/hazards/index.ts';
import { installationsAssessed, jointToCome } from './modules/installations/index.ts';
import type { Supervision } from './modules/supervision/index.ts';
import { pointsOf } from './modules/telemetry/index.ts';
import { openTipOffs } from './modules/tip-offs/index.ts';
import { openWarnings } from './modules/warnings/index.ts';
import type { FileStore } from './platform/files/index.ts';

/** What other rooms know that makes a visit urgent. */
export const RISKS = {
  riskColours,
  overdueMajor,
  openWarnings,
  openTipOffs,
  alarmsByEnterprise: (tx: Parameters<typeof alarmsByEnterprise>[0]) => alarmsByEnterprise(tx, pointsOf),
  doubtsByEnterprise,
  installationsAssessed,
  jointToCome,
};

interface Parts {
  readonly config: Config;
  readonly directory: Directory;
  readonly hazards: Hazards;
  readonly authenticity: Authenticity;
  readonly files: FileStore;
  readonly evidenceCame: () => void;
}

export interface Offices {
  readonly enforcement: Enforcement;
  readonly supervision: Supervision;
  readonly agencyReports: AgencyReports;
}

/** Puts together what the office does about enterprises and agencies: inspections, orders, papers, cases, letters, reports looked at. */
export function composeEnforcement({ config, directory, hazards, authenticity, files, evidenceCame }: Parts): Offices {
  const enforcement = createEnforcement({
    ...RISKS,
    publicUrl: config.publicUrl,
    files,
    evidenceCame,
    enterpriseNames: directory.enterpriseNames,
    enterprisesOnFile: directory.enterprisesOnFile,
    enterpriseOnFile: directory.enterpriseOnFile,
    reportHazard: hazards.report,
    determineHazard: hazards.moves.determine,
    hazardNumbers,
    openMajorHazards: async (tx, id) => (await openHazards(tx, [id])).get(id)?.openMajor ?? 0,
  });
  const agencyReports = composeAgencyReports({ directory, authenticity, enforcement, files });
  return { enforcement, supervision: composeSupervision({ directory, enforcement, files }), agencyReports };
}
