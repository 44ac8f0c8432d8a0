import { Suspense } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { useLive } from '../api/live.ts';
import { SignInAgain } from '../session/SignInAgain.tsx';
import { useMay } from '../session/session.ts';
import { usePhone } from '../ui/use-phone.ts';
import { Background } from './Background.tsx';
import { BottomTabs } from './BottomTabs.tsx';
import { OfflineBar } from './OfflineBar.tsx';
import { SideMenu } from './SideMenu.tsx';
import { TopBar } from './TopBar.tsx';
import { useLanding } from './use-landing.ts';

/** The frame around every page: menu, search, person, and what the line to the server is doing. */
export function Shell() {
  const phone = usePhone();
  const main = useLanding();
  useLive(useMay('event:follow'));
  return (
    <div className="shell">
      <a className="skip" href="#content">
        跳到正文
      </a>
      <TopBar />
      <OfflineBar />
      <Background />
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
