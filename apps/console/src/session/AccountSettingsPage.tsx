import { roleLabel } from '@zhiben/vocabulary/roles.ts';
import { App, Descriptions } from 'antd';
import { Page } from '../ui/Page.tsx';
import { ChangePassword } from './ChangePassword.tsx';
import { SetUpSecondFactor } from './SetUpSecondFactor.tsx';
import { useSession } from './session.ts';
import { useSignedIn } from './use-signed-in.ts';
import './session.css';

/** A person's own account: who they are here, password, second factor. */
export function AccountSettingsPage() {
  const { message } = App.useApp();
  const { name, account, post, role, enterpriseName, secondFactor } = useSession();
  const signedIn = useSignedIn();
  return (
    <Page title="账号设置" narrow>
      <div className="stack">
        <section className="panel">
          <Descriptions
            column={{ xs: 1, md: 2 }}
            items={[
              { key: 'name', label: '姓名', children: name },
              { key: 'account', label: '账号', children: account },
              { key: 'role', label: '角色', children: roleLabel[role] },
              { key: 'post', label: '职务', children: post },
              ...(enterpriseName === null ? [] : [{ key: 'enterprise', label: '单位', children: enterpriseName }]),
            ]}
          />
        </section>
        <section className="panel">
          <h2>修改密码</h2>
          <ChangePassword onChanged={() => void message.success('密码已修改')} />
        </section>
        <section className="panel">
          <h2>动态口令</h2>
          {secondFactor ? (
            <p>已启用。更换手机时，请联系安全管理员解除后重新启用。</p>
          ) : (
            <SetUpSecondFactor
              onEnabled={(session) => {
                signedIn(session);
                void message.success('动态口令已启用，下次登录时需要输入');
              }}
            />
          )}
        </section>
      </div>
    </Page>
  );
}
