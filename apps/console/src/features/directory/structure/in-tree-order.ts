import type { OrgUnitView } from '@zhiben/contract/directory-structure.ts';

export interface PlacedUnit {
  readonly unit: OrgUnitView;
  readonly depth: number;
}

/** Each unit directly below the one it belongs to. A unit whose parent is not among them stands at the top. */
export function inTreeOrder(units: readonly OrgUnitView[]): readonly PlacedUnit[] {
  const ids = new Set<string>(units.map(({ id }) => id));
  const below = (parentId: string | null, depth: number): readonly PlacedUnit[] =>
    units
      .filter((unit) => (unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : null) === parentId)
      .flatMap((unit) => [{ unit, depth }, ...below(unit.id, depth + 1)]);
  return below(null, 0);
}

/** A unit with everything below it. */
export function withBelow(unitId: string, units: readonly OrgUnitView[]): ReadonlySet<string> {
  const below = units.filter(({ parentId }) => parentId === unitId);
  return new Set([unitId, ...below.flatMap(({ id }) => [...withBelow(id, units)])]);
}
