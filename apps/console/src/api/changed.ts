import { useCallback, useSyncExternalStore } from 'react';

const LIT_MS = 4000;

let lit: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

function show(next: ReadonlySet<string>): void {
  lit = next;
  for (const tell of listeners) tell();
}

/** Lights up what others have just changed, for a moment. */
export function light(ids: readonly string[]): void {
  show(new Set([...lit, ...ids]));
  setTimeout(() => show(new Set([...lit].filter((id) => !ids.includes(id)))), LIT_MS);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether a thing was changed a moment ago; rows ask it for their highlight. */
export function useChanged(): (id: string) => boolean {
  const now = useSyncExternalStore(subscribe, () => lit);
  return useCallback((id) => now.has(id), [now]);
}
