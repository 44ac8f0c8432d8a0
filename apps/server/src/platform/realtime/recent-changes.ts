import type { Change } from './change.ts';

const KEPT = 2000;

/** The last changes in the order in which they were told, so that whoever was away a moment hears exactly what they missed. */
export function recentChanges() {
  const changes: Change[] = [];
  const ids = new Set<number>();

  return {
    /** Keeps those that are new, and answers them. */
    add(more: readonly Change[]): readonly Change[] {
      const fresh = more.filter(({ id }) => !ids.has(id));
      for (const change of fresh) {
        changes.push(change);
        ids.add(change.id);
      }
      for (const { id } of changes.splice(0, Math.max(0, changes.length - KEPT))) ids.delete(id);
      return fresh;
    },

    /** What was told after a change; undefined when it is too long ago to know. */
    after(id: number): readonly Change[] | undefined {
      const at = changes.findLastIndex((change) => change.id === id);
      return at === -1 ? undefined : changes.slice(at + 1);
    },
  };
}
