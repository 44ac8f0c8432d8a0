import type { SearchHit } from '@zhiben/contract/platform.ts';
import type { z } from 'zod';
import type { Tx } from '../../platform/db/scope.ts';

/** One kind of thing that can be found, best first. The module that owns it knows how. */
export type Find = (tx: Tx, q: string, atMost: number) => Promise<readonly z.output<typeof SearchHit>[]>;

/** What the search asks of others; handed in by the composition. */
export interface SearchNeeds {
  readonly findEnterprises: Find;
  readonly findHazards: Find;
  readonly findPeople: Find;
}
