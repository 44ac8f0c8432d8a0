import type { Tx } from '../../platform/db/scope.ts';
import type { PersonAtWork, StructureHistory } from '../directory/index.ts';

/** What responsibility asks of others; handed in by the composition. */
export interface ResponsibilityNeeds {
  readonly enterpriseNames: (tx: Tx, enterpriseIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly enterprisesForMatching: (tx: Tx) => Promise<readonly { readonly id: string; readonly name: string }[]>;
  readonly peopleAtWork: (tx: Tx, enterpriseIds: readonly string[]) => Promise<readonly PersonAtWork[]>;
  readonly structureHistory: (tx: Tx, enterpriseId: string, placeId: string | null) => Promise<StructureHistory>;
}
