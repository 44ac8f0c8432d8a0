import { Suspense } from 'react';
import { Navigate, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useLive } from '../api/live.ts';
import { SignInAgain } from '../session/SignInAgain.tsx';
import { useMay } from '../session/session.ts';
import { CallBar } from '../ui/CallBar.tsx';
import { usePhone } from '../ui/use-phone.ts';
import { Background } from './Background.tsx';
import { BottomTabs } from './BottomTabs.tsx';
import { OfflineBar } from './OfflineBar.tsx';
import { SideMenu } from './SideMenu.tsx';
import { TopBar } from './TopBar.tsx';
import { useLanding } from './use-landing.ts';
import { useRooms } from './use-rooms.ts';

/** The frame around every page: menu, search, person, and what the line to the server is doing. */
export function Shell() {
  const phone = usePhone();
  const main = useLanding();
  useLive(useMay('event:follow'));
  const begins = useBeginning();
  if (begins !== undefined) return <Navigate to={begins} replace />;
  return (
    <div className="shell">
      <a className="skip" href="#content">
        跳到正文
      </a>
      <TopBar />
      <OfflineBar />
      <Background />
      <CallBar />
      <div className="shell-body">
        {!phone && <SideMenu />}
        <main id="content" ref={main} tabIndex={-1}>
          <Suspense fallback={<p aria-busy>加载中…</p>}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      {phone && <BottomTabs />}
      <SignInAgain />
      <ScrollRestoration />
    </div>
  );
}

/** Whoever has no home of their own, as the city's officer, begins in the first room that is theirs. */
function useBeginning(): string | undefined {
  const { pathname } = useLocation();
  const hasHome = useMay('home:read');
  const [first] = useRooms();
  return pathname === '/' && !hasHome ? first?.path : undefined;
}
