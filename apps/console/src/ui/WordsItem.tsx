import { Form, Input } from 'antd';

interface WordsItemProps {
  readonly name: string;
  readonly label: string;
  readonly most: number;
  readonly rows?: number;
  readonly placeholder?: string;
}

/** Words that must be written. */
export function WordsItem({ name, label, most, rows = 3, placeholder = '' }: WordsItemProps) {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, whitespace: true, message: `请填写${label}` }]}>
      {rows === 1 ? (
        <Input maxLength={most} placeholder={placeholder} />
      ) : (
        <Input.TextArea maxLength={most} rows={rows} placeholder={placeholder} />
      )}
    </Form.Item>
  );
}
