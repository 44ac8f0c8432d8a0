import { getSession } from '@zhiben/contract/session.ts';
import { Spin } from 'antd';
import { lazy, Suspense } from 'react';
import { Outlet } from 'react-router';
import { useOperation } from '../api/use-operation.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { SessionProvider } from './session.ts';

const SignInPage = lazy(async () => ({ default: (await import('./SignInPage.tsx')).SignInPage }));
const RequiredStep = lazy(async () => ({ default: (await import('./RequiredStep.tsx')).RequiredStep }));

/** Nobody passes unsigned. The address stays, so that signing in leads to where the person was going. */
export function SessionGate() {
  const session = useOperation(getSession, {});
  if (session.isPending) return <Spin fullscreen description="正在打开…" />;
  if (session.data === undefined) {
    if (session.error?.status !== 401) {
      return <ProblemNotice error={session.error} onRetry={() => void session.refetch()} />;
    }
    return (
      <Suspense>
        <SignInPage />
      </Suspense>
    );
  }
  const { required, accountId } = session.data;
  return (
    <SessionProvider value={session.data} key={accountId}>
      <Suspense>{required === null ? <Outlet /> : <RequiredStep step={required} />}</Suspense>
    </SessionProvider>
  );
}
