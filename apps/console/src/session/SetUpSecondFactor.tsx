import { beginSecondFactor, enableSecondFactor, type SessionView } from '@zhiben/contract/session.ts';
import { Button, Form, Input } from 'antd';
import { useAct } from '../api/use-act.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { CodeField } from './CodeField.tsx';
import { inFours } from './in-fours.ts';

/** Password, QR code, first code: afterwards a stolen password alone opens nothing. */
export function SetUpSecondFactor({ onEnabled }: { readonly onEnabled: (session: SessionView) => void }) {
  const begin = useAct(beginSecondFactor);
  const enable = useAct(enableSecondFactor);
  if (begin.data === undefined) {
    return (
      <Form layout="vertical" onFinish={(body: { password: string }) => begin.mutate({ body })}>
        <Form.Item name="password" label="登录密码" rules={[{ required: true, message: '请输入登录密码' }]}>
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <ProblemNotice error={begin.error} />
        <Button type="primary" htmlType="submit" loading={begin.isPending}>
          取得二维码
        </Button>
      </Form>
    );
  }
  const { qr, uri, recoveryCodes } = begin.data;
  return (
    <Form layout="vertical" onFinish={(body: { code: string }) => enable.mutate({ body }, { onSuccess: onEnabled })}>
      <ol className="factor-steps">
        <li>
          用手机身份验证器扫描二维码：
          <img className="factor-qr" src={qr} alt="动态口令二维码" width={200} height={200} />
          <details>
            <summary>不能扫描时手工输入</summary>
            <Key secret={secretOf(uri)} />
          </details>
        </li>
        <li>
          抄下恢复码并妥善保管。手机遗失时，每个恢复码可使用一次，此后不再显示：
          <pre className="factor-codes">{recoveryCodes.join('\n')}</pre>
        </li>
        <li>输入验证器显示的数字：</li>
      </ol>
      <CodeField />
      <ProblemNotice error={enable.error} />
      <Button type="primary" htmlType="submit" loading={enable.isPending}>
        启用动态口令
      </Button>
    </Form>
  );
}

/** Parted for the eye alone: what is copied has no gaps. */
function Key({ secret }: { readonly secret: string }) {
  return (
    <code className="factor-key">
      {inFours(secret).map(({ from, text }) => (
        <span key={from}>{text}</span>
      ))}
    </code>
  );
}

const secretOf = (uri: string) => new URL(uri).searchParams.get('secret') ?? uri;
