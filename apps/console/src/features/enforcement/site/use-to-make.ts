import type { VisitDetail } from '@zhiben/contract/enforcement.ts';
import { listVisitsToMake } from '@zhiben/contract/enforcement.ts';
import { useEffect, useState } from 'react';
import { useOperation } from '../../../api/use-operation.ts';
import { useSession } from '../../../session/session.ts';
import { keepToMake, keptToMake } from '../offline/site-device.ts';

/** What this person is sent to: from the server, or without a network as it last was. */
export function useToMake() {
  const { accountId } = useSession();
  const { data, error, isError, refetch } = useOperation(listVisitsToMake, {});
  const [kept, setKept] = useState<readonly VisitDetail[]>();
  useEffect(() => {
    keptToMake(accountId).then(
      (found) => setKept(found?.visits),
      () => undefined,
    );
  }, [accountId]);
  useEffect(() => {
    if (data !== undefined) keepToMake({ accountId, visits: data }).catch(() => undefined);
  }, [accountId, data]);
  return {
    visits: data ?? (isError ? kept : undefined),
    remembered: data === undefined && isError && kept !== undefined,
    error: data === undefined && kept === undefined ? error : null,
    askAgain: () => void refetch(),
  };
}
