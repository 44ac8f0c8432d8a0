import type { Figure } from '@zhiben/contract/board.ts';
import type { getCampaignBoard } from '@zhiben/contract/campaign.ts';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import type { GradingColour } from '@zhiben/vocabulary/grading.ts';
import type { Act, Tx } from '../../platform/db/scope.ts';
import type { EnforcementOfYear } from '../enforcement/index.ts';
import type { WarningsOfLevel } from '../warnings/index.ts';

/** What the overview asks of the rooms: each its own figures. Handed in by the composition. */
export interface OverviewNeeds {
  /** Every enterprise within reach. */
  readonly enterprises: (tx: Tx) => Promise<readonly { readonly id: string; readonly name: string }[]>;
  readonly zeroing: (act: Act) => Promise<readonly Figure[]>;
  readonly warnings: (tx: Tx) => Promise<readonly WarningsOfLevel[]>;
  /** The last grading of each enterprise; null: facts were missing. One never graded is missing. */
  readonly riskColours: (tx: Tx) => Promise<ReadonlyMap<string, GradingColour | null>>;
  readonly enforcement: (act: Act) => Promise<EnforcementOfYear>;
  readonly openCaseStates: readonly string[];
  readonly campaign: (act: Act) => Promise<ResultOf<typeof getCampaignBoard>>;
}
