import { ConfigProvider } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import { useConnected } from '../api/connection.ts';
import { useLive } from '../api/live.ts';
import { SignInAgain } from '../session/SignInAgain.tsx';
import { fullTime, shortTime } from './moments.ts';
import { wallTheme } from './theme.ts';
import { useNow } from './use-now.ts';
import './wall.css';

/** The pages of a wall that turns them. */
export interface WallPages {
  readonly titles: readonly string[];
  readonly at: number;
  readonly paused: boolean;
  readonly onShow: (at: number) => void;
}

interface WallProps {
  readonly title: string;
  readonly pages?: WallPages;
  /** When the numbers were counted; undefined until they come. */
  readonly computedAt: string | undefined;
  /** The last renewal failed although the line stands. */
  readonly failed: boolean;
  /** More words at the foot. */
  readonly foot?: ReactNode;
  /** Where to go from here. */
  readonly exit: string;
  readonly children: ReactNode;
}

/** A dark page that fills a screen on a wall: what this is, the time, how fresh the numbers are. Changes arrive as they are committed. */
export function Wall({ title, pages, computedAt, failed, foot, exit, children }: WallProps) {
  useLive(true);
  useEffect(() => {
    document.title = `${title}大屏 · 治本`;
  }, [title]);
  const now = useNow();
  const connected = useConnected();
  return (
    <ConfigProvider theme={wallTheme}>
      <div className="wall">
        <header className="wall-top">
          <h1>{title}</h1>
          {pages !== undefined && <Turning pages={pages} />}
          <time dateTime={now.toISOString()}>{fullTime(now).slice(0, 16)}</time>
        </header>
        <main className="wall-page">{children}</main>
        <footer className="wall-foot">
          {computedAt !== undefined && (
            <span className={connected && !failed ? undefined : 'wall-stale'} role="status">
              {freshness(connected, failed)} {shortTime(new Date(computedAt), now)}
            </span>
          )}
          {foot}
          {pages?.paused === true && <span>已停在本页，按空格键继续</span>}
          <Link to={exit}>退出大屏</Link>
        </footer>
      </div>
      <SignInAgain />
    </ConfigProvider>
  );
}

function Turning({ pages: { titles, at, onShow } }: { readonly pages: WallPages }) {
  return (
    <nav aria-label="大屏页面">
      {titles.map((title, index) => (
        <button
          key={title}
          type="button"
          aria-current={index === at ? 'page' : undefined}
          onClick={() => onShow(index)}
        >
          {title}
        </button>
      ))}
    </nav>
  );
}

function freshness(connected: boolean, failed: boolean): string {
  if (!connected) return '网络已断开，数据停在';
  return failed ? '暂时不能更新，数据停在' : '统计于';
}
