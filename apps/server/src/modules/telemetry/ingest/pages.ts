import type { Samples } from '@zhiben/signals/history/samples.ts';
import { mergeSamples } from '../history/merge-samples.ts';
import { type Arena, createArena } from './arena.ts';

const HOUR_MS = 3_600_000;
export const hourOf = (at: number): number => Math.floor(at / HOUR_MS) * HOUR_MS;

/** Samples that are safe in blocks and not yet in chunks, by hour. One arena at a time is being written out and still answers. */
export function createPages() {
  const open = new Map<number, Arena>();
  let closing: Arena | undefined;

  const every = () => (closing === undefined ? [...open.values()] : [closing, ...open.values()]);

  return {
    size: () => every().reduce((sum, arena) => sum + arena.size(), 0),
    open: () => [...open.values()],
    isClosing: () => closing !== undefined,

    add(pointId: number, at: number, value: number, quality: number): void {
      const hourAt = hourOf(at);
      const arena = open.get(hourAt) ?? createArena(hourAt);
      open.set(hourAt, arena);
      arena.add(pointId, at, value, quality);
    },

    has(pointId: number, at: number): boolean {
      const hourAt = hourOf(at);
      return (open.get(hourAt)?.has(pointId, at) ?? false) || (closing?.hourAt === hourAt && closing.has(pointId, at));
    },

    of(pointId: number, fromAt: number, untilAt: number): Samples {
      const parts = every()
        .filter(({ hourAt }) => hourAt <= untilAt && hourAt + HOUR_MS > fromAt)
        .map((arena) => arena.of(pointId, fromAt, untilAt));
      return mergeSamples(parts);
    },

    /** What comes for this hour from now on goes to a new arena. */
    beginClosing(arena: Arena): void {
      open.delete(arena.hourAt);
      closing = arena;
    },
    endClosing(): void {
      closing = undefined;
    },
  };
}
export type Pages = ReturnType<typeof createPages>;
