import type { PointStanding } from '@zhiben/vocabulary/telemetry.ts';

interface Known {
  readonly everySeconds: number;
  readonly closed: boolean;
  readonly latest: { readonly at: number; readonly quality: number } | undefined;
}

/** Devices hiccup: a point is silent after so many of its intervals, and not before so long. */
const INTERVALS = 3;
const LEAST_MS = 15_000;

const BAD = 2;

/** Whether a point can be relied on now. What has never spoken, or no longer does, is never fine. */
export function standingOf({ everySeconds, closed, latest }: Known, now: number): PointStanding {
  if (closed) return 'closed';
  if (latest === undefined) return 'never';
  if (now - latest.at > Math.max(INTERVALS * everySeconds * 1000, LEAST_MS)) return 'silent';
  return latest.quality === BAD ? 'bad' : 'live';
}
