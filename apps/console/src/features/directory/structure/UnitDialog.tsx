import { addOrgUnit, changeOrgUnit, type OrgUnitView } from '@zhiben/contract/directory-structure.ts';
import { OrgUnitKind, orgUnitKindLabel } from '@zhiben/vocabulary/enterprises.ts';
import type { EnterpriseId, OrgUnitId } from '@zhiben/vocabulary/ids.ts';
import { Form, Input, Radio } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { optionsOf } from '../options-of.ts';
import { UnitPicker } from './UnitPicker.tsx';
import { useSaved } from './use-saved.ts';

interface UnitDialogProps {
  readonly enterpriseId: EnterpriseId;
  readonly units: readonly OrgUnitView[];
  readonly unit: OrgUnitView | undefined;
  readonly under: string | undefined;
  readonly onClose: () => void;
}

interface Values {
  readonly kind: OrgUnitKind;
  readonly name: string;
  readonly parentId?: OrgUnitId | null;
}

const rank = (kind: OrgUnitKind) => OrgUnitKind.options.indexOf(kind);

/** A new unit, or another name or place in the tree for one. */
export function UnitDialog({ enterpriseId, units, unit, under, onClose }: UnitDialogProps) {
  const [form] = Form.useForm<Values>();
  const add = useAct(addOrgUnit);
  const change = useAct(changeOrgUnit);
  const saved = useSaved(onClose);
  const above = units.find(({ id }) => id === under);
  const initial: Partial<Values> = unit ?? {
    kind: OrgUnitKind.options[above === undefined ? 0 : Math.min(rank(above.kind) + 1, 3)] ?? 'team',
    parentId: above?.id ?? null,
  };
  const kind = Form.useWatch('kind', form) ?? initial.kind ?? 'company';

  const send = ({ name, parentId = null, ...rest }: Values) =>
    unit === undefined
      ? add.mutate({ params: { enterpriseId }, body: { ...rest, name, parentId } }, saved(`已新增组织：${name}`))
      : change.mutate(
          { params: { enterpriseId, orgUnitId: unit.id }, body: { name, parentId, version: unit.version } },
          saved(`已修改组织：${name}`),
        );
  return (
    <ActDialog
      title={unit === undefined ? '新增组织' : `修改组织：${unit.name}`}
      act={unit === undefined ? '新增' : '保存修改'}
      form={form}
      initial={initial}
      pending={add.isPending || change.isPending}
      error={add.error ?? change.error}
      onSend={send}
      onClose={onClose}
    >
      {unit === undefined && (
        <Form.Item name="kind" label="层级" rules={[{ required: true }]}>
          <Radio.Group options={optionsOf(orgUnitKindLabel)} />
        </Form.Item>
      )}
      <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true, message: '请填写名称' }]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <UnitPicker
        name="parentId"
        label="上级"
        none="没有上级"
        units={units.filter((one) => rank(one.kind) < rank(kind))}
      />
    </ActDialog>
  );
}
