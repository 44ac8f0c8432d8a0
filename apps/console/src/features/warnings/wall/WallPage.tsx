import { getDutyRoom } from '@zhiben/contract/duty-room.ts';
import { ConfigProvider } from 'antd';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { useConnected } from '../../../api/connection.ts';
import { useLive } from '../../../api/live.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { SignInAgain } from '../../../session/SignInAgain.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { fullTime } from '../../../ui/moments.ts';
import { wallTheme } from '../../../ui/theme.ts';
import { useAlertSound } from '../../../ui/use-alert-sound.ts';
import { useNow } from '../../../ui/use-now.ts';
import { useRotation } from '../../../ui/use-rotation.ts';
import { slidesOf } from './slides.tsx';
import './wall.css';

const EVERY_HALF_MINUTE_MS = 30_000;

/** The duty room for a wall: read from four metres, turning its pages by itself, sounding until everything is answered. */
export function WallPage() {
  useLive(true);
  useEffect(() => {
    document.title = '值班大屏 · 治本';
  }, []);
  // Times to answer run out without anyone doing anything, hence without an event.
  const room = useOperation(getDutyRoom, {}, { refetchEveryMs: EVERY_HALF_MINUTE_MS });
  const slides = room.data === undefined ? [] : slidesOf(room.data);
  const { at, paused, show } = useRotation(slides.length);
  const calling = (room.data?.open ?? []).filter(({ unanswered }) => unanswered.includes('district'));
  const { heard, mute } = useAlertSound(calling.map(({ level }) => level));
  const now = useNow();
  const stale = !useConnected() || room.isError;
  return (
    <ConfigProvider theme={wallTheme}>
      <div className="duty-wall">
        <header>
          <h1>监测预警值班</h1>
          <nav aria-label="大屏页面">
            {slides.map(({ id, title }, index) => (
              <button
                key={id}
                type="button"
                aria-current={index === at ? 'page' : undefined}
                onClick={() => show(index)}
              >
                {title}
              </button>
            ))}
          </nav>
          <time dateTime={now.toISOString()}>{fullTime(now).slice(0, 16)}</time>
        </header>
        <main>{room.data === undefined ? <Loaded query={room}>{() => null}</Loaded> : slides[at]?.content}</main>
        <footer>
          <span role="status" className={stale ? 'duty-wall-stale' : undefined}>
            {stale && '不能更新，数据停在 '}
            {room.data !== undefined && fullTime(new Date(room.data.computedAt)).slice(11, 19)}
          </span>
          {heard === 'asleep' && <span>点一下屏幕即可开启提示音</span>}
          {heard === 'muted' && <span>已静音</span>}
          {heard !== 'asleep' && heard !== 'muted' && heard !== 'nothing' && (
            <button type="button" onClick={mute}>
              静音 2 分钟
            </button>
          )}
          {paused && <span>已停在本页，按空格键继续</span>}
          <Link to="/warnings/shifts">退出大屏</Link>
        </footer>
      </div>
      <SignInAgain />
    </ConfigProvider>
  );
}
