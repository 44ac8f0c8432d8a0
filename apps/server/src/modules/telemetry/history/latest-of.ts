import { Refusal } from '../../../platform/refusal.ts';
import type { TelemetryNeeds } from '../telemetry-needs.ts';

export interface LatestSample {
  readonly at: number;
  readonly value: number;
  readonly quality: number;
}

/** The newest sample of each point, in the order asked. While the worker is away nothing is known, and a page says so. */
export async function latestOf(
  { ingest, log }: Pick<TelemetryNeeds, 'ingest' | 'log'>,
  pointIds: readonly number[],
): Promise<readonly (LatestSample | undefined)[]> {
  if (pointIds.length === 0) return [];
  try {
    const { at, value, quality } = await ingest.ask.latest(pointIds);
    return pointIds.map((_, index) => {
      const time = at[index] ?? Number.NEGATIVE_INFINITY;
      return Number.isFinite(time) ? { at: time, value: value[index] ?? 0, quality: quality[index] ?? 0 } : undefined;
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    log.warn({ code: error.code }, 'latest values are not known');
    return pointIds.map(() => undefined);
  }
}
