import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useConnected } from '../api/connection.ts';

/** Says that the line is cut, and asks everything anew when it is back. */
export function OfflineBar() {
  const connected = useConnected();
  const wasCut = useRef(false);
  const queries = useQueryClient();
  useEffect(() => {
    if (connected && wasCut.current) void queries.invalidateQueries();
    wasCut.current = !connected;
  }, [connected, queries]);
  return (
    <div role="status" className={connected ? undefined : 'offline'}>
      {connected ? '' : '网络已断开，已填写的内容保存在本机'}
    </div>
  );
}
