import { getSession } from '@zhiben/contract/session.ts';
import { Spin } from 'antd';
import { lazy, Suspense, useEffect } from 'react';
import { Outlet } from 'react-router';
import { useOperation } from '../api/use-operation.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { forgetSession, keepSession, keptSession } from './kept-session.ts';
import { SessionProvider } from './session.ts';

const SignInPage = lazy(async () => ({ default: (await import('./SignInPage.tsx')).SignInPage }));
const RequiredStep = lazy(async () => ({ default: (await import('./RequiredStep.tsx')).RequiredStep }));

/** Nobody passes unsigned. The address stays, so that signing in leads to where the person was going. */
export function SessionGate() {
  const { data, error, isPending, refetch } = useOperation(getSession, {});
  const signedOut = error?.status === 401;
  useEffect(() => {
    if (data !== undefined) keepSession(data);
    else if (signedOut) forgetSession();
  }, [data, signedOut]);

  if (isPending) return <Spin fullscreen description="正在打开…" />;
  if (data === undefined && signedOut) {
    return (
      <Suspense>
        <SignInPage />
      </Suspense>
    );
  }
  const session = data ?? keptSession();
  if (session === undefined) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return (
    <SessionProvider value={session} key={session.accountId}>
      <Suspense>{session.required === null ? <Outlet /> : <RequiredStep step={session.required} />}</Suspense>
    </SessionProvider>
  );
}
