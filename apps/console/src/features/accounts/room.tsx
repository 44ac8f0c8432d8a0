import { TeamOutlined } from '@ant-design/icons';
import type { Room } from '../../shell/room.ts';

export const accountsRoom: Room = {
  path: '/accounts',
  label: '账号',
  icon: <TeamOutlined />,
  permission: 'account:read',
  onPhone: true,
  routes: [{ path: '/accounts', lazy: async () => ({ Component: (await import('./AccountsPage.tsx')).AccountsPage }) }],
};
