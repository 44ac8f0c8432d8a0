import type { Installation } from '@zhiben/contract/directory.ts';
import type { Tx } from '../../platform/db/scope.ts';

export interface OpenHazards {
  readonly openMajor: number;
  readonly openGeneral: number;
  readonly undetermined: number;
}

/** What the directory asks of others; handed in by the composition. */
export interface DirectoryNeeds {
  /** Counts of each enterprise's open hazards; one without any may be missing from the answer. */
  readonly openHazards: (tx: Tx, enterpriseIds: readonly string[]) => Promise<ReadonlyMap<string, OpenHazards>>;
  /** Installations as they are graded, of enterprises that have any unit on the register; the others are missing from the answer. */
  readonly gradedInstallations: (
    tx: Tx,
    enterpriseIds: readonly string[],
  ) => Promise<ReadonlyMap<string, readonly Installation[]>>;
  /** Which of these people have an account. */
  readonly accountHolders: (tx: Tx, personIds: readonly string[]) => Promise<ReadonlySet<string>>;
}
