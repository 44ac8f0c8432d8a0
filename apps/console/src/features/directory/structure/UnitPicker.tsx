import type { OrgUnitView } from '@zhiben/contract/directory-structure.ts';
import { orgUnitKindLabel } from '@zhiben/vocabulary/enterprises.ts';
import { Form, Select } from 'antd';
import { CLEARABLE } from '../../../ui/clearable.tsx';
import { inTreeOrder } from './in-tree-order.ts';

interface UnitPickerProps {
  readonly name: string;
  readonly label: string;
  readonly units: readonly OrgUnitView[];
  readonly none: string;
}

/** One of the units in use, as they stand in the tree; or none. */
export function UnitPicker({ name, label, units, none }: UnitPickerProps) {
  const open = units.filter(({ closedAt }) => closedAt === null);
  return (
    <Form.Item name={name} label={label}>
      <Select
        allowClear={CLEARABLE}
        placeholder={none}
        showSearch={{ optionFilterProp: 'label' }}
        options={inTreeOrder(open).map(({ unit, depth }) => ({
          value: unit.id,
          label: `${'　'.repeat(depth)}${unit.name}（${orgUnitKindLabel[unit.kind]}）`,
        }))}
      />
    </Form.Item>
  );
}
