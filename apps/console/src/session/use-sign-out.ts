import { signOut } from '@zhiben/contract/session.ts';
import { App } from 'antd';
import { useAct } from '../api/use-act.ts';

/** Leaves, and starts the page anew so that nothing of this person stays in memory. */
export function useSignOut() {
  const { message } = App.useApp();
  const act = useAct(signOut);
  const leave = () =>
    act.mutate(
      {},
      {
        onSuccess: () => window.location.assign('/'),
        onError: (error) => (error.status === 401 ? window.location.assign('/') : void message.error(error.message)),
      },
    );
  return { leave, leaving: act.isPending };
}
