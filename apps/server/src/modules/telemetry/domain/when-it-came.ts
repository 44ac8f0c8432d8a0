/** How far a sample's time may be from the time it arrives. */
export interface TimeLimits {
  /** Ahead of us: a wrong clock. */
  readonly futureMs: number;
  /** Behind us: history, but nothing to raise an alarm about now. */
  readonly lateMs: number;
  /** Behind what history keeps. */
  readonly expiredMs: number;
}

export type When = 'in-time' | 'future' | 'late' | 'expired';

export function whenItCame(at: number, now: number, { futureMs, lateMs, expiredMs }: TimeLimits): When {
  if (at > now + futureMs) return 'future';
  if (at < now - expiredMs) return 'expired';
  return at < now - lateMs ? 'late' : 'in-time';
}
