import { useEffect } from 'react';
import { Mark } from '../shell/Mark.tsx';
import { DemoAccounts } from './DemoAccounts.tsx';
import { SignInForm } from './SignInForm.tsx';
import { useSignedIn } from './use-signed-in.ts';
import './session.css';

export function SignInPage() {
  const signedIn = useSignedIn();
  useEffect(() => {
    document.title = '登录 · 治本';
  }, []);
  return (
    <main className="door">
      <div className="door-panel">
        <header className="door-head">
          <Mark />
          <h1>治本</h1>
          <p>重大事故隐患动态清零</p>
        </header>
        <SignInForm onSignedIn={signedIn} />
        <p className="quiet door-help">忘记密码请联系系统管理员；账号被锁定请联系安全管理员。</p>
      </div>
      <DemoAccounts onSignedIn={signedIn} />
    </main>
  );
}
