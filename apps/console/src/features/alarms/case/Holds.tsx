import type { HoldView } from '@zhiben/contract/alarm-rules.ts';
import { alarmHoldLabel } from '@zhiben/vocabulary/monitoring.ts';
import { Time } from '../../../ui/Time.tsx';

/** Why it is quiet, who made it so and until when. */
export function Holds({ holds }: { readonly holds: readonly HoldView[] }) {
  return holds.map(({ kind, reason, fromAt, untilAt, byName }) => (
    <p key={kind} className="panel alarm-hold">
      <span className="tag tag-unknown unknown">{alarmHoldLabel[kind]}</span> {byName} <Time at={fromAt} /> {reason}
      {untilAt !== null && (
        <>
          ，<Time at={untilAt} /> 自动恢复
        </>
      )}
    </p>
  ));
}
