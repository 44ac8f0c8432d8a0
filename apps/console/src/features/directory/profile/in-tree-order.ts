import type { OrgUnit } from './unit-names.ts';

export interface PlacedUnit {
  readonly unit: OrgUnit;
  readonly depth: number;
}

/** Each unit directly below the one it belongs to. A unit whose parent is not among them stands at the top. */
export function inTreeOrder(units: readonly OrgUnit[]): readonly PlacedUnit[] {
  const ids = new Set<string>(units.map(({ id }) => id));
  const below = (parentId: string | null, depth: number): readonly PlacedUnit[] =>
    units
      .filter((unit) => (unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : null) === parentId)
      .flatMap((unit) => [{ unit, depth }, ...below(unit.id, depth + 1)]);
  return below(null, 0);
}
