import { Form, Input } from 'antd';

interface WordsFieldProps {
  readonly name: string | string[];
  readonly label: string;
  readonly most: number;
  readonly rows?: number;
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly extra?: string;
}

/** Words a person writes, one line or several. */
export function WordsField({ name, label, most, rows = 3, required = true, placeholder, extra }: WordsFieldProps) {
  const input = { maxLength: most, ...(placeholder !== undefined && { placeholder }) };
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      rules={required ? [{ required: true, whitespace: true, message: `请填写${label}` }] : []}
    >
      {rows === 1 ? <Input {...input} /> : <Input.TextArea {...input} autoSize={{ minRows: rows, maxRows: 12 }} />}
    </Form.Item>
  );
}
