import type { TimeLimits } from '../domain/when-it-came.ts';

/** What bounds the worker. Settings of the machine, not of any standard. */
export interface IngestLimits extends TimeLimits {
  /** Samples waiting for a transaction; beyond them nothing more is read from the lines until one has committed. */
  readonly waiting: number;
  /** Samples in memory (25 B each) at which the largest hour is written out before it is over. */
  readonly inMemory: number;
  /** An hour is written out so long after it has ended, so that stragglers stand with the others. */
  readonly afterHourMs: number;
  /** How often it looks for hours to write out and parts to merge. */
  readonly lookMs: number;
}

export const INGEST_LIMITS: IngestLimits = {
  futureMs: 60_000,
  lateMs: 10 * 60_000,
  expiredMs: 30 * 86_400_000,
  waiting: 400_000,
  inMemory: 8_000_000,
  afterHourMs: 3 * 60_000,
  lookMs: 10_000,
};
