import { mayDo } from '@zhiben/vocabulary/permissions.ts';
import type { Act } from '../../db/scope.ts';
import { countAccounts } from './list-accounts.ts';

const FIGURES = [
  { state: 'awaiting-role', label: '待授权账号', explain: '已开户、尚无角色，由安全管理员授予' },
  { state: 'locked', label: '已锁定账号', explain: '登录失败过多，由安全管理员解除，或到时自行解除' },
  { state: 'disabled', label: '已停用账号', explain: '由系统管理员停用，可由其重新启用' },
  { state: 'active', label: '正常账号', explain: '已有角色，可以登录' },
] as const;

/** For those who look after accounts: how many are in which state. */
export async function accountFigures({ tx, actor, now }: Act) {
  if (!mayDo(actor.role, 'account:read')) return [];
  const figures = [];
  for (const { state, label, explain } of FIGURES) {
    const value = await countAccounts({ tx, now }, { state });
    figures.push({ id: state, label, value, unit: '个', href: `/accounts?state=${state}`, explain });
  }
  return figures;
}
