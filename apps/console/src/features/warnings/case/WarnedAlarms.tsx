import type { WarnedAlarmView } from '@zhiben/contract/warnings.ts';
import { calledBy } from '@zhiben/vocabulary/called-by.ts';
import { alarmKindLabel, alarmPriorityLabel } from '@zhiben/vocabulary/monitoring.ts';
import { Time } from '../../../ui/Time.tsx';

/** The alarms it consists of, oldest first; what still stands is said in words. */
export function WarnedAlarms({ alarms }: { readonly alarms: readonly WarnedAlarmView[] }) {
  return (
    <section className="panel" aria-label="报警">
      <h3>报警（{alarms.length}）</h3>
      <ol className="warning-lines">
        {alarms.map((alarm) => (
          <li key={alarm.alarmId}>
            <span className="warning-row">
              {!calledBy(alarm.pointName, alarm.tag) && <strong>{alarm.tag}</strong>}
              {alarm.pointName}
              <span className="tag tag-state">{alarmKindLabel[alarm.kind]}</span>
              <span className="quiet">优先级{alarmPriorityLabel[alarm.priority]}</span>
            </span>
            <div className="quiet">
              {measured(alarm)} <Time at={alarm.raisedAt} /> 发生，
              {alarm.returnedAt === null ? (
                <strong>未恢复</strong>
              ) : (
                <>
                  <Time at={alarm.returnedAt} /> 恢复
                </>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function measured({ value, limit, unit }: WarnedAlarmView): string {
  const said = [
    value === null ? '' : `报警值 ${Number(value.toPrecision(6))} ${unit}`,
    limit === null ? '' : `限值 ${Number(limit.toPrecision(6))} ${unit}`,
  ];
  return said.filter(Boolean).join('，');
}
