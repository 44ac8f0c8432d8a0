import { getStructure } from '@zhiben/contract/directory-structure.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { unitKindLabel } from '@zhiben/vocabulary/installations.ts';
import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { useOperation } from '../../../api/use-operation.ts';
import { CLEARABLE } from '../../../ui/clearable.tsx';
import { SubstanceFields } from './SubstanceFields.tsx';

const KINDS = Object.entries(unitKindLabel).map(([value, label]) => ({ value, label }));

/** Everything that decides whether a unit is a major-hazard installation. */
export function UnitFields({ enterpriseId }: { readonly enterpriseId: EnterpriseId | undefined }) {
  const structure = useOperation(
    getStructure,
    { params: { enterpriseId: (enterpriseId ?? '') as EnterpriseId } },
    { enabled: enterpriseId !== undefined },
  );
  const places = structure.data?.places.filter(({ closedAt }) => closedAt === null) ?? [];
  return (
    <>
      <Form.Item name="name" label="单元名称" rules={[{ required: true, whitespace: true, message: '请填写单元名称' }]}>
        <Input maxLength={80} placeholder="如：液氯储存单元" autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="kind"
        label="单元类别"
        extra="生产单元以切断阀为界；储存单元，罐区以防火堤为界，仓库以独立库房为界"
        rules={[{ required: true, message: '请选择单元类别' }]}
      >
        <Radio.Group options={KINDS} />
      </Form.Item>
      <Form.Item name="placeId" label="所在场所">
        <Select
          allowClear={CLEARABLE}
          placeholder="未登记"
          loading={structure.isFetching}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item
        name="residents"
        label="厂界外500米内常住人口（人）"
        extra="没有数清的留空，留空不按 0 计算；确实无人的填 0"
      >
        <InputNumber
          min={0}
          max={10_000_000}
          precision={0}
          controls={false}
          style={{ width: 200 }}
          placeholder="未登记"
        />
      </Form.Item>
      <SubstanceFields />
    </>
  );
}
