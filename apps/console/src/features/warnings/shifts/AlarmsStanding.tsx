import type { StandingAlarms } from '@zhiben/contract/duty-room.ts';
import { alarmKindLabel, alarmPriorityLabel } from '@zhiben/vocabulary/monitoring.ts';
import { Link } from 'react-router';
import { Time } from '../../../ui/Time.tsx';

interface StandingProps {
  readonly standing: StandingAlarms;
}

/** The alarms that have not returned, which whoever takes over answers for as well as for warnings. */
export function AlarmsStanding({ standing: { count, alarms } }: StandingProps) {
  return (
    <>
      <h3 className="shift-alarms">未恢复的报警（{count}）</h3>
      {count === 0 ? (
        <p className="quiet">没有未恢复的报警。</p>
      ) : (
        <ol className="warning-lines">
          {alarms.map(({ id, tag, kind, priority, enterpriseName, raisedAt }) => (
            <li key={id}>
              <Link to={`/alarms/${id}`} className="row-link">
                <strong>{tag}</strong> {alarmKindLabel[kind]}
                <span className="quiet">
                  {'　'}优先级{alarmPriorityLabel[priority]} · {enterpriseName} · <Time at={raisedAt} />
                </span>
              </Link>
            </li>
          ))}
          {count > alarms.length && (
            <li>
              <Link to="/alarms">还有 {count - alarms.length} 条</Link>
            </li>
          )}
        </ol>
      )}
    </>
  );
}

/** The same in a line, as a past shift handed it on. */
export function AlarmsHandedOn({ standing: { count, alarms } }: StandingProps) {
  return (
    <div className="quiet">
      交班时未恢复报警：
      {alarms.slice(0, MOST_IN_LINE).map(({ id, tag, kind, enterpriseName }) => (
        <Link key={id} to={`/alarms/${id}`} className="shift-warning" title={enterpriseName}>
          {tag} {alarmKindLabel[kind]}
        </Link>
      ))}
      {count > MOST_IN_LINE && `等 ${count} 条`}
    </div>
  );
}

const MOST_IN_LINE = 5;
