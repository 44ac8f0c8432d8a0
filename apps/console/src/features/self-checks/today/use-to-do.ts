import type { CheckDetail } from '@zhiben/contract/self-check-view.ts';
import { listChecksToDo } from '@zhiben/contract/self-checks.ts';
import { useEffect, useState } from 'react';
import { useOperation } from '../../../api/use-operation.ts';
import { useSession } from '../../../session/session.ts';
import { keepToDo, keptToDo } from '../offline/device.ts';

interface ToDo {
  /** Undefined until the server or the device has answered. */
  readonly checks: readonly CheckDetail[] | undefined;
  /** When the server last said so, if this is what the device remembers. */
  readonly rememberedSince: string | null;
  readonly error: unknown;
  readonly askAgain: () => void;
}

/** What waits for this person: from the server, or without a network as it last was. */
export function useToDo(): ToDo {
  const { accountId } = useSession();
  const { data, error, isError, refetch } = useOperation(listChecksToDo, {});
  const [kept, setKept] = useState<Awaited<ReturnType<typeof keptToDo>>>();
  useEffect(() => {
    keptToDo(accountId).then(setKept, () => undefined);
  }, [accountId]);
  useEffect(() => {
    if (data === undefined) return;
    keepToDo({ accountId, checks: data, askedAt: new Date().toISOString() }).catch(() => undefined);
  }, [accountId, data]);

  const remembered = data === undefined && isError;
  return {
    checks: data ?? (remembered ? kept?.checks : undefined),
    rememberedSince: remembered ? (kept?.askedAt ?? null) : null,
    error: data === undefined && kept === undefined ? error : null,
    askAgain: () => void refetch(),
  };
}
