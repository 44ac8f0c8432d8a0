import type { Tx } from '../../platform/db/scope.ts';
import type { HazardsOfWeek } from '../hazards/index.ts';
import type { StewardshipOfWeek } from '../installations/index.ts';
import type { ChecksOfWeek } from '../self-checks/index.ts';

/** Weeks from a Monday to a Sunday, of one enterprise or of all within reach. */
export interface WeeksAsked {
  readonly fromOn: string;
  readonly untilOn: string;
  readonly enterpriseId?: string;
  readonly now: Date;
}

/** What dual prevention asks of others; handed in by the composition. */
export interface DualPreventionNeeds {
  readonly enterprises: (tx: Tx) => Promise<readonly { readonly id: string; readonly name: string }[]>;
  readonly enterpriseNames: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** From and until which day the checks of each enterprise have been laid. */
  readonly checkCoverage: (
    tx: Tx,
  ) => Promise<ReadonlyMap<string, { readonly sinceOn: string; readonly laidUntilOn: string }>>;
  readonly checksOfWeeks: (tx: Tx, asked: WeeksAsked) => Promise<readonly ChecksOfWeek[]>;
  readonly stewardshipOfWeeks: (tx: Tx, asked: WeeksAsked) => Promise<readonly StewardshipOfWeek[]>;
  readonly hazardsOfWeeks: (tx: Tx, asked: WeeksAsked) => Promise<readonly HazardsOfWeek[]>;
}
