import { LogoutOutlined, SettingOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useSession } from '../session/session.ts';
import { useSignOut } from '../session/use-sign-out.ts';

/** Who is signed in, and the two things they may do about it. */
export function PersonMenu({ onLeave }: { readonly onLeave: () => void }) {
  const { name, post, enterpriseName } = useSession();
  const signOut = useSignOut();
  return (
    <div className="person">
      <div className="person-name">
        <strong>{name}</strong>
        <div className="quiet">{enterpriseName === null ? post : `${post} · ${enterpriseName}`}</div>
      </div>
      <Link to="/me" onClick={onLeave}>
        <SettingOutlined aria-hidden />
        账号设置
      </Link>
      <Button icon={<LogoutOutlined aria-hidden />} onClick={signOut.leave} loading={signOut.leaving} block>
        退出登录
      </Button>
    </div>
  );
}
