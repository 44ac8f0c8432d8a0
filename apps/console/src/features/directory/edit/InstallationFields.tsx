import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { enterpriseFieldLabel, majorHazardLevelLabel } from '@zhiben/vocabulary/enterprises.ts';
import { Button, Form, Input, InputNumber, Radio, Select } from 'antd';
import { CLEARABLE } from '../../../ui/clearable.tsx';
import { EXTENTS } from './ProcessFields.tsx';
import type { Extent } from './profile-form.ts';

const LEVELS = Object.entries(majorHazardLevelLabel).map(([value, label]) => ({ value: Number(value), label }));

/** Major-hazard installations, each with its level of record and R value. */
export function InstallationFields() {
  const extent: Extent | undefined = Form.useWatch('installationExtent');
  return (
    <>
      <Form.Item name="installationExtent" label={enterpriseFieldLabel.installations}>
        <Radio.Group options={[...EXTENTS]} />
      </Form.Item>
      {extent === 'some' && (
        <Form.List
          name="installations"
          rules={[
            {
              validator: async (_, rows: readonly unknown[] | undefined) => {
                if (rows === undefined || rows.length === 0) throw new Error('请登记重大危险源；没有则选“无”');
              },
            },
          ]}
        >
          {(rows, { add, remove }, { errors }) => (
            <div className="installations">
              {rows.map(({ key, name }, index) => (
                <div className="installation" key={key}>
                  <Form.Item
                    name={[name, 'name']}
                    label="名称"
                    rules={[{ required: true, whitespace: true, message: '请填写名称' }]}
                  >
                    <Input maxLength={80} placeholder="如：液氨罐区" autoComplete="off" />
                  </Form.Item>
                  <Form.Item name={[name, 'level']} label="备案等级">
                    <Select allowClear={CLEARABLE} placeholder="未登记" options={LEVELS} />
                  </Form.Item>
                  <Form.Item name={[name, 'rValue']} label="R 值">
                    <InputNumber min={0} placeholder="未登记" controls={false} />
                  </Form.Item>
                  <Button
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={`移除第 ${index + 1} 处重大危险源`}
                    title="移除"
                    onClick={() => remove(name)}
                  />
                </div>
              ))}
              <Form.ErrorList errors={errors} />
              <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ name: '', level: null, rValue: null })}>
                添加重大危险源
              </Button>
            </div>
          )}
        </Form.List>
      )}
    </>
  );
}
