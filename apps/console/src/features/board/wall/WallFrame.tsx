import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useConnected } from '../../../api/connection.ts';
import { fullTime, shortTime } from '../../../ui/moments.ts';
import { useNow } from '../../../ui/use-now.ts';
import type { Slide } from './slides.tsx';

interface WallFrameProps {
  readonly slides: readonly Slide[];
  readonly at: number;
  readonly paused: boolean;
  readonly onShow: (at: number) => void;
  readonly computedAt: string | undefined;
  /** The last renewal failed although the line stands. */
  readonly failed: boolean;
  readonly children: ReactNode;
}

/** What stays while the pages turn: what this is, the time, how fresh the numbers are. */
export function WallFrame({ slides, at, paused, onShow, computedAt, failed, children }: WallFrameProps) {
  const now = useNow();
  const connected = useConnected();
  return (
    <div className="wall">
      <header className="wall-top">
        <h1>重大事故隐患动态清零</h1>
        <nav aria-label="大屏页面">
          {slides.map(({ id, title }, index) => (
            <button
              key={id}
              type="button"
              aria-current={index === at ? 'page' : undefined}
              onClick={() => onShow(index)}
            >
              {title}
            </button>
          ))}
        </nav>
        <time dateTime={now.toISOString()}>{fullTime(now).slice(0, 16)}</time>
      </header>
      <main className="wall-page">{children}</main>
      <footer className="wall-foot">
        {computedAt !== undefined && (
          <span className={connected && !failed ? undefined : 'wall-stale'} role="status">
            {freshness(connected, failed)} {shortTime(new Date(computedAt), now)}
          </span>
        )}
        {paused && <span>已停在本页，按空格键继续</span>}
        <Link to="/board">退出大屏</Link>
      </footer>
    </div>
  );
}

function freshness(connected: boolean, failed: boolean): string {
  if (!connected) return '网络已断开，数据停在';
  return failed ? '暂时不能更新，数据停在' : '统计于';
}
