import { Form, Input } from 'antd';

const RULE = '至少10位，包含大写字母、小写字母、数字、符号中的三类，不得包含账号或姓名。';

/** A new password, typed twice. The server has the last word on its strength. */
export function NewPasswordFields() {
  return (
    <>
      <Form.Item name="next" label="新密码" extra={RULE} rules={[{ required: true, message: '请输入新密码' }]}>
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="repeated"
        label="再输入一次新密码"
        dependencies={['next']}
        rules={[
          { required: true, message: '请再输入一次新密码' },
          ({ getFieldValue }) => ({
            validator: async (_rule, repeated: string) => {
              if (repeated && repeated !== getFieldValue('next')) throw new Error('两次输入的密码不一致');
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
    </>
  );
}
