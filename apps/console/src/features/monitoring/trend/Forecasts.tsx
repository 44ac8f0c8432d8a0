import type { PointView } from '@zhiben/contract/points.ts';
import { type ForecastView, getForecasts } from '@zhiben/contract/telemetry.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { valueWords } from '../value-words.ts';
import { forecastWords } from './forecast-words.ts';

const REFRESH_MS = 2000;

export const useForecasts = (point: PointView): readonly ForecastView[] =>
  useOperation(getForecasts, { params: { pointId: point.id } }, { refetchEveryMs: REFRESH_MS }).data ?? [];

interface ForecastsProps {
  readonly point: PointView;
  readonly forecasts: readonly ForecastView[];
}

/** What is coming, in words before the picture. */
export function Forecasts({ point, forecasts }: ForecastsProps) {
  return forecasts.map((forecast) => (
    <p key={forecast.limit} className="trend-forecast" role="status">
      <span className="tag tag-near">预测越限</span> 按目前趋势，{forecastWords(forecast)}到达{' '}
      {valueWords(point, forecast.limit)}。
    </p>
  ));
}
