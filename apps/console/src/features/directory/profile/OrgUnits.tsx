import { orgUnitKindLabel } from '@zhiben/vocabulary/enterprises.ts';
import { inTreeOrder } from './in-tree-order.ts';
import { StructureGroup } from './StructureGroup.tsx';
import type { OrgUnit } from './unit-names.ts';

export function OrgUnits({ orgUnits }: { readonly orgUnits: readonly OrgUnit[] }) {
  return (
    <StructureGroup title="组织" count={orgUnits.length} counter="个">
      {inTreeOrder(orgUnits).map(({ unit, depth }) => (
        <li key={unit.id} style={{ paddingInlineStart: depth * 20 }}>
          {unit.name} <span className="quiet">{orgUnitKindLabel[unit.kind]}</span>
        </li>
      ))}
    </StructureGroup>
  );
}
