import { ClockCircleOutlined } from '@ant-design/icons';
import { fullTime, timeLeft } from './moments.ts';
import { useNow } from './use-now.ts';

interface RemainingProps {
  readonly dueAt: string | null | undefined;
  /** False when the holidays of that year are not announced yet. */
  readonly certain?: boolean;
}

/** Time left before a deadline, or how far past it. Ink, not red: lateness is no risk level. */
export function Remaining({ dueAt, certain = true }: RemainingProps) {
  const now = useNow();
  if (dueAt === null || dueAt === undefined) return null;
  const due = new Date(dueAt);
  const { kind, text } = timeLeft(due, now);
  const doubt = certain ? '' : '（节假日安排尚未公布，期限暂按工作日推算）';
  return (
    <span className={kind === 'far' ? 'nowrap quiet' : `tag tag-${kind}`} title={`期限 ${fullTime(due)}${doubt}`}>
      {kind === 'overdue' && <ClockCircleOutlined aria-hidden />}
      {text}
      {!certain && '（暂定）'}
    </span>
  );
}
