import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** After a way through the menu or the search, the keyboard and the screen reader go on in the new page, not before it. */
export function useLanding() {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    if (main.current?.contains(document.activeElement) !== true) main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
