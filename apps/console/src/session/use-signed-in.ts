import { useQueryClient } from '@tanstack/react-query';
import { getSession, type SessionView } from '@zhiben/contract/session.ts';
import { useCallback } from 'react';
import { keyOf } from '../api/use-operation.ts';

/** Takes over a session that has just begun or changed. Another person's answers are forgotten first. */
export function useSignedIn() {
  const queries = useQueryClient();
  return useCallback(
    (session: SessionView) => {
      const key = keyOf(getSession, {});
      const before = queries.getQueryData<SessionView>(key);
      if (before?.accountId !== session.accountId) {
        queries.removeQueries({ predicate: (query) => query.queryKey[0] !== getSession.id });
      }
      queries.setQueryData(key, session);
    },
    [queries],
  );
}
