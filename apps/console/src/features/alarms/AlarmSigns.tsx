import type { AlarmView } from '@zhiben/contract/alarms.ts';
import { alarmHiddenLabel, alarmStateLabel } from '@zhiben/vocabulary/monitoring.ts';

const LOOK = {
  unacknowledged: 'tag-near',
  'returned-unacknowledged': 'tag-near',
  acknowledged: 'tag-state',
  normal: 'tag-final',
} as const;

/** How it stands, and what is worth knowing before it is opened. */
export function AlarmSigns({ alarm }: { readonly alarm: AlarmView }) {
  const { state, hidden, firstOut, occurrences, stale } = alarm;
  return (
    <span className="alarm-signs">
      <span className={`tag ${LOOK[state]}`}>{alarmStateLabel[state]}</span>
      {hidden !== null && <span className="tag tag-unknown unknown">{alarmHiddenLabel[hidden]}</span>}
      {firstOut && (
        <span className="tag tag-state" title="本组设备安静后最先报警">
          首出
        </span>
      )}
      {occurrences > 1 && <span className="quiet nowrap">第 {occurrences} 次</span>}
      {stale && (
        <span className="tag tag-final" title="持续超过24小时（暂定）">
          长期未恢复
        </span>
      )}
    </span>
  );
}
