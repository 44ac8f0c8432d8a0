import { getAlarmSummary } from '@zhiben/contract/alarms.ts';
import { alarmPriorityLabel } from '@zhiben/vocabulary/monitoring.ts';
import { useOperation } from '../../api/use-operation.ts';
import { useMay, useSession } from '../../session/session.ts';
import { useCall } from '../../ui/calls.ts';
import { loudest } from './loudest.ts';

const EVERY_MINUTE_MS = 60_000;

/** Calls whoever may acknowledge, on whatever page is open, until somebody has. */
export function AlarmCall() {
  const { enterpriseId } = useSession();
  const enabled = useMay('alarm:acknowledge');
  const { data } = useOperation(
    getAlarmSummary,
    { query: {} },
    { enabled, keepLast: true, refetchEveryMs: EVERY_MINUTE_MS },
  );
  const priority = enabled && data ? loudest(data.unanswered, enterpriseId === null) : undefined;
  useCall(
    'alarms',
    priority && {
      alert: priority,
      words: `${data?.unanswered[priority]} 条报警未确认，优先级${alarmPriorityLabel[priority]}`,
      to: `/alarms?priority=${priority}&state=unacknowledged,returned-unacknowledged`,
    },
  );
  return null;
}
