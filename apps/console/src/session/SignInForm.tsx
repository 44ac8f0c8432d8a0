import { confirmSecondFactor, type SessionView, signIn } from '@zhiben/contract/session.ts';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../api/use-act.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { CodeField } from './CodeField.tsx';

interface SignInFormProps {
  readonly onSignedIn: (session: SessionView) => void;
  /** When the account is known already: the session of this person ended. */
  readonly account?: string;
}

/** Account and password, then the code of the second factor where one is set up. */
export function SignInForm({ onSignedIn, account }: SignInFormProps) {
  const [step, setStep] = useState<'password' | 'code'>('password');
  if (step === 'code') return <CodeStep onSignedIn={onSignedIn} onBack={() => setStep('password')} />;
  return <PasswordStep onSignedIn={onSignedIn} account={account} onCodeNeeded={() => setStep('code')} />;
}

interface PasswordStepProps {
  readonly onSignedIn: (session: SessionView) => void;
  readonly account: string | undefined;
  readonly onCodeNeeded: () => void;
}

function PasswordStep({ onSignedIn, account, onCodeNeeded }: PasswordStepProps) {
  const act = useAct(signIn);
  const send = (body: { account: string; password: string }) =>
    act.mutate(
      { body: { account: account ?? body.account, password: body.password } },
      { onSuccess: (result) => (result.kind === 'signed-in' ? onSignedIn(result.session) : onCodeNeeded()) },
    );
  return (
    <Form layout="vertical" onFinish={send} size="large">
      {account === undefined ? (
        <Form.Item name="account" label="账号" rules={[{ required: true, whitespace: true, message: '请输入账号' }]}>
          <Input autoFocus autoComplete="username" maxLength={64} autoCapitalize="none" spellCheck={false} />
        </Form.Item>
      ) : (
        <input type="hidden" autoComplete="username" value={account} readOnly />
      )}
      <Form.Item name="password" label="密码" rules={[{ required: true, message: '请输入密码' }]}>
        <Input.Password autoFocus={account !== undefined} autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <ProblemNotice error={act.error} />
      <Button type="primary" htmlType="submit" block loading={act.isPending}>
        登录
      </Button>
    </Form>
  );
}

interface CodeStepProps {
  readonly onSignedIn: (session: SessionView) => void;
  readonly onBack: () => void;
}

function CodeStep({ onSignedIn, onBack }: CodeStepProps) {
  const act = useAct(confirmSecondFactor);
  const send = (body: { code: string }) =>
    act.mutate({ body }, { onSuccess: (result) => result.kind === 'signed-in' && onSignedIn(result.session) });
  return (
    <Form layout="vertical" onFinish={send} size="large">
      <CodeField recovery />
      <ProblemNotice error={act.error} />
      <Button type="primary" htmlType="submit" block loading={act.isPending}>
        验证并登录
      </Button>
      <Button type="link" block onClick={onBack}>
        返回重新登录
      </Button>
    </Form>
  );
}
