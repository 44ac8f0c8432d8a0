import type { Tx } from '../../platform/db/scope.ts';

/** Looks for one kind of thing, best first. The module that owns it knows how; row-level security says how far. */
export type Find<Found> = (tx: Tx, q: string, atMost: number) => Promise<readonly Found[]>;

/** What the search asks of others; handed in by the composition. */
export interface SearchNeeds {
  readonly findEnterprises: Find<{
    readonly id: string;
    readonly name: string;
    /** The other name by which it was found. */
    readonly alias: string | null;
    readonly kindLabel: string;
    readonly township: string | null;
  }>;
  readonly findHazards: Find<{
    readonly id: string;
    readonly number: string;
    readonly description: string;
    readonly stateLabel: string;
  }>;
  readonly findPeople: Find<{
    readonly id: string;
    readonly name: string;
    readonly post: string;
    readonly hasLeft: boolean;
    readonly enterpriseId: string;
    readonly enterpriseName: string;
  }>;
}
