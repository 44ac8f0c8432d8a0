import { BellOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useCalls } from './calls.ts';
import { useAlertSound } from './use-alert-sound.ts';
import './call-bar.css';

/** To press it is the gesture that a browser waits for. */
const SOUND: Readonly<Record<string, string>> = { asleep: '开启提示音', muted: '已静音' };

/** Calls whoever has to answer, on whatever page they are, by one sound and by words, until everything is answered. */
export function CallBar() {
  const calls = useCalls();
  const { heard, mute } = useAlertSound(calls.map(({ alert }) => alert));
  if (calls.length === 0) return null;
  return (
    <aside className="call-bar" role="alert">
      <BellOutlined aria-hidden />
      <ul>
        {calls.map(({ words, to }) => (
          <li key={to}>
            <Link to={to}>{words}</Link>
          </li>
        ))}
      </ul>
      {/* Always there and of one size: what moves under a finger is missed. */}
      <Button size="small" disabled={heard === 'muted'} onClick={mute} className="call-bar-sound">
        {SOUND[heard] ?? '静音 2 分钟'}
      </Button>
    </aside>
  );
}
