import type { HazardView } from '@zhiben/contract/hazard-view.ts';
import { useCallback } from 'react';
import { useDraft } from '../../../ui/use-draft.ts';
import type { Decision } from './decision.ts';

interface Decided {
  readonly items: Readonly<Record<string, Decision>>;
  readonly reason: string;
}

const NOTHING: Decided = { items: {}, reason: '' };

/** Decisions on many rows, kept until they are sent together. */
export function useDecisions(rows: readonly HazardView[]) {
  const { value, change, clear } = useDraft<Decided>('hazards:judging', NOTHING);
  const set = useCallback(
    (id: string, decision: Decision | undefined) => {
      const { [id]: _, ...others } = value.items;
      change({ items: decision === undefined ? others : { ...others, [id]: decision } });
    },
    [value.items, change],
  );
  const current = new Map(rows.map(({ id, version }): [string, number] => [id, version]));
  const moved = Object.entries(value.items).filter(([id, { version }]) => (current.get(id) ?? version) !== version);
  return {
    items: value.items,
    reason: value.reason,
    setReason: (reason: string) => change({ reason }),
    set,
    /** Decided on rows that somebody has changed since. */
    moved: moved.map(([id]) => id),
    drop: (ids: readonly string[]) =>
      change({ items: Object.fromEntries(Object.entries(value.items).filter(([id]) => !ids.includes(id))) }),
    clear,
  };
}
export type Decisions = ReturnType<typeof useDecisions>;
