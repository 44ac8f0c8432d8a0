import type { Role } from '@zhiben/vocabulary/roles.ts';
import { useSession } from '../../session/session.ts';

const PARTS: Partial<Record<Role, string>> = {
  'system-admin': '您负责开户、停用和重设密码；授予角色、解除锁定由安全管理员办理；全部操作由审计管理员核查。',
  'security-admin':
    '您负责授予角色、解除锁定和动态口令；开户、停用和重设密码由系统管理员办理；全部操作由审计管理员核查。',
};

/** Which of the three separated administrators the person is, and whose the other parts are. */
export function SeparatedDuties() {
  const { role } = useSession();
  const part = role === null ? undefined : PARTS[role];
  return part === undefined ? null : <p className="quiet lead">三员分立：{part}</p>;
}
