import type { AlarmView } from '@zhiben/contract/alarms.ts';
import { Time } from '../../../ui/Time.tsx';
import { AlarmSigns } from '../AlarmSigns.tsx';
import { whatHappened } from '../alarm-words.ts';
import { Priority } from '../Priority.tsx';

/** An alarm in a narrow place: how urgent, what, where, since when. */
export function AlarmCard({ alarm, ofMany }: { readonly alarm: AlarmView; readonly ofMany: boolean }) {
  const { priority, tag, pointName, equipment, enterpriseName, raisedAt } = alarm;
  return (
    <span className="alarm-card">
      <span className="alarm-row">
        <Priority priority={priority} />
        <strong>{tag}</strong>
        <span className="alarm-when quiet">
          <Time at={raisedAt} />
        </span>
      </span>
      <span>{whatHappened(alarm)}</span>
      <span className="quiet">
        {[pointName, equipment, ofMany ? enterpriseName : null].filter(Boolean).join(' · ')}
      </span>
      <AlarmSigns alarm={alarm} />
    </span>
  );
}
