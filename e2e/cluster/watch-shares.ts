import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

const LOOK_MS = 50;

/** Follows how far every share has come, and notes the longest time in which one did not move. */
export function watchShares(client: pg.Client) {
  const last = new Map<number, { position: number; at: number }>();
  let longestGapMs = 0;
  let watching = true;

  async function look(): Promise<void> {
    while (watching) {
      const { rows } = await client.query('select share, position::float8 as position from ingest_shares');
      const now = performance.now();
      for (const { share, position } of rows) {
        const before = last.get(share);
        if (before !== undefined && position === before.position) continue;
        if (before !== undefined && before.position > 0) longestGapMs = Math.max(longestGapMs, now - before.at);
        last.set(share, { position, at: now });
      }
      await pause(LOOK_MS);
    }
  }
  const looking = look();
  return {
    /** Gaps since the last call. */
    takeGapMs(): number {
      const gap = longestGapMs;
      longestGapMs = 0;
      return Math.round(gap);
    },
    async stop(): Promise<void> {
      watching = false;
      await looking;
    },
  };
}
