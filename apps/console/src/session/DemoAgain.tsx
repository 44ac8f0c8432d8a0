import { listDemoAccounts, signInToDemo } from '@zhiben/contract/platform.ts';
import { getSession, type SessionView } from '@zhiben/contract/session.ts';
import { Button } from 'antd';
import { call } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { useOperation } from '../api/use-operation.ts';

interface DemoAgainProps {
  readonly account: string;
  readonly onSignedIn: (session: SessionView) => void;
}

/** In a demonstration the same post is entered again with one click. */
export function DemoAgain({ account, onSignedIn }: DemoAgainProps) {
  const accounts = useOperation(listDemoAccounts, {});
  const act = useAct(signInToDemo);
  if (!accounts.data?.some((one) => one.account === account)) return null;
  const enter = () =>
    act.mutate({ body: { account } }, { onSuccess: async () => onSignedIn(await call(getSession, {})) });
  return (
    <Button block style={{ marginTop: 12 }} onClick={enter} loading={act.isPending}>
      演示：直接进入
    </Button>
  );
}
