import { getAlarmSummary } from '@zhiben/contract/alarms.ts';
import { type AlarmPriority, alarmPriorityLabel } from '@zhiben/vocabulary/monitoring.ts';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay, useSession } from '../../../session/session.ts';
import { loudest } from './sound-pattern.ts';
import { useSound } from './use-sound.ts';
import '../alarms.css';

/** Sounds on whatever page is open until somebody has acknowledged, for whoever may. */
export function AlarmSound() {
  return useMay('alarm:acknowledge') && <Sounding />;
}

function Sounding() {
  const { enterpriseId } = useSession();
  const { data } = useOperation(getAlarmSummary, { query: {} }, { keepLast: true, refetchEveryMs: 60_000 });
  const priority = data && loudest(data.unanswered, enterpriseId === null);
  const mute = useMute();
  const { awake } = useSound(mute.on ? undefined : priority);
  if (data === undefined || priority === undefined) return null;
  return (
    <aside className="alarm-sound" aria-label="报警提示">
      <Link to={hrefOf(priority)}>
        {data.unanswered[priority]} 条{alarmPriorityLabel[priority]}报警未确认
      </Link>
      {!awake && <span>点击页面后出声</span>}
      <Button size="small" ghost onClick={mute.toggle}>
        {mute.on ? `已静音，${mute.secondsLeft} 秒后恢复` : '静音 2 分钟'}
      </Button>
    </aside>
  );
}

const hrefOf = (priority: AlarmPriority): string =>
  `/alarms?priority=${priority}&state=unacknowledged,returned-unacknowledged`;

const MUTE_MS = 120_000;

/** Quiet for two minutes, no longer: it is the alarm that must be answered, not its sound. */
function useMute() {
  const [untilMs, setUntilMs] = useState(0);
  const [nowMs, setNowMs] = useState(0);
  useEffect(() => {
    if (untilMs === 0) return;
    const timer = setInterval(() => {
      const now = Date.now();
      setNowMs(now);
      if (now >= untilMs) setUntilMs(0);
    }, 1000);
    return () => clearInterval(timer);
  }, [untilMs]);
  const toggle = () => {
    const now = Date.now();
    setNowMs(now);
    setUntilMs(untilMs > now ? 0 : now + MUTE_MS);
  };
  return { on: untilMs > nowMs, secondsLeft: Math.ceil((untilMs - nowMs) / 1000), toggle };
}
