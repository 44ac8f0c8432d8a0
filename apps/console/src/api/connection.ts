import { useSyncExternalStore } from 'react';

const PROBE_MS = 4000;

let connected = true;
let probing: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function become(state: boolean): void {
  if (connected === state) return;
  connected = state;
  for (const tell of listeners) tell();
}

/** The server answered, whatever it said. */
export function answerCame(): void {
  clearInterval(probing);
  probing = undefined;
  become(true);
}

/** Nothing came back. The browser's own word is not enough: a plant's network may stand while the way out does not. */
export function answerMissed(): void {
  become(false);
  probing ??= setInterval(() => void probe(), PROBE_MS);
}

async function probe(): Promise<void> {
  const answer = await fetch('/api/health', { cache: 'no-store' }).catch(() => undefined);
  if (answer !== undefined) answerCame();
}

if (typeof window !== 'undefined') {
  window.addEventListener('offline', answerMissed);
  window.addEventListener('online', () => void probe());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useConnected(): boolean {
  return useSyncExternalStore(subscribe, () => connected);
}
