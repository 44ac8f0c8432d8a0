import type { AlarmDetail } from '@zhiben/contract/alarms.ts';
import { Link } from 'react-router';
import { Time } from '../../../ui/Time.tsx';

/** When what happened, and where to see more. */
export function AlarmFacts({ alarm }: { readonly alarm: AlarmDetail }) {
  const { beganAt, raisedAt, returnedAt, acknowledgedAt, acknowledgedByName, occurrences, suppressedBy } = alarm;
  return (
    <section className="panel" aria-label="情况">
      <h3>情况</h3>
      <dl className="alarm-facts">
        <dt>首次报警</dt>
        <dd>
          <Time at={beganAt} />
          <span className="quiet"> {(alarm.committedAfterMs / 1000).toFixed(1)} 秒后入库</span>
        </dd>
        {occurrences > 1 && (
          <>
            <dt>最近报警</dt>
            <dd>
              <Time at={raisedAt} />
              ，本轮共 {occurrences} 次
            </dd>
          </>
        )}
        <dt>恢复</dt>
        <dd>
          <Time at={returnedAt} />
        </dd>
        <dt>确认</dt>
        <dd>
          {acknowledgedByName} <Time at={acknowledgedAt} />
        </dd>
        {suppressedBy !== null && (
          <>
            <dt>抑制条件</dt>
            <dd>{suppressedBy}</dd>
          </>
        )}
      </dl>
      <p className="alarm-links">
        <Link to={`/monitoring/points/${alarm.pointId}`}>趋势</Link>
        <Link to={`/alarms/history?pointId=${alarm.pointId}`}>本测点历史报警</Link>
        <Link to={`/alarms/rules/${alarm.pointId}`}>报警设定</Link>
      </p>
    </section>
  );
}
