import { useEffect, useSyncExternalStore } from 'react';
import { ALERTS, type Alert } from './alert-sound.ts';

/** What a room wants answered now: how grave, in what words, and where it is answered. */
export interface Call {
  readonly alert: Alert;
  readonly words: string;
  readonly to: string;
}

export const gravestFirst = (calls: Iterable<Call>): readonly Call[] =>
  [...calls].toSorted((one, other) => ALERTS.indexOf(one.alert) - ALERTS.indexOf(other.alert));

/** One for each caller, so that a person hears one sound and reads one bar, however many rooms call. */
const calling = new Map<string, Call>();
let calls: readonly Call[] = [];
const listeners = new Set<() => void>();

function tell(): void {
  calls = gravestFirst(calling.values());
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Everything that calls, gravest first. */
export const useCalls = (): readonly Call[] => useSyncExternalStore(subscribe, () => calls);

/** Calls for as long as there is something to answer; `caller` names the room. */
export function useCall(caller: string, call: Call | undefined): void {
  const { alert, words, to } = call ?? {};
  useEffect(() => {
    if (alert === undefined || words === undefined || to === undefined) return;
    calling.set(caller, { alert, words, to });
    tell();
    return () => {
      calling.delete(caller);
      tell();
    };
  }, [caller, alert, words, to]);
}
