import { CheckSquareOutlined } from '@ant-design/icons';
import type { Room } from '../../shell/room.ts';

export const homeRoom: Room = {
  path: '/',
  label: '今日',
  icon: <CheckSquareOutlined />,
  permission: 'home:read',
  onPhone: true,
  routes: [{ index: true, lazy: async () => ({ Component: (await import('./HomePage.tsx')).HomePage }) }],
};
