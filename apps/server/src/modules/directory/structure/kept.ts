import { closedAlready, structureChangedMeanwhile } from '../directory-refusals.ts';

/** What a unit, a place and a person have in common: the version somebody saw, and since when it is closed. */
export interface Kept {
  readonly name: string;
  readonly version: number;
  readonly closedAt: string | null;
}

export const NEWLY_KEPT = { version: 1, closedAt: null } as const;

export function refuseStale({ name, version }: Kept, seen: number): void {
  if (version !== seen) throw structureChangedMeanwhile(name);
}

export function refuseClosed({ name, closedAt }: Kept): void {
  if (closedAt !== null) throw closedAlready(name);
}

/** The same with its side of closed set, as its next version. */
export const setClosed = <One extends Kept>(one: One, closed: boolean, now: Date): One => ({
  ...one,
  version: one.version + 1,
  closedAt: closed ? now.toISOString() : null,
});
