import { manyAtOnce } from '../tip-off-refusals.ts';

export interface CrowdLimits {
  /** Zero bits a puzzle asks for on a quiet day: about a second of a slow phone. */
  readonly leastBits: number;
  /** Up to so many in a minute the day counts as quiet. */
  readonly quietPerMinute: number;
  /** More than these in a minute are asked to wait. */
  readonly mostPerMinute: number;
}

export const CROWD_LIMITS: CrowdLimits = { leastBits: 16, quietPerMinute: 60, mostPerMinute: 600 };

const MINUTE_MS = 60_000;
const HARDEST_MORE_BITS = 5;

/** Watches how many tip-offs come in from everywhere together: the more, the harder the puzzles, up to a wall. */
export function watchCrowd({ leastBits, quietPerMinute, mostPerMinute }: CrowdLimits) {
  let recent: number[] = [];
  const inLastMinute = (now: Date): number => {
    recent = recent.filter((at) => at > now.getTime() - MINUTE_MS);
    return recent.length;
  };
  return {
    bits(now: Date): number {
      const crowding = Math.log2(Math.max(1, inLastMinute(now) / quietPerMinute));
      return leastBits + Math.min(HARDEST_MORE_BITS, Math.ceil(crowding));
    },
    /** Counts one more, or refuses it. */
    letIn(now: Date): void {
      if (inLastMinute(now) >= mostPerMinute) throw manyAtOnce();
      recent.push(now.getTime());
    },
  };
}
export type Crowd = ReturnType<typeof watchCrowd>;
