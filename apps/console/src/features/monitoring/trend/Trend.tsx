import { getPointAlarms } from '@zhiben/contract/alarm-rules.ts';
import type { PointView } from '@zhiben/contract/points.ts';
import { exportHistory, getHistory } from '@zhiben/contract/telemetry.ts';
import { historyStepLabel } from '@zhiben/vocabulary/telemetry.ts';
import { Button, Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { fileUrl } from '../../../api/client.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay } from '../../../session/session.ts';
import { Empty, Loaded } from '../../../ui/Loaded.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { Forecasts, useForecasts } from './Forecasts.tsx';
import { limitsOf } from './limits-of.ts';
import { TrendChart } from './TrendChart.tsx';
import { SPANS, type Span, spanOf, withGaps } from './trend-range.ts';

/** What a point said over a span of time that stands in the address bar. A drag over the chart looks closer. */
export function Trend({ point }: { readonly point: PointView }) {
  const [search, setSearch] = useSearchParams();
  const now = useNow();
  const { from, until, span } = spanOf(search, now);
  const query = { from: new Date(from).toISOString(), until: new Date(until).toISOString() };
  const found = useOperation(getHistory, { params: { pointId: point.id }, query }, { keepLast: true });
  const alarms = useOperation(getPointAlarms, { params: { pointId: point.id } }, { enabled: useMay('alarm:read') });
  const forecasts = useForecasts(point);
  const look = (change: Readonly<Record<string, string>>) => setSearch(change, { replace: true });
  return (
    <section className="panel" aria-label="趋势">
      <div className="trend-tools">
        <Segmented<Span>
          options={Object.entries(SPANS).map(([value, { label }]) => ({ value: value as Span, label }))}
          {...(span === undefined ? {} : { value: span })}
          onChange={(next) => look({ span: next })}
          aria-label="时段"
        />
        {span === undefined && <Button onClick={() => look({})}>回到最近</Button>}
        {found.data && <span className="quiet">{historyStepLabel[found.data.step]}值，拖选可放大</span>}
        <Button href={fileUrl(exportHistory, { params: { pointId: point.id }, query })} download>
          导出 CSV
        </Button>
      </div>
      <Forecasts point={point} forecasts={forecasts} />
      <Loaded query={found}>
        {(history) =>
          history.at.length === 0 || history.value.every((value) => value === null) ? (
            <Empty>这段时间没有数据。</Empty>
          ) : (
            <TrendChart
              point={point}
              history={withGaps(history, point.everySeconds)}
              from={from}
              until={until}
              limits={limitsOf(alarms.data)}
              forecasts={span === undefined ? [] : forecasts}
              onLook={(start, end) => look({ from: new Date(start).toISOString(), until: new Date(end).toISOString() })}
            />
          )
        }
      </Loaded>
    </section>
  );
}
