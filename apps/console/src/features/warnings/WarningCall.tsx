import { BellOutlined } from '@ant-design/icons';
import { listWarnings } from '@zhiben/contract/warnings.ts';
import { WarningLevel, warningLevelLabel } from '@zhiben/vocabulary/monitoring.ts';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useOperation } from '../../api/use-operation.ts';
import { useMay, useSession } from '../../session/session.ts';
import { useAlertSound } from '../../ui/use-alert-sound.ts';
import { sideOf } from './side-of.ts';
import './warning-call.css';

const EVERY_MINUTE_MS = 60_000;

/** Calls whoever has to answer a warning, on whatever page they are, by sound and by words, until it is answered. */
export function WarningCall() {
  const { realm, role } = useSession();
  const mayAnswer = useMay('warning:answer');
  const called = mayAnswer || role === 'duty-officer' || role === 'city-duty-officer';
  const waiting = useOperation(
    listWarnings,
    { query: { open: 'true', unanswered: 'true', limit: 50 } },
    { enabled: called, refetchEveryMs: EVERY_MINUTE_MS },
  );
  const gravestFirst = WarningLevel.options;
  const mine = (waiting.data?.items ?? [])
    .filter(({ unanswered }) => unanswered.includes(sideOf(realm)))
    .toSorted((one, other) => gravestFirst.indexOf(one.level) - gravestFirst.indexOf(other.level));
  const { heard, mute } = useAlertSound(called ? mine.map(({ level }) => level) : []);
  const [first] = mine;
  if (!called || first === undefined) return null;
  return (
    <aside className="warning-call" role="alert">
      <BellOutlined aria-hidden />
      <Link to={`/warnings/${first.id}`}>
        {warningLevelLabel[first.level]}待签收：{first.subjectName}
        {mine.length > 1 && `，共 ${mine.length} 条`}
      </Link>
      {heard === 'asleep' && <span>点一下页面即可开启提示音</span>}
      {heard === 'muted' && <span>已静音</span>}
      {heard !== 'asleep' && heard !== 'muted' && (
        <Button size="small" onClick={mute}>
          静音 2 分钟
        </Button>
      )}
    </aside>
  );
}
