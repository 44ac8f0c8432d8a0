import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { useConnected } from '../../../api/connection.ts';
import { refreshSubject } from '../../../api/refresh.ts';
import { useMay, useSession } from '../../../session/session.ts';
import { sendFinished } from './send-site.ts';
import { useSiteDrafts } from './site-drafts.ts';
import '../enforcement.css';

const TRY_AGAIN_MS = 8000;

/** Sends what was finished without a network, whatever page is open, and says how much has not arrived. */
export function SiteQueue() {
  return useMay('visit:make') ? <Queue /> : null;
}

function Queue() {
  const { accountId } = useSession();
  const { drafts } = useSiteDrafts();
  const connected = useConnected();
  const queries = useQueryClient();
  const mine = [...drafts.values()].filter((draft) => draft.accountId === accountId);
  const waiting = mine.filter(({ stage }) => stage === 'finished').length;
  const arrived = mine.filter(({ stage }) => stage === 'delivered').length;

  useEffect(() => {
    if (arrived > 0) refreshSubject(queries, 'visit');
  }, [arrived, queries]);
  useEffect(() => {
    if (waiting === 0 || !connected) return;
    void sendFinished(accountId);
    const again = setInterval(() => void sendFinished(accountId), TRY_AGAIN_MS);
    return () => clearInterval(again);
  }, [waiting, connected, accountId]);

  if (waiting === 0) return null;
  return (
    <div role="status" className="visit-unsent">
      <Link to="/visits/to-make">{waiting} 份检查记录已保存在本机，网络恢复后自动发送</Link>
    </div>
  );
}
