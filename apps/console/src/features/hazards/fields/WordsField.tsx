import { Form, type FormRule, Input } from 'antd';
import type { z } from 'zod';

interface WordsFieldProps {
  readonly name: string | string[];
  readonly label: string;
  readonly most: number;
  readonly rows?: number;
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly extra?: string;
  /** What the contract asks of the words beyond being there. */
  readonly fits?: z.ZodType;
}

/** Words a person writes, one line or several. */
export function WordsField({
  name,
  label,
  most,
  rows = 3,
  required = true,
  placeholder,
  extra,
  fits,
}: WordsFieldProps) {
  const rules: FormRule[] = required ? [{ required: true, whitespace: true, message: `请填写${label}` }] : [];
  if (fits !== undefined) rules.push(asContract(fits));
  const input = { maxLength: most, ...(placeholder !== undefined && { placeholder }) };
  return (
    <Form.Item name={name} label={label} extra={extra} rules={rules}>
      {rows === 1 ? <Input {...input} /> : <Input.TextArea {...input} autoSize={{ minRows: rows, maxRows: 12 }} />}
    </Form.Item>
  );
}

/** The contract's own sentence, before anything is sent. An empty field is spoken of by the rule before. */
function asContract(fits: z.ZodType): FormRule {
  return {
    validator: (_, words: unknown) => {
      const { error } = fits.safeParse(words);
      const blank = typeof words !== 'string' || words.trim() === '';
      return blank || error === undefined ? Promise.resolve() : Promise.reject(new Error(error.issues[0]?.message));
    },
  };
}
