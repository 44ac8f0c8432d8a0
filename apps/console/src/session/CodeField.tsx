import { Form, Input } from 'antd';

const CODE = /^\d{6}$/;
const CODE_OR_RECOVERY = /^(\d{6}|[A-Za-z0-9]{5}-[A-Za-z0-9]{5})$/;

/** The six digits of an authenticator app; at sign-in a recovery code will do as well. */
export function CodeField({ recovery = false }: { readonly recovery?: boolean }) {
  return (
    <Form.Item
      name="code"
      label="动态口令"
      extra={`打开手机上的身份验证器，输入“治本”下的6位数字。${recovery ? '手机不在身边时，可输入一个恢复码。' : ''}`}
      normalize={(typed: string) => typed.trim()}
      rules={[
        { required: true, message: '请输入6位动态口令' },
        {
          pattern: recovery ? CODE_OR_RECOVERY : CODE,
          message: recovery ? '请输入6位动态口令，或一个恢复码' : '动态口令为6位数字',
        },
      ]}
    >
      <Input
        autoFocus
        inputMode={recovery ? 'text' : 'numeric'}
        autoComplete="one-time-code"
        maxLength={recovery ? 11 : 6}
      />
    </Form.Item>
  );
}
