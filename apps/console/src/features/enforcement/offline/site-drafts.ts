import { useEffect, useSyncExternalStore } from 'react';
import { dropDraft, keptDrafts, putDraft } from './site-device.ts';
import type { SiteDraft } from './site-draft.ts';

interface Shown {
  readonly loaded: boolean;
  readonly drafts: ReadonlyMap<string, SiteDraft>;
  /** The device did not take the last change. */
  readonly failed: boolean;
}

let shown: Shown = { loaded: false, drafts: new Map(), failed: false };
const listeners = new Set<() => void>();
let loading: Promise<void> | undefined;
let writing: Promise<unknown> = Promise.resolve();

function show(next: Partial<Shown>): void {
  shown = { ...shown, ...next };
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function load(): Promise<void> {
  loading ??= keptDrafts().then(
    // What was typed before the device answered is newer than what it kept.
    (all) =>
      show({ loaded: true, drafts: new Map([...all.map((draft) => [draft.key, draft] as const), ...shown.drafts]) }),
    () => show({ loaded: true, failed: true }),
  );
  return loading;
}

/** Every inspection on this device. */
export function useSiteDrafts(): Shown {
  useEffect(() => void load(), []);
  return useSyncExternalStore(subscribe, () => shown);
}

export async function siteDraftsNow(): Promise<readonly SiteDraft[]> {
  await load();
  return [...shown.drafts.values()];
}

/** Changes what the draft is by now, shows it at once, and keeps it, one change after the other. */
export function changeSite(draft: SiteDraft, change: (latest: SiteDraft) => SiteDraft): Promise<void> {
  const next = change(shown.drafts.get(draft.key) ?? draft);
  show({ drafts: new Map(shown.drafts).set(draft.key, next) });
  const written = writing
    .then(() => putDraft(next))
    .then(
      () => show({ failed: false }),
      () => show({ failed: true }),
    );
  writing = written;
  return written;
}

/** Forgets an inspection that has arrived. */
export async function forgetSite({ key }: SiteDraft): Promise<void> {
  await writing;
  await dropDraft(key);
  const drafts = new Map(shown.drafts);
  drafts.delete(key);
  show({ drafts });
}
