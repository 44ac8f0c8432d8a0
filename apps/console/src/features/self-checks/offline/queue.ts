import { useSyncExternalStore } from 'react';
import { dropFiles } from './device.ts';
import type { Draft } from './draft.ts';
import { draftsNow, keepDraft } from './drafts.ts';
import { sendDraft } from './send-draft.ts';

let sending: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();
const arrivals = new Set<() => void>();
let running: Promise<void> | undefined;

function show(next: ReadonlySet<string>): void {
  sending = next;
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The drafts that are on the line at this moment. */
export const useSending = (): ReadonlySet<string> => useSyncExternalStore(subscribe, () => sending);

/** Tells whenever a draft has arrived. */
export function onArrival(listener: () => void): () => void {
  arrivals.add(listener);
  return () => arrivals.delete(listener);
}

/** Sends what this person has finished, one after the other; a second call joins the first. */
export function sendFinished(accountId: string): Promise<void> {
  running ??= sendAll(accountId).finally(() => {
    running = undefined;
  });
  return running;
}

async function sendAll(accountId: string): Promise<void> {
  const finished = (await draftsNow()).filter((draft) => draft.accountId === accountId && draft.stage === 'finished');
  for (const draft of finished) await sendOne(draft);
}

async function sendOne(draft: Draft): Promise<void> {
  show(new Set([...sending, draft.key]));
  try {
    const sent = await sendDraft(draft);
    if (sent.kind === 'refused') await keepDraft({ ...draft, stage: 'refused', refusal: sent.sentence });
    if (sent.kind === 'arrived') {
      await keepDraft({ ...draft, stage: 'delivered', deliveredAt: new Date().toISOString() });
      await dropFiles(draft.key);
      for (const tell of arrivals) tell();
    }
  } finally {
    show(new Set([...sending].filter((key) => key !== draft.key)));
  }
}
