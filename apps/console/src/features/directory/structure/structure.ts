import type { OrgUnitView, PersonView, PlaceView } from '@zhiben/contract/directory-structure.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';

export interface Structure {
  readonly orgUnits: readonly OrgUnitView[];
  readonly places: readonly PlaceView[];
  readonly people: readonly PersonView[];
}

/** What a dialog is open for: nothing to start from means something new. */
export type Editing =
  | { readonly what: 'unit'; readonly unit?: OrgUnitView; readonly under?: string | undefined }
  | { readonly what: 'place'; readonly place?: PlaceView; readonly under?: string | undefined }
  | { readonly what: 'person'; readonly person?: PersonView; readonly under?: string | undefined }
  | { readonly what: 'closing'; readonly closing: Closing };

/** Something about to be closed or taken back. */
export type Closing =
  | { readonly kind: 'unit'; readonly of: OrgUnitView }
  | { readonly kind: 'place'; readonly of: PlaceView }
  | { readonly kind: 'person'; readonly of: PersonView };

/** What the parts of the page share. */
export interface Shown {
  readonly enterpriseId: EnterpriseId;
  readonly all: Structure;
  /** The units to which the page is narrowed; all of them when undefined. */
  readonly within: ReadonlySet<string> | undefined;
  readonly mayEdit: boolean;
  readonly onEdit: (editing: Editing) => void;
}

export const unitName = (units: readonly OrgUnitView[], id: string | null): string | null =>
  units.find((unit) => unit.id === id)?.name ?? null;

export const isWithin = (within: Shown['within'], unitId: string | null) =>
  within === undefined || (unitId !== null && within.has(unitId));
