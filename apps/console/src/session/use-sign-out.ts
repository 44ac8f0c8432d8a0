import { signOut } from '@zhiben/contract/session.ts';
import { App } from 'antd';
import { useAct } from '../api/use-act.ts';
import { forgetSession } from './kept-session.ts';

/** Leaves, and starts the page anew so that nothing of this person stays in memory. */
export function useSignOut() {
  const { message } = App.useApp();
  const act = useAct(signOut);
  const gone = () => {
    forgetSession();
    window.location.assign('/');
  };
  const leave = () =>
    act.mutate(
      {},
      { onSuccess: gone, onError: (error) => (error.status === 401 ? gone() : void message.error(error.message)) },
    );
  return { leave, leaving: act.isPending };
}
