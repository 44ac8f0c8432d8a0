import { BarChartOutlined } from '@ant-design/icons';
import type { Room } from '../../shell/room.ts';

export const boardRoom: Room = {
  path: '/board',
  label: '清零看板',
  icon: <BarChartOutlined />,
  permission: 'board:read',
  onPhone: false,
  routes: [{ path: '/board', lazy: async () => ({ Component: (await import('./BoardPage.tsx')).BoardPage }) }],
  frameless: [
    { path: '/board/wall', lazy: async () => ({ Component: (await import('./wall/WallPage.tsx')).WallPage }) },
  ],
};
