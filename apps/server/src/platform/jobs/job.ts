import type { Scope } from '../db/scope.ts';
import type { Bell } from './bell.ts';

/** Work the platform does by itself. It may run twice at once or be cut in half and still do each thing once. */
export interface Job {
  readonly name: string;
  /** When, as cron in the district's time. */
  readonly cron: string;
  /**
   * Work people wait for: begun when rung, at start too, and beside others of its kind, since a server that was killed
   * would otherwise hold the turn until it expires. Such a job claims what it works on itself.
   */
  readonly bell?: Bell;
  run(needs: { readonly scope: Scope; readonly signal: AbortSignal }): Promise<void>;
}
