import { enterpriseFieldLabel, HAZARDOUS_PROCESSES } from '@zhiben/vocabulary/enterprises.ts';
import { Form, Radio, Select } from 'antd';
import type { Extent } from './profile-form.ts';

export const EXTENTS: readonly { value: Extent; label: string }[] = [
  { value: 'unknown', label: '未登记' },
  { value: 'none', label: '无' },
  { value: 'some', label: '有' },
];

export function ProcessFields() {
  const extent: Extent | undefined = Form.useWatch('processExtent');
  return (
    <>
      <Form.Item name="processExtent" label={enterpriseFieldLabel.hazardousProcesses}>
        <Radio.Group options={[...EXTENTS]} />
      </Form.Item>
      <Form.Item
        name="hazardousProcesses"
        hidden={extent !== 'some'}
        rules={extent === 'some' ? [{ required: true, message: '请选择工艺；没有则选“无”' }] : []}
      >
        <Select
          mode="multiple"
          aria-label={enterpriseFieldLabel.hazardousProcesses}
          placeholder="请选择工艺"
          options={HAZARDOUS_PROCESSES.map((value) => ({ value, label: value }))}
        />
      </Form.Item>
    </>
  );
}
