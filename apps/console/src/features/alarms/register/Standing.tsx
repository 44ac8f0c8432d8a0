import { getAlarmSummary } from '@zhiben/contract/alarms.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { AlarmPriority, alarmKindLabel, alarmPriorityLabel } from '@zhiben/vocabulary/monitoring.ts';
import { Link, useSearchParams } from 'react-router';
import { useOperation } from '../../../api/use-operation.ts';

/** How many wait for an answer, and where alarms come faster than anybody can read: there the first-outs tell where to look. */
export function Standing() {
  const [search] = useSearchParams();
  const enterpriseId = search.get('enterpriseId') as EnterpriseId | null;
  const query = enterpriseId === null ? {} : { enterpriseId };
  const { data } = useOperation(getAlarmSummary, { query }, { keepLast: true, refetchEveryMs: 60_000 });
  if (data === undefined) return null;
  const narrowed = (changes: Record<string, string>) =>
    `/alarms?${new URLSearchParams({ ...(enterpriseId === null ? {} : { enterpriseId }), ...changes })}`;
  return (
    <section className="alarm-standing" aria-label="报警概况">
      <p>
        <strong>未确认</strong>
        {AlarmPriority.options.map((word) => (
          <Link key={word} to={narrowed({ priority: word, state: 'unacknowledged,returned-unacknowledged' })}>
            {alarmPriorityLabel[word]} {data.unanswered[word]}
          </Link>
        ))}
        <Link to={narrowed({ state: 'acknowledged' })}>已确认 {data.acknowledged}</Link>
        <Link to="/alarms/quiet">搁置 {data.shelved}</Link>
        <Link to="/alarms/quiet">设计抑制 {data.suppressed}</Link>
        <Link to="/alarms/rules?held=true">停用 {data.outOfService}</Link>
        <Link to="/alarms/history?stale=true">长期未恢复 {data.stale}</Link>
      </p>
      {data.floods.map((flood) => (
        <p key={flood.enterpriseId} className="alarm-flood" role="status">
          <strong>报警泛滥</strong> {flood.enterpriseName} 10分钟内 {flood.raises} 条。先看首出：
          {flood.firstOuts.map(({ id, tag, kind }) => (
            <Link key={id} to={`/alarms/${id}`}>
              {tag} {alarmKindLabel[kind]}
            </Link>
          ))}
          <Link to={`/alarms?${new URLSearchParams({ enterpriseId: flood.enterpriseId, firstOut: 'true' })}`}>
            只看首出
          </Link>
        </p>
      ))}
    </section>
  );
}
