import type { ForecastView } from '@zhiben/contract/telemetry.ts';

/** A time ahead as a person counts it; what is nearer than a minute is now. */
const ahead = (seconds: number): string => (seconds < 60 ? '1 分钟内' : `${Math.round(seconds / 60)} 分钟`);

/** How soon, and how sure that is. */
export function forecastWords({ inSeconds, earliestSeconds, latestSeconds }: Omit<ForecastView, 'limit'>): string {
  if (inSeconds < 60) return '1 分钟内';
  const from = ahead(earliestSeconds);
  const until = latestSeconds === null ? '更久' : ahead(latestSeconds);
  return `约 ${ahead(inSeconds)}后${from === until ? '' : `（${from}至${until}）`}`;
}
