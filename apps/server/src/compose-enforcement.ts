import { composeSupervision } from './compose-supervision.ts';
import type { Config } from './config.ts';
import type { Directory } from './modules/directory/index.ts';
import { createEnforcement, type Enforcement } from './modules/enforcement/index.ts';
import { type Hazards, hazardNumbers, openHazards } from './modules/hazards/index.ts';
import type { Supervision } from './modules/supervision/index.ts';
import type { FileStore } from './platform/files/index.ts';

interface Parts {
  readonly config: Config;
  readonly directory: Directory;
  readonly hazards: Hazards;
  readonly files: FileStore;
  readonly evidenceCame: () => void;
}

export interface Offices {
  readonly enforcement: Enforcement;
  readonly supervision: Supervision;
}

/** Puts together what the office does about enterprises: inspections, orders, cases, and the letters it writes. */
export function composeEnforcement({ config, directory, hazards, files, evidenceCame }: Parts): Offices {
  const enforcement = createEnforcement({
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
  return { enforcement, supervision: composeSupervision({ directory, enforcement, files }) };
}
