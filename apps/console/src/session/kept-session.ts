import { SessionView } from '@zhiben/contract/session.ts';

const PLACE = 'session:last';

/** Remembers who works on this device, so that without a network the forms still open and keep what is typed. */
export function keepSession(session: SessionView): void {
  localStorage.setItem(PLACE, JSON.stringify(session));
}

export function forgetSession(): void {
  localStorage.removeItem(PLACE);
}

/** Opens pages, never records: those come from the server, which asks for the real session. */
export function keptSession(): SessionView | undefined {
  try {
    return SessionView.safeParse(JSON.parse(localStorage.getItem(PLACE) ?? 'null')).data;
  } catch {
    return undefined;
  }
}
