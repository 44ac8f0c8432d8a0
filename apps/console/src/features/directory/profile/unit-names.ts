import type { OrgUnitView } from '@zhiben/contract/directory.ts';
import type { z } from 'zod';

export type OrgUnit = z.infer<typeof OrgUnitView>;
export type UnitNames = ReadonlyMap<string, string>;

export const unitNames = (units: readonly OrgUnit[]): UnitNames =>
  new Map(units.map(({ id, name }): [string, string] => [id, name]));
