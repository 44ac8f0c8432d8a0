import { Form } from 'antd';
import { DayField } from '../../../ui/DayField.tsx';

interface DayItemProps {
  readonly name: string | string[];
  readonly label: string;
  readonly required?: boolean;
  readonly from?: string;
  readonly until?: string;
  readonly extra?: string;
}

/** A day on a form, within the days that make sense. */
export function DayItem({ name, label, required = true, from, until, extra }: DayItemProps) {
  return (
    <Form.Item name={name} label={label} extra={extra} rules={[{ required, message: `请选择${label}` }]}>
      <DayField from={from} until={until} />
    </Form.Item>
  );
}
