import type { SessionView } from '@zhiben/contract/session.ts';
import type { Permission } from '@zhiben/vocabulary/permissions.ts';
import { createContext, useContext } from 'react';

const Session = createContext<SessionView | undefined>(undefined);
export const SessionProvider = Session.Provider;

/** The person at the screen. Only below the gate, where there always is one. */
export function useSession(): SessionView {
  const session = useContext(Session);
  if (session === undefined) throw new Error('useSession outside the signed-in part of the console');
  return session;
}

export function useMay(permission: Permission): boolean {
  return useSession().permissions.includes(permission);
}
