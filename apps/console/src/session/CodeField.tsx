import { Form, Input } from 'antd';

/** The six digits of an authenticator app. */
export function CodeField() {
  return (
    <Form.Item
      name="code"
      label="动态口令"
      extra="打开手机上的身份验证器，输入“治本”下的6位数字。"
      rules={[
        { required: true, message: '请输入6位动态口令' },
        { pattern: /^\d{6}$/, message: '动态口令为6位数字' },
      ]}
    >
      <Input autoFocus inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
    </Form.Item>
  );
}
