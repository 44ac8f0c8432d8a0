import type { ControlKind } from '@zhiben/vocabulary/accountability.ts';
import type { OrgUnitKind } from '@zhiben/vocabulary/enterprises.ts';

/** From one instant to before another. An open end goes on; an open beginning was never recorded, so it is not assumed. */
export interface Period {
  readonly from: Date;
  readonly until: Date | null;
}

/** One person in one post of one unit, as long as both stayed the same. */
export interface Tenure extends Period {
  readonly personId: string;
  readonly name: string;
  readonly post: string;
  /** null: for the whole enterprise, or nobody recorded a unit. */
  readonly orgUnitId: string | null;
  readonly ledger: readonly string[];
}

export interface Unit {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: OrgUnitKind;
  readonly name: string;
}

/** The unit a place belonged to. */
export interface Placement extends Period {
  readonly orgUnitId: string | null;
}

/** Who stood behind the enterprise: a person, or a parent company with the person in charge there. */
export interface Control extends Period {
  readonly kind: ControlKind;
  readonly name: string;
  readonly inCharge: string | null;
  readonly ledger: readonly string[];
}

/** What the directory knew at any time, as far as it was recorded. */
export interface DirectoryHistory {
  readonly units: readonly Unit[];
  readonly placements: readonly Placement[];
  readonly tenures: readonly Tenure[];
  readonly controls: readonly Control[];
}

export const during = ({ from, until }: Period, at: Date): boolean => from <= at && (until === null || at < until);

/** The unit a place belonged to at an instant and all above it, lowest first; empty when it is not on record. */
export function unitsAbove({ units, placements }: DirectoryHistory, at: Date): readonly Unit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const path: Unit[] = [];
  let next = placements.find((placement) => during(placement, at))?.orgUnitId ?? null;
  while (next !== null) {
    const unit = byId.get(next);
    if (unit === undefined || path.includes(unit)) break;
    path.push(unit);
    next = unit.parentId;
  }
  return path;
}
