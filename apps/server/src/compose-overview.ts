import type { Directory } from './modules/directory/index.ts';
import { enforcementOfYear, OPEN_CASE_STATES } from './modules/enforcement/index.ts';
import { riskColours } from './modules/grading/index.ts';
import { createOverview, type OverviewNeeds } from './modules/overview/index.ts';
import { warningFigures } from './modules/warnings/index.ts';
import { zeroingFigures } from './modules/zeroing/index.ts';

interface Parts {
  readonly directory: Pick<Directory, 'enterprisesForMatching'>;
  readonly campaign: { readonly board: OverviewNeeds['campaign'] };
}

/** Puts the overview together: every room's own figures on one page. */
export const composeOverview = ({ directory, campaign }: Parts) =>
  createOverview({
    enterprises: directory.enterprisesForMatching,
    zeroing: zeroingFigures,
    warnings: warningFigures,
    riskColours,
    enforcement: enforcementOfYear,
    openCaseStates: OPEN_CASE_STATES,
    campaign: campaign.board,
  });
