import { useEffect, useSyncExternalStore } from 'react';
import { device, dropFiles } from './device.ts';
import type { Draft } from './draft.ts';

/** What is known of a draft's keeping: `kept` only once the device has confirmed it. */
export type Keeping = 'keeping' | 'kept' | 'failed';

interface Shown {
  readonly loaded: boolean;
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly keeping: ReadonlyMap<string, Keeping>;
}

let shown: Shown = { loaded: false, drafts: new Map(), keeping: new Map() };
const listeners = new Set<() => void>();

function show(next: Partial<Shown>): void {
  shown = { ...shown, ...next };
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const DAY_MS = 86_400_000;

/** What arrived days ago is on the server and need not be shown from here. */
const isHistory = ({ deliveredAt }: Draft) => deliveredAt !== null && Date.now() - Date.parse(deliveredAt) > 2 * DAY_MS;

let loading: Promise<void> | undefined;

function load(): Promise<void> {
  loading ??= (async () => {
    try {
      const all = (await (await device()).getAll('drafts')).filter((draft) => !isHistory(draft));
      // What was typed before the device answered is newer than what it kept.
      show({
        loaded: true,
        drafts: new Map([...all.map((draft) => [draft.key, draft] as const), ...shown.drafts]),
        keeping: new Map([...all.map(({ key }) => [key, 'kept'] as const), ...shown.keeping]),
      });
    } catch {
      show({ loaded: true });
    }
  })();
  return loading;
}

/** Every draft on this device, whoever's it is. */
export function useDrafts(): Shown {
  useEffect(() => void load(), []);
  return useSyncExternalStore(subscribe, () => shown);
}

export async function draftsNow(): Promise<readonly Draft[]> {
  await load();
  return [...shown.drafts.values()];
}

let writing: Promise<unknown> = Promise.resolve();

/** Shows a change at once and keeps it on the device, one after the other; says truthfully whether that worked. */
export function keepDraft(draft: Draft): Promise<void> {
  mark(draft, 'keeping');
  const written = writing
    .then(async () => (await device()).put('drafts', draft))
    .then(
      () => settle(draft, 'kept'),
      () => settle(draft, 'failed'),
    );
  writing = written;
  return written;
}

/** Changes what the draft is by now: a photo may have been on its way to the device while other lines were answered. */
export function changeDraft(draft: Draft, change: (latest: Draft) => Draft): Promise<void> {
  const latest = shown.drafts.get(draft.key);
  return keepDraft(change(latest?.draftId === draft.draftId ? latest : draft));
}

const mark = (draft: Draft, how: Keeping) =>
  show({
    drafts: new Map(shown.drafts).set(draft.key, draft),
    keeping: new Map(shown.keeping).set(draft.key, how),
  });

/** A later change is still on its way: it will say for itself. */
function settle(draft: Draft, how: Keeping): void {
  if (shown.drafts.get(draft.key) === draft) mark(draft, how);
}

/** Takes a draft off this device with its photos: it has arrived, or its writer gives it up. */
export async function forgetDraft(draft: Draft): Promise<void> {
  await writing;
  await dropFiles(draft.key);
  await (await device()).delete('drafts', draft.key);
  const drafts = new Map(shown.drafts);
  drafts.delete(draft.key);
  show({ drafts });
}
