import { inspectLink } from '@zhiben/contract/session.ts';
import { roleLabel } from '@zhiben/vocabulary/roles.ts';
import { Button, Result } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useOperation } from '../api/use-operation.ts';
import { Mark } from '../shell/Mark.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { RedeemForm } from './RedeemForm.tsx';
import './session.css';

/** Where a one-time link leads: the first administrator, a new account, or a forgotten password. */
export function LinkPage() {
  const [search] = useSearchParams();
  const token = search.get('token') ?? '';
  const [ready, setReady] = useState<string>();
  const link = useOperation(inspectLink, { query: { token } }, { enabled: ready === undefined });
  if (ready !== undefined) {
    return (
      <main className="door">
        <div className="door-panel">
          <Result
            status="success"
            title={<h1 className="door-done">密码已设置</h1>}
            subTitle={`请用账号 ${ready} 登录。这个链接已失效。`}
            extra={
              <Button type="primary" href="/">
                去登录
              </Button>
            }
          />
        </div>
      </main>
    );
  }
  return (
    <main className="door">
      <div className="door-panel">
        <header className="door-head">
          <Mark />
          <h1>{link.data?.role ? `设立首位${roleLabel[link.data.role]}` : '设置密码'}</h1>
        </header>
        <Loaded query={link}>
          {({ purpose, account, name }) => (
            <>
              {purpose === 'set-password' && (
                <p className="lead">
                  {name}，账号 <strong>{account}</strong>
                </p>
              )}
              <RedeemForm token={token} first={purpose === 'first-administrator'} onDone={setReady} />
            </>
          )}
        </Loaded>
      </div>
    </main>
  );
}
