import type { LedgerEntryView } from '@zhiben/contract/ledger.ts';
import type { EnterpriseFacts } from '@zhiben/rules/enterprise-facts.ts';
import type { Tx } from '../../platform/db/scope.ts';

/** What the hazards module asks of others; handed in by the composition. */
export interface HazardsNeeds {
  /** Names of the enterprises within reach; one that is not, is missing from the answer. */
  readonly enterpriseNames: (tx: Tx, enterpriseIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly enterpriseFacts: (tx: Tx, enterpriseId: string) => Promise<EnterpriseFacts>;
  readonly storyOf: (tx: Tx, subjectId: string) => Promise<LedgerEntryView[]>;
}
