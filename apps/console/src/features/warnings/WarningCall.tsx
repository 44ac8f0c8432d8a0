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

/** To press it is the gesture that a browser waits for. */
const SOUND: Readonly<Record<string, string>> = { asleep: '开启提示音', muted: '已静音' };

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
      {/* Always there and of one size: what moves under a finger is missed. */}
      <Button size="small" disabled={heard === 'muted'} onClick={mute} className="warning-call-sound">
        {SOUND[heard] ?? '静音 2 分钟'}
      </Button>
    </aside>
  );
}
