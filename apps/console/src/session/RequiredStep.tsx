import { useQueryClient } from '@tanstack/react-query';
import { getSession } from '@zhiben/contract/session.ts';
import { Button } from 'antd';
import { keyOf } from '../api/use-operation.ts';
import { Mark } from '../shell/Mark.tsx';
import { ChangePassword } from './ChangePassword.tsx';
import { SetUpSecondFactor } from './SetUpSecondFactor.tsx';
import { useSession } from './session.ts';
import { useSignOut } from './use-sign-out.ts';
import { useSignedIn } from './use-signed-in.ts';
import './session.css';

/** What must be done before anything else. */
export function RequiredStep({ step }: { readonly step: 'change-password' | 'set-up-second-factor' }) {
  const { name } = useSession();
  const queries = useQueryClient();
  const signedIn = useSignedIn();
  const { leave } = useSignOut();
  return (
    <main className="door">
      <div className="door-panel">
        <header className="door-head">
          <Mark />
          <h1>{step === 'change-password' ? '请先修改密码' : '请先启用动态口令'}</h1>
          <p>
            {step === 'change-password'
              ? `${name}，密码已到期或由他人设置，修改后继续。`
              : `${name}，管理岗位须以密码和动态口令两种方式登录。`}
          </p>
        </header>
        {step === 'change-password' ? (
          <ChangePassword onChanged={() => void queries.invalidateQueries({ queryKey: keyOf(getSession, {}) })} />
        ) : (
          <SetUpSecondFactor onEnabled={signedIn} />
        )}
        <Button type="link" block onClick={leave}>
          退出登录
        </Button>
      </div>
    </main>
  );
}
