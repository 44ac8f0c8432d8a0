import { acceptHazard } from './accept-hazard.ts';
import { applyHazard } from './apply-hazard.ts';
import { determineHazard } from './determine-hazard.ts';
import { dismissHazard } from './dismiss-hazard.ts';
import { extendHazard } from './extend-hazard.ts';
import { listHazard } from './list-hazard.ts';
import { planHazard } from './plan-hazard.ts';
import { rectifyHazard } from './rectify-hazard.ts';
import { rejectHazard } from './reject-hazard.ts';
import { reopenHazard } from './reopen-hazard.ts';
import { returnHazard } from './return-hazard.ts';
import { resumeProduction, stopProduction } from './stop-production.ts';
import { writeOffHazard } from './write-off-hazard.ts';

/** The use case of each action. */
export const hazardMoves = {
  determine: determineHazard,
  dismiss: dismissHazard,
  list: listHazard,
  plan: planHazard,
  rectify: rectifyHazard,
  accept: acceptHazard,
  reject: rejectHazard,
  apply: applyHazard,
  'write-off': writeOffHazard,
  return: returnHazard,
  reopen: reopenHazard,
  extend: extendHazard,
  'stop-production': stopProduction,
  'resume-production': resumeProduction,
} as const;
