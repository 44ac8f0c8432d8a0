import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { HAZARD_CATEGORIES } from '@zhiben/rules/standards/gb-18218-2018/hazard-categories.ts';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { CLEARABLE } from '../../../ui/clearable.tsx';
import { NAMED_OPTIONS, type SubstanceLine } from './unit-form.ts';

const CATEGORIES = HAZARD_CATEGORIES.map(({ symbol, label }) => ({ value: symbol, label: `${symbol} ${label}` }));

/** Every substance with its row in the tables and what the design lets be present at most. */
export function SubstanceFields() {
  return (
    <section aria-labelledby="substances">
      <h2 id="substances">物质与设计最大量</h2>
      <Form.List name="substances">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }, index) => (
              <div key={key} className="unit-substance">
                <Line name={name} />
                <Button
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={`移除第 ${index + 1} 种物质`}
                  title="移除"
                  onClick={() => remove(name)}
                  style={{ marginBottom: 24 }}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({})} style={{ margin: '12px 0' }}>
              添加物质
            </Button>
          </>
        )}
      </Form.List>
    </section>
  );
}

function Line({ name }: { readonly name: number }) {
  const form = Form.useFormInstance();
  const line: SubstanceLine | undefined = Form.useWatch(['substances', name], form);
  const named = line?.namedRow != null;
  return (
    <>
      <Form.Item name={[name, 'namedRow']} label="表1列名物质">
        <Select
          allowClear={CLEARABLE}
          showSearch={{ optionFilterProp: 'label' }}
          options={NAMED_OPTIONS}
          placeholder="按名称或 CAS 号查找，未列名则留空"
          popupMatchSelectWidth={420}
        />
      </Form.Item>
      <Form.Item
        name={[name, 'name']}
        label="物质名称"
        rules={named ? [] : [{ required: true, whitespace: true, message: '请填写名称' }]}
      >
        <Input maxLength={80} placeholder={named ? '可不填，按表1名称' : '如：柴油'} autoComplete="off" />
      </Form.Item>
      <Form.Item name={[name, 'designTonnes']} label="最大量/吨">
        <InputNumber min={0} controls={false} placeholder="未登记" style={{ width: '100%' }} />
      </Form.Item>
      <span />
      <Form.Item
        name={[name, 'categories']}
        label="危险性类别（按安全技术说明书和工艺条件）"
        style={{ gridColumn: '1 / 3' }}
      >
        <Select mode="multiple" options={CATEGORIES} optionFilterProp="label" placeholder="未登记；表3毒性气体可不填" />
      </Form.Item>
    </>
  );
}
