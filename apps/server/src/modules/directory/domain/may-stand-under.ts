import { OrgUnitKind } from '@zhiben/vocabulary/enterprises.ts';

/** Companies hold plants, plants workshops, workshops teams; a level may be left out, never turned round. */
export const mayStandUnder = (kind: OrgUnitKind, parent: OrgUnitKind): boolean =>
  OrgUnitKind.options.indexOf(kind) > OrgUnitKind.options.indexOf(parent);
