import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { codeDidNotArrive, mayTryAgain } from './second-try.ts';

/**
 * Loads the whole page anew, once, when its code did not arrive. A browser remembers a module that failed for as long as
 * the page stands, and an outdated page asks for files that are gone: only a fresh one can do better.
 */
export function useSecondTry(error: unknown): boolean {
  const { pathname } = useLocation();
  const [trying, setTrying] = useState(codeDidNotArrive(error));
  useEffect(() => {
    if (!codeDidNotArrive(error)) return;
    // Without the server, loading anew would leave the person with the browser's own error page.
    void fetch('/api/health', { cache: 'no-store' })
      .then(() => mayTryAgain(pathname, window.sessionStorage, Date.now()))
      .catch(() => false)
      .then((again) => (again ? window.location.reload() : setTrying(false)));
  }, [error, pathname]);
  return trying;
}
