import { confirmedDoubts, doubtsNamed } from './modules/authenticity/index.ts';
import type { Directory } from './modules/directory/index.ts';
import {
  casesAboutHazards,
  casesNamed,
  type Enforcement,
  enforcementFigures,
  ordersUnmet,
  paperHash,
  visitsNamed,
} from './modules/enforcement/index.ts';
import { criterionTitle, falselyRectified, hazardsNamed, majorHazards } from './modules/hazards/index.ts';
import { checksForLetter, checksMissed } from './modules/self-checks/index.ts';
import { createSupervision } from './modules/supervision/index.ts';
import type { FileStore } from './platform/files/index.ts';

interface Parts {
  readonly directory: Directory;
  readonly enforcement: Enforcement;
  readonly files: FileStore;
}

/** Puts supervision together: what it writes about stands in the registers of others. */
export const composeSupervision = ({ directory, enforcement, files }: Parts) =>
  createSupervision({
    files,
    enterpriseNames: directory.enterpriseNames,
    matters: {
      hazard: ({ tx }, ids) => hazardsNamed(tx, ids),
      visit: ({ tx }, ids) => visitsNamed(tx, ids),
      case: ({ tx }, ids) => casesNamed(tx, ids),
      doubt: ({ tx }, ids) => doubtsNamed(tx, ids),
      check: ({ tx }, ids) => checksForLetter(tx, ids),
    },
    makePaper: enforcement.makeLetterPaper,
    paperHash,
    majorHazards,
    falselyRectified,
    ordersUnmet,
    confirmedDoubts,
    checksMissed,
    enforcementFigures,
    casesAboutHazards,
    criterionTitle,
  });
