import type { EnterpriseFacts } from '@zhiben/rules/enterprise-facts.ts';
import type { Act, Tx } from '../../platform/db/scope.ts';

export interface EnterpriseToGrade {
  readonly id: string;
  readonly name: string;
  readonly facts: EnterpriseFacts;
}

/** What grading asks of others; handed in by the composition. */
export interface GradingNeeds {
  readonly enterprisesWithFacts: (tx: Tx) => Promise<readonly EnterpriseToGrade[]>;
  /** Posts somebody holds, and those of them without a duty list; an enterprise with nobody on record has no people. */
  readonly dutyLists: (
    act: Pick<Act, 'tx' | 'now'>,
  ) => Promise<ReadonlyMap<string, { readonly people: number; readonly postsWithoutList: number }>>;
}
