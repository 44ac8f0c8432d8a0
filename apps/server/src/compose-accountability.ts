import { createAccountability } from './modules/accountability/index.ts';
import type { Directory } from './modules/directory/index.ts';
import { hazardOnRecord, hazardsAtPlace } from './modules/hazards/index.ts';
import { createResponsibility } from './modules/responsibility/index.ts';
import { checksOfPlace } from './modules/self-checks/index.ts';
import { storyOf } from './platform/ledger/index.ts';

/** Puts together who answers: the duty lists of every post, and the trace from a hazard back to those who held them. */
export function composeAccountability(directory: Directory) {
  const { enterpriseNames, enterprisesForMatching, peopleAtWork, structureHistory } = directory;
  return {
    accountability: createAccountability({
      enterpriseNames,
      hazardOnRecord,
      hazardsAtPlace,
      structureHistory,
      storyOf,
      checksOfPlace,
    }),
    responsibility: createResponsibility({ enterpriseNames, enterprisesForMatching, peopleAtWork, structureHistory }),
  };
}
