import { composeOverview } from './compose-overview.ts';
import { createAccountability, hazardsConcluded } from './modules/accountability/index.ts';
import { createCampaign } from './modules/campaign/index.ts';
import type { Directory } from './modules/directory/index.ts';
import { casesOfPeriod, visitsMade, visitsOfPeriod } from './modules/enforcement/index.ts';
import { createGrading, riskColours } from './modules/grading/index.ts';
import { hazardOnRecord, hazardsAtPlace, hazardsCounted, hazardsReported } from './modules/hazards/index.ts';
import { jointStanding, stewardshipStanding } from './modules/installations/index.ts';
import { createReports } from './modules/reports/index.ts';
import { countResponsibility, createResponsibility } from './modules/responsibility/index.ts';
import { checksEnded, checksOfPlace } from './modules/self-checks/index.ts';
import { lettersOfPeriod } from './modules/supervision/index.ts';
import type { Act } from './platform/db/scope.ts';
import type { FileStore } from './platform/files/file-store.ts';
import { storyOf } from './platform/ledger/index.ts';

interface Parts {
  readonly directory: Directory;
  readonly publicUrl: string;
  readonly files: FileStore;
  readonly pointsOnline: Parameters<typeof createCampaign>[0]['pointsOnline'];
}

/** The plan counts what was found in 2023 or before as the old stock, and traces back what was found since it was issued. */
const COUNTED = { oldUntil: '2023-12-31', foundSince: '2024-03-18' };

/** Puts together what gives account: who answers for a hazard, who holds which post, and how far the campaign has come. */
export function composeAccounting({ publicUrl, directory, files, pointsOnline }: Parts) {
  const { enterpriseNames, structureHistory } = directory;
  const accountability = createAccountability({
    enterpriseNames,
    hazardOnRecord,
    hazardsAtPlace,
    structureHistory,
    storyOf,
    checksOfPlace,
  });
  const responsibility = createResponsibility({
    enterpriseNames,
    enterprisesForMatching: directory.enterprisesForMatching,
    peopleAtWork: directory.peopleAtWork,
    structureHistory,
  });
  const dutyLists = async ({ tx, now }: Pick<Act, 'tx' | 'now'>) => {
    const ids = (await directory.enterprisesForMatching(tx)).map(({ id }) => id);
    return countResponsibility({ tx, now }, ids, directory);
  };
  const grading = createGrading({ enterprisesWithFacts: directory.enterprisesWithFacts, dutyLists });
  const campaign = createCampaign({
    files,
    enterprisesWithFacts: directory.enterprisesWithFacts,
    checksEnded,
    dutyLists,
    hazardsCounted: countHazards,
    stewardship: stewardshipStanding,
    jointInspections: ({ tx }, fromOn) => jointStanding(tx, fromOn),
    pointsOnline,
    visitsMade,
    riskColours,
  });
  const reports = createReports({
    publicUrl,
    enterprises: directory.enterprisesForMatching,
    hazardsReported,
    checksEnded,
    campaign: campaign.account,
    visitsOfPeriod,
    casesOfPeriod,
    lettersOfPeriod,
    riskColours,
  });
  return {
    accountability,
    responsibility,
    grading,
    campaign,
    reports,
    overview: composeOverview({ directory, campaign }),
  };
}

const countHazards = async ({ tx }: Pick<Act, 'tx' | 'now'>) =>
  hazardsCounted(tx, { ...COUNTED, concluded: await hazardsConcluded(tx) });
