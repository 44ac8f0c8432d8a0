import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { useConnected } from '../../../api/connection.ts';
import { refreshSubject } from '../../../api/refresh.ts';
import { useMay, useSession } from '../../../session/session.ts';
import { useDrafts } from './drafts.ts';
import { onArrival, sendFinished, useSending } from './queue.ts';
import '../self-checks.css';

const TRY_AGAIN_MS = 8000;

/** Sends what was finished without a network, whatever page is open, and says how much has not arrived. */
export function SendQueue() {
  return useMay('check:do') ? <Queue /> : null;
}

function Queue() {
  const { accountId } = useSession();
  const { drafts } = useDrafts();
  const connected = useConnected();
  const sending = useSending();
  const queries = useQueryClient();
  const waiting = [...drafts.values()].filter(
    (draft) => draft.accountId === accountId && draft.stage === 'finished',
  ).length;

  useEffect(() => onArrival(() => refreshSubject(queries, 'check')), [queries]);
  useEffect(() => {
    if (waiting === 0 || !connected) return;
    void sendFinished(accountId);
    const again = setInterval(() => void sendFinished(accountId), TRY_AGAIN_MS);
    return () => clearInterval(again);
  }, [waiting, connected, accountId]);

  if (waiting === 0) return null;
  return (
    <div role="status" className="unsent">
      <Link to="/checks/today">
        {sending.size > 0 ? `正在发送自查（共 ${waiting} 份）` : `${waiting} 份自查已保存在本机，网络恢复后自动发送`}
      </Link>
    </div>
  );
}
