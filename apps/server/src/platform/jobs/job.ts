import type { Scope } from '../db/scope.ts';

/** Work the platform does by itself. It may run twice at once or be cut in half and still do each thing once. */
export interface Job {
  readonly name: string;
  /** When, as cron in the district's time. */
  readonly cron: string;
  run(needs: { readonly scope: Scope; readonly signal: AbortSignal }): Promise<void>;
}
